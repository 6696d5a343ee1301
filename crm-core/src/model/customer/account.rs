//! Accounts: the organisations and persons that buy.

use crm_core_macros::{choice, entity};

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Source, Violations, index, index_each},
    error::Result,
    model::{
        ContactEmail, ContactPhone, CustomerGroupId, GroupEntry, LifecycleEntry, LifecycleStage,
        PostalAddress, PriceBookId, Rating, RecordEvent, TerritoryId, tree::is_cycle,
    },
    value::{Currency, Date, Money, Timestamp, fold},
};

/// What an account is to the company.
#[choice]
pub enum AccountKind {
    /// Buys, or bought.
    Customer = 1,
    /// May buy.
    Prospect = 2,
    /// Sells together with the company.
    Partner = 3,
    /// Sells to the company.
    Supplier = 4,
    /// Sells the company's products on.
    Reseller = 5,
    /// Sells instead of the company.
    Competitor = 6,
    /// Anything else.
    Other = 7,
    /// Puts money into the company.
    Investor = 8,
    /// Writes about the company.
    Press = 9,
}

/// An organisation or person that buys, may buy, or works with the company.
#[entity("account", search = [name, tax_id, emails, phones, description], unlisted = unfollowed)]
pub struct Account {
    /// What it is called.
    #[field(1, required)]
    pub name: String,
    /// What it is to the company.
    #[field(2)]
    pub kind: AccountKind,
    /// The account that it belongs to.
    #[field(3)]
    pub parent: Option<AccountId>,
    /// Its web site.
    #[field(4)]
    pub website: Option<String>,
    /// Its tax number, in Vietnam the MST.
    #[field(5)]
    pub tax_id: Option<String>,
    /// What it does.
    #[field(6)]
    pub industry: Option<String>,
    /// How many people work there.
    #[field(7)]
    pub employees: Option<i64>,
    /// What it earns in a year.
    #[field(8)]
    pub annual_revenue: Option<Money>,
    /// Its telephone numbers.
    #[field(10)]
    pub phones: Vec<ContactPhone>,
    /// Where it is.
    #[field(11)]
    pub addresses: Vec<PostalAddress>,
    /// How it was found.
    #[field(12)]
    pub source: Option<String>,
    /// Anything else worth knowing.
    #[field(13)]
    pub description: Option<String>,
    /// Its e-mail addresses.
    #[field(14)]
    pub emails: Vec<ContactEmail>,
    /// How far it is on the way to being a customer.
    #[field(15)]
    pub lifecycle_stage: Option<LifecycleStage>,
    /// When it came to each step of that way.
    #[field(16, recorded)]
    pub lifecycle_entries: Vec<LifecycleEntry>,
    /// The customers that it is treated alike with.
    #[field(17)]
    pub customer_group: Option<CustomerGroupId>,
    /// Every move into, between and out of groups, in order.
    #[field(18, recorded)]
    pub group_entries: Vec<GroupEntry>,
    /// How promising it is.
    #[field(19)]
    pub rating: Option<Rating>,
    /// The part of the market that it belongs to.
    #[field(20)]
    pub territory: Option<TerritoryId>,
    /// The currency that it is billed in; the company's when left empty.
    #[field(21)]
    pub currency: Option<Currency>,
    /// Within how many days it has to pay.
    #[field(22)]
    pub payment_days: Option<i64>,
    /// The most that it may owe.
    #[field(23)]
    pub credit_limit: Option<Money>,
    /// When it was founded.
    #[field(24)]
    pub founded_on: Option<Date>,
    /// Whether nobody follows it any more: it is left out of lists and counts, but search still finds it.
    #[field(25)]
    pub unfollowed: bool,
    /// The price book that holds for this customer.
    #[field(26)]
    pub price_book: Option<PriceBookId>,
    /// The code of what it does, in a classification such as SIC, NACE or VSIC.
    #[field(27)]
    pub sic_code: Option<String>,
    /// Whose it is, as `state` or `listed`.
    #[field(28)]
    pub ownership: Option<String>,
    /// What its shares are called where they are traded.
    #[field(29)]
    pub ticker: Option<String>,
}

