//! Swift itself: its words, comments, and the types of fields.

use serde_json::Value;

use super::{Kind, MARK, camel, line, said, text};
use crate::codegen::described::is;

/// Words that Swift keeps for itself.
const WORDS: &str = "Any Self Type as associatedtype break case catch class continue default defer deinit do else enum \
                     extension fallthrough false fileprivate for func guard if import in init inout internal is let \
                     nil operator precedencegroup private protocol public repeat rethrows return self static struct \
                     subscript super switch throw throws true try typealias var where while";

/// Types that every Swift program knows: one of the model's with such a name is told apart by a prefix.
const TYPES: &str = "Array Bool Data Date Decimal Dictionary Error Int Locale Optional Result Sequence Set String Task UUID";

/// The type that stands for an entity, an item or a choice of this name.
pub(super) fn type_name(name: &str) -> String {
    if TYPES.split_whitespace().any(|known| known == name) {
        format!("Crm{name}")
    } else {
        name.to_owned()
    }
}

/// The property of a field, in backticks where Swift has the word for itself.
pub(super) fn property(field: &Value) -> String {
    word(&camel(text(field, "name")))
}

/// A name, in backticks where Swift has the word for itself.
pub(super) fn word(name: &str) -> String {
    if WORDS.split_whitespace().any(|word| word == name) {
        format!("`{name}`")
    } else {
        name.to_owned()
    }
}

/// The type of a field's value, `nil` apart.
pub(super) fn type_of(kind: Kind<'_>) -> String {
    let plain = match kind {
        Kind::Bool => "Bool",
        Kind::Int => "Int",
        Kind::Decimal => "Decimal",
        Kind::Text => "String",
        Kind::Date => "LocalDate",
        Kind::Timestamp => "Date",
        Kind::Money => "Money",
        Kind::Id => "UUID",
        Kind::Link => "Link",
        Kind::Words => "[String]",
        Kind::Custom => "[String: Value]",
        Kind::Choice(name) | Kind::Part(name) => return type_name(name),
        Kind::List(name) | Kind::Choices(name) => return format!("[{}]", type_name(name)),
    };
    plain.to_owned()
}

/// The type of a field that may hold nothing, or may not.
pub(super) fn field_type(field: &Value) -> String {
    format!("{}{}", type_of(Kind::of(field)), mark(is(field, "nullable")))
}

/// `?` where there may be nothing.
pub(super) fn mark(is_nullable: bool) -> &'static str {
    if is_nullable { "?" } else { "" }
}

/// How a value is read: the next one, or the one of this name.
pub(super) fn read(name: &str, kind: Kind<'_>, is_nullable: bool) -> String {
    let read = format!("row.{}({name})", kind.reader());
    match kind {
        Kind::Words | Kind::Custom => read,
        Kind::List(_) => format!("try {read}"),
        Kind::Part(_) if is_nullable => format!("try row.partOrNil({name})"),
        Kind::Part(_) => format!("try row.part({name})"),
        Kind::Choices(choice) => format!("{read}.map({}.init(code:))", type_name(choice)),
        Kind::Choice(choice) if is_nullable => {
            format!("{read}.map({}.init(code:))", type_name(choice))
        }
        Kind::Choice(choice) => format!("{}(code: {read} ?? \"\")", type_name(choice)),
        _ if is_nullable => read,
        Kind::Bool => format!("{read} ?? false"),
        Kind::Int => format!("{read} ?? 0"),
        Kind::Text => format!("{read} ?? \"\""),
        _ => format!("try must({read})"),
    }
}

/// What every file begins with.
pub(super) fn head() -> String {
    format!("{MARK}\nimport Foundation\n")
}

pub(super) fn doc(out: &mut String, depth: usize, doc: &str) {
    if !doc.is_empty() {
        line(out, depth, &format!("/// {}", said(doc)));
    }
}

/// A function's doc, with a line for each parameter that has one.
pub(super) fn doc_with_parameters<'d>(
    out: &mut String,
    depth: usize,
    told: &str,
    parameters: impl Iterator<Item = &'d Value>,
) {
    doc(out, depth, told);
    let parameters = parameters.filter(|field| !text(field, "doc").is_empty());
    for (position, field) in parameters.enumerate() {
        if position == 0 {
            line(out, depth, "///");
            line(out, depth, "/// - Parameters:");
        }
        let name = camel(text(field, "name"));
        line(out, depth, &format!("///   - {name}: {}", said(text(field, "doc"))));
    }
}

/// A function over lines of its own for each parameter.
pub(super) fn function(
    out: &mut String,
    depth: usize,
    name: &str,
    parameters: &[String],
    result: &str,
) {
    line(out, depth, &format!("public func {name}("));
    for (position, parameter) in parameters.iter().enumerate() {
        let comma = if position + 1 < parameters.len() { "," } else { "" };
        line(out, depth + 1, &format!("{parameter}{comma}"));
    }
    line(out, depth, &format!(") throws(CrmError) -> {result} {{"));
}

/// Parameters for fields: those that must be given first, then those that may be.
pub(super) fn parameters(required: &[&Value], others: &[&Value]) -> Vec<String> {
    let one = |field: &Value| format!("{}: {}", property(field), type_of(Kind::of(field)));
    let required = required.iter().map(|field| one(field));
    required.chain(others.iter().map(|field| format!("{}? = nil", one(field)))).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn words_of_swift_stand_in_backticks() {
        assert_eq!(property(&json!({ "name": "internal" })), "`internal`");
        assert_eq!(property(&json!({ "name": "next_step" })), "nextStep");
    }

    #[test]
    fn a_type_that_swift_has_already_is_told_apart() {
        assert_eq!(type_name("Task"), "CrmTask");
        assert_eq!(type_name("Deal"), "Deal");
    }

    #[test]
    fn what_must_be_there_is_demanded_and_what_may_be_missing_is_not() {
        assert_eq!(read("", Kind::Id, false), "try must(row.id())");
        assert_eq!(read("", Kind::Id, true), "row.id()");
        assert_eq!(read("", Kind::Choice("Task"), true), "row.text().map(CrmTask.init(code:))");
    }
}
