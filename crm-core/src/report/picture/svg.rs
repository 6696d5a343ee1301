//! A small writer of SVG: shapes and text, escaped, on a white sheet.

use std::fmt::{self, Display, Write as _};

/// The ink of text, of what matters less, and of thin lines.
pub(super) const INK: &str = "#1c2733";
pub(super) const MUTED: &str = "#5d6b7a";
pub(super) const HAIRLINE: &str = "#e3e8ee";

const FONT: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

/// A sheet that shapes are drawn on.
pub(super) struct Sheet {
    name: &'static str,
    width: i64,
    height: i64,
    title: String,
    description: String,
    body: String,
}

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) size: i64,
    pub(super) colour: &'static str,
    pub(super) anchor: &'static str,
    pub(super) bold: bool,
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

/// Left, top, width and height.
pub(super) type Area<'a> = (&'a dyn Display, &'a dyn Display, &'a dyn Display, &'a dyn Display);

impl Sheet {
    /// A sheet; `name` tells its ids from those of other pictures on the same page.
    pub(super) fn new(
        name: &'static str,
        (width, height): (i64, i64),
        title: &str,
        description: &str,
    ) -> Self {
        let (title, description) = (title.to_owned(), description.to_owned());
        Self { name, width, height, title, description, body: String::new() }
    }

    /// A filled rectangle with a text that appears when pointed at.
    pub(super) fn rectangle(&mut self, (x, y, width, height): Area<'_>, fill: &str, hint: &str) {
        let hint = hinted(hint);
        self.add(format_args!(
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}">{hint}</rect>"#
        ));
    }

    /// A filled shape through these points, with a text that appears when pointed at.
    pub(super) fn shape(&mut self, points: &str, fill: &str, hint: &str) {
        let hint = hinted(hint);
        self.add(format_args!(r#"<polygon points="{points}" fill="{fill}">{hint}</polygon>"#));
    }

    /// A thin line from left to right.
    pub(super) fn rule(&mut self, left: i64, right: i64, y: &dyn Display, colour: &str) {
        self.add(format_args!(
            r#"<line x1="{left}" y1="{y}" x2="{right}" y2="{y}" stroke="{colour}"/>"#
        ));
    }

    /// A line of text.
    pub(super) fn text(&mut self, x: &dyn Display, y: &dyn Display, style: Style, text: &str) {
        let Style { size, colour, anchor, bold } = style;
        let weight = if bold { r#" font-weight="600""# } else { "" };
        let text = escaped(text);
        self.add(format_args!(
            r#"<text x="{x}" y="{y}" font-size="{size}" fill="{colour}" text-anchor="{anchor}" paint-order="stroke" stroke="white" stroke-width="3"{weight}>{text}</text>"#
        ));
    }

    /// The whole picture.
    pub(super) fn finish(self) -> String {
        let Self { name, width, height, body, .. } = &self;
        let (title, description) = (escaped(&self.title), escaped(&self.description));
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="{name}-title {name}-description" font-family="{FONT}">
<title id="{name}-title">{title}</title>
<desc id="{name}-description">{description}</desc>
<rect width="{width}" height="{height}" fill="white"/>
{body}</svg>
"#
        )
    }

    fn add(&mut self, element: fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = writeln!(self.body, "{element}");
    }
}

fn hinted(hint: &str) -> String {
    if hint.is_empty() { String::new() } else { format!("<title>{}</title>", escaped(hint)) }
}

/// Text as XML takes it; control characters, which XML cannot hold, are left out.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
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
    use super::*;

    #[test]
    fn text_cannot_break_out_of_the_picture() {
        let mut sheet = Sheet::new("test", (10, 10), "A & B", "<script>");

        sheet.text(&1, &2, Style::plain(12), "\"Đinh\u{0}\u{8} <&> Co\"");
        sheet.rectangle((&0, &0, &1, &1), "#000", "a < b");

        let svg = sheet.finish();
        assert!(svg.contains("<title id=\"test-title\">A &amp; B</title>"));
        assert!(svg.contains(">&quot;Đinh &lt;&amp;&gt; Co&quot;</text>"));
        assert!(svg.contains("<title>a &lt; b</title></rect>"));
        assert!(!svg.contains("<script>"));
    }
}