impl Account {
    /// Accounts by name.
    pub const BY_NAME: By<Self, String> =
        index!("by_name", on = ["name"], keep = [name, kind], |account| Some(fold(&account.name)));
    /// The accounts that belong to an account.
    pub const BY_PARENT: By<Self, AccountId> =
        index!("by_parent", on = ["parent"], |account| account.parent);
    /// Accounts by tax number.
    pub const BY_TAX_ID: By<Self, String> =
        index!("by_tax_id", on = ["tax_id"], |account| account.tax_id.clone());
    /// Accounts by telephone number.
    pub const BY_PHONE: By<Self, String> =
        index_each!("by_phone", on = ["phones.number"], |account| account
            .phones
            .iter()
            .map(|phone| phone.number.to_string()));
    /// Accounts by e-mail address.
    pub const BY_EMAIL: By<Self, String> =
        index_each!("by_email", on = ["emails.address"], |account| account
            .emails
            .iter()
            .map(|email| email.address.key()));
    /// The accounts of a customer group, by name.
    pub const BY_GROUP: By<Self, (CustomerGroupId, String)> =
        index!("by_group", on = ["customer_group", "name"], |account| account
            .customer_group
            .map(|group| (group, fold(&account.name))));
    /// The accounts of a territory, by name.
    pub const BY_TERRITORY: By<Self, (TerritoryId, String)> =
        index!("by_territory", on = ["territory", "name"], |account| account
            .territory
            .map(|territory| (territory, fold(&account.name))));

    /// Whether it ever came to be a customer.
    pub fn was_customer(&self) -> bool {
        self.lifecycle_entries.iter().any(|entry| entry.stage == LifecycleStage::Customer)
    }

    /// The customer group that it was in at this time.
    pub fn group_at(&self, at: Timestamp) -> Option<CustomerGroupId> {
        let until = self.group_entries.iter().rev();
        until.into_iter().find(|entry| entry.entered_at <= at).and_then(|entry| entry.group)
    }
}

impl Entity for Account {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[
        &Self::BY_NAME,
        &Self::BY_PARENT,
        &Self::BY_TAX_ID,
        &Self::BY_PHONE,
        &Self::BY_EMAIL,
        &Self::BY_GROUP,
        &Self::BY_TERRITORY,
    ];

