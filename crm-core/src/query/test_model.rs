//! The model and a few records for the tests of queries.

use std::{collections::BTreeMap, sync::Arc};

use uuid::Uuid;

use super::filter::{Bound, Checked, FilterContext, check, parse};
use crate::{
    Currency, Error, Money, Result, Timestamp, Zone,
    entity::{
        EntityDef, EntityId, Record, Value,
        erased::{EntityType, Typed},
        record::AnyRecord,
    },
    model::{Deal, Stage, StageCategory, for_each_entity},
    parse_decimal,
};

pub(super) const ME: Uuid = Uuid::from_u128(0x11);
pub(super) const TEAM: Uuid = Uuid::from_u128(0x22);
pub(super) const STAGE: Uuid = Uuid::from_u128(0x33);
pub(super) const ACCOUNT: Uuid = Uuid::from_u128(0x44);

macro_rules! typed {
    ($($accessor:ident $entity:ident $id:ident $change:ident $collection:ident;)+) => {
        vec![$(Typed::<crate::model::$entity>::shared()),+]
    };
}

pub(super) fn all() -> Vec<Arc<dyn EntityType>> {
    for_each_entity!(typed)
}

pub(super) fn entity(name: &str) -> Arc<dyn EntityType> {
    all().into_iter().find(|entity| entity.def().name == name).unwrap()
}

pub(super) fn entities(name: &str) -> Option<Arc<EntityDef>> {
    all().iter().find(|entity| entity.def().name == name).map(|entity| Arc::clone(entity.def()))
}

pub(super) fn checked(name: &str, text: &str) -> Result<Checked> {
    check(&parse(text)?, entity(name).def(), &entities)
}

/// The error's sentence, for a filter that is refused.
pub(super) fn refusal(name: &str, text: &str) -> String {
    let error: Error = checked(name, text).unwrap_err();
    assert_eq!(error.code(), "query");
    error.detail().to_owned()
}

/// What a filter takes from a call made by a user of the team, in Vietnam at noon.
pub(super) fn bound(checked: &Checked, params: &[(&str, Value)]) -> Result<Bound> {
    bound_for(checked, params, Some(ME))
}

pub(super) fn bound_for(
    checked: &Checked,
    params: &[(&str, Value)],
    me: Option<Uuid>,
) -> Result<Bound> {
    let params: BTreeMap<String, Value> =
        params.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    checked.bind(&FilterContext {
        me,
        my_teams: &[TEAM],
        today: "2026-11-21".parse().unwrap(),
        now: at("2026-11-21T05:00:00Z"),
        zone: &Zone::new("Asia/Ho_Chi_Minh").unwrap(),
        params: &params,
    })
}

pub(super) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(super) fn money(amount: &str, currency: Currency) -> Money {
    Money::new(parse_decimal(amount).unwrap(), currency).unwrap()
}

/// An open deal of 2,000,000 VND that the user owns, in a stage called Đàm phán.
pub(super) fn deal() -> Record<Deal> {
    let mut deal = Deal::new("Bốn mươi cái đe", crate::model::StageId::from_uuid(STAGE));
    deal.account = Some(crate::model::AccountId::from_uuid(ACCOUNT));
    deal.amount = Some(money("2000000", Currency::VND));
    deal.amount_base = Some(money("80", Currency::USD));
    deal.expected_close = Some("2026-11-30".parse().unwrap());
    deal.category = StageCategory::Open;
    let mut record = Record::new(Uuid::from_u128(0x55), deal);
    record.base.owner = Some(ME.into());
    record.base.team = Some(TEAM.into());
    record.base.tags = ["vip", "xuất khẩu"].into_iter().collect();
    record.base.created_at = at("2026-11-20T18:00:00Z");
    record
}

/// The records that others link to.
#[expect(clippy::unnecessary_wraps, reason = "filters are handed a look-up that can fail")]
pub(super) fn linked(entity: &str, id: Uuid) -> Result<Option<Arc<dyn AnyRecord>>> {
    Ok(match (entity, id) {
        ("stage", STAGE) => {
            let stage = Stage { name: "Đàm phán".to_owned(), ..Stage::default() };
            Some(Arc::new(Record::new(STAGE, stage)))
        }
        _ => None,
    })
}

/// Whether a record passes.
pub(super) fn passes(name: &str, text: &str, record: &dyn AnyRecord) -> bool {
    passes_with(name, text, record, &[])
}

pub(super) fn passes_with(
    name: &str,
    text: &str,
    record: &dyn AnyRecord,
    params: &[(&str, Value)],
) -> bool {
    bound(&checked(name, text).unwrap(), params).unwrap().matches(record, &linked).unwrap()
}
