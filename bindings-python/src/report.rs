//! Figures as rows with attributes.

use crm_core::{
    python::Money,
    report::{self, Board, Figure, Forecast},
};
use pyo3::prelude::*;
use uuid::Uuid;

/// A column of the board: the deals of one stage.
#[pyclass(frozen, get_all, module = "crm_core")]
pub(crate) struct BoardRow {
    /// What the pipeline is called.
    pipeline: String,
    /// The pipeline.
    pipeline_id: Uuid,
    /// What the stage is called.
    stage: String,
    /// The stage.
    stage_id: Uuid,
    /// How deals stand there.
    category: String,
    /// How many there are.
    count: i64,
    /// How many of them have an amount in the company's currency.
    valued: i64,
    /// What they are worth together, in the company's currency.
    amount: Money,
    /// What they are worth, each weighted by its probability.
    weighted: Money,
}

/// One category of one month of the forecast.
#[pyclass(frozen, get_all, module = "crm_core")]
pub(crate) struct ForecastRow {
    /// The month, as "2026-11"; None for open deals without an expected day.
    month: Option<String>,
    /// Where the deals count; won ones are "closed".
    category: String,
    /// How many there are.
    count: i64,
    /// How many of them have an amount in the company's currency.
    valued: i64,
    /// What they are worth together, in the company's currency.
    amount: Money,
    /// What they are worth, each weighted by its probability.
    weighted: Money,
}

pub(crate) fn board(board: Board) -> Vec<BoardRow> {
    let row = |row: report::BoardRow| {
        let Figure { count, valued, amount, weighted } = row.figure;
        BoardRow {
            pipeline: row.place.pipeline_name,
            pipeline_id: row.place.pipeline.uuid(),
            stage: row.place.stage_name,
            stage_id: row.place.stage.uuid(),
            category: row.place.category.to_string(),
            count,
            valued,
            amount: Money(amount),
            weighted: Money(weighted),
        }
    };
    board.rows.into_iter().map(row).collect()
}

pub(crate) fn forecast(forecast: Forecast) -> Vec<ForecastRow> {
    let row = |row: report::ForecastRow| {
        let Figure { count, valued, amount, weighted } = row.figure;
        ForecastRow {
            month: row.month.map(|month| month.to_string()),
            category: row.category.to_string(),
            count,
            valued,
            amount: Money(amount),
            weighted: Money(weighted),
        }
    };
    forecast.rows.into_iter().map(row).collect()
}
