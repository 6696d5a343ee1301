//! Most frequent contacts: with whom people are in touch most.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use crm_core_macros::figures;

use super::{
    answer::Answered,
    picture::{
        Body, Chart, Measure, Plot, Series, Slot,
        words::{day, number, say},
    },
    reader::Reader,
};
use crate::{
    entity::{Described as _, EntityId as _, Record},
    error::Result,
    model::{Contact, ContactId, Interaction, InteractionStatus, RelatedRecord},
    value::{Date, Decimal, Link, Locale, Period, Span, Timestamp},
};

/// How many contacts when nobody says.
const ROWS: usize = 10;

/// Of how many days when nobody says.
const DAYS: Span = Span::Last(90);

/// The contacts with the most interactions that took place in the period; of the last 90 days when nobody says.
#[figures]
pub struct FrequentContacts {
    /// The first day that was counted.
    pub first: Date,
    /// The last day that was counted.
    pub last: Date,
    /// The contacts, the most frequent first; 10 when nobody says how many.
    pub rows: Vec<FrequentContact>,
}

/// How often somebody was in touch.
#[figures]
pub struct FrequentContact {
    /// The contact.
    pub contact: ContactId,
    /// What the contact is called; none where it may not be seen.
    pub name: Option<String>,
    /// How many interactions took place.
    pub count: i64,
    /// When the last one was.
    pub last_at: Timestamp,
}

/// Whether an interaction took place: it was not only planned, missed or failed.
pub(super) fn took_place(interaction: &Interaction) -> bool {
    use InteractionStatus::{Held, Received, Sent};
    matches!(interaction.status, Held | Sent | Received)
}

/// The contacts that an interaction is about or that take part, each once.
pub(super) fn contacts_of(interaction: &Interaction) -> BTreeSet<ContactId> {
    let participants = interaction.participants.iter().map(|participant| &participant.who);
    let about = RelatedRecord::all(interaction.related_to.as_ref(), &interaction.also_about);
    let links = about.chain(participants);
    let contacts = links.filter(|link| link.entity() == Contact::NAME);
    contacts.map(Link::id).map(ContactId::from_uuid).collect()
}

/// How many interactions each contact had, and the last of them.
#[derive(Default)]
struct Counts(BTreeMap<ContactId, (i64, Timestamp)>);

impl Counts {
    fn add(&mut self, contact: ContactId, at: Timestamp) {
        let (count, last_at) = self.0.entry(contact).or_insert((0, at));
        *count += 1;
        *last_at = at.max(*last_at);
    }
}

impl FrequentContacts {
    /// The ranking of contacts by their interactions; of equals, the one last in touch comes first. The names are found
    /// later.
    fn of(counts: Counts, period: Period, limit: usize) -> Self {
        let row =
            |(contact, (count, last_at))| FrequentContact { contact, name: None, count, last_at };
        let mut rows: Vec<FrequentContact> = counts.0.into_iter().map(row).collect();
        // The ids come in order, and equals keep it.
        rows.sort_by_key(|row| Reverse((row.count, row.last_at)));
        rows.truncate(limit);
        Self { first: period.first(), last: period.last(), rows }
    }
}

impl Answered for FrequentContacts {
    type Of = Interaction;

    fn read(reader: &Reader<'_>) -> Result<Self> {
        let period = reader.period_or(DAYS);
        let mut counts = Counts::default();
        reader.asked(|interaction: &Record<Interaction>| {
            let at = interaction.start_at;
            if took_place(interaction) && period.contains(reader.date_of(at)) {
                for contact in contacts_of(interaction) {
                    counts.add(contact, at);
                }
            }
            Ok(())
        })?;
        let mut ranked = Self::of(counts, period, reader.limit_or(ROWS));
        for row in &mut ranked.rows {
            let contact = reader.find::<Contact>(row.contact)?;
            row.name = contact.map(|contact| contact.display_name.clone());
        }
        Ok(ranked)
    }

    fn draw(&self, locale: Locale) -> Chart {
        let slot = |row: &FrequentContact| Slot {
            label: row.name.clone().unwrap_or_else(|| "–".to_owned()),
            values: vec![Some(Decimal::from(row.count))],
            text: number(Decimal::from(row.count), 0, locale),
            ..Slot::default()
        };
        Chart {
            name: "frequent-contacts",
            title: say(locale, "Liên hệ thường xuyên nhất", "Most frequent contacts").to_owned(),
            note: format!("{} – {}", day(self.first, locale), day(self.last, locale)),
            locale,
            body: Body::Bars(Plot {
                measure: Measure::Count,
                places: say(locale, "Liên hệ", "Contact"),
                amounts: say(locale, "Số tương tác", "Interactions"),
                series: vec![Series { name: String::new(), colour: 1 }],
                slots: self.rows.iter().take(30).map(slot).collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::model::Participant;

    fn id(number: u128) -> ContactId {
        ContactId::from(Uuid::from_u128(number))
    }

    ///
    #[test]
    fn who_is_in_touch_most_comes_first_and_of_equals_the_last_one() {
        let at = |day: u32| format!("2026-11-{day:02}T08:00:00Z").parse().unwrap();
        let touches = [(1, 1), (2, 2), (2, 3), (3, 9), (4, 9), (1, 4)];
        let mut counts = Counts::default();
        for (contact, day) in touches {
            counts.add(id(contact), at(day));
        }
        let period = "2026-11-01/2026-11-30".parse().unwrap();

        let ranked = FrequentContacts::of(counts, period, 3);

        let rows: Vec<_> = ranked.rows.iter().map(|row| (row.contact, row.count)).collect();
        assert_eq!(rows, [(id(1), 2), (id(2), 2), (id(3), 1)]);
    }

    ///
    #[test]
    fn who_takes_part_twice_counts_once() {
        let who = Participant { who: id(1).into(), ..Participant::default() };
        let touch = Interaction {
            related_to: Some(id(1).into()),
            participants: vec![who],
            ..Interaction::default()
        };

        assert_eq!(contacts_of(&touch).into_iter().collect::<Vec<_>>(), [id(1)]);
    }
}
