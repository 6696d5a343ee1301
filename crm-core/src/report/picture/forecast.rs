//! The forecast as bars: a month each, stacked by category.

use serde_json::{Value, json};

use super::{
    axis::{Unit, steps},
    svg::{HAIRLINE, MUTED, Sheet, Style},
    words::{category, month, month_of_year, number, say},
};
use crate::{
    model::ForecastCategory,
    report::{Forecast, ForecastRow},
    value::{Date, Decimal, Locale, Money, Month},
};

const SIZE: (i64, i64) = (1040, 510);
const LEFT: i64 = 96;
const RIGHT: i64 = 1016;
const TOP: i64 = 132;
const BOTTOM: i64 = 452;

/// The most months that have room; later ones matter more.
const MONTHS: usize = 36;

/// From the surest, at the foot of each bar, to the least sure.
const STACK: [(ForecastCategory, &str); 4] = [
    (ForecastCategory::Closed, "#14795a"),
    (ForecastCategory::Commit, "#1f5fa6"),
    (ForecastCategory::BestCase, "#6ba3dc"),
    (ForecastCategory::Pipeline, "#c2d7ee"),
];

/// One bar: a month, or what has none.
struct Bar<'f> {
    month: Option<Month>,
    parts: Vec<(&'f ForecastRow, &'static str)>,
    total: Decimal,
}

impl Forecast {
    /// The forecast as a picture: what was won, and what is open weighted by its probability.
    pub fn to_svg(&self, today: Date, locale: Locale) -> String {
        let bars = self.bars();
        let title = say(locale, "Dự báo doanh số theo tháng", "Sales forecast by month");
        let mut sheet = Sheet::new("forecast", SIZE, title, &self.described(&bars, locale));
        let largest = bars.iter().map(|bar| bar.total).max().unwrap_or_default();
        let ticks = steps(largest);
        let top = ticks.last().copied().filter(|top| !top.is_zero()).unwrap_or(Decimal::ONE);
        let unit = Unit::for_amounts_to(top, self.won.amount.currency(), locale);
        sheet.text(&24, &42, Style::plain(22).bold(), title);
        sheet.text(
            &24,
            &66,
            Style::plain(14).muted(),
            say(
                locale,
                "Cơ hội đang mở tính theo xác suất thành công, cơ hội đã thắng tính toàn bộ giá trị",
                "Open deals weighted by their probability, won deals at their whole amount",
            ),
        );
        legend(&mut sheet, locale);
        for tick in ticks {
            let y = BOTTOM - rows_of(tick, top);
            sheet.rule(LEFT, RIGHT, &y, if tick.is_zero() { MUTED } else { HAIRLINE });
            sheet.text(&(LEFT - 10), &(y + 4), Style::plain(12).muted().end(), &unit.amount(tick));
        }
        if bars.is_empty() {
            let middle = i64::midpoint(LEFT, RIGHT);
            let nothing = say(locale, "Chưa có cơ hội nào", "No deals yet");
            sheet.text(&middle, &300, Style::plain(16).muted().middle(), nothing);
        }
        // What has no month stands apart from the months by an empty place.
        let slots = i64::try_from(bars.len()).unwrap_or(i64::MAX).saturating_add(1);
        let slot = ((RIGHT - LEFT) / slots).min(96);
        let width = (slot * 7 / 10).max(2);
        let mut year = None;
        for (position, bar) in (0..).zip(&bars) {
            let position = position + i64::from(bar.month.is_none() && position > 0);
            let left = LEFT + slot * position + (slot - width) / 2;
            let middle = left + width / 2;
            draw_bar(&mut sheet, bar, (left, width), top, locale);
            if slot >= 34 && !bar.total.is_zero() {
                let y = BOTTOM - rows_of(bar.total, top) - 6;
                let style = Style::plain(if slot < 44 { 11 } else { 12 }).middle();
                sheet.text(&middle, &y, style, &unit.count(bar.total));
            }
            let style = Style::plain(12).middle();
            let Some(of) = bar.month else {
                let undated = say(locale, "chưa hẹn", "no date");
                sheet.text(&middle, &(BOTTOM + 20), style.muted(), undated);
                continue;
            };
            let is_now = of == Month::of(today);
            let style = if is_now { style.bold() } else { style.muted() };
            if slot >= 24 || is_now || position % 3 == 0 {
                sheet.text(&middle, &(BOTTOM + 20), style, &month(of, locale));
            }
            let note = Style::plain(12).bold().middle();
            if year != Some(of.year()) {
                sheet.text(&middle, &(BOTTOM + 38), note, &of.year().to_string());
                year = Some(of.year());
            } else if is_now {
                let now = say(locale, "tháng này", "this month");
                sheet.text(&middle, &(BOTTOM + 38), note, now);
            }
        }
        sheet.finish()
    }

