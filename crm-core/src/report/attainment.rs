//! Attainment: what was won against what should be won.

use std::collections::{BTreeMap, BTreeSet};

use crm_core_macros::{choice, figures};
use uuid::Uuid;

use super::{
    answer::{About, Answered},
    picture::{
        Body, Chart, Measure, Plot, Series, Slot,
        words::{day, say, share},
    },
    reader::Reader,
    sum::rounded,
    velocity::coverage,
    win_rate::win_rate,
};
use crate::{
    entity::{Described, Record},
    error::Result,
    model::{
        Credit, Deal, Direction, Interaction, InteractionStatus, Lead, Quota, RelatedRecord,
        StageCategory, Team, TeamId, User, UserId,
    },
    value::{Currency, Date, Decimal, Locale, Money, Period, Span, Timestamp, Unit},
};

/// The period when nobody says.
const QUARTER: Span = Span::Unit(Unit::Quarter, 0);

/// Whether somebody will reach their quota at their pace.
#[choice]
pub enum Standing {
    /// At a pace of 1 or more.
    OnTrack = 1,
    /// At a pace of 0.8 or more.
    AtRisk = 2,
    /// Slower.
    Behind = 3,
}

/// What users and teams won in the period against their quotas; of this quarter when nobody says. A won deal counts for
/// the user who was responsible when it was won, or is shared as its credits say; for a team, and for all, it counts
/// once.
#[figures]
pub struct Attainment {
    /// The first day of the period.
    pub first: Date,
    /// The last day of the period.
    pub last: Date,
    /// The users with a quota or with something won, the furthest first.
    pub users: Vec<AttainmentRow>,
    /// The teams with members among them, the furthest first: a team's members are those of the teams under it too, and
    /// its quota is its own or those of its members together.
    pub teams: Vec<AttainmentRow>,
    /// All together.
    pub all: AttainmentRow,
}

/// What somebody won against their quota.
#[figures]
pub struct AttainmentRow {
    /// The user or team; none for all together.
    pub id: Option<Uuid>,
    /// What they are called; none where they may not be seen.
    pub name: Option<String>,
    /// What should be won in the period: the share of each quota that lies in it, by days, from the day the user joined.
    pub quota: Option<Money>,
    /// What was won.
    pub won: Money,
    /// Won ÷ quota, which may be over 1; none without a quota.
    pub attainment: Option<Decimal>,
    /// What is missing; negative where more was won.
    pub gap: Option<Money>,
    /// The share of the days that are over, today included.
    pub elapsed: Option<Decimal>,
    /// Attainment ÷ the share of days that are over: 1 is exactly in time; none before the period.
    pub pace: Option<Decimal>,
    /// How that is to be judged; none without a pace.
    pub standing: Option<Standing>,
    /// The open deals expected in the period ÷ what is missing; none where nothing is.
    pub coverage: Option<Decimal>,
    /// Won ÷ (won + lost), by number of deals that they were responsible for.
    pub win_rate: Option<Decimal>,
    /// Interactions in the period that they own.
    pub activities: i64,
    /// Leads made in the period that they own, those that nobody follows left out.
    pub new_leads: i64,
    /// How many of those leads were answered: the company wrote, called or met them.
    pub answered_leads: i64,
    /// How many seconds it took on average from when such a lead was made to the first answer; none without answers.
    pub response_seconds: Option<Decimal>,
}

/// What one user did in the period.
#[derive(Clone, Debug, Default)]
struct Effort {
    won_amount: Decimal,
    open_amount: Decimal,
    won: i64,
    lost: i64,
    activities: i64,
    new_leads: i64,
    answered_leads: i64,
    response_millis: i64,
    quota: Due,
}

impl Effort {
    fn and(&self, other: &Self) -> Self {
        Self {
            won_amount: self.won_amount.saturating_add(other.won_amount),
            open_amount: self.open_amount.saturating_add(other.open_amount),
            won: self.won + other.won,
            lost: self.lost + other.lost,
            activities: self.activities + other.activities,
            new_leads: self.new_leads + other.new_leads,
            answered_leads: self.answered_leads + other.answered_leads,
            response_millis: self.response_millis.saturating_add(other.response_millis),
            quota: self.quota.and(&other.quota),
        }
    }
}

