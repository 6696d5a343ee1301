//! What follows from the fields of a record, said once more and simply.

use crm_core::{
    ErrorKind, Link, Money,
    entity::{Item, ItemId, Value},
};
use uuid::Uuid;

use super::{Draft, Outcome, Plain, items, links};

impl Draft {
    /// Sets what follows.
    pub(super) fn settle(&self, before: Option<&Plain>, record: &mut Plain) {
        match record.entity {
            "deal" => self.settle_deal(before, record),
            "lead" => self.settle_lead(before, record),
            "task" => self.settle_task(record),
            "contract_line" => self.settle_line(record),
            _ => {}
        }
    }

    pub(super) fn breaks_a_rule(&self, id: Uuid, before: Option<&Plain>, record: &Plain) -> bool {
        match record.entity {
            "account" => self.is_cycle(id, record),
            "relation" => record.value("from_record") == record.value("to_record"),
            "lead" => before.is_some_and(|before| {
                before.text("status") == "converted" && before.fields != record.fields
            }),
            _ => false,
        }
    }

    /// What a lead becomes: an account if it names an organisation, a contact, and a deal if one is wanted.
    pub(crate) fn convert(
        &mut self,
        id: Uuid,
        [account, contact, deal]: [Uuid; 3],
        with_deal: bool,
    ) -> Outcome {
        let mut lead = self.sees(id, true)?;
        if lead.text("status") == "converted" {
            return Err(ErrorKind::Invalid);
        }
        let (person, company) =
            (lead.value("last_name").clone(), lead.value("company_name").clone());
        let has_account = company != Value::Null;
        let account = if has_account { Value::Id(account) } else { Value::Null };
        let mut targets = Vec::new();
        let mut made = |entity: &str, id: &Value| {
            let id = id.as_id().unwrap_or_default();
            targets.push(Link::new(entity.to_owned(), id).unwrap());
            id
        };
        if has_account {
            let given = vec![("name", company.clone())];
            self.create_for(lead.owner, made("account", &account), "account", given)?;
        }
        let given = vec![("last_name", person.clone()), ("account", account.clone())];
        let contact = Value::Id(contact);
        self.create_for(lead.owner, made("contact", &contact), "contact", given)?;
        let deal = if with_deal { Value::Id(deal) } else { Value::Null };
        if with_deal {
            let first = self.stages.iter().find(|stage| stage.category == "open");
            let given = vec![
                ("name", if has_account { company } else { person }),
                ("stage", first.map_or(Value::Null, |stage| Value::Id(stage.id))),
                ("account", account.clone()),
                ("primary_contact", contact.clone()),
                ("lead", Value::Id(id)),
            ];
            self.create_for(lead.owner, made("deal", &deal), "deal", given)?;
        }
        self.link_tasks(id, &targets);
        lead.set("status", "converted".into());
        lead.set("lifecycle_stage", "customer".into());
        lead.set("converted_at", self.now.into());
        lead.set("converted_account", account);
        lead.set("converted_contact", contact);
        lead.set("converted_deal", deal);
        self.keep(id, lead);
        Ok(())
    }

    /// What is about a lead is about what it became too.
    fn link_tasks(&mut self, lead: Uuid, targets: &[Link]) {
        let tasks: Vec<_> = self
            .records
            .iter()
            .filter(|(_, task)| task.entity == "task" && task.is_live())
            .filter(|(_, task)| links(task).contains(&lead))
            .map(|(id, task)| (*id, task.clone()))
            .collect();
        for (id, mut task) in tasks {
            let held = links(&task);
            let mut further = items(task.value("also_about"));
            let new = targets.iter().filter(|target| !held.contains(&target.id()));
            further.extend(new.map(|target| Item {
                id: ItemId(Uuid::nil()),
                values: vec![(1, Value::Link(target.clone()))],
            }));
            task.set("also_about", Value::List(further));
            self.keep(id, task);
        }
    }