    /// The same picture as a Vega-Lite specification with its data.
    pub fn to_vega_lite(&self, locale: Locale) -> Value {
        let currency = self.won.amount.currency();
        let bars = self.bars();
        let values: Vec<Value> = bars
            .iter()
            .flat_map(|bar| &bar.parts)
            .map(|(row, _)| {
                json!({
                    "month": row.month.map(|month| month.to_string()),
                    "category": category(row.category, locale),
                    "count": row.figure.count,
                    "weighted": plain(row.figure.weighted),
                })
            })
            .collect();
        let names: Vec<&str> = STACK.iter().map(|(of, _)| category(*of, locale)).collect();
        let colours: Vec<&str> = STACK.iter().map(|(_, colour)| *colour).collect();
        let worth = say(locale, "Giá trị", "Worth");
        json!({
            "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "title": say(locale, "Dự báo doanh số theo tháng", "Sales forecast by month"),
            "description": self.described(&bars, locale),
            "width": 800,
            "height": 320,
            "data": { "values": values },
            "mark": "bar",
            "encoding": {
                "x": {
                    "field": "month",
                    "type": "ordinal",
                    "title": say(locale, "Tháng", "Month"),
                },
                "y": {
                    "field": "weighted",
                    "type": "quantitative",
                    "aggregate": "sum",
                    "title": format!("{worth} ({currency})"),
                    "axis": { "format": "~s" },
                },
                "color": {
                    "field": "category",
                    "type": "nominal",
                    "title": null,
                    "scale": { "domain": names, "range": colours },
                },
                "tooltip": [
                    { "field": "month", "type": "ordinal" },
                    { "field": "category", "type": "nominal" },
                    { "field": "count", "type": "quantitative" },
                    { "field": "weighted", "type": "quantitative", "format": ",.2~f" },
                ],
            },
        })
    }

    /// A bar a month without gaps, and one for what has no month.
    fn bars(&self) -> Vec<Bar<'_>> {
        let months: Vec<Month> = self.months().into_iter().flatten().collect();
        let mut slots: Vec<Option<Month>> = Vec::new();
        if let (Some(first), Some(last)) = (months.first(), months.last()) {
            let shown = usize::try_from(last.months_since(*first)).unwrap_or(0).min(MONTHS - 1);
            let before = (0..=i32::try_from(shown).unwrap_or(0)).rev();
            slots.extend(before.map(|back| last.add_months(-back).ok()));
        }
        if self.rows.iter().any(|row| row.month.is_none()) {
            slots.push(None);
        }
        slots.into_iter().map(|month| self.bar(month)).collect()
    }

    fn bar(&self, month: Option<Month>) -> Bar<'_> {
        let part = |(of, colour): (ForecastCategory, &'static str)| {
            let row = self.rows.iter().find(|row| row.month == month && row.category == of)?;
            Some((row, colour))
        };
        let parts: Vec<_> = STACK.into_iter().filter_map(part).collect();
        let total = parts.iter().map(|(row, _)| row.figure.weighted.amount()).sum();
        Bar { month, parts, total }
    }

    fn described(&self, bars: &[Bar<'_>], locale: Locale) -> String {
        let mut dated = bars.iter().filter_map(|bar| bar.month);
        let first = dated.next();
        let span = match (first, dated.next_back().or(first)) {
            (Some(first), Some(last)) => {
                format!("{} – {}", month_of_year(first, locale), month_of_year(last, locale))
            }
            _ => say(locale, "chưa có tháng nào", "no months yet").to_owned(),
        };
        let (won, open) = (self.won.amount, self.open.weighted);
        let (won, open) = (won.format(locale), open.format(locale));
        match locale {
            Locale::Vietnamese => {
                format!("Biểu đồ cột, {span}: đã thắng {won}, dự báo từ cơ hội đang mở {open}.")
            }
            Locale::English => {
                format!("Bar chart, {span}: {won} won, {open} forecast from open deals.")
            }
        }
    }
}

