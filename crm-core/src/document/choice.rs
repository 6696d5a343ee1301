//! The categories that documents and their lines are described by.

use crm_core_macros::choice;

/// What the discount of a line is counted in.
#[choice]
pub enum DiscountKind {
    /// There is none.
    None = 1,
    /// Per cent of the line.
    Percent = 2,
    /// An amount off the whole line.
    PerLine = 3,
    /// An amount off each unit.
    PerUnit = 4,
}

/// How a sale is taxed. Nothing at 0 % and nothing because it is exempt are reported apart.
#[choice]
pub enum TaxKind {
    /// At a rate.
    Rated = 1,
    /// At 0 %.
    Zero = 2,
    /// Not at all: the tax does not apply.
    Exempt = 3,
}

/// Where the tax of a document is rounded.
#[choice]
pub enum TaxMode {
    /// Once for each rate of the document.
    PerDocument = 1,
    /// On each line.
    PerLine = 2,
}
