//! Home: what somebody has to do today, and what is overdue.

use std::{borrow::Cow, cmp::Ordering};

use crm_core_macros::figures;
use uuid::Uuid;

use super::{
    answer::{About, Answered},
    picture::{
        Body, Chart, Table,
        words::{day, say, time},
    },
    reader::Reader,
};
use crate::{
    crm::Stretch,
    entity::{By, Described as _, EntityId as _},
    error::{Error, ErrorKind, Result},
    model::{AccountId, Deal, Interaction, Task, UserId},
    value::{Date, Link, Locale, Period, Timestamp, Zone},
};

/// What a user has to do: the calls and meetings that they planned or take part in, the tasks given to them, and the next steps of their
/// open deals. What is of another day than today comes when a period is asked for.
#[figures]
pub struct Home {
    /// Whose home it is.
    pub user: UserId,
    /// The company's today.
    pub today: Date,
    /// What should have been done by now, the oldest first.
    pub overdue: Vec<HomeItem>,
    /// What is still to be done today, or in the period, the earliest first.
    pub due: Vec<HomeItem>,
    /// The zone that times are shown in.
    pub zone: String,
}

/// Room is made for so many things to do at once.
const USUAL_ITEMS: usize = 64;

/// Something to do.
#[figures]
pub struct HomeItem {
    /// What it is: "interaction", "task" or "deal".
    pub entity: Cow<'static, str>,
    /// The record.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// By which day.
    pub due_on: Date,
    /// At what time, where it has one.
    pub due_at: Option<Timestamp>,
    /// The record that it is about.
    pub related_to: Option<Link>,
}

impl HomeItem {
    fn is_overdue(&self, now: Timestamp, today: Date) -> bool {
        match self.due_at {
            Some(at) => at < now,
            None => self.due_on < today,
        }
    }

    /// The days in their order, and of each what has a time first.
    fn by_time(&self, other: &Self) -> Ordering {
        let on_day = || self.due_at.is_none().cmp(&other.due_at.is_none());
        let days = self.due_on.cmp(&other.due_on).then_with(on_day);
        days.then_with(|| self.due_at.cmp(&other.due_at)).then_with(|| self.id.cmp(&other.id))
    }
}

impl Home {
    fn of(
        user: UserId,
        items: Vec<HomeItem>,
        (now, today): (Timestamp, Date),
        period: Period,
        zone: &Zone,
    ) -> Self {
        let mut overdue = items;
        // Three lists that are in order almost, so that a stable sort has little to do. What is overdue comes before
        // all else by its time alone.
        overdue.sort_by(HomeItem::by_time);
        let mut due = overdue.split_off(overdue.partition_point(|it| it.is_overdue(now, today)));
        due.retain(|item| period.contains(item.due_on));
        Self { user, today, overdue, due, zone: zone.name().to_owned() }
    }
}

impl Answered for Home {
    type Of = Interaction;
    const ABOUT: Option<About> = Some(About { entity: "user", required: false });

    /// Of the user that was named, or of the one who asks.
    fn read(reader: &Reader<'_>) -> Result<Self> {
        let me = reader.me()?.map(UserId::from_uuid);
        let user = reader.about::<UserId>().or(me).ok_or_else(|| {
            Error::new(ErrorKind::Invalid, "name the user whose home it is")
                .with_field("user", "required")
        })?;
        let today = Period::new(reader.today, reader.today)?;
        let period = reader.period.unwrap_or(today);
        let last = period.last().max(reader.today);
        let before = reader.zone.start_of(last.add_days(1).unwrap_or(last));
        let mut items = Vec::with_capacity(USUAL_ITEMS);
        planned(reader, user, before, &mut items)?;
        given(reader, user, last, &mut items)?;
        next_steps(reader, user, last, &mut items)?;
        Ok(Self::of(user, items, (reader.now, reader.today), period, &reader.zone))
    }

