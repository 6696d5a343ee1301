//! Asks a filter of a record.

use std::{borrow::Cow, cmp::Ordering, sync::Arc};

use uuid::Uuid;

use super::{
    checked::{Bound, Path, Rule, Step, Test},
    tree::{Compare, Method},
};
use crate::{
    entity::{FieldKind, FieldValue, Value, field::decimal, record::AnyRecord},
    error::Result,
    value::{Email, fold},
};

/// Reads a record that another links to; nothing where there is none, or the user may not see it.
pub(crate) type Linked<'l> = dyn Fn(&str, Uuid) -> Result<Option<Arc<dyn AnyRecord>>> + 'l;

impl Bound {
    /// Whether the record passes.
    ///
    /// # Errors
    /// Those of reading linked records.
    pub(crate) fn matches(&self, record: &dyn AnyRecord, linked: &Linked<'_>) -> Result<bool> {
        self.root.holds(record, linked)
    }
}

impl Rule<Value> {
    /// Whether it holds of the record.
    ///
    /// # Errors
    /// Those of reading linked records.
    pub(crate) fn holds(&self, record: &dyn AnyRecord, linked: &Linked<'_>) -> Result<bool> {
        Ok(match self {
            Self::Always(value) => *value,
            Self::Not(rule) => !rule.holds(record, linked)?,
            Self::All(rules) => {
                for rule in rules {
                    if !rule.holds(record, linked)? {
                        return Ok(false);
                    }
                }
                true
            }
            Self::Any(rules) => {
                for rule in rules {
                    if rule.holds(record, linked)? {
                        return Ok(true);
                    }
                }
                false
            }
            Self::Test(path, Test::Missing) => {
                !some(record, &path.steps, linked, &|leaf| !leaf.is_empty())?
            }
            Self::Test(path, test) => {
                some(record, &path.steps, linked, &|leaf| test.passes(path, leaf))?
            }
        })
    }
}

/// What stands at the end of a path.
enum Leaf<'l> {
    Field(&'l dyn FieldValue),
    Value(Cow<'l, Value>),
}

impl Leaf<'_> {
    fn value(&self) -> Cow<'_, Value> {
        match self {
            Self::Field(field) => Cow::Owned(field.get()),
            Self::Value(value) => Cow::Borrowed(value),
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::Field(field) => field.holds_nothing(),
            Self::Value(value) => value.is_empty(),
        }
    }

    /// Lends the text, without a copy where the field has it at hand.
    fn with_text(&self, with: impl FnOnce(&str) -> bool) -> bool {
        if let Self::Field(field) = self
            && let Some(text) = field.text()
        {
            return with(text);
        }
        self.value().as_text().filter(|text| !text.is_empty()).is_some_and(with)
    }
}

