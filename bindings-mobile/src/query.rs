//! What a list or a count is asked for.

use std::collections::HashMap;

use crate::values::Value;

/// Which records, in which order, how many.
#[derive(Clone, Debug, Default, uniffi::Record)]
pub struct Query {
    /// Only records that pass this filter, as `category == "open" && amount > $least`.
    #[uniffi(default = None)]
    pub filter: Option<String>,
    /// The values of the filter's parameters, by name without `$`.
    #[uniffi(default)]
    pub params: HashMap<String, Value>,
    /// Fields to sort by, as `name`; `-name` turns the order around.
    #[uniffi(default = [])]
    pub sort: Vec<String>,
    /// So many records a page: 100 when empty, at most 10,000.
    #[uniffi(default = None)]
    pub limit: Option<i32>,
    /// Goes on after a page, by its `next`.
    #[uniffi(default = None)]
    pub after: Option<String>,
}

impl From<Query> for crm_core::Query {
    fn from(asked: Query) -> Self {
        let mut query = Self::new();
        if let Some(filter) = asked.filter {
            query = query.filter(filter);
        }
        for (name, value) in asked.params {
            query = query.param(name, crm_core::entity::Value::from(value));
        }
        for field in asked.sort {
            query = query.sort(field);
        }
        if let Some(limit) = asked.limit {
            query = query.limit(usize::try_from(limit).unwrap_or(0));
        }
        match asked.after {
            Some(after) => query.after(after),
            None => query,
        }
    }
}
