//! What a new file starts with, by language and country.

use crate::{
    crm::{OpenOptions, Tx},
    entity::Described,
    error::Result,
    model::{
        Company, CompanyCurrency, Contract, ForecastCategory, LocalePreset, NumberSeries, Pipeline,
        Right, Role, Scope, Stage, StageCategory,
    },
    value::{Currency, Percent, Zone},
};

/// A stage to start with: name, probability, forecast category.
type OpenStage = (&'static str, i64, ForecastCategory);

struct Preset {
    zone: &'static str,
    currency: Currency,
    country: &'static str,
    week_start: i64,
    pipeline: &'static str,
    open: [OpenStage; 4],
    won: &'static str,
    lost: &'static str,
    roles: [&'static str; 3],
    currencies: [Currency; 3],
    /// Name and prefix of the series that numbers contracts.
    contracts: (&'static str, &'static str),
}

fn preset(locale: LocalePreset) -> Preset {
    use ForecastCategory::{BestCase, Commit, Pipeline};
    match locale {
        LocalePreset::ViVn => Preset {
            zone: "Asia/Ho_Chi_Minh",
            currency: Currency::VND,
            country: "VN",
            week_start: 1,
            pipeline: "Bán hàng",
            open: [
                ("Tiếp cận", 10, Pipeline),
                ("Xác định nhu cầu", 25, Pipeline),
                ("Báo giá", 50, BestCase),
                ("Thương lượng", 75, Commit),
            ],
            won: "Thành công",
            lost: "Thất bại",
            roles: ["Quản trị", "Quản lý", "Nhân viên"],
            currencies: [Currency::VND, Currency::USD, Currency::EUR],
            contracts: ("Hợp đồng", "HD"),
        },
        LocalePreset::EnUs | LocalePreset::Unknown(_) => Preset {
            zone: "America/New_York",
            currency: Currency::USD,
            country: "US",
            week_start: 7,
            pipeline: "Sales",
            open: [
                ("Prospecting", 10, Pipeline),
                ("Qualification", 25, Pipeline),
                ("Proposal", 50, BestCase),
                ("Negotiation", 75, Commit),
            ],
            won: "Won",
            lost: "Lost",
            roles: ["Administrator", "Manager", "Staff"],
            currencies: [Currency::USD, Currency::EUR, Currency::VND],
            contracts: ("Contracts", "CT"),
        },
    }
}

/// Creates the company, its pipeline, roles and currencies.
pub(crate) fn fill(tx: &Tx, options: &OpenOptions) -> Result<()> {
    let preset = preset(options.preset);
    tx.companies().create(Company {
        zone: Zone::new(preset.zone)?,
        base_currency: preset.currency,
        fiscal_year_start: 1,
        week_start: preset.week_start,
        locale: options.preset,
        country: preset.country.to_owned(),
        ..Company::new(options.company.clone())
    })?;
    if options.pipeline {
        fill_pipeline(tx, &preset)?;
    }
    for role in roles(preset.roles) {
        tx.roles().create(role)?;
    }
    for currency in preset.currencies {
        tx.currencies().create(CompanyCurrency::new(currency))?;
    }
    let (name, prefix) = preset.contracts;
    tx.number_series().create(NumberSeries {
        prefix: Some(prefix.to_owned()),
        ..NumberSeries::new(name, Contract::NAME)
    })?;
    Ok(())
}

fn fill_pipeline(tx: &Tx, preset: &Preset) -> Result<()> {
    let pipeline =
        tx.pipelines().create(Pipeline { order: 1, ..Pipeline::new(preset.pipeline) })?;
    let mut order = 0;
    let mut stage = |name: &str, category, probability, forecast| {
        order += 1;
        let stage = Stage {
            probability,
            forecast_category: forecast,
            ..Stage::new(pipeline.id, name, order, category)
        };
        tx.stages().create(stage).map(drop)
    };
    for (name, probability, forecast) in preset.open {
        stage(name, StageCategory::Open, Percent::new(probability.into())?, forecast)?;
    }
    stage(preset.won, StageCategory::Won, Percent::HUNDRED, ForecastCategory::Closed)?;
    stage(preset.lost, StageCategory::Lost, Percent::ZERO, ForecastCategory::Omitted)
}

/// An administrator, a manager of teams, and staff who see their team's records and change their own.
fn roles([administrator, manager, staff]: [&str; 3]) -> [Role; 3] {
    let right = |entity: &str, read, create, edit, delete, export| Right {
        read,
        create,
        edit,
        delete,
        export,
        ..Right { entity: entity.to_owned(), ..Right::default() }
    };
    // What everybody works with, and only administrators change.
    let shared = [
        "company",
        "user",
        "team",
        "pipeline",
        "stage",
        "currency",
        "rate",
        "number_series",
        "product_category",
        "product",
        "price_book",
        "price_entry",
    ]
    .map(|entity| right(entity, Scope::All, Scope::None, Scope::None, Scope::None, Scope::None));
    let with_shared = |own: Right| std::iter::once(own).chain(shared.iter().cloned()).collect();
    let hidden = right("role", Scope::None, Scope::None, Scope::None, Scope::None, Scope::None);
    let managing =
        right("*", Scope::Subtree, Scope::Subtree, Scope::Subtree, Scope::Subtree, Scope::Subtree);
    let working = right("*", Scope::Team, Scope::Own, Scope::Own, Scope::Own, Scope::None);
    let with = |name: &str, own: Right| {
        let mut rights: Vec<Right> = with_shared(own);
        rights.push(hidden.clone());
        Role { rights, ..Role::new(name) }
    };
    [
        Role { administrator: true, ..Role::new(administrator) },
        with(manager, managing),
        with(staff, working),
    ]
}
