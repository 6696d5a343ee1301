//! Names of people: Vietnamese ones by how common they are, and those of customers abroad.

use crate::{places::Country, random::Random};

/// A person's name and, for Vietnamese, how the person is addressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PersonName {
    pub(crate) last: &'static str,
    pub(crate) middle: &'static str,
    pub(crate) first: &'static str,
    pub(crate) is_woman: bool,
}

const FAMILY: &[(&str, u64)] = &[
    ("Nguyễn", 300),
    ("Trần", 115),
    ("Lê", 95),
    ("Phạm", 72),
    ("Hoàng", 28),
    ("Huỳnh", 27),
    ("Phan", 45),
    ("Vũ", 22),
    ("Võ", 20),
    ("Đặng", 24),
    ("Bùi", 22),
    ("Đỗ", 18),
    ("Hồ", 16),
    ("Ngô", 15),
    ("Dương", 12),
    ("Lý", 9),
    ("Đinh", 9),
    ("Đoàn", 8),
    ("Lâm", 7),
    ("Mai", 7),
    ("Trịnh", 7),
    ("Tô", 5),
    ("Cao", 6),
    ("Châu", 4),
    ("Tạ", 4),
    ("Hà", 5),
    ("Lương", 6),
    ("Thái", 4),
    ("Quách", 2),
    ("Kiều", 2),
    ("Phùng", 4),
    ("Tống", 3),
];

const MIDDLE_WOMAN: &[&str] = &[
    "Thị",
    "Thị Thu",
    "Thị Ngọc",
    "Thị Thanh",
    "Thị Kim",
    "Ngọc",
    "Thanh",
    "Minh",
    "Thùy",
    "Kim",
    "Hồng",
    "Mỹ",
    "Phương",
    "Bích",
    "Diệu",
    "Khánh",
    "Bảo",
    "Quỳnh",
    "Hoài",
    "Tường",
];
const FIRST_WOMAN: &[&str] = &[
    "Lan",
    "Hương",
    "Hoa",
    "Linh",
    "Trang",
    "Hà",
    "Mai",
    "Ngân",
    "Thảo",
    "Vy",
    "Nhung",
    "Yến",
    "Hạnh",
    "Hằng",
    "Loan",
    "Oanh",
    "Thủy",
    "Tuyết",
    "Xuân",
    "Châu",
    "Diễm",
    "Giang",
    "Hiền",
    "Huyền",
    "Khuê",
    "Liên",
    "My",
    "Nga",
    "Nguyệt",
    "Nhi",
    "Phượng",
    "Quyên",
    "Tâm",
    "Thư",
    "Trinh",
    "Trúc",
    "Uyên",
    "Vân",
    "Ánh",
    "Đào",
];
const MIDDLE_MAN: &[&str] = &[
    "Văn", "Đức", "Minh", "Quang", "Hữu", "Quốc", "Thanh", "Anh", "Gia", "Xuân", "Công", "Đình",
    "Ngọc", "Trọng", "Tuấn", "Hoàng", "Bá", "Thế", "Duy", "Nhật", "Viết", "Khắc", "Mạnh", "Phúc",
];
const FIRST_MAN: &[&str] = &[
    "Hùng", "Dũng", "Tuấn", "Nam", "Long", "Sơn", "Hải", "Khoa", "Khôi", "Bình", "Cường", "Đạt",
    "Đức", "Duy", "Hiếu", "Hòa", "Huy", "Khánh", "Kiên", "Lâm", "Lộc", "Minh", "Nghĩa", "Nhân",
    "Phong", "Phúc", "Quân", "Quý", "Tài", "Tân", "Thắng", "Thành", "Thịnh", "Tiến", "Toàn", "Trí",
    "Trung", "Tùng", "Vinh", "Việt",
];

