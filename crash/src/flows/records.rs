//! Records of every kind: made, changed, trashed, brought back, deleted for good.

use crm_core::{
    Crm, Currency, Date, Decimal, Declaration, Email, ErrorKind, Phone, Query, Result,
    entity::{Change, FieldKind, ListChange, Value},
    model::{
        Account, AccountChange, Channel, CompanyChange, CompanyCurrency, CompanyCurrencyChange,
        Contact, ContactChange, ContactEmail, ContactPhone, Deal, DealChange, Interaction,
        InteractionChange, InteractionStatus, Membership, Pipeline, PipelineChange, PostalAddress,
        Rate, RateChange, Role, RoleChange, Stage, StageCategory, StageChange, Team, TeamChange,
        User, UserChange,
    },
};
use uuid::Uuid;

use crate::{flow::Run, flows::sales};

/// Entity and id of a record, whatever it is.
type Any = (&'static str, Uuid);

pub(crate) fn every_kind(run: &mut Run) -> Result<()> {
    let mut made = people(run)?;
    made.extend(customers(run)?);
    made.extend(selling(run)?);
    made.extend(money(run)?);
    let company = run.crm()?.company()?.id;
    run.call(|crm| crm.companies().update(company, [CompanyChange::FiscalYearStart(4)]))?;
    // From the last one on, so that nothing that is still linked to goes first.
    for (entity, id) in made.iter().rev() {
        run.call(|crm| crm.records(entity)?.trash(*id))?;
    }
    for (entity, id) in &made {
        run.call(|crm| crm.records(entity)?.restore(*id))?;
    }
    for (entity, id) in made.iter().rev() {
        run.call(|crm| crm.records(entity)?.trash(*id))?;
        run.call(|crm| crm.records(entity)?.purge(*id))?;
    }
    Ok(())
}

fn people(run: &mut Run) -> Result<Vec<Any>> {
    let team = run.call(|crm| crm.teams().create(Team::new("North")))?.id;
    run.call(|crm| crm.teams().update(team, [TeamChange::Name("Far north".to_owned())]))?;
    let role = run.call(|crm| crm.roles().create(Role::new("Guest")))?.id;
    run.call(|crm| crm.roles().update(role, [RoleChange::Administrator(true)]))?;
    let user = run.call(|crm| {
        let teams = vec![Membership { team, primary: true, ..Membership::default() }];
        crm.users().create(User { teams, ..User::new("an", "Nguyễn Văn An") })
    })?;
    run.call(|crm| crm.users().update(user.id, [UserChange::Name("Nguyễn An".to_owned())]))?;
    Ok(vec![("team", team.uuid()), ("role", role.uuid()), ("user", user.id.uuid())])
}

fn customers(run: &mut Run) -> Result<Vec<Any>> {
    let account = run.call(|crm| {
        let street = "12 Tràng Tiền".to_owned();
        let addresses = vec![PostalAddress { street, ..PostalAddress::default() }];
        crm.accounts().create(Account { addresses, ..Account::new("Công ty Đường Việt") })
    })?;
    run.call(|crm| {
        let words = ["key", "north"].into_iter().collect();
        let tags = crm_core::entity::BaseChange::Tags(words);
        let name = AccountChange::Name("Công ty Đường Mới".to_owned());
        crm.accounts().update(account.id, [name, AccountChange::Base(tags)])
    })?;
    let contact = run.call(|crm| {
        let address = Email::new("binh@example.com")?;
        let emails = vec![ContactEmail { address, ..ContactEmail::default() }];
        let contact = Contact { emails, account: Some(account.id), ..Contact::new("Trần") };
        crm.contacts().create(contact)
    })?;
    let phone = run.call(|crm| {
        let number = Phone::parse("+84 912 345 678", "VN")?;
        let phone = ContactPhone { number, ..ContactPhone::default() };
        crm.contacts().update(contact.id, [ContactChange::Phones(ListChange::Add(phone))])
    })?;
    if let Some(phone) = phone.phones.first().map(|phone| phone.id) {
        run.call(|crm| {
            let gone = ContactChange::Phones(ListChange::Remove(phone));
            crm.contacts().update(contact.id, [gone, ContactChange::FirstName(Some("Bình".into()))])
        })?;
    }
    let touch = run.call(|crm| {
        let related_to = Some(contact.id.into());
        let touch = Interaction::new(Channel::Email, "Hello", crm.now());
        crm.interactions().create(Interaction { related_to, ..touch })
    })?;
    run.call(|crm| {
        let held = InteractionChange::Status(InteractionStatus::Held);
        crm.interactions().update(touch.id, [held])
    })?;
    Ok(vec![
        ("account", account.id.uuid()),
        ("contact", contact.id.uuid()),
        ("interaction", touch.id.uuid()),
    ])
}

fn selling(run: &mut Run) -> Result<Vec<Any>> {
    let pipeline = run.call(|crm| crm.pipelines().create(Pipeline::new("Service")))?.id;
    run.call(|crm| crm.pipelines().update(pipeline, [PipelineChange::Order(2)]))?;
    let stage =
        run.call(|crm| crm.stages().create(Stage::new(pipeline, "Asked", 1, StageCategory::Open)))?;
    run.call(|crm| crm.stages().update(stage.id, [StageChange::RotDays(Some(7))]))?;
    let deal = run.call(|crm| crm.deals().create(Deal::new("Repair", stage.id)))?;
    run.call(|crm| {
        let amount = "120.50 USD".parse()?;
        crm.deals().update(deal.id, [DealChange::Amount(Some(amount))])
    })?;
    Ok(vec![("pipeline", pipeline.uuid()), ("stage", stage.id.uuid()), ("deal", deal.id.uuid())])
}

fn money(run: &mut Run) -> Result<Vec<Any>> {
    let yen: Currency = "JPY".parse()?;
    let currency = run.call(|crm| crm.currencies().create(CompanyCurrency::new(yen)))?.id;
    run.call(|crm| crm.currencies().update(currency, [CompanyCurrencyChange::Inactive(true)]))?;
    let rate = run.call(|crm| {
        let day = Date::new(2026, 11, 1)?;
        crm.rates().create(Rate::new(yen, Currency::USD, day, Decimal::new(65, 4)))
    })?;
    run.call(|crm| crm.rates().update(rate.id, [RateChange::Value(Decimal::new(66, 4))]))?;
    Ok(vec![("currency", currency.uuid()), ("rate", rate.id.uuid())])
}

/// Several records in one call, one call that is thrown away, and one that is refused.
pub(crate) fn transactions(run: &mut Run) -> Result<()> {
    let stages = sales::stages(run.crm()?)?;
    let deals = sales::deals(run.crm()?)?;
    for (number, stage) in stages.iter().enumerate() {
        run.call(|crm| {
            crm.write(|tx| {
                let account = tx.accounts().create(Account::new(format!("Bundle {number}")))?;
                for name in ["Ba", "Năm", "Tư"] {
                    let account = Some(account.id);
                    tx.contacts().create(Contact { account, ..Contact::new(name) })?;
                }
                let deal = Deal { account: Some(account.id), ..Deal::new("Bundled", *stage) };
                tx.deals().create(deal)?;
                if let Some(deal) = deals.get(number) {
                    tx.deals().update(*deal, [DealChange::Stage(*stage)])?;
                }
                Ok(())
            })
        })?;
        run.call(|crm| {
            let tx = crm.transaction()?;
            tx.accounts().create(Account::new("Never"))?;
            tx.rollback()
        })?;
        run.call(|crm| refused(crm, number))?;
    }
    Ok(())
}

/// A transaction whose last record has a login that is taken: nothing of it may stay.
fn refused(crm: &Crm, number: usize) -> Result<()> {
    let login = format!("user-{number}");
    crm.users().create(User::new(login.clone(), "First"))?;
    let taken = crm.write(|tx| {
        tx.accounts().create(Account::new("Never either"))?;
        tx.users().create(User::new(login.clone(), "Second"))
    });
    match taken {
        Err(error) if error.kind() == ErrorKind::Duplicate => Ok(()),
        Err(error) => Err(error),
        Ok(_) => Err(crm_core::Error::new(ErrorKind::Bug, "a login was given twice")),
    }
}

/// An entity that is declared at run time, and records of it.
pub(crate) fn declare(run: &mut Run) -> Result<()> {
    let vehicle = Declaration::new("vehicle", "vehicles")
        .field("plate", FieldKind::Text)
        .required()
        .field("owner_account", FieldKind::Id("account".into()))
        .unique("plate")
        .search("plate");
    run.call(|crm| crm.declare(&vehicle))?;
    let account = run.crm()?.accounts().list(&Query::new().limit(1))?.items;
    let account = account.first().map_or(Value::Null, |account| account.id.uuid().into());
    let mut last = None;
    for number in 0..4 {
        let plate = format!("29A-{number:05}");
        let made = run.call(|crm| {
            let changes = vec![Change::set(1, plate), Change::set(2, account.clone())];
            crm.records("vehicle")?.create(changes)
        })?;
        last = Some(made.id());
    }
    if let Some(last) = last {
        run.call(|crm| {
            crm.records("vehicle")?.update(last, None, vec![Change::set(1, "30K-99999")])
        })?;
        run.call(|crm| crm.records("vehicle")?.trash(last))?;
        run.reopen()?;
        run.call(|crm| crm.records("vehicle")?.restore(last))?;
        run.call(|crm| crm.records("vehicle")?.trash(last))?;
        run.call(|crm| crm.records("vehicle")?.purge(last))?;
    }
    Ok(())
}
