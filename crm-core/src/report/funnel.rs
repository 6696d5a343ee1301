//! The funnel: how far deals come.

use serde_json::{Value, json};

use super::{board::StagePlace, json};
use crate::{
    model::{StageCategory, StageId},
    value::{Decimal, Period, Timestamp, Zone},
};

/// A deal's way through its pipeline: its stays in stages, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// Each stage that it came to, and when.
    pub entries: Vec<(StageId, Timestamp)>,
}

/// For each stage of a pipeline, how many deals ever came there or further (R3).
///
/// A skipped stage counts as passed, a stage entered twice counts once, a won deal passed every
/// stage, and coming to a lost stage is no progress.
#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    /// The open stages in order, and what was won last.
    pub rows: Vec<FunnelRow>,
}

/// How many deals came to a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct FunnelRow {
    /// The stage.
    pub place: StagePlace,
    /// How many deals came there or further.
    pub reached: i64,
    /// Of those that came to the stage before, the share that came here.
    pub from_previous: Option<Decimal>,
    /// Of those that came to the first stage, the share that came here.
    pub from_first: Option<Decimal>,
}

impl Funnel {
    /// The funnel of deals that came to the first stage (or skipped it) within the period, or ever.
    pub fn of<'p>(
        passages: impl IntoIterator<Item = &'p Passage>,
        stages: &[StagePlace],
        period: Option<(Period, &Zone)>,
    ) -> Self {
        let steps = steps(stages);
        let mut reached = vec![0_i64; steps.len()];
        for passage in passages {
            let Some((furthest, first)) = progress(passage, &steps, 0) else { continue };
            if is_within(first, period) {
                reached.iter_mut().take(furthest + 1).for_each(|count| *count += 1);
            }
        }
        let first = reached.first().copied().unwrap_or_default();
        let mut before = None;
        let mut rows = Vec::new();
        for (place, reached) in steps.into_iter().zip(reached) {
            let from_previous =
                before.map_or(share(reached, first), |before| share(reached, before));
            let (place, from_first) = (place.clone(), share(reached, first));
            rows.push(FunnelRow { place, reached, from_previous, from_first });
            before = Some(reached);
        }
        Self { rows }
    }

    /// `[{pipeline, stage, stage_id, reached, from_previous, from_first}]`.
    pub fn to_json(&self) -> Value {
        self.rows.iter().map(FunnelRow::to_json).collect()
    }

    /// Of the deals that came to stage `from` (or passed it) within the period, the share that ever
    /// came to stage `to` or further; none where no deal came to `from`.
    pub fn conversion<'p>(
        passages: impl IntoIterator<Item = &'p Passage>,
        stages: &[StagePlace],
        (from, to): (StageId, StageId),
        period: Option<(Period, &Zone)>,
    ) -> Option<Decimal> {
        let steps = steps(stages);
        let step = |stage| steps.iter().position(|place| place.stage == stage);
        let (from, to) = (step(from)?, step(to)?);
        let (mut came, mut went_on) = (0, 0);
        for passage in passages {
            let Some((furthest, first)) = progress(passage, &steps, from) else { continue };
            if is_within(first, period) {
                came += 1;
                went_on += i64::from(furthest >= to);
            }
        }
        share(went_on, came)
    }
}

impl FunnelRow {
    /// The row as an object.
    pub fn to_json(&self) -> Value {
        json!({
            "pipeline": self.place.pipeline_name,
            "stage": self.place.stage_name,
            "stage_id": self.place.stage.to_string(),
            "reached": self.reached,
            "from_previous": json::number(self.from_previous),
            "from_first": json::number(self.from_first),
        })
    }
}

impl Passage {
    /// Days spent in a stage, all stays together (R3); the last stay lasts until `now`.
    pub fn days_in(&self, stage: StageId, now: Timestamp, zone: &Zone) -> Decimal {
        let ends = self.entries.iter().skip(1).map(|(_, at)| *at).chain([now]);
        let stays = self.entries.iter().zip(ends).filter(|((entered, _), _)| *entered == stage);
        stays.map(|((_, from), to)| zone.days_between(*from, to)).sum()
    }
}

