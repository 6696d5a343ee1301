//! Forgotten calls: planned, and not made.

use crm_core_macros::figures;

use super::{
    answer::Answered,
    picture::{
        Body, Chart, Table,
        words::{number, say, time},
    },
    reader::{LISTED, Reader},
};
use crate::{
    entity::Record,
    error::Result,
    model::{Channel, Interaction, InteractionId, InteractionStatus, UserId},
    query::Query,
    value::{Decimal, Link, Locale, Timestamp, Zone},
};

/// Calls that are still planned though their time has come, the longest forgotten first.
#[figures]
pub struct ForgottenCalls {
    /// How many there are, those beyond the rows asked for counted too.
    pub count: i64,
    /// The calls.
    pub calls: Vec<ForgottenCall>,
    /// The zone that their times are shown in.
    pub zone: String,
}

/// A call that nobody made.
#[figures]
pub struct ForgottenCall {
    /// The interaction.
    pub id: InteractionId,
    /// What it is about.
    pub subject: String,
    /// When it should have started.
    pub start_at: Timestamp,
    /// How many whole minutes ago that was.
    pub minutes_late: i64,
    /// Who should have called.
    pub owner: Option<UserId>,
    /// The record that it is about.
    pub related_to: Option<Link>,
}

impl ForgottenCall {
    /// The call, if it is one and was forgotten at this time.
    pub fn of(call: &Record<Interaction>, now: Timestamp) -> Option<Self> {
        let is_due = call.channel == Channel::Phone
            && call.status == InteractionStatus::Planned
            && call.start_at < now;
        is_due.then(|| Self {
            id: call.id,
            subject: call.subject.clone(),
            start_at: call.start_at,
            minutes_late: now.millis_since(call.start_at) / 60_000,
            owner: call.base.owner,
            related_to: call.related_to.clone(),
        })
    }
}

impl Answered for ForgottenCalls {
    type Of = Interaction;

    fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut calls = reader.first_rows(LISTED);
        let narrow = |query: Query| query.filter("status == \"planned\" && start_at < now");
        reader.narrowed(narrow, |call: &Record<Interaction>| {
            if reader.is_at(call.start_at)
                && let Some(call) = ForgottenCall::of(call, reader.now)
            {
                calls.add((call.start_at, call.id), call);
            }
            Ok(())
        })?;
        let (count, calls) = calls.finish();
        Ok(Self { count, calls, zone: reader.zone.name().to_owned() })
    }

    fn draw(&self, locale: Locale) -> Chart {
        let zone = self.zone.parse().unwrap_or(Zone::UTC);
        let row = |call: &ForgottenCall| {
            let late = number(Decimal::from(call.minutes_late), 0, locale);
            vec![call.subject.clone(), time(call.start_at, &zone, locale), late]
        };
        let count = number(Decimal::from(self.count), 0, locale);
        Chart {
            name: "forgotten-calls",
            title: say(locale, "Cuộc gọi bị quên", "Forgotten calls").to_owned(),
            note: match locale {
                Locale::Vietnamese => format!("{count} cuộc gọi đã hẹn mà chưa gọi"),
                Locale::English => format!("{count} calls were planned and not made"),
            },
            locale,
            body: Body::Table(Table {
                heads: vec![
                    (say(locale, "Nội dung", "Subject").to_owned(), false),
                    (say(locale, "Giờ hẹn", "Planned for").to_owned(), true),
                    (say(locale, "Số phút trễ", "Minutes late").to_owned(), true),
                ],
                rows: self.calls.iter().map(row).collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn call(status: InteractionStatus, channel: Channel) -> Record<Interaction> {
        let call = Interaction {
            channel,
            status,
            start_at: "2026-11-21T03:00:00Z".parse().unwrap(),
            ..Interaction::default()
        };
        Record::new(Uuid::from_u128(1), call)
    }

    ///
    #[test]
    fn a_call_is_forgotten_from_the_moment_after_its_start_until_it_is_held() {
        let planned = call(InteractionStatus::Planned, Channel::Phone);
        let at = |text: &str| text.parse().unwrap();

        assert_eq!(ForgottenCall::of(&planned, at("2026-11-21T03:00:00Z")), None);
        let late = ForgottenCall::of(&planned, at("2026-11-21T03:01:00Z")).unwrap();
        assert_eq!(late.minutes_late, 1);
        let held = call(InteractionStatus::Held, Channel::Phone);
        assert_eq!(ForgottenCall::of(&held, at("2026-11-21T04:00:00Z")), None);
        let meeting = call(InteractionStatus::Planned, Channel::InPerson);
        assert_eq!(ForgottenCall::of(&meeting, at("2026-11-21T04:00:00Z")), None);
    }
}
