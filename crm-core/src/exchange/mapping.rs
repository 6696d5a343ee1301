//! A mapping: what the files of another program mean, as data. `docs/mapping.md` describes it key by key.

use std::{
    collections::{BTreeSet, HashSet},
    sync::Arc,
};

use serde_json::{Map, Value as Json, json};

use super::{
    brought::Brought,
    catalog::FindEntity,
    key::Key,
    layout::Layout,
    node::Node,
    spec::{FieldSpec, FileSpec, Reader, RecordSpec},
};
use crate::{
    crm::{Declaration, OpenOptions},
    entity::{Described, FieldKind},
    error::{Error, ErrorKind, Result},
    model::{Company, LocalePreset},
    value::Currency,
};

/// What the files of another program mean: which settings the company has, which columns are which fields.
#[derive(Clone, Debug)]
pub struct Mapping {
    preset: Option<LocalePreset>,
    company_name: Option<String>,
    base_currency: Option<Currency>,
    /// The mapping as it was written, to be read again when the file has what it brings.
    json: Json,
    /// The entities that it brings.
    pub(super) declarations: Vec<Declaration>,
    /// The custom fields that it brings, as records; with their places.
    pub(super) definitions: Vec<(String, RecordSpec)>,
    /// Records that the mapping itself holds, in the order in which they are needed; with their places.
    pub(super) setup: Vec<(String, RecordSpec)>,
    /// The files in the order in which they are read.
    pub(super) files: Vec<FileSpec>,
}

impl Mapping {
    /// The version of the format that this library reads.
    pub const FORMAT: i64 = 1;
    pub(super) const KEYS: [&'static str; 15] = [
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
        "entities",
        "custom_fields",
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
        let brought = Brought::read(&node)?;
        let entities = |name: &str| brought.find(name, entities);
        let mut reader = Reader {
            entities: &entities,
            system: system.unwrap_or_else(|| "import".to_owned()),
            reading: Arc::new(super::layout::Reading::default()),
            pipeline: None,
        };
        let setup = Setup { reader: &reader, node: &node };
        let (definitions, setup) = (setup.definitions()?, setup.records()?);
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
            json: json.clone(),
            declarations: brought.declarations,
            definitions,
            setup,
            files: in_order(files),
        })
    }

    /// The mapping as the file knows it that has the entities and fields now that it brings; none where it brings none.
    pub(super) fn again(&self, entities: &FindEntity<'_>) -> Result<Option<Self>> {
        let brings = !self.declarations.is_empty() || !self.definitions.is_empty();
        brings.then(|| Self::new(&self.json, entities)).transpose()
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
        let of_files = self.files.iter().flat_map(|file| &file.records);
        let mut brought = self.setup.iter().map(|(_, record)| record).chain(of_files);
        let brings = brought.any(|record| record.entity.name == "pipeline");
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

/// Files whose records others link to come before those. Where files need each other, links that can be set later wait:
/// first those of fields, then those of lists. Of the files that need no others the one comes that leads to the fewest,
/// for the others lead to it.
fn in_order(files: Vec<FileSpec>) -> Vec<FileSpec> {
    let mut any = waits_for(&files, |_, _| true);
    let is_of_company = |record: &RecordSpec| record.entity.name == Company::NAME;
    if let Some(company) = files.iter().position(|file| file.records.iter().any(is_of_company)) {
        // What others hold is read by the company's settings.
        let needed = behind(company, &any);
        any.extend(
            (0..files.len()).filter(|file| !needed.contains(file)).map(|file| (file, company)),
        );
    }
    let firm = waits_for(&files, |record, field| {
        !record.can_wait(field) || matches!(field.field.kind, FieldKind::List(_))
    });
    let needed = waits_for(&files, |record, field| !record.can_wait(field));
    let mut left: BTreeSet<usize> = (0..files.len()).collect();
    let mut order = Vec::with_capacity(files.len());
    while !left.is_empty() {
        let free = [&any, &firm, &needed].into_iter().find_map(|waits| {
            let is_free = |place: &&usize| {
                !waits.iter().any(|(file, other)| file == *place && left.contains(other))
            };
            let free: Vec<usize> = left.iter().filter(is_free).copied().collect();
            (!free.is_empty()).then_some(free)
        });
        let free = free.unwrap_or_else(|| left.iter().copied().collect());
        let n_behind = |place: &usize| behind(*place, &any).intersection(&left).count();
        let Some(next) = free.into_iter().min_by_key(n_behind) else { break };
        left.remove(&next);
        order.push(next);
    }
    let mut files: Vec<Option<FileSpec>> = files.into_iter().map(Some).collect();
    order.into_iter().filter_map(|place| files.get_mut(place)?.take()).collect()
}

/// Which file waits for which other by the links of these fields.
fn waits_for(
    files: &[FileSpec],
    is_meant: impl Fn(&RecordSpec, &FieldSpec) -> bool,
) -> BTreeSet<(usize, usize)> {
    let mut waits = BTreeSet::new();
    for (place, file) in files.iter().enumerate() {
        let mut targets = HashSet::new();
        for record in &file.records {
            targets.extend(record.targets(|field| is_meant(record, field)));
        }
        let makes = |file: &FileSpec| {
            file.records.iter().any(|record| targets.contains(record.entity.name.as_ref()))
        };
        let makers =
            files.iter().enumerate().filter(|(other, maker)| *other != place && makes(maker));
        waits.extend(makers.map(|(other, _)| (place, other)));
    }
    waits
}

/// A file, those that it leads to, and those that these lead to in turn.
fn behind(place: usize, links: &BTreeSet<(usize, usize)>) -> BTreeSet<usize> {
    let mut behind = BTreeSet::from([place]);
    let mut open = vec![place];
    while let Some(file) = open.pop() {
        let next = links.range((file, 0)..=(file, usize::MAX)).map(|(_, other)| *other);
        open.extend(next.filter(|other| behind.insert(*other)));
    }
    behind
}

/// Reads the records that a mapping itself holds, by writing them as the records of a row that says it all.
struct Setup<'a> {
    reader: &'a Reader<'a>,
    node: &'a Node<'a>,
}

