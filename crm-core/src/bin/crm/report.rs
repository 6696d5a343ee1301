//! Figures: a table for people, JSON for programs, a picture in a file.

use std::{fs, path::Path};

use crm_core::{Decimal, Link, Money, Span, Timestamp, report::Asked, round_half_up};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::{
    arguments::{General, Report},
    failure::{Failure, Result},
    model::{list, text},
    output::Output,
    table::{Side, Table},
    view::{View, end_of},
};

/// A report, or the list of them.
pub(crate) fn report(asked: &Report, general: &General, output: &mut Output) -> Result<()> {
    let view = View::open(&asked.at.file, general)?;
    let model = view.crm.describe();
    let reports = list(&model, "reports");
    let Some(name) = &asked.report else { return listed(reports, output) };
    let listed = reports.iter().find(|report| report["name"] == **name).ok_or_else(|| {
        let names: Vec<String> = reports.iter().map(|report| text(report, "name")).collect();
        Failure::Usage(format!("there is no report {name}; there are {}", names.join(", ")))
    })?;
    let answer = view.crm.report(name, &question(asked, listed, &view)?).map_err(|error| {
        let subject = subject(listed);
        let is_unnamed = error.fields().iter().any(|broken| broken.field == subject);
        if asked.about.is_none() && is_unnamed {
            return Failure::Usage(format!("{}: --about NAME", error.detail()));
        }
        error.into()
    })?;
    if let Some(path) = &asked.svg {
        write(path, &answer.to_svg())?;
    }
    if let Some(path) = &asked.vega {
        write(path, &answer.to_vega_lite().to_string())?;
    }
    if output.is_json() {
        return output.json(&answer.to_json());
    }
    let parts = listed.get("answer").map(|answer| list(answer, "fields")).unwrap_or_default();
    show(&view, parts, &answer.to_json(), output)?;
    for path in [&asked.svg, &asked.vega].into_iter().flatten() {
        output.line(format_args!("written to {}", path.display()))?;
    }
    Ok(())
}

fn listed(reports: &[Json], output: &mut Output) -> Result<()> {
    if output.is_json() {
        return output.json(&Json::Array(reports.to_vec()));
    }
    let mut table = Table::new([
        ("report", Side::Left),
        ("of", Side::Left),
        ("about", Side::Left),
        ("what it tells", Side::Wrapped),
    ]);
    for report in reports {
        let about = subject(report);
        table.row([text(report, "name"), text(report, "entity"), about, text(report, "doc")]);
    }
    output.table(&table)?;
    output.hint("crm report FILE REPORT --period this_quarter --svg picture.svg")
}

fn question(asked: &Report, listed: &Json, view: &View) -> Result<Asked> {
    let mut question = Asked::new();
    if let Some(filter) = &asked.filter {
        question = question.filter(filter);
    }
    if let Some(period) = &asked.period {
        question = question.period(
            period
                .parse::<Span>()
                .map_err(|error| Failure::Usage(format!("--period: {}", error.detail())))?,
        );
    }
    if let Some(limit) = asked.limit {
        question = question.limit(limit);
    }
    if let Some(at) = view.at {
        question = question.as_of(at);
    }
    let Some(about) = &asked.about else { return Ok(question) };
    let entity = subject(listed);
    if entity.is_empty() {
        return Err(Failure::Usage("this report is about no record: leave --about away".into()));
    }
    let id = view.record(&entity, about)?.id();
    Ok(question.about(Link::new(entity, id)?))
}

/// The entity of the record that a report is about; empty where it is about none.
fn subject(listed: &Json) -> String {
    listed.get("about").map(|about| text(about, "entity")).unwrap_or_default()
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).map_err(Failure::file(path))
}

/// The parts of an answer, as its description has them: single figures a line each, lists as tables.
fn show(view: &View, parts: &[Json], figures: &Json, output: &mut Output) -> Result<()> {
    let (nested, single): (Vec<&Json>, Vec<&Json>) =
        parts.iter().partition(|part| matches!(kind(part), "list" | "part"));
    for part in single {
        let name = text(part, "name");
        let value = cell(view, part, figures.get(&name).unwrap_or(&Json::Null));
        if value.is_empty() {
            continue;
        }
        output.line(format_args!("{:<20}  {value}", spaced(&name)))?;
    }
    for part in nested {
        let name = text(part, "name");
        let value = figures.get(&name).unwrap_or(&Json::Null);
        let inner = part.get("item").map(|item| list(item, "fields")).unwrap_or_default();
        output.line("")?;
        output.heading(spaced(&name))?;
        match value {
            Json::Array(rows) if rows.is_empty() => output.line("none")?,
            Json::Array(rows) => output.table(&table(view, inner, rows))?,
            value => show(view, inner, value, output)?,
        }
    }
    Ok(())
}

