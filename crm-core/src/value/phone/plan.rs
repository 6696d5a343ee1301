//! How the countries of the world number their telephones.

/// What a country's numbers look like, after ITU-T E.164 and the national numbering plans.
#[derive(Debug)]
pub(super) struct Plan {
    /// The country code, as `84`.
    pub(super) code: &'static str,
    /// What is dialled before a number within the country, and left out from abroad.
    pub(super) trunk: &'static str,
    /// The fewest digits after the country code.
    pub(super) shortest: usize,
    /// The most digits of an ordinary fixed or mobile number after the country code.
    pub(super) longest: usize,
    /// The countries that share the code, by ISO 3166.
    countries: &'static str,
}

impl Plan {
    /// The plan of a country by its two letters of ISO 3166, in any case.
    pub(super) fn of_country(country: &str) -> Option<&'static Self> {
        let wanted: [u8; 2] = country.trim().as_bytes().try_into().ok()?;
        let wanted = wanted.to_ascii_uppercase();
        // Two letters each, and a blank after all but the last.
        let has_it = |plan: &&Self| {
            plan.countries.as_bytes().chunks(3).any(|code| code.starts_with(&wanted))
        };
        PLANS.iter().find(has_it)
    }

    /// The plan of an international number, and the digits after its country code.
    pub(super) fn of_number(digits: &str) -> Option<(&'static Self, &str)> {
        // Sorted, and none the beginning of another: it is the last that does not come after the number.
        let after = PLANS.partition_point(|plan| plan.code <= digits);
        let plan = after.checked_sub(1).and_then(|last| PLANS.get(last))?;
        Some((plan, digits.strip_prefix(plan.code)?))
    }

    /// A number dialled from here to another country, without the digits that say so.
    pub(super) fn strip_international<'a>(&self, digits: &'a str) -> Option<&'a str> {
        let dialled = match self.code {
            "1" => "011",
            "61" => "0011",
            "7" | "375" | "992" | "993" => "810",
            "81" => "010",
            _ => "00",
        };
        digits.strip_prefix(dialled)
    }
}

const fn plan(
    code: &'static str,
    trunk: &'static str,
    shortest: usize,
    longest: usize,
    countries: &'static str,
) -> Plan {
    Plan { code, trunk, shortest, longest, countries }
}

