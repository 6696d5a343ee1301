//! Totals and reports.

use std::fmt::Debug;

use crm_core::{
    Crm, Link, Span,
    entity::{Entity, EntityId as _, GroupKey, Total},
    model::{ContractLine, Deal, Lead, UserId},
    report::Asked,
};
use uuid::Uuid;

use super::{Read, Story, debug};

pub(super) fn all(crm: &Crm, story: &Story, reads: &mut Vec<Read>) {
    total(crm, &Deal::BOARD, reads);
    total(crm, &Deal::FORECAST, reads);
    total(crm, &Deal::OUTCOME, reads);
    total(crm, &Lead::STATUS, reads);
    total(crm, &Lead::RATING, reads);
    total(crm, &Lead::SOURCE, reads);
    total(crm, &Lead::LIFECYCLE, reads);
    total(crm, &ContractLine::VALUE, reads);
    reports(crm, story, reads);
}

fn total<T: Entity, K: GroupKey + Debug>(crm: &Crm, total: &Total<T, K>, reads: &mut Vec<Read>) {
    reads.push((format!("total {total:?}"), debug(crm.totals(total))));
    reads.push((format!("total {total:?} by owner"), debug(crm.totals_by_owner(total))));
}

/// Every report, of all and as asked.
fn reports(crm: &Crm, story: &Story, reads: &mut Vec<Read>) {
    let described = crm.describe();
    for report in described["reports"].as_array().into_iter().flatten() {
        let (name, about) = (report["name"].as_str().unwrap(), report["about"]["entity"].as_str());
        for record in records(story, about) {
            let of = |asked: Asked| match &record {
                Some(record) => asked.about(record.clone()),
                None => asked,
            };
            let mut tell = |how: &str, asked: Asked| {
                let told = crm.report(name, &of(asked)).map(|it| it.to_json());
                reads.push((format!("report {name} {how} {record:?}"), debug(told)));
            };
            let mine = || Asked::new().filter("owner == me");
            let period = |span: &str| span.parse::<Span>().unwrap();
            let at = story.moment();
            tell("of all", Asked::new());
            tell("of mine", mine());
            tell("of this year", Asked::new().period(period("this_year")));
            tell("of mine this quarter", mine().period(period("this_quarter")));
            tell(&format!("as of {at}"), Asked::new().as_of(at));
            tell(&format!("of mine as of {at}"), mine().as_of(at));
        }
    }
}

/// The records that a report may be asked about.
fn records(story: &Story, about: Option<&str>) -> Vec<Option<Link>> {
    match about {
        Some("user") => vec![Some(UserId::from_uuid(story.user).into())],
        Some(entity) if entity != "pipeline" => {
            let link = |id: Uuid| Some(Link::new(entity.to_owned(), id).unwrap());
            story.all_ids(entity).into_iter().take(3).map(link).collect()
        }
        _ => vec![None],
    }
}
