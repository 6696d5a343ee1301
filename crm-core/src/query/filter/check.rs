//! Checks a filter against the fields of its entity: every name is known, every type fits.

use super::{
    Place,
    checked::{Checked, Operand, Path, Rule, Test},
    fault,
    resolve::{Entities, Walk, Written},
    tree::{Compare, Expr, Literal, Method, Node},
    types::{expectation, is_ordered, is_text, operand, takes_teams},
};
use crate::{
    entity::{EntityDef, FieldKind, Value},
    error::{Error, Result},
};

/// The filter with its fields found and its values checked.
///
/// # Errors
/// `Query`, with the line and column, for an unknown field and for a value of another type.
pub(crate) fn check(tree: &Expr, def: &EntityDef, entities: &Entities<'_>) -> Result<Checked> {
    let root = Checker { def, entities }.rule(tree)?;
    Ok(Checked { entity: def.name.clone().into_owned(), root })
}

struct Checker<'e> {
    def: &'e EntityDef,
    entities: &'e Entities<'e>,
}

impl Checker<'_> {
    fn rule(&self, expr: &Expr) -> Result<Rule<Operand>> {
        let rules =
            |parts: &[Expr]| parts.iter().map(|part| self.rule(part)).collect::<Result<Vec<_>>>();
        match &expr.node {
            Node::Any(parts) => Ok(Rule::Any(rules(parts)?)),
            Node::All(parts) => Ok(Rule::All(rules(parts)?)),
            Node::Not(part) => Ok(Rule::Not(self.rule(part)?.into())),
            Node::Literal(Literal::Bool(value)) => Ok(Rule::Always(*value)),
            Node::Compare(compare, left, right) => match (&left.node, &right.node) {
                (Node::Path(_), Node::Path(_)) => Err(fault(
                    right.place,
                    "a field is compared with a value, not with another field",
                )),
                (Node::Path(_), _) => comparison(self.path(left)?, *compare, right),
                (_, Node::Path(_)) => comparison(self.path(right)?, compare.mirrored(), left),
                (Node::Not(_), _) => Err(fault(
                    left.place,
                    "`!` stands for the field alone here: write !(... == ...), or use !=",
                )),
                _ => Err(fault(left.place, "expected a field on one side of the comparison")),
            },
            Node::In(left, right) => match (&left.node, &right.node) {
                (Node::Path(_), Node::Path(_)) => {
                    Err(fault(left.place, "a field is looked for in values, not in another field"))
                }
                (Node::Path(_), _) => membership(self.path(left)?, right),
                (_, Node::Path(_)) => within(self.path(right)?, left),
                _ => Err(fault(left.place, "expected a field before or after `in`")),
            },
            Node::Has(path) => Ok(Rule::Test(self.path(path)?, Test::Present)),
            Node::Method(method, path, value) => asked(self.path(path)?, *method, value),
            Node::Path(_) => {
                let path = self.path(expr)?;
                if path.kind != FieldKind::Bool {
                    let detail = "this field is not true or false: compare it with a value";
                    return Err(fault(expr.place, detail));
                }
                let is_true = Operand::Value(Value::Bool(true));
                Ok(Rule::Test(path, Test::Compare(Compare::Equal, is_true)))
            }
            _ => Err(fault(expr.place, "expected a comparison, as name == \"...\"")),
        }
    }

    fn path(&self, expr: &Expr) -> Result<Path> {
        let Node::Path(names) = &expr.node else {
            return Err(fault(expr.place, "expected a field"));
        };
        let mut walk = Walk::new(self.def, self.entities, expr.place);
        for name in names {
            walk.step(Written::Name(name))?;
        }
        walk.finish()
    }
}

/// A field compared with a value.
pub(super) fn comparison(path: Path, compare: Compare, value: &Expr) -> Result<Rule<Operand>> {
    if is_nothing(value) {
        return match compare {
            Compare::Equal => Ok(Rule::Test(path, Test::Missing)),
            Compare::Unequal => Ok(Rule::Test(path, Test::Present)),
            _ => Err(fault(value.place, "null can be compared with == and != only")),
        };
    }
    if compare.is_ordering() && !is_ordered(&path.kind) {
        let detail = format!("a {} has no order: compare with == or !=", path.kind.name());
        return Err(fault(value.place, detail));
    }
    let operand =
        operand(&path.kind, &value.node).ok_or_else(|| misfit(value.place, &path.kind))?;
    if matches!(path.kind, FieldKind::Set | FieldKind::List(_)) {
        return Err(misfit(value.place, &path.kind));
    }
    Ok(Rule::Test(path, Test::Compare(compare, operand)))
}