impl Setup<'_> {
    fn definitions(&self) -> Result<Vec<(String, RecordSpec)>> {
        let key = json!([["entity", "name"]]);
        let definition = |node: &Node<'_>| self.placed(node, "custom_field", &fields(node)?, &key);
        self.node.list("custom_fields")?.iter().map(definition).collect()
    }

    fn records(&self) -> Result<Vec<(String, RecordSpec)>> {
        let mut records = Vec::new();
        if let Some(company) = self.node.get("company") {
            let mut record = self.record(&company, "company", &fields(&company)?, &json!([]))?;
            record.keys = vec![Key::only()];
            records.push((company.path().to_owned(), record));
        }
        for node in self.node.list("currencies")? {
            let code = json!({"code": {"value": node.text()?}});
            records.push(self.placed(&node, "currency", &code, &json!(["code"]))?);
        }
        for node in self.node.list("rates")? {
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
        for (index, pipeline) in self.node.list("pipelines")?.iter().enumerate() {
            self.pipeline(index, pipeline, &mut records)?;
        }
        for node in self.node.list("teams")? {
            let given = if node.is_object() {
                fields(&node)?
            } else {
                json!({"name": {"value": node.text()?}})
            };
            records.push(self.placed(&node, "team", &given, &json!(["name"]))?);
        }
        for node in self.node.list("users")? {
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

/// The fields of a record that is written out: each value stands for itself, a list for its words or its items.
fn fields(node: &Node<'_>) -> Result<Json> {
    let constant = |node: &Node<'_>| node.scalar().map(|text| json!({"value": text}));
    let mut given = Map::new();
    for (name, node) in node.entries()? {
        let value = if name == "stages" {
            Json::Null
        } else if node.is_array() {
            let item =
                |item: &Node<'_>| if item.is_object() { fields(item) } else { constant(item) };
            Json::Array(node.items()?.iter().map(item).collect::<Result<_>>()?)
        } else {
            constant(&node)?
        };
        given.insert(name.to_owned(), value);
    }
    Ok(Json::Object(given))
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

    #[test]
    fn where_files_need_each_other_links_that_can_be_set_later_wait() {
        let record = |entity: &str, fields: Json| json!([{"entity": entity, "match": ["id"], "id": "id", "fields": fields}]);
        let json = json!({"format": 1, "files": [
            {"file": "deals", "records": record("deal", json!({"name": "n", "stage": "s", "lead": "l"}))},
            {"file": "leads", "records": record("lead", json!({"last_name": "n", "owner": "o", "converted_deal": "d"}))},
            {"file": "users", "records": record("user", json!({"name": "n", "login": "l", "teams": [{"team": "t"}]}))},
            {"file": "teams", "records": record("team", json!({"name": "n", "owner": "o"}))},
            {"file": "stages", "records": record("stage", json!({"name": "n", "owner": "o"}))},
            {"file": "company", "records": record("company", json!({"name": "n", "owner": "o"}))},
        ]});

        let mapping = Mapping::new(&json, &model_entity).unwrap();
        let names = ["teams", "users", "company", "stages", "deals", "leads"];
        assert_eq!(mapping.file_names(), names);
    }

    #[test]
    fn a_mapping_may_speak_of_the_fields_and_entities_that_it_brings() {
        let records = json!([{"entity": "account", "fields": {"name": "n", "custom.tier": "t"}}, {"entity": "vehicle", "fields": {"plate": "p"}}]);
        let with = |custom: Json| {
            let entities = json!([{"name": "vehicle", "plural": "vehicles", "fields": [{"name": "plate", "kind": "text"}]}]);
            json!({"format": 1, "entities": entities, "custom_fields": custom, "files": [{"file": "f", "records": records}]})
        };

        let tier = json!([{"entity": "account", "name": "tier", "kind": "choice", "options": [{"code": "gold"}]}]);
        assert!(Mapping::new(&with(tier), &model_entity).is_ok());
        assert!(wrong(with(json!([]))).contains("account has no field `custom.tier`"));
        let odd = wrong(with(json!([{"entity": "account", "name": "tier", "kind": "odd"}])));
        assert!(odd.contains("custom_fields[0].kind: no custom field is of kind `odd`"), "{odd}");
    }
}
