//! What the library holds beside what the model holds.

use std::collections::{BTreeMap, BTreeSet};

use crm_core::{
    Currency, Decimal, Money, Query, Row, SearchOptions,
    entity::{EntityId as _, Sum, Value},
    flow::{ReadContractFigures, ReadPrice},
    model::{ContractId, ContractLine, Deal, Lead, PipelineId, ProductId, StageId},
};
use uuid::Uuid;

use super::{ENTITIES, Told, WORDS, World};
use crate::model_test::model::{Plain, Records, SEARCHED, fields, worth};

impl World {
    /// Everything derived against a recount, and everything that can be read against the model.
    pub(crate) fn compare(&self) -> Told {
        let verified = self.crm.verify().map_err(|error| error.to_string())?;
        if !verified.is_sound() {
            return Err(verified.problems.join("; "));
        }
        let records = &self.model.records;
        for entity in ENTITIES {
            let all = self.crm.records(entity).unwrap();
            let query = Query::new().limit(1_000);
            let page = all.list(&query).map_err(|error| error.to_string())?;
            same_rows(entity, records, &page.items)?;
            let count = all.count(&Query::new()).map_err(|error| error.to_string())?;
            agree(live(records, entity).count() as u64, count)?;
        }
        for (id, record) in records {
            let found = self.crm.records(record.entity).unwrap().find(*id);
            let found = found.map_err(|error| error.to_string())?;
            agree(record.is_live(), found.is_some())?;
        }
        let board = self.crm.totals(&Deal::BOARD).map_err(|error| error.to_string())?;
        same_board(records, &board)?;
        let outcome = self.crm.totals(&Deal::OUTCOME).map_err(|error| error.to_string())?;
        let mut counts = BTreeMap::new();
        for (_, deal) in live(records, "deal") {
            *counts.entry(deal.text("category").to_owned()).or_insert(0_i64) += 1;
        }
        // A category has a sum for each currency, and one without.
        let mut real = BTreeMap::new();
        for ((_, category), sum) in &outcome {
            *real.entry(category.code().into_owned()).or_insert(0_i64) += sum.count;
        }
        agree(counts, real)?;
        self.same_leads()?;
        self.same_contracts()?;
        self.same_prices()?;
        WORDS.iter().try_for_each(|word| self.same_search(word))
    }

    fn same_search(&self, word: &str) -> Told {
        let options = SearchOptions::new().limit(1_000);
        let options = SEARCHED.iter().fold(options, |options, (entity, _)| options.entity(*entity));
        let found = self.crm.search(word, &options).map_err(|error| error.to_string())?;
        let found: BTreeSet<Uuid> = found.iter().map(|found| found.row.id()).collect();
        let wanted = SEARCHED.iter().flat_map(|(entity, field)| {
            live(&self.model.records, entity)
                .filter(move |(_, record)| record.text(field).contains(word))
                .map(|(id, _)| id)
        });
        agree(wanted.collect::<BTreeSet<_>>(), found)
            .map_err(|told| format!("search for {word}: {told}"))
    }

    fn same_leads(&self) -> Told {
        let mut wanted = BTreeMap::new();
        for (_, lead) in live(&self.model.records, "lead") {
            *wanted.entry(lead.text("status").to_owned()).or_insert(0_i64) += 1;
        }
        let real = self.crm.totals(&Lead::STATUS).map_err(|error| error.to_string())?;
        let real = real.iter().map(|(status, sum)| (status.code().into_owned(), sum.count));
        agree(wanted, real.collect()).map_err(|told| format!("leads by status: {told}"))
    }

    /// What contracts come to, as it is kept and as it is reckoned.
    fn same_contracts(&self) -> Told {
        let records = &self.model.records;
        let mut wanted: BTreeMap<Uuid, (i64, Decimal)> = BTreeMap::new();
        for (_, line) in live(records, "contract_line") {
            let sum = wanted.entry(line.value("contract").as_id().unwrap()).or_default();
            sum.0 += 1;
            sum.1 += amount(line.value("net"));
        }
        let real = self.crm.totals(&ContractLine::VALUE).map_err(|error| error.to_string())?;
        let real = real.iter().map(|(id, sum)| (id.uuid(), (sum.count, sum.amount)));
        agree(wanted.clone(), real.collect()).map_err(|told| format!("value of lines: {told}"))?;
        for (id, _) in live(records, "contract") {
            let asked = ReadContractFigures::new(ContractId::from_uuid(id));
            let figures = self.crm.read_contract_figures(asked);
            let value = figures.map_err(|error| error.to_string())?.value.amount();
            let wanted = wanted.get(&id).map_or(Decimal::ZERO, |(_, value)| *value);
            agree(wanted, value).map_err(|told| format!("value of contract {id}: {told}"))?;
        }
        Ok(())
    }

