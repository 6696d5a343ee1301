//! Search over the records that may be seen.

use crate::{
    access::Action,
    crm::{Crm, Row, collection::numbered},
    entity::custom::Derived,
    error::Result,
    planted::{Plant, idle, is_planted},
    store::{
        codec::Header,
        put,
        search::{self, Order, Query, Vocabulary},
        view,
    },
};

/// What to search, and in which order.
#[derive(Clone, Debug, Default)]
pub struct SearchOptions {
    entities: Vec<String>,
    limit: Option<usize>,
    newest: bool,
}

impl SearchOptions {
    /// Everything, the best first, at most 20.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only records of this entity; call it again for another.
    pub fn entity(mut self, name: impl Into<String>) -> Self {
        self.entities.push(name.into());
        self
    }

    /// At most this many, 1 to 1,000.
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit = Some(limit.clamp(1, 1000));
        self
    }

    /// The newest first instead of the best.
    pub fn newest(mut self) -> Self {
        self.newest = true;
        self
    }
}

/// A record that a search found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The record's entity.
    pub entity: String,
    /// How well it fits; higher is better.
    pub rank: u32,
    /// The record.
    pub row: Row,
}

impl Crm {
    /// Finds records by words, or beginnings of words, in any order; accents may be left out.
    ///
    /// A word typed with its accents ranks records that have them above those that don't.
    ///
    /// # Errors
    /// `UnknownField` for an entity that there is not, `Corrupt` or `Storage` when the file cannot be read.
    pub fn search(&self, words: &str, options: &SearchOptions) -> Result<Vec<Found>> {
        idle!("search" => Ok(Vec::new()));
        let work = self.work()?;
        work.meter.name("search", "");
        let limit = options.limit.unwrap_or(20);
        let order = if options.newest { Order::Newest } else { Order::Ranked };
        let query = Query::parse(words);
        let mut found = Vec::new();
        for name in &options.entities {
            work.catalog.named(name)?;
        }
        for registered in work.catalog.iter() {
            let def = registered.entity.def();
            let wanted = options.entities.is_empty()
                || options.entities.iter().any(|name| *name == def.name);
            if !wanted || !registered.entity.is_searched() {
                continue;
            }
            let hides = work.access.hides_fields(def);
            // Words of a field that is no longer searched are still being taken out.
            let shown = |derived: &Derived| Ok(def.numbered(derived.field).is_some());
            let sees_all = work.access.sees_all(def);
            let mut visible = |doc: u64| {
                if sees_all {
                    return Ok(true);
                }
                let payload = |payload: &[u8]| Ok(Header::read(payload)?.0);
                let header = view::with_payload(&*work.snapshot, registered.number, doc, payload)?;
                let Some(header) = header else { return Ok(false) };
                // Where owner and team tell who sees a record, the record itself need not be read.
                if !def.is_seen_by_more() {
                    let (owner, team) = (header.owner, header.team);
                    let seen = work.access.allows(&def.name, Action::Read, owner, team)
                        || is_planted(Plant::SearchUngated);
                    if !seen || !hides {
                        return Ok(seen);
                    }
                }
                let Some((_, record)) = numbered(&work, registered, doc)? else { return Ok(false) };
                let seen =
                    work.allows(def, Action::Read, &*record)? || is_planted(Plant::SearchUngated);
                if !(seen && hides) || is_planted(Plant::SearchByHidden) {
                    return Ok(seen);
                }
                // Words of hidden fields must not find the record.
                let masked = work.access.mask(def, record);
                let words = &mut Vocabulary::default();
                Ok(query.matches(&put::terms(words, registered, Some(&*masked), &shown)?).is_some())
            };
            let hits = search::search(
                &*work.snapshot,
                registered.number,
                &query,
                order,
                limit,
                &mut visible,
            )?;
            for hit in hits {
                let Some((_, record)) = numbered(&work, registered, hit.doc)? else { continue };
                let record = if is_planted(Plant::SearchUnmasked) {
                    record
                } else {
                    work.access.mask(def, record)
                };
                // A word of a field that may not be seen must not count.
                let seen = if hides {
                    let words = &mut Vocabulary::default();
                    query.matches(&put::terms(words, registered, Some(&*record), &shown)?)
                } else {
                    None
                };
                let rank = seen.unwrap_or(hit.rank);
                let row = Row::new(registered.clone(), record);
                found.push((hit.doc, Found { entity: def.name.to_string(), rank, row }));
            }
        }
        found.sort_by_key(|(doc, found)| {
            std::cmp::Reverse(if options.newest { (0, *doc) } else { (found.rank, *doc) })
        });
        found.truncate(limit);
        Ok(found.into_iter().map(|(_, found)| found).collect())
    }
}
