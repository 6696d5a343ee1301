//! What a sales manager opens in the morning, as tables and as JSON.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use crm_core::{
    Crm, Date, Decimal, Found, Link, Locale, Money, Month, Result, SearchOptions, Zone,
    entity::{Record, Value},
    model::{Account, AccountId, ForecastCategory, Interaction, StageCategory, UserId},
    report::{
        Asked, Attainment, Board, BoardRow, Cycle, Forecast, Outcomes, Report as _, Slipped,
        WinRate,
    },
};
use serde_json::{Value as Json, json};

use crate::{
    ahead::Ahead,
    show::{bar, count, day, decimal, money, share, time},
    table::{Side, Table},
};

/// What is searched for: a family name, without its accents.
const WORDS: &str = "nguyen";
const SLIPPED: usize = 10;
const TIMELINE: usize = 12;

const FOUND: usize = 5;

/// All figures of one morning.
pub(crate) struct Morning {
    pub(crate) company: String,
    pub(crate) locale: Locale,
    pub(crate) today: Date,
    pub(crate) forecast: Forecast,
    zone: Zone,
    board: Board,
    win_rate: WinRate,
    cycle: Cycle,
    outcomes: Outcomes,
    slipped: Slipped,
    ahead: Ahead,
    owners: BTreeMap<UserId, String>,
    customer: Option<Record<Account>>,
    timeline: Vec<Record<Interaction>>,
    words: String,
    found: Vec<Found>,
}

impl Morning {
    /// Asks for every figure.
    pub(crate) fn of(crm: &Crm) -> Result<Self> {
        let company = crm.company()?;
        let all = Asked::new();
        let slipped = crm.slipped(&all)?;
        let mut owners = BTreeMap::new();
        for deal in slipped.deals.iter().take(SLIPPED) {
            if let Some(user) =
                deal.owner.map(|owner| crm.users().find(owner)).transpose()?.flatten()
            {
                owners.insert(user.id, user.name.clone());
            }
        }
        let (customer, timeline) = busiest(crm, &slipped)?;
        let mut words = WORDS.to_owned();
        let mut found = search(crm, &words)?;
        if let Some(account) = customer.as_ref().filter(|_| found.is_empty()) {
            // Where nobody is called so, the customer shows how search works.
            words = account.name.split_whitespace().next().unwrap_or_default().to_lowercase();
            found = search(crm, &words)?;
        }
        Ok(Self {
            company: company.name.clone(),
            locale: company.locale.locale(),
            today: company.zone.date_of(crm.now()),
            zone: company.zone.clone(),
            board: crm.board(&all)?,
            forecast: crm.forecast(&all)?,
            win_rate: crm.win_rate(&all)?,
            cycle: crm.cycle(&all)?,
            outcomes: crm.outcomes(&all)?,
            slipped,
            ahead: Ahead::of(crm)?,
            owners,
            customer,
            timeline,
            words,
            found,
        })
    }

    /// What was won against quotas, where there are any.
    pub(crate) fn attainment(&self) -> Option<&Attainment> {
        Some(&self.ahead.attainment).filter(|attainment| attainment.all.quota.is_some())
    }

    /// The figures as tables.
    pub(crate) fn print(&self, out: &mut dyn Write) -> io::Result<()> {
        self.print_board(out)?;
        self.print_forecast(out)?;
        self.print_results(out)?;
        self.print_slipped(out)?;
        self.ahead.print(self.locale, out)?;
        self.print_timeline(out)?;
        self.print_found(out)
    }

    /// The figures for programs.
    #[expect(clippy::indexing_slicing, reason = "JSON answers null for a key that it lacks")]
    pub(crate) fn to_json(&self) -> Json {
        let (rate, cycle, outcomes) =
            (self.win_rate.to_json(), self.cycle.to_json(), self.outcomes.to_json());
        let (attainment, ending) = self.ahead.reports_to_json();
        json!({
            "company": self.company,
            "today": self.today.to_string(),
            "board": self.board.to_json()["rows"],
            "forecast": self.forecast.to_json()["rows"],
            "won": {
                "count": rate["won"],
                "valued": rate["valued"],
                "amount": rate["won_amount"],
                "average": rate["average"],
            },
            "lost": { "count": rate["lost"] },
            "win_rate": rate["rate"],
            "days_to_win": { "mean": cycle["mean"], "median": cycle["median"] },
            "by_owner": outcomes["owners"],
            "by_team": outcomes["teams"],
            "slipped": self.slipped.to_json()["deals"],
            "attainment": attainment,
            "contracts_ending": ending["contracts"],
            "leads_by_rating": self.ahead.leads_to_json(),
            "timeline": self.timeline.iter().map(|touch| self.touch(touch)).collect::<Vec<_>>(),
            "search": self.found.iter().map(hit).collect::<Vec<_>>(),
        })
    }