const WESTERN: (&[&str], &[&str], &[&str]) = (
    &[
        "Abbott",
        "Barrow",
        "Calloway",
        "Dunmore",
        "Ellery",
        "Fenwick",
        "Garrick",
        "Hollis",
        "Ingram",
        "Jessop",
        "Kendrick",
        "Lowell",
        "Merrick",
        "Norwood",
        "Prescott",
        "Redfern",
        "Selby",
        "Thackeray",
        "Underhill",
        "Whitlock",
    ],
    &["Amelia", "Claire", "Diane", "Grace", "Helen", "Laura", "Megan", "Nora", "Rachel", "Susan"],
    &["Adam", "Brian", "Colin", "David", "Edward", "George", "Kevin", "Martin", "Oliver", "Simon"],
);
const GERMAN: (&[&str], &[&str], &[&str]) = (
    &[
        "Ackermann",
        "Brandt",
        "Dietrich",
        "Eberhardt",
        "Falk",
        "Grünewald",
        "Hartwig",
        "Jäger",
        "Köhler",
        "Lindner",
        "Möller",
        "Neumann",
        "Oswald",
        "Reinhardt",
        "Sommer",
        "Vogt",
    ],
    &["Anke", "Birgit", "Claudia", "Franziska", "Greta", "Ines", "Katrin", "Ulrike"],
    &["Andreas", "Bernd", "Dirk", "Florian", "Holger", "Jürgen", "Matthias", "Stefan"],
);
const FRENCH: (&[&str], &[&str], &[&str]) = (
    &[
        "Aubert",
        "Besson",
        "Chevallier",
        "Delorme",
        "Fournier",
        "Giraud",
        "Lacroix",
        "Marchand",
        "Perrin",
        "Renaud",
        "Roussel",
        "Vasseur",
    ],
    &["Aurélie", "Chloé", "Élodie", "Hélène", "Mathilde", "Sylvie"],
    &["Antoine", "Benoît", "François", "Guillaume", "Jérôme", "Rémi"],
);
const JAPANESE: (&[&str], &[&str], &[&str]) = (
    &[
        "Aoyama",
        "Fujimoto",
        "Hayakawa",
        "Ishihara",
        "Kawabata",
        "Kuroda",
        "Matsuura",
        "Nagashima",
        "Okabe",
        "Sakamoto",
        "Takeuchi",
        "Yoshioka",
    ],
    &["Akiko", "Emi", "Haruka", "Keiko", "Naoko", "Yumi"],
    &["Daisuke", "Hiroshi", "Kenji", "Makoto", "Satoshi", "Takashi"],
);
const KOREAN: (&[&str], &[&str], &[&str]) = (
    &["Ahn", "Bae", "Cho", "Han", "Jang", "Kang", "Kwon", "Lim", "Oh", "Seo", "Shin", "Yoon"],
    &["Eun-ji", "Hye-jin", "Ji-woo", "Min-seo", "Soo-yeon", "Yu-na"],
    &["Dong-hyun", "Jae-won", "Joon-ho", "Min-jae", "Sang-woo", "Tae-yang"],
);
const SOUTH_EAST_ASIAN: (&[&str], &[&str], &[&str]) = (
    &["Chua", "Goh", "Koh", "Lau", "Ng", "Ong", "Quek", "Sim", "Teo", "Wee", "Yeo", "Rahman"],
    &["Adeline", "Hui Min", "Mei Ling", "Nurul", "Shu Fen", "Siti"],
    &["Desmond", "Farid", "Jun Wei", "Kok Leong", "Raymond", "Wei Jie"],
);

/// The name of a person of a country.
pub(crate) fn person(random: &mut Random, country: Country) -> PersonName {
    let is_woman = random.percent(52);
    let (family, women, men) = match country {
        Country::Vietnam => {
            let (middle, first) = if is_woman {
                (random.text(MIDDLE_WOMAN), random.text(FIRST_WOMAN))
            } else {
                (random.text(MIDDLE_MAN), random.text(FIRST_MAN))
            };
            // A middle name that repeats the given one sounds wrong.
            let middle = if middle.ends_with(first) { "" } else { middle };
            let last = random.weighted(FAMILY).unwrap_or("Nguyễn");
            return PersonName { last, middle, first, is_woman };
        }
        Country::Germany | Country::Netherlands => GERMAN,
        Country::France => FRENCH,
        Country::Japan => JAPANESE,
        Country::Korea => KOREAN,
        Country::Singapore => SOUTH_EAST_ASIAN,
        Country::UnitedStates | Country::UnitedKingdom | Country::Australia => WESTERN,
    };
    let first = random.text(if is_woman { women } else { men });
    PersonName { last: random.text(family), middle: "", first, is_woman }
}