/// Objects as rows, the parts of their parts as columns beside them.
fn table(view: &View, parts: &[Json], rows: &[Json]) -> Table {
    let value = |row: &Json, path: &[String]| {
        let found = path.iter().try_fold(row, |value, name| value.get(name));
        found.cloned().unwrap_or_default()
    };
    let mut columns = columns(parts, &[]);
    columns.retain(|(path, _)| rows.iter().any(|row| !value(row, path).is_null()));
    let headings = columns.iter().map(|(path, part)| {
        let is_figure = matches!(kind(part), "int" | "number" | "decimal" | "money" | "list");
        (spaced(&path.join(" ")), if is_figure { Side::Right } else { Side::Left })
    });
    let headings: Vec<(String, Side)> = headings.collect();
    let mut table = Table::new(headings.iter().map(|(heading, side)| (heading.as_str(), *side)));
    for row in rows {
        table.row(columns.iter().map(|(path, part)| cell(view, part, &value(row, path))));
    }
    table
}

/// Where the columns of a table are found in its rows, and what they hold.
fn columns<'p>(parts: &'p [Json], under: &[String]) -> Vec<(Vec<String>, &'p Json)> {
    let mut columns = Vec::new();
    for part in parts {
        let name = text(part, "name");
        // Beside a name its id says nothing to people: `stage_id` beside `stage`, `account` beside `account_name`.
        let twin = name.strip_suffix("_id").map_or_else(|| format!("{name}_name"), str::to_owned);
        if parts.iter().any(|other| text(other, "name") == twin) {
            continue;
        }
        let path = [under, &[name]].concat();
        match part.get("item") {
            Some(item) if kind(part) == "part" => {
                columns.extend(self::columns(list(item, "fields"), &path));
            }
            _ => columns.push((path, part)),
        }
    }
    columns
}

/// A figure in one line.
fn cell(view: &View, part: &Json, value: &Json) -> String {
    match (value, kind(part)) {
        (Json::Null, _) => String::new(),
        (Json::Bool(yes), _) => if *yes { "yes" } else { "no" }.to_owned(),
        (Json::Number(number), "number") => rounded(number),
        (Json::Array(items), _) => items.len().to_string(),
        (Json::String(id), "id") => match id.parse::<Uuid>() {
            Ok(id) if text(part, "name") != "id" => view.name_of(&text(part, "entity"), id),
            Ok(id) => end_of(id),
            Err(_) => id.clone(),
        },
        (Json::String(at), "timestamp") => {
            at.parse().map_or_else(|_| at.clone(), |at: Timestamp| view.time(at))
        }
        (Json::String(text), _) => text.clone(),
        (Json::Object(_), "money") => {
            money(value).map_or_else(String::new, |it| it.rounded().format(view.locale))
        }
        (Json::Object(link), _) => {
            let part = |name: &str| link.get(name).and_then(Json::as_str);
            let id = part("id").and_then(|id| id.parse().ok());
            part("entity").zip(id).map_or_else(String::new, |(entity, id)| view.name_of(entity, id))
        }
        (value, _) => value.to_string(),
    }
}

fn money(value: &Json) -> Option<Money> {
    let part = |name: &str| value.get(name).and_then(Json::as_str);
    let amount: Decimal = part("amount")?.parse().ok()?;
    Money::new(amount, part("currency")?.parse().ok()?).ok()
}

/// A share or an average, as exactly as people want it.
fn rounded(number: &serde_json::Number) -> String {
    let decimal = number.to_string().parse::<Decimal>();
    decimal.map_or_else(|_| number.to_string(), |number| format!("{:.3}", round_half_up(number, 3)))
}

fn kind(part: &Json) -> &str {
    part.get("kind").and_then(Json::as_str).unwrap_or_default()
}

fn spaced(name: &str) -> String {
    name.replace('_', " ")
}
