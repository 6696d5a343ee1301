//! The daily work: tasks, tags, saved views, and when people work.

pub(crate) mod calendar;
pub(crate) mod saved_view;
pub(crate) mod tag;
pub(crate) mod task;
pub(crate) mod working_time;
