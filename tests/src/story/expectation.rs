//! What an expectation means, and how names of earlier results are put into arguments.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

/// Puts earlier results in the place of `"$name.path"`.
pub(super) fn resolve(json: &Json, known: &BTreeMap<String, Json>) -> Result<Json, String> {
    Ok(match json {
        Json::String(text) => match text.strip_prefix('$') {
            Some(rest) if rest.starts_with('$') => Json::String(rest.to_owned()),
            Some(path) if is_path(path) && path != "any" => look_up(path, known)?,
            _ => json.clone(),
        },
        Json::Array(items) => {
            Json::Array(items.iter().map(|item| resolve(item, known)).collect::<Result<_, _>>()?)
        }
        Json::Object(object) if object.contains_key("$repeat") => repeated(&object["$repeat"])?,
        Json::Object(object) => {
            let pairs =
                object.iter().map(|(name, value)| Ok((name.clone(), resolve(value, known)?)));
            Json::Object(pairs.collect::<Result<Map<_, _>, String>>()?)
        }
        _ => json.clone(),
    })
}

/// A text too long to be written out.
fn repeated(json: &Json) -> Result<Json, String> {
    let (text, times) = (json["text"].as_str(), json["times"].as_u64());
    let times = times.and_then(|times| usize::try_from(times).ok());
    let (text, times) = text.zip(times).ok_or("$repeat takes text and times")?;
    Ok(Json::String(text.repeat(times)))
}

fn is_path(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_lowercase())
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.'))
}

fn look_up(path: &str, known: &BTreeMap<String, Json>) -> Result<Json, String> {
    let mut steps = path.split('.');
    let name = steps.next().unwrap_or_default();
    let mut found = known.get(name).ok_or_else(|| format!("nothing is called ${name}"))?;
    for step in steps {
        let inner = match found {
            Json::Array(items) => step.parse::<usize>().ok().and_then(|place| items.get(place)),
            other => other.get(step),
        };
        found = inner.ok_or_else(|| format!("${path} ends before {step}"))?;
    }
    Ok(found.clone())
}

/// Where the result is not as expected, in words; nothing when it is.
pub(super) fn differs(expected: &Json, result: &Json) -> Option<String> {
    let differs_at = |place: String, found: Option<String>| {
        found.map(|found| {
            if found.starts_with('.') {
                format!(".{place}{found}")
            } else {
                format!(".{place} {found}")
            }
        })
    };
    match expected {
        Json::String(text) if text == "$any" => result.is_null().then(|| "is null".to_owned()),
        Json::Object(matcher)
            if matcher.len() == 1 && matcher.keys().any(|key| key.starts_with('$')) =>
        {
            let (name, argument) = matcher.iter().next()?;
            matches(name, argument, result)
        }
        Json::Object(object) => {
            if !result.is_object() {
                return Some(format!("is {result}, no object"));
            }
            let absent = Json::Null;
            object.iter().find_map(|(name, expected)| {
                differs_at(name.clone(), differs(expected, result.get(name).unwrap_or(&absent)))
            })
        }
        Json::Array(items) => match result.as_array() {
            Some(found) if found.len() == items.len() => {
                items.iter().zip(found).enumerate().find_map(|(place, (expected, result))| {
                    differs_at(place.to_string(), differs(expected, result))
                })
            }
            Some(found) => {
                Some(format!("has {} items, not {}: {result}", found.len(), items.len()))
            }
            None => Some(format!("is {result}, no list")),
        },
        _ => (expected != result).then(|| format!("is {result}, not {expected}")),
    }
}

fn matches(name: &str, argument: &Json, result: &Json) -> Option<String> {
    let items = result.as_array().map_or(&[][..], Vec::as_slice);
    let wanted = argument.as_array().map_or(&[][..], Vec::as_slice);
    let has = |wanted: &Json| items.iter().any(|item| differs(wanted, item).is_none());
    match name {
        "$not" => differs(argument, result).is_none().then(|| format!("is {result}")),
        _ if !result.is_array() => Some(format!("is {result}, no list")),
        "$count" => (argument.as_u64() != Some(items.len() as u64))
            .then(|| format!("has {} items, not {argument}", items.len())),
        "$includes" => wanted
            .iter()
            .find(|wanted| !has(wanted))
            .map(|lacking| format!("lacks {lacking}: {result}")),
        "$excludes" => wanted.iter().find(|wanted| has(wanted)).map(|held| format!("has {held}")),
        _ => Some(format!("cannot be held against {name}")),
    }
}
