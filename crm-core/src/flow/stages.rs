//! Which stage a deal goes to.

use crate::{
    crm::Tx,
    entity::Record,
    error::{Error, ErrorKind, Result},
    model::{Deal, PipelineId, Stage, StageCategory, StageId},
};

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
