//! The methods that Python alone has, as their stubs: said once, in the package's own classes.

use super::doc;

const OWN: &str = include_str!("../../../../bindings-python/python/crm_core/_own.py");

/// What the stub of a class takes from the package's own class of this name.
pub(super) fn stubs(class: &str) -> String {
    stubs_of(OWN, class)
}

fn stubs_of(own: &str, class: &str) -> String {
    let head = |line: &&str| {
        line.strip_prefix("class ").is_some_and(|rest| rest.split(['(', ':']).next() == Some(class))
    };
    let lines = own.lines().skip_while(|line| !head(line)).skip(1);
    let mut lines = lines.take_while(|line| line.is_empty() || line.starts_with(' ')).peekable();
    let mut out = String::new();
    while let Some(line) = lines.next() {
        let Some(name) = line.strip_prefix("    def ").and_then(|rest| rest.split('(').next())
        else {
            continue;
        };
        let mut signature = line.replacen("self: Any", "self", 1);
        while !signature.ends_with(':') {
            let Some(line) = lines.next() else { break };
            signature += "\n";
            signature += &line.replacen("self: Any", "self", 1);
        }
        let mut about = String::new();
        if lines.peek().is_some_and(|line| line.trim_start().starts_with(QUOTES)) {
            while about.matches(QUOTES).count() < 2 {
                let Some(line) = lines.next() else { break };
                about += line;
                about += "\n";
            }
        }
        if name.starts_with('_') && !name.ends_with('_') {
            continue;
        }
        out += &signature;
        if about.is_empty() {
            out += " ...\n";
        } else {
            out += "\n";
            doc(&mut out, "        ", about.replace(QUOTES, "").trim());
        }
    }
    out
}

/// What stands around a docstring.
const QUOTES: &str = "\"\"\"";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stub_has_the_signature_and_the_docs_and_nothing_of_the_body() {
        let own = "\
class Other:
    def other(self) -> int:
        return 1


class Tx(Block):
    def __len__(self: Any) -> int:
        return 2

    def write(
        self: Any,
        run: Run,
    ) -> None:
        \"\"\"Writes,
        or not.\"\"\"
        run(self)

    def _inner(self) -> None:
        pass


def Tx(self) -> None: ...
";
        let written = "    def write(\n        self,\n        run: Run,\n    ) -> None:\n";
        let about = "        \"\"\"\n        Writes,\n        or not.\n        \"\"\"\n";
        let length = "    def __len__(self) -> int: ...\n";
        assert_eq!(stubs_of(own, "Tx"), format!("{length}{written}{about}"));
    }
}
