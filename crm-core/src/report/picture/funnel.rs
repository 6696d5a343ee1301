//! The funnel as a picture: how far deals come, stage by stage.

use serde_json::{Value, json};

use super::{
    svg::{HAIRLINE, Sheet, Style},
    words::{number, say, share},
};
use crate::{
    model::StageCategory,
    report::{Funnel, FunnelRow},
    value::{Decimal, Locale, canonical, round_half_up},
};

const WIDTH: i64 = 1040;
const TOP: i64 = 112;
const ROW: i64 = 58;
const GAP: i64 = 4;
const MIDDLE: i64 = 490;
const BODY: i64 = 440;

/// The colours of the first open stage and of the last; what was won has its own.
const FIRST: [i64; 3] = [0xa9, 0xc9, 0xea];
const LAST: [i64; 3] = [0x1f, 0x5f, 0xa6];
const WON: &str = "#14795a";

impl Funnel {
    /// The funnel as a picture, with how many deals came to each stage and which share went on.
    pub fn to_svg(&self, locale: Locale) -> String {
        let rows = i64::try_from(self.rows.len()).unwrap_or(0);
        let title = self.title(locale);
        let size = (WIDTH, TOP + rows.max(1) * ROW + 32);
        let mut sheet = Sheet::new("funnel", size, &title, &self.described(locale));
        sheet.text(&24, &42, Style::plain(22).bold(), &title);
        sheet.text(
            &24,
            &66,
            Style::plain(14).muted(),
            say(
                locale,
                "Số cơ hội từng đến mỗi giai đoạn hoặc xa hơn; giai đoạn bỏ qua được tính là đã qua",
                "Deals that ever came to each stage or further; a skipped stage counts as passed",
            ),
        );
        let head = Style::plain(12).muted();
        sheet.text(&800, &(TOP - 12), head.end(), say(locale, "Số cơ hội", "Deals"));
        sheet.text(&900, &(TOP - 12), head.end(), say(locale, "So với đầu", "Of the first"));
        sheet.text(
            &1016,
            &(TOP - 12),
            head.end(),
            say(locale, "Từ bước trước", "Of the step before"),
        );
        if self.rows.is_empty() {
            let nothing = say(locale, "Chưa có giai đoạn nào", "No stages yet");
            sheet.text(&MIDDLE, &(TOP + 34), Style::plain(16).muted().middle(), nothing);
        }
        let first = self.rows.first().map_or(0, |row| row.reached);
        for (position, row) in (0..).zip(&self.rows) {
            let after = self.rows.get(usize::try_from(position + 1).unwrap_or(usize::MAX));
            let widths =
                (breadth(row.reached, first), after.map(|row| breadth(row.reached, first)));
            draw_row(
                &mut sheet,
                row,
                TOP + ROW * position,
                widths,
                &colour(position, rows, row),
                locale,
            );
        }
        sheet.finish()
    }

    /// The same figure as a Vega-Lite specification with its data.
    pub fn to_vega_lite(&self, locale: Locale) -> Value {
        let values: Vec<Value> = self
            .rows
            .iter()
            .map(|row| {
                let name = &row.place.stage_name;
                let share = row.from_first.unwrap_or_default();
                let share = canonical(round_half_up(share, 6)).to_string();
                let share: Value = serde_json::from_str(&share).unwrap_or(Value::Null);
                json!({ "stage": name, "reached": row.reached, "share": share })
            })
            .collect();
        json!({
            "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "title": self.title(locale),
            "description": self.described(locale),
            "width": 640,
            "data": { "values": values },
            "encoding": {
                "y": { "field": "stage", "type": "nominal", "sort": null, "title": null },
                "x": {
                    "field": "reached",
                    "type": "quantitative",
                    "stack": "center",
                    "axis": null,
                },
                "tooltip": [
                    { "field": "stage", "type": "nominal" },
                    { "field": "reached", "type": "quantitative" },
                    { "field": "share", "type": "quantitative", "format": ".1%" },
                ],
            },
            "layer": [
                { "mark": { "type": "bar", "color": "#1f5fa6" } },
                {
                    "mark": { "type": "text", "color": "#ffffff" },
                    "encoding": { "text": { "field": "reached", "type": "quantitative" } },
                },
            ],
        })
    }

    fn title(&self, locale: Locale) -> String {
        let title = say(locale, "Phễu bán hàng", "Sales funnel");
        let mut names = self.rows.iter().map(|row| row.place.pipeline_name.as_str());
        match names.next() {
            Some(name) if !name.is_empty() && names.all(|other| other == name) => {
                format!("{title}: {name}")
            }
            _ => title.to_owned(),
        }
    }

    fn described(&self, locale: Locale) -> String {
        let row = |row: &FunnelRow| {
            let reached = number(Decimal::from(row.reached), 0, locale);
            format!("{} {reached}", row.place.stage_name)
        };
        let rows: Vec<String> = self.rows.iter().map(row).collect();
        format!("{}: {}.", self.title(locale), rows.join(", "))
    }
}

