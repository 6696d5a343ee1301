//! The entities: one file each. This file is the list of them; a line here adds one everywhere.

mod attachment;
pub(crate) mod catalog;
pub(crate) mod company;
pub(crate) mod custom_field;
mod customer;
mod event;
mod money;
pub(crate) mod number_series;
mod people;
pub mod preset;
pub(crate) mod sales;
#[cfg(test)]
pub(crate) mod test_crm;
mod touch;
pub(crate) mod tree;
pub(crate) mod work;

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
            leads Lead LeadId LeadChange Leads;
            customer_groups CustomerGroup CustomerGroupId CustomerGroupChange CustomerGroups;
            relation_kinds RelationKind RelationKindId RelationKindChange RelationKinds;
            relations Relation RelationId RelationChange Relations;
            pipelines Pipeline PipelineId PipelineChange Pipelines;
            stages Stage StageId StageChange Stages;
            deals Deal DealId DealChange Deals;
            competitors Competitor CompetitorId CompetitorChange Competitors;
            loss_reasons LossReason LossReasonId LossReasonChange LossReasons;
            quotas Quota QuotaId QuotaChange Quotas;
            territories Territory TerritoryId TerritoryChange Territories;
            interactions Interaction InteractionId InteractionChange Interactions;
            notes Note NoteId NoteChange Notes;
            comments Comment CommentId CommentChange Comments;
            tasks Task TaskId TaskChange Tasks;
            tags Tag TagId TagChange Tags;
            saved_views SavedView SavedViewId SavedViewChange SavedViews;
            currencies CompanyCurrency CompanyCurrencyId CompanyCurrencyChange Currencies;
            rates Rate RateId RateChange Rates;
            attachments Attachment AttachmentId AttachmentChange Attachments;
            custom_fields CustomField CustomFieldId CustomFieldChange CustomFields;
            product_categories ProductCategory ProductCategoryId ProductCategoryChange ProductCategories;
            products Product ProductId ProductChange Products;
            price_books PriceBook PriceBookId PriceBookChange PriceBooks;
            price_entries PriceEntry PriceEntryId PriceEntryChange PriceEntries;
            number_series NumberSeries NumberSeriesId NumberSeriesChange NumberSeriesList;
            contracts Contract ContractId ContractChange Contracts;
            contract_lines ContractLine ContractLineId ContractLineChange ContractLines;
            calendars WorkCalendar WorkCalendarId WorkCalendarChange Calendars;
        }
    };
}
pub(crate) use for_each_entity;

/// The name of an entity of the model, as it stands in the program.
#[expect(non_upper_case_globals, reason = "a constant of each entity, by the one list of them")]
pub(crate) fn name(name: &[u8]) -> Option<&'static str> {
    macro_rules! names {
        ($($collection:ident $entity:ident $id:ident $change:ident $class:ident;)+) => {{
            // Patterns of bytes are told apart by length and letters, where texts are compared one after the other.
            $(const $collection: &[u8] = <$entity as crate::entity::Described>::NAME.as_bytes();)+
            match name {
                $($collection => Some(<$entity as crate::entity::Described>::NAME),)+
                _ => None,
            }
        }};
    }
    for_each_entity!(names)
}

pub use self::{
    attachment::{Attachment, AttachmentChange, AttachmentId, AttachmentKind},
    catalog::{
        category::{ProductCategory, ProductCategoryChange, ProductCategoryId},
        price::{PricePassedOver, PriceRead, PriceSource},
        price_book::{PriceBook, PriceBookChange, PriceBookId},
        price_entry::{PriceEntry, PriceEntryChange, PriceEntryId},
        product::{Product, ProductChange, ProductId, ProductImage, ProductKind},
    },
    company::{Company, CompanyChange, CompanyId, LocalePreset, Promotion},
    custom_field::{
        CustomField, CustomFieldChange, CustomFieldId, CustomKind, CustomLabel, CustomOption,
    },
    customer::{
        account::{Account, AccountChange, AccountId, AccountKind},
        address::{AddressKind, PostalAddress},
        contact::{
            Affiliation, Contact, ContactChange, ContactEmail, ContactId, ContactPhone, Gender,
            LawfulBasis, PhoneKind, SocialProfile,
        },
        group::{CustomerGroup, CustomerGroupChange, CustomerGroupId, GroupEntry},
        lead::{Lead, LeadChange, LeadId, LeadStatus, Rating},
        lifecycle::{LifecycleEntry, LifecycleStage},
        relation::{Relation, RelationChange, RelationId},
        relation_kind::{RelationKind, RelationKindChange, RelationKindId},
    },
    event::RecordEvent,
    money::{
        currency::{CompanyCurrency, CompanyCurrencyChange, CompanyCurrencyId},
        rate::{Rate, RateChange, RateId},
    },
    number_series::{NumberSeries, NumberSeriesChange, NumberSeriesId},
    people::{
        role::{FieldAccess, FieldRight, Right, Role, RoleChange, RoleId, Scope},
        team::{Team, TeamChange, TeamId},
        territory::{Territory, TerritoryChange, TerritoryId, TerritoryMember},
        user::{Membership, User, UserChange, UserId, UserKind, UserRole},
    },
    sales::{
        competitor::{Competitor, CompetitorChange, CompetitorId},
        contract::{CapMode, Contract, ContractChange, ContractId},
        contract_figures::{ContractFigures, ContractTax},
        contract_line::{ContractLine, ContractLineChange, ContractLineId},
        contract_status::ContractStatus,
        deal::{
            ContactRole, Credit, Deal, DealChange, DealContact, DealId, DealType,
            ProbabilitySource, RecurringPlan, StageEntry,
        },
        loss_reason::{LossCategory, LossReason, LossReasonChange, LossReasonId},
        pipeline::{Pipeline, PipelineChange, PipelineId, PipelineTeam},
        quota::{Quota, QuotaChange, QuotaId},
        stage::{ForecastCategory, Stage, StageCategory, StageChange, StageId},
    },
    touch::{
        comment::{Comment, CommentChange, CommentId, Mention, ReadMark},
        interaction::{
            Acceptance, Channel, Direction, Interaction, InteractionChange, InteractionId,
            InteractionStatus, Participant,
        },
        note::{Note, NoteChange, NoteId},
        related::RelatedRecord,
    },
    work::{
        calendar::{
            CalendarException, WorkCalendar, WorkCalendarChange, WorkCalendarId, WorkInterval,
        },
        saved_view::{SavedView, SavedViewChange, SavedViewId, ViewColumn, ViewSort},
        tag::{Tag, TagChange, TagId},
        task::{ChecklistItem, Collaborator, Priority, Task, TaskChange, TaskId, TaskStatus},
    },
};
