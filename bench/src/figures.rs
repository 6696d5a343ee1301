//! Reports: home, an account as a whole, and the forecast.

use crm_core::{
    Crm, Date, Decimal, Link, Money, Month, Timestamp, Zone,
    entity::EntityId,
    model::{AccountId, UserId},
    report::{Account360, Asked, Figure, Forecast, Home, HomeItem},
};
use uuid::Uuid;

use crate::{
    Result,
    reads::Picks,
    report::{Compared, Report, compare},
    sqlite::Sqlite,
};

/// How many rows a list of an account has, unless somebody asks for more.
pub(crate) const LISTED: usize = 20;

/// Something that somebody has to do.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct HomeRow {
    pub(crate) entity: &'static str,
    pub(crate) id: Uuid,
    pub(crate) title: String,
    pub(crate) due_on: i32,
    pub(crate) due_at: Option<i64>,
    pub(crate) related_to: Option<Uuid>,
}

/// Deals counted, with what they are worth in cents.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Worth {
    pub(crate) count: i64,
    pub(crate) amount: i64,
    pub(crate) weighted: i64,
}

/// Id, name, category, cents and day.
type DealLine = (Uuid, String, u32, Option<i64>, Option<i32>);
/// Id, number, title, status and last day.
type ContractLine = (Uuid, Option<String>, String, u32, Option<i32>);

/// Everything about an account; each list begins with the id.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct AccountFigures {
    pub(crate) name: String,
    pub(crate) contact_count: usize,
    /// Name and job title.
    pub(crate) contacts: Vec<(Uuid, String, Option<String>)>,
    /// Name and when it was converted.
    pub(crate) leads: Vec<(Uuid, String, Option<i64>)>,
    /// Open, won and lost.
    pub(crate) worths: [Worth; 3],
    pub(crate) deals: Vec<DealLine>,
    pub(crate) contract_count: usize,
    pub(crate) contracts: Vec<ContractLine>,
    pub(crate) task_count: usize,
    /// Title and day.
    pub(crate) tasks: Vec<(Uuid, String, Option<i32>)>,
    pub(crate) touch_count: usize,
    /// Time, channel, status and subject.
    pub(crate) touches: Vec<(Uuid, i64, u32, u32, String)>,
}

/// A category of a month, in cents.
#[derive(Clone, Debug, PartialEq, PartialOrd)]
pub(crate) struct ForecastRow {
    pub(crate) month: Option<i32>,
    pub(crate) category: u32,
    pub(crate) count: i64,
    pub(crate) amount: i64,
    pub(crate) weighted: i64,
}

pub(crate) fn measure(picks: &Picks, crm: &Crm, sqlite: &Sqlite, report: &mut Report) -> Result {
    report.compared("home", &home_pair(picks, crm, sqlite)?, Some(0.7));
    report.compared("account 360", &account_pair(picks, crm, sqlite)?, Some(0.7));
    let pair = compare(10, 3, |_| forecast(crm, &Asked::new()), |_| sqlite.forecast())?;
    report.compared("forecast by month and category, against GROUP BY", &pair, Some(0.7));
    let asked = Asked::new().filter("source == \"web\"");
    let pair = compare(3, 2, |_| forecast(crm, &asked), |_| sqlite.source_forecast("web"))?;
    report.compared("forecast by a filter's text, against GROUP BY", &pair, None);
    Ok(())
}

pub(crate) fn home_pair(picks: &Picks, crm: &Crm, sqlite: &Sqlite) -> Result<Compared> {
    let users = &picks.frame.users;
    let user = |nth: usize| users[nth % users.len()];
    compare(10, 20, |nth| home(crm, user(nth)), |nth| sqlite_home(crm, sqlite, user(nth).uuid()))
}

pub(crate) fn account_pair(picks: &Picks, crm: &Crm, sqlite: &Sqlite) -> Result<Compared> {
    compare(
        10,
        30,
        |nth| account_360(crm, picks.account(nth)),
        |nth| sqlite.account_360(picks.account(nth)),
    )
}

/// The zone of the company that is measured.
const ZONE: &str = "America/New_York";

/// Overdue and due.
type HomeRows = (Vec<HomeRow>, Vec<HomeRow>);

