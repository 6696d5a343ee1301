//! stand-in until the filter language lands
use crate::entity::Value;
/// x
#[derive(Clone, Debug, Default)]
pub struct Query {
    pub(crate) limit: Option<usize>,
    pub(crate) after: Option<String>,
}
impl Query {
    /// x
    pub fn new() -> Self {
        Self::default()
    }
    /// x
    pub fn limit(mut self, n: usize) -> Self {
        self.limit = Some(n);
        self
    }
    /// x
    pub fn param(self, _: &str, _: Value) -> Self {
        self
    }
    /// x
    pub fn after(mut self, c: impl Into<String>) -> Self {
        self.after = Some(c.into());
        self
    }
}
/// x
#[derive(Clone, Debug)]
pub struct Page<R> {
    /// x
    pub items: Vec<R>,
    /// x
    pub next: Option<String>,
}
