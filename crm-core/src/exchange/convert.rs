//! A text of a row as a value of a field.

use super::{
    cell::{Cell, Found},
    report::Bad,
    when::{DateForm, When},
};
use crate::{
    entity::{ChoiceDef, FieldKind, Value},
    error::{Error, Result},
    value::{
        ContentHash, Currency, Decimal, Email, Money, NumberFormat, Percent, Phone, Zone,
        canonical, fold,
    },
};

/// What the company's settings decide about a text.
#[derive(Clone, Debug)]
pub(super) struct Customs {
    pub(super) zone: Zone,
    pub(super) currency: Currency,
    pub(super) country: String,
}

/// The value of a field that is neither a link, a set nor a list.
pub(super) fn value(
    found: &Found<'_>,
    kind: &FieldKind,
    cell: &Cell,
    currency: Option<Currency>,
    customs: &Customs,
) -> Result<Value, Bad> {
    let text = &*found.text;
    let said = |error: Error| Bad::from_error(&error);
    Ok(match kind {
        FieldKind::Bool => Value::Bool(yes_or_no(text, cell)?),
        FieldKind::Int => {
            let number = number(found, cell)?;
            let whole = number.fract().is_zero().then(|| i64::try_from(number).ok()).flatten();
            Value::Int(whole.ok_or_else(|| Bad::new("not_whole", "give a whole number"))?)
        }
        FieldKind::Decimal | FieldKind::Number => Value::Decimal(number(found, cell)?),
        FieldKind::Percent => Value::Decimal(percent(found, cell)?.hundredths()),
        FieldKind::Money => Value::Money(money(found, cell, currency, customs)?),
        FieldKind::Date => {
            let zone = cell.reading.zone.as_ref().unwrap_or(&customs.zone);
            Value::Date(when(found, cell)?.date(zone, &customs.zone))
        }
        FieldKind::Timestamp => {
            let zone = cell.reading.zone.as_ref().unwrap_or(&customs.zone);
            Value::Timestamp(when(found, cell)?.timestamp(zone, &customs.zone))
        }
        FieldKind::Email => {
            let inside = text.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
            let address = inside.map_or(text, |(address, _)| address);
            Value::Text(Email::new(address).map_err(said)?.to_string())
        }
        FieldKind::Phone => {
            Value::Text(Phone::parse(text, &customs.country).map_err(said)?.to_string())
        }
        FieldKind::Currency => Value::Text(Currency::new(text).map_err(said)?.to_string()),
        FieldKind::Zone => Value::Text(Zone::new(text).map_err(said)?.name().to_owned()),
        FieldKind::Blob => Value::Text(text.parse::<ContentHash>().map_err(said)?.to_string()),
        FieldKind::Choice(choice) => Value::Text(category(text, choice)?),
        FieldKind::Text | FieldKind::LongText => Value::Text(text.to_owned()),
        FieldKind::Id(_)
        | FieldKind::Link
        | FieldKind::Set
        | FieldKind::List(_)
        | FieldKind::Part(_)
        | FieldKind::Flat(_)
        | FieldKind::Custom => {
            return Err(Bad::new("wrong_type", "this field does not hold a plain value"));
        }
    })
}

fn yes_or_no(text: &str, cell: &Cell) -> Result<bool, Bad> {
    let is_among = |words: &[String]| words.iter().any(|word| fold(word) == fold(text));
    if is_among(&cell.reading.yes) {
        Ok(true)
    } else if is_among(&cell.reading.no) {
        Ok(false)
    } else {
        Err(Bad::new("not_yes_or_no", "give one of the words of `yes` and `no` in the mapping"))
    }
}

fn number(found: &Found<'_>, cell: &Cell) -> Result<Decimal, Bad> {
    parsed(&found.text, found.is_plain, cell)
}

fn parsed(text: &str, is_plain: bool, cell: &Cell) -> Result<Decimal, Bad> {
    let format = if is_plain { NumberFormat::PLAIN } else { cell.reading.number };
    let number = format.parse_number(text).map_err(|error| Bad::from_error(&error))?;
    match cell.multiply {
        Some(factor) => {
            let product = number.checked_mul(factor).map(canonical);
            product.ok_or_else(|| Bad::new("out_of_range", "the number is too large"))
        }
        None => Ok(number),
    }
}

