//! The board: what stands where.

use std::collections::BTreeMap;

use crm_core_macros::figures;

use super::{
    answer::Answered,
    picture::{
        Body, Chart, Measure, Plot, Series, Slot,
        words::{number, say},
    },
    reader::Reader,
    sum::{Figure, add, add_up},
};
use crate::{
    entity::{Record, Sum},
    error::Result,
    model::{Deal, PipelineId, StageCategory, StageId},
    value::{Currency, Date, Decimal, Locale},
};

/// Number and worth of deals by pipeline and stage: amounts in the company's currency, weighted by probability; a won
/// deal weighs its whole amount, a lost one nothing.
#[figures]
pub struct Board {
    /// A row a stage, by pipeline: open stages in order, then won and lost ones; those without deals are there too.
    pub rows: Vec<BoardRow>,
    /// All open deals together, rounded once.
    pub open: Figure,
}

/// A column of the board: the deals of one stage.
#[figures]
pub struct BoardRow {
    /// Where its deals stand.
    #[flat]
    pub place: StagePlace,
    /// How many there are and what they are worth.
    #[flat]
    pub figure: Figure,
}

/// A stage of a pipeline.
#[figures]
pub struct StagePlace {
    /// What the pipeline is called.
    pub pipeline: String,
    /// The pipeline.
    pub pipeline_id: PipelineId,
    /// What the stage is called.
    pub stage: String,
    /// The stage.
    pub stage_id: StageId,
    /// How deals stand there.
    pub category: StageCategory,
}

/// The day that a deal is of: when it is expected, or when it was closed.
pub(super) fn day(deal: &Record<Deal>) -> Option<Date> {
    day_of(deal.category, deal.expected_close, deal.closed_on)
}

/// The same of what decides it.
pub(super) fn day_of(
    category: StageCategory,
    expected_close: Option<Date>,
    closed_on: Option<Date>,
) -> Option<Date> {
    if category == StageCategory::Open { expected_close } else { closed_on }
}

impl Board {
    /// The board of these totals, with a row for each of `stages`; a stage that is not among them comes last, without a name.
    ///
    /// # Errors
    /// `Invalid` when amounts are of another currency or too large together.
    pub fn of(
        totals: impl IntoIterator<Item = ((Option<PipelineId>, StageId), Sum)>,
        stages: &[StagePlace],
        currency: Currency,
    ) -> Result<Self> {
        let mut by_stage: BTreeMap<StageId, (Option<PipelineId>, Sum)> = BTreeMap::new();
        for ((pipeline, stage), sum) in totals {
            let (_, total) = by_stage.entry(stage).or_insert((pipeline, Sum::default()));
            add(total, &sum)?;
        }
        let mut columns: Vec<(StagePlace, Sum)> = Vec::new();
        for place in stages {
            let sum = by_stage.remove(&place.stage_id).map(|(_, sum)| sum).unwrap_or_default();
            columns.push((place.clone(), sum));
        }
        for (stage, (pipeline, sum)) in by_stage {
            columns.push((nameless(pipeline, stage), sum));
        }
        let is_open = |place: &StagePlace| place.category == StageCategory::Open;
        let open = columns.iter().filter(|(place, _)| is_open(place)).map(|(_, sum)| sum);
        let open = Figure::of(&add_up(open)?, currency)?;
        let row = |(place, sum)| Ok(BoardRow { place, figure: Figure::of(&sum, currency)? });
        Ok(Self { rows: columns.into_iter().map(row).collect::<Result<_>>()?, open })
    }
}

impl Answered for Board {
    type Of = Deal;

    fn read(reader: &Reader<'_>) -> Result<Self> {
        let totals = reader.sums(&Deal::BOARD, day)?;
        Self::of(totals, &reader.places()?, reader.currency)
    }

