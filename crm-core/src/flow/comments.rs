//! Which comments a user has read.

use std::{ops::ControlFlow, sync::Arc};

use crm_core_macros::part;

use crate::{
    crm::Tx,
    entity::{Described, ListChange, Record},
    error::{Error, ErrorKind, Result},
    flow::Flow,
    model::{Comment, CommentChange, ReadMark, UserId},
    query::Query,
    value::{Link, fold},
};

/// Marks the comments of a record or topic as read by a user; other users' marks stay.
#[part]
pub struct MarkCommentsRead {
    /// The record that is talked about; this or a topic is needed.
    #[field(1)]
    pub record: Option<Link>,
    /// What is talked about where it is no record.
    #[field(2)]
    pub topic: Option<String>,
    /// Who read them; the user who acts when left out.
    #[field(3)]
    pub user: Option<UserId>,
}

/// Counts the comments of others that a user has not read: of a record, of a topic, or all that the user may see.
#[part]
pub struct CountUnreadComments {
    /// The record that is talked about.
    #[field(1)]
    pub record: Option<Link>,
    /// What is talked about where it is no record.
    #[field(2)]
    pub topic: Option<String>,
    /// Whether only comments that call on the user count.
    #[field(3)]
    pub mentions: bool,
    /// Who has not read them; the user who acts when left out.
    #[field(4)]
    pub user: Option<UserId>,
}

/// How many comments.
#[part]
pub struct CommentCount {
    /// How many.
    #[field(1)]
    pub comments: i64,
}

impl Flow for MarkCommentsRead {
    type Outcome = CommentCount;

    fn run(&self, tx: &Tx) -> Result<CommentCount> {
        let user = reader(tx, self.user)?;
        if self.record.is_none() && self.topic.is_none() {
            return Err(Error::new(ErrorKind::Invalid, "name a record or a topic")
                .with_field("record", "required"));
        }
        let unread = unread(tx, self.record.as_ref(), self.topic.as_deref(), user)?;
        // A mark is no change to what somebody said: whoever sees a comment may have read it.
        tx.write(|work| {
            let comments = Arc::clone(work.catalog.named(Comment::NAME)?);
            let at = work.now;
            work.by_rule(|work| {
                unread.iter().try_for_each(|comment| {
                    let mark = ReadMark { user, at, ..ReadMark::default() };
                    let change = CommentChange::ReadBy(ListChange::Add(mark)).into();
                    work.update(&comments, comment.id.uuid(), None, vec![change]).map(drop)
                })
            })
        })?;
        Ok(CommentCount { comments: count(&unread) })
    }
}

impl Flow for CountUnreadComments {
    type Outcome = CommentCount;

    fn run(&self, tx: &Tx) -> Result<CommentCount> {
        let user = reader(tx, self.user)?;
        let mut unread = unread(tx, self.record.as_ref(), self.topic.as_deref(), user)?;
        if self.mentions {
            let calls = |comment: &Comment| comment.mentions.iter().any(|it| it.user == user);
            unread.retain(|comment| calls(comment));
        }
        Ok(CommentCount { comments: count(&unread) })
    }
}

fn count(comments: &[Record<Comment>]) -> i64 {
    i64::try_from(comments.len()).unwrap_or(i64::MAX)
}

/// Who reads: the user who is named, or who acts.
fn reader(tx: &Tx, named: Option<UserId>) -> Result<UserId> {
    named.or(tx.user()).ok_or_else(|| {
        Error::new(ErrorKind::Invalid, "the program itself reads nothing: name a user")
            .with_field("user", "required")
    })
}

/// The comments of others that the user has not read.
fn unread(
    tx: &Tx,
    record: Option<&Link>,
    topic: Option<&str>,
    user: UserId,
) -> Result<Vec<Record<Comment>>> {
    let mut found = match (record, topic) {
        (Some(record), _) => tx.comments().by(&Comment::THREAD, record, usize::MAX)?,
        (None, Some(topic)) => {
            tx.comments().by(&Comment::BY_TOPIC, &fold(topic).as_str(), usize::MAX)?
        }
        (None, None) => every(tx)?,
    };
    found.retain(|comment| comment.base.created_by != Some(user) && !comment.is_read_by(user));
    Ok(found)
}

fn every(tx: &Tx) -> Result<Vec<Record<Comment>>> {
    tx.with(|work| {
        let mut found = Vec::new();
        work.every(work.catalog.named(Comment::NAME)?, &Query::new(), &mut |record| {
            found.extend(record.as_any().downcast_ref::<Record<Comment>>().cloned());
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(found)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Crm,
        flow::desk,
        model::{Account, Mention},
    };

    fn unread(crm: &Crm, user: UserId) -> i64 {
        let given = CountUnreadComments { user: Some(user), ..CountUnreadComments::default() };
        crm.count_unread_comments(given).unwrap().comments
    }

    /// A-08; two replicas that meet come with sync.
    #[test]
    fn each_user_has_a_count_of_what_others_said_and_they_did_not_read() {
        let crm = desk::desk();
        let (lan, nam) = (desk::user(&crm, "Lan", "Manager"), desk::reader(&crm));
        let acme = Link::from(crm.accounts().create(Account::new("Acme")).unwrap().id);
        let say = |crm: &Crm, comment: Comment| crm.comments().create(comment).unwrap().id;
        let about = |body: &str| Comment { related_to: Some(acme.clone()), ..Comment::new(body) };
        let first = say(&crm, about("Who calls them?"));
        let mention = Mention { user: lan, ..Mention::default() };
        say(&crm, Comment { mentions: vec![mention], ..about("Lan?") });
        let topic = Some("Fair".to_owned());
        say(&crm, Comment { topic, ..Comment::new("Hall 3") });
        let theirs = crm.as_user(nam).unwrap();
        say(&theirs, Comment { parent: Some(first), ..Comment::new("I do") });

        assert_eq!((unread(&crm, lan), unread(&crm, nam)), (4, 3));
        let mentions =
            CountUnreadComments { mentions: true, user: Some(lan), ..Default::default() };
        assert_eq!(crm.count_unread_comments(mentions).unwrap().comments, 1);
        let record = Some(acme);
        let read = MarkCommentsRead { record, ..MarkCommentsRead::default() };
        assert_eq!(theirs.mark_comments_read(read.clone()).unwrap().comments, 2);
        assert_eq!(theirs.mark_comments_read(read).unwrap().comments, 0);
        assert_eq!((unread(&crm, lan), unread(&crm, nam)), (4, 1));
        let topic = Some("FAIR".to_owned());
        let read = MarkCommentsRead { topic, user: Some(nam), ..MarkCommentsRead::default() };
        crm.mark_comments_read(read).unwrap();
        assert_eq!(unread(&crm, nam), 0);
    }

    #[test]
    fn the_program_itself_reads_for_a_user_that_it_names() {
        let crm = desk::desk();

        let error = crm.count_unread_comments(CountUnreadComments::default()).unwrap_err();

        assert_eq!((&*error.fields()[0].field, error.fields()[0].code), ("user", "required"));
    }
}
