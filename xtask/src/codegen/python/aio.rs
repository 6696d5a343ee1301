//! The stub of `crm_core.aio`: the front door with the calls that are awaited.

const DOC: &str = "\
\"\"\"The same for asyncio: each call runs in a thread, and the loop goes on meanwhile.\"\"\"
# Written by `cargo xtask codegen`: edit xtask/src/codegen/python/front_door.pyi, or the model.

from collections.abc import AsyncIterator
";

const OPENING: &str = "\
from ._opening import Opening as Opening

__all__ = [\"Collection\", \"Crm\", \"Opening\", \"Tx\", \"create\", \"memory\", \"open\"]

_R = TypeVar(\"_R\", covariant=True)
_T = TypeVar(\"_T\")

";

/// What stands in `aio` in another form.
const OWN: &[&str] = &["Collection", "Crm", "Tx", "create", "memory", "open"];
/// Classes that say what the front door's classes have in common.
const DOORS: &[&str] = &["_Block", "_Records", "_Collections", "_Flows"];
/// What is answered at once.
const AT_ONCE: &[&str] = &["collection", "transaction", "all", "subscribe", "cancel"];

/// The stub that follows from that of the native half.
pub(super) fn stub(native: &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    let mut own = String::new();
    for block in blocks(native) {
        let Some(name) = name(block) else { continue };
        if OWN.contains(&name) || DOORS.contains(&name) || name.ends_with("Collection") {
            own.push_str(&awaited(block));
        } else {
            names.push(name);
        }
    }
    names.extend(aliases(native));
    let names: Vec<String> = names.iter().map(|name| format!("\n    {name},")).collect();
    let library =
        format!("from . import _crm_core\nfrom ._crm_core import ({}\n)\n", names.concat());
    [DOC, &imports(native), &library, OPENING, &own].concat()
}

/// What the front door imports, without what it gives on.
fn imports(native: &str) -> String {
    let head = native.split("\n__all__").next().unwrap_or_default();
    let imports = head.lines().filter(|line| line.starts_with("from ") && !line.ends_with('*'));
    imports.fold(String::new(), |imports, line| imports + line + "\n")
}

/// The types that have a name of their own, as `_Id`.
fn aliases(stub: &str) -> impl Iterator<Item = &str> {
    let lines = stub.lines().filter(|line| line.starts_with('_') && !line.starts_with("__"));
    lines.filter_map(|line| Some(line.split_once(" = ")?.0)).filter(|name| name.len() > 2)
}

/// Classes and functions, each with what stands above it.
fn blocks(stub: &str) -> Vec<&str> {
    let (mut blocks, mut start, mut at) = (Vec::new(), 0, 0);
    let mut is_decorated = false;
    for line in stub.split_inclusive('\n') {
        let begins = ["@", "class ", "def "].iter().any(|word| line.starts_with(word));
        if begins && !is_decorated {
            blocks.extend(stub.get(start..at));
            start = at;
        }
        is_decorated = line.starts_with('@');
        at += line.len();
    }
    blocks.extend(stub.get(start..));
    blocks
}

/// The name of a class or function.
fn name(block: &str) -> Option<&str> {
    let named = |line: &'_ str| line.starts_with("class ") || line.starts_with("def ");
    let line = block.lines().find(|line| named(line))?;
    line.split_once(' ')?.1.split(['(', ':']).next()
}

fn awaited(block: &str) -> String {
    let mut out = String::new();
    let (mut is_property, mut is_left_out) = (false, false);
    for line in block.split_inclusive('\n') {
        let name = line.strip_prefix("    def ").and_then(|rest| rest.split('(').next());
        if name.is_some() || line.starts_with("    @") {
            is_left_out = name == Some("__arrow_c_stream__");
        }
        match name {
            _ if is_left_out => {}
            Some("__enter__") => out.push_str("    async def __aenter__(self) -> Self: ...\n"),
            Some("__exit__") => {
                out.push_str(&line.replacen("def __exit__", "async def __aexit__", 1));
            }
            Some("__iter__") => out.push_str("    def __aiter__(self) -> AsyncIterator[_R]: ...\n"),
            Some("as_of") => out.push_str(&line.replacen("def ", "async def ", 1)),
            Some(name) if is_property || name.starts_with("__") || AT_ONCE.contains(&name) => {
                out.push_str(&line.replace("-> Tx:", "-> Opening[Tx]:"));
            }
            Some(_) => out.push_str(&line.replacen("def ", "async def ", 1)),
            None if line.starts_with(')') => {
                out.push_str(&line.replace("-> Crm:", "-> Opening[Crm]:"));
            }
            None => out.push_str(line),
        }
        is_property = line.trim() == "@property";
    }
    out.replace("_Table, ", "")
        .replace("-> RecordIterator[_R]", "-> AsyncIterator[_R]")
        .replace("Callable[[Tx], _T]", "Callable[[_crm_core.Tx], _T]")
}
