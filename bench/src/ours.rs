//! The work through the library's own front door.

use std::{
    mem,
    num::NonZeroUsize,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
};

use crm_core::{
    Crm, Decimal, OpenOptions, Query, SearchOptions, Timestamp,
    entity::{BaseChange, EntityId, Source},
    flow::LeadConverted,
    model::{
        Channel, Contact, ContactId, Deal, DealChange, DealId, Interaction, InteractionStatus,
        Membership, Role, StageCategory, StageId, Team, User, UserId, UserRole,
    },
};
use uuid::Uuid;

use crate::{
    Result,
    data::{
        AccountRow, ContactRow, ContractRow, DealRow, InteractionRow, LeadRow, Size, Stored,
        TEAM_SIZE, TaskRow, TimelinePage, TimelineRow, USERS, account, contact, contract, deal,
        interaction, lead, task,
    },
    made::{
        make_account, make_contact, make_contract, make_deal, make_interaction, make_lead,
        make_lead_interaction, make_task, owner,
    },
    report::Stopwatch,
    sqlite::BoardRow,
};

/// How many records a transaction of the import writes.
pub(crate) const AT_ONCE: usize = 10_000;

/// The rows as the library gave them back, for `SQLite` to load.
pub(crate) struct Rows {
    pub(crate) accounts: Vec<Stored<AccountRow>>,
    pub(crate) contacts: Vec<Stored<ContactRow>>,
    pub(crate) leads: Vec<Stored<LeadRow>>,
    pub(crate) interactions: Vec<Stored<InteractionRow>>,
    pub(crate) tasks: Vec<Stored<TaskRow>>,
    pub(crate) deals: Vec<Stored<DealRow>>,
    pub(crate) contracts: Vec<Stored<ContractRow>>,
}

/// The small lists that everything else names.
pub(crate) struct Frame {
    pub(crate) users: Vec<UserId>,
    pub(crate) teams: Vec<Uuid>,
    /// Stage, pipeline, and probability, category and forecast category.
    pub(crate) stages: Vec<(StageId, Uuid, [i64; 3])>,
}

impl Frame {
    /// The lists of a file.
    pub(crate) fn of(crm: &Crm) -> Result<Self> {
        let all = Query::new().limit(Query::MAX_LIMIT);
        let users = crm.users().list(&all)?.items;
        let mut teams: Vec<Uuid> =
            users.iter().flat_map(|user| &user.teams).map(|of| of.team.uuid()).collect();
        teams.dedup();
        let mut stages = crm.stages().list(&all)?.items;
        stages.sort_by_key(|stage| stage.order);
        let stages = stages.into_iter().map(|stage| {
            let probability = i64::try_from(stage.probability.hundredths()).unwrap_or_default();
            let category = i64::from(stage.category.number());
            let forecast = i64::from(stage.forecast_category.number());
            (stage.id, stage.pipeline.uuid(), [probability, category, forecast])
        });
        let stages = stages.collect();
        Ok(Self { users: users.into_iter().map(|user| user.id).collect(), teams, stages })
    }

    pub(crate) fn open_stages(&self) -> Vec<StageId> {
        let open = i64::from(StageCategory::Open.number());
        self.stages
            .iter()
            .filter(|(_, _, figures)| figures[1] == open)
            .map(|stage| stage.0)
            .collect()
    }

    fn all_stages(&self) -> Vec<StageId> {
        self.stages.iter().map(|stage| stage.0).collect()
    }
}

/// What either side holds of its file in memory.
pub(crate) const CACHE_BYTES: usize = 256 << 20;

/// The threads of a long call, as the command asks for them; 0 for as many as the machine runs at once.
pub(crate) static WORKERS: AtomicUsize = AtomicUsize::new(0);

/// How many threads a long call has.
pub(crate) fn workers() -> usize {
    match WORKERS.load(Relaxed) {
        0 => std::thread::available_parallelism().map_or(1, NonZeroUsize::get),
        threads => threads,
    }
}

/// How many threads write on either side, told beside what they took: `SQLite` has one writer by its nature.
pub(crate) fn threads() -> String {
    format!("{} and 1 threads", workers())
}

pub(crate) fn options() -> OpenOptions {
    OpenOptions::new().company("Measured").cache_bytes(CACHE_BYTES).workers(workers())
}

