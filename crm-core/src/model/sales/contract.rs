//! Contracts: what was agreed with a customer.

use crm_core_macros::{choice, entity};
use rust_decimal::Decimal;

use crate::{
    document::TaxMode,
    entity::{
        AnyIndex, By, Context, Desc, Entity, Excess, FieldValue, Fields, FinalStep, Limit,
        Numbering, Record, Source, Sum, Violations, index, unique,
    },
    error::Result,
    model::{
        AccountId, AttachmentId, AttachmentKind, ContractLine, ContractStatus, CustomerGroupId,
        DealId, LeadId, NumberSeriesId, RecordEvent, UserId,
    },
    value::{Currency, Date, Link, Money, Timestamp},
};

/// What happens when a contract's lines come to more than its value cap.
#[choice]
pub enum CapMode {
    /// The write is kept, and its caller is warned.
    Warn = 1,
    /// The write is refused.
    Block = 2,
}

/// An agreement with a customer: what is delivered, from when until when, for how much.
#[entity("contract", search = [number, title, description])]
pub struct Contract {
    /// What the contract is called.
    #[field(1, required)]
    pub title: String,
    /// The day it was made.
    #[field(2, required)]
    pub contract_date: Date,
    /// Its number, from the series; empty until it is committed.
    #[field(3, recorded)]
    pub number: Option<String>,
    /// The series that its number is from; the one for contracts when left empty.
    #[field(4)]
    pub series: Option<NumberSeriesId>,
    /// The customer.
    #[field(5)]
    pub account: Option<AccountId>,
    /// The customer's group when the contract was made.
    #[field(6, recorded)]
    pub customer_group: Option<CustomerGroupId>,
    /// How it stands.
    #[field(7)]
    pub status: ContractStatus,
    /// What kind of contract it is.
    #[field(8)]
    pub contract_type: Option<String>,
    /// The day the customer signed.
    #[field(9)]
    pub customer_signed_on: Option<Date>,
    /// The day the company signed.
    #[field(10)]
    pub company_signed_on: Option<Date>,
    /// The first day it is in force.
    #[field(11)]
    pub start_on: Option<Date>,
    /// The last day it is in force; needed unless it has no end.
    #[field(12)]
    pub end_on: Option<Date>,
    /// Whether it runs until somebody ends it.
    #[field(13)]
    pub open_ended: bool,
    /// The day to think of its renewal.
    #[field(14)]
    pub renewal_reminder_on: Option<Date>,
    /// Whether it goes on by itself when nobody ends it.
    #[field(15)]
    pub auto_renew: bool,
    /// How many days before its end it must be ended.
    #[field(16)]
    pub notice_days: Option<i64>,
    /// The deal that it came from.
    #[field(17)]
    pub deal: Option<DealId>,
    /// The currency of its lines; the company's when left empty.
    #[field(18)]
    pub currency: Option<Currency>,
    /// Whether the prices of its lines contain the tax.
    #[field(19)]
    pub prices_include_tax: bool,
    /// Where its tax is rounded: as the company's settings said when it was made.
    #[field(20, recorded)]
    pub tax_mode: Option<TaxMode>,
    /// What is taken off the sum of its lines.
    #[field(21)]
    pub header_discount: Option<Money>,
    /// What its lines should come to at most.
    #[field(22)]
    pub value_cap: Option<Money>,
    /// What happens when its lines come to more.
    #[field(23)]
    pub cap_mode: CapMode,
    /// Units of the cap's currency for one of the contract's, on the day it was made.
    #[field(24, recorded)]
    pub cap_rate: Option<Decimal>,
    /// The contract that it goes on from.
    #[field(25)]
    pub renewed_from: Option<ContractId>,
    /// Anything else worth knowing.
    #[field(26)]
    pub description: Option<String>,
    /// Who is to sign, while that is a lead.
    #[field(27)]
    pub lead: Option<LeadId>,
    /// Who sent it for approval; empty for the program itself.
    #[field(28, recorded)]
    pub submitted_by: Option<UserId>,
    /// Who approved it; empty for the program itself.
    #[field(29, recorded)]
    pub approved_by: Option<UserId>,
    /// When it was approved; empty while it is not.
    #[field(30, recorded)]
    pub approved_at: Option<Timestamp>,
    /// Why it was not approved, when it was sent back the last time.
    #[field(31)]
    pub sent_back_reason: Option<String>,
    /// The file of the copy that both sides signed.
    #[field(32)]
    pub signed_copy: Option<AttachmentId>,
    /// The day one side said that it shall not go on.
    #[field(33)]
    pub notice_given_on: Option<Date>,
    /// The day it was ended before its time, or will be.
    #[field(34)]
    pub terminated_on: Option<Date>,
    /// Why it was ended before its time.
    #[field(35)]
    pub termination_reason: Option<String>,
    /// The day its renewal was reminded of.
    #[field(36, recorded)]
    pub reminded_on: Option<Date>,
}

