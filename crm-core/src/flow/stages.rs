//! Which stage a deal goes to.

use crate::{
    crm::Tx,
    entity::Record,
    error::{Error, ErrorKind, Result},
    model::{Deal, DealId, PipelineId, Stage, StageCategory, StageId},
    query::Query,
};

/// The won or lost stage that an open deal goes to.
pub(super) fn closing(
    tx: &Tx,
    deal: DealId,
    named: Option<StageId>,
    category: StageCategory,
) -> Result<StageId> {
    let deal = tx.deals().get(deal)?;
    if !deal.is_open() {
        let detail = "the deal was won or lost already: reopen it first";
        return Err(refused(&deal, detail, "closed"));
    }
    of_category(tx, &deal, named, category)
}

/// The stage that was named, if it is of this category; else the pipeline's first one of it.
pub(super) fn of_category(
    tx: &Tx,
    deal: &Record<Deal>,
    named: Option<StageId>,
    category: StageCategory,
) -> Result<StageId> {
    if let Some(named) = named {
        if tx.stages().get(named)?.category == category {
            return Ok(named);
        }
        return Err(refused(deal, "name a stage of the right category, or none", "category"));
    }
    let pipeline = match deal.pipeline {
        Some(pipeline) => pipeline,
        None => tx.stages().get(deal.stage)?.pipeline,
    };
    let found = in_order(tx, pipeline)?.into_iter().find(|stage| stage.category == category);
    found.map(|stage| stage.id).ok_or_else(|| {
        refused(
            deal,
            "the deal's pipeline has no such stage: add one, or name another's",
            "missing",
        )
    })
}

/// Where a new deal stands: in the first open stage of the pipeline to begin with, or else of the first one that takes
/// new deals.
pub(super) fn first(tx: &Tx) -> Result<StageId> {
    let of_deals = "inactive == false && (entity == \"deal\" || entity == null)";
    let pipelines = Query::new().filter(of_deals).sort("-is_default").sort("order").sort("name");
    for pipeline in tx.pipelines().list(&pipelines)?.items {
        let mut stages = in_order(tx, pipeline.id)?.into_iter();
        if let Some(stage) = stages.find(|stage| stage.category == StageCategory::Open) {
            return Ok(stage.id);
        }
    }
    Err(Error::new(ErrorKind::Invalid, "there is no open stage: make one, or name a stage")
        .with_field("stage", "missing"))
}

/// The stages of a pipeline, the first one first.
pub(super) fn in_order(tx: &Tx, pipeline: PipelineId) -> Result<Vec<Record<Stage>>> {
    tx.stages().by(&Stage::BY_PIPELINE, &pipeline, usize::MAX)
}

/// An error about the stage of a deal.
pub(super) fn refused(deal: &Record<Deal>, detail: &'static str, code: &'static str) -> Error {
    Error::new(ErrorKind::Invalid, detail)
        .with_record("deal", deal.id.uuid())
        .with_field("stage", code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        flow::desk,
        model::{Pipeline, PipelineChange},
    };

    #[test]
    fn a_new_deal_stands_in_the_pipeline_to_begin_with_else_in_the_first_one_of_deals() {
        let crm = desk::desk();
        let of_entity = |name: &str, order, entity: &str| {
            let entity = Some(entity.to_owned());
            let pipeline = Pipeline { order, entity, ..Pipeline::new(name) };
            let pipeline = crm.pipelines().create(pipeline).unwrap().id;
            let stage = Stage::new(pipeline, "Asked", 1, StageCategory::Open);
            (pipeline, crm.stages().create(stage).unwrap().id)
        };
        let (preset, begun) =
            (desk::stages(&crm)[0].pipeline, desk::stage(&crm, StageCategory::Open));
        let (_, repair) = of_entity("Repairs", 0, "deal");
        let (leads, _) = of_entity("Leads", -1, "lead");
        crm.pipelines().update(leads, [PipelineChange::IsDefault(true)]).unwrap();
        let stands = || crm.write(first).unwrap();

        assert_eq!(stands(), begun);
        crm.pipelines().update(preset, [PipelineChange::IsDefault(false)]).unwrap();
        assert_eq!(stands(), repair);
    }
}
