//! Interactions: one touch with a customer, planned or held.

use crm_core_macros::{choice, entity, item};

use crate::{
    entity::{
        AnyIndex, By, Context, Desc, Described as _, Entity, Record, Violations, index, index_each,
        unique,
    },
    error::Result,
    model::{RecordEvent, RelatedRecord, User, UserId, work::task::still_to_remind},
    value::{Link, Money, Timestamp, Zone},
};

/// By which way people met.
#[choice]
pub enum Channel {
    /// By telephone.
    Phone = 1,
    /// By e-mail.
    Email = 2,
    /// By fax.
    Fax = 3,
    /// On the web.
    Web = 4,
    /// By text message.
    Sms = 5,
    /// By post.
    Post = 6,
    /// Face to face.
    InPerson = 7,
    /// By chat.
    Chat = 8,
    /// On a social network.
    Social = 9,
    /// Any other way.
    Other = 10,
}

/// Who began.
#[choice]
pub enum Direction {
    /// The company.
    Out = 1,
    /// The customer.
    In = 2,
}

/// How an interaction stands.
#[choice]
pub enum InteractionStatus {
    /// It is to come.
    Planned = 1,
    /// It took place.
    Held = 2,
    /// It did not take place.
    NotHeld = 3,
    /// It was sent.
    Sent = 4,
    /// It was received.
    Received = 5,
    /// It could not be sent.
    Failed = 6,
}

/// Whether somebody comes.
#[choice]
pub enum Acceptance {
    /// Not yet known.
    None = 1,
    /// Yes.
    Accepted = 2,
    /// Perhaps.
    Tentative = 3,
    /// No.
    Declined = 4,
}

/// Somebody who takes part.
#[item]
pub struct Participant {
    /// A user, contact or account.
    #[field(1, required)]
    pub who: Link,
    /// What for, as `organiser`.
    #[field(2)]
    pub role: String,
    /// Whether they come.
    #[field(3)]
    pub acceptance: Acceptance,
}

/// One touch on any channel, planned or held: a call, a meeting, a message.
#[entity("interaction", search = [subject, body])]
pub struct Interaction {
    /// By which way.
    #[field(1, required)]
    pub channel: Channel,
    /// What it is about.
    #[field(2, required)]
    pub subject: String,
    /// When it starts, started or was sent.
    #[field(3, required)]
    pub start_at: Timestamp,
    /// When it ends or ended.
    #[field(4)]
    pub end_at: Option<Timestamp>,
    /// Who began.
    #[field(5)]
    pub direction: Direction,
    /// How it stands.
    #[field(6)]
    pub status: InteractionStatus,
    /// What was said or written.
    #[field(7)]
    pub body: Option<String>,
    /// The record that it is about, of any entity.
    #[field(8)]
    pub related_to: Option<Link>,
    /// Who takes part.
    #[field(9)]
    pub participants: Vec<Participant>,
    /// What came of it.
    #[field(10)]
    pub outcome: Option<String>,
    /// Where it takes place.
    #[field(11)]
    pub location: Option<String>,
    /// Other records that it is about too.
    #[field(12)]
    pub also_about: Vec<RelatedRecord>,
    /// When to remind the owner, while it is planned.
    #[field(13)]
    pub remind_at: Option<Timestamp>,
    /// Where to join it online.
    #[field(14)]
    pub join_url: Option<String>,
    /// Where its recording is.
    #[field(15)]
    pub recording_url: Option<String>,
    /// What it cost.
    #[field(16)]
    pub cost: Option<Money>,
    /// When the owner was reminded the last time.
    #[field(17, recorded)]
    pub reminded_at: Option<Timestamp>,
    /// Whether it takes whole days, without a time of day.
    #[field(18)]
    pub all_day: bool,
    /// The time zone that its days and times were meant in; empty for the company's.
    #[field(19)]
    pub zone: Option<Zone>,
    /// How many seconds it took, as a telephone system counts them; not what lies between start and end.
    #[field(20)]
    pub duration_seconds: Option<i64>,
    /// What calendars know it by (the UID of iCalendar); belongs to one interaction.
    #[field(21)]
    pub uid: Option<String>,
}

impl Interaction {
    /// The timeline of a record: what is related to it or has it as participant, the newest first.
    pub const TIMELINE: By<Self, (Link, Desc<Timestamp>)> = index_each!(
        "timeline",
        on = ["related_to", "-start_at"],
        also = ["also_about", "participants"],
        keep = [channel, subject, start_at, status],
        |interaction| {
            RelatedRecord::all(interaction.related_to.as_ref(), &interaction.also_about)
                .chain(interaction.participants.iter().map(|participant| &participant.who))
                .map(|link| (link.clone(), Desc(interaction.start_at)))
        }
    );
    /// What a user has planned, the earliest first.
    pub const PLANNED: By<Self, (Option<UserId>, Timestamp)> = index!(
        "planned",
        on = ["owner", "start_at"],
        given = ["status"],
        keep = [subject, start_at, related_to],
        |interaction| {
            (interaction.status == InteractionStatus::Planned)
                .then_some((interaction.base.owner, interaction.start_at))
        }
    );
    /// What is planned with a user besides what is theirs, the earliest first.
    pub const INVITED: By<Self, (Link, Timestamp)> = index_each!(
        "invited",
        also = ["participants", "owner", "status", "start_at"],
        keep = [subject, start_at, related_to],
        |interaction| {
            let owner = interaction.base.owner.map(Link::from);
            let is_planned = interaction.status == InteractionStatus::Planned;
            let who = interaction.participants.iter().map(|participant| &participant.who);
            let invited = who.filter(|who| {
                is_planned && who.entity() == User::NAME && Some(*who) != owner.as_ref()
            });
            invited.map(|who| (who.clone(), interaction.start_at)).collect::<Vec<_>>()
        }
    );
    /// What is planned, by when to remind, until that was done.
    pub const REMINDERS: By<Self, Timestamp> =
        index!("reminders", on = ["remind_at"], given = ["status", "reminded_at"], |interaction| {
            still_to_remind(interaction.remind_at, interaction.reminded_at)
                .filter(|_| interaction.status == InteractionStatus::Planned)
        });
    /// An interaction by what calendars know it by.
    pub const UID: By<Self, String> =
        unique!("uid", on = ["uid"], |interaction| interaction.uid.clone());
}