/// A lead of the period, and when it was answered first.
#[derive(Debug)]
struct NewLead {
    owner: Option<UserId>,
    made_at: Timestamp,
    answered_at: Option<Timestamp>,
}

impl NewLead {
    fn of(lead: &Record<Lead>) -> Self {
        Self { owner: lead.base.owner, made_at: lead.base.created_at, answered_at: None }
    }

    fn answer(&mut self, at: Timestamp) {
        if at >= self.made_at {
            self.answered_at = Some(self.answered_at.map_or(at, |earlier| earlier.min(at)));
        }
    }
}

/// Whether the company was in touch by it, and not only meant to be.
fn is_answer(interaction: &Interaction) -> bool {
    let took_place =
        matches!(interaction.status, InteractionStatus::Held | InteractionStatus::Sent);
    took_place && interaction.direction == Direction::Out
}

/// What should be won, and by now: the quotas, and the share of each whose days are over.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Due {
    quota: Option<Decimal>,
    elapsed: Decimal,
}

impl Due {
    /// The part of a quota that lies in the period, from the day its user joined.
    fn of(quota: Decimal, of: Period, joined: Option<Date>, period: Period, today: Date) -> Self {
        let from = joined.map_or(of.first(), |day| day.max(of.first()));
        let counted = Period::new(from, of.last()).ok().and_then(|days| days.overlap(period));
        let Some(counted) = counted else { return Self::default() };
        let over = (today.min(counted.last()).days_since(counted.first()) + 1).max(0);
        // First times, then divided: whole quotas stay whole. Too much is refused when it is shown.
        let part = |days: i32| quota.saturating_mul(Decimal::from(days)) / Decimal::from(of.days());
        Self { quota: Some(part(counted.days())), elapsed: part(over) }
    }

    fn and(&self, other: &Self) -> Self {
        let quota = match (self.quota, other.quota) {
            (Some(one), Some(other)) => Some(one.saturating_add(other)),
            (one, other) => one.or(other),
        };
        Self { quota, elapsed: self.elapsed.saturating_add(other.elapsed) }
    }
}

/// How the worth of a deal is shared: by its credits, or all to whoever was responsible when it was closed.
fn shares(deal: &Deal, owner: Option<UserId>) -> Vec<(UserId, Decimal)> {
    if deal.credits.is_empty() {
        let responsible = if deal.is_open() { owner } else { deal.closing_owner.or(owner) };
        return responsible.map(|user| (user, Decimal::ONE_HUNDRED)).into_iter().collect();
    }
    let credit = |credit: &Credit| (credit.user, credit.percent.hundredths());
    deal.credits.iter().map(credit).collect()
}

fn row(
    who: Option<(Uuid, Option<String>)>,
    effort: &Effort,
    currency: Currency,
) -> Result<AttainmentRow> {
    let quota = effort.quota.quota;
    let attainment = quota.and_then(|quota| effort.won_amount.checked_div(quota));
    let elapsed = quota.and_then(|quota| effort.quota.elapsed.checked_div(quota));
    let pace = attainment.zip(elapsed).and_then(|(won, over)| won.checked_div(over));
    let standing = pace.map(|pace| {
        if pace >= Decimal::ONE {
            Standing::OnTrack
        } else if pace >= Decimal::new(8, 1) {
            Standing::AtRisk
        } else {
            Standing::Behind
        }
    });
    let money = |amount: Decimal| rounded(amount, currency);
    let (id, name) = who.unzip();
    Ok(AttainmentRow {
        id,
        name: name.flatten(),
        quota: quota.map(money).transpose()?,
        won: money(effort.won_amount)?,
        attainment,
        gap: quota.map(|quota| money(quota - effort.won_amount)).transpose()?,
        elapsed,
        pace,
        standing,
        coverage: quota.and_then(|quota| coverage(effort.open_amount, quota, effort.won_amount)),
        win_rate: win_rate(effort.won, effort.lost),
        activities: effort.activities,
        new_leads: effort.new_leads,
        answered_leads: effort.answered_leads,
        response_seconds: Decimal::new(effort.response_millis, 3)
            .checked_div(Decimal::from(effort.answered_leads)),
    })
}

