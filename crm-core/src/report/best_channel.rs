//! Best channel: by which way a contact answers.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use crm_core_macros::figures;

use super::{
    answer::{About, Answered},
    frequent_contacts::contacts_of,
    picture::{
        Body, Chart, Table,
        words::{channel as called, number, say, share},
    },
    reader::Reader,
};
use crate::{
    entity::Record,
    error::Result,
    model::{Channel, Contact, ContactId, Direction, Interaction, InteractionStatus},
    value::{Decimal, Locale, Timestamp},
};

/// How many contacts when nobody says.
const ROWS: usize = 100;

/// For each contact the channel with the highest response rate, smoothed so that one lucky answer does not win:
/// (answered + 1) ÷ (tried + 2). Of equals, the one with more answers, then the first in the list of channels.
#[figures]
pub struct BestChannel {
    /// The contacts whom somebody tried to reach, those with the most tries first; 100 when nobody says how many.
    pub rows: Vec<BestChannelRow>,
}

/// By which way a contact answers.
#[figures]
pub struct BestChannelRow {
    /// The contact.
    pub contact: ContactId,
    /// What the contact is called; none where it may not be seen.
    pub name: Option<String>,
    /// The best channel.
    pub channel: Channel,
    /// Its smoothed response rate: 0.3 for 30 %.
    pub rate: Decimal,
    /// How often the contact was tried by any channel.
    pub tried: i64,
    /// Every channel that was tried, the best first.
    pub channels: Vec<ChannelRate>,
}

/// How often a contact answered by one channel.
#[figures]
pub struct ChannelRate {
    /// The channel.
    pub channel: Channel,
    /// How often somebody tried.
    pub tried: i64,
    /// How often the contact answered: a call or meeting that was held, a message that was followed by an answer.
    pub answered: i64,
    /// The smoothed response rate: 0.3 for 30 %.
    pub rate: Decimal,
}

/// One interaction with a contact, as far as it tells whether the contact answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Touch {
    at: Timestamp,
    channel: Channel,
    kind: TouchKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TouchKind {
    /// Somebody tried, and knows at once whether the contact answered.
    Tried { answered: bool },
    /// A message that the contact may answer.
    Sent,
    /// A message from the contact.
    Received,
}

impl Touch {
    fn of(interaction: &Interaction) -> Option<Self> {
        use InteractionStatus::{Failed, Held, NotHeld, Planned, Received, Sent, Unknown};
        let kind = match interaction.status {
            Received => TouchKind::Received,
            Held if interaction.direction == Direction::In => TouchKind::Received,
            Held => TouchKind::Tried { answered: true },
            NotHeld | Failed => TouchKind::Tried { answered: false },
            Sent => TouchKind::Sent,
            Planned | Unknown(_) => return None,
        };
        Some(Self { at: interaction.start_at, channel: interaction.channel, kind })
    }
}

/// The channels of one contact, the best first: a message received answers the last one sent by the same channel that
/// has no answer yet.
fn rates(touches: &mut [Touch]) -> Vec<ChannelRate> {
    touches.sort_by_key(|touch| (touch.at, touch.channel));
    let mut channels: BTreeMap<Channel, (i64, i64, bool)> = BTreeMap::new();
    for touch in touches {
        let (tried, answered, waits) = channels.entry(touch.channel).or_default();
        match touch.kind {
            TouchKind::Tried { answered: did } => {
                *tried += 1;
                *answered += i64::from(did);
            }
            TouchKind::Sent => {
                *tried += 1;
                *waits = true;
            }
            TouchKind::Received => {
                *answered += i64::from(*waits);
                *waits = false;
            }
        }
    }
    let tried = channels.into_iter().filter(|(_, (tried, ..))| *tried > 0);
    let rate = |(channel, (tried, answered, _)): (Channel, (i64, i64, bool))| ChannelRate {
        channel,
        tried,
        answered,
        rate: Decimal::from(answered + 1) / Decimal::from(tried + 2),
    };
    let mut rates: Vec<ChannelRate> = tried.map(rate).collect();
    // The channels come in order, and equals keep it.
    rates.sort_by_key(|rate| Reverse((rate.rate, rate.answered)));
    rates
}

/// Shows what was asked for of each contact that it is with.
fn each_touch(reader: &Reader<'_>, mut visit: impl FnMut(ContactId, Touch)) -> Result<()> {
    reader.asked(|interaction: &Record<Interaction>| {
        let touch = Touch::of(interaction).filter(|_| reader.is_at(interaction.start_at));
        if let Some(touch) = touch {
            for contact in contacts_of(interaction) {
                visit(contact, touch);
            }
        }
        Ok(())
    })
}

/// So many contacts whom somebody tried to reach most often; of equals, those with the lower id.
fn most_tried(reader: &Reader<'_>, limit: usize) -> Result<BTreeSet<ContactId>> {
    let mut tried: BTreeMap<ContactId, u64> = BTreeMap::new();
    each_touch(reader, |contact, touch| {
        if touch.kind != TouchKind::Received {
            *tried.entry(contact).or_default() += 1;
        }
    })?;
    let mut ranked: Vec<(Reverse<u64>, ContactId)> =
        tried.into_iter().map(|(contact, count)| (Reverse(count), contact)).collect();
    ranked.sort_unstable();
    ranked.truncate(limit);
    Ok(ranked.into_iter().map(|(_, contact)| contact).collect())
}

