//! What rules may look at: the time, who acts, the company's settings, and the records that this one links to.

use std::{borrow::Cow, fmt, sync::Arc};

use rust_decimal::Decimal;
use uuid::Uuid;

use crate::{
    entity::{By, Described, Entity, EntityId, ItemId, KeyPart, Record, record::AnyRecord},
    error::{Error, ErrorKind, Result, Violation},
    model::{Company, UserId},
    value::{Currency, Date, Money, Timestamp, Zone, canonical},
};

/// Reads on behalf of rules. Each read is tested again when the write commits.
pub(crate) trait Look {
    fn record(&self, entity: &str, id: Uuid) -> Result<Option<Arc<dyn AnyRecord>>>;
    /// The live records under a beginning of an index's key, in no order.
    fn under(
        &self,
        entity: &str,
        index: &str,
        prefix: &dyn KeyPart,
    ) -> Result<Vec<Arc<dyn AnyRecord>>>;
    /// Units of `to` for one of `from` on that day, the latest known.
    fn rate(&self, from: Currency, to: Currency, on: Date) -> Result<Option<Decimal>>;
    /// What a list is asked for, checked against the entity's fields; the filter in the form that is kept.
    fn check_query(&self, entity: &str, query: &ListRequest<'_>) -> Result<Option<String>>;
    /// Notes that the write holds only if nobody writes a record of the entity before it commits.
    fn rely_on(&self, entity: &str) -> Result<()>;
    /// Whether some record of an entity is so, in the trash or not; the write relies on the entity then.
    fn any(&self, entity: &str, is_so: &mut dyn FnMut(&dyn AnyRecord) -> bool) -> Result<bool>;
    fn fresh_id(&self) -> Uuid;
}

/// A list that a record describes: a filter's text, fields to sort by, fields to show.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ListRequest<'a> {
    pub(crate) filter: &'a str,
    pub(crate) sorts: &'a [&'a str],
    pub(crate) columns: &'a [&'a str],
}

/// Where a write comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Source {
    /// A person or program through the API: managed fields are refused, every rule holds.
    Caller,
    /// An import of history: recorded fields may be given, gaps are counted as data quality.
    Import,
    /// Sync, revert or restore: fields are taken as they are.
    Replay,
}

impl Source {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Caller => "caller",
            Self::Import => "import",
            Self::Replay => "replay",
        }
    }
}

/// What a rule is given besides the record.
pub struct Context<'a> {
    /// Where the write comes from.
    pub source: Source,
    /// The time of the call.
    pub now: Timestamp,
    /// The company's day at that time.
    pub today: Date,
    /// The user who acts; none for the program itself.
    pub actor: Option<UserId>,
    /// The company's settings.
    pub company: &'a Company,
    pub(crate) look: &'a dyn Look,
}

impl fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context").field("now", &self.now).field("actor", &self.actor).finish()
    }
}

