//! A filter as JSON, with fields by number: what a saved view or a segment keeps.
//!
//! A rule is an array that begins with its name: `["all", ...]`, `["==", path, value]`. A path is an
//! array of field numbers, of names of the entities that links lead to, and of parts as `.currency`.
//! Values other than text, true and false are objects: `{"number": "1.5"}`, `{"today": -30}`.

use serde_json::{Value as Json, json};

use super::{
    Place,
    check::{asked, comparison, membership, word},
    checked::{Checked, Operand, Path, Rule, Step, Test},
    parse::MAX_DEPTH,
    resolve::{Entities, Walk, Written},
    tree::{Compare, Expr, Literal, Method, Node},
};
use crate::{
    entity::{EntityDef, Value},
    error::{Error, ErrorKind, Result},
    value::parse_decimal,
};

impl Checked {
    /// The filter in the form that is kept.
    pub(crate) fn to_json(&self) -> Json {
        json!({ "entity": self.entity, "rule": rule_to_json(&self.root) })
    }

    /// The filter that was kept, checked anew against the fields of today.
    ///
    /// # Errors
    /// `Query` when it is damaged, or a field or category that it names is gone.
    pub(crate) fn from_json(json: &Json, def: &EntityDef, entities: &Entities<'_>) -> Result<Self> {
        if json.get("entity").and_then(Json::as_str) != Some(&def.name) {
            return Err(Error::new(ErrorKind::Query, "this saved filter is for another entity"));
        }
        let root = Reader { def, entities }.rule(json.get("rule").unwrap_or(&Json::Null), 0)?;
        Ok(Self { entity: def.name.clone().into_owned(), root })
    }
}

fn rule_to_json(rule: &Rule<Operand>) -> Json {
    let named = |name: &str, rules: &[Rule<Operand>]| {
        let mut array = vec![json!(name)];
        array.extend(rules.iter().map(rule_to_json));
        Json::Array(array)
    };
    match rule {
        Rule::Always(value) => json!(value),
        Rule::All(rules) => named("all", rules),
        Rule::Any(rules) => named("any", rules),
        Rule::Not(rule) => json!(["not", rule_to_json(rule)]),
        Rule::Test(path, test) => {
            let path = path_to_json(path);
            match test {
                Test::Present => json!(["has", path]),
                Test::Missing => json!(["null", path]),
                Test::Compare(compare, operand) => {
                    json!([compare.sign(), path, operand_to_json(operand)])
                }
                Test::In(operands) => {
                    json!(["in", path, operands.iter().map(operand_to_json).collect::<Vec<_>>()])
                }
                Test::Text(method, operand) => {
                    json!([method.name(), path, operand_to_json(operand)])
                }
                Test::Word(operand) => json!(["word", path, operand_to_json(operand)]),
                // Days become instants only when a call binds them.
                Test::Within { .. } => Json::Null,
            }
        }
    }
}

fn path_to_json(path: &Path) -> Json {
    let steps = path.steps.iter().map(|step| match step {
        Step::Field { number, .. } | Step::Item(number) => json!(number),
        Step::Follow(entity) => json!(entity),
        Step::Currency => json!(".currency"),
        Step::Amount => json!(".amount"),
        Step::Id => json!(".id"),
    });
    Json::Array(steps.collect())
}

fn operand_to_json(operand: &Operand) -> Json {
    match operand {
        Operand::Me => json!({"me": true}),
        Operand::MyTeams => json!({"my_teams": true}),
        Operand::Today(days) => json!({"today": days}),
        Operand::Now(days) => json!({"now": days}),
        Operand::Param(name) => json!({"param": name}),
        Operand::Value(value) => match value {
            Value::Bool(value) => json!(value),
            Value::Int(number) => json!({"number": number.to_string()}),
            Value::Decimal(number) => json!({"number": number.to_string()}),
            Value::Text(text) => json!(text),
            Value::Date(date) => json!({"date": date.to_string()}),
            Value::Timestamp(at) => json!({"timestamp": at.to_string()}),
            Value::Money(money) => json!({"money": money.to_string()}),
            Value::Id(id) => json!(id.to_string()),
            Value::Link(link) => json!(link.to_string()),
            Value::Null | Value::Set(_) | Value::List(_) | Value::Named(_) => Json::Null,
        },
    }
}

