//! A small writer of SVG: shapes and text, escaped, on a sheet that is light or dark as its page.

use std::fmt::{self, Display, Write as _};

use super::Chart;

const FONT: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

/// The left and right ends of what is drawn.
pub(super) const LEFT: i64 = 24;
pub(super) const RIGHT: i64 = 1016;
const WIDTH: i64 = 1040;

/// A colour: its class, on a light page and on a dark one.
#[derive(Clone, Copy)]
pub(super) struct Colour {
    class: &'static str,
    light: &'static str,
    dark: &'static str,
}

const fn colour(class: &'static str, light: &'static str, dark: &'static str) -> Colour {
    Colour { class, light, dark }
}

const PAPER: Colour = colour("crm-paper", "#ffffff", "#10161d");
/// Text, what matters less, and thin lines.
pub(super) const INK: Colour = colour("crm-ink", "#1c2733", "#e6ebf1");
pub(super) const MUTED: Colour = colour("crm-muted", "#5d6b7a", "#9aa8b6");
pub(super) const HAIRLINE: Colour = colour("crm-line", "#e3e8ee", "#2a343f");

/// The colours of series, told apart on light and on dark; the first four go from the surest to the least sure.
const PALETTE: [Colour; 10] = [
    colour("crm-0", "#14795a", "#3fbf94"),
    colour("crm-1", "#1f5fa6", "#5a9be6"),
    colour("crm-2", "#6ba3dc", "#9cc6f2"),
    colour("crm-3", "#c2d7ee", "#50657d"),
    colour("crm-4", "#b3403a", "#f0857d"),
    colour("crm-5", "#c98a1b", "#eab54d"),
    colour("crm-6", "#7a5195", "#b892d6"),
    colour("crm-7", "#2b8a9d", "#5fc3d6"),
    colour("crm-8", "#c2557f", "#ec8fb3"),
    colour("crm-9", "#8894a1", "#7b8794"),
];

/// The colour at a place of the palette, which begins anew after its end.
pub(super) fn palette(place: usize) -> Colour {
    PALETTE.get(place % PALETTE.len()).copied().unwrap_or(INK)
}

impl Colour {
    /// As it is on a light page.
    pub(super) fn light(self) -> &'static str {
        self.light
    }

    fn filled(self) -> String {
        format!(r#"fill="{}" class="{}""#, self.light, self.class)
    }
}

/// A sheet that shapes are drawn on.
pub(super) struct Sheet {
    name: &'static str,
    height: i64,
    title: String,
    told: String,
    body: String,
}

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Style {
    size: i64,
    colour: Colour,
    anchor: &'static str,
    bold: bool,
}

impl Style {
    pub(super) const fn plain(size: i64) -> Self {
        Self { size, colour: INK, anchor: "start", bold: false }
    }
    pub(super) const fn muted(self) -> Self {
        Self { colour: MUTED, ..self }
    }
    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }
    pub(super) const fn middle(self) -> Self {
        Self { anchor: "middle", ..self }
    }
    pub(super) const fn end(self) -> Self {
        Self { anchor: "end", ..self }
    }
}

impl Sheet {
    /// How far down the title and the note reach.
    pub(super) const TOP: i64 = 84;

    /// A sheet with the chart's title and note.
    pub(super) fn new(chart: &Chart, height: i64) -> Self {
        let mut sheet = Self {
            name: chart.name,
            height,
            title: chart.title.clone(),
            told: chart.told(),
            body: String::new(),
        };
        sheet.text(LEFT, 42, Style::plain(22).bold(), &chart.title);
        sheet.text(LEFT, 66, Style::plain(14).muted(), &chart.note);
        sheet
    }

    /// A filled rectangle (left, top, width, height) with a text that appears when pointed at.
    pub(super) fn rectangle(&mut self, area: [i64; 4], fill: Colour, hint: &str) {
        let [x, y, width, height] = area;
        let (fill, hint) = (fill.filled(), hinted(hint));
        self.add(format_args!(
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" {fill}>{hint}</rect>"#
        ));
    }

    /// A filled shape through these points, with a text that appears when pointed at.
    pub(super) fn shape(&mut self, points: &[(i64, i64)], fill: Colour, opacity: &str, hint: &str) {
        let (points, fill, hint) = (listed(points), fill.filled(), hinted(hint));
        self.add(format_args!(
            r#"<polygon points="{points}" {fill} fill-opacity="{opacity}">{hint}</polygon>"#
        ));
    }

    /// A line through these points.
    pub(super) fn line(&mut self, points: &[(i64, i64)], colour: Colour) {
        let (points, Colour { class, light, .. }) = (listed(points), colour);
        self.add(format_args!(
            r#"<polyline points="{points}" fill="none" stroke="{light}" stroke-width="2" class="{class}-stroke"/>"#
        ));
    }