    /// What one of each product costs: by the first book that has it, the one of the highest priority.
    fn same_prices(&self) -> Told {
        let records = &self.model.records;
        for (product, _) in live(records, "product") {
            let mut wanted: Option<(i64, Decimal, Decimal)> = None;
            let mut is_tied = false;
            for (_, entry) in live(records, "price_entry") {
                let book = entry.value("book").as_id().and_then(|id| records.get(&id));
                let book = book.filter(|book| book.is_live());
                let Some(Value::Int(priority)) = book.map(|book| book.value("priority")) else {
                    continue;
                };
                let Value::Decimal(least) = entry.value("min_quantity") else { continue };
                if entry.value("product").as_id() != Some(product) || *least > Decimal::ONE {
                    continue;
                }
                let offer = (*priority, *least, amount(entry.value("price")));
                // A revert may bring a second book of the same name, and priority, back.
                is_tied |= wanted.is_some_and(|held| held.0 == offer.0 && held.1 == offer.1);
                wanted = wanted.max(Some(offer));
            }
            if is_tied {
                continue;
            }
            let asked = ReadPrice::new(ProductId::from_uuid(product));
            let asked = ReadPrice { currency: Some(Currency::USD), ..asked };
            let real = self.crm.read_price(asked).map_err(|error| error.to_string())?;
            let real = real.unit_price.map(Money::amount);
            agree(wanted.map(|(_, _, price)| price), real)
                .map_err(|told| format!("price of {product}: {told}"))?;
        }
        Ok(())
    }
}

fn amount(value: &Value) -> Decimal {
    match value {
        Value::Money(money) => money.amount(),
        _ => Decimal::ZERO,
    }
}

pub(super) fn live<'a>(
    records: &'a Records,
    entity: &'a str,
) -> impl Iterator<Item = (Uuid, &'a Plain)> {
    let fits = move |(_, record): &(&Uuid, &Plain)| record.entity == entity && record.is_live();
    records.iter().filter(fits).map(|(id, record)| (*id, record))
}

pub(super) fn same_ids(entity: &str, wanted: BTreeSet<Uuid>, rows: &[Row]) -> Told {
    agree(wanted, rows.iter().map(Row::id).collect()).map_err(|told| format!("{entity}: {told}"))
}

pub(super) fn same_rows(entity: &str, records: &Records, rows: &[Row]) -> Told {
    same_ids(entity, live(records, entity).map(|(id, _)| id).collect(), rows)?;
    rows.iter().try_for_each(|row| same_row(&records[&row.id()], row))
}

pub(super) fn same_row(record: &Plain, row: &Row) -> Told {
    let place = |told: String| format!("{} {}: {told}", record.entity, row.id());
    agree(record.revision, row.revision()).map_err(place)?;
    for field in fields(record.entity) {
        // What is taken back comes last in its list.
        let sorted = |value: Value| match value {
            Value::List(mut items) => {
                items.sort_by_key(|item| item.id);
                Value::List(items)
            }
            value if value.is_empty() => Value::Null,
            value => value,
        };
        let (wanted, real) = (sorted(record.value(field).clone()), sorted(row.value(field)));
        let real = if real.is_empty() { Value::Null } else { real };
        agree(wanted, real).map_err(|told| place(format!("{field}: {told}")))?;
    }
    Ok(())
}

type Board = [((Option<PipelineId>, StageId), Sum)];

pub(super) fn same_board(records: &Records, board: &Board) -> Told {
    let mut wanted: BTreeMap<(Uuid, Option<Currency>), (i64, Decimal, Decimal)> = BTreeMap::new();
    for (_, deal) in live(records, "deal") {
        let (amount, weighted) = worth(deal);
        let currency = amount.map(|_| Currency::USD);
        let stage = deal.value("stage").as_id().unwrap_or_default();
        let sum = wanted.entry((stage, currency)).or_default();
        sum.0 += 1;
        sum.1 += amount.unwrap_or_default();
        sum.2 += weighted;
    }
    let real = board.iter().map(|((_, stage), sum)| {
        ((stage.uuid(), sum.currency), (sum.count, sum.amount, sum.weighted))
    });
    agree(wanted, real.collect()).map_err(|told| format!("board: {told}"))
}

#[expect(clippy::needless_pass_by_value, reason = "callers compare what they just made")]
pub(super) fn agree<T: PartialEq + std::fmt::Debug>(model: T, library: T) -> Told {
    if model == library {
        return Ok(());
    }
    Err(format!("the model says {model:?}, the library {library:?}"))
}
