//! The customers: companies at home and abroad.

use crm_core::{
    Decimal, Money, fold,
    model::{Account, AccountKind, ContactEmail},
};

use crate::{
    places::{Country, address},
    random::Random,
    sample::{Ids, Planned, Sample},
    staff::Desk,
};

/// What a customer trades in: in its name, and as its industry.
const TRADES: &[(&str, &str)] = &[
    ("Thương mại", "Bán buôn"),
    ("Xuất nhập khẩu", "Xuất nhập khẩu"),
    ("Thực phẩm", "Thực phẩm"),
    ("Nông sản", "Nông nghiệp"),
    ("Thủy sản", "Thủy sản"),
    ("Cà phê", "Thực phẩm"),
    ("Bánh kẹo", "Thực phẩm"),
    ("Bao bì", "Bao bì"),
    ("In ấn", "Bao bì"),
    ("Nội thất", "Nội thất"),
    ("Đồ gỗ", "Nội thất"),
    ("Dệt may", "Dệt may"),
    ("Khách sạn", "Du lịch"),
    ("Du lịch", "Du lịch"),
    ("Nhà hàng", "Ăn uống"),
    ("Siêu thị", "Bán lẻ"),
    ("Phân phối", "Bán buôn"),
    ("Vận tải", "Vận tải"),
    ("Xây dựng", "Xây dựng"),
    ("Dược phẩm", "Y tế"),
];
const FORMS: &[(&str, u64)] = &[
    ("Công ty TNHH", 52),
    ("Công ty Cổ phần", 30),
    ("Công ty TNHH MTV", 10),
    ("Doanh nghiệp tư nhân", 4),
    ("Hợp tác xã", 4),
];
const BRAND_FIRST: &[&str] = &[
    "Hoa Sen",
    "Ánh Dương",
    "Sông Hồng",
    "Minh Phát",
    "Tân Thành",
    "Phú Thịnh",
    "An Khang",
    "Bình Minh",
    "Cửu Long",
    "Đại Lộc",
    "Đông Á",
    "Gia Hưng",
    "Hải Âu",
    "Hòa Bình",
    "Hoàng Mai",
    "Hồng Hà",
    "Hưng Phát",
    "Khánh An",
    "Kim Long",
    "Lạc Việt",
    "Lam Sơn",
    "Long Thành",
    "Mai Linh Chi",
    "Mỹ Hưng",
    "Nam Phong",
    "Ngọc Lan",
    "Nhật Tân",
    "Phương Đông",
    "Quang Vinh",
    "Sao Mai",
    "Song Ngư",
    "Tâm Đức",
    "Thái Bình",
    "Thanh Tùng",
    "Thiên Phúc",
    "Tràng An",
    "Trường Sơn",
    "Tường Vi",
    "Vạn Xuân",
    "Việt Hương",
    "Vĩnh Phú",
    "Yên Hòa",
    "Bạch Dương",
];
const BRAND_SECOND: &[&str] = &[
    "Xanh",
    "Việt",
    "Sài Gòn",
    "Hà Thành",
    "Miền Tây",
    "Toàn Cầu",
    "Quốc Tế",
    "Phương Nam",
    "Đất Việt",
    "Tây Đô",
    "Bắc Hà",
    "Trung Bộ",
    "Thịnh Vượng",
    "Phát Đạt",
    "Tiến Bộ",
    "Đồng Tâm",
    "Hội Tụ",
    "Bền Vững",
    "Á Châu",
    "Thăng Long",
    "Cố Đô",
    "Biển Đông",
    "Cao Nguyên",
    "Đồng Bằng",
    "An Phú",
    "Tân Tiến",
    "Kiến Quốc",
    "Hưng Thịnh",
    "Minh Châu",
    "Bảo An",
    "Đại Nam",
    "Hoàn Mỹ",
    "Tinh Hoa",
    "Khởi Nguyên",
    "Nguồn Sáng",
    "Mùa Vàng",
    "Hạnh Phúc",
    "Bình An",
    "Thành Đạt",
    "Trường Phát",
    "Gia Định",
];

