//! How a file is opened, from an object of options.

use crm_core::{Durability, OpenOptions, SeededIds, TestClock, model::LocalePreset};
use napi::{
    ValueType,
    bindgen_prelude::{FromNapiValue as _, Object, Unknown},
};
use std::sync::Arc;

use crate::{
    failure::Failure,
    input::{properties, text, timestamp, whole},
};

/// The options, the unknown ones refused by name.
pub(crate) fn options(given: Option<Object<'_>>) -> Result<OpenOptions, Failure> {
    let mut options = OpenOptions::new();
    let Some(given) = given else { return Ok(options) };
    for (key, value) in properties(&given)? {
        if matches!(value.get_type()?, ValueType::Undefined | ValueType::Null) {
            continue;
        }
        options = match key.as_str() {
            "preset" => options.preset(match text(&key, &value)?.as_str() {
                "vi_vn" => LocalePreset::ViVn,
                "en_us" => LocalePreset::EnUs,
                _ => return Err(wrong(&key, "choice", "\"vi_vn\" or \"en_us\"")),
            }),
            "company" => options.company(text(&key, &value)?),
            "durability" => options.durability(durability(&value)?),
            "cacheBytes" => options.cache_bytes(whole(&key, &value)?),
            "checkUpTo" => options.check_up_to(whole(&key, &value)?),
            "maxFileBytes" => options.max_file_bytes(whole(&key, &value)?),
            "shared" => match value.get_type()? {
                ValueType::Boolean if bool::from_unknown(value)? => options.shared(),
                ValueType::Boolean => options,
                _ => return Err(wrong(&key, "bool", "true or false")),
            },
            "testClock" => options.clock(Arc::new(TestClock::at(timestamp(&key, &value)?))),
            "seed" => options.ids(Arc::new(SeededIds::new(whole(&key, &value)?))),
            _ => return Err(Failure::unknown(&key, format!("there is no option {key}"))),
        };
    }
    Ok(options)
}

fn durability(value: &Unknown<'_>) -> Result<Durability, Failure> {
    let wanted = || wrong("durability", "choice", "\"full\" or { relaxed: milliseconds }");
    match value.get_type()? {
        ValueType::String if text("durability", value)? == "full" => Ok(Durability::Full),
        ValueType::Object => match properties(&Object::from_unknown(*value)?)?.as_slice() {
            [(key, within)] if key == "relaxed" => {
                Ok(Durability::Relaxed { within: whole("durability", within)? })
            }
            _ => Err(wanted()),
        },
        _ => Err(wanted()),
    }
}

fn wrong(name: &str, kind: &'static str, wanted: &str) -> Failure {
    Failure::wrong_type(name, kind, format!("give {name} {wanted}"))
}
