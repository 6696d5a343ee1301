//! What a total groups by, read back from its key.

use crate::{
    entity::{EntityId, KeyReader},
    error::Result,
    value::Month,
};

/// A key that a total groups by, read back.
pub trait GroupKey: Sized {
    /// Reads the key.
    ///
    /// # Errors
    /// `Corrupt` when the bytes are not such a key.
    fn read(key: &mut KeyReader<'_>) -> Result<Self>;
}

impl<I: EntityId> GroupKey for I {
    fn read(key: &mut KeyReader<'_>) -> Result<Self> {
        key.uuid().map(Self::from_uuid)
    }
}

impl GroupKey for Month {
    fn read(key: &mut KeyReader<'_>) -> Result<Self> {
        Self::from_number(i32::try_from(key.i64()?).unwrap_or(i32::MAX))
    }
}

impl GroupKey for String {
    fn read(key: &mut KeyReader<'_>) -> Result<Self> {
        key.text()
    }
}

impl<K: GroupKey> GroupKey for Option<K> {
    fn read(key: &mut KeyReader<'_>) -> Result<Self> {
        key.option(K::read)
    }
}

impl<A: GroupKey, B: GroupKey> GroupKey for (A, B) {
    fn read(key: &mut KeyReader<'_>) -> Result<Self> {
        Ok((A::read(key)?, B::read(key)?))
    }
}
