//! The rows that both sides hold, read back into these same structs.

use crm_core::{
    Date, Link, Money, Timestamp,
    entity::{Base, Entity, EntityId, Record},
    model::{
        Account, AccountId, Contact, ContactEmail, ContactId, ContactPhone, Contract, Deal,
        Interaction, Lead, LifecycleEntry, LifecycleStage, Priority, Rating, StageEntry, Task,
        UserId,
    },
};
use uuid::Uuid;

/// How many records of each kind.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) contacts: usize,
    pub(crate) interactions: usize,
    pub(crate) deals: usize,
}

impl Size {
    pub(crate) const WHOLE: Self =
        Self { contacts: 100_000, interactions: 500_000, deals: 200_000 };
    pub(crate) const QUICK: Self = Self { contacts: 10_000, interactions: 50_000, deals: 20_000 };

    pub(crate) fn accounts(self) -> usize {
        self.contacts / 10
    }

    pub(crate) fn leads(self) -> usize {
        self.contacts / 20
    }

    /// Each lead has two beside those of the contacts.
    pub(crate) fn all_interactions(self) -> usize {
        self.interactions + 2 * self.leads()
    }

    pub(crate) fn tasks(self) -> usize {
        self.contacts / 2
    }

    pub(crate) fn contracts(self) -> usize {
        self.contacts / 10
    }

    pub(crate) fn all(self) -> usize {
        let people = self.accounts() + self.contacts + self.leads();
        people + self.all_interactions() + self.tasks() + self.deals + self.contracts()
    }
}

pub(crate) const USERS: usize = 100;
pub(crate) const TEAM_SIZE: usize = 20;

