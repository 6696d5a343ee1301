//! Stages: the steps of a pipeline.

use crm_core_macros::{choice, entity};

use crate::{
    entity::{AnyIndex, By, Context, Entity, Record, Violations, Words, index, unique},
    error::Result,
    model::{Deal, PipelineId, tree::keep_in_use},
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

/// A step of a pipeline, with a category that is fixed as soon as a deal has stood there.
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
    /// How a deal stands here; it cannot be changed once a deal has stood here, since history and figures rest on it.
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
    /// How many days a deal usually stays here.
    #[field(9)]
    pub expected_days: Option<i64>,
    /// How many deals should stand here at once at most, for boards to show what is over it.
    #[field(10)]
    pub wip_limit: Option<i64>,
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

    fn settle(
        stage: &mut Record<Self>,
        before: Option<&Record<Self>>,
        _: &Context<'_>,
    ) -> Result<()> {
        match stage.category {
            StageCategory::Won => {
                stage.probability = Percent::HUNDRED;
                stage.forecast_category = ForecastCategory::Closed;
            }
            StageCategory::Lost => {
                stage.probability = Percent::ZERO;
                stage.forecast_category = ForecastCategory::Omitted;
            }
            StageCategory::Open => {
                // What a won or lost stage has is no forecast.
                if before.is_some_and(|before| {
                    before.category != stage.category
                        && before.forecast_category == stage.forecast_category
                }) {
                    stage.forecast_category = ForecastCategory::Pipeline;
                }
            }
            StageCategory::Unknown(_) => {}
        }
        Ok(())
    }

    fn check(
        stage: &Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        if before.is_some_and(|before| before.category != stage.category)
            && context.any(|deal: &Record<Deal>| {
                deal.stage == stage.id
                    || deal.stage_entries.iter().any(|entry| entry.stage == stage.id)
            })?
        {
            broken.add("category", "fixed");
        }
        if before.is_some_and(|before| before.pipeline != stage.pipeline) {
            broken.add("pipeline", "fixed");
        }
        for (field, number) in [
            ("rot_days", stage.rot_days),
            ("expected_days", stage.expected_days),
            ("wip_limit", stage.wip_limit),
        ] {
            if number.is_some_and(|number| number < 1) {
                broken.add(field, "out_of_range");
            }
        }
        Ok(())
    }

    /// Its deals go elsewhere first.
    fn check_trash(
        stage: &Record<Self>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        keep_in_use(stage, context, broken, |other: &Record<Deal>| other.stage == stage.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            DealChange,
            test_crm::{crm, refused},
        },
        query::Query,
    };

    fn open_stages(crm: &crate::Crm) -> Vec<Record<Stage>> {
        let open = Query::new().filter("category == \"open\"").sort("order");
        crm.stages().list(&open).unwrap().items
    }

    /// R2: a deal that left the stage again, or went to the trash, has stood there all the same.
    #[test]
    fn the_category_of_a_stage_is_fixed_once_a_deal_has_stood_there() {
        let crm = crm();
        let [stage, other, ..] = &open_stages(&crm)[..] else { panic!("two open stages") };
        let category = |category| [StageChange::Category(category)];

        let lost = crm.stages().update(stage.id, category(StageCategory::Lost)).unwrap();
        assert_eq!(lost.forecast_category, ForecastCategory::Omitted);
        let open = crm.stages().update(stage.id, category(StageCategory::Open)).unwrap();
        assert_eq!(open.forecast_category, ForecastCategory::Pipeline);

        let deal = crm.deals().create(Deal::new("Forty anvils", stage.id)).unwrap();
        crm.deals().update(deal.id, [DealChange::Stage(other.id)]).unwrap();
        let told = refused(crm.stages().update(stage.id, category(StageCategory::Won)));
        assert_eq!(told, [("category".to_owned(), "fixed")]);
        crm.deals().trash(deal.id).unwrap();
        assert!(crm.stages().update(other.id, category(StageCategory::Won)).is_err());
        crm.deals().purge(deal.id).unwrap();
        assert!(crm.stages().update(stage.id, category(StageCategory::Won)).is_ok());
    }

    /// R2: whoever is first, no deal stands in a stage whose category changed under it.
    #[test]
    fn a_deal_that_enters_while_the_category_changes_wins() {
        let crm = crm();
        let stage = open_stages(&crm).remove(0).id;
        let tx = crm.transaction().unwrap();
        tx.stages().update(stage, [StageChange::Category(StageCategory::Lost)]).unwrap();

        crm.deals().create(Deal::new("Forty anvils", stage)).unwrap();

        assert_eq!(tx.commit().unwrap_err().kind(), crate::ErrorKind::Conflict);
        assert_eq!(crm.stages().get(stage).unwrap().category, StageCategory::Open);
        assert!(crm.history("stage", stage.uuid()).unwrap().len() == 1);
    }

    #[test]
    fn days_and_limits_of_a_stage_are_one_or_more() {
        let crm = crm();
        let stage = open_stages(&crm).remove(0).id;
        let changes =
            |number| [StageChange::ExpectedDays(Some(number)), StageChange::WipLimit(Some(number))];
        let told = refused(crm.stages().update(stage, changes(0)));
        let fields: Vec<&str> = told.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["expected_days", "wip_limit"]);
        assert!(crm.stages().update(stage, changes(1)).is_ok());
    }
}
