//! What entities share: the base block, choices, items of lists, the way to the collections, and the errors.

use std::fmt::Write as _;

use serde_json::Value;

use super::{
    Kind, by_need, camel, camel_type, is,
    language::{FIELD_TYPES, Names, doc, head, mark, nothing_taken, property, read},
    line, list, pascal, said, text,
};
use crate::codegen::{
    described::{base as every_record, everywhere},
    kinds::Default,
};

/// The class that a CRM and a transaction share: a property for each collection.
pub(super) fn collections(description: &Value, names: &Names) -> String {
    let mut imports = vec!["dev.crmcore.model.*"];
    imports.extend(FIELD_TYPES);
    let mut out = head("dev.crmcore", &imports);
    out.push_str(
        "
/** The collections, verbs and reports of a CRM or of a transaction. */
abstract class Collections internal constructor(internal val door: Door) {
    /** The records of an entity by its name; for entities declared at run time. */
    fun records(entity: String): Records = Records(door.of(entity))
",
    );
    let entities = list(description, "entities");
    for entity in entities {
        let (name, plural) = (text(entity, "name"), text(entity, "plural"));
        out.push('\n');
        doc(&mut out, 1, text(entity, "doc"));
        let class = format!("{}Collection", pascal(name));
        let made =
            format!("val {}: {class} by lazy {{ {class}(door.of(\"{name}\")) }}", camel(plural));
        line(&mut out, 1, &made);
    }
    for flow in list(description, "flows") {
        out.push('\n');
        verb(&mut out, flow, names);
    }
    for asked in list(description, "reports") {
        out.push('\n');
        report(&mut out, asked);
    }
    out.push_str("}\n\n");
    doc(
        &mut out,
        0,
        "A record in its own type; nothing for an entity that the model does not have.",
    );
    out.push_str("internal fun recordOf(entity: String, packed: dev.crmcore.ffi.Record): Record? = when (entity) {\n");
    for entity in entities {
        let name = text(entity, "name");
        line(&mut out, 1, &format!("\"{name}\" -> {}Of(packed)", camel(name)));
    }
    out.push_str("    else -> null\n}\n");
    out
}

/// A verb: its arguments by their names, and what it tells.
fn verb(out: &mut String, flow: &Value, names: &Names) {
    let none = nothing_taken();
    let (name, outcome) = (text(flow, "name"), text(&flow["outcome"], "name"));
    doc(out, 1, text(flow, "doc"));
    line(out, 1, &format!("fun {}(", camel(name)));
    let (required, others) = by_need(list(flow, "arguments"));
    for field in &required {
        line(out, 2, &format!("{}: {},", property(field), names.kind(field, &none)));
    }
    for field in &others {
        line(out, 2, &format!("{}: {}? = null,", property(field), names.kind(field, &none)));
    }
    line(out, 1, &format!("): {outcome} ="));
    let given: Vec<String> = required
        .iter()
        .chain(&others)
        .map(|field| format!("\"{}\" to {}", text(field, "name"), property(field)))
        .collect();
    let given = given.join(", ");
    let of = camel_type(outcome);
    line(out, 2, &format!("door.flow(\"{name}\", mapOf({given})).told(::{of}Of)"));
}

/// A report: what it is asked, and how its figures are read.
fn report(out: &mut String, report: &Value) {
    let (name, answer) = (text(report, "name"), text(&report["answer"], "name"));
    let about = text(&report["about"], "entity");
    let is_required = is(&report["about"], "required");
    doc(out, 1, text(report, "doc"));
    line(out, 1, &format!("fun {}(", camel(name)));
    let link = match (about, is_required) {
        ("", _) => "null".to_owned(),
        (about, true) => {
            line(out, 2, &format!("{}: UUID,", camel(about)));
            format!("Link(\"{about}\", {})", camel(about))
        }
        (about, false) => {
            line(out, 2, &format!("{}: UUID? = null,", camel(about)));
            format!("{}?.let {{ Link(\"{about}\", it) }}", camel(about))
        }
    };
    out.push_str(QUESTION);
    line(out, 1, &format!("): Report<{answer}> ="));
    let asked = format!("question(filter, params, period, asOf, limit, {link})");
    line(out, 2, &format!("door.report(\"{name}\", {asked}).report(::{}Of)", camel_type(answer)));
}

const QUESTION: &str = "        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        period: String? = null,
        asOf: Instant? = null,
        limit: Int? = null,
";

/// The fields that every record has.
pub(super) fn base(description: &Value, names: &Names) -> String {
    let mut out = head("dev.crmcore.model", &FIELD_TYPES);
    out.push('\n');
    doc(&mut out, 0, "An amount of a currency, exact.");
    out.push_str("typealias Money = dev.crmcore.ffi.Money\n\n");
    doc(&mut out, 0, "A link to a record of any entity.");
    out.push_str("typealias Link = dev.crmcore.ffi.Link\n\n");
    doc(&mut out, 0, "What every record has.");
    out.push_str("interface Record {\n");
    doc(&mut out, 1, "Which record it is.");
    line(&mut out, 1, "val id: UUID");
    for field in every_record(description) {
        out.push('\n');
        doc(&mut out, 1, text(field, "doc"));
        let kind = names.kind(field, &nothing_taken());
        line(&mut out, 1, &format!("val {}: {kind}{}", property(field), mark(field)));
    }
    out.push_str("}\n");
    out
}

/// Choices: an object a category, and a class for what a newer version wrote.
pub(super) fn choices(description: &Value) -> String {
    let mut out = head("dev.crmcore.model", &["dev.crmcore.Choice"]);
    for (name, choice) in everywhere(description, "choice") {
        let options = list(choice, "options");
        out.push('\n');
        doc(&mut out, 0, text(choice, "doc"));
        let _ = writeln!(out, "sealed interface {name} : Choice {{");
        for option in options {
            let code = text(option, "code");
            doc(&mut out, 1, text(option, "doc"));
            let object = pascal(code);
            line(&mut out, 1, &format!("data object {object} : {name} {{"));
            line(&mut out, 2, &format!("override val code: String get() = \"{code}\""));
            line(&mut out, 1, "}\n");
        }
        doc(&mut out, 1, "A category that a newer version of the library wrote.");
        line(&mut out, 1, &format!("data class Unknown(override val code: String) : {name}\n"));
        line(&mut out, 1, "companion object {");
        doc(&mut out, 2, "The categories that this version knows, in their order.");
        let objects: Vec<_> = options.iter().map(|option| pascal(text(option, "code"))).collect();
        line(
            &mut out,
            2,
            &format!(
                "val entries: kotlin.collections.List<{name}> get() = listOf({})\n",
                objects.join(", ")
            ),
        );
        doc(&mut out, 2, "The category with this code.");
        line(&mut out, 2, &format!("fun of(code: String): {name} = when (code) {{"));
        for option in options {
            let code = text(option, "code");
            line(&mut out, 3, &format!("\"{code}\" -> {}", pascal(code)));
        }
        line(&mut out, 3, "else -> Unknown(code)");
        line(&mut out, 2, "}");
        line(&mut out, 1, "}");
        out.push_str("}\n");
    }
    out
}

/// The items of lists.
pub(super) fn items(description: &Value, names: &Names) -> String {
    let mut imports = vec!["dev.crmcore.ListItem", "dev.crmcore.Row"];
    imports.extend(FIELD_TYPES);
    let mut out = head("dev.crmcore.model", &imports);
    for (name, item) in everywhere(description, "item") {
        let fields = list(item, "fields");
        out.push('\n');
        doc(&mut out, 0, text(item, "doc"));
        let _ = writeln!(out, "data class {name}(");
        for field in fields {
            doc(&mut out, 1, text(field, "doc"));
            let kind = names.kind(field, &nothing_taken());
            let (mark, default) = (mark(field), default(field));
            line(&mut out, 1, &format!("val {}: {kind}{mark}{default},", property(field)));
        }
        if is(item, "keyed") {
            doc(&mut out, 1, "The item's id; leave it empty for a new one.");
            line(&mut out, 1, "override val id: UUID? = null,");
            let named = fields
                .iter()
                .map(|field| format!("\"{}\" to {}", text(field, "name"), property(field)));
            let named: Vec<_> = named.chain(["\"id\" to id".to_owned()]).collect();
            let named = named.join(", ");
            let _ = write!(
                out,
                ") : ListItem() {{\n    override fun named(): Map<String, Any?> = mapOf({named})\n}}\n\n",
            );
        } else {
            out.push_str(")\n\n");
        }
        let _ = write!(
            out,
            "internal fun {}Of(told: dev.crmcore.ffi.Value): {name} {{\n    val row = Row(told)\n    return {name}(\n",
            camel_type(name)
        );
        for field in fields {
            line(&mut out, 2, &format!("{} = {},", property(field), read(field)));
        }
        if is(item, "keyed") {
            line(&mut out, 2, "id = row.itemId,");
        }
        out.push_str("    )\n}\n");
    }
    out
}

/// What a field of an item is when nobody gives it; nothing for one that must be given.
pub(super) fn default(field: &Value) -> String {
    match Default::of(field) {
        Default::None => String::new(),
        Default::Nothing => " = null".into(),
        Default::False => " = false".into(),
        Default::Zero => " = 0".into(),
        Default::NoItems => " = emptyList()".into(),
        Default::NoText => " = \"\"".into(),
        Default::Option(code) => {
            let Kind::Choice(choice) = Kind::of(field) else { return String::new() };
            format!(" = {choice}.{}", pascal(code))
        }
    }
}

/// A class for each kind of error.
pub(super) fn errors(description: &Value) -> String {
    let errors = list(description, "errors");
    let mut out = head(
        "dev.crmcore",
        &[
            "dev.crmcore.ffi.BrokenField",
            "dev.crmcore.ffi.Failure",
            "dev.crmcore.ffi.RefusedRecord",
            "dev.crmcore.model.Link",
        ],
    );
    out.push_str(ERROR);
    for error in errors {
        let _ = write!(
            out,
            "\n    /** {} */\n    class {} internal constructor(failure: Failure.Failed) : CrmException(failure)\n",
            said(text(error, "doc")),
            pascal(text(error, "code")),
        );
    }
    out.push_str("\n    internal companion object {\n        private val kinds: Map<String, (Failure.Failed) -> CrmException> = mapOf(\n");
    for error in errors {
        let code = text(error, "code");
        line(&mut out, 3, &format!("\"{code}\" to ::{},", pascal(code)));
    }
    out.push_str(
        "        )

        /** The codes that have a class. */
        val codes: Set<String> get() = kinds.keys

        fun of(failure: Failure.Failed): CrmException = (kinds[failure.code] ?: ::Bug)(failure)
    }
}
",
    );
    out
}

