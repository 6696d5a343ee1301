//! A contract's life: what is due of it by itself, what a signature lacks, and what goes on after its end.

use crate::{
    entity::{Context, Record},
    error::{Result, Violation},
    model::{Company, Contract, ContractStatus},
    value::Date,
};

/// What is done about a contract when its day has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ContractStep {
    /// It ends before its time, as was agreed.
    Terminate,
    /// It comes into force.
    Activate,
    /// Somebody has to think of its renewal.
    Remind,
    /// Its time is over.
    End,
}

impl Contract {
    /// What is to be done about it next, and on which day.
    pub(crate) fn next_step(&self) -> Option<(Date, ContractStep)> {
        let is_active = self.status == ContractStatus::Active;
        if !self.status.is_in_force() {
            return None;
        }
        let start = (!is_active).then(|| self.start_on.unwrap_or(self.contract_date));
        let over = self.end_on.filter(|_| is_active && !self.open_ended);
        let remind = self
            .renewal_reminder_on
            .filter(|day| self.reminded_on.is_none_or(|reminded| reminded < *day));
        let steps = [
            self.terminated_on.map(|day| (day, ContractStep::Terminate)),
            start.map(|day| (day, ContractStep::Activate)),
            remind.map(|day| (day, ContractStep::Remind)),
            over.and_then(|last| last.add_days(1).ok()).map(|day| (day, ContractStep::End)),
        ];
        steps.into_iter().flatten().min()
    }

