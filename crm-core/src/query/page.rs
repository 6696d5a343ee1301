//! A part of a list.

/// Some records of a list, and where the next ones begin.
///
/// ```text
/// let mut query = Query::new().filter("category == \"open\"").limit(50);
/// loop {
///     let page = crm.deals().list(&query)?;
///     for deal in &page.items { println!("{}", deal.name); }
///     let Some(next) = page.next else { break };
///     query = query.after(next);
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<R> {
    /// The records, in the order asked for.
    pub items: Vec<R>,
    /// The cursor to go on with; nothing after the last page.
    pub next: Option<String>,
}

impl<R> Page<R> {
    /// The same page with each record turned into something else.
    pub fn map<T>(self, turn: impl FnMut(R) -> T) -> Page<T> {
        Page { items: self.items.into_iter().map(turn).collect(), next: self.next }
    }
}
