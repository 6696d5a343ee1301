//! Rows of a delimited file, read one after the other, and what a row looks like to a mapping.

use std::{
    borrow::Cow,
    collections::HashMap,
    io::{Cursor, Read},
};

use csv::{ByteRecord, ReaderBuilder, StringRecord};

use super::{cell::Lookup, encoding::Encoding, layout::Layout, report::Bad};
use crate::{
    error::{Error, ErrorKind, Result},
    store::id_map::QuickMap,
};

/// Where the files of an import are: a folder, or texts in memory.
pub trait Sources {
    /// Opens the file with this name, as the mapping writes it; gives its bytes and their number.
    ///
    /// # Errors
    /// `Import` when there is no such file, or it cannot be read.
    fn open(&self, name: &str) -> Result<(Box<dyn Read + '_>, u64)>;
}

/// Files that lie in one folder.
#[derive(Clone, Debug)]
pub struct Folder(std::path::PathBuf);

impl Folder {
    /// The files in this folder.
    pub fn new(path: impl Into<std::path::PathBuf>) -> Self {
        Self(path.into())
    }
}

impl Sources for Folder {
    fn open(&self, name: &str) -> Result<(Box<dyn Read + '_>, u64)> {
        let is_inside = std::path::Path::new(name)
            .components()
            .all(|part| matches!(part, std::path::Component::Normal(_)));
        if !is_inside {
            return Err(Error::new(
                ErrorKind::Import,
                format!("`{name}` does not lie in the folder; name a file inside it"),
            ));
        }
        let unreadable = |error: std::io::Error| {
            let detail = format!("cannot read `{name}` in the folder of the import");
            Error::new(ErrorKind::Import, detail).with_source(error)
        };
        let file = std::fs::File::open(self.0.join(name)).map_err(unreadable)?;
        let length = file.metadata().map_err(unreadable)?.len();
        Ok((Box::new(std::io::BufReader::new(file)), length))
    }
}

/// Files in memory, by name.
impl Sources for std::collections::BTreeMap<String, Vec<u8>> {
    fn open(&self, name: &str) -> Result<(Box<dyn Read + '_>, u64)> {
        let bytes = self
            .get(name)
            .ok_or_else(|| Error::new(ErrorKind::Import, format!("no file `{name}` was given")))?;
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Ok((Box::new(bytes.as_slice()), length))
    }
}

/// The columns of a file by name; a second column of a name is `name#2`.
#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    pub(super) names: Vec<String>,
    places: QuickMap<String, usize>,
}

impl Header {
    fn new(names: impl IntoIterator<Item = String>) -> Self {
        let mut header = Self::default();
        for (place, name) in names.into_iter().enumerate() {
            let name = name.trim().trim_start_matches('\u{FEFF}').to_owned();
            let mut unique = name.clone();
            let mut count = 1;
            while header.places.contains_key(&unique) {
                count += 1;
                unique = format!("{name}#{count}");
            }
            header.places.insert(unique.clone(), place);
            header.names.push(unique);
        }
        header
    }

    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }
}

/// A row: the line that it starts on, and its cells.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) line: u64,
    cells: StringRecord,
}

impl Row {
    /// How many bytes its cells have.
    pub(super) fn n_bytes(&self) -> usize {
        self.cells.as_slice().len()
    }
}

/// The rows of a file.
pub(super) struct Table<'a> {
    pub(super) header: Header,
    /// Bytes read so far, for progress.
    pub(super) position: u64,
    pub(super) length: u64,
    name: String,
    rows: csv::Reader<Box<dyn Read + 'a>>,
    record: ByteRecord,
    encoding: Encoding,
    layout: Layout,
    first_line: u64,
}

impl<'a> Table<'a> {
    /// Opens a file and reads its header.
    pub(super) fn open(sources: &'a dyn Sources, name: &str, layout: &Layout) -> Result<Self> {
        let (mut bytes, length) = sources.open(name)?;
        let mut encoding = layout.encoding;
        let mut first_line = 0;
        if !encoding.is_ascii_like() {
            bytes = Box::new(Cursor::new(transcoded(bytes, name, encoding)?.into_bytes()));
            encoding = Encoding::Utf8;
        }
        for _ in 0..layout.skip_lines {
            skip_line(&mut *bytes).map_err(|error| unreadable(name, error))?;
            first_line += 1;
        }
        let mut builder = ReaderBuilder::new();
        builder.has_headers(false).flexible(true);
        match layout.quote {
            Some(quote) => builder.quote(quote),
            None => builder.quoting(false),
        };
        // A line that is quoted as a whole is one cell of a file cut at a byte that no text has.
        builder.delimiter(if layout.wrapped { b'\0' } else { layout.delimiter });
        let mut table = Self {
            header: Header::default(),
            position: 0,
            length,
            name: name.to_owned(),
            rows: builder.from_reader(bytes),
            record: ByteRecord::new(),
            encoding,
            layout: layout.clone(),
            first_line,
        };
        table.header = if layout.header.is_empty() {
            table.read_header()?
        } else {
            Header::new(layout.header.iter().cloned())
        };
        Ok(table)
    }