impl Contract {
    /// A contract by its number in its series.
    pub const NUMBER: By<Self, (Option<NumberSeriesId>, String)> =
        unique!("number", on = ["series", "number"], |contract| contract
            .number
            .clone()
            .map(|number| (contract.series, number)));
    /// The contracts of an account, the latest first.
    pub const BY_ACCOUNT: By<Self, (AccountId, Desc<Date>)> = index!(
        "by_account",
        on = ["account", "-contract_date"],
        keep = [number, title, status, end_on, contract_date],
        |contract| contract.account.map(|account| (account, Desc(contract.contract_date)))
    );
    /// Contracts by how they stand and the day they end.
    pub const BY_STATUS: By<Self, (ContractStatus, Option<Date>)> = index!(
        "by_status",
        on = ["status", "end_on"],
        |contract| Some((contract.status, contract.end_on))
    );
    /// Contracts by the day they were made, the latest first.
    pub const BY_DATE: By<Self, Desc<Date>> =
        index!("by_date", on = ["-contract_date"], |contract| Some(Desc(contract.contract_date)));
    /// The contracts of a customer group, the latest first.
    pub const BY_GROUP: By<Self, (CustomerGroupId, Desc<Date>)> =
        index!("by_group", on = ["customer_group", "-contract_date"], |contract| contract
            .customer_group
            .map(|group| (group, Desc(contract.contract_date))));
    /// The contracts with a lead.
    pub const BY_LEAD: By<Self, LeadId> =
        index!("by_lead", on = ["lead"], |contract| contract.lead);
    /// Contracts by the day they end.
    pub const BY_END: By<Self, Date> =
        index!("by_end", on = ["end_on"], |contract| contract.end_on);
    /// The contracts that came from a deal.
    pub const BY_DEAL: By<Self, DealId> =
        index!("by_deal", on = ["deal"], |contract| contract.deal);
    /// The contracts that go on from a contract.
    pub const BY_RENEWED_FROM: By<Self, ContractId> =
        index!("by_renewed_from", on = ["renewed_from"], |contract| contract.renewed_from);

    /// Contracts by the day on which something is to be done about them by itself.
    pub const DUE: By<Self, Date> = index!(
        "due",
        given = [
            "status",
            "contract_date",
            "start_on",
            "end_on",
            "open_ended",
            "renewal_reminder_on",
            "terminated_on",
            "reminded_on"
        ],
        |contract| contract.next_step().map(|(day, _)| day)
    );

    /// Its lines should come to at most its cap.
    pub const VALUE_CAP: Limit<Self> = Limit::new(&ContractLine::VALUE, Self::weigh);

