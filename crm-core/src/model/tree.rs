//! Records that others stand on: nothing stands above itself, and what is stood on is not taken away.

use crate::{
    entity::{Context, Entity, EntityId, Record, Violations},
    error::Result,
};

/// Whether a record would stand above itself.
pub(crate) fn is_cycle<I: EntityId>(
    id: I,
    parent: Option<I>,
    context: &Context<'_>,
    above: impl Fn(&Record<I::Entity>) -> Option<I>,
) -> Result<bool> {
    let mut seen = vec![id];
    let mut next = parent;
    while let Some(current) = next {
        if seen.contains(&current) {
            return Ok(true);
        }
        seen.push(current);
        next = context.linked(current)?.and_then(|record| above(&record));
    }
    Ok(false)
}

/// Keeps a record from the trash while a live one of `O` stands on it.
pub(crate) fn keep_in_use<T: Entity, O: Entity>(
    record: &Record<T>,
    context: &Context<'_>,
    broken: &mut Violations,
    stands_on: impl Fn(&Record<O>) -> bool,
) -> Result<()> {
    // The same rules are asked when a record comes back, which is always right.
    if record.base.is_live()
        && context.any(|other: &Record<O>| other.base.is_live() && stands_on(other))?
    {
        broken.add("", "in_use");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::{
        error::Result,
        model::{
            Deal, Membership, Pipeline, ProductCategory, Stage, StageCategory, Team, Territory,
            User, test_crm::crm,
        },
    };

    fn is_kept(trashed: Result<()>) -> bool {
        trashed.unwrap_err().fields()[0].code == "in_use"
    }

    #[test]
    fn what_others_stand_on_stays_until_they_went_elsewhere() {
        let crm = crm();

        let pipeline = crm.pipelines().create(Pipeline::new("Repairs")).unwrap().id;
        let stage = Stage::new(pipeline, "In the shop", 1, StageCategory::Open);
        let stage = crm.stages().create(stage).unwrap().id;
        let deal = crm.deals().create(Deal::new("Forty anvils", stage)).unwrap().id;
        assert!(is_kept(crm.stages().trash(stage)));
        assert!(is_kept(crm.pipelines().trash(pipeline)));
        crm.deals().trash(deal).unwrap();
        crm.stages().trash(stage).unwrap();
        crm.pipelines().trash(pipeline).unwrap();
        crm.stages().restore(stage).unwrap();

        let team = crm.teams().create(Team::new("Hà Nội")).unwrap().id;
        let under = Team { parent: Some(team), ..Team::new("Long Biên") };
        let under = crm.teams().create(under).unwrap().id;
        assert!(is_kept(crm.teams().trash(team)));
        let teams = vec![Membership { team: under, primary: true, ..Membership::default() }];
        let lan = crm.users().create(User { teams, ..User::new("lan", "Lan") }).unwrap().id;
        assert!(is_kept(crm.teams().trash(under)));
        crm.users().trash(lan).unwrap();
        crm.teams().trash(under).unwrap();
        crm.teams().trash(team).unwrap();

        let north = crm.territories().create(Territory::new("North")).unwrap().id;
        let within = Territory { parent: Some(north), ..Territory::new("Hà Giang") };
        crm.territories().create(within).unwrap();
        assert!(is_kept(crm.territories().trash(north)));

        let tools = crm.product_categories().create(ProductCategory::new("Tools")).unwrap().id;
        let within = ProductCategory { parent: Some(tools), ..ProductCategory::new("Anvils") };
        crm.product_categories().create(within).unwrap();
        assert!(is_kept(crm.product_categories().trash(tools)));
        assert!(crm.verify().unwrap().is_sound());
    }
}