    fn draw(&self, locale: Locale) -> Chart {
        let mut pipelines: Vec<_> = self.rows.iter().map(|row| row.place.pipeline_id).collect();
        pipelines.dedup();
        let slot = |row: &BoardRow| {
            let count = number(Decimal::from(row.figure.count), 0, locale);
            Slot {
                label: match pipelines.as_slice() {
                    [_] | [] => row.place.stage.clone(),
                    _ => format!("{} · {}", row.place.stage, row.place.pipeline),
                },
                group: row.place.pipeline.clone(),
                values: vec![Some(row.figure.amount.amount())],
                text: format!("{count} · {}", row.figure.amount.format(locale)),
                ..Slot::default()
            }
        };
        let is_open = |row: &&BoardRow| row.place.category == StageCategory::Open;
        let open = self.rows.iter().filter(is_open);
        Chart {
            name: "board",
            title: say(locale, "Cơ hội đang mở theo giai đoạn", "Open deals by stage").to_owned(),
            note: format!(
                "{}: {}",
                say(
                    locale,
                    "Giá trị tính theo xác suất thành công",
                    "Worth, weighted by probability"
                ),
                self.open.weighted.format(locale),
            ),
            locale,
            body: Body::Bars(Plot {
                measure: Measure::Money(self.open.amount.currency()),
                places: say(locale, "Giai đoạn", "Stage"),
                amounts: say(locale, "Giá trị", "Worth"),
                series: vec![Series { name: String::new(), colour: 1 }],
                slots: open.map(slot).collect(),
            }),
        }
    }
}

fn nameless(pipeline: Option<PipelineId>, stage: StageId) -> StagePlace {
    StagePlace {
        pipeline: String::new(),
        pipeline_id: pipeline.unwrap_or_default(),
        stage: String::new(),
        stage_id: stage,
        category: StageCategory::Unknown(0),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{report::Report, value::Money};

    fn place(number: u128, name: &str, category: StageCategory) -> StagePlace {
        StagePlace {
            pipeline: "Sales".to_owned(),
            pipeline_id: PipelineId::from(Uuid::from_u128(1)),
            stage: name.to_owned(),
            stage_id: StageId::from(Uuid::from_u128(number)),
            category,
        }
    }

    fn deal(place: &StagePlace, dong: i64, percent: i64) -> ((Option<PipelineId>, StageId), Sum) {
        let amount = Money::new(Decimal::from(dong), Currency::VND).unwrap();
        let weighted = Decimal::from(dong * percent) / Decimal::ONE_HUNDRED;
        ((Some(place.pipeline_id), place.stage_id), Sum::count_and(Some(amount)).weighted(weighted))
    }

    /// R2.
    #[test]
    fn the_open_pipeline_is_weighted_and_rounded_once() {
        let open = place(2, "Open", StageCategory::Open);
        let late = place(3, "Late", StageCategory::Open);
        let won = place(4, "Won", StageCategory::Won);
        let lost = place(5, "Lost", StageCategory::Lost);
        let totals = [
            deal(&open, 120_000_000, 10),
            deal(&open, 85_500_000, 50),
            deal(&late, 33_333_333, 80),
            deal(&won, 50_000_000, 100),
            deal(&lost, 70_000_000, 0),
        ];

        let stages = [open, late, won, lost];
        let board = Board::of(totals, &stages, Currency::VND).unwrap();

        assert_eq!(board.open.weighted, "81416666 VND".parse().unwrap());
        let counts: Vec<i64> = board.rows.iter().map(|row| row.figure.count).collect();
        assert_eq!(counts, [2, 1, 1, 1]);
        assert_eq!(board.rows[2].figure.weighted, "50000000 VND".parse().unwrap());
        assert!(board.rows[3].figure.weighted.is_zero());
    }

    #[test]
    fn a_stage_without_deals_keeps_its_column_and_a_lost_stage_its_deals() {
        let (empty, gone) =
            (place(2, "Empty", StageCategory::Open), place(3, "Gone", StageCategory::Open));

        let board = Board::of([deal(&gone, 5, 0)], &[empty], Currency::VND).unwrap();

        assert_eq!(board.to_json()["rows"][0]["count"], 0);
        assert_eq!(board.rows[1].place.stage, "");
        assert_eq!(board.rows[1].figure.count, 1);
        assert_eq!(board.to_json()["rows"][1]["amount"]["amount"], "5");
        assert_eq!(board.to_json()["rows"][1]["amount"]["currency"], "VND");
    }
}