    /// What is approved, and what both sides sign. What stays open is what happens later, as a notice or a copy, and
    /// what the company notes for itself.
    const AGREED: [&'static str; 16] = [
        "title",
        "contract_date",
        "account",
        "lead",
        "start_on",
        "end_on",
        "open_ended",
        "auto_renew",
        "notice_days",
        "currency",
        "prices_include_tax",
        "tax_mode",
        "header_discount",
        "value_cap",
        "cap_mode",
        "renewed_from",
    ];
    /// What only a signature, or the verb that ends a contract, says of a signed one.
    const SIGNED: [&'static str; 4] =
        ["customer_signed_on", "company_signed_on", "terminated_on", "termination_reason"];

    /// Whether it binds both sides on this day, so that its prices hold.
    pub fn holds_on(&self, day: Date) -> bool {
        self.status.is_in_force()
            && self.start_on.is_none_or(|first| first <= day)
            && (self.open_ended || self.end_on.is_none_or(|last| day <= last))
    }

    /// By how much this value is over the cap, in the cap's currency; nothing where it is not.
    ///
    /// A value in another currency is converted at the rate of the day the contract was made.
    ///
    /// # Errors
    /// `Invalid` when the value is too large to convert.
    pub fn over_cap(&self, value: Money) -> Result<Option<Money>> {
        let Some(cap) = self.value_cap else { return Ok(None) };
        let value = match self.cap_rate {
            _ if value.currency() == cap.currency() => value,
            Some(rate) => value.converted(rate, cap.currency())?,
            None => return Ok(None),
        };
        let excess = value.checked_sub(cap)?;
        Ok((!excess.is_negative() && !excess.is_zero()).then_some(excess))
    }

    fn weigh(contract: &Record<Self>, lines: &[Sum]) -> Result<Option<Excess>> {
        let mut excess = None;
        for sum in lines {
            let Some(currency) = sum.currency else { continue };
            if contract.currency != Some(currency) {
                return Ok(Some(Excess::refused("currency", "currency_mismatch")));
            }
            let over = contract.over_cap(Money::new(sum.amount, currency)?)?;
            excess = over.map(|over| Excess {
                field: "value_cap",
                code: "over_cap",
                amount: Some(over),
                is_refused: contract.cap_mode == CapMode::Block,
            });
        }
        Ok(excess)
    }

    /// The rate of the day it was made is taken when the cap, a currency or that day changes.
    fn take_rate(
        contract: &mut Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<()> {
        let Some((cap, currency)) = contract.value_cap.zip(contract.currency) else {
            contract.cap_rate = None;
            return Ok(());
        };
        let rests_on = |contract: &Record<Self>| {
            (contract.value_cap.map(Money::currency), contract.currency, contract.contract_date)
        };
        let changed = before.is_none_or(|before| rests_on(before) != rests_on(contract));
        let given = context.source == Source::Import
            && contract.cap_rate.is_some()
            && before.is_none_or(|before| before.cap_rate != contract.cap_rate);
        if (changed || contract.cap_rate.is_none()) && !given {
            contract.cap_rate =
                context.cross_rate(currency, cap.currency(), contract.contract_date)?;
        }
        Ok(())
    }

    fn check_days(contract: &Record<Self>, broken: &mut Violations) {
        let is_before = |earlier: Option<Date>, later: Option<Date>| {
            earlier.zip(later).is_some_and(|(earlier, later)| later < earlier)
        };
        if is_before(contract.start_on, contract.end_on) {
            broken.add("end_on", "before_start");
        }
        match (contract.end_on, contract.open_ended) {
            (None, false) => broken.add_gap("end_on", "required"),
            (Some(_), true) => broken.add("end_on", "open_ended"),
            _ => {}
        }
        if contract.notice_days.is_some_and(|days| days < 0) {
            broken.add("notice_days", "out_of_range");
        }
    }

    fn check_amounts(contract: &Record<Self>, broken: &mut Violations) {
        let amounts =
            [("header_discount", contract.header_discount), ("value_cap", contract.value_cap)];
        for (field, amount) in amounts {
            if amount.is_some_and(Money::is_negative) {
                broken.add(field, "out_of_range");
            }
        }
        let is_foreign =
            |amount: Money| contract.currency.is_some_and(|currency| currency != amount.currency());
        if contract.header_discount.is_some_and(is_foreign) {
            broken.add("header_discount", "currency_mismatch");
        }
        if contract.value_cap.is_some() && contract.cap_rate.is_none() {
            broken.add_gap("value_cap", "no_rate");
        }
    }

    /// History comes as it was; a caller takes one legal step after another.
    fn check_status(
        contract: &Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) {
        let is_legal = match before {
            None => contract.status == ContractStatus::Draft,
            Some(before) => {
                before.status == contract.status || before.status.may_become(contract.status)
            }
        };
        let is_callers = context.source == Source::Caller;
        if !is_legal && is_callers {
            broken.add("status", "illegal_transition");
        }
        let was_signed = before.is_none_or(|before| before.status.is_signed());
        if is_legal && is_callers && contract.status.is_signed() && !was_signed {
            // More follows from a signature than this field.
            broken.add("status", "sign_contract");
        }
        if contract.status.is_signed() && before.is_none_or(|before| !before.status.is_signed()) {
            let signed = [
                ("customer_signed_on", contract.customer_signed_on),
                ("company_signed_on", contract.company_signed_on),
            ];
            for (field, _) in signed.iter().filter(|(_, day)| day.is_none()) {
                broken.add_gap(*field, "required");
            }
        }
        if let Some(before) = before.filter(|_| is_callers)
            && let Some(code) = before.locked()
        {
            changed(&Self::AGREED, before, contract).for_each(|field| broken.add(field, code));
            // A contract that is ended by hand ends today.
            if before.status.is_signed() && before.status == contract.status {
                changed(&Self::SIGNED, before, contract).for_each(|field| broken.add(field, code));
            }
        }
    }

    /// The signed copy is a file of this contract.
    fn check_copy(
        contract: &Record<Self>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        let Some(copy) = contract.signed_copy else { return Ok(()) };
        if let Some(copy) = context.linked(copy)?
            && (copy.related_to != Link::from(contract.id)
                || copy.kind != AttachmentKind::SignedContract)
        {
            broken.add("signed_copy", "not_its_copy");
        }
        Ok(())
    }
}

/// The fields of these that differ between two states of a record.
pub(super) fn changed<'r, T: Entity>(
    names: &'r [&'static str],
    before: &'r Record<T>,
    record: &'r Record<T>,
) -> impl Iterator<Item = &'static str> + 'r {
    names.iter().copied().filter(|name| {
        let position = T::FIELDS.iter().position(|field| field.name == *name);
        let value = |record: &Record<T>| {
            position.and_then(|position| record.field(position).map(FieldValue::get))
        };
        value(before) != value(record)
    })
}

