//! Accounts: the organisations and persons that buy.

use crm_core_macros::{choice, entity};

use crate::{
    entity::{AnyIndex, By, Context, Entity, EntityId, Record, Violations, index, index_each},
    error::Result,
    model::{ContactPhone, PostalAddress, PriceBookId},
    value::{Email, Money, fold},
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
}

/// An organisation or person that buys, may buy, or works with the company.
#[entity("account", search = [name, tax_id, description])]
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
    /// Where it gets mail.
    #[field(9)]
    pub email: Option<Email>,
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
    /// The price book that holds for this customer.
    #[field(60)]
    pub price_book: Option<PriceBookId>,
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
}

impl Entity for Account {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] =
        &[&Self::BY_NAME, &Self::BY_PARENT, &Self::BY_TAX_ID, &Self::BY_PHONE];

    fn settle(
        account: &mut Record<Self>,
        _: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<()> {
        ContactPhone::dial_home(&mut account.phones, context);
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
        Ok(())
    }
}

/// Whether a record would stand above itself.
pub(crate) fn is_cycle<I: EntityId>(
    id: I,
    parent: Option<I>,
    context: &Context<'_>,
    above: impl Fn(&Record<I::Entity>) -> Option<I>,
) -> Result<bool> {
    let mut seen = vec![id];
    let mut next = parent;
    while let Some(current) = next {
        if seen.contains(&current) {
            return Ok(true);
        }
        seen.push(current);
        next = context.linked(current)?.and_then(|record| above(&record));
    }
    Ok(false)
}
