//! A mapping: what the files of another program mean, as data. `docs/mapping.md` describes it key by key.

use std::sync::Arc;

use serde_json::{Map, Value as Json, json};

use super::{
    catalog::FindEntity,
    key::Key,
    layout::Layout,
    node::Node,
    spec::{FileSpec, Reader, RecordSpec},
};
use crate::{
    crm::OpenOptions,
    error::{Error, ErrorKind, Result},
    model::LocalePreset,
    value::Currency,
};

/// What the files of another program mean: which settings the company has, which columns are which fields.
#[derive(Clone, Debug)]
pub struct Mapping {
    preset: Option<LocalePreset>,
    company_name: Option<String>,
    base_currency: Option<Currency>,
    /// Records that the mapping itself holds, in the order in which they are needed; with their places.
    pub(super) setup: Vec<(String, RecordSpec)>,
    /// The files in the order in which they are read.
    pub(super) files: Vec<FileSpec>,
}

impl Mapping {
    /// The version of the format that this library reads.
    pub const FORMAT: i64 = 1;
    pub(super) const KEYS: [&'static str; 13] = [
        "$schema",
        "format",
        "comment",
        "preset",
        "company",
        "currencies",
        "rates",
        "pipelines",
        "teams",
        "users",
        "system",
        "csv",
        "files",
    ];

    /// Reads a mapping and checks it against the entities that there are.
    ///
    /// # Errors
    /// `Import`, naming the place in the mapping and what is wrong there.
    pub fn new(json: &Json, entities: &FindEntity<'_>) -> Result<Self> {
        let node = Node::root(json);
        node.only(&Self::KEYS)?;
        let format = node.need("format")?;
        if format.whole()? != Self::FORMAT {
            return Err(format.wrong(format!("this library reads format {}", Self::FORMAT)));
        }
        let preset = node.optional("preset", |preset| {
            preset.choose(&[("vi-VN", LocalePreset::ViVn), ("en-US", LocalePreset::EnUs)])
        })?;
        let company = node.get("company");
        let of_company = |key: &str| company.as_ref().and_then(|company| company.get(key));
        let system = node.optional("system", |system| system.text().map(str::to_owned))?;
        let mut reader = Reader {
            entities,
            system: system.unwrap_or_else(|| "import".to_owned()),
            reading: Arc::new(super::layout::Reading::default()),
            pipeline: None,
        };
        let setup = Setup { reader: &reader, node: &node }.records()?;
        if let Some(pipelines) = node.get("pipelines")
            && let [only] = pipelines.items()?.as_slice()
        {
            reader.pipeline = Some(only.need("name")?.text()?.to_owned());
        }
        let layout = node.optional("csv", |csv| Layout::default().with(&csv))?.unwrap_or_default();
        let files: Vec<FileSpec> = node
            .need("files")?
            .items()?
            .iter()
            .map(|file| reader.file(file, &layout))
            .collect::<Result<_>>()?;
        Ok(Self {
            preset,
            company_name: of_company("name")
                .map(|name| name.text().map(str::to_owned))
                .transpose()?,
            base_currency: of_company("base_currency")
                .map(|node| node.parse(Currency::new))
                .transpose()?,
            setup,
            files: in_order(files),
        })
    }

    /// Reads a mapping from its text; see [`Mapping::new`].
    ///
    /// # Errors
    /// `Import` when the text is no JSON, or the mapping is wrong.
    pub fn from_text(text: &str, entities: &FindEntity<'_>) -> Result<Self> {
        let json = serde_json::from_str(text).map_err(|error| {
            let place = format!("line {}, column {}", error.line(), error.column());
            Error::new(ErrorKind::Import, format!("the mapping is no JSON: {place}"))
                .with_source(error)
        })?;
        Self::new(&json, entities)
    }

