//! The company's own people, their teams, its currencies and what they were worth.

use crm_core::{
    Currency, Decimal, Percent,
    model::{
        CompanyCurrency, ForecastCategory, Membership, Pipeline, PipelineId, Rate, Stage,
        StageCategory, Team, User,
    },
};

use crate::{
    random::Random,
    sample::{Ids, Sample},
};

/// Which team looks after a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Desk {
    South,
    North,
    Abroad,
}

struct Colleague {
    name: &'static str,
    login: &'static str,
    manager: Option<usize>,
    team: usize,
}

/// The director, the three heads of teams, and those who sell.
const STAFF: [Colleague; 8] = [
    Colleague { name: "Trần Quốc Khánh", login: "khanh.tran", manager: None, team: 0 },
    Colleague { name: "Lê Thị Ngọc Hân", login: "han.le", manager: Some(0), team: 0 },
    Colleague { name: "Đỗ Minh Quân", login: "quan.do", manager: Some(0), team: 1 },
    Colleague { name: "Phan Thùy Dương", login: "duong.phan", manager: Some(0), team: 2 },
    Colleague { name: "Nguyễn Văn Lợi", login: "loi.nguyen", manager: Some(1), team: 0 },
    Colleague { name: "Võ Hoài Thương", login: "thuong.vo", manager: Some(1), team: 0 },
    Colleague { name: "Bùi Đức Thịnh", login: "thinh.bui", manager: Some(2), team: 1 },
    Colleague { name: "Huỳnh Bảo Trâm", login: "tram.huynh", manager: Some(3), team: 2 },
];
const TEAMS: [&str; 3] = ["Miền Nam", "Miền Bắc", "Xuất khẩu"];

/// Dong for a dollar and for a euro at the start of each month, the latest last.
const DOLLAR: [i64; 20] = [
    25_340, 25_420, 25_480, 25_610, 25_890, 26_020, 26_080, 26_150, 26_240, 26_290, 26_320, 26_280,
    26_310, 26_350, 26_330, 26_360, 26_390, 26_410, 26_370, 26_400,
];
const EURO: [i64; 20] = [
    26_690, 26_480, 26_900, 27_750, 28_950, 29_300, 29_650, 30_420, 30_600, 30_780, 30_900, 30_520,
    30_640, 30_810, 30_700, 30_950, 31_020, 30_880, 30_790, 30_860,
];

/// Steps of the export pipeline: name, probability, where it counts.
const EXPORT_STAGES: [(&str, i64, StageCategory, ForecastCategory); 6] = [
    ("Chào hàng", 10, StageCategory::Open, ForecastCategory::Pipeline),
    ("Gửi mẫu", 30, StageCategory::Open, ForecastCategory::Pipeline),
    ("Đàm phán giá", 55, StageCategory::Open, ForecastCategory::BestCase),
    ("Soạn hợp đồng", 80, StageCategory::Open, ForecastCategory::Commit),
    ("Đã ký hợp đồng", 100, StageCategory::Won, ForecastCategory::Closed),
    ("Không thành", 0, StageCategory::Lost, ForecastCategory::Omitted),
];

impl Sample {
    /// The teams.
    pub fn teams(&self) -> Vec<Team> {
        TEAMS.into_iter().map(Team::new).collect()
    }

    /// How many users there are.
    pub const USERS: usize = STAFF.len();

    /// The user with this number, whose manager has a lower one.
    pub fn user(&self, number: usize, ids: &Ids) -> Option<User> {
        let colleague = STAFF.get(number)?;
        let mut user = User::new(colleague.login, colleague.name);
        user.email = format!("{}@huongviet.example", colleague.login).parse().ok();
        user.manager = colleague.manager.and_then(|manager| ids.user(manager));
        let in_team = |(number, team)| {
            let belongs = number == colleague.team || colleague.manager.is_none();
            let primary = number == colleague.team;
            belongs.then(|| Membership { team, primary, ..Membership::default() })
        };
        user.teams = ids.teams.iter().copied().enumerate().filter_map(in_team).collect();
        Some(user)
    }

    /// The currencies that the company trades in, its own first.
    pub fn currencies(&self) -> Vec<CompanyCurrency> {
        [Currency::VND, Currency::USD, Currency::EUR].map(CompanyCurrency::new).into()
    }

    /// What a dollar and a euro were worth from the first of each month.
    pub fn rates(&self) -> Vec<Rate> {
        let mut rates = Vec::new();
        for (currency, history) in [(Currency::USD, DOLLAR), (Currency::EUR, EURO)] {
            for (back, dong) in (0..).zip(history.into_iter().rev()) {
                let Ok(day) = self.plan.today.first_of_month().add_months(-back) else { continue };
                rates.push(Rate::new(currency, Currency::VND, day, Decimal::from(dong)));
            }
        }
        rates
    }

    /// The pipeline for customers abroad, beside the one that a new file has.
    pub fn export_pipeline(&self) -> Pipeline {
        Pipeline { order: 2, ..Pipeline::new("Xuất khẩu") }
    }

    /// The stages of the export pipeline, in order.
    pub fn export_stages(&self, pipeline: PipelineId) -> Vec<Stage> {
        let stage = |(order, (name, percent, category, forecast_category))| Stage {
            probability: Percent::new(Decimal::from(percent)).unwrap_or(Percent::ZERO),
            forecast_category,
            ..Stage::new(pipeline, name, order, category)
        };
        (1..).zip(EXPORT_STAGES).map(stage).collect()
    }

    /// The number of the user who looks after a customer.
    pub(crate) fn owner_of(&self, account: u64) -> usize {
        let mut random = Random::of(self.plan.seed, "account owner", account);
        let desk: &[(usize, u64)] = match self.customer(account).desk {
            Desk::South => &[(4, 42), (5, 38), (1, 15), (0, 5)],
            Desk::North => &[(6, 70), (2, 30)],
            Desk::Abroad => &[(7, 64), (3, 36)],
        };
        random.weighted(desk).unwrap_or_default()
    }

    /// Of a hundred decided deals, how many this user wins.
    pub(crate) fn skill(owner: usize) -> u64 {
        [52, 47, 44, 41, 39, 33, 36, 45].get(owner).copied().unwrap_or(40)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Plan;

    #[test]
    fn everybody_but_the_director_has_a_manager_with_a_lower_number() {
        for (number, colleague) in STAFF.iter().enumerate() {
            assert_eq!(colleague.manager.is_none(), number == 0);
            assert!(colleague.manager.is_none_or(|manager| manager < number));
        }
    }

    #[test]
    fn every_month_of_the_sample_has_a_rate() {
        let sample = Sample::new(Plan::new("2026-11-21".parse().unwrap()));

        let rates = sample.rates();
        assert_eq!(rates.len(), 40);
        assert!(rates.iter().any(|rate| rate.date.to_string() == "2025-05-01"));
    }
}