    fn print_board(&self, out: &mut dyn Write) -> io::Result<()> {
        let is_open = |row: &&BoardRow| row.place.category == StageCategory::Open;
        let open = self.board.rows.iter().filter(is_open);
        let most = open.map(|row| row.figure.amount.amount()).max();
        let most = most.unwrap_or_default();
        let mut pipelines: Vec<&str> = Vec::new();
        for row in &self.board.rows {
            if !pipelines.contains(&row.place.pipeline.as_str()) {
                pipelines.push(&row.place.pipeline);
            }
        }
        for pipeline in pipelines {
            writeln!(out, "Board: {pipeline}")?;
            let mut table = Table::new(&[
                ("Stage", Side::Left),
                ("Deals", Side::Right),
                ("Amount", Side::Right),
                ("Weighted", Side::Right),
                ("", Side::Left),
            ]);
            let rows = self.board.rows.iter().filter(|row| row.place.pipeline == pipeline);
            let mut above_rule = true;
            for row in rows {
                if above_rule && !is_open(&row) {
                    table.rule();
                    above_rule = false;
                }
                let length = bar(row.figure.amount.amount(), most);
                table.row([
                    row.place.stage.clone(),
                    count(row.figure.count, self.locale),
                    self.money(row.figure.amount),
                    self.money(row.figure.weighted),
                    if above_rule { length } else { String::new() },
                ]);
            }
            table.print(out)?;
            writeln!(out)?;
        }
        let open = &self.board.open;
        writeln!(
            out,
            "  {} open deals worth {}, weighted {}\n",
            count(open.count, self.locale),
            self.money(open.amount),
            self.money(open.weighted),
        )
    }

    fn print_forecast(&self, out: &mut dyn Write) -> io::Result<()> {
        const COLUMNS: [ForecastCategory; 4] = [
            ForecastCategory::Closed,
            ForecastCategory::Commit,
            ForecastCategory::BestCase,
            ForecastCategory::Pipeline,
        ];
        let months = self.forecast.months();
        let now = Month::of(self.today);
        // What was won long ago is in the picture and in the JSON.
        let is_near = |month: &Month| (-5..=6).contains(&month.months_since(now));
        let near: Vec<_> =
            months.iter().copied().filter(|month| month.as_ref().is_none_or(is_near)).collect();
        let shown = if near.iter().any(Option::is_some) { &near } else { &months };
        writeln!(out, "Forecast by month: won, and open deals weighted by their probability")?;
        let mut table = Table::new(&[
            ("Month", Side::Left),
            ("Won", Side::Right),
            ("Commit", Side::Right),
            ("Best case", Side::Right),
            ("Pipeline", Side::Right),
            ("Together", Side::Right),
        ]);
        for month in shown {
            let rows = self.forecast.rows.iter().filter(|row| row.month == *month);
            let of = |category: ForecastCategory| {
                let found = rows.clone().find(|row| row.category == category);
                found.map(|row| row.figure.weighted)
            };
            let together: Decimal =
                COLUMNS.iter().filter_map(|column| of(*column)).map(Money::amount).sum();
            let together = Money::new(together, self.win_rate.won_amount.currency()).ok();
            let name = match month {
                Some(month) if *month == now => format!("{month} ◂ now"),
                Some(month) => month.to_string(),
                None => "no date".to_owned(),
            };
            let cells = COLUMNS.map(|column| money(of(column), self.locale));
            table.row([name].into_iter().chain(cells).chain([money(together, self.locale)]));
        }
        table.print(out)?;
        let left = months.len().saturating_sub(shown.len());
        if left > 0 {
            writeln!(out, "  … and {left} earlier or later months")?;
        }
        writeln!(out)
    }