/// The furthest first, those without a quota last.
fn sort(rows: &mut [AttainmentRow]) {
    rows.sort_by(|one, other| {
        let rank = |row: &AttainmentRow| (row.attainment, row.won.amount());
        rank(other).cmp(&rank(one)).then_with(|| (&one.name, one.id).cmp(&(&other.name, other.id)))
    });
}

/// What the report is made of.
#[derive(Debug, Default)]
struct Figures {
    users: BTreeMap<UserId, Effort>,
    names: BTreeMap<UserId, String>,
    members: BTreeMap<TeamId, BTreeSet<UserId>>,
    team_names: BTreeMap<TeamId, String>,
    /// Quotas of teams.
    team_quotas: BTreeMap<TeamId, Due>,
    /// What belongs to nobody.
    nobody: Effort,
}

impl Figures {
    fn of(&mut self, user: Option<UserId>) -> &mut Effort {
        match user {
            Some(user) => self.users.entry(user).or_default(),
            None => &mut self.nobody,
        }
    }

    /// A deal that was decided or is expected in the period.
    fn count(&mut self, deal: &Record<Deal>) {
        let amount = deal.amount_base.map_or(Decimal::ZERO, Money::amount);
        let shares = shares(deal, deal.base.owner);
        if shares.is_empty() {
            self.nobody.count(deal.category, amount);
        }
        for (user, percent) in shares {
            let part = amount.saturating_mul(percent) / Decimal::ONE_HUNDRED;
            self.of(Some(user)).count(deal.category, part);
        }
        // By number a deal is its responsible user's alone.
        let responsible = deal.closing_owner.or(deal.base.owner);
        let of = self.of(responsible);
        match deal.category {
            StageCategory::Won => of.won += 1,
            StageCategory::Lost => of.lost += 1,
            StageCategory::Open | StageCategory::Unknown(_) => {}
        }
    }

    fn report(&self, period: Period, currency: Currency) -> Result<Attainment> {
        let mut users = Vec::new();
        for (user, effort) in &self.users {
            if effort.quota.quota.is_some() || !effort.won_amount.is_zero() || effort.won > 0 {
                let name = self.names.get(user).cloned();
                users.push(row(Some((user.uuid(), name)), effort, currency)?);
            }
        }
        let mut teams = Vec::new();
        for (team, members) in &self.members {
            let mut effort = Effort::default();
            for user in members {
                effort = effort.and(self.users.get(user).unwrap_or(&Effort::default()));
            }
            if let Some(own) = self.team_quotas.get(team) {
                effort.quota = *own;
            }
            if effort.quota.quota.is_some() || !effort.won_amount.is_zero() || effort.won > 0 {
                let name = self.team_names.get(team).cloned();
                teams.push(row(Some((team.uuid(), name)), &effort, currency)?);
            }
        }
        sort(&mut users);
        sort(&mut teams);
        let all = self.users.values().fold(self.nobody.clone(), |all, effort| all.and(effort));
        let (first, last) = (period.first(), period.last());
        Ok(Attainment { first, last, users, teams, all: row(None, &all, currency)? })
    }
}

impl Effort {
    fn count(&mut self, category: StageCategory, amount: Decimal) {
        match category {
            StageCategory::Won => self.won_amount = self.won_amount.saturating_add(amount),
            StageCategory::Open => self.open_amount = self.open_amount.saturating_add(amount),
            StageCategory::Lost | StageCategory::Unknown(_) => {}
        }
    }
}

