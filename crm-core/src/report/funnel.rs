//! The funnel: how far deals come, and how long they stand in each stage.

use crm_core_macros::figures;

use super::{
    answer::{About, Answered},
    board::StagePlace,
    picture::{
        Body, Chart, Step, Steps,
        words::{number, say, share as said_share},
    },
    reader::Reader,
};
use crate::{
    entity::Record,
    error::Result,
    model::{Deal, PipelineId, StageCategory, StageId},
    value::{Decimal, Locale, Period, Timestamp, Zone},
};

/// A deal's way through its pipeline: its stays in stages, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// Each stage that it came to, and when.
    pub entries: Vec<(StageId, Timestamp)>,
}

/// For each stage of a pipeline, how many deals ever came there or further: a skipped stage counts as passed, a stage
/// entered twice counts once, a won deal passed every stage, and coming to a lost stage is no progress.
#[figures]
pub struct Funnel {
    /// The open stages in order, and what was won last.
    pub rows: Vec<FunnelRow>,
}

/// How many deals came to a stage.
#[figures]
pub struct FunnelRow {
    /// The stage.
    #[flat]
    pub place: StagePlace,
    /// How many deals came there or further.
    pub reached: i64,
    /// Of those that came to the stage before, the share that came here.
    pub from_previous: Option<Decimal>,
    /// Of those that came to the first stage, the share that came here.
    pub from_first: Option<Decimal>,
    /// How many days the deals that stood here stood here on average, all stays together; none for what was won.
    pub days: Option<Decimal>,
}