/// The stages that lead to a win, in order, and the won stages as the last step.
fn steps(stages: &[StagePlace]) -> Vec<&StagePlace> {
    let mut steps: Vec<&StagePlace> = stages
        .iter()
        .filter(|place| matches!(place.category, StageCategory::Open | StageCategory::Won))
        .collect();
    steps.sort_by_key(|place| (place.category == StageCategory::Won, place.stage_order));
    steps
}

/// The furthest step of a deal, and when it first came to step `from` or further; none if it never did.
fn progress(passage: &Passage, steps: &[&StagePlace], from: usize) -> Option<(usize, Timestamp)> {
    let step = |stage| steps.iter().position(|place| place.stage == stage);
    let mut came = passage
        .entries
        .iter()
        .filter_map(|(stage, at)| Some((step(*stage)?, *at)))
        .filter(|(step, _)| *step >= from);
    let (first_step, first) = came.next()?;
    Some(came.fold((first_step, first), |(furthest, first), (step, at)| {
        (furthest.max(step), first.min(at))
    }))
}

fn is_within(at: Timestamp, period: Option<(Period, &Zone)>) -> bool {
    period.is_none_or(|(period, zone)| period.contains(zone.date_of(at)))
}

fn share(part: i64, whole: i64) -> Option<Decimal> {
    Decimal::from(part).checked_div(Decimal::from(whole))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::model::PipelineId;

    fn stage(number: u128) -> StageId {
        StageId::from(Uuid::from_u128(number))
    }

    /// Three open stages, 4 for won and 5 for lost.
    fn stages() -> Vec<StagePlace> {
        let category = |number| match number {
            4 => StageCategory::Won,
            5 => StageCategory::Lost,
            _ => StageCategory::Open,
        };
        (1..=5)
            .map(|number| StagePlace {
                pipeline: PipelineId::from(Uuid::from_u128(9)),
                pipeline_name: "Sales".to_owned(),
                pipeline_order: 1,
                stage: stage(number),
                stage_name: number.to_string(),
                stage_order: i64::try_from(number).unwrap(),
                category: category(number),
            })
            .collect()
    }

    fn passage(entries: &[(u128, u32)]) -> Passage {
        let at = |day: u32| format!("2026-11-{day:02}T08:00:00Z").parse().unwrap();
        Passage {
            entries: entries.iter().map(|(number, day)| (stage(*number), at(*day))).collect(),
        }
    }

    #[test]
    fn skipped_stages_are_passed_and_lost_is_no_progress() {
        let passages = [
            passage(&[(1, 1), (2, 2), (3, 3), (4, 4)]),
            passage(&[(1, 1), (3, 2), (5, 3)]),
            passage(&[(1, 1), (2, 2), (1, 3), (2, 4)]),
            passage(&[(1, 1), (5, 2)]),
            passage(&[(2, 1), (4, 2)]),
        ];

        let funnel = Funnel::of(&passages, &stages(), None);

        let reached: Vec<i64> = funnel.rows.iter().map(|row| row.reached).collect();
        assert_eq!(reached, [5, 4, 3, 2]);
        assert_eq!(funnel.to_json()[1]["from_previous"].to_string(), "0.8");
        assert_eq!(funnel.rows[3].from_first, Some(Decimal::new(4, 1)));
    }

    #[test]
    fn conversion_is_of_those_who_came_in_the_period() {
        let passages = [
            passage(&[(1, 1), (2, 2), (3, 20)]),
            passage(&[(1, 1), (3, 2)]),
            passage(&[(2, 15), (3, 16)]),
            passage(&[(1, 1), (2, 3)]),
        ];
        let early = Period::new("2026-11-01".parse().unwrap(), "2026-11-10".parse().unwrap());

        let way = (stage(2), stage(3));
        let share =
            Funnel::conversion(&passages, &stages(), way, Some((early.unwrap(), &Zone::UTC)));
        assert_eq!(share.map(|share| share.round_dp(6)), Some(Decimal::new(666_667, 6)));
        assert_eq!(Funnel::conversion([], &stages(), way, None), None);
    }

    #[test]
    fn time_in_a_stage_is_all_stays_together() {
        let passage = passage(&[(1, 1), (2, 4), (1, 6), (2, 7)]);
        let now = "2026-11-10T20:00:00Z".parse().unwrap();

        assert_eq!(passage.days_in(stage(1), now, &Zone::UTC), Decimal::from(4));
        assert_eq!(passage.days_in(stage(2), now, &Zone::UTC), Decimal::new(55, 1));
    }
}
