//! The contracts: what customers signed for a year, line by line.

use crm_core::{
    Date, Decimal, Money,
    document::DiscountKind,
    model::{Contract, ContractId, ContractLine, ContractStatus, StageCategory},
};

use crate::{
    catalog::{any_product, price},
    places::Country,
    random::Random,
    sample::{Ids, Planned, Sample},
};

/// Which won deals become contracts, and which open ones have a draft.
const WON: u64 = 3;
const OPEN: u64 = 15;

/// A contract with its lines, which want its id.
#[derive(Clone, Debug)]
pub struct PlannedContract {
    /// The contract.
    pub contract: Planned<Contract>,
    lines: Vec<(usize, Decimal, Money, i64)>,
}

impl PlannedContract {
    /// The lines of the contract, in order.
    pub fn lines(&self, contract: ContractId, ids: &Ids) -> Vec<ContractLine> {
        let line = |(position, (product, quantity, price, discount)): (i64, &(_, _, _, i64))| {
            let mut line = ContractLine::new(contract, *quantity);
            line.unit_price = Some(*price);
            line.position = position;
            line.product = ids.product(*product);
            if *discount > 0 {
                line.discount_kind = DiscountKind::Percent;
                line.discount = Some(Decimal::from(*discount));
            }
            line
        };
        (1..).zip(&self.lines).map(line).collect()
    }
}

impl Sample {
    /// The numbers of the deals that came to a contract, in the order in which they did.
    pub fn contracted_deals(&self) -> Vec<u64> {
        let mut deals: Vec<(i64, u64)> = Vec::new();
        for number in 0..self.plan.deals {
            let course = self.course(number);
            match course.outcome {
                StageCategory::Won if number % WON == 0 => deals.push((course.due, number)),
                StageCategory::Open if number % OPEN == 0 => deals.push((-1, number)),
                _ => {}
            }
        }
        deals.sort_unstable();
        deals.into_iter().map(|(_, number)| number).collect()
    }

    /// The contract of a deal, the so-manieth of all.
    pub fn contract(&self, place: u64, deal: u64, ids: &Ids) -> Option<PlannedContract> {
        let course = self.course(deal);
        let fields = self.deal(deal, ids).fields;
        let country = self.customer(course.account).country;
        let mut random = Random::of(self.plan.seed, "contract", deal);
        let is_won = course.outcome == StageCategory::Won;
        let made = if is_won { course.due.min(-1) } else { -random.between(1, 12) };
        let contract_date = self.day(made)?;
        let mut contract = Contract::new(fields.name, contract_date);
        contract.account = fields.account;
        contract.deal = ids.deal(deal);
        contract.currency = Some(country.currency());
        contract.contract_type = Some(random.text(&["Hợp đồng nguyên tắc", "Mua bán"]).to_owned());
        let start_on = contract_date.add_days(i32::try_from(random.between(1, 14)).ok()?).ok()?;
        let months = random.weighted(&[(12, 70), (6, 20), (24, 10)])?;
        contract.start_on = Some(start_on);
        contract.end_on = start_on.add_months(months).and_then(|end| end.add_days(-1)).ok();
        contract.auto_renew = random.percent(30);
        contract.notice_days = Some(if months < 12 { 15 } else { 30 });
        if is_won {
            contract.number = Some(format!("HD{}-{:04}", contract_date.year(), place + 1));
            contract.customer_signed_on = Some(contract_date);
            contract.company_signed_on = Some(contract_date);
            contract.status = self.status_of(start_on, contract.end_on);
        } else if random.percent(60) {
            contract.status = ContractStatus::InApproval;
        }
        let lines = self.lines_of(deal, fields.amount, country, &mut random);
        let value: Decimal =
            lines.iter().map(|(_, quantity, price, _)| quantity * price.amount()).sum();
        if random.percent(15) {
            // A few were agreed for less than what their lines came to.
            let percent = Decimal::from(if random.percent(12) { 90 } else { 120 });
            let cap = (value * percent / Decimal::ONE_HUNDRED).round();
            contract.value_cap = Money::new(cap, country.currency()).ok();
        }
        let created_at = self.at_work(&mut random, made);
        let owner = ids.user(course.owner);
        let contract = Planned { fields: contract, owner, team: None, created_at };
        Some(PlannedContract { contract, lines })
    }

    fn status_of(&self, start_on: Date, end_on: Option<Date>) -> ContractStatus {
        if end_on.is_some_and(|end| end < self.plan.today) {
            ContractStatus::Expired
        } else if start_on > self.plan.today {
            ContractStatus::Signed
        } else {
            ContractStatus::Active
        }
    }

    /// Lines that come to about what the deal is worth: what it is about, and now and then something more.
    fn lines_of(
        &self,
        deal: u64,
        amount: Option<Money>,
        country: Country,
        random: &mut Random,
    ) -> Vec<(usize, Decimal, Money, i64)> {
        let is_home = country == Country::Vietnam;
        let mut products = vec![self.goods_of(deal)];
        for _ in 0..random.below(3) {
            let other = any_product(random, is_home);
            if !products.contains(&other) {
                products.push(other);
            }
        }
        let share = amount.map(Money::amount).unwrap_or_default() / Decimal::from(products.len());
        let line = |product: usize| {
            let price = price(product, Decimal::ONE_HUNDRED)?;
            let price = Money::new(price.amount(), country.currency()).ok()?;
            let quantity = (share / price.amount()).round().max(Decimal::ONE);
            let discount = random.weighted(&[(0, 70), (3, 20), (5, 10)])?;
            Some((product, quantity, price, discount))
        };
        products.into_iter().filter_map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Plan;

    #[test]
    fn contracts_come_to_what_their_deals_are_worth() {
        let sample = Sample::new(Plan::new("2026-11-21".parse().unwrap()));
        let deals = sample.contracted_deals();
        assert!((400..900).contains(&deals.len()), "{}", deals.len());
        let mut statuses = std::collections::BTreeSet::new();
        for (place, deal) in (0..).zip(deals) {
            let planned = sample.contract(place, deal, &Ids::default()).unwrap();
            statuses.insert(planned.contract.fields.status.code().into_owned());
            assert!((1..=3).contains(&planned.lines.len()));
            assert!(planned.contract.fields.end_on > planned.contract.fields.start_on);
        }
        assert!(statuses.len() >= 4, "{statuses:?}");
    }
}