fn home(crm: &Crm, user: UserId) -> Result<HomeRows> {
    let home: Home = crm.home(&Asked::new().about(Link::from(user)))?;
    let rows = |items: Vec<HomeItem>| {
        let row = |item: HomeItem| HomeRow {
            entity: match &*item.entity {
                "interaction" => "interaction",
                "task" => "task",
                _ => "deal",
            },
            id: item.id,
            title: item.title,
            due_on: item.due_on.days(),
            due_at: item.due_at.map(Timestamp::millis),
            related_to: item.related_to.as_ref().map(Link::id),
        };
        items.into_iter().map(row).collect()
    };
    Ok((rows(home.overdue), rows(home.due)))
}

fn sqlite_home(crm: &Crm, sqlite: &Sqlite, user: Uuid) -> Result<HomeRows> {
    let (zone, now) = (Zone::new(ZONE)?, crm.now());
    let today = zone.date_of(now);
    let before = zone.start_of(today.add_days(1)?).millis();
    let mut items = sqlite.home(user, today.days(), before, &zone)?;
    items.sort_by_key(|item| (item.due_on, item.due_at.is_none(), item.due_at, item.id));
    Ok(items.into_iter().partition(|item| match item.due_at {
        Some(at) => at < now.millis(),
        None => item.due_on < today.days(),
    }))
}

pub(crate) fn account_360(crm: &Crm, account: Uuid) -> Result<AccountFigures> {
    let of = Link::from(AccountId::from_uuid(account));
    let told: Account360 = crm.account_360(&Asked::new().about(of))?;
    let count = |count: i64| usize::try_from(count);
    Ok(AccountFigures {
        name: told.name,
        contact_count: count(told.contact_count)?,
        contacts: told
            .contacts
            .into_iter()
            .map(|it| (it.id.uuid(), it.name, it.job_title))
            .collect(),
        leads: told
            .leads
            .into_iter()
            .map(|it| (it.id.uuid(), it.name, it.converted_at.map(Timestamp::millis)))
            .collect(),
        worths: [worth(&told.open), worth(&told.won), worth(&told.lost)],
        deals: told
            .deals
            .into_iter()
            .map(|it| {
                let (amount, day) = (it.amount.map(cents), it.day.map(Date::days));
                (it.id.uuid(), it.name, it.category.number(), amount, day)
            })
            .collect(),
        contract_count: count(told.contract_count)?,
        contracts: told
            .contracts
            .into_iter()
            .map(|it| {
                let end = it.end_on.map(Date::days);
                (it.id.uuid(), it.number, it.title, it.status.number(), end)
            })
            .collect(),
        task_count: count(told.task_count)?,
        tasks: told
            .tasks
            .into_iter()
            .map(|it| (it.id.uuid(), it.title, it.due_on.map(Date::days)))
            .collect(),
        touch_count: count(told.interaction_count)?,
        touches: told
            .timeline
            .into_iter()
            .map(|it| {
                let (channel, status) = (it.channel.number(), it.status.number());
                (it.id.uuid(), it.start_at.millis(), channel, status, it.subject)
            })
            .collect(),
    })
}

/// The months with deals, undated ones first as `SQLite` sorts them.
pub(crate) fn forecast(crm: &Crm, asked: &Asked) -> Result<Vec<ForecastRow>> {
    let told: Forecast = crm.forecast(asked)?;
    let row = |row: crm_core::report::ForecastRow| {
        let Worth { count, amount, weighted } = worth(&row.figure);
        let month = row.month.map(Month::number);
        ForecastRow { month, category: row.category.number(), count, amount, weighted }
    };
    let mut rows: Vec<ForecastRow> = told.rows.into_iter().map(row).collect();
    rows.sort_by_key(|row| (row.month, row.category));
    Ok(rows)
}

fn worth(figure: &Figure) -> Worth {
    let (amount, weighted) = (cents(figure.amount), cents(figure.weighted));
    Worth { count: figure.count, amount, weighted }
}

/// An amount in cents.
pub(crate) fn cents(money: Money) -> i64 {
    let mut amount: Decimal = money.amount();
    amount.rescale(2);
    i64::try_from(amount.mantissa()).unwrap_or(i64::MAX)
}
