//! The entities: one file each. This file is the list of them; a line here adds one everywhere.

pub(crate) mod company;
pub(crate) mod custom_field;
mod customer;
mod money;
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
            custom_fields CustomField CustomFieldId CustomFieldChange CustomFields;
        }
    };
}
pub(crate) use for_each_entity;

pub use self::{
    company::{Company, CompanyChange, CompanyId, LocalePreset},
    custom_field::{
        CustomField, CustomFieldChange, CustomFieldId, CustomKind, CustomLabel, CustomOption,
    },
    customer::{
        account::{Account, AccountChange, AccountId, AccountKind},
        address::{AddressKind, PostalAddress},
        contact::{Contact, ContactChange, ContactEmail, ContactId, ContactPhone, PhoneKind},
    },
    money::{
        currency::{CompanyCurrency, CompanyCurrencyChange, CompanyCurrencyId},
        rate::{Rate, RateChange, RateId},
    },
    people::{
        role::{FieldAccess, FieldRight, Right, Role, RoleChange, RoleId, Scope},
        team::{Team, TeamChange, TeamId},
        user::{Membership, User, UserChange, UserId, UserKind, UserRole},
    },
    sales::{
        deal::{Deal, DealChange, DealId, DealType, ProbabilitySource, StageEntry},
        pipeline::{Pipeline, PipelineChange, PipelineId},
        stage::{ForecastCategory, Stage, StageCategory, StageChange, StageId},
    },
    touch::interaction::{
        Acceptance, Channel, Direction, Interaction, InteractionChange, InteractionId,
        InteractionStatus, Participant,
    },
};