    fn settle(
        account: &mut Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<()> {
        ContactPhone::dial_home(&mut account.phones, context);
        let since = before.is_none().then_some(account.base.created_at);
        let group = account.customer_group;
        if account.group_entries.last().and_then(|entry| entry.group) != group {
            let entered_at = match context.source {
                Source::Import => since.unwrap_or(context.now),
                Source::Caller | Source::Replay => context.now,
            };
            account.group_entries.push(GroupEntry { id: context.item_id(), group, entered_at });
        }
        let stage = account.lifecycle_stage;
        LifecycleEntry::follow(&mut account.lifecycle_entries, stage, since, context);
        Ok(())
    }

    fn check(
        account: &Record<Self>,
        _: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if is_cycle(account.id, account.parent, context, |above| above.parent)? {
            broken.add("parent", "cycle");
        }
        ContactEmail::check_primary(&account.emails, broken);
        ContactPhone::check_primary(&account.phones, broken);
        for (field, number) in
            [("employees", account.employees), ("payment_days", account.payment_days)]
        {
            if number.is_some_and(|number| number < 0) {
                broken.add(field, "out_of_range");
            }
        }
        if account.credit_limit.is_some_and(|limit| limit.amount().is_sign_negative()) {
            broken.add("credit_limit", "out_of_range");
        }
        Ok(())
    }

    fn events(account: &Record<Self>, before: Option<&Record<Self>>, tell: &mut Vec<RecordEvent>) {
        if account.was_customer() && before.is_some_and(|before| !before.was_customer()) {
            tell.push(RecordEvent::BecameCustomer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        crm::SearchOptions,
        model::{
            AccountChange, Contact, CustomerGroup, Lead,
            test_crm::{crm, refused},
        },
        query::Query,
    };

    /// moving between groups is dated, and can be asked of any time.
    #[test]
    fn every_move_between_groups_has_its_date() {
        let crm = crm();
        let [gold, plain] =
            ["Gold", "Plain"].map(|name| crm.customer_groups().create(CustomerGroup::new(name)));
        let (gold, plain) = (gold.unwrap().id, plain.unwrap().id);
        let acme = Account { customer_group: Some(plain), ..Account::new("Acme") };
        let acme = crm.accounts().create(acme).unwrap();
        for (at, group) in [("2026-12-01T00:00:00Z", Some(gold)), ("2026-12-05T00:00:00Z", None)] {
            crm.tick(at.parse().unwrap()).unwrap();
            crm.accounts().update(acme.id, [AccountChange::CustomerGroup(group)]).unwrap();
        }
        let moved = crm.accounts().get(acme.id).unwrap();

        assert_eq!(moved.group_entries.len(), 3);
        for (at, group) in [
            ("2026-11-20T14:59:59Z", None),
            ("2026-11-20T15:00:00Z", Some(plain)),
            ("2026-11-30T00:00:00Z", Some(plain)),
            ("2026-12-01T00:00:00Z", Some(gold)),
            ("2026-12-06T00:00:00Z", None),
        ] {
            assert_eq!(moved.group_at(at.parse().unwrap()), group, "{at}");
        }
        let before = crm.as_of("2026-12-02T00:00:00Z".parse().unwrap()).unwrap();
        let filter = Query::new().filter(format!("customer_group == \"{gold}\""));
        assert_eq!(before.accounts().count(&filter).unwrap(), 1);
        assert_eq!(crm.accounts().count(&filter).unwrap(), 0);
    }

    ///
    #[test]
    fn whom_nobody_follows_is_left_out_of_lists_and_counts_but_found() {
        let crm = crm();
        let account = |unfollowed| Account { unfollowed, ..Account::new("Quiet Ltd") };
        let quiet = crm.accounts().create(account(true)).unwrap();
        crm.accounts().create(account(false)).unwrap();
        let lead = Lead { unfollowed: true, company_name: Some("Quiet".into()), ..Lead::new() };
        crm.leads().create(lead).unwrap();
        crm.contacts().create(Contact { unfollowed: true, ..Contact::new("Quiet") }).unwrap();

        let all = Query::new();
        let listed = crm.accounts().list(&all).unwrap().items;
        assert_eq!(listed.len(), 1);
        assert!(!listed[0].unfollowed);
        assert_eq!(crm.accounts().count(&all).unwrap(), 1);
        assert_eq!((crm.leads().count(&all).unwrap(), crm.contacts().count(&all).unwrap()), (0, 0));
        assert!(crm.totals(&Lead::STATUS).unwrap().is_empty());

        let named = Query::new().filter("unfollowed == true");
        assert_eq!(crm.accounts().list(&named).unwrap().items, std::slice::from_ref(&quiet));
        let either = Query::new().filter("unfollowed == true || unfollowed == false");
        assert_eq!(crm.accounts().count(&either).unwrap(), 2);
        assert_eq!(crm.accounts().get(quiet.id).unwrap(), quiet);
        assert_eq!(crm.search("quiet", &SearchOptions::new()).unwrap().len(), 4);
        let mut csv = Vec::new();
        assert_eq!(crm.export_csv("account", &all, &mut csv).unwrap(), 2);
    }

    ///
    #[test]
    fn an_account_may_be_a_prospect_since_a_day() {
        let crm = crm();
        let prospect =
            Account { lifecycle_stage: Some(LifecycleStage::Prospect), ..Account::new("Acme") };
        let prospect = crm.accounts().create(prospect).unwrap();
        assert_eq!(prospect.lifecycle_entries.len(), 1);
        assert_eq!(prospect.lifecycle_entries[0].reached_at, prospect.base.created_at);
    }

    #[test]
    fn numbers_below_nothing_are_refused() {
        let crm = crm();
        let acme = Account {
            payment_days: Some(-1),
            credit_limit: Some("-1 USD".parse().unwrap()),
            ..Account::new("Acme")
        };
        let codes = refused(crm.accounts().create(acme));
        let fields: Vec<&str> = codes.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["payment_days", "credit_limit"]);
    }
}
