//! What each record of a call comes to by itself: made by any worker, for some records at a time.

use uuid::Uuid;

use super::{Item, Origin, Placed};
use crate::{
    entity::{Delta, change::Difference, field_set::FieldSet, record::AnyRecord},
    error::Result,
    planted::{Plant, is_planted},
    store::{
        catalog::Registered,
        check, codec,
        engine::{Overlay, Space, WriteSet},
        id_map::IdMap,
        index,
        journal::{self, Entry},
        search::{self, Vocabulary},
        totals, view,
    },
};

/// Some records of a call in the making, over the state in which all of them have their numbers.
pub(super) struct Share<'a> {
    pub(super) read: &'a Overlay<'a>,
    numbers: &'a IdMap<u64>,
    /// Short numbers that were looked up besides.
    found: IdMap<u64>,
    pub(super) vocabulary: Vocabulary,
    pub(super) made: Made,
}

/// What follows from some records.
#[derive(Default)]
pub(super) struct Made {
    pub(super) writes: WriteSet,
    pub(super) indexes: index::Changes,
    pub(super) totals: totals::Changes,
    pub(super) search: search::Changes,
    /// Ids that entries hold and that have no short number yet. When they have got theirs, all is to be made again.
    pub(super) unknown: Vec<Uuid>,
}

/// A record as what is derived knows it, and as it is to: there only while it is live.
#[derive(Clone, Copy)]
pub(super) struct Passage<'p> {
    pub(super) registered: &'p Registered,
    pub(super) surrogate: u64,
    pub(super) before: Option<&'p dyn AnyRecord>,
    pub(super) after: Option<&'p dyn AnyRecord>,
    /// The fields in which the two differ; none where all may.
    pub(super) changed: Option<&'p FieldSet>,
}

impl<'p> Passage<'p> {
    /// A record that comes to be there.
    pub(super) fn of_new(
        registered: &'p Registered,
        surrogate: u64,
        record: &'p dyn AnyRecord,
    ) -> Self {
        Self { registered, surrogate, before: None, after: Some(record), changed: None }
    }

    /// The same record on its way out.
    pub(super) fn turned(self) -> Self {
        Self { before: self.after, after: self.before, ..self }
    }

    /// A record of a call, and how it differs from what it was where that is known.
    pub(super) fn of(item: &'p Item, surrogate: u64, difference: Option<&'p Difference>) -> Self {
        let before = item.before.as_deref().filter(|record| record.base().is_live());
        let after = item.after.as_deref().filter(|record| record.base().is_live());
        let fields = difference.map(|difference| &difference.fields);
        let changed = fields.filter(|_| before.is_some() && after.is_some());
        Self { registered: &item.registered, surrogate, before, after, changed }
    }

    /// Whether what follows from these fields may change with it.
    pub(super) fn concerns(&self, fields: Option<&FieldSet>) -> bool {
        FieldSet::may_meet(self.changed, fields)
    }
}

impl<'a> Share<'a> {
    pub(super) fn over(read: &'a Overlay<'a>, numbers: &'a IdMap<u64>) -> Self {
        let (found, vocabulary) = (IdMap::default(), Vocabulary::default());
        Self { read, numbers, found, vocabulary, made: Made::default() }
    }

    /// What was made, and the words that were met.
    pub(super) fn finish(mut self) -> (Made, Vocabulary) {
        self.made.search.close(&self.vocabulary);
        (self.made, self.vocabulary)
    }

    /// Puts a record of a call, and what follows from it.
    pub(super) fn put(&mut self, origin: &Origin, placed: &Placed<'_>) -> Result<()> {
        let Placed { item, surrogate, .. } = placed;
        let registered = &*item.registered;
        let differ;
        let difference = match &item.difference {
            Some(difference) => &**difference,
            None => {
                differ = item.differ();
                &differ
            }
        };
        let passage = Passage::of(item, *surrogate, Some(difference));
        self.put_entries(passage)?;
        let gone = passage.before.filter(|_| !is_planted(Plant::TotalKept));
        let Passage { after, changed, .. } = passage;
        totals::change(&mut self.made.totals, registered, gone, after, changed)?;
        let heard = passage.before.filter(|_| !is_planted(Plant::PostingKept));
        self.put_terms(Passage { before: heard, ..passage })?;
        self.write_journal(origin, placed, &difference.deltas);
        self.put_record(placed);
        Ok(())
    }

    /// The short number of an id that an entry holds.
    pub(super) fn number_of(&mut self, id: Uuid) -> Result<u64> {
        if let Some(known) = self.numbers.get(&id).or_else(|| self.found.get(&id)) {
            return Ok(*known);
        }
        let found = view::surrogate(self.read, id)?;
        match found {
            Some(found) => self.found.insert(id, found),
            None => {
                self.made.unknown.push(id);
                None
            }
        };
        Ok(found.unwrap_or_default())
    }

    fn put_record(&mut self, placed: &Placed<'_>) {
        let Item { registered, after, .. } = &*placed.item;
        let key = view::record_key(registered.number, placed.surrogate);
        match after {
            Some(record) => {
                let payload = codec::encode(registered.entity.def(), &**record, placed.sequence);
                check::put(&mut self.made.writes, Space::Record, &key, &payload);
            }
            None => self.made.writes.delete(Space::Record, &key),
        }
    }

