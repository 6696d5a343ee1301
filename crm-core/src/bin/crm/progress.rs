//! Progress on the terminal's error stream, there only when somebody watches.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A bar that counts the bytes of files.
pub(crate) fn bar() -> ProgressBar {
    let bar = ProgressBar::new(0);
    let shape = "{msg:24} {bar:30.green/dim} {bytes}/{total_bytes} {eta}";
    match ProgressStyle::with_template(shape) {
        Ok(style) => bar.with_style(style.progress_chars("━╸─")),
        // A bar without its style still counts.
        Err(_) => bar,
    }
}

/// Something that moves for as long as a call takes whose end is not known.
pub(crate) fn spinner(what: &'static str) -> ProgressBar {
    let spinner = ProgressBar::new_spinner().with_message(what);
    spinner.enable_steady_tick(Duration::from_millis(100));
    spinner
}