impl Entity for Contract {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[
        &Self::NUMBER,
        &Self::BY_ACCOUNT,
        &Self::BY_STATUS,
        &Self::BY_DATE,
        &Self::BY_GROUP,
        &Self::BY_LEAD,
        &Self::BY_END,
        &Self::BY_DEAL,
        &Self::BY_RENEWED_FROM,
        &Self::DUE,
    ];
    const LIMITS: &'static [Limit<Self>] = &[Self::VALUE_CAP];
    const NUMBERING: Option<Numbering> =
        Some(Numbering { series: "series", number: "number", day: "contract_date" });

    fn settle(
        contract: &mut Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<()> {
        if before.is_none_or(|before| before.account != contract.account)
            && let Some(account) = contract.account
            && let Some(account) = context.linked(account)?
        {
            if contract.customer_group.is_none() || context.source == Source::Caller {
                contract.customer_group = match account.customer_group {
                    Some(group) => context.linked(group)?.map(|group| group.id),
                    None => None,
                };
            }
            contract.currency = contract.currency.or(account.currency);
        }
        contract.currency.get_or_insert(context.company.base_currency);
        contract.tax_mode.get_or_insert(context.company.tax_mode);
        if contract.renewal_reminder_on.is_none()
            && before.is_none_or(|before| before.end_on != contract.end_on)
            && let Some((end, notice)) = contract.end_on.zip(contract.notice_days)
        {
            let days = i32::try_from(notice).unwrap_or_default();
            contract.renewal_reminder_on = end.add_days(-days).ok();
        }
        Self::note_step(contract, before, context);
        Self::take_rate(contract, before, context)
    }

    fn check(
        contract: &Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        // Who signs is a customer; until then a lead may stand for them.
        if contract.account.is_none() && (contract.lead.is_none() || contract.status.is_signed()) {
            broken.add_gap("account", "required");
        }
        if contract.base.owner.is_none() {
            broken.add_gap("owner", "required");
        }
        if contract.renewed_from == Some(contract.id) {
            broken.add("renewed_from", "cycle");
        }
        Self::check_days(contract, broken);
        Self::check_amounts(contract, broken);
        Self::check_status(contract, before, context, broken);
        if before.is_none_or(|before| before.signed_copy != contract.signed_copy) {
            Self::check_copy(contract, context, broken)?;
        }
        Ok(())
    }

    /// What both sides signed is not thrown away.
    fn check_trash(
        contract: &Record<Self>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if contract.status.is_signed() && context.source == Source::Caller {
            broken.add("status", "signed");
        }
        Ok(())
    }

    fn final_step(
        contract: &Record<Self>,
        earlier: Option<&Record<Self>>,
        _: &Context<'_>,
    ) -> Result<Option<FinalStep>> {
        let takes_back = earlier.is_none_or(|earlier| {
            !earlier.status.is_signed()
                || changed(&Self::AGREED, earlier, contract).next().is_some()
        });
        Ok((contract.status.is_signed() && takes_back).then(|| FinalStep {
            record: contract.id.into(),
            instead: "a signed contract is ended by terminating it",
        }))
    }

    fn events(contract: &Record<Self>, before: Option<&Record<Self>>, tell: &mut Vec<RecordEvent>) {
        if before.is_some_and(|before| before.status != contract.status) {
            tell.extend(contract.status.event());
        }
        let before = before.map(|before| &before.fields);
        if contract.approved_at.is_some() && before.is_some_and(|it| it.approved_at.is_none()) {
            tell.push(RecordEvent::Approved);
        }
        if contract.reminded_on.is_some()
            && before.is_some_and(|it| it.reminded_on != contract.reminded_on)
        {
            tell.push(RecordEvent::Reminded);
        }
    }

    fn is_handed_over(contract: &Record<Self>) -> bool {
        match contract.status {
            ContractStatus::Draft
            | ContractStatus::InApproval
            | ContractStatus::Signed
            | ContractStatus::Active => true,
            ContractStatus::Expired
            | ContractStatus::Terminated
            | ContractStatus::Renewed
            | ContractStatus::Unknown(_) => false,
        }
    }
}