    fn write_journal(&mut self, origin: &Origin, placed: &Placed<'_>, deltas: &[Delta]) {
        let Origin { change_set, now, actor, source } = *origin;
        let Placed { item, surrogate, sequence } = placed;
        let mut fields: Vec<u16> = deltas.iter().map(|delta| delta.field).collect();
        fields.dedup();
        let entry = Entry {
            sequence: *sequence,
            change_set,
            at: now,
            actor,
            source,
            entity: item.registered.number,
            surrogate: *surrogate,
            id: item.id,
            verb: item.verb,
            fields,
            previous: item.before.as_ref().map(|before| before.kept().sequence),
        };
        journal::write(&mut self.made.writes, item.registered.entity.def(), &entry, deltas);
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use crate::{
        ErrorKind,
        crm::{Crm, OpenOptions},
        entity::{BaseChange, Source},
        flow::Refusal,
        model::{
            Account, CapMode, Contact, ContactEmail, ContactPhone, Contract, ContractLine, Deal,
            DealChange, LocalePreset, User,
        },
        query::Query,
        value::{Currency, Date, Decimal, Email, Money, Phone},
    };

    /// What calls of many records leave: new ones that name each other, changed ones, some that go.
    fn fill(path: &Path, workers: usize) {
        let options = OpenOptions::new().workers(workers);
        let options = options.replayable("2026-11-20T02:00:00Z".parse().unwrap(), 7).unwrap();
        let crm = Crm::create(path, options).unwrap();
        let user = |name| crm.users().create(User::new(name, name)).unwrap().id;
        let users = ["an", "binh", "chi"].map(user);
        let stage = crm.stages().list(&Query::new()).unwrap().items[0].id;
        crm.write(|tx| {
            tx.source(Source::Import)?;
            for number in 0..400_u32 {
                let owner = [BaseChange::Owner(Some(users[number as usize % 3]))];
                let account = Account::new(format!("Công ty {number}"));
                let account = tx.accounts().create_with(account, owner.clone())?.id;
                let address = Email::new(&format!("lan{number}@example.vn"))?;
                let phone = Phone::parse(&format!("+8490{number:07}"), "VN")?;
                let contact = Contact {
                    account: Some(account),
                    emails: vec![ContactEmail { address, ..ContactEmail::default() }],
                    phones: vec![ContactPhone { number: phone, ..ContactPhone::default() }],
                    ..Contact::new(format!("Nguyễn {}", number % 40))
                };
                tx.contacts().create_with(contact, owner.clone())?;
                let deal = Deal {
                    account: Some(account),
                    amount: Some(Money::new(Decimal::from(number), Currency::USD)?),
                    ..Deal::new(format!("Deal {number}"), stage)
                };
                tx.deals().create_with(deal, owner)?;
            }
            Ok(())
        })
        .unwrap();
        let query = Query::new().filter("amount.base > 100");
        let name = [DealChange::Name("Renamed".to_owned())];
        let told = crm.deals().mass_update(&query, name, Refusal::RefuseAll).unwrap();
        assert_eq!(told.changed, 299);
        let contacts = crm.contacts().list(&Query::new().limit(90)).unwrap().items;
        crm.write(|tx| contacts.iter().try_for_each(|contact| tx.contacts().trash(contact.id)))
            .unwrap();
        assert!(crm.verify().unwrap().is_sound());
        crm.close().unwrap();
    }

    #[test]
    fn the_file_is_the_same_however_many_workers_there_are() {
        let folder = tempfile::tempdir().unwrap();
        let bytes = [1, 2, 4].map(|workers| {
            let path = folder.path().join(format!("{workers}.crm"));
            fill(&path, workers);
            fs::read(path).unwrap()
        });
        assert!(bytes[0] == bytes[1], "two workers");
        assert!(bytes[0] == bytes[2], "four workers");
    }

    /// what the limit is weighed against is known only when the records are written.
    #[test]
    fn a_long_call_that_breaks_a_limit_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let options = OpenOptions::new().workers(2).preset(LocalePreset::ViVn);
        let crm = Crm::create(folder.path().join("acme.crm"), options).unwrap();
        let vnd = |amount: i64| Money::new(amount.into(), Currency::VND).unwrap();
        let day = |text: &str| text.parse::<Date>().unwrap();
        let account = crm.accounts().create(Account::new("Acme")).unwrap().id;
        let capped = Contract {
            account: Some(account),
            start_on: Some(day("2026-12-01")),
            end_on: Some(day("2027-11-30")),
            value_cap: Some(vnd(120)),
            cap_mode: CapMode::Block,
            ..Contract::new("Anvils", day("2026-11-20"))
        };
        let owner = BaseChange::Owner(Some(crm.users().create(User::new("an", "An")).unwrap().id));
        let contract = crm.contracts().create_with(capped, [owner]).unwrap().id;
        let add = |lines: u32| {
            crm.write(|tx| {
                (0..lines).try_for_each(|_| {
                    let line = ContractLine {
                        description: Some("Anvil".into()),
                        unit_price: Some(vnd(1)),
                        ..ContractLine::new(contract, Decimal::ONE)
                    };
                    tx.contract_lines().create(line).map(drop)
                })
            })
        };
        let held = || crm.contract_lines().count(&Query::new()).unwrap();

        assert_eq!(add(121).unwrap_err().kind(), ErrorKind::Invalid);
        assert_eq!(held(), 0);
        assert!(crm.verify().unwrap().is_sound());
        add(120).unwrap();
        assert_eq!(held(), 120);
        assert!(crm.verify().unwrap().is_sound());
    }
}