struct Reader<'e> {
    def: &'e EntityDef,
    entities: &'e Entities<'e>,
}

impl Reader<'_> {
    fn rule(&self, json: &Json, depth: u32) -> Result<Rule<Operand>> {
        // Every level of the text may stand for three here: any, all and not.
        if depth > MAX_DEPTH * 3 {
            return Err(damaged());
        }
        if let Json::Bool(value) = json {
            return Ok(Rule::Always(*value));
        }
        let (name, parts) =
            json.as_array().and_then(|array| array.split_first()).ok_or_else(damaged)?;
        let name = name.as_str().ok_or_else(damaged)?;
        let rules = || parts.iter().map(|part| self.rule(part, depth + 1)).collect::<Result<_>>();
        match (name, parts) {
            ("all", _) => Ok(Rule::All(rules()?)),
            ("any", _) => Ok(Rule::Any(rules()?)),
            ("not", [part]) => Ok(Rule::Not(self.rule(part, depth + 1)?.into())),
            ("has", [path]) => Ok(Rule::Test(self.path(path)?, Test::Present)),
            ("null", [path]) => Ok(Rule::Test(self.path(path)?, Test::Missing)),
            ("word", [path, value]) => word(self.path(path)?, &value_of(value)?),
            ("in", [path, values]) => {
                let values = values.as_array().ok_or_else(damaged)?;
                let values: Vec<Expr> = values.iter().map(value_of).collect::<Result<_>>()?;
                let values = match values.as_slice() {
                    [only @ Expr { node: Node::MyTeams, .. }] => only.clone(),
                    _ => expr(Node::List(values)),
                };
                membership(self.path(path)?, &values)
            }
            (name, [path, value]) => match (Compare::from_sign(name), Method::named(name)) {
                (Some(compare), _) => comparison(self.path(path)?, compare, &value_of(value)?),
                (_, Some(method)) => asked(self.path(path)?, method, &value_of(value)?),
                _ => Err(damaged()),
            },
            _ => Err(damaged()),
        }
    }

    fn path(&self, json: &Json) -> Result<Path> {
        let mut walk = Walk::new(self.def, self.entities, Place::START);
        for step in json.as_array().ok_or_else(damaged)? {
            match step {
                Json::Number(number) => {
                    let number = number.as_u64().and_then(|number| u16::try_from(number).ok());
                    walk.step(Written::Number(number.ok_or_else(damaged)?))?;
                }
                // The link's own step follows it when the next field is read.
                Json::String(entity) if !entity.starts_with('.') => walk.leads_to(entity)?,
                Json::String(part) => match part.as_str() {
                    ".currency" => walk.step(Written::Name("currency"))?,
                    ".id" => walk.step(Written::Name("id"))?,
                    ".amount" => walk.amount()?,
                    _ => return Err(damaged()),
                },
                _ => return Err(damaged()),
            }
        }
        walk.finish()
    }
}

fn value_of(json: &Json) -> Result<Expr> {
    let literal = match json {
        Json::Bool(value) => Literal::Bool(*value),
        Json::String(text) => Literal::Text(text.clone()),
        Json::Object(object) => {
            let (name, value) = object.iter().next().ok_or_else(damaged)?;
            let text = || value.as_str().ok_or_else(damaged);
            let days =
                || value.as_i64().and_then(|days| i32::try_from(days).ok()).ok_or_else(damaged);
            match name.as_str() {
                "me" => return Ok(expr(Node::Me)),
                "my_teams" => return Ok(expr(Node::MyTeams)),
                "today" => return Ok(expr(Node::Today(days()?))),
                "now" => return Ok(expr(Node::Now(days()?))),
                "param" => return Ok(expr(Node::Param(text()?.to_owned()))),
                "number" => Literal::Number(parse_decimal(text()?).map_err(|_| damaged())?),
                "money" => Literal::Money(text()?.parse().map_err(|_| damaged())?),
                "date" => Literal::Date(text()?.parse().map_err(|_| damaged())?),
                "timestamp" => Literal::Timestamp(text()?.parse().map_err(|_| damaged())?),
                _ => return Err(damaged()),
            }
        }
        _ => return Err(damaged()),
    };
    Ok(expr(Node::Literal(literal)))
}

