//! The entities: one file each. This file is the list of them; a line here adds one everywhere.

pub(crate) mod catalog;
pub(crate) mod company;
mod customer;
mod money;
pub(crate) mod number_series;
mod people;
pub mod preset;
mod sales;
mod touch;

/// Calls a macro with a line for each entity: accessor, type, id, change, and what bindings call the collection.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_entity {
    ($each:ident) => {
        $each! {
            companies Company CompanyId CompanyChange Companies;
            users User UserId UserChange Users;
            teams Team TeamId TeamChange Teams;
            roles Role RoleId RoleChange Roles;
            accounts Account AccountId AccountChange Accounts;
            contacts Contact ContactId ContactChange Contacts;
            pipelines Pipeline PipelineId PipelineChange Pipelines;
            stages Stage StageId StageChange Stages;
            deals Deal DealId DealChange Deals;
            interactions Interaction InteractionId InteractionChange Interactions;
            currencies CompanyCurrency CompanyCurrencyId CompanyCurrencyChange Currencies;
            rates Rate RateId RateChange Rates;
            product_categories ProductCategory ProductCategoryId ProductCategoryChange ProductCategories;
            products Product ProductId ProductChange Products;
            price_books PriceBook PriceBookId PriceBookChange PriceBooks;
            price_entries PriceEntry PriceEntryId PriceEntryChange PriceEntries;
            number_series NumberSeries NumberSeriesId NumberSeriesChange NumberSeriesList;
            contracts Contract ContractId ContractChange Contracts;
            contract_lines ContractLine ContractLineId ContractLineChange ContractLines;
        }
    };
}
pub(crate) use for_each_entity;

pub use self::{
    catalog::{
        category::{ProductCategory, ProductCategoryChange, ProductCategoryId},
        price::{PassedOver, Price, PriceAnswer, PriceAsked, PriceSource},
        price_book::{PriceBook, PriceBookChange, PriceBookId},
        price_entry::{PriceEntry, PriceEntryChange, PriceEntryId},
        product::{Product, ProductChange, ProductId, ProductKind},
    },
    company::{Company, CompanyChange, CompanyId, LocalePreset},
    customer::{
        account::{Account, AccountChange, AccountId, AccountKind},
        address::{AddressKind, PostalAddress},
        contact::{Contact, ContactChange, ContactEmail, ContactId, ContactPhone, PhoneKind},
    },
    money::{
        currency::{CompanyCurrency, CompanyCurrencyChange, CompanyCurrencyId},
        rate::{Rate, RateChange, RateId},
    },
    number_series::{NumberSeries, NumberSeriesChange, NumberSeriesId},
    people::{
        role::{FieldAccess, FieldRight, Right, Role, RoleChange, RoleId, Scope},
        team::{Team, TeamChange, TeamId},
        user::{Membership, User, UserChange, UserId, UserKind, UserRole},
    },
    sales::{
        contract::{CapMode, Contract, ContractChange, ContractId},
        contract_figures::ContractFigures,
        contract_line::{ContractLine, ContractLineChange, ContractLineId},
        contract_status::ContractStatus,
        deal::{Deal, DealChange, DealId, DealType, ProbabilitySource, StageEntry},
        pipeline::{Pipeline, PipelineChange, PipelineId},
        stage::{ForecastCategory, Stage, StageCategory, StageChange, StageId},
    },
    touch::interaction::{
        Acceptance, Channel, Direction, Interaction, InteractionChange, InteractionId,
        InteractionStatus, Participant,
    },
};