    /// Why a caller may not change what was agreed on, as a code.
    pub(crate) fn locked(&self) -> Option<&'static str> {
        match self.status {
            ContractStatus::InApproval => self.approved_at.map(|_| "approved"),
            status => status.is_signed().then_some("signed"),
        }
    }

    /// Whether it goes on after its end: nobody said in time that it shall not.
    pub fn renews_itself(&self) -> bool {
        let last_day = self.end_on.and_then(|end| {
            let days = i32::try_from(self.notice_days.unwrap_or_default()).ok()?;
            end.add_days(-days).ok()
        });
        let in_time = self.notice_given_on.zip(last_day).is_some_and(|(given, last)| given <= last);
        self.auto_renew && !self.open_ended && !in_time
    }

    /// What it lacks to count as signed, by the company's settings.
    pub(crate) fn lacks_for_signature(&self, company: &Company) -> Vec<Violation> {
        let needs_approval = company.contract_approval && self.approved_at.is_none();
        let lacks = [
            ("account", self.account.is_none(), "required"),
            ("customer_signed_on", self.customer_signed_on.is_none(), "required"),
            ("company_signed_on", self.company_signed_on.is_none(), "required"),
            ("approved_at", needs_approval, "not_approved"),
            ("signed_copy", company.signed_copy_required && self.signed_copy.is_none(), "required"),
        ];
        let lacks = lacks.into_iter().filter(|(_, is_lacking, _)| *is_lacking);
        lacks.map(|(field, _, code)| Violation { field: field.into(), code }).collect()
    }

    /// The contract that goes on from this day as this one did, for as long: what was agreed, and nothing that happened.
    ///
    /// # Errors
    /// `Invalid` when it would end after the year 9999.
    pub(crate) fn renewal(&self, id: crate::model::ContractId, start: Date) -> Result<Self> {
        let end_on = match (self.open_ended, self.end_on) {
            (false, Some(end)) => Some(self.end_after(start, end)?),
            _ => None,
        };
        Ok(Self {
            title: self.title.clone(),
            contract_date: start,
            series: self.series,
            account: self.account,
            contract_type: self.contract_type.clone(),
            start_on: Some(start),
            end_on,
            open_ended: end_on.is_none(),
            auto_renew: self.auto_renew,
            notice_days: self.notice_days,
            deal: self.deal,
            currency: self.currency,
            prices_include_tax: self.prices_include_tax,
            header_discount: self.header_discount,
            value_cap: self.value_cap,
            cap_mode: self.cap_mode,
            renewed_from: Some(id),
            description: self.description.clone(),
            ..Self::default()
        })
    }

    /// The last day of a time as long as this contract's: whole months where that had whole months.
    fn end_after(&self, start: Date, end: Date) -> Result<Date> {
        let first = self.start_on.unwrap_or(self.contract_date);
        let next = end.add_days(1)?;
        let month = |day: Date| day.year() * 12 + i32::try_from(day.month()).unwrap_or_default();
        let months = month(next) - month(first);
        if months > 0 && first.day() == next.day() {
            return start.add_months(months)?.add_days(-1);
        }
        start.add_days(end.days_since(first).max(0))
    }

    /// Notes who sent it for approval and when it ended; a draft is approved by nobody.
    pub(super) fn note_step(
        contract: &mut Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
    ) {
        if before.is_none_or(|before| before.status == contract.status) {
            return;
        }
        match contract.status {
            ContractStatus::InApproval => {
                contract.submitted_by = context.actor;
                contract.approved_by = None;
                contract.approved_at = None;
                contract.sent_back_reason = None;
            }
            ContractStatus::Draft => {
                contract.approved_by = None;
                contract.approved_at = None;
            }
            ContractStatus::Terminated => {
                contract.terminated_on.get_or_insert(context.today);
            }
            ContractStatus::Signed
            | ContractStatus::Active
            | ContractStatus::Expired
            | ContractStatus::Renewed
            | ContractStatus::Unknown(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn of(status: ContractStatus, start: &str, end: &str) -> Contract {
        Contract {
            status,
            start_on: Some(date(start)),
            end_on: Some(date(end)),
            ..Contract::new("Anvils", date("2026-01-01"))
        }
    }

    #[test]
    fn what_comes_first_is_due_first() {
        let signed = of(ContractStatus::Signed, "2026-12-01", "2027-11-30");
        let active = Contract { status: ContractStatus::Active, ..signed.clone() };
        let reminding =
            Contract { renewal_reminder_on: Some(date("2027-10-01")), ..active.clone() };
        let reminded = Contract { reminded_on: Some(date("2027-10-02")), ..reminding.clone() };
        let ending = Contract { terminated_on: Some(date("2027-05-01")), ..reminding.clone() };
        let endless = Contract { open_ended: true, end_on: None, ..active.clone() };

        let next = |contract: &Contract| contract.next_step();
        assert_eq!(next(&signed), Some((date("2026-12-01"), ContractStep::Activate)));
        assert_eq!(next(&active), Some((date("2027-12-01"), ContractStep::End)));
        assert_eq!(next(&reminding), Some((date("2027-10-01"), ContractStep::Remind)));
        assert_eq!(next(&reminded), Some((date("2027-12-01"), ContractStep::End)));
        assert_eq!(next(&ending), Some((date("2027-05-01"), ContractStep::Terminate)));
        assert_eq!(next(&endless), None);
        assert_eq!(next(&of(ContractStatus::Draft, "2026-12-01", "2027-11-30")), None);
    }

    #[test]
    fn notice_counts_when_it_is_given_in_time() {
        let contract = Contract {
            auto_renew: true,
            notice_days: Some(30),
            ..of(ContractStatus::Active, "2026-01-01", "2026-12-31")
        };
        let noticed = |day: &str| {
            Contract { notice_given_on: Some(date(day)), ..contract.clone() }.renews_itself()
        };

        assert!(contract.renews_itself());
        assert!(!noticed("2026-12-01"));
        assert!(noticed("2026-12-02"), "too late");
        assert!(!Contract { auto_renew: false, ..contract.clone() }.renews_itself());
    }

    #[test]
    fn a_renewal_lasts_as_long_in_months_or_in_days() {
        let id = crate::model::ContractId::default();
        let ends = |start: &str, end: &str, next: &str| {
            let contract = of(ContractStatus::Active, start, end);
            contract.renewal(id, date(next)).unwrap().end_on.unwrap().to_string()
        };

        assert_eq!(ends("2027-03-01", "2028-02-29", "2028-03-01"), "2029-02-28");
        assert_eq!(ends("2026-01-15", "2026-02-14", "2026-02-15"), "2026-03-14");
        assert_eq!(ends("2026-01-01", "2026-01-10", "2026-01-11"), "2026-01-20");
    }
}
