//! Pipelines: the ways a sale can go.

use crm_core_macros::{entity, item};

use crate::{
    entity::{AnyIndex, By, Context, Described, Entity, ListRequest, Record, Violations, unique},
    error::Result,
    model::{Deal, Stage, TeamId, tree::keep_in_use},
    value::fold,
};

/// A way that a sale goes: its stages in order.
#[entity("pipeline", search = [name])]
pub struct Pipeline {
    /// What the pipeline is called.
    #[field(1, required)]
    pub name: String,
    /// Its place among the pipelines.
    #[field(2)]
    pub order: i64,
    /// Whether it takes no new deals.
    #[field(3)]
    pub inactive: bool,
    /// The entity whose records go through it; deals when left empty.
    #[field(4)]
    pub entity: Option<String>,
    /// The teams that sell this way; empty for all.
    #[field(5)]
    pub teams: Vec<PipelineTeam>,
    /// Whether it is the one to begin with where none is named; one pipeline of an entity is.
    #[field(6)]
    pub is_default: bool,
}

/// A team that a pipeline is for.
#[item]
pub struct PipelineTeam {
    /// The team.
    #[field(1, required)]
    pub team: TeamId,
}

impl Pipeline {
    /// A pipeline by its name.
    pub const NAMED: By<Self, String> =
        unique!("named", on = ["name"], |pipeline| Some(fold(&pipeline.name)));
    /// The pipeline of an entity to begin with.
    pub const DEFAULT: By<Self, String> =
        unique!("default", on = ["entity"], given = ["is_default"], |pipeline| {
            pipeline.entity.clone().filter(|_| pipeline.is_default)
        });
}

impl Entity for Pipeline {
    const INDEXES: &'static [&'static dyn AnyIndex<Self>] = &[&Self::NAMED, &Self::DEFAULT];

    fn settle(
        pipeline: &mut Record<Self>,
        _: Option<&Record<Self>>,
        _: &Context<'_>,
    ) -> Result<()> {
        pipeline.entity.get_or_insert_with(|| Deal::NAME.to_owned());
        Ok(())
    }

    fn check(
        pipeline: &Record<Self>,
        before: Option<&Record<Self>>,
        context: &Context<'_>,
        _: &mut Violations,
    ) -> Result<()> {
        if let Some(entity) = &pipeline.entity
            && before.is_none_or(|before| before.entity != pipeline.entity)
        {
            context.check_query(entity, &ListRequest::default())?;
        }
        Ok(())
    }

    /// Its stages go first.
    fn check_trash(
        pipeline: &Record<Self>,
        context: &Context<'_>,
        broken: &mut Violations,
    ) -> Result<()> {
        keep_in_use(pipeline, context, broken, |other: &Record<Stage>| {
            other.pipeline == pipeline.id
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        error::ErrorKind,
        model::{PipelineChange, test_crm::crm},
        query::Query,
    };

    fn begun_with(entity: Option<&str>, name: &str) -> Pipeline {
        let entity = entity.map(str::to_owned);
        Pipeline { entity, is_default: true, ..Pipeline::new(name) }
    }

    #[test]
    fn one_pipeline_of_an_entity_is_begun_with() {
        let crm = crm();
        let deals = crm.pipelines().find_by(&Pipeline::DEFAULT, &"deal".to_owned()).unwrap();
        let first = deals.expect("a new file has one").id;

        let second = crm.pipelines().create(begun_with(None, "Repairs")).unwrap_err();
        crm.pipelines().create(begun_with(Some("lead"), "Leads")).unwrap();
        let repairs = crm.pipelines().create(Pipeline::new("Repairs")).unwrap();
        crm.pipelines().update(first, [PipelineChange::IsDefault(false)]).unwrap();
        crm.pipelines().update(repairs.id, [PipelineChange::IsDefault(true)]).unwrap();

        assert_eq!(second.kind(), ErrorKind::Duplicate);
        assert_eq!(repairs.entity.as_deref(), Some("deal"));
        let found = crm.pipelines().find_by(&Pipeline::DEFAULT, &"deal".to_owned()).unwrap();
        assert_eq!(found.unwrap().id, repairs.id);
        let of_deals = Query::new().filter("entity == \"deal\"");
        assert_eq!(crm.pipelines().count(&of_deals).unwrap(), 2);
        let begun = Query::new().filter("entity == \"deal\" && is_default == true");
        assert_eq!(crm.pipelines().count(&begun).unwrap(), 1);
    }

    #[test]
    fn a_pipeline_is_for_an_entity_that_there_is() {
        let refused = crm().pipelines().create(begun_with(Some("ship"), "Ships")).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::UnknownField);
    }
}
