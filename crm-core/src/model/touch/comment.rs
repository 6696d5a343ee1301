//! Comments: what colleagues say to each other about a record or a topic, in threads.

use crm_core_macros::{entity, item};

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, index, index_each},
    error::Result,
    model::{RecordEvent, RelatedRecord, UserId, UserKind},
    value::{Link, Timestamp, fold},
};

/// A user that a comment calls on.
#[item]
pub struct Mention {
    /// Who is called on.
    #[field(1, required)]
    pub user: UserId,
}

/// A user who read a comment.
#[item]
pub struct ReadMark {
    /// Who read it.
    #[field(1, required)]
    pub user: UserId,
    /// When.
    #[field(2, required)]
    pub at: Timestamp,
}

/// What somebody says about a record or a topic, or answers to another comment.
#[entity("comment", search = [body])]
pub struct Comment {
    /// What was said.
    #[field(1, required)]
    pub body: String,
    /// The record that is talked about; this or a topic is needed, an answer takes it from what it answers.
    #[field(2)]
    pub related_to: Option<Link>,
    /// What is talked about where it is no record.
    #[field(3)]
    pub topic: Option<String>,
    /// The comment that this one answers.
    #[field(4)]
    pub parent: Option<CommentId>,
    /// Whether only employees see it, not the customer.
    #[field(5)]
    pub internal: bool,
    /// Who is called on.
    #[field(6)]
    pub mentions: Vec<Mention>,
    /// Who read it.
    #[field(7)]
    pub read_by: Vec<ReadMark>,
    /// Its place in the thread: sorting by it puts each answer under what it answers, the earliest first.
    #[field(8, recorded)]
    pub path: String,
    /// Other records that it is about too.
    #[field(9)]
    pub also_about: Vec<RelatedRecord>,
}

/// The letters that one comment adds to a path: its time, and parts of its id.
const STEP: usize = 20;
/// How deep answers to answers may go.
const DEEPEST: usize = 32;

impl Comment {
    /// What was said about a record, each answer under what it answers.
    pub const THREAD: By<Self, (Link, String)> =
        index_each!("thread", on = ["related_to", "path"], also = ["also_about"], |comment| {
            RelatedRecord::all(comment.related_to.as_ref(), &comment.also_about)
                .map(|link| (link.clone(), comment.path.clone()))
        });
    /// What was said about a topic, each answer under what it answers.
    pub const BY_TOPIC: By<Self, (String, String)> =
        index!("by_topic", on = ["topic", "path"], |comment| comment
            .topic
            .as_ref()
            .map(|topic| (fold(topic), comment.path.clone())));
    /// The answers to a comment.
    pub const BY_PARENT: By<Self, CommentId> =
        index!("by_parent", on = ["parent"], |comment| comment.parent);
    /// The comments that call on a user.
    pub const BY_MENTION: By<Self, UserId> =
        index_each!("by_mention", on = ["mentions.user"], |comment| comment
            .mentions
            .iter()
            .map(|mention| mention.user));

    /// How many comments stand above it in its thread.
    pub fn depth(&self) -> usize {
        (self.path.len() / STEP).saturating_sub(1)
    }

    /// Whether this user read it.
    pub fn is_read_by(&self, user: UserId) -> bool {
        self.read_by.iter().any(|mark| mark.user == user)
    }
}

impl Entity for Comment {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] =
        &[&Self::THREAD, &Self::BY_TOPIC, &Self::BY_PARENT, &Self::BY_MENTION];

    fn settle(
        comment: &mut Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<()> {
        if before.is_some() {
            return Ok(());
        }
        let parent = comment.parent.map(|parent| context.linked(parent)).transpose()?.flatten();
        if let Some(parent) = &parent
            && comment.related_to.is_none()
            && comment.topic.is_none()
        {
            comment.related_to.clone_from(&parent.related_to);
            comment.topic.clone_from(&parent.topic);
        }
        if comment.path.is_empty() {
            let above = parent.as_ref().map_or("", |parent| parent.path.as_str());
            comment.path = format!("{above}{}", step(comment));
        }
        Ok(())
    }

    fn check(
        comment: &Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        match (&comment.related_to, &comment.topic) {
            (None, None) => broken.add("related_to", "required"),
            (Some(_), Some(_)) => broken.add("topic", "one_of"),
            _ => {}
        }
        if let Some(parent) = comment.parent
            && let Some(parent) = context.linked(parent)?
            && (&parent.related_to, &parent.topic) != (&comment.related_to, &comment.topic)
        {
            broken.add("parent", "other_thread");
        }
        if before.is_some_and(|before| before.parent != comment.parent) {
            broken.add("parent", "fixed");
        }
        // Their own records are all that customers see.
        if comment.internal
            && let Some(owner) = comment.base.owner
            && let Some(owner) = context.linked(owner)?
            && owner.kind == UserKind::Portal
        {
            broken.add("internal", "owner_is_customer");
        }
        if comment.depth() >= DEEPEST {
            broken.add("parent", "too_deep");
        }
        Ok(())
    }

    /// What somebody said stays theirs.
    fn is_handed_over(_: &Record<Self>) -> bool {
        false
    }

    fn events(comment: &Record<Self>, before: Option<&Record<Self>>, tell: &mut Vec<RecordEvent>) {
        let is_known = |user: UserId| {
            before.is_some_and(|before| before.mentions.iter().any(|held| held.user == user))
        };
        if comment.mentions.iter().any(|mention| !is_known(mention.user)) {
            tell.push(RecordEvent::Mentioned);
        }
    }
}

