//! Contracts whose lines come to more than was agreed.

use std::{cmp::Reverse, collections::BTreeMap};

use crm_core_macros::figures;

use super::{
    answer::Answered,
    picture::{Body, Chart, Table, words::say},
    reader::{LISTED, Reader},
    sum::add,
};
use crate::{
    entity::{Record, Sum},
    error::Result,
    model::{Account, AccountId, Contract, ContractId, ContractLine, ContractStatus},
    value::{Date, Locale, Money},
};

/// Contracts whose lines come to more than their value cap; exactly the cap is not over it.
#[figures]
pub struct ContractsOverCap {
    /// How many there are, those beyond the rows asked for counted too.
    pub count: i64,
    /// The contracts, the latest first.
    pub contracts: Vec<OverCapContract>,
}

/// A contract that is over its cap.
#[figures]
pub struct OverCapContract {
    /// The contract.
    pub id: ContractId,
    /// Its number.
    pub number: Option<String>,
    /// What it is called.
    pub title: String,
    /// The customer.
    pub account: Option<AccountId>,
    /// What the customer is called; none where it may not be seen.
    pub account_name: Option<String>,
    /// How it stands.
    pub status: ContractStatus,
    /// The day it was made.
    pub contract_date: Date,
    /// What its lines come to after their discounts, in its own currency.
    pub value: Money,
    /// What they should come to at most.
    pub value_cap: Money,
    /// By how much they are over it, in the cap's currency.
    pub over: Money,
}

impl OverCapContract {
    /// The contract, if its lines are over its cap; the account's name is found later.
    ///
    /// # Errors
    /// `Invalid` when the value is too large to convert.
    fn of(contract: &Record<Contract>, lines: &Sum) -> Result<Option<Self>> {
        let Some((value_cap, currency)) = contract.value_cap.zip(lines.currency) else {
            return Ok(None);
        };
        let value = Money::new(lines.amount, currency)?;
        let over = contract.over_cap(value)?;
        Ok(over.map(|over| Self {
            id: contract.id,
            number: contract.number.clone(),
            title: contract.title.clone(),
            account: contract.account,
            account_name: None,
            status: contract.status,
            contract_date: contract.contract_date,
            value,
            value_cap,
            over,
        }))
    }
}

impl Answered for ContractsOverCap {
    type Of = Contract;

    fn read(reader: &Reader<'_>) -> Result<Self> {
        // What the lines come to is known after all of them: until then a contract is held by its id alone.
        let mut values: BTreeMap<ContractId, Sum> = BTreeMap::new();
        reader.asked(|contract: &Record<Contract>| {
            if contract.value_cap.is_some() && reader.is_within(Some(contract.contract_date)) {
                values.insert(contract.id, Sum::default());
            }
            Ok(())
        })?;
        if !values.is_empty() {
            reader.each(|line: &Record<ContractLine>| {
                let value = (ContractLine::VALUE.entries)(line);
                match value.and_then(|(contract, sum)| values.get_mut(&contract).zip(Some(sum))) {
                    Some((value, sum)) => add(value, &sum),
                    None => Ok(()),
                }
            })?;
        }
        let mut contracts = reader.first_rows(LISTED);
        for (contract, lines) in values.iter().filter(|(_, lines)| lines.count > 0) {
            if let Some(contract) = reader.find::<Contract>(*contract)?
                && let Some(row) = OverCapContract::of(&contract, lines)?
            {
                contracts.add((Reverse(row.contract_date), row.id), row);
            }
        }
        let (count, mut contracts) = contracts.finish();
        for row in &mut contracts {
            if let Some(account) = row.account {
                let account = reader.find::<Account>(account)?;
                row.account_name = account.map(|account| account.name.clone());
            }
        }
        Ok(Self { count, contracts })
    }

    fn draw(&self, locale: Locale) -> Chart {
        let row = |row: &OverCapContract| {
            vec![
                row.number.clone().unwrap_or_default(),
                row.title.clone(),
                row.account_name.clone().unwrap_or_default(),
                row.value.format(locale),
                row.value_cap.format(locale),
                row.over.format(locale),
            ]
        };
        let head = |vietnamese, english| say(locale, vietnamese, english).to_owned();
        Chart {
            name: "contracts-over-cap",
            title: head("Hợp đồng vượt giá trị", "Contracts over their cap"),
            note: head(
                "Tổng các dòng lớn hơn giá trị tối đa đã thỏa thuận",
                "Their lines come to more than was agreed at most",
            ),
            locale,
            body: Body::Table(Table {
                heads: vec![
                    (head("Số", "Number"), false),
                    (head("Hợp đồng", "Contract"), false),
                    (head("Khách hàng", "Account"), false),
                    (head("Giá trị", "Value"), true),
                    (head("Tối đa", "Cap"), true),
                    (head("Vượt", "Over"), true),
                ],
                rows: self.contracts.iter().map(row).collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn contract(cap: Option<&str>) -> Record<Contract> {
        let value_cap = cap.map(|cap| cap.parse().unwrap());
        Record::new(Uuid::nil(), Contract { value_cap, ..Contract::default() })
    }

    /// R9, A-45: exactly the cap is not over it.
    #[test]
    fn a_contract_is_over_from_one_more_than_its_cap() {
        let over = |value: &str, cap: Option<&str>| {
            let lines = Sum::count_and(Some(value.parse().unwrap()));
            let row = OverCapContract::of(&contract(cap), &lines).unwrap();
            row.map(|row| row.over.to_string())
        };

        assert_eq!(over("101 VND", Some("100 VND")).as_deref(), Some("1 VND"));
        assert_eq!(over("100 VND", Some("100 VND")), None);
        assert_eq!(over("100 VND", None), None);
    }
}