fn expr(node: Node) -> Expr {
    Expr { place: Place::START, node }
}

fn damaged() -> Error {
    Error::new(ErrorKind::Query, "this saved filter is damaged: save it again from its text")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{
        super::super::test_model::{TEAM, checked, entities, entity},
        *,
    };

    const FILTERS: [&str; 8] = [
        "stage.category == \"open\" && amount > 1000000 VND && owner in [me]",
        "!(amount.base < 5.5 || amount.currency != \"VND\") && true",
        "team in my_teams || expected_close <= today + 7 && created_at > now - 30",
        "name.contains(\"đe\") || name.starts_with($x) || tags.contains(\"vip\")",
        "has(account.name) && source == null && closed_at >= date(\"2026-01-01\")",
        "id in $ids || probability in [5, 10.5, $p]",
        "stage_entries.stage.category == \"won\" && owner.inactive",
        "updated_at < timestamp(\"2026-11-21T08:30:00Z\")",
    ];

    #[test]
    fn a_saved_filter_is_read_back() {
        for text in FILTERS {
            let filter = checked("deal", text).unwrap();
            let kept = filter.to_json().to_string();
            let json = serde_json::from_str(&kept).unwrap();
            let read = Checked::from_json(&json, entity("deal").def(), &entities);
            assert_eq!(read.unwrap_or_else(|error| panic!("{kept}: {error}")), filter);
        }
        let team = checked("user", &format!("teams.team == \"{TEAM}\"")).unwrap();
        assert_eq!(
            team.to_json(),
            json!({ "entity": "user", "rule": ["==", [7, 1], TEAM.to_string()] })
        );
    }

    #[test]
    fn a_renamed_field_keeps_its_saved_filters() {
        let filter = checked("deal", "amount > 5 VND && stage.category == \"open\"").unwrap();
        let mut def = EntityDef::clone(entity("deal").def());
        let amount = def.position("amount").unwrap();
        def.fields[amount].name = "worth".into();
        let renamed = |name: &str| {
            let mut def = EntityDef::clone(&*entities(name)?);
            let category = def.position("category")?;
            def.fields[category].name = "standing".into();
            Some(Arc::new(def))
        };
        assert_eq!(Checked::from_json(&filter.to_json(), &def, &renamed).unwrap(), filter);
    }

    #[test]
    fn a_saved_filter_that_no_longer_fits_is_refused() {
        let def = entity("deal");
        for json in [
            json!(null),
            json!([]),
            json!(["=="]),
            json!(["==", [5], "five"]),
            json!(["==", [999], "x"]),
            json!(["==", [2, "account", 4], "open"]),
            json!(["==", [], "x"]),
            json!(["==", [1, ".amount"], "x"]),
            json!(["all", ["has", [70000]]]),
            json!(["==", [1], {"number": "many"}]),
            json!(["==", [10], {"today": 1e300}]),
            json!(["~", [1], "x"]),
        ] {
            let kept = json!({ "entity": "deal", "rule": json });
            let error = Checked::from_json(&kept, def.def(), &entities).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Query, "{kept}");
        }
        let deep = (0..400).fold(json!(true), |inner, _| json!(["not", inner]));
        let deep = json!({ "entity": "deal", "rule": deep });
        assert!(Checked::from_json(&deep, def.def(), &entities).is_err());
    }
}
