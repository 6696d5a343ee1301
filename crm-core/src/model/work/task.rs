//! Tasks: what somebody has to do.

use crm_core_macros::{choice, entity, item};

use crate::{
    entity::{AnyIndex, By, Context, Desc, Entity, Record, Violations, index, index_each},
    error::Result,
    model::{ContactId, RelatedRecord, UserId},
    value::{Date, Link, Timestamp},
};

/// How far a task is.
#[choice]
pub enum TaskStatus {
    /// Nobody began.
    NotStarted = 1,
    /// Somebody is at it.
    InProgress = 2,
    /// It waits for somebody else.
    Waiting = 3,
    /// It is done.
    Completed = 4,
    /// It will not be done.
    Canceled = 5,
    /// It was put off.
    Deferred = 6,
}

impl TaskStatus {
    /// Whether something is still to be done.
    pub fn is_open(self) -> bool {
        match self {
            Self::NotStarted | Self::InProgress | Self::Waiting | Self::Deferred => true,
            Self::Completed | Self::Canceled | Self::Unknown(_) => false,
        }
    }
}

/// How urgent something is.
#[choice]
pub enum Priority {
    /// It can wait.
    Low = 1,
    /// As usual.
    Normal = 2,
    /// Before others.
    High = 3,
    /// At once.
    Urgent = 4,
}

/// A step of a task.
#[item]
pub struct ChecklistItem {
    /// What to do.
    #[field(1, required)]
    pub text: String,
    /// Whether it is done.
    #[field(2)]
    pub done: bool,
}

/// Somebody who helps with a task.
#[item]
pub struct Collaborator {
    /// Who helps.
    #[field(1, required)]
    pub user: UserId,
}

/// Something that somebody has to do.
#[entity("task", search = [title, description])]
pub struct Task {
    /// What to do.
    #[field(1, required)]
    pub title: String,
    /// How far it is.
    #[field(2)]
    pub status: TaskStatus,
    /// How urgent it is; normal when left empty.
    #[field(3)]
    pub priority: Option<Priority>,
    /// When to begin.
    #[field(4)]
    pub start_at: Option<Timestamp>,
    /// By when, where the time of day matters.
    #[field(5)]
    pub due_at: Option<Timestamp>,
    /// By which day; follows the time where there is one.
    #[field(6)]
    pub due_on: Option<Date>,
    /// Whether something is still to be done.
    #[field(7, computed)]
    pub is_open: bool,
    /// When it was done.
    #[field(8, recorded)]
    pub completed_at: Option<Timestamp>,
    /// The record that it is about, of any entity.
    #[field(9)]
    pub related_to: Option<Link>,
    /// Whom to talk to.
    #[field(10)]
    pub contact: Option<ContactId>,
    /// Who has to do it; the owner when left empty.
    #[field(11)]
    pub assignee: Option<UserId>,
    /// Who helps.
    #[field(12)]
    pub collaborators: Vec<Collaborator>,
    /// Its steps.
    #[field(13)]
    pub checklist: Vec<ChecklistItem>,
    /// When to remind the assignee.
    #[field(14)]
    pub remind_at: Option<Timestamp>,
    /// How many seconds it should take.
    #[field(15)]
    pub estimate_seconds: Option<i64>,
    /// How many seconds it took so far.
    #[field(16)]
    pub actual_seconds: Option<i64>,
    /// More about it.
    #[field(17)]
    pub description: Option<String>,
    /// Other records that it is about too.
    #[field(18)]
    pub also_about: Vec<RelatedRecord>,
}

impl Task {
    /// What a user has to do, the earliest first; then what was done.
    pub const BY_ASSIGNEE: By<Self, (Option<UserId>, bool, Option<Date>)> = index!(
        "by_assignee",
        on = ["assignee", "is_open", "due_on"],
        keep = [title, status, priority],
        |task| Some((task.assignee, task.is_open, task.due_on))
    );
    /// What is to be done by everybody, the earliest first.
    pub const BY_DUE: By<Self, (bool, Option<Date>)> =
        index!("by_due", on = ["is_open", "due_on"], |task| Some((task.is_open, task.due_on)));
    /// The tasks about a record or with a contact, the newest first.
    pub const TIMELINE: By<Self, (Link, Desc<Timestamp>)> =
        index_each!("timeline", on = ["related_to", "-created_at"], |task| {
            let contact = task.contact.map(Link::from);
            RelatedRecord::all(task.related_to.as_ref(), &task.also_about)
                .cloned()
                .chain(contact)
                .map(|link| (link, Desc(task.base.created_at)))
                .collect::<Vec<_>>()
        });
    /// Open tasks by when to remind.
    pub const REMINDERS: By<Self, Timestamp> =
        index!("reminders", on = ["remind_at"], given = ["is_open"], |task| task
            .remind_at
            .filter(|_| task.is_open));

    /// Whether it should have been done by now.
    pub fn is_overdue(&self, now: Timestamp, today: Date) -> bool {
        self.is_open
            && match (self.due_at, self.due_on) {
                (Some(at), _) => at < now,
                (None, Some(day)) => day < today,
                (None, None) => false,
            }
    }
}

impl Entity for Task {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] =
        &[&Self::BY_ASSIGNEE, &Self::BY_DUE, &Self::TIMELINE, &Self::REMINDERS];

    fn settle(
        task: &mut Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
    ) -> Result<()> {
        // A new day without a time takes the old time away.
        if let Some(before) = before
            && before.due_at == task.due_at
            && before.due_on != task.due_on
        {
            task.due_at = None;
        }
        if let Some(at) = task.due_at {
            task.due_on = Some(context.zone().date_of(at));
        }
        task.priority.get_or_insert(Priority::Normal);
        task.is_open = task.status.is_open();
        if task.assignee.is_none() {
            task.assignee = task.base.owner;
        }
        if task.status != TaskStatus::Completed {
            task.completed_at = None;
        } else if task.completed_at.is_none() {
            task.completed_at = Some(context.now);
        }
        Ok(())
    }

    fn check(
        task: &Record<Self>,
        _: Option<&Record<Self>>,
        _: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if let (Some(start), Some(due)) = (task.start_at, task.due_at)
            && due < start
        {
            broken.add("due_at", "before_start");
        }
        for (field, seconds) in
            [("estimate_seconds", task.estimate_seconds), ("actual_seconds", task.actual_seconds)]
        {
            if seconds.is_some_and(|seconds| seconds < 0) {
                broken.add(field, "out_of_range");
            }
        }
        Ok(())
    }

    fn events(task: &Record<Self>, before: Option<&Record<Self>>, tell: &mut Vec<&'static str>) {
        let was = before.map(|before| before.status);
        if task.status == TaskStatus::Completed && was != Some(TaskStatus::Completed) {
            tell.push("completed");
        }
        if before.is_some_and(|before| before.assignee != task.assignee) {
            tell.push("assigned");
        }
    }
}