    fn draw(&self, locale: Locale) -> Chart {
        let zone = self.zone.parse().unwrap_or(Zone::UTC);
        let kind = |entity: &str| match entity {
            "interaction" => say(locale, "Lịch hẹn", "Appointment"),
            "task" => say(locale, "Việc", "Task"),
            _ => say(locale, "Cơ hội", "Deal"),
        };
        let row = |item: &HomeItem| {
            let when = match item.due_at {
                Some(at) => time(at, &zone, locale),
                None => day(item.due_on, locale),
            };
            vec![when, kind(&item.entity).to_owned(), item.title.clone()]
        };
        let mut rows = Vec::new();
        let late = say(locale, "Quá hạn", "Overdue");
        for (heading, items) in
            [(late, &self.overdue), (say(locale, "Cần làm", "To do"), &self.due)]
        {
            if !items.is_empty() {
                rows.push(vec![format!("{heading} ({})", items.len())]);
                rows.extend(items.iter().map(row));
            }
        }
        Chart {
            name: "home",
            title: say(locale, "Việc hôm nay", "Today").to_owned(),
            note: day(self.today, locale),
            locale,
            body: Body::Table(Table {
                heads: vec![
                    (say(locale, "Khi nào", "When").to_owned(), false),
                    (say(locale, "Loại", "Kind").to_owned(), false),
                    (say(locale, "Nội dung", "What").to_owned(), false),
                ],
                rows,
            }),
        }
    }
}

/// The calls and meetings before this time that the user planned or takes part in; the filter that was asked is over
/// these alone.
fn planned(
    reader: &Reader<'_>,
    user: UserId,
    before: Timestamp,
    items: &mut Vec<HomeItem>,
) -> Result<()> {
    let (mine, me, first) = (Some(user), Link::from(user), Timestamp::MIN);
    let stretch = Stretch::between(&mine, &first, &before);
    appointments(reader, &Interaction::PLANNED, stretch, before, items)?;
    let stretch = Stretch::between(&me, &first, &before);
    appointments(reader, &Interaction::INVITED, stretch, before, items)
}

