//! Tasks: what somebody has to do.

use crm_core_macros::{choice, entity, item};

use crate::{
    entity::{AnyIndex, By, Context, Desc, Entity, Record, Violations, index, index_each},
    error::Result,
    model::{ContactId, RecordEvent, RelatedRecord, UserId},
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
#[entity("task", search = [title, description], held_by = assignee)]
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
    /// Who has to do it; the owner when left empty. They see and change it as if it were their own.
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
    /// When the assignee was reminded the last time.
    #[field(19, recorded)]
    pub reminded_at: Option<Timestamp>,
}

impl Task {
    /// What a user has to do, the earliest first; then what was done.
    pub const BY_ASSIGNEE: By<Self, (Option<UserId>, bool, Option<Date>)> = index!(
        "by_assignee",
        on = ["assignee", "is_open", "due_on"],
        keep = [title, status, priority, due_on, due_at, related_to],
        |task| Some((task.assignee, task.is_open, task.due_on))
    );
    /// What is to be done by everybody, the earliest first.
    pub const BY_DUE: By<Self, (bool, Option<Date>)> =
        index!("by_due", on = ["is_open", "due_on"], |task| Some((task.is_open, task.due_on)));
    /// The tasks about a record or with a contact, the newest first.
    pub const TIMELINE: By<Self, (Link, Desc<Timestamp>)> = index_each!(
        "timeline",
        on = ["related_to", "-created_at"],
        also = ["also_about", "contact"],
        keep = [title, status, due_on],
        |task| {
            let contact = task.contact.map(Link::from);
            RelatedRecord::all(task.related_to.as_ref(), &task.also_about)
                .cloned()
                .chain(contact)
                .map(|link| (link, Desc(task.base.created_at)))
                .collect::<Vec<_>>()
        }
    );
    /// Open tasks by when to remind, until that was done.
    pub const REMINDERS: By<Self, Timestamp> =
        index!("reminders", on = ["remind_at"], given = ["is_open", "reminded_at"], |task| {
            still_to_remind(task.remind_at, task.reminded_at).filter(|_| task.is_open)
        });

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

/// When to remind, unless it was done then or later; a reminder that is put off is another one.
pub(crate) fn still_to_remind(
    remind_at: Option<Timestamp>,
    reminded_at: Option<Timestamp>,
) -> Option<Timestamp> {
    remind_at.filter(|at| reminded_at.is_none_or(|reminded| reminded < *at))
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
        // What its owner had to do, the next owner has to.
        let followed = before.is_some_and(|before| {
            before.assignee == task.assignee && before.assignee == before.base.owner
        });
        if followed || task.assignee.is_none() {
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

    fn is_handed_over(task: &Record<Self>) -> bool {
        task.is_open
    }

    fn events(task: &Record<Self>, before: Option<&Record<Self>>, tell: &mut Vec<RecordEvent>) {
        let was = before.map(|before| before.status);
        if task.status == TaskStatus::Completed && was != Some(TaskStatus::Completed) {
            tell.push(RecordEvent::Completed);
        }
        if before.is_some_and(|before| before.assignee != task.assignee) {
            tell.push(RecordEvent::Assigned);
        }
        if before.is_some_and(|before| before.reminded_at < task.reminded_at) {
            tell.push(RecordEvent::Reminded);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        entity::BaseChange,
        model::{
            TaskChange, User,
            test_crm::{crm, refused},
        },
        query::Query,
    };

    #[test]
    fn a_task_belongs_to_its_owner_until_somebody_else_has_to_do_it() {
        let crm = crm();
        let [ann, bob] =
            ["ann", "bob"].map(|login| crm.users().create(User::new(login, login)).unwrap().id);
        let owner = [BaseChange::Owner(Some(ann))];
        let task = crm.tasks().create_with(Task::new("Call"), owner).unwrap();
        assert_eq!((task.assignee, task.priority), (Some(ann), Some(Priority::Normal)));
        let given = crm.tasks().update(task.id, [TaskChange::Assignee(Some(bob))]).unwrap();
        assert_eq!(crm.tasks().by(&Task::BY_ASSIGNEE, &(Some(bob), true), 9).unwrap(), [given]);
    }

    #[test]
    fn a_task_is_done_at_a_time_and_may_be_taken_up_again() {
        let crm = crm();
        let task = crm.tasks().create(Task::new("Call")).unwrap();
        crm.tick("2026-11-21T00:00:00Z".parse().unwrap()).unwrap();
        let status = |status| [TaskChange::Status(status)];
        let done = crm.tasks().update(task.id, status(TaskStatus::Completed)).unwrap();
        assert_eq!(done.completed_at, Some("2026-11-21T00:00:00Z".parse().unwrap()));
        assert!(!done.is_open);
        let again = crm.tasks().update(task.id, status(TaskStatus::Waiting)).unwrap();
        assert_eq!((again.completed_at, again.is_open), (None, true));
    }

    /// A task that is due on a day is not late before the day is over in the company's zone.
    #[test]
    fn a_task_is_late_after_its_time_or_its_day() {
        let crm = crm();
        let at = "2026-11-20T18:00:00Z".parse().unwrap();
        let timed = crm.tasks().create(Task { due_at: Some(at), ..Task::new("Call") }).unwrap();
        let on = "2026-11-20".parse().unwrap();
        let daily = crm.tasks().create(Task { due_on: Some(on), ..Task::new("Write") }).unwrap();
        assert_eq!(timed.due_on, Some(on));
        let overdue = "is_open == true && (due_at < now || due_at == null && due_on < today)";
        let late = |now: &str, days: [bool; 2]| {
            crm.tick(now.parse().unwrap()).unwrap();
            let list = crm.tasks().list(&Query::new().filter(overdue)).unwrap();
            let late = [&timed, &daily].map(|task| list.items.contains(task));
            assert_eq!(late, days, "{now}");
            let today = crate::Zone::new("America/New_York").unwrap();
            let today = today.date_of(now.parse().unwrap());
            assert_eq!(
                [&timed, &daily].map(|task| task.is_overdue(now.parse().unwrap(), today)),
                days
            );
        };
        late("2026-11-20T18:00:00Z", [false, false]);
        late("2026-11-20T18:01:00Z", [true, false]);
        late("2026-11-21T04:59:00Z", [true, false]);
        late("2026-11-21T05:00:00Z", [true, true]);
    }

    #[test]
    fn a_task_put_off_to_another_day_loses_its_time() {
        let crm = crm();
        let at = "2026-11-20T18:00:00Z".parse().unwrap();
        let task = crm.tasks().create(Task { due_at: Some(at), ..Task::new("Call") }).unwrap();
        let later = Some("2026-11-27".parse().unwrap());
        let task = crm.tasks().update(task.id, [TaskChange::DueOn(later)]).unwrap();
        assert_eq!((task.due_at, task.due_on), (None, later));
    }

    #[test]
    fn a_task_is_not_due_before_it_begins() {
        let crm = crm();
        let task = Task {
            start_at: Some("2026-11-20T18:00:00Z".parse().unwrap()),
            due_at: Some("2026-11-20T17:00:00Z".parse().unwrap()),
            actual_seconds: Some(-1),
            ..Task::new("Call")
        };
        let codes = refused(crm.tasks().create(task));
        assert_eq!(
            codes,
            [("due_at".to_owned(), "before_start"), ("actual_seconds".to_owned(), "out_of_range")]
        );
    }
}
