//! Stages: the steps of a pipeline.

use crm_core_macros::{choice, entity};

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, Words, index, unique},
    error::Result,
    model::PipelineId,
    value::{Percent, fold},
};

/// How a deal stands.
#[choice]
pub enum StageCategory {
    /// It may be won or lost.
    Open = 1,
    /// It was won.
    Won = 2,
    /// It was lost.
    Lost = 3,
}

/// Where a deal counts in the forecast.
#[choice]
pub enum ForecastCategory {
    /// It may come.
    Pipeline = 1,
    /// It comes when things go well.
    BestCase = 2,
    /// It comes.
    Commit = 3,
    /// It came.
    Closed = 4,
    /// It does not count.
    Omitted = 5,
}

/// A step of a pipeline, with a fixed category.
#[entity("stage", search = [name])]
pub struct Stage {
    /// The pipeline that the stage belongs to.
    #[field(1, required)]
    pub pipeline: PipelineId,
    /// What the stage is called.
    #[field(2, required)]
    pub name: String,
    /// Its place in the pipeline.
    #[field(3, required)]
    pub order: i64,
    /// How a deal stands here; it cannot be changed later, since history and figures rest on it.
    #[field(4, required)]
    pub category: StageCategory,
    /// How likely a deal here is won, 0 to 100; 100 where won, 0 where lost.
    #[field(5)]
    pub probability: Percent,
    /// Where its deals count in the forecast.
    #[field(6)]
    pub forecast_category: ForecastCategory,
    /// After how many days here a deal is stale.
    #[field(7)]
    pub rot_days: Option<i64>,
    /// Names of the fields that a deal needs to stand here.
    #[field(8)]
    pub required_fields: Words,
}

impl Stage {
    /// A stage by its name in its pipeline.
    pub const NAMED: By<Self, (PipelineId, String)> = unique!(
        "named",
        on = ["pipeline", "name"],
        |stage| Some((stage.pipeline, fold(&stage.name)))
    );
    /// The stages of a pipeline in order.
    pub const BY_PIPELINE: By<Self, (PipelineId, i64)> = index!(
        "by_pipeline",
        on = ["pipeline", "order"],
        |stage| Some((stage.pipeline, stage.order))
    );
}

impl Entity for Stage {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::NAMED, &Self::BY_PIPELINE];

    fn settle(stage: &mut Record<Self>, _: Option<&Record<Self>>, _: &Context<'_>) -> Result<()> {
        match stage.category {
            StageCategory::Won => {
                stage.probability = Percent::HUNDRED;
                stage.forecast_category = ForecastCategory::Closed;
            }
            StageCategory::Lost => {
                stage.probability = Percent::ZERO;
                stage.forecast_category = ForecastCategory::Omitted;
            }
            StageCategory::Open | StageCategory::Unknown(_) => {}
        }
        Ok(())
    }

    fn check(
        stage: &Record<Self>,
        before: Option<&Record<Self>>,
        _: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if before.is_some_and(|before| before.category != stage.category) {
            broken.add("category", "fixed");
        }
        if before.is_some_and(|before| before.pipeline != stage.pipeline) {
            broken.add("pipeline", "fixed");
        }
        if stage.rot_days.is_some_and(|days| days < 1) {
            broken.add("rot_days", "out_of_range");
        }
        Ok(())
    }
}