fn appointments<K>(
    reader: &Reader<'_>,
    index: &By<Interaction, K>,
    stretch: Stretch<'_>,
    before: Timestamp,
    items: &mut Vec<HomeItem>,
) -> Result<()> {
    type Row = (&'static str, Timestamp, Option<Link>);
    let fields = ["subject", "start_at", "related_to"];
    reader.asked_rows::<_, Row, _>(index, stretch, &fields, |id, row| {
        let (subject, start_at, related_to) = row;
        if start_at < before {
            items.push(HomeItem {
                entity: Interaction::NAME.into(),
                id: id.uuid(),
                title: subject.to_owned(),
                due_on: reader.date_of(start_at),
                due_at: Some(start_at),
                related_to,
            });
        }
        Ok(())
    })
}

/// The open tasks given to the user, up to a day.
fn given(reader: &Reader<'_>, user: UserId, last: Date, items: &mut Vec<HomeItem>) -> Result<()> {
    type Row = (&'static str, Option<Date>, Option<Timestamp>, Option<Link>);
    let (open, first, last) = ((Some(user), true), Some(Date::MIN), Some(last));
    let stretch = Stretch::between(&open, &first, &last);
    let fields = ["title", "due_on", "due_at", "related_to"];
    reader.rows::<_, Row, _>(&Task::BY_ASSIGNEE, stretch, &fields, |id, row| {
        let (title, due_on, due_at, related_to) = row;
        let due_on = due_at.map(|at| reader.date_of(at)).or(due_on);
        if let Some(due_on) = due_on.filter(|due_on| Some(*due_on) <= last) {
            let (entity, id, title) = (Task::NAME.into(), id.uuid(), title.to_owned());
            items.push(HomeItem { entity, id, title, due_on, due_at, related_to });
        }
        Ok(())
    })
}

/// The next steps of the user's open deals, up to a day.
fn next_steps(
    reader: &Reader<'_>,
    user: UserId,
    last: Date,
    items: &mut Vec<HomeItem>,
) -> Result<()> {
    type Row = (&'static str, Option<&'static str>, Option<Date>, Option<AccountId>);
    let (mine, first) = (Some(user), Date::MIN);
    let stretch = Stretch::between(&mine, &first, &last);
    let fields = ["name", "next_step", "next_step_on", "account"];
    reader.rows::<_, Row, _>(&Deal::BY_NEXT_STEP, stretch, &fields, |id, row| {
        let (name, next, due_on, account) = row;
        if let Some(due_on) = due_on {
            items.push(HomeItem {
                entity: Deal::NAME.into(),
                id: id.uuid(),
                title: next.map_or_else(|| name.to_owned(), |next| [name, ": ", next].concat()),
                due_on,
                due_at: None,
                related_to: account.map(Link::from),
            });
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Crm, OpenOptions,
        entity::BaseChange,
        model::{Channel, InteractionStatus, Participant, User},
        report::Asked,
    };

    fn item(number: u128, day: &str, at: Option<&str>) -> HomeItem {
        HomeItem {
            entity: "task".into(),
            id: Uuid::from_u128(number),
            title: number.to_string(),
            due_on: day.parse().unwrap(),
            due_at: at.map(|at| at.parse().unwrap()),
            related_to: None,
        }
    }

    ///
    #[test]
    fn meetings_that_somebody_takes_part_in_are_theirs_too_and_stand_once() {
        let options = OpenOptions::new().replayable("2026-11-20T02:00:00Z".parse().unwrap(), 7);
        let crm = Crm::memory(options.unwrap()).unwrap();
        let [lan, nam] =
            ["Lan", "Nam"].map(|name| crm.users().create(User::new(name, name)).unwrap().id);
        let meeting = |subject: &str, owner, who: &[UserId], status| {
            let take_part =
                |who: &UserId| Participant { who: Link::from(*who), ..Participant::default() };
            let meeting = Interaction {
                status,
                participants: who.iter().map(take_part).collect(),
                ..Interaction::new(
                    Channel::InPerson,
                    subject,
                    "2026-11-20T03:00:00Z".parse::<Timestamp>().unwrap(),
                )
            };
            crm.interactions().create_with(meeting, [BaseChange::Owner(Some(owner))]).unwrap();
        };
        meeting("Both", lan, &[lan, nam], InteractionStatus::Planned);
        meeting("Lan's", lan, &[], InteractionStatus::Planned);
        meeting("Held", lan, &[nam], InteractionStatus::Held);

        let titles = |user: UserId| -> Vec<String> {
            let home = crm.home(&Asked::new().about(user)).unwrap();
            home.due.into_iter().map(|item| item.title).collect()
        };
        assert_eq!(titles(lan), ["Both", "Lan's"]);
        assert_eq!(titles(nam), ["Both"]);
    }

    ///
    #[test]
    fn what_is_past_its_time_is_overdue_and_what_is_of_today_is_due() {
        let items = vec![
            item(1, "2026-11-21", Some("2026-11-21T09:00:00Z")),
            item(2, "2026-11-21", Some("2026-11-21T07:59:00Z")),
            item(3, "2026-11-21", None),
            item(4, "2026-11-20", None),
            item(5, "2026-11-22", None),
        ];
        let today: Date = "2026-11-21".parse().unwrap();
        let now = "2026-11-21T08:00:00Z".parse().unwrap();
        let period = Period::new(today, today).unwrap();

        let home = Home::of(UserId::default(), items, (now, today), period, &Zone::UTC);

        let numbers = |items: &[HomeItem]| -> Vec<String> {
            items.iter().map(|item| item.title.clone()).collect()
        };
        assert_eq!(numbers(&home.overdue), ["4", "2"]);
        assert_eq!(numbers(&home.due), ["1", "3"]);
    }
}
