//! Who wins: deals won and lost by owner and by team.

use std::collections::BTreeMap;

use crm_core_macros::figures;
use uuid::Uuid;

use super::{
    answer::Answered,
    picture::{
        Body, Chart, Measure, Plot, Series, Slot,
        words::{number, say, share},
    },
    reader::Reader,
    sum::{add, rounded},
    win_rate::win_rate,
};
use crate::{
    crm::OwnedSum,
    entity::{Record, Sum},
    error::Result,
    model::{Deal, StageCategory, Team, User},
    value::{Currency, Decimal, Locale, Money},
};

/// Deals won and lost in the period, by the record's own owner, and by its own team: the team that the record names,
/// whatever teams its owner belongs to.
#[figures]
pub struct Outcomes {
    /// By owner; those who won most come first.
    pub owners: Vec<OutcomesRow>,
    /// By team; those who won most come first.
    pub teams: Vec<OutcomesRow>,
}

/// What one owner or team won and lost.
#[figures]
pub struct OutcomesRow {
    /// The user or team; none for deals without one.
    pub id: Option<Uuid>,
    /// What they are called.
    pub name: Option<String>,
    /// How many deals they won.
    pub won: i64,
    /// How many they lost.
    pub lost: i64,
    /// What they won.
    pub amount: Money,
    /// Won ÷ (won + lost).
    pub win_rate: Option<Decimal>,
}

#[derive(Default)]
struct Closed {
    won: Sum,
    lost: Sum,
}

/// The rows of these totals; `names` says what an owner or team is called. Open deals make no row.
fn rows(
    totals: impl IntoIterator<Item = (Option<Uuid>, StageCategory, Sum)>,
    names: &BTreeMap<Uuid, String>,
    currency: Currency,
) -> Result<Vec<OutcomesRow>> {
    let mut closed: BTreeMap<Option<Uuid>, Closed> = BTreeMap::new();
    for (who, category, sum) in totals {
        match category {
            StageCategory::Won => add(&mut closed.entry(who).or_default().won, &sum)?,
            StageCategory::Lost => add(&mut closed.entry(who).or_default().lost, &sum)?,
            StageCategory::Open | StageCategory::Unknown(_) => {}
        }
    }
    let row = |(id, Closed { won, lost }): (Option<Uuid>, Closed)| {
        Ok(OutcomesRow {
            id,
            name: id.and_then(|id| names.get(&id).cloned()),
            won: won.count,
            lost: lost.count,
            amount: rounded(won.amount, currency)?,
            win_rate: win_rate(won.count, lost.count),
        })
    };
    let mut rows = closed.into_iter().map(row).collect::<Result<Vec<_>>>()?;
    rows.sort_by(|one, other| {
        let amount = |row: &OutcomesRow| row.amount.amount();
        amount(other).cmp(&amount(one)).then_with(|| one.name.cmp(&other.name))
    });
    Ok(rows)
}

impl Answered for Outcomes {
    type Of = Deal;

    fn read(reader: &Reader<'_>) -> Result<Self> {
        let day = |deal: &Record<Deal>| deal.closed_on;
        let totals = reader.totals_by_month(&Deal::OUTCOME, |(month, _)| *month, day)?;
        let by = |who: fn(&OwnedSum<_>) -> Option<Uuid>| {
            totals.iter().map(move |total| (who(total), total.key.1, total.sum))
        };
        let users = reader.names(|user: &Record<User>| user.name.clone())?;
        let users = users.into_iter().map(|(id, name)| (id.uuid(), name)).collect();
        let teams = reader.names(|team: &Record<Team>| team.name.clone())?;
        let teams = teams.into_iter().map(|(id, name)| (id.uuid(), name)).collect();
        Ok(Self {
            owners: rows(by(|total| total.owner), &users, reader.currency)?,
            teams: rows(by(|total| total.team), &teams, reader.currency)?,
        })
    }

    fn draw(&self, locale: Locale) -> Chart {
        let nobody = say(locale, "(không có)", "(none)");
        let slot = |group: &'static str| {
            move |row: &OutcomesRow| {
                let rate = row.win_rate.map_or("–".to_owned(), |rate| share(rate, locale));
                let won = number(Decimal::from(row.won), 0, locale);
                Slot {
                    label: row.name.clone().unwrap_or_else(|| nobody.to_owned()),
                    group: group.to_owned(),
                    is_now: group == "team",
                    values: vec![Some(row.amount.amount())],
                    text: format!("{won} · {rate} · {}", row.amount.format(locale)),
                    ..Slot::default()
                }
            }
        };
        let teams = self.teams.iter().map(slot("team"));
        let slots = teams.chain(self.owners.iter().map(slot("owner")));
        let any = self.owners.first().or(self.teams.first());
        let measure = any.map_or(Measure::Count, |row| Measure::Money(row.amount.currency()));
        Chart {
            name: "outcomes",
            title: say(
                locale,
                "Giá trị thắng theo nhóm và người phụ trách",
                "Won by team and owner",
            )
            .to_owned(),
            note: say(
                locale,
                "Số cơ hội thắng, tỷ lệ thắng và giá trị; nhóm in đậm",
                "Deals won, win rate and worth; teams stand in bold",
            )
            .to_owned(),
            locale,
            body: Body::Bars(Plot {
                measure,
                places: say(locale, "Ai", "Who"),
                amounts: say(locale, "Giá trị", "Worth"),
                series: vec![Series { name: String::new(), colour: 0 }],
                slots: slots.collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::Outcome;

    fn deal(
        team: Option<u128>,
        category: StageCategory,
        dong: i64,
    ) -> (Option<Uuid>, StageCategory, Sum) {
        let amount = Money::new(Decimal::from(dong), Currency::VND).unwrap();
        (team.map(Uuid::from_u128), category, Sum::count_and(Some(amount)))
    }

    #[test]
    fn each_team_has_its_name_and_what_it_won() {
        let totals = [
            deal(Some(1), StageCategory::Won, 5),
            deal(Some(2), StageCategory::Won, 40),
            deal(Some(1), StageCategory::Won, 10),
            deal(Some(1), StageCategory::Lost, 1_000),
            deal(Some(1), StageCategory::Open, 9),
            deal(None, StageCategory::Lost, 3),
            deal(Some(3), StageCategory::Open, 9),
        ];
        let names = BTreeMap::from([(Uuid::from_u128(1), "Miền Nam".to_owned())]);

        let teams = rows(totals, &names, Currency::VND).unwrap();

        let won: Vec<_> = teams.iter().map(|row| (row.won, row.lost)).collect();
        assert_eq!(won, [(1, 0), (2, 1), (0, 1)]);
        let south = Outcome::of(&teams[1]).to_json();
        assert_eq!(south["name"], "Miền Nam");
        assert_eq!(south["amount"]["amount"], "15");
        assert_eq!(south["win_rate"].to_string(), "0.666666666667");
        assert!(Outcome::of(&teams[2]).to_json()["name"].is_null());
    }
}