    fn print_results(&self, out: &mut dyn Write) -> io::Result<()> {
        let days = |number: Option<Decimal>| {
            number.map_or("–".to_owned(), |days| decimal(days, 1, self.locale))
        };
        writeln!(
            out,
            "Won {} and lost {} deals: win rate {}, {} won, {} on average\nDays to win: {} on average, median {}\n",
            count(self.win_rate.won, self.locale),
            count(self.win_rate.lost, self.locale),
            share(self.win_rate.rate, self.locale),
            self.money(self.win_rate.won_amount),
            money(self.win_rate.average, self.locale),
            days(self.cycle.mean),
            days(self.cycle.median),
        )?;
        let Outcomes { owners, teams } = &self.outcomes;
        for (heading, rows) in [("Team", teams), ("Owner", owners)] {
            writeln!(out, "Win rate by {}", heading.to_lowercase())?;
            let mut table = Table::new(&[
                (heading, Side::Left),
                ("Won", Side::Right),
                ("Lost", Side::Right),
                ("Win rate", Side::Right),
                ("Amount won", Side::Right),
                ("", Side::Left),
            ]);
            for row in rows {
                table.row([
                    row.name.clone().unwrap_or_else(|| "(none)".to_owned()),
                    count(row.won, self.locale),
                    count(row.lost, self.locale),
                    share(row.win_rate, self.locale),
                    self.money(row.amount),
                    bar(row.win_rate.unwrap_or_default(), Decimal::ONE),
                ]);
            }
            table.print(out)?;
            writeln!(out)?;
        }
        Ok(())
    }

    fn print_slipped(&self, out: &mut dyn Write) -> io::Result<()> {
        let late = &self.slipped;
        writeln!(
            out,
            "Slipped: {} open deals worth {} should have been decided by now",
            count(late.figure.count, self.locale),
            self.money(late.figure.amount),
        )?;
        if late.deals.is_empty() {
            return writeln!(out);
        }
        let mut table = Table::new(&[
            ("Deal", Side::Left),
            ("Owner", Side::Left),
            ("Amount", Side::Right),
            ("Expected", Side::Left),
            ("Days late", Side::Right),
        ]);
        for late in late.deals.iter().take(SLIPPED) {
            let owner = late.owner.and_then(|owner| self.owners.get(&owner));
            table.row([
                late.name.clone(),
                owner.cloned().unwrap_or_default(),
                money(late.amount, self.locale),
                day(late.expected_close, self.locale),
                count(late.days_late, self.locale),
            ]);
        }
        table.print(out)?;
        writeln!(out)
    }

    fn print_timeline(&self, out: &mut dyn Write) -> io::Result<()> {
        let Some(customer) = &self.customer else { return Ok(()) };
        writeln!(out, "Timeline: {}", customer.name)?;
        if self.timeline.is_empty() {
            return writeln!(out, "  no interactions yet\n");
        }
        let mut table = Table::new(&[
            ("When", Side::Left),
            ("Channel", Side::Left),
            ("Status", Side::Left),
            ("Subject", Side::Left),
            ("Outcome", Side::Left),
        ]);
        for touch in &self.timeline {
            table.row([
                time(touch.start_at, &self.zone, self.locale),
                touch.channel.to_string().replace('_', " "),
                touch.status.to_string().replace('_', " "),
                touch.subject.clone(),
                touch.outcome.clone().unwrap_or_default(),
            ]);
        }
        table.print(out)?;
        writeln!(out)
    }

    fn print_found(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "Search: {}", self.words)?;
        if self.found.is_empty() {
            return writeln!(out, "  nothing found");
        }
        let mut table = Table::new(&[("What", Side::Left), ("Name", Side::Left), ("", Side::Left)]);
        for found in &self.found {
            let text =
                |field: &str| found.row.value(field).as_text().unwrap_or_default().to_owned();
            table.row([found.entity.clone(), name(found), text("job_title")]);
        }
        table.print(out)
    }

    fn touch(&self, touch: &Record<Interaction>) -> Json {
        json!({
            "id": touch.id.to_string(),
            "start_at": touch.start_at.to_string(),
            "channel": touch.channel.code(),
            "direction": touch.direction.code(),
            "status": touch.status.code(),
            "subject": touch.subject,
            "outcome": touch.outcome,
            "account": self.customer.as_ref().map(|account| account.name.as_str()),
        })
    }

    fn money(&self, amount: Money) -> String {
        amount.format(self.locale)
    }
}

/// A customer, if there is one, with what is known of the last touches.
type Touched = (Option<Record<Account>>, Vec<Record<Interaction>>);

