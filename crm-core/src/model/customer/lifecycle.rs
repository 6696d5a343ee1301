//! The way from somebody worth writing to, to a customer, each step with its date.

use crm_core_macros::{choice, item};

use crate::{
    entity::{Context, Source},
    value::Timestamp,
};

/// How far somebody is on the way to being a customer.
#[choice]
pub enum LifecycleStage {
    /// Worth addressing; has not answered yet.
    Target = 1,
    /// Showed interest.
    Lead = 2,
    /// Known to have a need and the means; may buy.
    Prospect = 3,
    /// Bought.
    Customer = 4,
    /// Was a customer.
    Former = 5,
}

/// When somebody came to a step of the life cycle.
#[item]
pub struct LifecycleEntry {
    /// The step.
    #[field(1, required)]
    pub stage: LifecycleStage,
    /// When it was reached.
    #[field(2, required)]
    pub reached_at: Timestamp,
}

impl LifecycleEntry {
    /// Notes a step that differs from the last one; `since` is when the record came to be, for a new one.
    pub(crate) fn follow(
        entries: &mut Vec<Self>,
        stage: Option<LifecycleStage>,
        since: Option<Timestamp>,
        context: &Context<'_>,
    ) {
        let Some(stage) = stage else { return };
        if entries.last().is_some_and(|last| last.stage == stage) {
            return;
        }
        let reached_at = match context.source {
            Source::Import => since.unwrap_or(context.now),
            Source::Caller | Source::Replay => context.now,
        };
        entries.push(Self { id: context.item_id(), stage, reached_at });
    }
}
