//! Progress bars, which are there only when somebody watches.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar on the terminal that counts up to this; elsewhere it stays hidden.
pub(crate) fn bar(what: &'static str, count: u64) -> ProgressBar {
    let bar = ProgressBar::new(count).with_prefix(what);
    let shape = "{prefix:>14} {bar:40.green/dim} {human_pos}/{human_len} {per_sec} {eta}";
    match ProgressStyle::with_template(shape) {
        Ok(style) => bar.with_style(style.progress_chars("━╸─")),
        // A bar without its style still counts.
        Err(_) => bar,
    }
}
