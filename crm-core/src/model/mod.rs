//! The entities: one file each. This file is the list of them; a line here adds one everywhere.

pub(crate) mod company;
mod customer;
mod money;
mod people;
pub mod preset;
mod sales;
mod touch;

/// Calls a macro with a line for each entity: accessor, type, id, change.
macro_rules! for_each_entity {
    ($each:ident) => {
        $each! {
            companies Company CompanyId CompanyChange;
            users User UserId UserChange;
            teams Team TeamId TeamChange;
            roles Role RoleId RoleChange;
            accounts Account AccountId AccountChange;
            contacts Contact ContactId ContactChange;
            pipelines Pipeline PipelineId PipelineChange;
            stages Stage StageId StageChange;
            deals Deal DealId DealChange;
            interactions Interaction InteractionId InteractionChange;
            currencies CompanyCurrency CompanyCurrencyId CompanyCurrencyChange;
            rates Rate RateId RateChange;
        }
    };
}
pub(crate) use for_each_entity;

pub use self::{
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