/// Whether one of the values at the end of the path passes.
fn some(
    record: &dyn AnyRecord,
    steps: &[Step],
    linked: &Linked<'_>,
    passes: &dyn Fn(&Leaf<'_>) -> bool,
) -> Result<bool> {
    match steps {
        [Step::Field { position, .. }] => {
            Ok(record.field(*position).is_some_and(|field| passes(&Leaf::Field(field))))
        }
        [Step::Field { position, .. }, rest @ ..] => {
            some_of(&record.value(*position), rest, linked, passes)
        }
        [Step::Id, rest @ ..] => some_of(&Value::Id(record.id()), rest, linked, passes),
        _ => Ok(false),
    }
}

fn some_of(
    value: &Value,
    steps: &[Step],
    linked: &Linked<'_>,
    passes: &dyn Fn(&Leaf<'_>) -> bool,
) -> Result<bool> {
    let part = match (steps, value) {
        ([], _) => return Ok(passes(&Leaf::Value(Cow::Borrowed(value)))),
        ([Step::Item(number), rest @ ..], Value::List(items)) => {
            for item in items {
                if some_of(item.value(*number), rest, linked, passes)? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        ([Step::Follow(entity), rest @ ..], Value::Id(id)) => {
            return match linked(entity, *id)? {
                Some(record) => some(record.as_ref(), rest, linked, passes),
                None => Ok(false),
            };
        }
        ([Step::Currency, ..], Value::Money(money)) => {
            Value::Text(money.currency().code().to_owned())
        }
        ([Step::Amount, ..], Value::Money(money)) => Value::Decimal(money.amount()),
        _ => return Ok(false),
    };
    Ok(passes(&Leaf::Value(Cow::Owned(part))))
}

impl Test<Value> {
    fn passes(&self, path: &Path, leaf: &Leaf<'_>) -> bool {
        match self {
            Self::Present => !leaf.is_empty(),
            // A path without any value is asked for by `holds`.
            Self::Missing => leaf.is_empty(),
            Self::Compare(compare, value) => compares(*compare, path, leaf, value),
            Self::In(values) => {
                values.iter().any(|value| compares(Compare::Equal, path, leaf, value))
            }
            Self::Text(method, Value::Text(sought)) => {
                leaf.with_text(|text| finds(*method, text, sought))
            }
            Self::Word(Value::Text(word)) => {
                matches!(leaf.value().as_ref(), Value::Set(words) if words.contains(word))
            }
            Self::Text(..) | Self::Word(_) => false,
            Self::Within { first, after, inside } => match *leaf.value() {
                Value::Timestamp(at) => (*first <= at && at < *after) == *inside,
                _ => false,
            },
        }
    }
}

/// A missing value compares with nothing; amounts of two currencies are different and have no order.
fn compares(compare: Compare, path: &Path, leaf: &Leaf<'_>, value: &Value) -> bool {
    if let Value::Text(sought) = value {
        return leaf.with_text(|text| match path.kind {
            FieldKind::Email if !(text.is_ascii() && sought.is_ascii()) => {
                let key = Email::new(text).map_or_else(|_| text.to_lowercase(), |it| it.key());
                fits(compare, Some(key.as_str().cmp(sought)))
            }
            FieldKind::Email => {
                let same = text.eq_ignore_ascii_case(sought);
                fits(compare, same.then_some(Ordering::Equal))
            }
            _ => fits(compare, Some(text.cmp(sought))),
        });
    }
    let held = leaf.value();
    !held.is_empty() && !value.is_empty() && fits(compare, order(&held, value))
}

fn fits(compare: Compare, order: Option<Ordering>) -> bool {
    match compare {
        Compare::Equal => order == Some(Ordering::Equal),
        Compare::Unequal => order != Some(Ordering::Equal),
        Compare::Less => order.is_some_and(Ordering::is_lt),
        Compare::LessOrEqual => order.is_some_and(Ordering::is_le),
        Compare::Greater => order.is_some_and(Ordering::is_gt),
        Compare::GreaterOrEqual => order.is_some_and(Ordering::is_ge),
    }
}

fn order(held: &Value, value: &Value) -> Option<Ordering> {
    match (held, value) {
        (Value::Bool(held), Value::Bool(value)) => Some(held.cmp(value)),
        (Value::Date(held), Value::Date(value)) => Some(held.cmp(value)),
        (Value::Timestamp(held), Value::Timestamp(value)) => Some(held.cmp(value)),
        (Value::Money(held), Value::Money(value)) => held.partial_cmp(value),
        (Value::Id(held), Value::Id(value)) => Some(held.cmp(value)),
        (Value::Link(held), Value::Link(value)) => Some(held.cmp(value)),
        _ => Some(decimal(held)?.cmp(&decimal(value)?)),
    }
}

/// The text sought is folded already.
fn finds(method: Method, text: &str, sought: &str) -> bool {
    if text.is_ascii() {
        let (text, sought) = (text.as_bytes(), sought.as_bytes());
        return match method {
            Method::Contains => {
                sought.is_empty()
                    || text.windows(sought.len()).any(|part| part.eq_ignore_ascii_case(sought))
            }
            Method::StartsWith => {
                text.get(..sought.len()).is_some_and(|start| start.eq_ignore_ascii_case(sought))
            }
        };
    }
    match method {
        Method::Contains => fold(text).contains(sought),
        Method::StartsWith => fold(text).starts_with(sought),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::super::test_model::{
        ME, TEAM, at, bound, bound_for, checked, deal, linked, money, passes, passes_with,
    };
    use crate::{
        Currency, Link, Phone,
        entity::{Record, Value},
        model::{Contact, ContactEmail, ContactPhone, Interaction},
    };

    fn yes(texts: &[&str]) {
        for text in texts {
            assert!(passes("deal", text, &deal()), "{text}");
        }
    }

    fn no(texts: &[&str]) {
        for text in texts {
            assert!(!passes("deal", text, &deal()), "{text}");
        }
    }

    #[test]
    fn text_is_looked_into_folded_and_compared_exactly() {
        yes(&[
            "name == \"Bốn mươi cái đe\"",
            "name.contains(\"MUOI CAI\")",
            "name.starts_with(\"bon\")",
            "stage.name.contains(\"dam\")",
            "name > \"B\" && name <= \"Bốn mươi cái đe\"",
        ]);
        no(&[
            "name == \"bốn mươi cái đe\"",
            "name.contains(\"năm\")",
            "name.starts_with(\"muoi\")",
        ]);
    }

    #[test]
    fn amounts_of_two_currencies_are_different_and_have_no_order() {
        yes(&[
            "amount > 1000000 VND",
            "amount == 2000000 VND",
            "amount != 2000000 USD",
            "amount.currency == \"vnd\"",
            "amount.base >= 80 && amount.base < 80.5",
        ]);
        no(&[
            "amount > 1 USD",
            "amount < 99999999 USD",
            "amount == 2000000 USD",
            "amount.base > 80",
        ]);
    }

    #[test]
    fn a_missing_value_is_only_equal_to_null() {
        yes(&[
            "source == null",
            "source == \"\"",
            "!has(source)",
            "name != null",
            "has(name)",
            "!(source == \"x\")",
            "account.owner == null",
            "lost_notes == null && stage_entries == null",
        ]);
        no(&[
            "source == \"x\"",
            "source != \"x\"",
            "source in [\"x\"]",
            "source.contains(\"x\")",
            "closed_on < today",
            "closed_on >= today",
            "probability != 5",
            "account.owner != null",
            "account.name != \"x\"",
            "has(account.name)",
            "source != null",
        ]);
    }

    #[test]
    fn the_user_asking_owns_and_belongs_to_teams() {
        yes(&["owner == me", "owner in [me]", "team in my_teams", "me == owner"]);
        no(&["owner != me", "account in []"]);
        let filter = checked("deal", "owner == me || owner != me").unwrap();
        let nobody = bound_for(&filter, &[], None).unwrap();
        assert!(!nobody.matches(&deal(), &linked).unwrap());
        let mut owned_by_nobody = deal();
        owned_by_nobody.base.owner = None;
        assert!(!nobody.matches(&owned_by_nobody, &linked).unwrap());
    }

    #[test]
    fn days_are_those_of_the_company() {
        yes(&[
            "expected_close == today + 9",
            "expected_close <= date(\"2026-11-30\")",
            "expected_close in [today, today + 9]",
            // 18:00 in London the day before.
            "created_at == today",
            "created_at >= today && created_at <= today",
            "created_at > today - 1 && created_at < today + 1",
            "created_at < now && created_at > now - 1",
            "created_at == timestamp(\"2026-11-20T18:00:00Z\")",
        ]);
        no(&[
            "created_at != today",
            "created_at < today",
            "created_at > today",
            "expected_close < today",
        ]);
        let mut earlier = deal();
        earlier.base.created_at = at("2026-11-20T16:59:59.999Z");
        assert!(passes("deal", "created_at < today && created_at == today - 1", &earlier));
    }

    #[test]
    fn choices_sets_links_and_ids_compare_by_what_they_are() {
        yes(&[
            "category == \"open\"",
            "category in [\"won\", \"open\"]",
            "stage.category != \"lost\"",
            "tags.contains(\"vip\") && \"xuất khẩu\" in tags",
            "id == \"00000000-0000-0000-0000-000000000055\"",
            "revision == 0 && !(stage.probability == null) && true",
        ]);
        no(&["tags.contains(\"vi\")", "tags == null", "category == \"won\"", "false"]);
    }

    #[test]
    fn one_item_of_a_list_is_enough() {
        let mut contact = Contact::new("Nguyễn");
        contact.phones = vec![
            ContactPhone { number: "+84912345678".parse::<Phone>().unwrap(), ..Default::default() },
            ContactPhone {
                number: "+84987654321".parse().unwrap(),
                primary: true,
                ..Default::default()
            },
        ];
        contact.emails =
            vec![ContactEmail { address: "Lan@Acme.vn".parse().unwrap(), ..Default::default() }];
        let contact = Record::new(Uuid::nil(), contact);
        for text in [
            "phones.number == \"+84987654321\"",
            "phones.primary",
            "phones.primary == false",
            "\"+84912345678\" in phones.number",
            "emails.address == \"lan@acme.VN\"",
            "emails.address.contains(\"@acme\")",
            "emails != null && addresses == null && has(phones.number)",
        ] {
            assert!(passes("contact", text, &contact), "{text}");
        }
        assert!(!passes("contact", "emails.address == \"lan@acme.com\"", &contact));
        assert!(!passes("contact", "emails.primary", &contact));
    }

    #[test]
    fn a_link_to_any_record_is_compared_whole() {
        let call = Interaction { related_to: Some(Link::to("user", ME)), ..Interaction::default() };
        let call = Record::new(Uuid::nil(), call);
        assert!(passes("interaction", "related_to == me", &call));
        assert!(!passes("interaction", &format!("related_to == \"team:{TEAM}\""), &call));
        assert!(passes("interaction", &format!("related_to in [\"user:{ME}\"]"), &call));
    }

    #[test]
    fn parameters_are_values_never_text() {
        let given = [
            ("name", Value::from("x\" || true || name == \"")),
            ("amount", Value::Money(money("1", Currency::VND))),
            ("tags", Value::Set(vec!["open".to_owned(), "won".to_owned()])),
            ("nothing", Value::Null),
        ];
        assert!(!passes_with("deal", "name == $name", &deal(), &given));
        assert!(passes_with("deal", "amount > $amount && category in $tags", &deal(), &given));
        assert!(passes_with("deal", "source == $nothing && name != $nothing", &deal(), &given));

        let missing = bound(&checked("deal", "name == $other").unwrap(), &given).unwrap_err();
        assert!(missing.detail().contains("`other`"));
        let misfit = bound(&checked("deal", "amount > $name").unwrap(), &given).unwrap_err();
        assert_eq!(misfit.code(), "query");
        assert!(!misfit.to_string().contains("true ||"));
    }
}
