//! Lines and docs, as languages with braces have them.

use std::fmt::Write as _;

/// A line at this depth.
pub(super) fn line(out: &mut String, depth: usize, text: &str) {
    let _ = writeln!(out, "{}{text}", "    ".repeat(depth));
}

/// A doc inside a comment.
pub(super) fn said(doc: &str) -> String {
    doc.replace("*/", "* /").replace("/*", "/ *")
}

/// A doc without links into the Rust documentation: each becomes a plain word.
pub(super) fn unlinked(doc: &str) -> String {
    let mut said = String::new();
    for (index, part) in doc.split('`').enumerate() {
        let (part, mark) = if index % 2 == 0 {
            (part.trim_start_matches(']').trim_end_matches('['), "")
        } else {
            (part.rsplit("::").next().unwrap_or_default(), "`")
        };
        said.extend([mark, part, mark]);
    }
    said
}

/// `ContactPhone` as `contactPhone`.
pub(super) fn camel_type(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doc_can_neither_end_its_comment_nor_link_into_rust() {
        assert_eq!(said("Ends */ here."), "Ends * / here.");
        assert_eq!(unlinked("See [`Error::fields`], `deal`."), "See `fields`, `deal`.");
    }
}