impl BestChannel {
    fn of(touches: BTreeMap<ContactId, Vec<Touch>>, limit: usize) -> Self {
        let row = |(contact, mut touches): (ContactId, Vec<Touch>)| {
            let channels = rates(&mut touches);
            let best = channels.first()?;
            Some(BestChannelRow {
                contact,
                name: None,
                channel: best.channel,
                rate: best.rate,
                tried: channels.iter().map(|channel| channel.tried).sum(),
                channels,
            })
        };
        let mut rows: Vec<BestChannelRow> = touches.into_iter().filter_map(row).collect();
        // The ids come in order, and equals keep it.
        rows.sort_by_key(|row| Reverse(row.tried));
        rows.truncate(limit);
        Self { rows }
    }
}

impl Answered for BestChannel {
    type Of = Interaction;
    const ABOUT: Option<About> = Some(About { entity: "contact", required: false });

    /// Of the contact that was named, or of those who were tried most often: whose touches are gathered is known first,
    /// since those of everybody may be many.
    fn read(reader: &Reader<'_>) -> Result<Self> {
        let limit = reader.limit_or(ROWS);
        let wanted = match reader.about::<ContactId>() {
            Some(contact) => BTreeSet::from([contact]),
            None => most_tried(reader, limit)?,
        };
        let mut touches: BTreeMap<ContactId, Vec<Touch>> = BTreeMap::new();
        each_touch(reader, |contact, touch| {
            if wanted.contains(&contact) {
                touches.entry(contact).or_default().push(touch);
            }
        })?;
        let mut best = Self::of(touches, limit);
        for row in &mut best.rows {
            let contact = reader.find::<Contact>(row.contact)?;
            row.name = contact.map(|contact| contact.display_name.clone());
        }
        Ok(best)
    }

    fn draw(&self, locale: Locale) -> Chart {
        let row = |row: &BestChannelRow| {
            vec![
                row.name.clone().unwrap_or_else(|| "–".to_owned()),
                called(row.channel, locale),
                share(row.rate, locale),
                number(Decimal::from(row.tried), 0, locale),
            ]
        };
        Chart {
            name: "best-channel",
            title: say(locale, "Kênh liên lạc tốt nhất", "Best channel").to_owned(),
            note: say(
                locale,
                "Tỷ lệ phản hồi làm trơn: (số lần trả lời + 1) ÷ (số lần liên lạc + 2)",
                "Smoothed response rate: (answered + 1) ÷ (tried + 2)",
            )
            .to_owned(),
            locale,
            body: Body::Table(Table {
                heads: vec![
                    (say(locale, "Liên hệ", "Contact").to_owned(), false),
                    (say(locale, "Kênh", "Channel").to_owned(), false),
                    (say(locale, "Tỷ lệ phản hồi", "Response rate").to_owned(), true),
                    (say(locale, "Số lần liên lạc", "Tried").to_owned(), true),
                ],
                rows: self.rows.iter().map(row).collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn touch(day: u32, channel: Channel, kind: TouchKind) -> Touch {
        Touch { at: format!("2026-11-{day:02}T08:00:00Z").parse().unwrap(), channel, kind }
    }

    const ANSWERED: TouchKind = TouchKind::Tried { answered: true };
    const MISSED: TouchKind = TouchKind::Tried { answered: false };

    ///
    #[test]
    fn one_lucky_answer_does_not_beat_many() {
        let mut touches = vec![touch(1, Channel::Sms, ANSWERED)];
        touches.extend((1..=9).map(|day| touch(day, Channel::Phone, ANSWERED)));
        touches.push(touch(10, Channel::Phone, MISSED));

        let rates = rates(&mut touches);

        assert_eq!(rates[0].channel, Channel::Phone);
        assert_eq!(rates[0].rate, Decimal::from(10) / Decimal::from(12));
        assert_eq!(rates[1].rate, Decimal::from(2) / Decimal::from(3));
    }

    ///
    #[test]
    fn of_equals_the_first_channel_wins_whatever_the_order() {
        let mut touches = [touch(2, Channel::Email, ANSWERED), touch(1, Channel::Phone, ANSWERED)];
        assert_eq!(rates(&mut touches)[0].channel, Channel::Phone);
        touches.reverse();
        assert_eq!(rates(&mut touches)[0].channel, Channel::Phone);
    }

    ///
    #[test]
    fn a_message_is_answered_once() {
        let mut touches = [
            touch(1, Channel::Email, TouchKind::Received),
            touch(2, Channel::Email, TouchKind::Sent),
            touch(3, Channel::Email, TouchKind::Received),
            touch(4, Channel::Email, TouchKind::Received),
            touch(5, Channel::Email, TouchKind::Sent),
        ];

        let rates = rates(&mut touches);

        assert_eq!((rates[0].tried, rates[0].answered), (2, 1));
    }
}