fn percent(found: &Found<'_>, cell: &Cell) -> Result<Percent, Bad> {
    let text = found.text.trim();
    let bare = text.strip_suffix('%').map(str::trim_end);
    let number = parsed(bare.unwrap_or(text), found.is_plain, cell)?;
    let is_fraction = cell.is_fraction && bare.is_none() && !found.is_plain;
    let number = if is_fraction { number.checked_mul(Decimal::ONE_HUNDRED) } else { Some(number) };
    let number = number.ok_or_else(|| Bad::new("out_of_range", "give a share from 0 to 100"))?;
    Percent::new(number).map_err(|error| Bad::from_error(&error))
}

/// The amount, in the currency that the cell shows, that another cell says, or that the mapping names.
fn money(
    found: &Found<'_>,
    cell: &Cell,
    said: Option<Currency>,
    customs: &Customs,
) -> Result<Money, Bad> {
    let (shown, rest) = shown_currency(&found.text);
    let shown = match shown {
        Some(Shown::Code(currency)) => Some(currency),
        // Many currencies are written with this sign; it is the dollar only when nothing else is said.
        Some(Shown::Dollar) => said.or(cell.reading.currency).or(Some(Currency::USD)),
        None => None,
    };
    if let (Some(shown), Some(said)) = (shown, said)
        && shown != said
    {
        return Err(Bad::new(
            "currency_mismatch",
            "the amount shows another currency than its row",
        ));
    }
    let currency = shown.or(said).or(cell.reading.currency).unwrap_or(customs.currency);
    let amount = parsed(rest, found.is_plain, cell)?;
    Money::new(amount, currency).map_err(|error| Bad::from_error(&error))
}

enum Shown {
    Code(Currency),
    Dollar,
}

/// A currency before or after an amount, and the amount without it; a minus before both is kept.
fn shown_currency(text: &str) -> (Option<Shown>, &str) {
    const SIGNS: [(&str, Currency); 7] = [
        ("€", Currency::EUR),
        ("£", Currency::GBP),
        ("₫", Currency::VND),
        ("đ", Currency::VND),
        ("VNĐ", Currency::VND),
        ("₩", Currency::KRW),
        ("¥", Currency::JPY),
    ];
    let text = text.trim();
    let bare = |sign: &str| text.strip_prefix(sign).or_else(|| text.strip_suffix(sign));
    if let Some((rest, currency)) =
        SIGNS.iter().find_map(|(sign, currency)| Some((bare(sign)?, *currency)))
    {
        return (Some(Shown::Code(currency)), rest.trim());
    }
    if let Some(rest) = bare("$") {
        return (Some(Shown::Dollar), rest.trim());
    }
    let is_code = |code: &str| code.bytes().all(|byte| byte.is_ascii_alphabetic());
    let before = text.split_at_checked(3).filter(|(code, _)| is_code(code));
    let after = text.len().checked_sub(3).and_then(|place| text.split_at_checked(place));
    let after = after.filter(|(_, code)| is_code(code)).map(|(rest, code)| (code, rest));
    match before.or(after) {
        Some((code, rest)) => match Currency::new(code) {
            Ok(currency) => (Some(Shown::Code(currency)), rest.trim()),
            Err(_) => (None, text),
        },
        None => (None, text),
    }
}

fn when(found: &Found<'_>, cell: &Cell) -> Result<When, Bad> {
    let plain = [DateForm::Iso];
    let forms = if found.is_plain { plain.as_slice() } else { &cell.reading.dates };
    When::read(&found.text, forms).map_err(|error| Bad::from_error(&error))
}