impl Context<'_> {
    /// The record that a field links to, if it is there and live.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read.
    pub fn linked<I: EntityId>(&self, id: I) -> Result<Option<Arc<Record<I::Entity>>>> {
        let found = self.look.record(<I::Entity as Described>::NAME, id.uuid())?;
        found.filter(|record| record.base().is_live()).map(typed).transpose()
    }

    /// The live records under a beginning of an index's key, in no order, whoever may see them.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read.
    pub fn under<T: Entity, K>(
        &self,
        index: &By<T, K>,
        prefix: &impl KeyPart,
    ) -> Result<Vec<Arc<Record<T>>>> {
        self.look.under(T::NAME, index.name, prefix)?.into_iter().map(typed).collect()
    }

    /// Units of the company's currency for one of this, on this day.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read.
    pub fn rate(&self, currency: Currency, on: Date) -> Result<Option<Decimal>> {
        if currency == self.company.base_currency {
            return Ok(Some(Decimal::ONE));
        }
        self.look.rate(currency, self.company.base_currency, on)
    }

    /// An amount in the company's currency at this rate, rounded to its decimals.
    ///
    /// # Errors
    /// `Invalid` when the result is too large.
    pub fn in_base(&self, amount: Money, rate: Decimal) -> Result<Money> {
        amount.converted(rate, self.company.base_currency)
    }

    /// Units of one currency for one of another on this day, both by their rates in the company's currency.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read.
    pub fn cross_rate(&self, from: Currency, to: Currency, on: Date) -> Result<Option<Decimal>> {
        if from == to {
            return Ok(Some(Decimal::ONE));
        }
        let rates = self.rate(from, on)?.zip(self.rate(to, on)?);
        Ok(rates.and_then(|(from, to)| from.checked_div(to)).map(canonical))
    }

    /// An amount in another currency by the rates of this day; empty while no rate is known.
    ///
    /// # Errors
    /// `Invalid` when the result is too large, `Corrupt` or `Storage` when the file cannot be read.
    pub fn converted(&self, amount: Money, to: Currency, on: Date) -> Result<Option<Money>> {
        let rate = self.cross_rate(amount.currency(), to, on)?;
        rate.map(|rate| amount.converted(rate, to)).transpose()
    }

    /// A list that a record describes, checked against the fields of its entity; gives the filter as it is kept.
    pub(crate) fn check_query(
        &self,
        entity: &str,
        query: &ListRequest<'_>,
    ) -> Result<Option<String>> {
        self.look.check_query(entity, query)
    }

    /// Whether some record of an entity is so, in the trash or not: each is read until one is, so this is for rules of
    /// changes that are rare.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read.
    pub fn any<T: Entity>(&self, is_so: impl Fn(&Record<T>) -> bool) -> Result<bool> {
        self.look.any(T::NAME, &mut |record| record.as_any().downcast_ref().is_some_and(&is_so))
    }

    /// Notes that a value rests on the company's settings, so that it is never written by settings that were changed
    /// meanwhile.
    ///
    /// # Errors
    /// `Corrupt` or `Storage` when the file cannot be read.
    pub fn rely_on_company(&self) -> Result<()> {
        self.look.rely_on(Company::NAME)
    }

    /// The company's time zone.
    pub fn zone(&self) -> &Zone {
        &self.company.zone
    }

    /// A new item's id.
    pub fn item_id(&self) -> ItemId {
        ItemId(self.look.fresh_id())
    }
}

fn typed<T: Entity>(record: Arc<dyn AnyRecord>) -> Result<Arc<Record<T>>> {
    record
        .into_any()
        .downcast()
        .map_err(|_| Error::new(ErrorKind::Bug, "a record has another type than its entity says"))
}

/// The rules that a record breaks, collected so that a caller learns all at once.
#[derive(Debug, Default)]
pub struct Violations {
    broken: Vec<Violation>,
    gaps: Vec<Violation>,
    why: Option<String>,
}

impl Violations {
    /// A rule that this field breaks, by its stable code.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, code: &'static str) {
        self.broken.push(Violation::new(field, code));
    }

    /// A field that a caller must fill, but that history may lack.
    pub fn add_gap(&mut self, field: impl Into<Cow<'static, str>>, code: &'static str) {
        self.gaps.push(Violation::new(field, code));
    }

    /// What to do about a rule, where its code does not say it.
    pub fn explain(&mut self, why: impl Into<String>) {
        self.why = Some(why.into());
    }

    pub(crate) fn why(&mut self) -> Option<String> {
        self.why.take()
    }

    /// What is refused for a write from this source, and how many gaps are let through.
    pub(crate) fn judge(mut self, source: Source) -> (Vec<Violation>, usize) {
        match source {
            Source::Caller => {
                self.broken.append(&mut self.gaps);
                (self.broken, 0)
            }
            Source::Import => (self.broken, self.gaps.len()),
            Source::Replay => (Vec::new(), self.broken.len() + self.gaps.len()),
        }
    }
}