fn draw_bar(
    sheet: &mut Sheet,
    bar: &Bar<'_>,
    (left, width): (i64, i64),
    top: Decimal,
    locale: Locale,
) {
    let mut below = Decimal::ZERO;
    let mut foot = BOTTOM;
    for (row, colour) in &bar.parts {
        below += row.figure.weighted.amount();
        let head = BOTTOM - rows_of(below, top);
        let when = row.month.map(|month| month_of_year(month, locale));
        let when = when.unwrap_or_else(|| say(locale, "chưa hẹn ngày", "no date").to_owned());
        let count = number(Decimal::from(row.figure.count), 0, locale);
        let deals = say(locale, "cơ hội", "deals");
        let (name, amount) = (category(row.category, locale), row.figure.weighted.format(locale));
        let hint = format!("{when} · {name}: {amount} ({count} {deals})");
        if foot > head {
            sheet.rectangle((&left, &head, &width, &(foot - head)), colour, &hint);
        }
        foot = head;
    }
}

fn legend(sheet: &mut Sheet, locale: Locale) {
    let mut left = 24;
    for (of, colour) in STACK {
        let name = category(of, locale);
        sheet.rectangle((&left, &84, &14, &14), colour, "");
        sheet.text(&(left + 21), &96, Style::plain(13), name);
        let letters = i64::try_from(name.chars().count()).unwrap_or(0);
        left += 21 + letters * 15 / 2 + 24;
    }
}

/// The height of an amount, in whole units of the picture.
fn rows_of(amount: Decimal, top: Decimal) -> i64 {
    let share = amount.checked_div(top).unwrap_or_default();
    let height = share.checked_mul(Decimal::from(BOTTOM - TOP)).unwrap_or_default();
    i64::try_from(height.round()).unwrap_or(0).clamp(0, BOTTOM - TOP)
}

/// An amount as a JSON number: a picture needs no more digits than a float has.
fn plain(amount: Money) -> Value {
    serde_json::from_str(&amount.amount().to_string()).unwrap_or(Value::Null)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{entity::Sum, value::Currency};

    fn forecast(rows: &[(Option<&str>, ForecastCategory, i64)]) -> Forecast {
        let total = |(month, category, dong): &(Option<&str>, ForecastCategory, i64)| {
            let amount = Money::new(Decimal::from(*dong), Currency::VND).unwrap();
            let sum = Sum::count_and(Some(amount)).weighted(Decimal::from(*dong));
            ((month.map(|month| month.parse().unwrap()), *category), sum)
        };
        Forecast::of(rows.iter().map(total), Currency::VND).unwrap()
    }

    #[test]
    fn every_month_between_has_a_place_and_undated_deals_come_last() {
        let forecast = forecast(&[
            (Some("2026-09"), ForecastCategory::Closed, 4_000_000_000),
            (Some("2026-11"), ForecastCategory::Commit, 8_000_000_000),
            (None, ForecastCategory::Pipeline, 1_000_000_000),
        ]);

        let svg = forecast.to_svg("2026-11-21".parse().unwrap(), Locale::Vietnamese);
        for text in [">T9<", ">T10<", ">T11<", ">chưa hẹn<", ">8 tỷ ₫<", ">Cam kết<"] {
            assert!(svg.contains(text), "{text}");
        }
        assert!(svg.contains("tháng 11/2026 · Cam kết: 8.000.000.000 ₫ (1 cơ hội)"));
        let spec = forecast.to_vega_lite(Locale::English);
        assert_eq!(spec["data"]["values"].as_array().unwrap().len(), 3);
        assert_eq!(spec["data"]["values"][1]["weighted"], 8_000_000_000_i64);
    }

    #[test]
    fn no_deals_still_make_a_picture() {
        let svg = forecast(&[]).to_svg("2026-11-21".parse().unwrap(), Locale::English);

        assert!(svg.contains("No deals yet"));
    }

    #[test]
    fn a_long_history_shows_its_last_months() {
        let rows = [
            (Some("1999-01"), ForecastCategory::Closed, 1),
            (Some("2026-11"), ForecastCategory::Closed, 2),
        ];
        assert_eq!(forecast(&rows).bars().len(), MONTHS);
    }
}
