//! The types of the package's own calls: written by hand once, in their promising form, with what they tell.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::{camel, doc, methods, open, text};

const FRONT_DOOR: &str = include_str!("front_door.d.ts");
const MARK: &str = "// Written by `cargo xtask codegen` from xtask/src/codegen/node/front_door.d.ts; do not edit.\n";

/// The file, in which every method that promises has its `...Sync` twin.
pub(super) fn door(description: &Value, shapes: &Map<String, Value>) -> String {
    let mut door = FRONT_DOOR.to_owned();
    for of in ["library", "crm", "tx", "records"] {
        let members = methods::members(description, of, FRONT_DOOR);
        door = door.replace(&format!("  @{of}@\n"), &members);
    }
    let mut out = MARK.to_owned();
    let mut member = String::new();
    for line in door.lines() {
        let _ = writeln!(out, "{line}");
        let starts =
            line.strip_prefix("  ").is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        if !starts && member.is_empty() {
            continue;
        }
        member.push_str(line);
        member.push('\n');
        if line.ends_with(';') {
            out.push_str(&twin(&member).unwrap_or_default());
            member.clear();
        }
    }
    out.push_str(&methods::options(description, FRONT_DOOR));
    for (name, shape) in shapes {
        told(&mut out, name, shape);
    }
    out
}

/// The twin of a method that promises, where it has none of its own.
fn twin(member: &str) -> Option<String> {
    let (head, answer) = member.rsplit_once("): ")?;
    let answer = match answer.strip_prefix("Async") {
        Some(generator) if generator.starts_with("Generator<") => generator.to_owned(),
        _ => format!("{};\n", answer.strip_prefix("Promise<")?.strip_suffix(">;\n")?),
    };
    let before = head.trim_start().trim_start_matches("static ");
    let name = before.split(['(', '<']).next()?;
    if FRONT_DOOR.contains(&format!(" {name}Sync")) {
        return None;
    }
    let head = head.replacen(name, &format!("{name}Sync"), 1);
    Some(format!("  /** As `{name}`, and done when it returns. */\n{head}): {answer}"))
}

/// What a call tells besides records.
fn told(out: &mut String, name: &str, shape: &Value) {
    open(out, text(shape, ""), name);
    for (name, field) in
        shape.as_object().into_iter().flatten().filter(|(name, _)| !name.is_empty())
    {
        let part = |index: usize| field.get(index).and_then(Value::as_str).unwrap_or_default();
        doc(out, "  ", part(1));
        let _ = writeln!(out, "  {}: {};", camel(name), kind(name, part(0)));
    }
    out.push_str("}\n");
}

fn kind(name: &str, kind: &str) -> String {
    match name {
        "verb" => return "Verb".to_owned(),
        "source" => return "\"caller\" | \"import\" | \"replay\"".to_owned(),
        "actor" | "by" => return "UserId | null".to_owned(),
        "before" | "after" if kind == "text" => return "unknown".to_owned(),
        _ => {}
    }
    let (kind, null) = kind.strip_suffix('?').map_or((kind, ""), |kind| (kind, " | null"));
    let kind = match kind {
        "bool" => "boolean".to_owned(),
        "int" => "number".to_owned(),
        "timestamp" => "Date".to_owned(),
        "money" => "Money".to_owned(),
        "set" => "string[]".to_owned(),
        kind => {
            let several = kind.strip_prefix("list ").or_else(|| kind.strip_prefix("choices "));
            let one = || kind.strip_prefix("part ").unwrap_or("string").to_owned();
            several.map_or_else(one, |of| format!("{of}[]"))
        }
    };
    kind + null
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_that_promises_has_a_twin_that_does_not() {
        let twin = |member| twin(member).unwrap_or_default();
        let doc = |name| format!("  /** As `{name}`, and done when it returns. */\n");
        assert_eq!(
            twin("  tock(now: Instant): Promise<A<B>>;\n"),
            doc("tock") + "  tockSync(now: Instant): A<B>;\n"
        );
        assert_eq!(
            twin("  static tock<R>(\n    run: () => Promise<R>,\n  ): Promise<R>;\n"),
            doc("tock") + "  static tockSync<R>(\n    run: () => Promise<R>,\n  ): R;\n"
        );
        assert_eq!(
            twin("  tock(): AsyncGenerator<R, void>;\n"),
            doc("tock") + "  tockSync(): Generator<R, void>;\n"
        );
        assert_eq!(twin("  tock(): void;\n"), "");
        assert_eq!(
            twin("  write<Result>(run: 5): Promise<Result>;\n"),
            "",
            "it has one of its own"
        );
    }
}