impl Entity for Interaction {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] =
        &[&Self::TIMELINE, &Self::PLANNED, &Self::INVITED, &Self::REMINDERS, &Self::UID];

    fn check(
        interaction: &Record<Self>,
        _: Option<&Record<Self>>,
        _: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if interaction.end_at.is_some_and(|end| end < interaction.start_at) {
            broken.add("end_at", "before_start");
        }
        if interaction.duration_seconds.is_some_and(|seconds| seconds < 0) {
            broken.add("duration_seconds", "out_of_range");
        }
        Ok(())
    }

    fn is_handed_over(interaction: &Record<Self>) -> bool {
        interaction.status == InteractionStatus::Planned
    }

    fn events(
        interaction: &Record<Self>,
        before: Option<&Record<Self>>,
        tell: &mut Vec<RecordEvent>,
    ) {
        let was_held = before.is_some_and(|before| before.status == InteractionStatus::Held);
        if interaction.status == InteractionStatus::Held && !was_held {
            tell.push(RecordEvent::Held);
        }
        if before.is_some_and(|before| before.reminded_at < interaction.reminded_at) {
            tell.push(RecordEvent::Reminded);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        error::ErrorKind,
        model::{
            Account, Lead,
            test_crm::{crm, refused},
        },
        query::Query,
    };

    /// R1: what was about a lead is about what it became too, and is still about the lead.
    #[test]
    fn an_interaction_stands_on_the_timeline_of_all_that_it_is_about() {
        let crm = crm();
        let lead = Lead { company_name: Some("Acme".into()), ..Lead::new() };
        let lead: Link = crm.leads().create(lead).unwrap().id.into();
        let account: Link = crm.accounts().create(Account::new("Acme")).unwrap().id.into();
        let at: Timestamp = "2026-11-20T10:00:00Z".parse().unwrap();
        let call = Interaction {
            related_to: Some(lead.clone()),
            also_about: vec![RelatedRecord { record: account.clone(), ..RelatedRecord::default() }],
            ..Interaction::new(Channel::Phone, "Offer", at)
        };
        let call = crm.interactions().create(call).unwrap();
        for record in [lead, account] {
            let timeline = crm.interactions().by(&Interaction::TIMELINE, &record, 9).unwrap();
            assert_eq!(timeline, std::slice::from_ref(&call));
        }
    }

    /// What was held needs no reminder.
    #[test]
    fn only_what_is_planned_reminds() {
        let crm = crm();
        let at: Timestamp = "2026-11-21T10:00:00Z".parse().unwrap();
        let call =
            Interaction { remind_at: Some(at), ..Interaction::new(Channel::Phone, "Offer", at) };
        let call = crm.interactions().create(call).unwrap();
        let due = Query::new().filter("status == \"planned\" && remind_at <= now + 1");
        assert!(crm.interactions().by(&Interaction::REMINDERS, &(), 9).unwrap().len() == 1);
        assert_eq!(crm.interactions().count(&due).unwrap(), 1);
        let held = InteractionChange::Status(InteractionStatus::Held);
        crm.interactions().update(call.id, [held]).unwrap();
        assert!(crm.interactions().by(&Interaction::REMINDERS, &(), 9).unwrap().is_empty());
    }

    #[test]
    fn an_interaction_takes_no_less_than_no_time() {
        let crm = crm();
        let call = |seconds| {
            let at: Timestamp = "2026-11-20T10:00:00Z".parse().unwrap();
            let duration_seconds = Some(seconds);
            let call = Interaction::new(Channel::Phone, "Offer", at);
            crm.interactions().create(Interaction { duration_seconds, ..call })
        };
        assert!(call(0).is_ok());
        assert_eq!(refused(call(-1)), [("duration_seconds".to_owned(), "out_of_range")]);
    }

    #[test]
    fn what_a_calendar_knows_by_a_uid_is_one_interaction() {
        let crm = crm();
        let meeting = || {
            let at: Timestamp = "2026-11-20T10:00:00Z".parse().unwrap();
            let uid = Some("7@calendar.example".to_owned());
            crm.interactions()
                .create(Interaction { uid, ..Interaction::new(Channel::InPerson, "Offer", at) })
        };
        let held = meeting().unwrap();
        assert_eq!(meeting().unwrap_err().kind(), ErrorKind::Duplicate);
        let found = crm.interactions().find_by(&Interaction::UID, &"7@calendar.example".to_owned());
        assert_eq!(found.unwrap().unwrap(), held);
    }
}