const ABROAD_FIRST: &[&str] = &[
    "Alder",
    "Amber",
    "Blue Heron",
    "Cedar",
    "Clearwater",
    "Copper",
    "Driftwood",
    "Eastgate",
    "Elm",
    "Fairhaven",
    "Golden Quay",
    "Granite",
    "Harbourlight",
    "Hazel",
    "Ironbridge",
    "Juniper",
    "Kingfisher",
    "Lantern",
    "Linden",
    "Maple",
    "Meadow",
    "Northfold",
    "Oakmoor",
    "Orchard",
    "Pine",
    "Quince",
    "Redwing",
    "Rosewood",
    "Saltmarsh",
    "Silverbrook",
    "Stonecrop",
    "Tidewater",
    "Violet",
    "Westerly",
    "Willow",
];
const ABROAD_SECOND: &[&str] = &[
    "Point",
    "Hill",
    "Valley",
    "Brothers",
    "& Daughters",
    "House",
    "Coast",
    "Bay",
    "Grove",
    "Bridge",
    "Gate",
    "Row",
    "Works",
    "Crossing",
    "Field",
    "Garden",
    "Isle",
    "Landing",
    "Park",
    "Shore",
    "Spring",
    "Square",
    "Terrace",
    "View",
    "Wharf",
    "Yard",
    "Lane",
    "Mill",
    "Court",
];
const ABROAD_TRADES: &[(&str, &str)] = &[
    ("Foods", "Thực phẩm"),
    ("Trading", "Xuất nhập khẩu"),
    ("Imports", "Xuất nhập khẩu"),
    ("Furniture", "Nội thất"),
    ("Home", "Nội thất"),
    ("Packaging", "Bao bì"),
    ("Coffee Roasters", "Thực phẩm"),
    ("Retail", "Bán lẻ"),
];
const SOURCES: &[&str] =
    &["Hội chợ", "Giới thiệu", "Website", "Gọi điện", "Đối tác", "Zalo", "Quảng cáo"];

/// What the rest of the sample needs to know of a customer.
pub(crate) struct Customer {
    pub(crate) name: String,
    pub(crate) short_name: String,
    pub(crate) country: Country,
    pub(crate) industry: &'static str,
    pub(crate) desk: Desk,
}

impl Customer {
    /// The part of a mail address after the `@`.
    pub(crate) fn domain(&self) -> String {
        let letters = fold(&self.short_name);
        let letters: String = letters.chars().filter(char::is_ascii_alphanumeric).collect();
        format!("{letters}.example")
    }
}

impl Sample {
    /// A customer, without making a record of it.
    pub(crate) fn customer(&self, number: u64) -> Customer {
        let mut random = Random::of(self.plan.seed, "account", number);
        let is_abroad = random.percent(20);
        if is_abroad {
            let country = random.weighted(Country::ABROAD).unwrap_or(Country::UnitedStates);
            let (trade, industry) = random.pick(&refs(ABROAD_TRADES)).copied().unwrap_or_default();
            let short_name = brand(self.plan.seed, number, ABROAD_FIRST, ABROAD_SECOND);
            let form = match country {
                Country::Germany => "GmbH",
                Country::France => "SARL",
                Country::Netherlands => "B.V.",
                Country::Japan => "K.K.",
                Country::Korea => "Co., Ltd.",
                Country::Singapore | Country::Australia => "Pte. Ltd.",
                Country::UnitedKingdom => "Ltd.",
                Country::UnitedStates | Country::Vietnam => "Inc.",
            };
            let name = format!("{short_name} {trade} {form}");
            return Customer { name, short_name, country, industry, desk: Desk::Abroad };
        }
        let (trade, industry) = random.pick(&refs(TRADES)).copied().unwrap_or_default();
        let form = random.weighted(FORMS).unwrap_or("Công ty TNHH");
        let short_name = brand(self.plan.seed, number, BRAND_FIRST, BRAND_SECOND);
        let name = if random.percent(65) {
            format!("{form} {trade} {short_name}")
        } else {
            format!("{form} {short_name}")
        };
        let desk = if random.percent(58) { Desk::South } else { Desk::North };
        Customer { name, short_name, country: Country::Vietnam, industry, desk }
    }