    fn read_header(&mut self) -> Result<Header> {
        let name = self.name.clone();
        let empty =
            || Error::new(ErrorKind::Import, format!("`{name}` is empty; it needs a header"));
        match self.next_row()? {
            None => Err(empty()),
            Some(Err(_)) => Err(Error::new(
                ErrorKind::Import,
                format!("the header of `{name}` is not in the encoding that the mapping names"),
            )),
            Some(Ok(row)) => Ok(Header::new(row.cells.iter().map(str::to_owned))),
        }
    }

    /// The next row; a row that is not of the file's shape is a bad row, and the next one is read on.
    pub(super) fn next(&mut self) -> Result<Option<Result<Row, Bad>>> {
        let row = match self.next_row()? {
            Some(Ok(row)) => row,
            other => return Ok(other),
        };
        let (cells, columns) = (row.cells.len(), self.header.names.len());
        let has_more = row.cells.iter().skip(columns).any(|cell| !cell.trim().is_empty());
        if (cells < columns || has_more) && !self.layout.accept_ragged {
            let detail = format!("the row has {cells} cells, the header {columns}");
            return Ok(Some(Err(Bad::of_row(row.line, "ragged_row", detail))));
        }
        Ok(Some(Ok(row)))
    }

    fn next_row(&mut self) -> Result<Option<Result<Row, Bad>>> {
        let is_there = self.rows.read_byte_record(&mut self.record);
        if !is_there.map_err(|error| unreadable(&self.name, error.into()))? {
            return Ok(None);
        }
        let place = self.record.position().map_or((1, 0), |place| (place.line(), place.byte()));
        self.position = place.1;
        let line = place.0 + self.first_line;
        if self.layout.wrapped {
            let unwrapped = self.record.get(0).unwrap_or_default().to_vec();
            let mut inner = ReaderBuilder::new();
            inner.has_headers(false).flexible(true).delimiter(self.layout.delimiter);
            if let Some(record) = inner.from_reader(unwrapped.as_slice()).byte_records().next() {
                self.record = record.map_err(|error| unreadable(&self.name, error.into()))?;
            }
        }
        Ok(Some(self.cells().map(|cells| Row { line, cells }).ok_or_else(|| {
            Bad::of_row(
                line,
                "wrong_encoding",
                "the row is not in the encoding of the file".to_owned(),
            )
        })))
    }

    /// The cells of the row that was read; none where they are not in the file's encoding.
    fn cells(&self) -> Option<StringRecord> {
        let (bytes, cells) = (self.record.as_slice().len(), self.record.len());
        let mut texts = StringRecord::with_capacity(bytes, cells);
        for cell in &self.record {
            texts.push_field(&self.encoding.text(cell)?);
        }
        Some(texts)
    }
}

impl std::fmt::Debug for Table<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Table").field("name", &self.name).field("header", &self.header).finish()
    }
}

/// A row as a mapping sees it: its cells by column, and what else it can reach.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) header: &'a Header,
    pub(super) row: Option<&'a Row>,
    /// A column that reads as a piece of itself, while its pieces are gone through.
    pub(super) piece: Option<(&'a str, &'a str)>,
    pub(super) lookups: &'a Lookups,
}

impl<'a> View<'a> {
    pub(super) fn cell(&self, column: &str) -> Option<&'a str> {
        match self.piece {
            Some((split, piece)) if split == column => Some(piece),
            _ => self.row?.cells.get(self.header.place(column)?),
        }
    }

    pub(super) fn look_up(&self, lookup: &Lookup, key: &str) -> Option<&'a str> {
        self.lookups.tables.get(lookup)?.get(key.trim()).map(String::as_str)
    }
}

/// What other files say: for each lookup, the value by key.
#[derive(Clone, Debug, Default)]
pub(super) struct Lookups {
    tables: HashMap<Lookup, HashMap<String, String>>,
}

impl Lookups {
    /// Whether a column of a file is read by a lookup.
    pub(super) fn reads(&self, file: &str, column: &str) -> bool {
        self.tables
            .keys()
            .any(|lookup| lookup.file == file && (lookup.key == column || lookup.take == column))
    }

    /// Reads a file for a lookup; the first row of a key counts.
    pub(super) fn add(
        &mut self,
        sources: &dyn Sources,
        lookup: &Lookup,
        layout: &Layout,
    ) -> Result<()> {
        if self.tables.contains_key(lookup) {
            return Ok(());
        }
        let mut table = Table::open(sources, &lookup.file, layout)?;
        let place = |column: &str| {
            table.header.place(column).ok_or_else(|| no_column(&lookup.file, column, &table.header))
        };
        let (key, take) = (place(&lookup.key)?, place(&lookup.take)?);
        let mut values = HashMap::new();
        while let Some(row) = table.next()? {
            let Ok(row) = row else { continue };
            if let (Some(key), Some(value)) = (row.cells.get(key), row.cells.get(take)) {
                values.entry(key.trim().to_owned()).or_insert_with(|| value.to_owned());
            }
        }
        self.tables.insert(lookup.clone(), values);
        Ok(())
    }
}

