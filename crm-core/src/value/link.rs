//! A link to any record.

use std::{borrow::Cow, fmt, str::FromStr};

use uuid::Uuid;

use super::invalid;
use crate::error::{Error, Result};

/// A link to a record of any entity: `deal:018f3c2e-7b1a-7c44-9d55-0a1b2c3d4e5f`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    entity: Cow<'static, str>,
    id: Uuid,
}

impl Link {
    /// The most bytes of an entity's name.
    pub const MAX_NAME: usize = 63;

    /// A link to a record of the entity with this name.
    ///
    /// # Errors
    /// `Invalid` with the code `not_a_link` where no entity can have that name.
    pub fn new(entity: impl Into<Cow<'static, str>>, id: Uuid) -> Result<Self> {
        let entity = entity.into();
        if !is_entity_name(&entity) {
            return Err(invalid("not_a_link", "name an entity in snake_case, as deal"));
        }
        Ok(Self { entity, id })
    }

    /// A link to a record of an entity of the model, whose name was checked when it was declared.
    pub const fn to(entity: &'static str, id: Uuid) -> Self {
        Self { entity: Cow::Borrowed(entity), id }
    }

    /// The entity's name, as `deal`.
    pub fn entity(&self) -> &str {
        &self.entity
    }

    /// The record's id.
    pub const fn id(&self) -> Uuid {
        self.id
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.entity, self.id)
    }
}

impl FromStr for Link {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let not_a_link =
            || invalid("not_a_link", "write a link as the entity's name, a colon and the id");
        let (entity, id) = text.trim().split_once(':').ok_or_else(not_a_link)?;
        Self::new(entity.to_owned(), Uuid::parse_str(id).map_err(|_| not_a_link())?)
    }
}

fn is_entity_name(name: &str) -> bool {
    name.len() <= Link::MAX_NAME
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "deal:018f3c2e-7b1a-7c44-9d55-0a1b2c3d4e5f";

    #[test]
    fn a_link_is_read_back() {
        let link: Link = TEXT.parse().unwrap();

        assert_eq!(link.entity(), "deal");
        assert_eq!(link.to_string(), TEXT);
        assert_eq!(Link::to("deal", link.id()), link);
    }

    #[test]
    fn what_names_no_record_is_refused() {
        let long = format!("{}{TEXT}", "a".repeat(Link::MAX_NAME));
        for text in
            ["", "deal", "deal:", "deal:5", "Deal:018f3c2e-7b1a-7c44-9d55-0a1b2c3d4e5f", &long]
        {
            let error = text.parse::<Link>().unwrap_err();
            assert_eq!(error.fields()[0].code, "not_a_link", "{text}");
        }
        assert!(Link::new("", Uuid::nil()).is_err());
        assert!(Link::new("1st", Uuid::nil()).is_err());
    }
}
