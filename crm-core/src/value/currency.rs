//! Currencies of ISO 4217.

use std::{fmt, str::FromStr};

use super::invalid;
use crate::error::{Error, Result};

/// A currency of ISO 4217, as `VND`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

macro_rules! well_known {
    ($($(#[doc = $doc:literal])+ $name:ident,)+) => {
        impl Currency {
            $($(#[doc = $doc])+
            pub const $name: Self = Self(code_bytes(stringify!($name)));)+

            #[cfg(test)]
            const WELL_KNOWN: &'static [Self] = &[$(Self::$name,)+];
        }
    };
}

well_known! {
    /// The Vietnamese đồng, without decimals.
    VND,
    /// The United States dollar.
    USD,
    /// The euro.
    EUR,
    /// The pound sterling.
    GBP,
    /// The Japanese yen, without decimals.
    JPY,
    /// The Chinese yuan.
    CNY,
    /// The South Korean won, without decimals.
    KRW,
    /// The Thai baht.
    THB,
    /// The Singapore dollar.
    SGD,
    /// The Australian dollar.
    AUD,
    /// The Swiss franc.
    CHF,
    /// The Kuwaiti dinar, with three decimals.
    KWD,
}

impl Currency {
    /// The currency with this three-letter code, in any case.
    ///
    /// # Errors
    /// `Invalid` with the code `unknown_currency`.
    pub fn new(code: &str) -> Result<Self> {
        let unknown = || invalid("unknown_currency", "give a currency code of ISO 4217, as VND");
        let bytes = code.trim().as_bytes().try_into().map_err(|_| unknown())?;
        Self::from_bytes(bytes)
    }

    /// The currency with this code, in any case, as the three bytes that [`Currency::bytes`] gives.
    ///
    /// # Errors
    /// `Invalid` with the code `unknown_currency`.
    pub fn from_bytes(bytes: [u8; 3]) -> Result<Self> {
        let currency = Self(bytes.map(|letter| letter.to_ascii_uppercase()));
        if iso_currency::Currency::from_code(currency.code()).is_none() {
            return Err(invalid("unknown_currency", "give a currency code of ISO 4217, as VND"));
        }
        Ok(currency)
    }

    /// A currency as it is stored: that there is one of this code was asked when it was given.
    pub(crate) fn stored(code: [u8; 3]) -> Option<Self> {
        code.iter().all(u8::is_ascii_uppercase).then_some(Self(code))
    }

    /// The three upper-case letters of the code.
    pub const fn bytes(self) -> [u8; 3] {
        self.0
    }

    /// The code, as `VND`.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// How many decimals an amount of this currency has when it is paid: 0 for VND, 2 for USD, 3 for KWD.
    ///
    /// Units without coins of their own, as gold (XAU), count as having 2.
    pub fn decimals(self) -> u32 {
        // Asked of every amount that is converted: `iso_currency` compares a code with hundreds of others.
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG"
            | b"RWF" | b"UGX" | b"UYI" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            b"CLF" | b"UYW" => 4,
            _ => 2,
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Currency {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::new(text)
    }
}

const fn code_bytes(code: &str) -> [u8; 3] {
    match code.as_bytes() {
        [first, second, third] => [*first, *second, *third],
        _ => *b"XXX",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_in_any_case_and_written_in_capitals() {
        let currency: Currency = " vnd".parse().unwrap();

        assert_eq!(currency, Currency::VND);
        assert_eq!(currency.to_string(), "VND");
        assert_eq!(Currency::from_bytes(currency.bytes()).unwrap(), currency);
    }

    #[test]
    fn what_iso_4217_does_not_know_is_refused() {
        for text in ["", "VN", "VNDX", "ABC", "₫", "V N", "đđ"] {
            let error = Currency::new(text).unwrap_err();
            assert_eq!(error.fields()[0].code, "unknown_currency", "{text}");
        }
    }

    #[test]
    fn every_named_currency_is_real() {
        for currency in Currency::WELL_KNOWN {
            assert_eq!(Currency::new(currency.code()).unwrap(), *currency);
        }
    }

    #[test]
    fn currencies_have_none_two_or_three_decimals() {
        assert_eq!(Currency::VND.decimals(), 0);
        assert_eq!(Currency::USD.decimals(), 2);
        assert_eq!(Currency::KWD.decimals(), 3);
        assert_eq!(Currency::new("XAU").unwrap().decimals(), 2);
    }

    #[test]
    fn every_currency_has_the_decimals_of_the_standard() {
        let letters = || b'A'..=b'Z';
        for first in letters() {
            for (second, third) in
                letters().flat_map(|second| letters().map(move |third| (second, third)))
            {
                let Ok(currency) = Currency::from_bytes([first, second, third]) else { continue };
                let of_standard = iso_currency::Currency::from_code(currency.code()).unwrap();
                let decimals = of_standard.exponent().map_or(2, u32::from);
                assert_eq!(currency.decimals(), decimals, "{currency}");
            }
        }
    }
}
