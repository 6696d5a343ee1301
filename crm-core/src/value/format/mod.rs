//! Numbers and dates as other programs' files write them: the format is given, never guessed.

mod date;
mod number;

pub use date::DateFormat;
pub use number::NumberFormat;