/// Users in teams, who see the records of their team.
pub(crate) fn frame(crm: &Crm) -> Result<Frame> {
    let role = crm.roles().find_by(&Role::NAMED, &"staff".to_owned())?;
    let role = role.ok_or("the preset has no role for staff")?.id;
    crm.write(|tx| {
        let mut teams = Vec::new();
        for number in 0..USERS {
            if number % TEAM_SIZE == 0 {
                teams.push(tx.teams().create(Team::new(format!("Team {number}")))?.id);
            }
            let membership =
                Membership { team: teams[teams.len() - 1], primary: true, ..Membership::default() };
            let user = User {
                teams: vec![membership],
                roles: vec![UserRole { role, ..UserRole::default() }],
                ..User::new(format!("user{number}"), format!("User {number}"))
            };
            tx.users().create(user)?;
        }
        Ok(())
    })?;
    Frame::of(crm)
}

/// Imports everything; what is timed is the transactions alone.
pub(crate) fn load(crm: &Crm, frame: &Frame, size: Size, time: &mut Stopwatch) -> Result<Rows> {
    let owned = |number: usize| [BaseChange::Owner(Some(owner(number, &frame.users)))];
    macro_rules! import {
        ($count:expr, $collection:ident, |$number:ident| $make:expr) => {{
            let mut ids = Vec::with_capacity($count);
            for start in (0..$count).step_by(AT_ONCE) {
                let mut made: Vec<_> = (start..(start + AT_ONCE).min($count))
                    .map(|$number| Ok(($number, $make?)))
                    .collect::<crm_core::Result<_>>()?;
                let created = time.measure(|| {
                    crm.write(|tx| {
                        tx.source(Source::Import)?;
                        // Nobody else writes, so that the function runs once and gives its records away.
                        let made = mem::take(&mut made).into_iter();
                        made.map(|(number, fields)| {
                            tx.$collection().add_with(fields, owned(number))
                        })
                        .collect::<crm_core::Result<Vec<_>>>()
                    })
                })?;
                ids.extend(created.into_iter().map(EntityId::uuid));
            }
            ids
        }};
    }
    let stages = frame.all_stages();
    let accounts =
        import!(size.accounts(), accounts, |number| Ok::<_, crm_core::Error>(make_account(number)));
    let contacts = import!(size.contacts, contacts, |number| make_contact(number, &accounts));
    let leads = import!(size.leads(), leads, |number| make_lead(number));
    let interactions = import!(size.all_interactions(), interactions, |number| {
        if number < size.interactions {
            make_interaction(number, &contacts)
        } else {
            make_lead_interaction(number, &leads)
        }
    });
    let tasks = import!(size.tasks(), tasks, |number| make_task(number, &leads, &accounts));
    let deals =
        import!(size.deals, deals, |number| make_deal(number, &stages, &accounts, &contacts));
    let contracts = import!(size.contracts(), contracts, |number| make_contract(number, &accounts));
    macro_rules! rows {
        ($($collection:ident $row:ident)+) => {
            Rows {
                $($collection: $collection
                    .into_iter()
                    .map(|id| Ok($row(crm.$collection().get(EntityId::from_uuid(id))?)))
                    .collect::<crm_core::Result<_>>()?,)+
            }
        };
    }
    Ok(rows! {
        accounts account
        contacts contact
        leads lead
        interactions interaction
        tasks task
        deals deal
        contracts contract
    })
}

pub(crate) fn open(path: &Path) -> Result<Crm> {
    Ok(Crm::open(path, options().check_up_to(0))?)
}

pub(crate) fn get(crm: &Crm, id: Uuid) -> Result<Option<Stored<ContactRow>>> {
    Ok(crm.contacts().find(ContactId::from_uuid(id))?.map(contact))
}

pub(crate) fn by_email(crm: &Crm, key: &str) -> Result<Option<Stored<ContactRow>>> {
    Ok(crm.contacts().by(&Contact::BY_EMAIL, &key, 1)?.pop().map(contact))
}

pub(crate) fn timeline(crm: &Crm, id: Uuid) -> Result<Vec<Stored<InteractionRow>>> {
    let link = crm_core::Link::to("contact", id);
    let found = crm.interactions().by(&Interaction::TIMELINE, &link, 50)?;
    Ok(found.into_iter().map(interaction).collect())
}

pub(crate) fn timeline_rows(crm: &Crm, id: Uuid) -> Result<Vec<TimelineRow>> {
    type Row = (Channel, String, Timestamp, InteractionStatus);
    let link = crm_core::Link::to("contact", id);
    let rows = crm.interactions().kept::<Row, _>(&Interaction::TIMELINE, &link, 50)?;
    let rows = rows.into_iter().map(|row| {
        let (channel, subject, start_at, status) = row.fields;
        let (channel, status) = (channel.number(), status.number());
        TimelineRow { id: row.id.uuid(), channel, subject, start_at: start_at.millis(), status }
    });
    Ok(rows.collect())
}

