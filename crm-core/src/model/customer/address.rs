//! Postal addresses, as items of accounts and contacts.

use crm_core_macros::{choice, item};

/// What an address is for.
#[choice]
pub enum AddressKind {
    /// Where work is done.
    Work = 1,
    /// Where invoices go.
    Billing = 2,
    /// Where goods go.
    Shipping = 3,
    /// Where somebody lives.
    Home = 4,
    /// Anything else.
    Other = 5,
}

/// A postal address.
#[item]
pub struct PostalAddress {
    /// What it is for.
    #[field(1)]
    pub kind: AddressKind,
    /// House number and street.
    #[field(2)]
    pub street: String,
    /// Ward or commune.
    #[field(3)]
    pub ward: String,
    /// City or town.
    #[field(4)]
    pub city: String,
    /// Province or state.
    #[field(5)]
    pub province: String,
    /// Postal code.
    #[field(6)]
    pub postal_code: String,
    /// ISO 3166 code of the country, two letters.
    #[field(7)]
    pub country: String,
}
