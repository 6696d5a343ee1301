//! Where customers are: provinces with some of their wards and streets, and cities abroad.

use crm_core::{
    Currency,
    model::{AddressKind, PostalAddress},
};

use crate::random::Random;

/// A country that the company sells to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Country {
    Vietnam,
    UnitedStates,
    Japan,
    Korea,
    Singapore,
    Australia,
    UnitedKingdom,
    Germany,
    France,
    Netherlands,
}

impl Country {
    pub(crate) const ABROAD: &[(Self, u64)] = &[
        (Self::UnitedStates, 20),
        (Self::Japan, 18),
        (Self::Korea, 12),
        (Self::Singapore, 10),
        (Self::Australia, 8),
        (Self::UnitedKingdom, 6),
        (Self::Germany, 12),
        (Self::France, 8),
        (Self::Netherlands, 6),
    ];

    /// The ISO 3166 code.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Vietnam => "VN",
            Self::UnitedStates => "US",
            Self::Japan => "JP",
            Self::Korea => "KR",
            Self::Singapore => "SG",
            Self::Australia => "AU",
            Self::UnitedKingdom => "GB",
            Self::Germany => "DE",
            Self::France => "FR",
            Self::Netherlands => "NL",
        }
    }

    /// The currency that the company invoices there.
    pub(crate) fn currency(self) -> Currency {
        match self {
            Self::Vietnam => Currency::VND,
            Self::Germany | Self::France | Self::Netherlands => Currency::EUR,
            _ => Currency::USD,
        }
    }

    /// The language to write in.
    pub(crate) fn language(self) -> &'static str {
        match self {
            Self::Vietnam => "vi",
            Self::Germany => "de",
            Self::France => "fr",
            Self::Japan => "ja",
            Self::Korea => "ko",
            _ => "en",
        }
    }

    fn cities(self) -> &'static [&'static str] {
        match self {
            Self::Vietnam => &[],
            Self::UnitedStates => &["Seattle", "Houston", "Portland", "Savannah", "San Diego"],
            Self::Japan => &["Yokohama", "Kobe", "Nagoya", "Fukuoka"],
            Self::Korea => &["Busan", "Incheon", "Daegu"],
            Self::Singapore => &["Singapore"],
            Self::Australia => &["Melbourne", "Brisbane", "Perth"],
            Self::UnitedKingdom => &["Bristol", "Leeds", "Southampton"],
            Self::Germany => &["Hamburg", "Bremen", "Köln", "Leipzig"],
            Self::France => &["Lyon", "Marseille", "Le Havre"],
            Self::Netherlands => &["Rotterdam", "Utrecht"],
        }
    }
}

/// A province with its weight and some of its wards.
const PROVINCES: &[((&str, &[&str]), u64)] = &[
    (
        (
            "Thành phố Hồ Chí Minh",
            &[
                "Sài Gòn",
                "Bến Thành",
                "Tân Định",
                "Bình Thạnh",
                "Thủ Đức",
                "Chợ Lớn",
                "Tân Sơn Nhất",
                "Thủ Dầu Một",
            ],
        ),
        30,
    ),
    (
        (
            "Hà Nội",
            &["Hoàn Kiếm", "Cửa Nam", "Ba Đình", "Cầu Giấy", "Đống Đa", "Thanh Xuân", "Hà Đông"],
        ),
        22,
    ),
    (("Đà Nẵng", &["Hải Châu", "Sơn Trà", "Ngũ Hành Sơn", "Hội An"]), 7),
    (("Hải Phòng", &["Hồng Bàng", "Lê Chân", "Ngô Quyền", "Hải Dương"]), 6),
    (("Cần Thơ", &["Ninh Kiều", "Cái Răng", "Bình Thủy"]), 5),
    (("Đồng Nai", &["Biên Hòa", "Trấn Biên", "Long Bình"]), 5),
    (("Bắc Ninh", &["Kinh Bắc", "Từ Sơn", "Bắc Giang"]), 4),
    (("Khánh Hòa", &["Nha Trang", "Bắc Nha Trang", "Phan Rang"]), 3),
    (("Lâm Đồng", &["Xuân Hương - Đà Lạt", "Bảo Lộc", "Phan Thiết"]), 3),
    (("An Giang", &["Long Xuyên", "Châu Đốc", "Rạch Giá"]), 3),
    (("Quảng Ninh", &["Hạ Long", "Bãi Cháy", "Hồng Gai"]), 3),
    (("Huế", &["Thuận Hóa", "Phú Xuân", "Vỹ Dạ"]), 2),
    (("Hưng Yên", &["Phố Hiến", "Mỹ Hào"]), 2),
    (("Ninh Bình", &["Hoa Lư", "Nam Định", "Phủ Lý"]), 2),
    (("Nghệ An", &["Trường Vinh", "Thành Vinh"]), 2),
    (("Thanh Hóa", &["Hạc Thành", "Sầm Sơn"]), 2),
    (("Đắk Lắk", &["Buôn Ma Thuột", "Tuy Hòa"]), 2),
    (("Gia Lai", &["Quy Nhơn", "Pleiku"]), 2),
    (("Tây Ninh", &["Tân Ninh", "Long An"]), 2),
    (("Cà Mau", &["An Xuyên", "Bạc Liêu"]), 1),
];

const STREETS: &[&str] = &[
    "Nguyễn Huệ",
    "Lê Lợi",
    "Trần Hưng Đạo",
    "Hai Bà Trưng",
    "Lý Thường Kiệt",
    "Quang Trung",
    "Nguyễn Trãi",
    "Phan Chu Trinh",
    "Bà Triệu",
    "Điện Biên Phủ",
    "Võ Thị Sáu",
    "Lê Duẩn",
    "Nguyễn Văn Cừ",
    "Phạm Ngũ Lão",
    "Ngô Quyền",
    "Hoàng Diệu",
    "Trường Chinh",
    "Hùng Vương",
];
const STREETS_ABROAD: &[&str] =
    &["Harbour Road", "Station Street", "Market Lane", "Mill Street", "Park Avenue", "Quay Street"];

/// Where somebody in a country works.
pub(crate) fn address(random: &mut Random, country: Country) -> PostalAddress {
    let mut address = PostalAddress {
        kind: AddressKind::Work,
        country: country.code().to_owned(),
        ..PostalAddress::default()
    };
    if country == Country::Vietnam {
        let number = random.between(1, 480);
        let (province, wards) = random.weighted(PROVINCES).unwrap_or(("Hà Nội", &[]));
        address.street = format!("{number} {}", random.text(STREETS));
        address.ward = format!("Phường {}", random.text(wards));
        province.clone_into(&mut address.province);
    } else {
        address.street = format!("{} {}", random.between(1, 300), random.text(STREETS_ABROAD));
        random.text(country.cities()).clone_into(&mut address.city);
    }
    address
}