/// An error that names the column that a mapping reads and the columns that there are.
pub(super) fn no_column(file: &str, column: &str, header: &Header) -> Error {
    let mut detail = format!("`{file}` has no column `{column}`; its columns are ");
    let quoted: Vec<String> = header.names.iter().map(|name| format!("`{name}`")).collect();
    detail.push_str(&quoted.join(", "));
    if let [only] = header.names.as_slice()
        && only.contains([',', ';', '\t', '|'])
    {
        detail.push_str(
            " (one column: check `delimiter`, and `wrapped` for lines quoted as a whole)",
        );
    }
    Error::new(ErrorKind::Import, detail)
}

fn transcoded(mut bytes: Box<dyn Read + '_>, name: &str, encoding: Encoding) -> Result<String> {
    let mut all = Vec::new();
    bytes.read_to_end(&mut all).map_err(|error| unreadable(name, error))?;
    encoding.text(&all).map(Cow::into_owned).ok_or_else(|| {
        let detail = format!("`{name}` is not in the encoding that the mapping names");
        Error::new(ErrorKind::Import, detail)
    })
}

fn skip_line(bytes: &mut dyn Read) -> std::io::Result<()> {
    let mut byte = [0_u8];
    while bytes.read(&mut byte)? == 1 && byte != [b'\n'] {}
    Ok(())
}

fn unreadable(name: &str, error: std::io::Error) -> Error {
    Error::new(ErrorKind::Import, format!("cannot read on in `{name}`")).with_source(error)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::{super::node::Node, *};

    fn rows(text: &[u8], layout: &serde_json::Value) -> Vec<Result<Vec<String>, &'static str>> {
        let files = BTreeMap::from([("a.csv".to_owned(), text.to_vec())]);
        let layout = Layout::default().with(&Node::root(layout)).unwrap();
        let mut table = Table::open(&files, "a.csv", &layout).unwrap();
        let mut rows = vec![Ok(table.header.names.clone())];
        while let Some(row) = table.next().unwrap() {
            rows.push(
                row.map_err(|bad| bad.code)
                    .map(|row| row.cells.iter().map(str::to_owned).collect()),
            );
        }
        rows
    }

    #[expect(
        clippy::unnecessary_wraps,
        reason = "rows are compared as they are read, bad ones too"
    )]
    fn cells(cells: &[&str]) -> Result<Vec<String>, &'static str> {
        Ok(cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn quotes_hold_delimiters_and_line_feeds() {
        let text = b"\xEF\xBB\xBFa,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\r\nz,3\r\n";

        assert_eq!(
            rows(text, &json!({})),
            [cells(&["a", "b"]), cells(&["x, \"y\"", "1\n2"]), cells(&["z", "3"])]
        );
    }

    #[test]
    fn a_row_of_another_length_is_told_and_the_next_is_read() {
        let text = b"a,b\n1\n1,2,\n1,2,3\n4,5\n";

        assert_eq!(
            rows(text, &json!({})),
            [
                cells(&["a", "b"]),
                Err("ragged_row"),
                cells(&["1", "2", ""]),
                Err("ragged_row"),
                cells(&["4", "5"]),
            ]
        );
        assert!(rows(text, &json!({"ragged": "accept"})).iter().all(Result::is_ok));
    }

    #[test]
    fn lines_that_a_spreadsheet_quoted_as_a_whole_are_unwrapped() {
        let text = b"\"age;\"\"job\"\"\"\n\"30;\"\"a;b\"\"\"\n";

        assert_eq!(
            rows(text, &json!({"delimiter": ";", "wrapped": true})),
            [cells(&["age", "job"]), cells(&["30", "a;b"])]
        );
    }

    #[test]
    fn lines_before_the_header_and_files_without_one_are_read() {
        let skipped = rows(b"Report\n\na;b\n1;2\n", &json!({"skip_lines": 2, "delimiter": ";"}));
        assert_eq!(skipped, [cells(&["a", "b"]), cells(&["1", "2"])]);

        let without = rows(b"1\t2\n", &json!({"header": ["a", "b"], "delimiter": "tab"}));
        assert_eq!(without, [cells(&["a", "b"]), cells(&["1", "2"])]);
    }

    #[test]
    fn two_columns_of_one_name_are_told_apart() {
        assert_eq!(rows(b"Phone,Phone\n", &json!({}))[0], cells(&["Phone", "Phone#2"]));
    }

    #[test]
    fn one_row_in_another_encoding_does_not_stop_the_rest() {
        let text = b"a\nCaf\xE9\nok\n";

        assert_eq!(rows(text, &json!({})), [cells(&["a"]), Err("wrong_encoding"), cells(&["ok"])]);
        let western = rows(text, &json!({"encoding": "windows-1252"}));
        assert_eq!(western[1], cells(&["Café"]));
    }

    #[test]
    fn a_missing_column_is_named_beside_those_that_are_there() {
        let header = Header::new(["a;b".to_owned()]);

        let error = no_column("x.csv", "a", &header);
        assert!(error.detail().starts_with("`x.csv` has no column `a`; its columns are `a;b`"));
        assert!(error.detail().contains("check `delimiter`"));
    }
}
