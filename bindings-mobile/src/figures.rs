//! Figures that the CRM keeps up to date.

use crm_core::{
    model::{ForecastCategory, StageCategory},
    report,
};

use crate::values::{MoneyForm, Uuid};

/// A column of the board: the deals of one stage.
#[derive(Clone, Debug, uniffi::Record)]
pub struct BoardRow {
    /// What the pipeline is called.
    pub pipeline: String,
    /// The pipeline.
    pub pipeline_id: Uuid,
    /// What the stage is called.
    pub stage: String,
    /// The stage.
    pub stage_id: Uuid,
    /// How deals stand there.
    pub category: StageCategory,
    /// How many deals there are.
    pub count: i64,
    /// How many of them have an amount.
    pub valued: i64,
    /// Their amounts together, in the company's currency.
    pub amount: MoneyForm,
    /// Their amounts together, each weighted by its probability.
    pub weighted: MoneyForm,
}

/// One category of the forecast in one month.
#[derive(Clone, Debug, uniffi::Record)]
pub struct ForecastRow {
    /// The month, as `2026-11`; empty for open deals without an expected day.
    pub month: Option<String>,
    /// Where the deals count.
    pub category: ForecastCategory,
    /// How many deals there are.
    pub count: i64,
    /// How many of them have an amount.
    pub valued: i64,
    /// Their amounts together, in the company's currency.
    pub amount: MoneyForm,
    /// Their amounts together, each weighted by its probability.
    pub weighted: MoneyForm,
}

/// The rows of a board.
pub(crate) fn board(board: &report::Board) -> Vec<BoardRow> {
    let row = |row: &report::BoardRow| BoardRow {
        pipeline: row.place.pipeline_name.clone(),
        pipeline_id: Uuid(row.place.pipeline.uuid()),
        stage: row.place.stage_name.clone(),
        stage_id: Uuid(row.place.stage.uuid()),
        category: row.place.category,
        count: row.figure.count,
        valued: row.figure.valued,
        amount: (&row.figure.amount).into(),
        weighted: (&row.figure.weighted).into(),
    };
    board.rows.iter().map(row).collect()
}

/// The rows of a forecast.
pub(crate) fn forecast(forecast: &report::Forecast) -> Vec<ForecastRow> {
    let row = |row: &report::ForecastRow| ForecastRow {
        month: row.month.map(|month| month.to_string()),
        category: row.category,
        count: row.figure.count,
        valued: row.figure.valued,
        amount: (&row.figure.amount).into(),
        weighted: (&row.figure.weighted).into(),
    };
    forecast.rows.iter().map(row).collect()
}
