//! What a new file starts with, by language and country.

mod calendars;
mod roles;

use self::{
    calendars::calendar,
    roles::{RoleNames, roles},
};
use crate::{
    crm::{OpenOptions, Tx},
    entity::Described,
    error::Result,
    model::{
        Company, CompanyCurrency, Contract, CustomerGroup, ForecastCategory, LocalePreset,
        LossCategory, LossReason, NumberSeries, Pipeline, RelationKind, Stage, StageCategory,
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
    roles: RoleNames,
    currencies: [Currency; 3],
    loss_reasons: [(&'static str, LossCategory); 6],
    customer_groups: [&'static str; 3],
    /// Each with what it is the other way round; empty where it is the same.
    relation_kinds: [(&'static str, &'static str); 4],
    /// Name and prefix of the series that numbers contracts.
    contracts: (&'static str, &'static str),
}

/// The least scores of leads that are hot, and that are warm.
const HOT_AND_WARM: (i64, i64) = (70, 40);

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
            roles: RoleNames {
                administrator: "Quản trị",
                manager: "Quản lý",
                staff: "Nhân viên",
                partner: "Đối tác",
                portal: "Cổng khách hàng",
            },
            currencies: [Currency::VND, Currency::USD, Currency::EUR],
            loss_reasons: [
                ("Giá cao", LossCategory::Price),
                ("Sản phẩm không phù hợp", LossCategory::Product),
                ("Chọn đối thủ", LossCategory::Competitor),
                ("Hoãn kế hoạch", LossCategory::Timing),
                ("Không có ngân sách", LossCategory::Budget),
                ("Mất liên lạc", LossCategory::NoAnswer),
            ],
            customer_groups: ["Khách lẻ", "Khách sỉ", "Khách VIP"],
            relation_kinds: [
                ("nhà cung cấp của", "khách mua của"),
                ("công ty mẹ của", "công ty con của"),
                ("người giới thiệu", "được giới thiệu bởi"),
                ("đối tác của", ""),
            ],
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
            roles: RoleNames {
                administrator: "Administrator",
                manager: "Manager",
                staff: "Staff",
                partner: "Partner",
                portal: "Portal",
            },
            currencies: [Currency::USD, Currency::EUR, Currency::VND],
            loss_reasons: [
                ("Price", LossCategory::Price),
                ("Product does not fit", LossCategory::Product),
                ("Chose a competitor", LossCategory::Competitor),
                ("Postponed", LossCategory::Timing),
                ("No budget", LossCategory::Budget),
                ("No answer", LossCategory::NoAnswer),
            ],
            customer_groups: ["Retail", "Wholesale", "VIP"],
            relation_kinds: [
                ("supplier of", "supplied by"),
                ("parent company of", "subsidiary of"),
                ("referred", "referred by"),
                ("partner of", ""),
            ],
            contracts: ("Contracts", "CT"),
        },
    }
}

/// Creates the company, its pipeline, roles, currencies and the lists that it will make its own.
pub(crate) fn fill(tx: &Tx, options: &OpenOptions) -> Result<()> {
    let preset = preset(options.preset);
    let calendar = tx.calendars().create(calendar(options.preset, preset.zone)?)?;
    tx.companies().create(Company {
        calendar: Some(calendar.id),
        zone: Zone::new(preset.zone)?,
        base_currency: preset.currency,
        fiscal_year_start: 1,
        week_start: preset.week_start,
        locale: options.preset,
        country: preset.country.to_owned(),
        hot_score: Some(HOT_AND_WARM.0),
        warm_score: Some(HOT_AND_WARM.1),
        ..Company::new(options.company.clone())
    })?;
    if options.pipeline {
        fill_pipeline(tx, &preset)?;
    }
    for role in roles(&preset.roles) {
        tx.roles().create(role)?;
    }
    for currency in preset.currencies {
        tx.currencies().create(CompanyCurrency::new(currency))?;
    }
    for (order, (name, category)) in (1..).zip(preset.loss_reasons) {
        let category = Some(category);
        tx.loss_reasons().create(LossReason { category, order, ..LossReason::new(name) })?;
    }
    for name in preset.customer_groups {
        tx.customer_groups().create(CustomerGroup::new(name))?;
    }
    for (name, inverse) in preset.relation_kinds {
        let inverse_name = (!inverse.is_empty()).then(|| inverse.to_owned());
        tx.relation_kinds().create(RelationKind { inverse_name, ..RelationKind::new(name) })?;
    }
    let (name, prefix) = preset.contracts;
    tx.number_series().create(NumberSeries {
        prefix: Some(prefix.to_owned()),
        ..NumberSeries::new(name, Contract::NAME)
    })?;
    Ok(())
}

fn fill_pipeline(tx: &Tx, preset: &Preset) -> Result<()> {
    let pipeline = tx.pipelines().create(Pipeline {
        order: 1,
        is_default: true,
        ..Pipeline::new(preset.pipeline)
    })?;
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