/// Of the customers whose deals slip, the one that was in touch most; without any, the first customer.
fn busiest(crm: &Crm, slipped: &Slipped) -> Result<Touched> {
    let touches = |account: AccountId| {
        let key = Link::from(account);
        crm.interactions().by(&Interaction::TIMELINE, &key, TIMELINE)
    };
    let mut busiest: Option<(AccountId, Vec<Record<Interaction>>)> = None;
    for account in slipped.deals.iter().take(SLIPPED).filter_map(|late| late.account) {
        let timeline = touches(account)?;
        if busiest.as_ref().is_none_or(|(_, longest)| timeline.len() > longest.len()) {
            busiest = Some((account, timeline));
        }
    }
    if let Some((account, timeline)) = busiest {
        return Ok((crm.accounts().find(account)?, timeline));
    }
    let Some(account) = crm.accounts().by(&Account::BY_NAME, &(), 1)?.pop() else {
        return Ok((None, Vec::new()));
    };
    let timeline = touches(account.id)?;
    Ok((Some(account), timeline))
}

/// The best people, customers, leads and deals for these words.
fn search(crm: &Crm, words: &str) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    for entity in ["contact", "account", "lead", "deal"] {
        found.extend(crm.search(words, &SearchOptions::new().entity(entity).limit(FOUND))?);
    }
    Ok(found)
}

fn hit(found: &Found) -> Json {
    json!({ "entity": found.entity, "id": found.row.id().to_string(), "name": name(found) })
}

/// What a found record is called.
fn name(found: &Found) -> String {
    let named = ["display_name", "name", "subject"].into_iter().map(|field| found.row.value(field));
    let mut named = named.filter(|value| *value != Value::Null);
    named.next().and_then(|value| value.as_text().map(str::to_owned)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crm_core::{OpenOptions, TestClock, model::LocalePreset};
    use crm_examples::{Plan, Sample};

    use super::*;

    fn morning() -> Morning {
        let clock = Arc::new(TestClock::at("2026-11-21T01:00:00Z".parse().unwrap()));
        let options = OpenOptions::new().clock(clock).preset(LocalePreset::ViVn);
        let crm = Crm::memory(options).unwrap();
        let plan = Plan::new("2026-11-21".parse().unwrap());
        let plan = Plan { accounts: 40, contacts: 80, deals: 200, interactions: 300, ..plan };
        Sample::new(plan).fill(&crm, &mut |_, _, _| {}).unwrap();
        Morning::of(&crm).unwrap()
    }

    /// Programs read these: a name that is here once stays.
    #[test]
    fn the_json_has_the_names_that_programs_read() {
        let json = morning().to_json();
        let names = |place: &str| {
            let object = json.pointer(place).and_then(Json::as_object).unwrap();
            object.keys().map(String::as_str).collect::<Vec<_>>()
        };
        let with = |place: &str, wanted: &[&str]| {
            let names = names(place);
            assert!(wanted.iter().all(|name| names.contains(name)), "{place}: {names:?}");
        };
        with("", &["board", "forecast", "won", "lost", "win_rate", "days_to_win"]);
        with("", &["by_owner", "by_team", "timeline", "search"]);
        with("", &["attainment", "contracts_ending", "leads_by_rating"]);
        with("/board/0", &["pipeline", "stage", "count", "amount", "weighted"]);
        with("/forecast/0", &["month", "category", "count", "weighted"]);
        with("/by_owner/0", &["name", "won", "lost", "amount", "win_rate"]);
        with("/by_team/0", &["name", "won", "lost", "amount", "win_rate"]);
        assert_eq!(names("/won"), ["count", "valued", "amount", "average"]);
        assert_eq!(names("/lost"), ["count"]);
        assert_eq!(names("/days_to_win"), ["mean", "median"]);
        assert_eq!(names("/won/amount"), ["amount", "currency"]);
        assert!(json["win_rate"].is_number());
    }

    #[test]
    fn everything_is_printed() {
        let mut out = Vec::new();
        morning().print(&mut out).unwrap();
        let out = String::from_utf8(out).unwrap();
        for heading in [
            "Board: ",
            "Forecast by month",
            "Win rate by owner",
            "Slipped: ",
            "Quotas from ",
            "Contracts ending soon: ",
            "Leads by rating",
            "Timeline: ",
            "Search: nguyen",
        ] {
            assert!(out.contains(heading), "{heading}");
        }
    }
}