    /// A dot with a text that appears when pointed at.
    pub(super) fn dot(&mut self, x: i64, y: i64, colour: Colour, hint: &str) {
        let (fill, hint) = (colour.filled(), hinted(hint));
        self.add(format_args!(r#"<circle cx="{x}" cy="{y}" r="4" {fill}>{hint}</circle>"#));
    }

    /// A thin line from left to right.
    pub(super) fn rule(&mut self, left: i64, right: i64, y: i64, colour: Colour) {
        self.rectangle([left, y, right - left, 1], colour, "");
    }

    /// A line of text.
    pub(super) fn text(&mut self, x: i64, y: i64, style: Style, text: &str) {
        let Style { size, colour, anchor, bold } = style;
        let weight = if bold { r#" font-weight="600""# } else { "" };
        let (text, fill) = (escaped(text), colour.filled());
        self.add(format_args!(
            r#"<text x="{x}" y="{y}" font-size="{size}" {fill} text-anchor="{anchor}"{weight}>{text}</text>"#
        ));
    }

    /// Names and colours of series, one beside the other.
    pub(super) fn legend(&mut self, series: impl Iterator<Item = (String, Colour)>) {
        let mut left = LEFT;
        for (name, colour) in series {
            self.rectangle([left, Self::TOP, 14, 14], colour, "");
            self.text(left + 21, Self::TOP + 12, Style::plain(13), &name);
            left += 21 + width_of(&name, 13) + 18;
        }
    }

    /// That there is nothing to draw.
    pub(super) fn nothing(&mut self, chart: &Chart, y: i64) {
        self.text(WIDTH / 2, y, Style::plain(16).muted().middle(), chart.nothing());
    }

    /// The whole picture.
    pub(super) fn finish(self) -> String {
        let Self { name, height, body, .. } = &self;
        let (title, told) = (escaped(&self.title), escaped(&self.told));
        let (paper, dark) = (PAPER.filled(), dark());
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" aria-labelledby="{name}-title {name}-description" font-family="{FONT}">
<title id="{name}-title">{title}</title>
<desc id="{name}-description">{told}</desc>
<style>@media (prefers-color-scheme: dark) {{{dark}}}</style>
<rect width="{WIDTH}" height="{height}" {paper}/>
{body}</svg>
"#
        )
    }

    fn add(&mut self, element: fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = writeln!(self.body, "{element}");
    }
}

/// The rules that turn every colour into its dark one.
fn dark() -> String {
    let mut rules = String::new();
    for Colour { class, dark, .. } in [PAPER, INK, MUTED, HAIRLINE].into_iter().chain(PALETTE) {
        let _ = write!(rules, ".{class}{{fill:{dark}}}.{class}-stroke{{stroke:{dark}}}");
    }
    rules
}

fn listed(points: &[(i64, i64)]) -> String {
    points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
}

fn hinted(hint: &str) -> String {
    if hint.is_empty() { String::new() } else { format!("<title>{}</title>", escaped(hint)) }
}

/// About how wide a text is: nobody knows the reader's letters.
pub(super) fn width_of(text: &str, size: i64) -> i64 {
    i64::try_from(text.chars().count()).unwrap_or(0) * size * 58 / 100
}

/// As much of a text as has room.
pub(super) fn shortened(text: &str, width: i64, size: i64) -> String {
    if width_of(text, size) <= width {
        return text.to_owned();
    }
    let letters = usize::try_from(width * 100 / (size * 58)).unwrap_or(0).saturating_sub(1);
    let mut kept: String = text.chars().take(letters).collect();
    kept.truncate(kept.trim_end().len());
    kept + "…"
}

/// Text as XML takes it; control characters, which XML cannot hold, are left out.
fn escaped(text: impl Display) -> String {
    let mut safe = String::new();
    for character in text.to_string().chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            character if character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}') => {
            }
            character => safe.push(character),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Body, Table},
        *,
    };
    use crate::value::Locale;

    fn sheet(title: &str, note: &str) -> Sheet {
        let chart = Chart {
            name: "test",
            title: title.to_owned(),
            note: note.to_owned(),
            locale: Locale::English,
            body: Body::Table(Table::default()),
        };
        Sheet::new(&chart, 10)
    }

    #[test]
    fn text_cannot_break_out_of_the_picture() {
        let mut sheet = sheet("A & B", "<script>");

        sheet.text(1, 2, Style::plain(12), "\"Đinh\u{0}\u{8} <&> Co\"");
        sheet.rectangle([0, 0, 1, 1], INK, "a < b");

        let svg = sheet.finish();
        assert!(svg.contains("<title id=\"test-title\">A &amp; B</title>"));
        assert!(svg.contains(">&quot;Đinh &lt;&amp;&gt; Co&quot;</text>"));
        assert!(svg.contains("<title>a &lt; b</title></rect>"));
        assert!(!svg.contains("<script>"));
    }

    #[test]
    fn every_colour_has_one_for_dark_pages() {
        let mut sheet = sheet("A", "B");
        for place in 0..PALETTE.len() {
            sheet.rectangle([0, 0, 1, 1], palette(place), "");
        }

        let svg = sheet.finish();
        for class in svg.split("class=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(svg.contains(&format!(".{class}{{fill:#")), "{class}");
        }
    }

    #[test]
    fn long_names_are_cut_where_the_room_ends() {
        assert_eq!(shortened("Acme", 100, 13), "Acme");
        assert_eq!(shortened("Công ty trách nhiệm hữu hạn", 100, 13), "Công ty trác…");
    }
}