/// The members of each team, those of the teams under it too, each once.
fn members(
    teams: &BTreeMap<TeamId, Option<TeamId>>,
    places: &[(UserId, TeamId)],
) -> BTreeMap<TeamId, BTreeSet<UserId>> {
    let mut members: BTreeMap<TeamId, BTreeSet<UserId>> = BTreeMap::new();
    for (user, team) in places {
        let mut next = Some(*team);
        let mut passed = BTreeSet::new();
        while let Some(team) = next.filter(|team| passed.insert(*team)) {
            members.entry(team).or_default().insert(*user);
            next = teams.get(&team).copied().flatten();
        }
    }
    members
}

impl Answered for Attainment {
    type Of = Deal;
    const ABOUT: Option<About> = Some(About { entity: "user", required: false });

    /// Of the user that was named, or of all.
    fn read(reader: &Reader<'_>) -> Result<Self> {
        let period = reader.period_or(QUARTER);
        let (mut figures, mut joined, mut places) =
            (Figures::default(), BTreeMap::new(), Vec::new());
        reader.each(|user: &Record<User>| {
            figures.names.insert(user.id, user.name.clone());
            joined.insert(user.id, user.joined_on);
            places.extend(user.teams.iter().map(|place| (user.id, place.team)));
            Ok(())
        })?;
        let mut parents = BTreeMap::new();
        reader.each(|team: &Record<Team>| {
            figures.team_names.insert(team.id, team.name.clone());
            parents.insert(team.id, team.parent);
            Ok(())
        })?;
        figures.members = members(&parents, &places);
        let mut quotas = Vec::new();
        reader.each(|quota: &Record<Quota>| {
            quotas.push(quota.fields.clone());
            Ok(())
        })?;
        for quota in quotas {
            let Ok(of) = Period::new(quota.starts_on, quota.ends_on) else { continue };
            let amount = reader.in_base(quota.amount, quota.starts_on)?;
            let since = quota.user.and_then(|user| joined.get(&user).copied().flatten());
            let due = Due::of(amount, of, since, period, reader.today);
            if let Some(user) = quota.user {
                let effort = figures.of(Some(user));
                effort.quota = effort.quota.and(&due);
            }
            if let Some(team) = quota.for_team {
                let held = figures.team_quotas.entry(team).or_default();
                *held = held.and(&due);
            }
        }
        reader.asked(|deal: &Record<Deal>| {
            if super::board::day(deal).is_some_and(|day| period.contains(day)) {
                figures.count(deal);
            }
            Ok(())
        })?;
        let mut leads = BTreeMap::new();
        reader.listed(|lead: &Record<Lead>| {
            if period.contains(reader.date_of(lead.base.created_at)) {
                figures.of(lead.base.owner).new_leads += 1;
                leads.insert(lead.id.uuid(), NewLead::of(lead));
            }
            Ok(())
        })?;
        reader.each(|interaction: &Record<Interaction>| {
            if period.contains(reader.date_of(interaction.start_at)) {
                figures.of(interaction.base.owner).activities += 1;
            }
            if is_answer(interaction) {
                let about =
                    RelatedRecord::all(interaction.related_to.as_ref(), &interaction.also_about);
                let with = interaction.participants.iter().map(|participant| &participant.who);
                for lead in about.chain(with).filter(|link| link.entity() == Lead::NAME) {
                    if let Some(lead) = leads.get_mut(&lead.id()) {
                        lead.answer(interaction.start_at);
                    }
                }
            }
            Ok(())
        })?;
        for lead in leads.values() {
            if let Some(answered_at) = lead.answered_at {
                let effort = figures.of(lead.owner);
                effort.answered_leads += 1;
                effort.response_millis += answered_at.millis_since(lead.made_at);
            }
        }
        let mut report = figures.report(period, reader.currency)?;
        if let Some(user) = reader.about::<UserId>() {
            report.users.retain(|row| row.id == Some(user.uuid()));
            report.teams.clear();
            let effort = figures.users.get(&user).cloned().unwrap_or_default();
            report.all = row(None, &effort, reader.currency)?;
        }
        Ok(report)
    }

