//! Activity: who was in touch with customers, and by which channel.

use std::{cmp::Reverse, collections::BTreeMap};

use crm_core_macros::figures;

use super::{
    answer::Answered,
    picture::{
        Body, Chart, Measure, Plot, Series, Slot,
        words::{channel as called, number, say},
    },
    reader::Reader,
};
use crate::{
    entity::Record,
    error::Result,
    model::{Channel, Interaction, User, UserId},
    value::{Decimal, Locale},
};

/// Interactions of the period, by their owner and their channel. The rows, the users and the channels each add up to
/// all.
#[figures]
pub struct Activity {
    /// How many interactions.
    pub count: i64,
    /// By user, the busiest first.
    pub users: Vec<ActivityUser>,
    /// By channel, the most used first.
    pub channels: Vec<ActivityChannel>,
    /// By user and channel, in the order of the two.
    pub rows: Vec<ActivityRow>,
}

/// The interactions of one user.
#[figures]
pub struct ActivityUser {
    /// The owner; none for interactions without one.
    pub user: Option<UserId>,
    /// What the user is called.
    pub name: Option<String>,
    /// How many interactions.
    pub count: i64,
}

/// The interactions by one channel.
#[figures]
pub struct ActivityChannel {
    /// The channel.
    pub channel: Channel,
    /// How many interactions.
    pub count: i64,
}

/// The interactions of one user by one channel.
#[figures]
pub struct ActivityRow {
    /// The owner; none for interactions without one.
    pub user: Option<UserId>,
    /// The channel.
    pub channel: Channel,
    /// How many interactions.
    pub count: i64,
}

impl Activity {
    /// The figures of interactions by owner and channel; `names` says what users are called.
    pub fn of(
        interactions: impl IntoIterator<Item = (Option<UserId>, Channel)>,
        names: &BTreeMap<UserId, String>,
    ) -> Self {
        let mut counts: BTreeMap<(Option<UserId>, Channel), i64> = BTreeMap::new();
        for key in interactions {
            *counts.entry(key).or_default() += 1;
        }
        let mut by_user: BTreeMap<Option<UserId>, i64> = BTreeMap::new();
        let mut by_channel: BTreeMap<Channel, i64> = BTreeMap::new();
        for ((user, channel), count) in &counts {
            *by_user.entry(*user).or_default() += count;
            *by_channel.entry(*channel).or_default() += count;
        }
        let user = |(user, count): (Option<UserId>, i64)| ActivityUser {
            user,
            name: user.and_then(|user| names.get(&user).cloned()),
            count,
        };
        let mut users: Vec<ActivityUser> = by_user.into_iter().map(user).collect();
        users.sort_by(|one, other| {
            other.count.cmp(&one.count).then_with(|| one.name.cmp(&other.name))
        });
        let channel = |(channel, count)| ActivityChannel { channel, count };
        let mut channels: Vec<ActivityChannel> = by_channel.into_iter().map(channel).collect();
        channels.sort_by_key(|channel| Reverse(channel.count));
        let mut rows = Vec::new();
        for user in &users {
            for channel in &channels {
                if let Some(count) = counts.get(&(user.user, channel.channel)) {
                    let (user, channel) = (user.user, channel.channel);
                    rows.push(ActivityRow { user, channel, count: *count });
                }
            }
        }
        Self { count: counts.values().sum(), users, channels, rows }
    }
}

impl Answered for Activity {
    type Of = Interaction;

    fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut keys = Vec::new();
        reader.asked(|interaction: &Record<Interaction>| {
            if reader.is_at(interaction.start_at) {
                keys.push((interaction.base.owner, interaction.channel));
            }
            Ok(())
        })?;
        let names = reader.names(|user: &Record<User>| user.name.clone())?;
        Ok(Self::of(keys, &names))
    }

    fn draw(&self, locale: Locale) -> Chart {
        let count_of = |user: &ActivityUser, channel: Channel| {
            let mut rows = self.rows.iter();
            let row = rows.find(|row| row.user == user.user && row.channel == channel);
            row.map(|row| Decimal::from(row.count))
        };
        let slot = |user: &ActivityUser| Slot {
            label: user
                .name
                .clone()
                .unwrap_or_else(|| say(locale, "(không có)", "(none)").to_owned()),
            values: self.channels.iter().map(|of| count_of(user, of.channel)).collect(),
            text: number(Decimal::from(user.count), 0, locale),
            ..Slot::default()
        };
        let series = self.channels.iter().enumerate();
        let count = number(Decimal::from(self.count), 0, locale);
        Chart {
            name: "activity",
            title: say(locale, "Tương tác theo người và kênh", "Interactions by user and channel")
                .to_owned(),
            note: match locale {
                Locale::Vietnamese => format!("{count} tương tác"),
                Locale::English => format!("{count} interactions"),
            },
            locale,
            body: Body::Bars(Plot {
                measure: Measure::Count,
                places: say(locale, "Người phụ trách", "User"),
                amounts: say(locale, "Số tương tác", "Interactions"),
                series: series
                    .map(|(colour, of)| Series { name: called(of.channel, locale), colour })
                    .collect(),
                slots: self.users.iter().take(30).map(slot).collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    ///
    #[test]
    fn counts_by_user_and_by_channel_add_up_to_all() {
        let user = |number| Some(UserId::from(Uuid::from_u128(number)));
        let keys = [
            (user(1), Channel::Phone),
            (user(1), Channel::Email),
            (user(2), Channel::Phone),
            (user(1), Channel::Phone),
            (None, Channel::Fax),
        ];
        let names = BTreeMap::from([(user(1).unwrap(), "Lan".to_owned())]);

        let activity = Activity::of(keys, &names);

        assert_eq!(activity.count, 5);
        for sum in [
            activity.users.iter().map(|user| user.count).sum::<i64>(),
            activity.channels.iter().map(|channel| channel.count).sum(),
            activity.rows.iter().map(|row| row.count).sum(),
        ] {
            assert_eq!(sum, 5);
        }
        assert_eq!(activity.users[0].name.as_deref(), Some("Lan"));
        assert_eq!((activity.channels[0].channel, activity.channels[0].count), (Channel::Phone, 3));
    }
}
