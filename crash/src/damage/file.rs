//! The sound files that are damaged, and all that was ever written into them.

use std::{
    collections::{BTreeMap, BTreeSet},
    hash::{DefaultHasher, Hash as _, Hasher as _},
    io::Cursor,
    mem,
    sync::Arc,
};

use crm_core::{
    Crm, OpenOptions, Query, Result, Row, SeededIds, TestClock,
    flow::ConvertLead,
    model::{Account, Attachment, Contact, ContactChange, ContactEmail, DealChange, Lead},
};
use uuid::Uuid;

use crate::{device::Recorder, flows::sales, state};

/// Of a file that is not larger, every page is looked at when it is opened.
const CHECKED: u64 = 64 << 20;

/// A file before it is damaged.
#[derive(Debug)]
pub(super) struct Sound {
    pub(super) name: &'static str,
    pub(super) bytes: Vec<u8>,
    /// Up to which size it is checked whole when it is opened.
    pub(super) check_up_to: u64,
    /// What every record was at some time, boiled down.
    pub(super) written: BTreeMap<(&'static str, Uuid), BTreeSet<u64>>,
    /// What it says now.
    pub(super) said: Said,
    /// What it said after earlier calls. The engine takes a damaged last commit of a file that was not closed for one that
    /// the power cut off, and goes back to the one before: no check can tell these apart.
    pub(super) before: Vec<Said>,
}

/// What lists and figures of a file give, boiled down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) listed: BTreeMap<(&'static str, Uuid), u64>,
    pub(super) board: Option<u64>,
}

/// Five files: small and large, closed and cut off.
///
/// # Errors
/// What making them gives.
pub(super) fn all() -> Result<Vec<Sound>> {
    Ok(vec![
        make("new", CHECKED, 0, true)?,
        make("closed", CHECKED, 60, true)?,
        make("crashed", CHECKED, 60, false)?,
        make("unchecked", 1, 400, true)?,
        make("unchecked crash", 1, 400, false)?,
    ])
}

pub(super) fn options(device: &Arc<Recorder>, check_up_to: u64) -> Result<OpenOptions> {
    let clock = Arc::new(TestClock::at("2026-11-20T02:00:00Z".parse()?));
    let options = OpenOptions::new().clock(clock).ids(Arc::new(SeededIds::new(7)));
    Ok(options.device(Arc::<Recorder>::clone(device)).check_up_to(check_up_to))
}

fn make(name: &'static str, check_up_to: u64, people: usize, is_closed: bool) -> Result<Sound> {
    let device = Arc::new(Recorder::default());
    let crm = Crm::create("damage", options(&device, check_up_to)?)?;
    let mut sound = Sound {
        name,
        bytes: Vec::new(),
        check_up_to,
        written: BTreeMap::new(),
        said: Said::default(),
        before: Vec::new(),
    };
    sound.note(&crm)?;
    if people > 0 {
        fill(&crm, people, &mut sound)?;
    }
    if is_closed {
        crm.close()?;
        sound.before.clear();
    }
    sound.bytes = device.bytes();
    Ok(sound)
}

fn fill(crm: &Crm, people: usize, sound: &mut Sound) -> Result<()> {
    sales::begin(crm)?;
    sound.note(crm)?;
    for part in 0..4 {
        crm.write(|tx| {
            let account = tx.accounts().create(Account::new(format!("Công ty {part}")))?.id;
            for number in 0..people / 4 {
                let address = format!("person{}@example.com", part * people + number);
                let person = Contact {
                    account: Some(account),
                    emails: vec![ContactEmail {
                        address: address.parse()?,
                        ..ContactEmail::default()
                    }],
                    ..Contact::new(format!("Nguyễn {number}"))
                };
                tx.contacts().create(person)?;
            }
            Ok(())
        })?;
        sound.note(crm)?;
    }
    for (deal, stage) in sales::deals(crm)?.into_iter().zip(sales::stages(crm)?.into_iter().rev()) {
        crm.deals().update(deal, [DealChange::Stage(stage)])?;
        sound.note(crm)?;
    }
    let lead = crm.leads().create(Lead { last_name: Some("Trần".to_owned()), ..Lead::new() })?.id;
    sound.note(crm)?;
    crm.convert_lead(ConvertLead::new(lead))?;
    sound.note(crm)?;
    let people = crm.contacts().list(&Query::new().limit(30))?.items;
    crm.write(|tx| {
        for person in people.iter().take(20) {
            let title = ContactChange::JobTitle(Some("Giám đốc".to_owned()));
            tx.contacts().update(person.id, [title])?;
        }
        people.iter().skip(20).try_for_each(|person| tx.contacts().trash(person.id))
    })?;
    sound.note(crm)?;
    let account = crm.accounts().list(&Query::new().limit(1))?.items;
    if let Some(account) = account.first() {
        let content: Vec<u8> = (0..150_000_u32).map(|byte| (byte % 251).to_le_bytes()[0]).collect();
        let scan = Attachment::new(account.id, "scan.pdf");
        crm.attachments().attach(scan, &mut Cursor::new(content))?;
    }
    sound.note(crm)
}

impl Sound {
    /// Takes down what the file says now.
    fn note(&mut self, crm: &Crm) -> Result<()> {
        let mut said = Said { board: Some(board(crm)?), ..Said::default() };
        for entity in state::entities() {
            for row in state::rows(crm, entity)? {
                let boiled = boil(&row);
                self.written.entry((entity, row.id())).or_default().insert(boiled);
                said.listed.insert((entity, row.id()), boiled);
            }
        }
        self.before.push(mem::replace(&mut self.said, said));
        Ok(())
    }
}

pub(super) fn boil(row: &Row) -> u64 {
    let mut hasher = DefaultHasher::new();
    for (field, value) in row.values() {
        field.number.hash(&mut hasher);
        format!("{value:?}").hash(&mut hasher);
    }
    hasher.finish()
}

pub(super) fn board(crm: &Crm) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    format!("{:?}", crm.totals(&crm_core::model::Deal::BOARD)?).hash(&mut hasher);
    Ok(hasher.finish())
}
