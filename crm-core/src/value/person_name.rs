//! How a person's name is written in one line.

use super::Locale;

/// A person's name in one line: family, middle and given name in Vietnamese, given, middle and family
/// name in English. Parts that are blank are left out.
pub fn display_name(locale: Locale, last: &str, middle: &str, first: &str) -> String {
    let parts = match locale {
        Locale::Vietnamese => [last, middle, first],
        Locale::English => [first, middle, last],
    };
    let words: Vec<&str> = parts.into_iter().flat_map(str::split_whitespace).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_family_name_stands_where_the_language_puts_it() {
        let name = |locale| display_name(locale, "Nguyễn", " Thị  Minh ", "Khai");

        assert_eq!(name(Locale::Vietnamese), "Nguyễn Thị Minh Khai");
        assert_eq!(name(Locale::English), "Khai Thị Minh Nguyễn");
    }

    #[test]
    fn blank_parts_leave_no_gap() {
        assert_eq!(display_name(Locale::English, "Lovelace", " ", "Ada"), "Ada Lovelace");
        assert_eq!(display_name(Locale::Vietnamese, "", "", ""), "");
    }
}