    fn settle_lead(&self, before: Option<&Plain>, lead: &mut Plain) {
        let is_converted = |lead: &Plain| lead.text("status") == "converted";
        if is_converted(lead) && before.is_some_and(is_converted) {
            return;
        }
        match lead.value("score") {
            Value::Int(score) if *score >= 70 => lead.set("rating", "hot".into()),
            Value::Int(score) if *score >= 40 => lead.set("rating", "warm".into()),
            Value::Int(_) => lead.set("rating", "cold".into()),
            _ if !self.replays => lead.set("rating", Value::Null),
            _ => {}
        }
        if is_converted(lead) {
            lead.set("lifecycle_stage", "customer".into());
        } else if lead.value("lifecycle_stage").is_empty() {
            lead.set("lifecycle_stage", "lead".into());
        }
    }

    fn settle_task(&self, task: &mut Plain) {
        let is_done = task.text("status") == "completed";
        let is_open = !is_done && task.text("status") != "canceled";
        task.set("is_open", Value::Bool(is_open));
        if !is_done {
            task.set("completed_at", Value::Null);
        } else if task.value("completed_at").is_empty() {
            task.set("completed_at", self.now.into());
        }
    }

    /// Who answers for a contract answers for its lines.
    fn settle_line(&self, line: &mut Plain) {
        let contract = line.value("contract").as_id().and_then(|id| self.records.get(&id));
        if let Some(owner) = contract.filter(|it| it.is_live()).and_then(|it| it.owner)
            && line.owner.is_none()
            && self.records.get(&owner).is_some_and(Plain::is_live)
        {
            line.owner = Some(owner);
        }
        if let (Value::Decimal(quantity), Value::Money(price)) =
            (line.value("quantity"), line.value("unit_price"))
        {
            let net = Money::new(*quantity * price.amount(), price.currency()).unwrap();
            line.set("net", Value::Money(net));
        }
    }

    fn is_cycle(&self, id: Uuid, record: &Plain) -> bool {
        let mut above = vec![id];
        let mut next = record.value("parent").as_id();
        while let Some(current) = next {
            if above.contains(&current) {
                return true;
            }
            above.push(current);
            let parent = self.records.get(&current).filter(|parent| parent.is_live());
            next = parent.and_then(|parent| parent.value("parent").as_id());
        }
        false
    }

    fn settle_deal(&self, before: Option<&Plain>, deal: &mut Plain) {
        let stage = deal.value("stage").as_id();
        let Some(stage) = self.stages.iter().find(|known| Some(known.id) == stage) else { return };
        let is_moved = before.is_none_or(|before| before.value("stage") != deal.value("stage"));
        let given = !deal.value("probability").is_empty();
        let is_estimated = given
            && before.is_none_or(|before| before.value("probability") != deal.value("probability"));
        if is_moved {
            deal.set("category", stage.category.as_str().into());
            deal.set("stage_entered_at", self.now.into());
            let mut stays = items(deal.value("stage_entries"));
            if stays.last().is_none_or(|stay| *stay.value(1) != Value::Id(stage.id)) {
                stays.push(Item {
                    id: ItemId(Uuid::nil()),
                    values: vec![
                        (1, Value::Id(stage.id)),
                        (2, self.now.into()),
                        (3, stage.category.as_str().into()),
                    ],
                });
            }
            deal.set("stage_entries", Value::List(stays));
        }
        if is_estimated && !self.replays {
            deal.set("probability_source", "manual".into());
        }
        let keeps_own = deal.is_open() && deal.text("probability_source") == "manual";
        if !deal.is_open() || !given || (is_moved && !keeps_own) {
            deal.set("probability", stage.probability.clone());
            deal.set("probability_source", "stage".into());
        }
        if deal.is_open() {
            deal.set("closed_at", Value::Null);
        } else if deal.value("closed_at").is_empty() {
            deal.set("closed_at", self.now.into());
        }
    }
}