/// `field in [...]`.
pub(super) fn membership(path: Path, values: &Expr) -> Result<Rule<Operand>> {
    if matches!(path.kind, FieldKind::Set | FieldKind::List(_)) {
        return Err(misfit(values.place, &path.kind));
    }
    let operands = match &values.node {
        Node::List(values) => values
            .iter()
            .map(|value| {
                operand(&path.kind, &value.node).ok_or_else(|| misfit(value.place, &path.kind))
            })
            .collect::<Result<_>>()?,
        Node::Param(name) => vec![Operand::Param(name.clone())],
        Node::MyTeams if takes_teams(&path.kind) => vec![Operand::MyTeams],
        Node::MyTeams => return Err(misfit(values.place, &path.kind)),
        _ => {
            return Err(fault(values.place, "expected a list, as [\"a\", \"b\"], or a parameter"));
        }
    };
    Ok(Rule::Test(path, Test::In(operands)))
}

/// `value in field`, where the field holds several.
fn within(path: Path, value: &Expr) -> Result<Rule<Operand>> {
    match path.kind {
        FieldKind::Set => word(path, value),
        _ if path.is_repeated() => comparison(path, Compare::Equal, value),
        _ => Err(fault(value.place, "the field after `in` holds one value: compare with ==")),
    }
}

/// A set has a word.
pub(super) fn word(path: Path, value: &Expr) -> Result<Rule<Operand>> {
    let word = text_operand(value)?;
    Ok(Rule::Test(path, Test::Word(word)))
}

/// A method of a field.
pub(super) fn asked(path: Path, method: Method, value: &Expr) -> Result<Rule<Operand>> {
    match (&path.kind, method) {
        (FieldKind::Set, Method::Contains) => word(path, value),
        (kind, _) if is_text(kind) => {
            let operand = text_operand(value)?;
            Ok(Rule::Test(path, Test::Text(method, operand)))
        }
        (kind, _) => {
            let detail = format!("{} looks into text; this is a {}", method.name(), kind.name());
            Err(fault(value.place, detail))
        }
    }
}

fn text_operand(value: &Expr) -> Result<Operand> {
    operand(&FieldKind::Text, &value.node)
        .filter(|_| !is_nothing(value))
        .ok_or_else(|| misfit(value.place, &FieldKind::Text))
}

/// Empty text is nothing too: no field holds it.
fn is_nothing(value: &Expr) -> bool {
    matches!(&value.node, Node::Literal(literal) if literal.value().is_empty())
}