    /// How a new file for this import is made: its preset, its company's name, and without the preset's pipeline
    /// where the mapping brings its own.
    pub fn new_file(&self, options: OpenOptions) -> OpenOptions {
        let mut options = options;
        if let Some(preset) = self.preset {
            options = options.preset(preset);
        }
        if let Some(name) = &self.company_name {
            options = options.company(name.clone());
        }
        let brings = self.setup.iter().any(|(_, record)| record.entity.name == "pipeline");
        if brings { options.without_pipeline() } else { options }
    }

    /// What a new file for this import starts with.
    pub fn preset(&self) -> Option<LocalePreset> {
        self.preset
    }

    /// What the company is called.
    pub fn company_name(&self) -> Option<&str> {
        self.company_name.as_deref()
    }

    /// The currency that the company's totals are kept in; a file with records keeps the one it has.
    pub fn base_currency(&self) -> Option<Currency> {
        self.base_currency
    }

    /// The names of the files that the import reads, those that are only looked into included.
    pub fn file_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for file in &self.files {
            names.push(&file.name);
            names.extend(file.lookups().map(|lookup| lookup.file.as_str()));
        }
        let mut seen = Vec::new();
        names.retain(|name| {
            let is_new = !seen.contains(name);
            seen.push(*name);
            is_new
        });
        names
    }

    /// How a file is laid out: as its own entry says, or as all are.
    pub(super) fn layout_of(&self, name: &str, default: &Layout) -> Layout {
        let file = self.files.iter().find(|file| file.name == name);
        file.map_or_else(|| default.clone(), |file| file.layout.clone())
    }
}

/// Files whose records others link to come before those; files that need each other stay as they are.
fn in_order(mut files: Vec<FileSpec>) -> Vec<FileSpec> {
    let mut ordered: Vec<FileSpec> = Vec::with_capacity(files.len());
    while !files.is_empty() {
        let waits = |place: usize, file: &FileSpec| {
            let targets: Vec<&str> = file.records.iter().flat_map(RecordSpec::targets).collect();
            files.iter().enumerate().any(|(other, maker)| {
                other != place
                    && maker
                        .records
                        .iter()
                        .any(|record| targets.contains(&record.entity.name.as_ref()))
            })
        };
        let next = files.iter().enumerate().find(|(place, file)| !waits(*place, file));
        let next = next.map_or(0, |(place, _)| place);
        ordered.push(files.remove(next));
    }
    ordered
}

/// Reads the records that a mapping itself holds, by writing them as the records of a row that says it all.
struct Setup<'a> {
    reader: &'a Reader<'a>,
    node: &'a Node<'a>,
}

