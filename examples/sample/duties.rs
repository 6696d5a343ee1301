//! What is to be done, what was written down, and what should be sold.

use crm_core::{
    Currency, Decimal, Link, Money,
    model::{Note, Priority, Quota, StageCategory, Task, TaskStatus},
};

use crate::{
    interactions::NOTES,
    random::Random,
    sample::{Ids, Planned, Sample},
};

const TASKS: &[&str] = &[
    "Gửi báo giá bản cuối",
    "Chuẩn bị mẫu thử",
    "Nhắc khách chuyển đặt cọc",
    "Soạn hợp đồng",
    "Kiểm tra tồn kho trước khi chốt",
    "Đặt lịch tàu",
    "Gọi lại sau khi khách họp",
    "Xin duyệt chiết khấu",
];

/// What each user should win in a month, in millions of dong, for a company of 5,000 deals.
const MONTHLY: [i64; Sample::USERS] = [1_500, 3_600, 7_500, 7_900, 14_000, 12_500, 16_500, 21_000];
const DEALS: u64 = 5_000;

impl Sample {
    /// How many tasks there are: one for every five deals.
    pub fn tasks(&self) -> u64 {
        self.plan.deals / 5
    }

    /// How many notes there are: one for every five customers.
    pub fn notes(&self) -> u64 {
        self.plan.accounts / 5
    }

    /// The task with this number, mostly about an open deal.
    pub fn task(&self, number: u64, ids: &Ids) -> Planned<Task> {
        let mut random = Random::of(self.plan.seed, "task", number);
        let mut deal = random.below(self.plan.deals);
        for _ in 0..6 {
            if self.course(deal).outcome != StageCategory::Open {
                deal = random.below(self.plan.deals);
            }
        }
        let course = self.course(deal);
        let mut task = Task::new(random.text(TASKS));
        task.related_to = ids.deal(deal).map(Link::from);
        task.priority = random.weighted(&[
            (Priority::Low, 15),
            (Priority::Normal, 55),
            (Priority::High, 24),
            (Priority::Urgent, 6),
        ]);
        let is_open = course.outcome == StageCategory::Open && random.percent(55);
        let due = if is_open {
            random.between(-5, 21)
        } else {
            random.between(course.began, course.last_day().max(course.began)).min(-1)
        };
        task.due_on = self.day(due);
        if is_open {
            task.status = random
                .weighted(&[
                    (TaskStatus::NotStarted, 6),
                    (TaskStatus::InProgress, 3),
                    (TaskStatus::Waiting, 1),
                ])
                .unwrap_or(TaskStatus::NotStarted);
        } else {
            task.status = TaskStatus::Completed;
            task.completed_at = Some(self.at_work(&mut random, due));
        }
        let created_at = self.at_work(&mut random, course.began.max(due - 14).min(-1));
        Planned { fields: task, owner: ids.user(course.owner), team: None, created_at }
    }

    /// The note with this number, about a customer.
    pub fn note(&self, number: u64, ids: &Ids) -> Option<Planned<Note>> {
        let mut random = Random::of(self.plan.seed, "note", number);
        let account = random.below(self.plan.accounts);
        let mut note = Note::new(Link::from(ids.account(account)?), random.text(NOTES));
        note.pinned = random.percent(8);
        let created_at = self.moment(&mut random, -self.plan.days, -1);
        let owner = ids.user(self.owner_of(account));
        Some(Planned { fields: note, owner, team: None, created_at })
    }

    /// What each user should win, month by month, from the first of the history to the end of the next quarter.
    pub fn quotas(&self, ids: &Ids) -> Vec<Quota> {
        let mut quotas = Vec::new();
        let months = i32::try_from(self.plan.days / 30).unwrap_or_default();
        let share = Decimal::from(self.plan.deals) / Decimal::from(DEALS);
        for month in -months..=5 {
            let first = self.plan.today.first_of_month().add_months(month);
            let Ok(first) = first else { continue };
            let Ok(last) = first.add_months(1).and_then(|next| next.add_days(-1)) else { continue };
            for (user, millions) in ids.users.iter().zip(MONTHLY) {
                let amount = (Decimal::from(millions) * share).round().max(Decimal::ONE);
                let amount = amount * Decimal::from(1_000_000);
                let Ok(amount) = Money::new(amount, Currency::VND) else { continue };
                quotas.push(Quota { user: Some(*user), ..Quota::new(first, last, amount) });
            }
        }
        quotas
    }
}