impl Funnel {
    /// The funnel of deals that came to the first stage (or skipped it) within the period, or ever; what stands in an
    /// open stage stands there until `now`. The stages come in order.
    pub fn of<'p>(
        passages: impl IntoIterator<Item = &'p Passage>,
        stages: &[StagePlace],
        period: Option<Period>,
        (now, zone): (Timestamp, &Zone),
    ) -> Self {
        let mut counted = Counted::new(stages);
        for passage in passages {
            counted.add(passage, period, (now, zone));
        }
        counted.funnel()
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
        let step = |stage| steps.iter().position(|place| place.stage_id == stage);
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

impl Answered for Funnel {
    type Of = Deal;
    const ABOUT: Option<About> = Some(About { entity: "pipeline", required: false });

    /// Of the pipeline that was named, or of the first.
    fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut stages = reader.places()?;
        let first = stages.first().map(|place| place.pipeline_id);
        let Some(pipeline) = reader.about::<PipelineId>().or(first) else {
            return Ok(Self { rows: Vec::new() });
        };
        stages.retain(|place| place.pipeline_id == pipeline);
        let mut counted = Counted::new(&stages);
        reader.asked(|deal: &Record<Deal>| {
            if deal.pipeline == Some(pipeline) {
                let entries = deal.stage_entries.iter();
                let entries = entries.map(|entry| (entry.stage, entry.entered_at)).collect();
                counted.add(&Passage { entries }, reader.period, (reader.now, &reader.zone));
            }
            Ok(())
        })?;
        Ok(counted.funnel())
    }

    fn draw(&self, locale: Locale) -> Chart {
        let title = say(locale, "Phễu bán hàng", "Sales funnel");
        let pipeline = self.rows.first().map_or("", |row| row.place.pipeline.as_str());
        let shown = |of: Option<Decimal>| of.map_or("–".to_owned(), |of| said_share(of, locale));
        let step = |row: &FunnelRow| Step {
            name: row.place.stage.clone(),
            reached: row.reached,
            cells: vec![
                number(Decimal::from(row.reached), 0, locale),
                shown(row.from_first),
                shown(row.from_previous),
                row.days.map_or("–".to_owned(), |days| number(days, 1, locale)),
            ],
            is_won: row.place.category == StageCategory::Won,
        };
        let heads = [
            say(locale, "Số cơ hội", "Deals"),
            say(locale, "So với đầu", "Of the first"),
            say(locale, "Từ bước trước", "Of the one before"),
            say(locale, "Số ngày ở đây", "Days here"),
        ];
        Chart {
            name: "funnel",
            title: if pipeline.is_empty() { title.to_owned() } else { format!("{title}: {pipeline}") },
            note: say(
                locale,
                "Số cơ hội từng đến mỗi giai đoạn hoặc xa hơn; giai đoạn bỏ qua được tính là đã qua",
                "Deals that ever came to each stage or further; a skipped stage counts as passed",
            )
            .to_owned(),
            locale,
            body: Body::Funnel(Steps {
                heads: heads.map(str::to_owned).into(),
                rows: self.rows.iter().map(step).collect(),
            }),
        }
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

/// The deals that were counted so far, step by step.
struct Counted<'s> {
    steps: Vec<&'s StagePlace>,
    /// How many came to each step or further.
    reached: Vec<i64>,
    /// How many stood in each step, and for how many days together.
    stays: Vec<(i64, Decimal)>,
}

impl<'s> Counted<'s> {
    fn new(stages: &'s [StagePlace]) -> Self {
        let steps = steps(stages);
        let (reached, stays) = (vec![0; steps.len()], vec![(0, Decimal::ZERO); steps.len()]);
        Self { steps, reached, stays }
    }

    fn add(&mut self, passage: &Passage, period: Option<Period>, (now, zone): (Timestamp, &Zone)) {
        let Some((furthest, first)) = progress(passage, &self.steps, 0) else { return };
        if !is_within(first, period.map(|period| (period, zone))) {
            return;
        }
        self.reached.iter_mut().take(furthest + 1).for_each(|count| *count += 1);
        for (place, (stood, days)) in self.steps.iter().zip(&mut self.stays) {
            if passage.entries.iter().any(|(stage, _)| *stage == place.stage_id) {
                *stood += 1;
                *days += passage.days_in(place.stage_id, now, zone);
            }
        }
    }

    fn funnel(self) -> Funnel {
        let Self { steps, reached, stays } = self;
        let first = reached.first().copied().unwrap_or_default();
        let mut before = None;
        let mut rows = Vec::new();
        for ((place, reached), (stood, days)) in steps.into_iter().zip(reached).zip(stays) {
            let from_previous =
                before.map_or(share(reached, first), |before| share(reached, before));
            let (place, from_first) = (place.clone(), share(reached, first));
            let is_open = place.category == StageCategory::Open;
            let days = days.checked_div(Decimal::from(stood)).filter(|_| is_open);
            rows.push(FunnelRow { place, reached, from_previous, from_first, days });
            before = Some(reached);
        }
        Funnel { rows }
    }
}

/// The stages that lead to a win, in order, and the won stages as the last steps.
fn steps(stages: &[StagePlace]) -> Vec<&StagePlace> {
    let leads =
        |place: &&StagePlace| matches!(place.category, StageCategory::Open | StageCategory::Won);
    stages.iter().filter(leads).collect()
}

/// The furthest step of a deal, and when it first came to step `from` or further; none if it never did.
fn progress(passage: &Passage, steps: &[&StagePlace], from: usize) -> Option<(usize, Timestamp)> {
    let step = |stage| steps.iter().position(|place| place.stage_id == stage);
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
    use crate::report::Report;

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
                pipeline: "Sales".to_owned(),
                pipeline_id: PipelineId::from(Uuid::from_u128(9)),
                stage: number.to_string(),
                stage_id: stage(number),
                category: category(number),
            })
            .collect()
    }

    fn at(day: u32) -> Timestamp {
        format!("2026-11-{day:02}T08:00:00Z").parse().unwrap()
    }

    fn passage(entries: &[(u128, u32)]) -> Passage {
        Passage {
            entries: entries.iter().map(|(number, day)| (stage(*number), at(*day))).collect(),
        }
    }

    /// R3.
    #[test]
    fn skipped_stages_are_passed_and_lost_is_no_progress() {
        let passages = [
            passage(&[(1, 1), (2, 2), (3, 3), (4, 4)]),
            passage(&[(1, 1), (3, 2), (5, 3)]),
            passage(&[(1, 1), (2, 2), (1, 3), (2, 4)]),
            passage(&[(1, 1), (5, 2)]),
            passage(&[(2, 1), (4, 2)]),
        ];

        let funnel = Funnel::of(&passages, &stages(), None, (at(30), &Zone::UTC));

        let reached: Vec<i64> = funnel.rows.iter().map(|row| row.reached).collect();
        assert_eq!(reached, [5, 4, 3, 2]);
        assert_eq!(funnel.to_json()["rows"][1]["from_previous"].to_string(), "0.8");
        assert_eq!(funnel.rows[2].days, Some(Decimal::ONE));
        assert_eq!(funnel.rows[3].days, None);
        let svg = funnel.to_svg(Locale::English);
        assert!(
            svg.contains("Funnel. Deals that ever came") && svg.contains("1 5; 2 4; 3 3; 4 2.")
        );
        assert_eq!(funnel.rows[3].from_first, Some(Decimal::new(4, 1)));
    }

    /// R3.
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

    /// R3.
    #[test]
    fn time_in_a_stage_is_all_stays_together() {
        let passage = passage(&[(1, 1), (2, 4), (1, 6), (2, 7)]);
        let now = "2026-11-10T20:00:00Z".parse().unwrap();

        assert_eq!(passage.days_in(stage(1), now, &Zone::UTC), Decimal::from(4));
        assert_eq!(passage.days_in(stage(2), now, &Zone::UTC), Decimal::new(55, 1));
    }
}