fn misfit(place: Place, kind: &FieldKind) -> Error {
    fault(place, format!("a {} is compared with {}", kind.name(), expectation(kind)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::super::test_model::{
            ACCOUNT, bound, checked, deal, entities, entity, linked, refusal,
        },
        *,
    };
    use crate::query::plan::Plan;

    #[test]
    fn an_unknown_field_is_named_with_its_place_and_the_nearest() {
        let refused = refusal("deal", "stage == null && amout > 5 VND");
        assert_eq!(
            refused,
            "line 1, column 18: `deal` has no field `amout`: did you mean `amount`?"
        );
        assert!(refusal("deal", "stage.categry == \"open\"").contains("`category`"));
        assert!(refusal("contact", "emails.adress == \"x\"").contains("`address`"));
        assert!(refusal("deal", "weather == 1").ends_with("`deal` has no field `weather`"));
    }

    #[test]
    fn a_path_goes_through_links_and_lists() {
        for (entity, text) in [
            ("deal", "stage.category == \"open\""),
            ("deal", "stage.pipeline.name.starts_with(\"S\")"),
            ("deal", "owner.teams.team in my_teams && owner.manager == me"),
            ("deal", "stage_entries.stage.category == \"won\""),
            ("contact", "phones.number == \"+84912345678\""),
            ("interaction", "participants.who == me"),
            ("deal", "id in $ids"),
        ] {
            checked(entity, text).unwrap_or_else(|error| panic!("{text}: {error}"));
        }
        assert!(refusal("interaction", "related_to.name == \"x\"").contains("any entity"));
        assert!(refusal("deal", "name.length == 3").contains("no parts"));
        assert!(
            refusal(
                "deal",
                "owner.manager.manager.manager.manager.manager.manager.manager.manager.name == null"
            )
            .contains("at most 8")
        );
    }

    #[test]
    fn an_amount_needs_a_currency_or_the_companys() {
        assert!(checked("deal", "amount > 1000000 VND").is_ok());
        assert!(checked("deal", "amount.base > 5000").is_ok());
        assert!(checked("deal", "amount.currency == \"VND\"").is_ok());
        assert!(
            refusal("deal", "amount > 5").starts_with("line 1, column 10: a money is compared")
        );
        assert!(refusal("deal", "amount.base > 5 USD").contains("a number"));
        assert!(refusal("account", "annual_revenue.base > 5").contains("not kept"));
        assert!(refusal("deal", "amount.value > 5").contains("base and currency"));
    }

    #[test]
    fn a_category_must_be_one_of_the_codes() {
        let refused = refusal("deal", "category == \"opened\"");
        assert!(refused.ends_with("one of \"open\", \"won\", \"lost\""), "{refused}");
        assert!(refusal("deal", "category < \"won\"").contains("no order"));
    }

    #[test]
    fn values_have_the_type_of_their_field() {
        for (entity, text, expected) in [
            ("deal", "expected_close > \"2026-11-21\"", "date("),
            ("deal", "expected_close > now", "today"),
            ("deal", "name == 5", "a text"),
            ("deal", "name == me", "a text"),
            ("deal", "account == me", "UUID"),
            ("deal", "account == \"Acme\"", "UUID"),
            ("deal", "owner in my_teams", "UUID"),
            ("deal", "probability > \"half\"", "a number"),
            ("deal", "amount.contains(\"5\")", "looks into text"),
            ("deal", "tags == \"vip\"", ".contains"),
            ("contact", "emails == \"x@y.vn\"", "address"),
            ("deal", "name", "not true or false"),
            ("deal", "amount < null", "== and != only"),
            ("deal", "name == source", "not with another field"),
            ("deal", "1 == 1", "expected a field"),
            ("deal", "!name == null", "write !("),
            ("deal", "\"x\" in name", "one value"),
            ("deal", "5", "expected a comparison"),
            ("deal", "name in \"x\"", "expected a list"),
        ] {
            let refused = refusal(entity, text);
            assert!(refused.contains(expected), "{text}: {refused}");
        }
    }

    #[test]
    fn the_fields_that_a_filter_reads_are_known() {
        let filter = checked("deal", "stage.category == \"open\" && !has(amount) || owner == me");
        let filter = filter.unwrap();
        let fields: Vec<_> = filter.fields().into_iter().collect();
        assert_eq!(fields, [("deal", 2), ("deal", 5), ("deal", 1001), ("stage", 4)]);
    }

    proptest! {
        #[test]
        fn whatever_is_asked_is_answered_or_refused(
            words in prop::collection::vec(
                prop::sample::select(vec![
                    "name", "amount", "amount.base", "stage.category", "owner", "tags", "id",
                    "expected_close", "created_at", "stage_entries.entered_at", "probability",
                    "==", "!=", "<", ">=", "&&", "||", "!", "(", ")", "in", "[me]", "me", "null",
                    "5", "5 VND", "\"open\"", "today", "now - 3", "$p", ".contains(\"x\")", "my_teams",
                ]),
                1..8,
            )
        ) {
            let text = words.join(" ");
            if let Ok(filter) = checked("deal", &text) {
                let read = Checked::from_json(&filter.to_json(), entity("deal").def(), &entities);
                prop_assert_eq!(read.unwrap(), filter.clone(), "{}", text);
                if let Ok(bound) = bound(&filter, &[("p", Value::Null)]) {
                    bound.matches(&deal(), &linked).unwrap();
                    Plan::new(&*entity("deal"), Some(&bound), &[], &|_| true).unwrap();
                }
            }
        }
    }

    #[test]
    fn a_value_may_stand_before_its_field() {
        let text = format!("\"{ACCOUNT}\" == account && 5 < probability");
        let mirrored = format!("account == \"{ACCOUNT}\" && probability > 5");
        assert_eq!(checked("deal", &text).unwrap(), checked("deal", &mirrored).unwrap());
    }
}