/// What a comment adds to the path of what it answers: fixed in length, and sorting as time does.
fn step(comment: &Record<Comment>) -> String {
    let millis = comment.base.created_at.millis().max(0);
    // Within a millisecond an id counts on; its end tells apart what replicas said at once.
    let id = comment.id.uuid().as_u128();
    let (counter, end) = ((id >> 64) & 0xfff, id & 0xf_ffff);
    format!("{millis:012x}{counter:03x}{end:05x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        crm::Crm,
        model::{
            Account, CommentChange, User,
            test_crm::{crm, refused},
        },
    };

    fn about(topic: &str, body: &str) -> Comment {
        Comment { topic: Some(topic.to_owned()), ..Comment::new(body) }
    }

    fn answer(crm: &Crm, to: CommentId, body: &str) -> Record<Comment> {
        crm.comments().create(Comment { parent: Some(to), ..Comment::new(body) }).unwrap()
    }

    /// answers stand under what they answer, the earliest first, however late they came.
    #[test]
    fn the_order_of_a_thread_is_stable() {
        let crm = crm();
        let acme = crm.accounts().create(Account::new("Acme")).unwrap().id;
        let first = Comment { related_to: Some(acme.into()), ..Comment::new("1") };
        let first = crm.comments().create(first.clone()).unwrap();
        let second =
            crm.comments().create(Comment { related_to: Some(acme.into()), ..Comment::new("2") });
        crm.tick("2026-12-01T00:00:00Z".parse().unwrap()).unwrap();
        answer(&crm, second.unwrap().id, "2.1");
        let under = answer(&crm, first.id, "1.1");
        answer(&crm, first.id, "1.2");
        let deep = answer(&crm, under.id, "1.1.1");

        let thread = crm.comments().by(&Comment::THREAD, &Link::from(acme), 99).unwrap();
        let bodies: Vec<&str> = thread.iter().map(|comment| comment.body.as_str()).collect();
        assert_eq!(bodies, ["1", "1.1", "1.1.1", "1.2", "2", "2.1"]);
        assert_eq!((first.depth(), deep.depth()), (0, 2));
        assert_eq!(deep.related_to, Some(acme.into()));

        let edited = crm.comments().update(under.id, [CommentChange::Body("1.1!".into())]).unwrap();
        assert_eq!(edited.path, under.path);
    }

    #[test]
    fn an_answer_belongs_to_the_thread_of_what_it_answers() {
        let crm = crm();
        let first = crm.comments().create(about("Prices", "Too high?")).unwrap();
        let elsewhere = Comment { parent: Some(first.id), ..about("Colours", "Blue") };
        let codes = refused(crm.comments().create(elsewhere));
        assert_eq!(codes, [("parent".to_owned(), "other_thread")]);

        let other = crm.comments().create(about("Prices", "Yes")).unwrap();
        let moved = CommentChange::Parent(Some(first.id));
        assert_eq!(
            refused(crm.comments().update(other.id, [moved])),
            [("parent".to_owned(), "fixed")]
        );
    }

    #[test]
    fn a_comment_is_about_a_record_or_a_topic() {
        let crm = crm();
        let nothing = refused(crm.comments().create(Comment::new("Hm")));
        assert_eq!(nothing, [("related_to".to_owned(), "required")]);
        let acme = crm.accounts().create(Account::new("Acme")).unwrap().id;
        let both = Comment { related_to: Some(acme.into()), ..about("Prices", "Hm") };
        assert_eq!(refused(crm.comments().create(both)), [("topic".to_owned(), "one_of")]);
    }

    #[test]
    fn answers_to_answers_end_somewhere() {
        let crm = crm();
        let mut last = crm.comments().create(about("Prices", "0")).unwrap().id;
        for depth in 1..DEEPEST {
            last = answer(&crm, last, &depth.to_string()).id;
        }
        let deeper = Comment { parent: Some(last), ..Comment::new("deeper") };
        assert_eq!(refused(crm.comments().create(deeper)), [("parent".to_owned(), "too_deep")]);
    }

    /// a mention is told once, when it is new.
    #[test]
    fn a_new_mention_is_told() {
        let crm = crm();
        let users =
            ["ann", "bob"].map(|login| crm.users().create(User::new(login, login)).unwrap().id);
        let mention = |user| Mention { user, ..Mention::default() };
        let told = |before: Option<&Record<Comment>>, after: &Record<Comment>| {
            let mut tell = Vec::new();
            Comment::events(after, before, &mut tell);
            tell
        };
        let mut comment = crm.comments().create(about("Prices", "@ann")).unwrap();
        let plain = comment.clone();
        comment.mentions.push(mention(users[0]));
        let one = comment.clone();
        comment.mentions.push(mention(users[1]));
        assert_eq!(told(None, &plain), []);
        assert_eq!(told(Some(&plain), &one), [RecordEvent::Mentioned]);
        assert_eq!(told(Some(&one), &one), []);
        assert_eq!(told(Some(&one), &comment), [RecordEvent::Mentioned]);
    }
}