    fn draw(&self, locale: Locale) -> Chart {
        let slot = |group: &'static str| {
            move |row: &AttainmentRow| {
                let reached = row.attainment.map_or("–".to_owned(), |part| share(part, locale));
                Slot {
                    label: row.name.clone().unwrap_or_else(|| "–".to_owned()),
                    group: group.to_owned(),
                    is_now: group == "team",
                    values: vec![Some(row.won.amount())],
                    target: row.quota.map(Money::amount),
                    text: format!("{reached} · {}", row.won.format(locale)),
                }
            }
        };
        let slots = self.teams.iter().map(slot("team")).chain(self.users.iter().map(slot("user")));
        let reached = self.all.attainment.map_or("–".to_owned(), |part| share(part, locale));
        let span = format!("{} – {}", day(self.first, locale), day(self.last, locale));
        let won = self.all.won.format(locale);
        Chart {
            name: "attainment",
            title: say(locale, "Kết quả so với chỉ tiêu", "Attainment against quota").to_owned(),
            note: match locale {
                Locale::Vietnamese => {
                    format!(
                        "{span}: đạt {reached} chỉ tiêu, đã thắng {won}; vạch là chỉ tiêu, nhóm in đậm"
                    )
                }
                Locale::English => {
                    format!(
                        "{span}: {reached} of the quota, {won} won; marks are quotas, teams stand in bold"
                    )
                }
            },
            locale,
            body: Body::Bars(Plot {
                measure: Measure::Money(self.all.won.currency()),
                places: say(locale, "Ai", "Who"),
                amounts: say(locale, "Đã thắng", "Won"),
                series: vec![Series { name: String::new(), colour: 0 }],
                slots: slots.take(40).collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{entity::ItemId, report::Report as _, value::Percent};

    fn user(number: u128) -> UserId {
        UserId::from(Uuid::from_u128(number))
    }

    fn team(number: u128) -> TeamId {
        TeamId::from(Uuid::from_u128(number))
    }

    fn days(text: &str) -> Period {
        text.parse().unwrap()
    }

    fn won(dong: i64, closing_owner: u128, credits: &[(u128, i64)]) -> Record<Deal> {
        let credit = |(who, percent): &(u128, i64)| Credit {
            id: ItemId(Uuid::from_u128(*who)),
            user: user(*who),
            percent: Percent::new(Decimal::from(*percent)).unwrap(),
        };
        let deal = Deal {
            amount_base: Some(Money::new(Decimal::from(dong), Currency::VND).unwrap()),
            category: StageCategory::Won,
            closing_owner: Some(user(closing_owner)),
            credits: credits.iter().map(credit).collect(),
            ..Deal::default()
        };
        Record::new(Uuid::nil(), deal)
    }

    fn quota(dong: i64, quarter: &str, joined: Option<&str>, today: &str) -> Due {
        let joined = joined.map(|day| day.parse().unwrap());
        let today = today.parse().unwrap();
        Due::of(Decimal::from(dong), days(quarter), joined, days(quarter), today)
    }

    /// R16: by the owner at close time, split credits sum to the whole, not capped at 100 %.
    #[test]
    fn a_deal_counts_for_who_closed_it_or_as_its_credits_say() {
        let mut figures = Figures::default();
        figures.count(&won(100, 1, &[]));
        figures.count(&won(60, 1, &[(1, 25), (2, 75)]));
        let quarter = "2026-10-01/2026-12-31";
        figures.of(Some(user(1))).quota = quota(92, quarter, None, "2026-12-31");

        let report = figures.report(days(quarter), Currency::VND).unwrap();

        let row =
            |number| report.users.iter().find(|row| row.id == Some(user(number).uuid())).unwrap();
        assert_eq!(row(1).won, "115 VND".parse().unwrap());
        assert_eq!(row(1).attainment, Some(Decimal::new(125, 2)));
        assert_eq!(row(1).gap, Some("-23 VND".parse().unwrap()));
        assert_eq!(row(2).won, "45 VND".parse().unwrap());
        assert_eq!(row(2).attainment, None);
        assert_eq!(report.all.won, "160 VND".parse().unwrap());
    }

    /// R16: a quota is prorated by days when a rep joins.
    #[test]
    fn a_quota_counts_from_the_day_its_user_joined() {
        let quarter = "2026-10-01/2026-12-31";

        let whole = quota(92, quarter, None, "2026-10-23");
        assert_eq!((whole.quota, whole.elapsed), (Some(Decimal::from(92)), Decimal::from(23)));
        let part = quota(92, quarter, Some("2026-12-01"), "2026-12-31");
        assert_eq!(part.quota, Some(Decimal::from(31)));
        assert_eq!(quota(92, quarter, Some("2027-01-01"), "2026-12-31").quota, None);
        let early = quota(92, quarter, Some("2020-01-01"), "2026-09-30");
        assert_eq!((early.quota, early.elapsed), (Some(Decimal::from(92)), Decimal::ZERO));
    }

    /// R16: a month of a quarter's quota.
    #[test]
    fn a_period_takes_its_share_of_a_longer_quota() {
        let (quarter, month) = (days("2026-10-01/2026-12-31"), days("2026-11-01/2026-11-30"));

        let due = Due::of(Decimal::from(92), quarter, None, month, "2026-11-15".parse().unwrap());

        assert_eq!((due.quota, due.elapsed), (Some(Decimal::from(30)), Decimal::from(15)));
    }

    /// R16: pace = attainment ÷ elapsed share; `at_risk` from 80 % of it.
    #[test]
    fn who_keeps_pace_is_on_track() {
        for (dong, pace, standing) in [
            (50, "1", Standing::OnTrack),
            (40, "0.8", Standing::AtRisk),
            (39, "0.78", Standing::Behind),
            (75, "1.5", Standing::OnTrack),
        ] {
            let mut figures = Figures::default();
            figures.count(&won(dong, 1, &[]));
            let half = quota(100, "2026-11-01/2026-11-30", None, "2026-11-15");
            figures.of(Some(user(1))).quota = half;

            let report = figures.report(days("2026-11-01/2026-11-30"), Currency::VND).unwrap();

            assert_eq!(report.users[0].pace, Some(pace.parse().unwrap()));
            assert_eq!(report.users[0].standing, Some(standing));
            assert_eq!(report.users[0].elapsed, Some(Decimal::new(5, 1)));
        }
    }

    /// R16: a team roll-up counts a deal once.
    #[test]
    fn a_team_counts_a_shared_deal_and_a_user_of_two_teams_once() {
        let parents =
            BTreeMap::from([(team(1), None), (team(2), Some(team(1))), (team(3), Some(team(1)))]);
        let places = [(user(1), team(2)), (user(1), team(3)), (user(2), team(3))];
        let mut figures = Figures { members: members(&parents, &places), ..Figures::default() };
        figures.count(&won(60, 1, &[(1, 50), (2, 50)]));
        figures.count(&won(40, 1, &[]));

        let report = figures.report(days("2026-11-01/2026-11-30"), Currency::VND).unwrap();

        let of = |number| {
            let row = report.teams.iter().find(|row| row.id == Some(team(number).uuid()));
            row.unwrap().won
        };
        assert_eq!(of(1), "100 VND".parse().unwrap());
        assert_eq!(of(2), "70 VND".parse().unwrap());
        assert_eq!(of(3), "100 VND".parse().unwrap());
        assert_eq!(report.all.won, of(1));
        assert!(report.to_svg(Locale::Vietnamese).contains("Kết quả so với chỉ tiêu"));
    }

    #[test]
    fn the_open_pipeline_covers_what_is_missing() {
        let mut figures = Figures::default();
        figures.count(&won(40, 1, &[]));
        let mut open = won(180, 1, &[]);
        (open.fields.category, open.base.owner) = (StageCategory::Open, Some(user(1)));
        figures.count(&open);
        figures.of(Some(user(1))).quota = quota(100, "2026-11-01/2026-11-30", None, "2026-11-15");

        let report = figures.report(days("2026-11-01/2026-11-30"), Currency::VND).unwrap();

        assert_eq!(report.users[0].coverage, Some(Decimal::from(3)));
    }
}