fn draw_row(
    sheet: &mut Sheet,
    row: &FunnelRow,
    top: i64,
    (upper, lower): (i64, Option<i64>),
    colour: &str,
    locale: Locale,
) {
    let bottom = top + ROW - GAP;
    // The last step leads nowhere, so that its sides stand straight.
    let lower = lower.unwrap_or(upper);
    let points = format!(
        "{},{top} {},{top} {},{bottom} {},{bottom}",
        MIDDLE - upper / 2,
        MIDDLE + upper / 2,
        MIDDLE + lower / 2,
        MIDDLE - lower / 2,
    );
    let reached = number(Decimal::from(row.reached), 0, locale);
    let name = &row.place.stage_name;
    sheet.shape(&points, colour, &format!("{name}: {reached}"));
    sheet.rule(24, WIDTH - 24, &(bottom + GAP / 2), HAIRLINE);
    let line = top + ROW / 2 + 4;
    sheet.text(&24, &line, Style::plain(15).bold(), &shortened(name));
    sheet.text(&800, &line, Style::plain(15).bold().end(), &reached);
    let shown = |of: Option<Decimal>| of.map_or("–".to_owned(), |of| share(of, locale));
    sheet.text(&900, &line, Style::plain(14).end(), &shown(row.from_first));
    sheet.text(&1016, &line, Style::plain(14).end(), &shown(row.from_previous));
}

/// A name that has room beside the funnel.
fn shortened(name: &str) -> String {
    const LETTERS: usize = 28;
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LETTERS - 1).collect();
    format!("{}…", kept.trim_end())
}

/// How broad the funnel is where so many of the first came; what came at all can be seen.
fn breadth(reached: i64, first: i64) -> i64 {
    if reached == 0 {
        return 0;
    }
    let share = Decimal::from(reached).checked_div(Decimal::from(first)).unwrap_or_default();
    let breadth = share.checked_mul(Decimal::from(BODY)).unwrap_or_default();
    i64::try_from(breadth.round()).unwrap_or(0).clamp(2, BODY)
}

fn colour(position: i64, rows: i64, row: &FunnelRow) -> String {
    if row.place.category == StageCategory::Won {
        return WON.to_owned();
    }
    let last = (rows - 2).max(1);
    let mixed = |(from, to): (i64, i64)| from + (to - from) * position.min(last) / last;
    let parts: Vec<String> = FIRST
        .into_iter()
        .zip(LAST)
        .map(|both| format!("{:02x}", mixed(both).clamp(0, 255)))
        .collect();
    format!("#{}", parts.concat())
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{
        model::{PipelineId, StageId},
        report::{Passage, StagePlace},
    };

    fn funnel() -> Funnel {
        let stage = |number: u128| StageId::from(Uuid::from_u128(number));
        let place = |number: u128, name: &str, category| StagePlace {
            pipeline: PipelineId::default(),
            pipeline_name: "Bán hàng <1>".to_owned(),
            pipeline_order: 1,
            stage: stage(number),
            stage_name: name.to_owned(),
            stage_order: i64::try_from(number).unwrap(),
            category,
        };
        let stages = [
            place(1, "Tiếp cận", StageCategory::Open),
            place(2, "Báo giá", StageCategory::Open),
            place(3, "Thắng", StageCategory::Won),
        ];
        let at = "2026-11-21T08:00:00Z".parse().unwrap();
        let came_to = |number| Passage { entries: vec![(stage(number), at)] };
        let passages = [came_to(1), came_to(1), came_to(1), came_to(1), came_to(2), came_to(3)];
        Funnel::of(&passages, &stages, None)
    }

    #[test]
    fn the_picture_says_what_came_where() {
        let svg = funnel().to_svg(Locale::Vietnamese);

        assert!(
            svg.contains("<title id=\"funnel-title\">Phễu bán hàng: Bán hàng &lt;1&gt;</title>")
        );
        assert!(svg.contains("Tiếp cận 6, Báo giá 2, Thắng 1."));
        assert!(svg.contains(">33,3%</text>") && svg.contains(">50%</text>"));
        assert!(svg.contains(WON));
    }

    #[test]
    fn the_specification_holds_the_same_numbers() {
        let spec = funnel().to_vega_lite(Locale::English);

        assert_eq!(spec["data"]["values"][1]["reached"], 2);
        assert_eq!(spec["data"]["values"][1]["share"].to_string(), "0.333333");
    }

    #[test]
    fn a_stage_that_nobody_reached_has_no_breadth_and_no_stages_no_rows() {
        assert_eq!((breadth(0, 10), breadth(1, 10_000), breadth(10, 10)), (0, 2, BODY));
        let none = Funnel { rows: Vec::new() };
        assert!(none.to_svg(Locale::English).contains("No stages yet"));
    }
}