impl Setup<'_> {
    fn records(&self) -> Result<Vec<(String, RecordSpec)>> {
        let mut records = Vec::new();
        if let Some(company) = self.node.get("company") {
            let mut record = self.record(&company, "company", &fields(&company)?, &json!([]))?;
            record.keys = vec![Key::only()];
            records.push((company.path().to_owned(), record));
        }
        for node in self.list("currencies")? {
            let code = json!({"code": {"value": node.text()?}});
            records.push(self.placed(&node, "currency", &code, &json!(["code"]))?);
        }
        for node in self.list("rates")? {
            node.only(&["currency", "base_currency", "date", "value"])?;
            let mut given = fields(&node)?;
            if let (Some(given), None) = (given.as_object_mut(), node.get("base_currency")) {
                let company =
                    self.node.need("company").and_then(|company| company.need("base_currency"));
                let base = company
                    .map_err(|_| node.wrong("give `base_currency`, here or in `company`"))?;
                given.insert("base_currency".to_owned(), json!({"value": base.text()?}));
            }
            let key = json!([["currency", "base_currency", "date"]]);
            records.push(self.placed(&node, "rate", &given, &key)?);
        }
        for (index, pipeline) in self.list("pipelines")?.iter().enumerate() {
            self.pipeline(index, pipeline, &mut records)?;
        }
        for node in self.list("teams")? {
            let given = if node.is_object() {
                fields(&node)?
            } else {
                json!({"name": {"value": node.text()?}})
            };
            records.push(self.placed(&node, "team", &given, &json!(["name"]))?);
        }
        for node in self.list("users")? {
            records.push(self.placed(&node, "user", &user(&node)?, &json!(["login"]))?);
        }
        Ok(records)
    }

    fn pipeline(
        &self,
        index: usize,
        node: &Node<'_>,
        records: &mut Vec<(String, RecordSpec)>,
    ) -> Result<()> {
        node.only(&["name", "order", "inactive", "stages"])?;
        let name = node.need("name")?.text()?;
        let mut given = fields(node)?;
        if let Some(given) = given.as_object_mut() {
            given.remove("stages");
            given.entry("order").or_insert_with(|| json!({"value": index + 1}));
        }
        records.push(self.placed(node, "pipeline", &given, &json!(["name"]))?);
        for (index, stage) in node.need("stages")?.items()?.iter().enumerate() {
            stage.need("category")?.choose(&[("open", ()), ("won", ()), ("lost", ())])?;
            let mut given = fields(stage)?;
            if let Some(given) = given.as_object_mut() {
                given.insert("pipeline".to_owned(), json!({"value": name}));
                given.entry("order").or_insert_with(|| json!({"value": index + 1}));
            }
            records.push(self.placed(stage, "stage", &given, &json!([["pipeline", "name"]]))?);
        }
        Ok(())
    }

    fn list(&self, key: &str) -> Result<Vec<Node<'_>>> {
        self.node.get(key).map_or_else(|| Ok(Vec::new()), |node| node.items())
    }

    fn placed(
        &self,
        node: &Node<'_>,
        entity: &str,
        fields: &Json,
        key: &Json,
    ) -> Result<(String, RecordSpec)> {
        Ok((node.path().to_owned(), self.record(node, entity, fields, key)?))
    }

    fn record(
        &self,
        node: &Node<'_>,
        entity: &str,
        fields: &Json,
        key: &Json,
    ) -> Result<RecordSpec> {
        let record = json!({"entity": entity, "match": key, "fields": fields});
        self.reader.record(&node.standing_for(&record))
    }
}

/// The fields of a record that is written out: each value stands for itself, a list for its words.
fn fields(node: &Node<'_>) -> Result<Json> {
    let constant = |node: &Node<'_>| node.scalar().map(|text| json!({"value": text}));
    let mut fields = Map::new();
    for (name, node) in node.entries()? {
        let value = if name == "stages" {
            Json::Null
        } else if node.is_array() {
            Json::Array(node.items()?.iter().map(constant).collect::<Result<_>>()?)
        } else {
            constant(&node)?
        };
        fields.insert(name.to_owned(), value);
    }
    Ok(Json::Object(fields))
}

/// A user's teams and roles are given by their names, the primary team first.
fn user(node: &Node<'_>) -> Result<Json> {
    let mut given = fields(node)?;
    let Some(given) = given.as_object_mut() else { return Ok(Json::Null) };
    let mut teams = node.get("teams").map_or_else(|| Ok(Vec::new()), |teams| teams.texts())?;
    if let Some(team) = node.get("team") {
        teams.insert(0, team.text()?.to_owned());
        given.remove("team");
    }
    if !teams.is_empty() {
        let member = |(place, team): (usize, &String)| json!({"team": {"value": team}, "primary": {"value": place == 0}});
        given.insert("teams".to_owned(), teams.iter().enumerate().map(member).collect());
    }
    if let Some(roles) = node.get("roles") {
        let role = |name: &String| json!({"role": {"value": name}});
        given.insert("roles".to_owned(), roles.texts()?.iter().map(role).collect());
    }
    if let (None, Some(name)) = (node.get("login"), node.get("name")) {
        given.insert("login".to_owned(), json!({"value": name.text()?}));
    }
    Ok(Json::Object(std::mem::take(given)))
}

