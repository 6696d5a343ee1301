//! One file, every language: README.md beside it says what this program does.

use std::{env, error::Error, fs, path::Path};

use crm_core::{
    Crm, Currency, Money, OpenOptions, Phone, Query,
    entity::{BaseChange, Custom, Value},
    flow::Win,
    model::{
        Account, Contact, ContactPhone, CustomField, CustomKind, Deal, DealChange, LocalePreset,
        Note, PhoneKind,
    },
    report::Asked,
};
use serde_json::Value as Json;

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match &arguments[..] {
        [command, path] if command == "write" => write(path),
        [command, folder, out] if command == "read" => read(folder, Path::new(out)),
        _ => Err("write FILE, or read FOLDER OUT".into()),
    }
}

fn options() -> Result<OpenOptions> {
    Ok(OpenOptions::new().replayable("2026-11-20T02:00:00Z".parse()?, 7)?)
}

fn write(path: &str) -> Result {
    let options = options()?.preset(LocalePreset::ViVn).company("Công ty Hoa Sen");
    let crm = Crm::create(path, options)?;
    crm.custom_fields().create(CustomField::new("account", "colour", CustomKind::Text))?;
    let account = Account {
        employees: Some(40),
        annual_revenue: Some("9999999999999 VND".parse()?),
        ..Account::new("Công ty TNHH Đường Việt")
    };
    let tags = BaseChange::Tags(["vip", "mía"].into_iter().collect());
    let colour: Custom = [("colour", Value::from("xanh lá"))].into_iter().collect();
    let account = crm.accounts().create_with(account, [tags, BaseChange::Custom(colour)])?;
    let stage = crm.stages().list(&Query::new().sort("order"))?.items.remove(0);
    let (birthdate, expected_close) = ("1990-02-28".parse()?, "2026-12-31".parse()?);
    let number: Phone = "+84901234567".parse()?;
    let amount = Money::new(120_000_000.into(), Currency::VND)?;
    let deal = crm.write(|tx| {
        let phone = ContactPhone {
            number: number.clone(),
            kind: PhoneKind::Mobile,
            primary: true,
            ..ContactPhone::default()
        };
        tx.contacts().create(Contact {
            first_name: Some("Lan".to_owned()),
            account: Some(account.id),
            birthdate: Some(birthdate),
            phones: vec![phone],
            ..Contact::new("Nguyễn")
        })?;
        tx.deals().create(Deal {
            account: Some(account.id),
            amount: Some(amount),
            expected_close: Some(expected_close),
            ..Deal::new("Forty anvils", stage.id)
        })
    })?;
    let called =
        [DealChange::NextStep(Some("Gọi lại".to_owned())), DealChange::ExpectedClose(None)];
    crm.deals().update(deal.id, called)?;
    crm.win(Win::new(deal.id))?;
    crm.notes().create(Note::new(account.id, "=1+1, \"Kêu to\"\n🪓"))?;
    let gone = crm.accounts().create(Account::new("Gone"))?;
    crm.accounts().trash(gone.id)?;
    Ok(crm.close()?)
}

fn read(folder: &str, out: &Path) -> Result {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) =
            path.file_stem().filter(|_| path.extension().is_some_and(|end| end == "crm"))
        else {
            continue;
        };
        let crm = Crm::open(&path, options()?)?;
        if !crm.verify()?.is_sound() {
            return Err("a file is not sound".into());
        }
        let told = out.join(name);
        fs::create_dir_all(&told)?;
        let described = crm.describe();
        for entity in described.get("entities").and_then(Json::as_array).into_iter().flatten() {
            let entity = entity.get("name").and_then(Json::as_str).unwrap_or_default();
            let mut file = fs::File::create(told.join(entity).with_extension("csv"))?;
            crm.export_csv(entity, &Query::new(), &mut file)?;
        }
        fs::write(told.join("board.svg"), crm.report("board", &Asked::new())?.to_svg())?;
    }
    Ok(())
}