// Sorted by country code, of which none is the beginning of another.
const PLANS: &[Plan] = &[
    plan(
        "1",
        "1",
        10,
        10,
        "US AG AI AS BB BM BS CA DM DO GD GU JM KN KY LC MP MS PR SX TC TT VC VG VI",
    ),
    plan("20", "0", 8, 10, "EG"),
    plan("211", "0", 9, 9, "SS"),
    plan("212", "0", 9, 9, "MA EH"),
    plan("213", "0", 8, 9, "DZ"),
    plan("216", "", 8, 8, "TN"),
    plan("218", "0", 9, 9, "LY"),
    plan("220", "", 7, 7, "GM"),
    plan("221", "", 9, 9, "SN"),
    plan("222", "", 8, 8, "MR"),
    plan("223", "", 8, 8, "ML"),
    plan("224", "", 8, 9, "GN"),
    plan("225", "", 10, 10, "CI"),
    plan("226", "", 8, 8, "BF"),
    plan("227", "", 8, 8, "NE"),
    plan("228", "", 8, 8, "TG"),
    plan("229", "", 8, 10, "BJ"),
    plan("230", "", 7, 8, "MU"),
    plan("231", "0", 7, 9, "LR"),
    plan("232", "0", 8, 8, "SL"),
    plan("233", "0", 8, 9, "GH"),
    plan("234", "0", 10, 10, "NG"),
    plan("235", "", 8, 8, "TD"),
    plan("236", "", 8, 8, "CF"),
    plan("237", "", 8, 9, "CM"),
    plan("238", "", 7, 7, "CV"),
    plan("239", "", 7, 7, "ST"),
    plan("240", "", 9, 9, "GQ"),
    plan("241", "", 7, 8, "GA"),
    plan("242", "", 9, 9, "CG"),
    plan("243", "0", 7, 10, "CD"),
    plan("244", "", 9, 9, "AO"),
    plan("245", "", 7, 9, "GW"),
    plan("246", "", 7, 7, "IO"),
    plan("247", "", 5, 5, "AC"),
    plan("248", "", 7, 7, "SC"),
    plan("249", "0", 9, 9, "SD"),
    plan("250", "0", 8, 9, "RW"),
    plan("251", "0", 9, 9, "ET"),
    plan("252", "0", 6, 9, "SO"),
    plan("253", "", 8, 8, "DJ"),
    plan("254", "0", 7, 9, "KE"),
    plan("255", "0", 9, 9, "TZ"),
    plan("256", "0", 9, 9, "UG"),
    plan("257", "", 8, 8, "BI"),
    plan("258", "", 8, 9, "MZ"),
    plan("260", "0", 9, 9, "ZM"),
    plan("261", "0", 9, 9, "MG"),
    plan("262", "0", 9, 9, "RE YT"),
    plan("263", "0", 5, 10, "ZW"),
    plan("264", "0", 8, 9, "NA"),
    plan("265", "0", 7, 9, "MW"),
    plan("266", "", 8, 8, "LS"),
    plan("267", "", 7, 8, "BW"),
    plan("268", "", 8, 8, "SZ"),
    plan("269", "", 7, 7, "KM"),
    plan("27", "0", 5, 9, "ZA"),
    plan("290", "", 4, 5, "SH TA"),
    plan("291", "0", 7, 7, "ER"),
    plan("297", "", 7, 7, "AW"),
    plan("298", "", 6, 6, "FO"),
    plan("299", "", 6, 6, "GL"),
    plan("30", "", 10, 10, "GR"),
    plan("31", "0", 7, 11, "NL"),
    plan("32", "0", 8, 9, "BE"),
    plan("33", "0", 9, 9, "FR"),
    plan("34", "", 9, 9, "ES"),
    plan("350", "", 8, 8, "GI"),
    plan("351", "", 9, 9, "PT"),
    plan("352", "", 4, 11, "LU"),
    plan("353", "0", 7, 10, "IE"),
    plan("354", "", 7, 9, "IS"),
    plan("355", "0", 6, 9, "AL"),
    plan("356", "", 8, 8, "MT"),
    plan("357", "", 8, 8, "CY"),
    plan("358", "0", 5, 10, "FI AX"),
    plan("359", "0", 6, 9, "BG"),
    plan("36", "06", 8, 9, "HU"),
    plan("370", "0", 8, 8, "LT"),
    plan("371", "", 8, 8, "LV"),
    plan("372", "", 7, 8, "EE"),
    plan("373", "0", 8, 8, "MD"),
    plan("374", "0", 8, 8, "AM"),
    plan("375", "80", 6, 9, "BY"),
    plan("376", "", 6, 9, "AD"),
    plan("377", "0", 8, 9, "MC"),
    plan("378", "", 8, 10, "SM"),
    plan("380", "0", 9, 9, "UA"),
    plan("381", "0", 6, 12, "RS"),
    plan("382", "0", 8, 8, "ME"),
    plan("383", "0", 8, 12, "XK"),
    plan("385", "0", 7, 9, "HR"),
    plan("386", "0", 5, 8, "SI"),
    plan("387", "0", 8, 9, "BA"),
    plan("389", "0", 8, 8, "MK"),
    plan("39", "", 6, 12, "IT VA"),
    plan("40", "0", 6, 9, "RO"),
    plan("41", "0", 9, 9, "CH"),
    plan("420", "", 9, 9, "CZ"),
    plan("421", "0", 6, 9, "SK"),
    plan("423", "0", 7, 9, "LI"),
    plan("43", "0", 4, 13, "AT"),
    plan("44", "0", 7, 10, "GB GG IM JE"),
    plan("45", "", 8, 8, "DK"),
    plan("46", "0", 6, 9, "SE"),
    plan("47", "", 8, 8, "NO SJ"),
    plan("48", "", 6, 9, "PL"),
    plan("49", "0", 4, 15, "DE"),
    plan("500", "", 5, 5, "FK"),
    plan("501", "", 7, 7, "BZ"),
    plan("502", "", 8, 8, "GT"),
    plan("503", "", 7, 8, "SV"),
    plan("504", "", 8, 8, "HN"),
    plan("505", "", 8, 8, "NI"),
    plan("506", "", 8, 8, "CR"),
    plan("507", "", 7, 8, "PA"),
    plan("508", "0", 6, 9, "PM"),
    plan("509", "", 8, 8, "HT"),
    plan("51", "0", 8, 9, "PE"),
    plan("52", "", 10, 10, "MX"),
    plan("53", "0", 6, 10, "CU"),
    plan("54", "0", 10, 11, "AR"),
    plan("55", "0", 8, 11, "BR"),
    plan("56", "", 9, 9, "CL"),
    plan("57", "0", 8, 10, "CO"),
    plan("58", "0", 10, 10, "VE"),
    plan("590", "0", 9, 9, "GP BL MF"),
    plan("591", "0", 8, 8, "BO"),
    plan("592", "", 7, 7, "GY"),
    plan("593", "0", 8, 9, "EC"),
    plan("594", "0", 9, 9, "GF"),
    plan("595", "0", 7, 9, "PY"),
    plan("596", "0", 9, 9, "MQ"),
    plan("597", "", 6, 7, "SR"),
    plan("598", "0", 6, 8, "UY"),
    plan("599", "", 7, 8, "CW BQ"),
    plan("60", "0", 8, 10, "MY"),
    plan("61", "0", 5, 9, "AU CC CX"),
    plan("62", "0", 7, 12, "ID"),
    plan("63", "0", 6, 10, "PH"),
    plan("64", "0", 7, 10, "NZ"),
    plan("65", "", 8, 8, "SG"),
    plan("66", "0", 8, 9, "TH"),
    plan("670", "", 7, 8, "TL"),
    plan("672", "", 6, 6, "NF"),
    plan("673", "", 7, 7, "BN"),
    plan("674", "", 7, 7, "NR"),
    plan("675", "", 7, 8, "PG"),
    plan("676", "", 5, 7, "TO"),
    plan("677", "", 5, 7, "SB"),
    plan("678", "", 5, 7, "VU"),
    plan("679", "", 7, 7, "FJ"),
    plan("680", "", 7, 7, "PW"),
    plan("681", "", 6, 6, "WF"),
    plan("682", "", 5, 5, "CK"),
    plan("683", "", 4, 7, "NU"),
    plan("685", "", 5, 10, "WS"),
    plan("686", "0", 5, 8, "KI"),
    plan("687", "", 6, 6, "NC"),
    plan("688", "", 5, 7, "TV"),
    plan("689", "", 8, 8, "PF"),
    plan("690", "", 4, 7, "TK"),
    plan("691", "", 7, 7, "FM"),
    plan("692", "1", 7, 7, "MH"),
    plan("7", "8", 10, 10, "RU KZ"),
    plan("81", "0", 8, 10, "JP"),
    plan("82", "0", 5, 10, "KR"),
    plan("84", "0", 8, 10, "VN"),
    plan("850", "0", 8, 10, "KP"),
    plan("852", "", 5, 8, "HK"),
    plan("853", "", 7, 8, "MO"),
    plan("855", "0", 8, 9, "KH"),
    plan("856", "0", 8, 10, "LA"),
    plan("86", "0", 7, 11, "CN"),
    plan("880", "0", 6, 10, "BD"),
    plan("886", "0", 7, 9, "TW"),
    plan("90", "0", 10, 10, "TR"),
    plan("91", "0", 8, 10, "IN"),
    plan("92", "0", 8, 10, "PK"),
    plan("93", "0", 9, 9, "AF"),
    plan("94", "0", 9, 9, "LK"),
    plan("95", "0", 6, 10, "MM"),
    plan("960", "", 7, 7, "MV"),
    plan("961", "0", 7, 8, "LB"),
    plan("962", "0", 8, 9, "JO"),
    plan("963", "0", 8, 9, "SY"),
    plan("964", "0", 8, 10, "IQ"),
    plan("965", "", 7, 8, "KW"),
    plan("966", "0", 9, 9, "SA"),
    plan("967", "0", 7, 9, "YE"),
    plan("968", "", 7, 8, "OM"),
    plan("970", "0", 8, 9, "PS"),
    plan("971", "0", 5, 9, "AE"),
    plan("972", "0", 7, 12, "IL"),
    plan("973", "", 8, 8, "BH"),
    plan("974", "", 7, 8, "QA"),
    plan("975", "", 7, 8, "BT"),
    plan("976", "0", 8, 10, "MN"),
    plan("977", "0", 8, 10, "NP"),
    plan("98", "0", 6, 10, "IR"),
    plan("992", "", 9, 9, "TJ"),
    plan("993", "8", 8, 8, "TM"),
    plan("994", "0", 9, 9, "AZ"),
    plan("995", "0", 9, 9, "GE"),
    plan("996", "0", 9, 9, "KG"),
    plan("998", "", 9, 9, "UZ"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_country_code_is_the_beginning_of_another() {
        for (index, plan) in PLANS.iter().enumerate() {
            for other in &PLANS[index + 1..] {
                assert!(!other.code.starts_with(plan.code) || other.code == plan.code);
            }
            assert!(plan.shortest <= plan.longest, "{plan:?}");
        }
    }

    #[test]
    fn a_country_is_found_by_its_letters() {
        assert_eq!(Plan::of_country("vn").map(|plan| plan.code), Some("84"));
        assert_eq!(Plan::of_country("").map(|plan| plan.code), None);
        for plan in PLANS {
            for country in plan.countries.split(' ') {
                let found = Plan::of_country(country).map(|plan| plan.countries);
                assert_eq!(found, Some(plan.countries), "{country}");
            }
        }
        assert_eq!(Plan::of_number("84912345678").map(|(_, rest)| rest), Some("912345678"));
        assert!(Plan::of_number("").is_none() && Plan::of_number("0912").is_none());
        assert!(PLANS.is_sorted_by_key(|plan| plan.code));
    }
}
