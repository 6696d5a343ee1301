//! Contracts that end soon.

use crm_core_macros::figures;

use super::{
    answer::Answered,
    picture::{
        Body, Chart, Table,
        words::{day, number, say},
    },
    reader::{LISTED, Reader},
};
use crate::{
    entity::Record,
    error::Result,
    model::{Account, AccountId, Contract, ContractId, ContractStatus},
    value::{Date, Decimal, Locale, Span},
};

/// Of which days when nobody says.
const DAYS: Span = Span::Next(90);

/// Contracts in force whose last day lies in the period, the next one first; in the next 90 days when nobody says.
#[figures]
pub struct ContractsEnding {
    /// The first day that was looked at.
    pub first: Date,
    /// The last day that was looked at.
    pub last: Date,
    /// How many there are, those beyond the rows asked for counted too.
    pub count: i64,
    /// The contracts.
    pub contracts: Vec<EndingContract>,
}

/// A contract that ends soon.
#[figures]
pub struct EndingContract {
    /// The contract.
    pub id: ContractId,
    /// Its number.
    pub number: Option<String>,
    /// What it is called.
    pub title: String,
    /// The customer.
    pub account: Option<AccountId>,
    /// What the customer is called; none where it may not be seen.
    pub account_name: Option<String>,
    /// Its last day.
    pub end_on: Date,
    /// How many days are left; negative after its end.
    pub days_left: i64,
    /// Whether it goes on by itself.
    pub auto_renew: bool,
    /// The last day to end it, where it asks for notice.
    pub notice_by: Option<Date>,
}

impl EndingContract {
    /// The contract, if it is in force and has an end; the account's name is found later.
    fn of(contract: &Record<Contract>, today: Date) -> Option<Self> {
        let is_in_force =
            matches!(contract.status, ContractStatus::Signed | ContractStatus::Active);
        let end_on = contract.end_on.filter(|_| is_in_force && !contract.open_ended)?;
        let notice = contract.notice_days.and_then(|days| i32::try_from(days).ok());
        Some(Self {
            id: contract.id,
            number: contract.number.clone(),
            title: contract.title.clone(),
            account: contract.account,
            account_name: None,
            end_on,
            days_left: i64::from(end_on.days_since(today)),
            auto_renew: contract.auto_renew,
            notice_by: notice.and_then(|days| end_on.add_days(-days).ok()),
        })
    }
}

impl Answered for ContractsEnding {
    type Of = Contract;

    fn read(reader: &Reader<'_>) -> Result<Self> {
        let period = reader.period_or(DAYS);
        let mut contracts = reader.first_rows(LISTED);
        reader.asked(|contract: &Record<Contract>| {
            if let Some(ending) = EndingContract::of(contract, reader.today)
                && period.contains(ending.end_on)
            {
                contracts.add((ending.end_on, ending.id), ending);
            }
            Ok(())
        })?;
        let (count, mut contracts) = contracts.finish();
        for row in &mut contracts {
            if let Some(account) = row.account {
                let account = reader.find::<Account>(account)?;
                row.account_name = account.map(|account| account.name.clone());
            }
        }
        Ok(Self { first: period.first(), last: period.last(), count, contracts })
    }

    fn draw(&self, locale: Locale) -> Chart {
        let row = |row: &EndingContract| {
            vec![
                row.number.clone().unwrap_or_default(),
                row.title.clone(),
                row.account_name.clone().unwrap_or_default(),
                day(row.end_on, locale),
                number(Decimal::from(row.days_left), 0, locale),
                match (row.auto_renew, row.notice_by) {
                    (true, Some(by)) => day(by, locale),
                    (true, None) => say(locale, "tự gia hạn", "renews itself").to_owned(),
                    (false, _) => String::new(),
                },
            ]
        };
        let head = |vietnamese, english| say(locale, vietnamese, english).to_owned();
        Chart {
            name: "contracts-ending",
            title: head("Hợp đồng sắp hết hạn", "Contracts that end soon"),
            note: format!("{} – {}", day(self.first, locale), day(self.last, locale)),
            locale,
            body: Body::Table(Table {
                heads: vec![
                    (head("Số", "Number"), false),
                    (head("Hợp đồng", "Contract"), false),
                    (head("Khách hàng", "Account"), false),
                    (head("Ngày hết hạn", "Ends on"), true),
                    (head("Còn (ngày)", "Days left"), true),
                    (head("Báo trước ngày", "Notice by"), true),
                ],
                rows: self.contracts.iter().map(row).collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn contract(status: ContractStatus, end: Option<&str>, open_ended: bool) -> Record<Contract> {
        let contract = Contract {
            status,
            open_ended,
            end_on: end.map(|day| day.parse().unwrap()),
            notice_days: Some(30),
            ..Contract::default()
        };
        Record::new(Uuid::nil(), contract)
    }

    #[test]
    fn only_what_is_in_force_and_has_an_end_ends() {
        let today = "2026-11-21".parse().unwrap();
        let of =
            |status, end, open_ended| EndingContract::of(&contract(status, end, open_ended), today);

        let ending = of(ContractStatus::Active, Some("2026-12-21"), false).unwrap();
        assert_eq!((ending.days_left, ending.notice_by), (30, Some(today)));
        assert_eq!(of(ContractStatus::Draft, Some("2026-12-21"), false), None);
        assert_eq!(of(ContractStatus::Terminated, Some("2026-12-21"), false), None);
        assert_eq!(of(ContractStatus::Active, Some("2026-12-21"), true), None);
        assert_eq!(of(ContractStatus::Active, None, false), None);
    }
}