const ERROR: &str = "
/**
 * Why a call failed; the call did nothing.
 *
 * Each kind has a class of its own. The message tells the code, what happened and what to do, the record and the fields;
 * it never holds a field's value, so it may be logged.
 */
sealed class CrmException private constructor(failure: Failure.Failed) : RuntimeException(failure.summary) {
    /** The stable code of the kind, the same in every language. */
    val code: String = failure.code

    /** What happened and what to do, for a person. */
    val detail: String = failure.detail

    /** The record concerned, if there is one. */
    val record: Link? = failure.record

    /** The fields concerned, each with the rule it broke. */
    val fields: List<BrokenField> = failure.fields

    /** The records concerned, of a call over several. */
    val records: List<RefusedRecord> = failure.records
";

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::codegen::sample;

    #[test]
    fn a_choice_keeps_what_a_newer_version_wrote() {
        let options = json!([{ "code": "open", "doc": "It goes on." }, { "code": "on_hold", "doc": "It waits." }]);
        let made = choices(&sample::choosing(&options));
        for wanted in [
            "sealed interface State : Choice {",
            "data object OnHold : State {",
            "data class Unknown(override val code: String) : State",
            "\"on_hold\" -> OnHold",
            "else -> Unknown(code)",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }

    #[test]
    fn an_item_needs_only_what_is_required() {
        let description = sample::listing();
        let made = items(&description, &Names::of(&description));
        for wanted in [
            "val number: String,",
            "val kind: PhoneKind = PhoneKind.Mobile,",
            "val note: String? = null,",
            "override val id: UUID? = null,",
            "mapOf(\"number\" to number, \"kind\" to kind, \"note\" to note, \"id\" to id)",
        ] {
            assert!(made.contains(wanted), "{wanted} is not in\n{made}");
        }
    }
}
