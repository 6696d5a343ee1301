//! The board: what stands where.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::sum::{Figure, add, add_up};
use crate::{
    entity::Sum,
    error::Result,
    model::{PipelineId, StageCategory, StageId},
    value::Currency,
};

/// A stage and its place among the others.
#[derive(Clone, Debug, PartialEq)]
pub struct StagePlace {
    /// The pipeline.
    pub pipeline: PipelineId,
    /// What the pipeline is called.
    pub pipeline_name: String,
    /// The pipeline's place among the pipelines.
    pub pipeline_order: i64,
    /// The stage.
    pub stage: StageId,
    /// What the stage is called.
    pub stage_name: String,
    /// The stage's place in its pipeline.
    pub stage_order: i64,
    /// How deals stand there.
    pub category: StageCategory,
}

/// Number and worth of deals by pipeline and stage (R2): amounts in the company's currency, weighted
/// by probability; a won deal weighs its whole amount, a lost one nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// A row a stage, by pipeline: open stages in order, then won and lost ones; those without deals are there too.
    pub rows: Vec<BoardRow>,
    /// All open deals together, rounded once.
    pub open: Figure,
}

/// A column of the board.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardRow {
    /// Where its deals stand.
    pub place: StagePlace,
    /// How many there are and what they are worth.
    pub figure: Figure,
}

impl Board {
    /// The board of these totals; a stage that is not among `stages` comes last, without a name.
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
        let mut places: Vec<&StagePlace> = stages.iter().collect();
        places.sort_by_key(|place| {
            let pipeline = (place.pipeline_order, place.pipeline);
            (pipeline, place.category.number(), place.stage_order)
        });
        let mut columns: Vec<(StagePlace, Sum)> = Vec::new();
        for place in places {
            let sum = by_stage.remove(&place.stage).map(|(_, sum)| sum).unwrap_or_default();
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

    /// `[{pipeline, pipeline_id, stage, stage_id, category, count, valued, amount, weighted}]`.
    pub fn to_json(&self) -> Value {
        self.rows.iter().map(BoardRow::to_json).collect()
    }
}

impl BoardRow {
    /// The row as an object.
    pub fn to_json(&self) -> Value {
        let mut row = Map::new();
        row.insert("pipeline".to_owned(), self.place.pipeline_name.clone().into());
        row.insert("pipeline_id".to_owned(), self.place.pipeline.to_string().into());
        row.insert("stage".to_owned(), self.place.stage_name.clone().into());
        row.insert("stage_id".to_owned(), self.place.stage.to_string().into());
        row.insert("category".to_owned(), self.place.category.code().into());
        self.figure.write(&mut row);
        Value::Object(row)
    }
}

fn nameless(pipeline: Option<PipelineId>, stage: StageId) -> StagePlace {
    StagePlace {
        pipeline: pipeline.unwrap_or_default(),
        pipeline_name: String::new(),
        pipeline_order: i64::MAX,
        stage,
        stage_name: String::new(),
        stage_order: i64::MAX,
        category: StageCategory::Unknown(0),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::value::{Decimal, Money};

    fn place(number: u128, name: &str, category: StageCategory) -> StagePlace {
        StagePlace {
            pipeline: PipelineId::from(Uuid::from_u128(1)),
            pipeline_name: "Sales".to_owned(),
            pipeline_order: 1,
            stage: StageId::from(Uuid::from_u128(number)),
            stage_name: name.to_owned(),
            stage_order: i64::try_from(number).unwrap(),
            category,
        }
    }

    fn deal(place: &StagePlace, dong: i64, percent: i64) -> ((Option<PipelineId>, StageId), Sum) {
        let amount = Money::new(Decimal::from(dong), Currency::VND).unwrap();
        let weighted = Decimal::from(dong * percent) / Decimal::ONE_HUNDRED;
        ((Some(place.pipeline), place.stage), Sum::count_and(Some(amount)).weighted(weighted))
    }

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

        let stages = [lost.clone(), won.clone(), late, open];
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

        assert_eq!(board.rows[0].to_json()["count"], 0);
        assert_eq!(board.rows[1].place.stage_name, "");
        assert_eq!(board.rows[1].figure.count, 1);
        assert_eq!(board.to_json()[1]["amount"]["amount"], "5");
        assert_eq!(board.to_json()[1]["amount"]["currency"], "VND");
    }
}
