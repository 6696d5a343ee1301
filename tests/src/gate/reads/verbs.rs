//! Verbs that only read, and what verbs that write would do.

use crm_core::{
    Crm, Decimal, Link,
    entity::EntityId as _,
    flow::{
        ConvertLead, CountUnreadComments, FlowDef, RateLeads, ReadContractFigures, ReadPrice,
        ReadRelations, Refusal, Transfer,
    },
    model::{AccountId, ContractId, LeadId, ProductId, UserId},
};
use serde_json::json;

use super::{Read, Story, code, debug, most, said, worked};

pub(super) fn all(crm: &Crm, story: &Story, reads: &mut Vec<Read>) {
    let mut tell = |what: String, read: String| reads.push((what, read));
    sales(crm, story, &mut tell);
    people(crm, story, &mut tell);
}

type Tell<'t> = dyn FnMut(String, String) + 't;

/// What contracts come to, and what products cost whom.
fn sales(crm: &Crm, story: &Story, tell: &mut Tell<'_>) {
    for contract in story.all_ids("contract") {
        let asked = ReadContractFigures::new(ContractId::from_uuid(contract));
        tell(format!("figures of {contract}"), debug(crm.read_contract_figures(asked)));
        let verb = FlowDef::named("read_contract_figures").unwrap();
        let given = json!({ "contract": contract.to_string() });
        let given = verb.arguments_from_json(given.as_object().unwrap()).unwrap();
        let told = crm.flow(verb.name, given);
        tell(format!("figures told of {contract}"), debug(told.map(|told| told.to_json())));
    }
    let accounts = story.all_ids("account").into_iter().take(4).map(Some);
    let whom: Vec<_> = accounts.chain([None]).collect();
    for product in story.all_ids("product") {
        for account in &whom {
            for quantity in [Decimal::ONE, Decimal::TWO] {
                let asked = ReadPrice {
                    account: account.map(AccountId::from_uuid),
                    quantity: Some(quantity),
                    ..ReadPrice::new(ProductId::from_uuid(product))
                };
                tell(format!("price of {product} for {account:?}"), debug(crm.read_price(asked)));
            }
        }
    }
}

/// Who has to do with whom, and what was not read yet.
fn people(crm: &Crm, story: &Story, tell: &mut Tell<'_>) {
    for account in story.all_ids("account") {
        let record = Link::new("account".to_owned(), account).unwrap();
        let relations = crm.read_relations(ReadRelations::new(record.clone()));
        tell(format!("relations of {account}"), debug(relations));
        for mentions in [false, true] {
            let record = Some(record.clone());
            let asked = CountUnreadComments { record, mentions, ..Default::default() };
            tell(format!("unread of {account}"), debug(crm.count_unread_comments(asked)));
        }
    }
    let users = story.users.iter().copied().map(|user| Some(UserId::from_uuid(user)));
    for user in users.chain([None]) {
        for topic in [None, Some("Fair".to_owned())] {
            let asked = CountUnreadComments { user, topic, ..Default::default() };
            tell(format!("unread by {user:?}"), debug(crm.count_unread_comments(asked)));
        }
    }
}

/// What would be changed, and what would be refused, by rules that see whole records.
pub(in crate::gate) fn previews(crm: &Crm, story: &Story) -> Vec<Read> {
    let mut previews = Vec::new();
    let mut tell = |what: String, read: String| previews.push((what, read));
    let (mine, other) = (story.users[0], story.users[1]);
    for (from, to) in [(mine, other), (other, mine)] {
        let transfer = Transfer::new(UserId::from_uuid(from), UserId::from_uuid(to));
        let told = crm.transfer(Transfer { preview: true, ..transfer });
        tell(format!("transfer from {from}"), debug(told));
    }
    for entity in worked() {
        let records = crm.records(entity).unwrap();
        let changes = json!({ "tags": ["looked at"] });
        let changes = records.changes_from_json(changes.as_object().unwrap()).unwrap();
        for query in [most(), most().filter("owner == me")] {
            let told = records.mass_update(&query, &changes, Refusal::Preview);
            tell(format!("mass update of {entity}"), debug(told));
        }
    }
    for lead in story.all_ids("lead") {
        let tx = crm.transaction().unwrap();
        let lead = LeadId::from_uuid(lead);
        let told = tx.convert_lead(ConvertLead::new(lead));
        tell(format!("conversion of {lead}"), said(told, |_| "done".to_owned()));
    }
    let rated = crm.rate_leads(RateLeads::default());
    tell(
        "rating".to_owned(),
        rated.map_or_else(|error| code(&error), |rated| format!("{rated:?}")),
    );
    previews
}