/// What every record has.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stored<T> {
    pub(crate) id: Uuid,
    pub(crate) owner: Option<Uuid>,
    pub(crate) team: Option<Uuid>,
    pub(crate) created_at: i64,
    pub(crate) updated_at: i64,
    pub(crate) revision: i64,
    pub(crate) fields: T,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AccountRow {
    pub(crate) name: String,
    pub(crate) source: Option<String>,
    pub(crate) lifecycle_stage: Option<u32>,
    /// Each step of the life cycle, and when it was reached.
    pub(crate) steps: Vec<(u32, i64)>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ContactRow {
    pub(crate) last_name: String,
    pub(crate) first_name: Option<String>,
    pub(crate) middle_name: Option<String>,
    pub(crate) display_name: String,
    pub(crate) account: Option<Uuid>,
    pub(crate) job_title: Option<String>,
    pub(crate) emails: Vec<String>,
    pub(crate) phones: Vec<String>,
    pub(crate) language: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) description: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LeadRow {
    pub(crate) last_name: Option<String>,
    pub(crate) first_name: Option<String>,
    pub(crate) display_name: String,
    pub(crate) company_name: Option<String>,
    pub(crate) job_title: Option<String>,
    pub(crate) emails: Vec<String>,
    pub(crate) phones: Vec<String>,
    pub(crate) source: Option<String>,
    pub(crate) score: Option<i64>,
    pub(crate) rating: Option<u32>,
    pub(crate) estimated_amount: Option<Money>,
    pub(crate) status: u32,
    pub(crate) lifecycle_stage: Option<u32>,
    pub(crate) steps: Vec<(u32, i64)>,
    pub(crate) description: Option<String>,
    pub(crate) converted_at: Option<i64>,
    pub(crate) converted_account: Option<Uuid>,
    pub(crate) converted_contact: Option<Uuid>,
    pub(crate) converted_deal: Option<Uuid>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TaskRow {
    pub(crate) title: String,
    pub(crate) status: u32,
    pub(crate) priority: Option<u32>,
    pub(crate) due_at: Option<i64>,
    pub(crate) due_on: Option<i32>,
    pub(crate) is_open: bool,
    pub(crate) completed_at: Option<i64>,
    pub(crate) related_to: Option<Uuid>,
    pub(crate) assignee: Option<Uuid>,
    pub(crate) description: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ContractRow {
    pub(crate) title: String,
    pub(crate) contract_date: i32,
    pub(crate) number: Option<String>,
    pub(crate) series: Option<Uuid>,
    pub(crate) account: Option<Uuid>,
    pub(crate) status: u32,
    pub(crate) currency: Option<String>,
    pub(crate) customer_signed_on: Option<i32>,
    pub(crate) company_signed_on: Option<i32>,
    pub(crate) start_on: Option<i32>,
    pub(crate) end_on: Option<i32>,
    pub(crate) description: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct InteractionRow {
    pub(crate) channel: u32,
    pub(crate) subject: String,
    pub(crate) start_at: i64,
    pub(crate) direction: u32,
    pub(crate) status: u32,
    pub(crate) body: Option<String>,
    pub(crate) related_to: Option<Uuid>,
}

/// What a timeline shows of an interaction.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TimelineRow {
    pub(crate) id: Uuid,
    pub(crate) channel: u32,
    pub(crate) subject: String,
    pub(crate) start_at: i64,
    pub(crate) status: u32,
}

/// The same row in a page.
#[derive(Clone, Debug, PartialEq)]
struct PlacedRow {
    id: Uuid,
    channel: u32,
    start_at: i64,
    status: u32,
    /// Where its subject ends among those of the page.
    subject_end: usize,
}

/// Rows of a timeline whose subjects stand in one text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TimelinePage {
    rows: Vec<PlacedRow>,
    subjects: String,
}

impl TimelinePage {
    pub(crate) fn new() -> Self {
        Self { rows: Vec::with_capacity(50), subjects: String::with_capacity(2000) }
    }

    pub(crate) fn push(
        &mut self,
        id: Uuid,
        channel: u32,
        subject: &str,
        start_at: i64,
        status: u32,
    ) {
        self.subjects.push_str(subject);
        let subject_end = self.subjects.len();
        self.rows.push(PlacedRow { id, channel, start_at, status, subject_end });
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DealRow {
    pub(crate) name: String,
    pub(crate) stage: Uuid,
    pub(crate) account: Option<Uuid>,
    pub(crate) primary_contact: Option<Uuid>,
    pub(crate) amount: Option<Money>,
    pub(crate) amount_base: Option<Money>,
    pub(crate) probability: Option<i64>,
    pub(crate) probability_source: u32,
    pub(crate) expected_close: Option<i32>,
    pub(crate) pipeline: Option<Uuid>,
    pub(crate) category: u32,
    pub(crate) forecast_category: u32,
    pub(crate) closed_at: Option<i64>,
    pub(crate) closed_on: Option<i32>,
    pub(crate) stage_entered_at: Option<i64>,
    pub(crate) source: Option<String>,
    pub(crate) next_step: Option<String>,
    pub(crate) next_step_on: Option<i32>,
    pub(crate) lead: Option<Uuid>,
    pub(crate) score: Option<i64>,
    /// Each stay in a stage: the stage, since when, and how a deal stands there.
    pub(crate) stays: Vec<(Uuid, i64, u32)>,
}

fn stored<T: Entity, R>(record: Record<T>, fields: impl FnOnce(T) -> R) -> Stored<R> {
    let Base { owner, team, created_at, updated_at, revision, .. } = record.base;
    Stored {
        id: record.id.uuid(),
        owner: owner.map(UserId::uuid),
        team: team.map(EntityId::uuid),
        created_at: created_at.millis(),
        updated_at: updated_at.millis(),
        revision,
        fields: fields(record.fields),
    }
}

pub(crate) fn account(record: Record<Account>) -> Stored<AccountRow> {
    stored(record, |account| AccountRow {
        name: account.name,
        source: account.source,
        lifecycle_stage: account.lifecycle_stage.map(LifecycleStage::number),
        steps: steps(&account.lifecycle_entries),
    })
}

pub(crate) fn lead(record: Record<Lead>) -> Stored<LeadRow> {
    stored(record, |lead| LeadRow {
        last_name: lead.last_name,
        first_name: lead.first_name,
        display_name: lead.display_name,
        company_name: lead.company_name,
        job_title: lead.job_title,
        emails: addresses(&lead.emails),
        phones: numbers(&lead.phones),
        source: lead.source,
        score: lead.score,
        rating: lead.rating.map(Rating::number),
        estimated_amount: lead.estimated_amount,
        status: lead.status.number(),
        lifecycle_stage: lead.lifecycle_stage.map(LifecycleStage::number),
        steps: steps(&lead.lifecycle_entries),
        description: lead.description,
        converted_at: lead.converted_at.map(Timestamp::millis),
        converted_account: lead.converted_account.map(AccountId::uuid),
        converted_contact: lead.converted_contact.map(ContactId::uuid),
        converted_deal: lead.converted_deal.map(EntityId::uuid),
    })
}

pub(crate) fn task(record: Record<Task>) -> Stored<TaskRow> {
    stored(record, |task| TaskRow {
        title: task.title,
        status: task.status.number(),
        priority: task.priority.map(Priority::number),
        due_at: task.due_at.map(Timestamp::millis),
        due_on: task.due_on.map(Date::days),
        is_open: task.is_open,
        completed_at: task.completed_at.map(Timestamp::millis),
        related_to: task.related_to.as_ref().map(Link::id),
        assignee: task.assignee.map(UserId::uuid),
        description: task.description,
    })
}

pub(crate) fn contract(record: Record<Contract>) -> Stored<ContractRow> {
    stored(record, |contract| ContractRow {
        title: contract.title,
        contract_date: contract.contract_date.days(),
        number: contract.number,
        series: contract.series.map(EntityId::uuid),
        account: contract.account.map(AccountId::uuid),
        status: contract.status.number(),
        currency: contract.currency.map(|currency| currency.to_string()),
        customer_signed_on: contract.customer_signed_on.map(Date::days),
        company_signed_on: contract.company_signed_on.map(Date::days),
        start_on: contract.start_on.map(Date::days),
        end_on: contract.end_on.map(Date::days),
        description: contract.description,
    })
}

pub(crate) fn contact(record: Record<Contact>) -> Stored<ContactRow> {
    stored(record, |contact| ContactRow {
        last_name: contact.last_name,
        first_name: contact.first_name,
        middle_name: contact.middle_name,
        display_name: contact.display_name,
        account: contact.account.map(AccountId::uuid),
        job_title: contact.job_title,
        emails: addresses(&contact.emails),
        phones: numbers(&contact.phones),
        language: contact.language,
        source: contact.source,
        description: contact.description,
    })
}

pub(crate) fn interaction(record: Record<Interaction>) -> Stored<InteractionRow> {
    stored(record, |interaction| InteractionRow {
        channel: interaction.channel.number(),
        subject: interaction.subject,
        start_at: interaction.start_at.millis(),
        direction: interaction.direction.number(),
        status: interaction.status.number(),
        body: interaction.body,
        related_to: interaction.related_to.map(|link| link.id()),
    })
}

pub(crate) fn deal(record: Record<Deal>) -> Stored<DealRow> {
    let stay =
        |stay: &StageEntry| (stay.stage.uuid(), stay.entered_at.millis(), stay.category.number());
    stored(record, |deal| DealRow {
        stays: deal.stage_entries.iter().map(stay).collect(),
        name: deal.name,
        stage: deal.stage.uuid(),
        account: deal.account.map(AccountId::uuid),
        primary_contact: deal.primary_contact.map(ContactId::uuid),
        amount: deal.amount,
        amount_base: deal.amount_base,
        probability: deal
            .probability
            .and_then(|probability| i64::try_from(probability.hundredths()).ok()),
        probability_source: deal.probability_source.number(),
        expected_close: deal.expected_close.map(Date::days),
        pipeline: deal.pipeline.map(EntityId::uuid),
        category: deal.category.number(),
        forecast_category: deal.forecast_category.number(),
        closed_at: deal.closed_at.map(Timestamp::millis),
        closed_on: deal.closed_on.map(Date::days),
        stage_entered_at: deal.stage_entered_at.map(Timestamp::millis),
        source: deal.source,
        next_step: deal.next_step,
        next_step_on: deal.next_step_on.map(Date::days),
        lead: deal.lead.map(EntityId::uuid),
        score: deal.score,
    })
}

fn steps(entries: &[LifecycleEntry]) -> Vec<(u32, i64)> {
    entries.iter().map(|entry| (entry.stage.number(), entry.reached_at.millis())).collect()
}

fn addresses(emails: &[ContactEmail]) -> Vec<String> {
    emails.iter().map(|email| email.address.as_str().to_owned()).collect()
}

fn numbers(phones: &[ContactPhone]) -> Vec<String> {
    phones.iter().map(|phone| phone.number.number().to_owned()).collect()
}
