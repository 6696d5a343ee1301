//! Who wins: outcomes by owner and by team.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    json,
    sum::{add, rounded},
    win_rate::win_rate,
};
use crate::{
    entity::{EntityId, Sum},
    error::Result,
    model::StageCategory,
    value::{Currency, Decimal, Money},
};

/// Deals won and lost by the record's own owner, or by its own team (R3): the team that the record
/// names, whatever teams its owner belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcomes {
    /// Those who won most come first.
    pub rows: Vec<OutcomesRow>,
}

/// What one owner or team won and lost.
#[derive(Clone, Debug, PartialEq)]
pub struct OutcomesRow {
    /// The owner or team; none for deals without one.
    pub id: Option<Uuid>,
    /// What they are called.
    pub name: Option<String>,
    /// How many deals they won.
    pub won: i64,
    /// How many they lost.
    pub lost: i64,
    /// What they won.
    pub amount: Money,
    /// Won ÷ (won + lost); none where nothing was decided.
    pub win_rate: Option<Decimal>,
}

#[derive(Default)]
struct Closed {
    won: Sum,
    lost: Sum,
}

impl Outcomes {
    /// The outcomes of these totals; `name` says what an owner or team is called. Open deals make no
    /// row.
    ///
    /// # Errors
    /// `Invalid` when amounts are of another currency or too large together.
    pub fn of<I: EntityId>(
        totals: impl IntoIterator<Item = ((Option<I>, StageCategory), Sum)>,
        name: impl Fn(I) -> Option<String>,
        currency: Currency,
    ) -> Result<Self> {
        let mut closed: BTreeMap<Option<I>, Closed> = BTreeMap::new();
        for ((who, category), sum) in totals {
            match category {
                StageCategory::Won => add(&mut closed.entry(who).or_default().won, &sum)?,
                StageCategory::Lost => add(&mut closed.entry(who).or_default().lost, &sum)?,
                StageCategory::Open | StageCategory::Unknown(_) => {}
            }
        }
        let row = |(who, Closed { won, lost }): (Option<I>, Closed)| {
            Ok(OutcomesRow {
                id: who.map(EntityId::uuid),
                name: who.and_then(&name),
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
        Ok(Self { rows })
    }

    /// `[{id, name, won, lost, amount, win_rate}]`.
    pub fn to_json(&self) -> Value {
        self.rows.iter().map(OutcomesRow::to_json).collect()
    }
}

impl OutcomesRow {
    /// The row as an object.
    pub fn to_json(&self) -> Value {
        json!({
            "id": self.id.map(|id| id.to_string()),
            "name": self.name,
            "won": self.won,
            "lost": self.lost,
            "amount": json::money(self.amount),
            "win_rate": json::number(self.win_rate),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TeamId;

    fn team(number: u128) -> TeamId {
        TeamId::from(Uuid::from_u128(number))
    }

    fn deal(
        team: Option<TeamId>,
        category: StageCategory,
        dong: i64,
    ) -> ((Option<TeamId>, StageCategory), Sum) {
        let amount = Money::new(Decimal::from(dong), Currency::VND).unwrap();
        ((team, category), Sum::count_and(Some(amount)))
    }

    #[test]
    fn each_team_has_its_name_and_what_it_won() {
        let totals = [
            deal(Some(team(1)), StageCategory::Won, 5),
            deal(Some(team(2)), StageCategory::Won, 40),
            deal(Some(team(1)), StageCategory::Won, 10),
            deal(Some(team(1)), StageCategory::Lost, 1_000),
            deal(Some(team(1)), StageCategory::Open, 9),
            deal(None, StageCategory::Lost, 3),
            deal(Some(team(3)), StageCategory::Open, 9),
        ];
        let name = |id: TeamId| (id == team(1)).then(|| "Miền Nam".to_owned());

        let teams = Outcomes::of(totals, name, Currency::VND).unwrap();

        let won: Vec<_> = teams.rows.iter().map(|row| (row.won, row.lost)).collect();
        assert_eq!(won, [(1, 0), (2, 1), (0, 1)]);
        let south = teams.rows[1].to_json();
        assert_eq!(south["name"], "Miền Nam");
        assert_eq!(south["amount"]["amount"], "15");
        assert_eq!(south["win_rate"].to_string(), "0.666666666667");
        assert!(teams.rows[2].to_json()["name"].is_null());
    }
}
