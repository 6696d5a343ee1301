//! The daily work: tasks, tags and saved views.

pub(crate) mod saved_view;
pub(crate) mod tag;
pub(crate) mod task;