/// A category by its code, or by the same words with spaces: `New business` is `new_business`.
fn category(text: &str, choice: &ChoiceDef) -> Result<String, Bad> {
    let is_code = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'#');
    if text.bytes().all(is_code) && choice.number(text).is_some() {
        return Ok(text.to_owned());
    }
    let code: String = fold(text.trim())
        .chars()
        .map(|letter| if letter.is_alphanumeric() || letter == '#' { letter } else { '_' })
        .collect();
    match choice.number(&code) {
        Some(_) => Ok(code),
        None => {
            let codes: Vec<&str> = choice.options.iter().map(|option| &*option.code).collect();
            let message = format!("no category for this; map it to one of {}", codes.join(", "));
            Err(Bad::new("unknown_choice", message))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::json;

    use super::{
        super::{catalog::model_entity, cell::Cell, layout::Layout, node::Node},
        *,
    };

    fn convert(
        kind: &FieldKind,
        text: &str,
        cell: &serde_json::Value,
    ) -> Result<String, &'static str> {
        let vietnamese = json!({"number": {"decimal": ",", "group": "."}, "dates": ["dd/MM/yyyy"]});
        let layout = Layout::default().with(&Node::root(&vietnamese)).unwrap();
        let mut cell = cell.clone();
        cell["column"] = json!("c");
        let cell = Cell::new(&Node::root(&cell), &Arc::clone(&layout.reading), &[]).unwrap();
        let customs = Customs {
            zone: Zone::new("Asia/Ho_Chi_Minh").unwrap(),
            currency: Currency::VND,
            country: "VN".to_owned(),
        };
        let found = Found { text: text.into(), is_plain: false };
        let currency = match &cell.currency {
            Some(super::super::cell::CurrencyOf::Fixed(currency)) => Some(*currency),
            _ => None,
        };
        match value(&found, kind, &cell, currency, &customs) {
            Ok(Value::Text(text)) => Ok(text),
            Ok(Value::Money(money)) => Ok(money.to_string()),
            Ok(Value::Decimal(number)) => Ok(number.to_string()),
            Ok(Value::Timestamp(at)) => Ok(at.to_string()),
            Ok(Value::Date(date)) => Ok(date.to_string()),
            Ok(Value::Int(number)) => Ok(number.to_string()),
            Ok(other) => Ok(format!("{other:?}")),
            Err(bad) => Err(bad.code),
        }
    }

    #[test]
    fn amounts_are_read_with_the_currency_that_they_show() {
        let plain = json!({});
        for (text, expected) in [
            ("1.234.567", Ok("1234567 VND")),
            ("1.234.567 ₫", Ok("1234567 VND")),
            ("1.500,50 EUR", Ok("1500.5 EUR")),
            ("USD 2.000", Ok("2000 USD")),
            ("$5,5", Ok("5.5 USD")),
            ("€ 7", Ok("7 EUR")),
            ("1,234.50", Err("not_a_number")),
            ("five", Err("not_a_number")),
        ] {
            let read = convert(&FieldKind::Money, text, &plain);
            assert_eq!(read.as_deref().map_err(|code| *code), expected, "{text}");
        }
        let said = json!({"currency": "EUR"});
        assert_eq!(convert(&FieldKind::Money, "5", &said).unwrap(), "5 EUR");
        assert_eq!(convert(&FieldKind::Money, "5 USD", &said), Err("currency_mismatch"));
        let thousands = json!({"multiply": "1000000"});
        assert_eq!(convert(&FieldKind::Money, "4,5", &thousands).unwrap(), "4500000 VND");
    }

    #[test]
    fn shares_are_read_as_per_cent_or_as_fractions() {
        let fraction = json!({"fraction": true});
        assert_eq!(convert(&FieldKind::Percent, "12,5 %", &json!({})).unwrap(), "12.5");
        assert_eq!(convert(&FieldKind::Percent, "0,25", &fraction).unwrap(), "25");
        assert_eq!(convert(&FieldKind::Percent, "25%", &fraction).unwrap(), "25");
        assert_eq!(convert(&FieldKind::Percent, "250", &json!({})), Err("out_of_range"));
    }

    #[test]
    fn days_are_midnight_in_the_companys_zone() {
        let at = convert(&FieldKind::Timestamp, "21/11/2026", &json!({}));
        assert_eq!(at.unwrap(), "2026-11-20T17:00:00.000Z");
        assert_eq!(convert(&FieldKind::Date, "2026-11-21", &json!({})), Err("not_a_date"));
        let odoo = json!({"dates": "yyyy-MM-dd HH:mm:ss", "zone": "UTC"});
        assert_eq!(convert(&FieldKind::Date, "2026-11-20 20:00:00", &odoo).unwrap(), "2026-11-21");
    }

    #[test]
    fn categories_are_read_by_code_or_by_their_words() {
        let deal = model_entity("deal").unwrap();
        let kind = &deal.field("deal_type").unwrap().kind;

        assert_eq!(convert(kind, "New business", &json!({})).unwrap(), "new_business");
        assert_eq!(convert(kind, "Nope", &json!({})), Err("unknown_choice"));
    }

    #[test]
    fn telephone_numbers_and_addresses_take_their_one_form() {
        assert_eq!(convert(&FieldKind::Phone, "0912 345 678", &json!({})).unwrap(), "+84912345678");
        assert_eq!(convert(&FieldKind::Email, "Lan <lan@x.vn>", &json!({})).unwrap(), "lan@x.vn");
        assert_eq!(convert(&FieldKind::Int, "13.938", &json!({})).unwrap(), "13938");
        assert_eq!(convert(&FieldKind::Int, "1,5", &json!({})), Err("not_whole"));
    }
}