/// The same rows, their texts lent until the page has them.
pub(crate) fn timeline_page(crm: &Crm, id: Uuid) -> Result<TimelinePage> {
    type Row = (Channel, &'static str, Timestamp, InteractionStatus);
    let link = crm_core::Link::to("contact", id);
    let mut page = TimelinePage::new();
    crm.interactions().each_kept::<Row, _>(&Interaction::TIMELINE, &link, 50, |row| {
        let (channel, subject, start_at, status) = row.fields;
        page.push(row.id.uuid(), channel.number(), subject, start_at.millis(), status.number());
    })?;
    Ok(page)
}

pub(crate) fn page(crm: &Crm, stage: StageId) -> Result<Vec<Stored<DealRow>>> {
    Ok(crm.deals().by(&Deal::BY_STAGE, &stage, 50)?.into_iter().map(deal).collect())
}

/// The same page without the stays in stages.
pub(crate) fn bare_page(crm: &Crm, stage: StageId) -> Result<Vec<Stored<DealRow>>> {
    let mut deals = page(crm, stage)?;
    for deal in &mut deals {
        deal.fields.stays = Vec::new();
    }
    Ok(deals)
}

/// The same page as a user of the filter language asks for it.
pub(crate) fn filtered_page(crm: &Crm, stage: StageId) -> Result<Vec<Stored<DealRow>>> {
    let query = Query::new()
        .filter("stage == $stage")
        .param("stage", stage.uuid())
        .sort("-amount.base")
        .limit(50);
    Ok(crm.deals().list(&query)?.items.into_iter().map(deal).collect())
}

pub(crate) fn board(crm: &Crm) -> Result<Vec<BoardRow>> {
    let figures = crm.totals(&Deal::BOARD)?.into_iter().map(|((pipeline, stage), sum)| {
        let pipeline = pipeline.map(EntityId::uuid).unwrap_or_default();
        let (amount, weighted) = (sum.amount.normalize(), sum.weighted.normalize());
        (pipeline, stage.uuid(), sum.count, amount, weighted)
    });
    let mut figures: Vec<(Uuid, Uuid, i64, Decimal, Decimal)> = figures.collect();
    figures.sort_unstable();
    Ok(figures)
}

pub(crate) fn search(
    crm: &Crm,
    words: &str,
    newest: bool,
    limit: usize,
) -> Result<Vec<Stored<ContactRow>>> {
    let options = SearchOptions::new().entity("contact").limit(limit);
    let options = if newest { options.newest() } else { options };
    let found = crm.search(words, &options)?;
    let contacts = found.into_iter().filter_map(|found| found.row.into_typed::<Contact>());
    Ok(contacts.map(contact).collect())
}

pub(crate) fn insert_contact(crm: &Crm, fields: Contact, by: UserId) -> Result<Stored<ContactRow>> {
    Ok(contact(crm.contacts().create_with(fields, [BaseChange::Owner(Some(by))])?))
}

pub(crate) fn insert_interaction(
    crm: &Crm,
    fields: Interaction,
    by: UserId,
) -> Result<Stored<InteractionRow>> {
    Ok(interaction(crm.interactions().create_with(fields, [BaseChange::Owner(Some(by))])?))
}

/// What a lead became, for `SQLite` to write the same.
pub(crate) struct Converted {
    pub(crate) lead: Stored<LeadRow>,
    pub(crate) account: Stored<AccountRow>,
    pub(crate) contact: Stored<ContactRow>,
    pub(crate) deal: Stored<DealRow>,
}

pub(crate) fn converted(crm: &Crm, told: &LeadConverted) -> Result<Converted> {
    let missing = "a lead became less than an account, a contact and a deal";
    Ok(Converted {
        lead: lead(crm.leads().get(told.lead)?),
        account: account(crm.accounts().get(told.account.ok_or(missing)?)?),
        contact: contact(crm.contacts().get(told.contact.ok_or(missing)?)?),
        deal: deal(crm.deals().get(told.deal.ok_or(missing)?)?),
    })
}

pub(crate) fn move_deal(crm: &Crm, id: Uuid, stage: StageId) -> Result<Stored<DealRow>> {
    Ok(deal(crm.deals().update(DealId::from_uuid(id), [DealChange::Stage(stage)])?))
}
