//! Cells that a spreadsheet would run as a formula: made harmless on the way out, as they were on the way in.

/// The mark that makes a spreadsheet take a cell as text.
const MARK: char = '\'';

/// The text as a cell that no spreadsheet computes.
pub(super) fn guarded(text: &str) -> String {
    if is_formula(text) { format!("{MARK}{text}") } else { text.to_owned() }
}

/// The text of a cell, without the mark that [`guarded`] gave it.
pub(super) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix(MARK).filter(|text| is_formula(text)).unwrap_or(cell)
}

/// Whether a spreadsheet may compute this, or this with marks before it: those get one mark more, so that
/// every text comes back as it was.
fn is_formula(text: &str) -> bool {
    let text = text.trim_start_matches(MARK).trim_start_matches(' ');
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '−', '|', '%'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_marked() {
        for text in ["=1+1", "+84901", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＠x", "  =1"] {
            assert!(guarded(text).starts_with('\''), "{text:?}");
        }
        assert_eq!(guarded("Acme = good"), "Acme = good");
    }

    #[test]
    fn every_text_comes_back_as_it_was() {
        for text in ["=1", "'=1", "''=1", "'quoted'", "'", "", "''", "a", " +1", "' -x", "−5"] {
            assert_eq!(unguarded(&guarded(text)), text, "{text:?}");
        }
    }
}