#[cfg(test)]
mod tests {
    use super::{
        super::{catalog::model_entity, cell::Cell, spec::LinkSpec},
        *,
    };

    const DOCS: &str = include_str!("../../../docs/mapping.md");
    const SCHEMA: &str = include_str!("../../../docs/mapping.schema.json");

    fn wrong(json: Json) -> String {
        Mapping::new(&json, &model_entity).unwrap_err().detail().to_owned()
    }

    #[test]
    fn every_example_of_the_documentation_is_a_mapping() {
        let examples: Vec<&str> = DOCS
            .split("```json")
            .skip(1)
            .filter_map(|rest| rest.split_once("```"))
            .map(|(example, _)| example)
            .filter(|example| example.contains("\"format\""))
            .collect();
        assert_eq!(examples.len(), 2);
        for example in examples {
            Mapping::from_text(example, &model_entity).unwrap();
        }
    }

    #[test]
    fn the_schema_knows_the_keys_that_the_library_knows() {
        let schema: Json = serde_json::from_str(SCHEMA).unwrap();
        let check = |place: &Json, keys: &[&str]| {
            let mut named: Vec<&str> =
                place["properties"].as_object().unwrap().keys().map(String::as_str).collect();
            let mut keys = keys.to_vec();
            named.sort_unstable();
            keys.sort_unstable();
            assert_eq!(named, keys);
        };
        let of = |name: &str| &schema["$defs"][name];

        check(&schema, &Mapping::KEYS);
        check(of("csv"), &Layout::KEYS);
        check(of("cellObject"), &Cell::KEYS);
        check(of("record"), &RecordSpec::KEYS);
        check(of("file"), &FileSpec::KEYS);
        check(of("link"), &LinkSpec::KEYS);
        check(of("condition"), &[&Cell::KEYS[..], &["is", "is_not", "given"]].concat());
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let with =
            |record: Json| json!({"format": 1, "files": [{"file": "a.csv", "records": [record]}]});
        for (record, told) in [
            (json!({"entity": "dael"}), "files[0].records[0].entity: there is no entity `dael`"),
            (
                json!({"entity": "deal", "fields": {"nmae": "A"}}),
                "files[0].records[0].fields.nmae: deal has no field `nmae`",
            ),
            (json!({"entity": "deal", "fields": {"amount_base": "A"}}), "follows from others"),
            (
                json!({"entity": "deal", "fields": {"name": {"map": {}}}}),
                "where the value comes from",
            ),
            (
                json!({"entity": "deal", "fields": {"primary_contact": {"column": "A", "link": {"not_found": "create"}}}}),
                "a new contact needs `last_name`; give it in `with`",
            ),
            (json!({"entity": "interaction", "fields": {"related_to": "A"}}), "which `entity`"),
            (
                json!({"entity": "contact", "fields": {"emails": [{"primary": "A"}]}}),
                "an item needs `address`",
            ),
        ] {
            let detail = wrong(with(record));
            assert!(detail.contains(told), "{detail}");
        }
        assert!(
            wrong(json!({"format": 2, "files": []}))
                .contains("at format: this library reads format 1")
        );
    }

    #[test]
    fn files_come_after_those_that_they_link_to() {
        let record = |entity: &str, fields: Json| json!([{"entity": entity, "fields": fields}]);
        let json = json!({"format": 1, "files": [
            {"file": "deals", "records": record("deal", json!({"name": "n", "account": "a", "owner": "o"}))},
            {"file": "accounts", "records": record("account", json!({"name": "n", "owner": "o"}))},
            {"file": "users", "records": record("user", json!({"name": "n", "login": "l"}))},
        ]});

        let mapping = Mapping::new(&json, &model_entity).unwrap();
        assert_eq!(mapping.file_names(), ["users", "accounts", "deals"]);
    }
}