    /// The account with this number.
    pub fn account(&self, number: u64, ids: &Ids) -> Planned<Account> {
        let customer = self.customer(number);
        let mut random = Random::of(self.plan.seed, "account details", number);
        let mut account = Account::new(customer.name.as_str());
        account.kind = match random.below(100) {
            0..62 => AccountKind::Customer,
            62..88 => AccountKind::Prospect,
            88..93 => AccountKind::Reseller,
            93..97 => AccountKind::Partner,
            _ => AccountKind::Supplier,
        };
        account.website = Some(format!("https://www.{}", customer.domain()));
        account.industry = Some(customer.industry.to_owned());
        if let Ok(address) = format!("info@{}", customer.domain()).parse() {
            account.emails = vec![ContactEmail { address, ..ContactEmail::default() }];
        }
        account.employees = Some(match random.below(10) {
            0..6 => random.between(4, 60),
            6..9 => random.between(60, 400),
            _ => random.between(400, 3_000),
        });
        account.source = Some(random.text(SOURCES).to_owned());
        account.addresses = vec![address(&mut random, customer.country)];
        if customer.country == Country::Vietnam {
            account.tax_id = Some(tax_number(&mut random));
        } else if random.percent(40) {
            let thousands = Decimal::from(random.between(400, 90_000));
            let revenue = thousands * Decimal::ONE_THOUSAND;
            account.annual_revenue = Money::new(revenue, customer.country.currency()).ok();
        }
        account.customer_group = self.group_of(number, ids);
        let owner = self.owner_of(number);
        let created_at = self.moment(&mut random, -self.plan.days - 400, -1);
        Planned { fields: account, owner: ids.user(owner), team: None, created_at }
    }
}

fn refs<T>(list: &[T]) -> Vec<&T> {
    list.iter().collect()
}

/// Numbers below the number of combinations get different brands.
fn brand(seed: u64, number: u64, first: &[&str], second: &[&str]) -> String {
    let combinations = (first.len() * second.len()) as u64;
    // The step has no factor in common with the lists' lengths, so that it visits every combination.
    let place = number.wrapping_mul(1_000_003).wrapping_add(seed % combinations) % combinations;
    let at = |list: &[&str], place: u64| {
        usize::try_from(place)
            .ok()
            .and_then(|place| list.get(place).copied())
            .unwrap_or_default()
            .to_owned()
    };
    let (one, other) = (place / second.len() as u64, place % second.len() as u64);
    format!("{} {}", at(first, one), at(second, other))
}

/// A Vietnamese tax number: ten digits of which the last checks the others.
fn tax_number(random: &mut Random) -> String {
    const WEIGHTS: [u64; 9] = [31, 29, 23, 19, 17, 13, 7, 5, 3];
    loop {
        let mut digits = String::from("0");
        let mut sum = 0;
        for weight in WEIGHTS.into_iter().skip(1) {
            let digit = random.below(10);
            sum += digit * weight;
            digits.push_str(&digit.to_string());
        }
        // A rest of 0 would need a tenth digit of two places; such numbers are not given out.
        if let check @ 0..10 = 10 - sum % 11 {
            digits.push_str(&check.to_string());
            return digits;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::Plan;

    fn sample() -> Sample {
        Sample::new(Plan::new("2026-11-21".parse().unwrap()))
    }

    #[test]
    fn customers_have_names_of_their_own() {
        let sample = sample();

        let names: BTreeSet<String> = (0..1_700).map(|n| sample.customer(n).name).collect();
        assert_eq!(names.len(), 1_700);
        assert!(names.iter().any(|name| name.starts_with("Công ty TNHH")));
    }

    #[test]
    fn a_fifth_of_the_customers_is_abroad() {
        let sample = sample();

        let abroad = (0..2_000).filter(|n| sample.customer(*n).country != Country::Vietnam);
        assert!((300..500).contains(&abroad.count()));
    }

    #[test]
    fn tax_numbers_pass_their_check() {
        let mut random = Random::of(1, "test", 0);

        let digits: Vec<u64> =
            tax_number(&mut random).bytes().map(|digit| u64::from(digit - b'0')).collect();
        let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
        let sum: u64 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
        assert_eq!((digits.len(), digits[9]), (10, 10 - sum % 11));
    }
}
