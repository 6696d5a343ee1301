//! What lies ahead: quotas to reach, contracts that end, and leads to follow up.

use std::io::{self, Write};

use crm_core::{
    Crm, Decimal, Locale, Query, Result,
    entity::Record,
    model::{Lead, Rating},
    report::{Asked, Attainment, ContractsEnding, Report as _, Standing},
};
use serde_json::{Value as Json, json};

use crate::{
    show::{bar, count, day, money, share},
    table::{Side, Table},
};

const ENDING: usize = 8;
const LEADS: usize = 5;
const RATINGS: [Rating; 3] = [Rating::Hot, Rating::Warm, Rating::Cold];
/// Something may still come of these.
const OPEN: &str = r#"!(status in ["converted", "dead", "recycled"])"#;

/// The figures of what lies ahead.
pub(crate) struct Ahead {
    pub(crate) attainment: Attainment,
    ending: ContractsEnding,
    leads: Vec<RatedLeads>,
    hottest: Vec<Record<Lead>>,
}

struct RatedLeads {
    rating: Rating,
    open: u64,
    converted: u64,
    all: u64,
}

impl Ahead {
    /// Asks for every figure.
    pub(crate) fn of(crm: &Crm) -> Result<Self> {
        let all = Asked::new();
        let leads = |filter: &str| crm.leads().count(&Query::new().filter(filter));
        let rated = |rating: Rating| {
            let code = rating.code();
            Ok(RatedLeads {
                rating,
                open: leads(&format!("rating == \"{code}\" && {OPEN}"))?,
                converted: leads(&format!("rating == \"{code}\" && status == \"converted\""))?,
                all: leads(&format!("rating == \"{code}\""))?,
            })
        };
        let hottest = Query::new().filter(format!("rating == \"hot\" && {OPEN}")).sort("-score");
        Ok(Self {
            attainment: crm.attainment(&all)?,
            ending: crm.contracts_ending(&all)?,
            leads: RATINGS.into_iter().map(rated).collect::<Result<_>>()?,
            hottest: crm.leads().list(&hottest.limit(LEADS))?.items,
        })
    }

    /// The figures for programs.
    pub(crate) fn leads_to_json(&self) -> Json {
        let row = |leads: &RatedLeads| {
            json!({
                "rating": leads.rating.code(),
                "open": leads.open,
                "converted": leads.converted,
                "count": leads.all,
            })
        };
        self.leads.iter().map(row).collect()
    }

    /// The figures as tables; what the company does not keep is left out.
    pub(crate) fn print(&self, locale: Locale, out: &mut dyn Write) -> io::Result<()> {
        if self.attainment.all.quota.is_some() {
            self.print_attainment(locale, out)?;
        }
        if !self.ending.contracts.is_empty() {
            self.print_ending(locale, out)?;
        }
        if self.leads.iter().any(|leads| leads.all > 0) {
            self.print_leads(locale, out)?;
        }
        Ok(())
    }

    fn print_attainment(&self, locale: Locale, out: &mut dyn Write) -> io::Result<()> {
        let Attainment { first, last, users, all, .. } = &self.attainment;
        writeln!(
            out,
            "Quotas from {} to {}, of which {} is over",
            day(*first, locale),
            day(*last, locale),
            share(all.elapsed, locale),
        )?;
        let mut table = Table::new(&[
            ("Owner", Side::Left),
            ("Quota", Side::Right),
            ("Won", Side::Right),
            ("Reached", Side::Right),
            ("", Side::Left),
            ("", Side::Left),
        ]);
        for row in users.iter().chain([all]) {
            if row.id.is_none() {
                table.rule();
            }
            let standing = match row.standing {
                Some(Standing::OnTrack) => "on track",
                Some(Standing::AtRisk) => "at risk",
                Some(Standing::Behind) => "behind",
                _ => "",
            };
            table.row([
                row.name.clone().unwrap_or_else(|| "All".to_owned()),
                money(row.quota, locale),
                money(Some(row.won), locale),
                share(row.attainment, locale),
                standing.to_owned(),
                bar(row.attainment.unwrap_or_default(), Decimal::ONE),
            ]);
        }
        table.print(out)?;
        writeln!(out)
    }

    fn print_ending(&self, locale: Locale, out: &mut dyn Write) -> io::Result<()> {
        let ContractsEnding { contracts, last, .. } = &self.ending;
        let number = i64::try_from(contracts.len()).unwrap_or(i64::MAX);
        writeln!(
            out,
            "Contracts ending soon: {} until {}",
            count(number, locale),
            day(*last, locale)
        )?;
        let mut table = Table::new(&[
            ("Number", Side::Left),
            ("Customer", Side::Left),
            ("Ends", Side::Left),
            ("Days left", Side::Right),
            ("Then", Side::Left),
        ]);
        for contract in contracts.iter().take(ENDING) {
            table.row([
                contract.number.clone().unwrap_or_default(),
                contract.account_name.clone().unwrap_or_default(),
                day(contract.end_on, locale),
                count(contract.days_left, locale),
                if contract.auto_renew { "goes on by itself" } else { "is over" }.to_owned(),
            ]);
        }
        table.print(out)?;
        writeln!(out)
    }

    fn print_leads(&self, locale: Locale, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "Leads by rating")?;
        let mut table = Table::new(&[
            ("Rating", Side::Left),
            ("Open", Side::Right),
            ("Converted", Side::Right),
            ("All", Side::Right),
            ("", Side::Left),
        ]);
        let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let most = self.leads.iter().map(|leads| leads.open).max().unwrap_or_default();
        for leads in &self.leads {
            table.row([
                leads.rating.to_string(),
                count(number(leads.open), locale),
                count(number(leads.converted), locale),
                count(number(leads.all), locale),
                bar(Decimal::from(leads.open), Decimal::from(most)),
            ]);
        }
        table.print(out)?;
        writeln!(out, "\nThe hottest leads")?;
        let mut table = Table::new(&[
            ("Name", Side::Left),
            ("Company", Side::Left),
            ("Score", Side::Right),
            ("Worth", Side::Right),
            ("Follow up", Side::Left),
        ]);
        for lead in &self.hottest {
            table.row([
                lead.display_name.clone(),
                lead.company_name.clone().unwrap_or_default(),
                lead.score.map_or(String::new(), |score| count(score, locale)),
                money(lead.estimated_amount, locale),
                lead.next_follow_up.map(|on| day(on, locale)).unwrap_or_default(),
            ]);
        }
        table.print(out)?;
        writeln!(out)
    }

    /// The reports' own figures.
    pub(crate) fn reports_to_json(&self) -> (Json, Json) {
        (self.attainment.to_json(), self.ending.to_json())
    }
}
