//! How rows become records: files, records, fields, items and links of a mapping, checked against the model.

use std::sync::Arc;

use super::{
    catalog::FindEntity,
    cell::{Cell, Lookup, Origin},
    key::{Key, names_of},
    layout::{Layout, Reading},
    node::Node,
    report::Bad,
    table::View,
};
use crate::{
    entity::{EntityDef, FieldDef, FieldKind, ItemDef, Managed},
    error::Result,
    value::fold,
};

/// A file and the records that each of its rows makes.
#[derive(Clone, Debug)]
pub(super) struct FileSpec {
    pub(super) name: String,
    pub(super) layout: Layout,
    pub(super) conditions: Vec<Condition>,
    pub(super) records: Vec<RecordSpec>,
    pub(super) ignore: Vec<String>,
}

/// One record out of a row.
#[derive(Clone, Debug)]
pub(super) struct RecordSpec {
    pub(super) entity: Arc<EntityDef>,
    /// The name under which later records of the row link to it.
    pub(super) alias: String,
    /// Where the row holds the record's own id, as an export writes it.
    pub(super) id: Option<Cell>,
    /// Ways to tell that it is there already, the first that finds one counts.
    pub(super) keys: Vec<Key>,
    pub(super) updates_known: bool,
    pub(super) creates_new: bool,
    /// Whether the file's list is the whole list, or is added to what is there.
    pub(super) replaces_lists: bool,
    /// Whether a missing cell empties the field of a known record.
    pub(super) clears: bool,
    pub(super) conditions: Vec<Condition>,
    pub(super) fields: Vec<FieldSpec>,
    /// The columns that it reads: those of its cells, and those whose pieces become items.
    pub(super) columns: Vec<String>,
}

/// A field and where its value comes from.
#[derive(Clone, Debug)]
pub(super) struct FieldSpec {
    pub(super) field: FieldDef,
    pub(super) value: ValueSpec,
    /// Whether every row says the same about it.
    pub(super) is_constant: bool,
    /// Whether its value is found through other records.
    pub(super) leads_elsewhere: bool,
}

#[derive(Clone, Debug)]
pub(super) enum ValueSpec {
    Cell(Cell),
    Link(Cell, Box<LinkSpec>),
    Words(Vec<Cell>),
    Items(Vec<ItemSpec>),
    /// A list as JSON text, as an export writes it, and how the links of its items are found, by the numbers of their
    /// fields.
    Json(Cell, &'static ItemDef, Vec<(u16, LinkSpec)>),
}

/// One item of a list.
#[derive(Clone, Debug)]
pub(super) struct ItemSpec {
    /// A column that holds several, and what stands between them: an item for each.
    pub(super) split: Option<(String, String)>,
    pub(super) fields: Vec<FieldSpec>,
}

/// How the record that a text means is found.
#[derive(Clone, Debug)]
pub(super) struct LinkSpec {
    /// What it may be, tried in this order.
    pub(super) targets: Vec<Target>,
    /// A cell that says which of the targets it is.
    pub(super) kind: Option<Cell>,
    pub(super) not_found: NotFound,
    /// The fields of a record that is created.
    pub(super) with: Vec<FieldSpec>,
    /// Other fields that the record must have, as a stage its pipeline.
    pub(super) within: Vec<FieldSpec>,
}

#[derive(Clone, Debug)]
pub(super) struct Target {
    pub(super) entity: Arc<EntityDef>,
    pub(super) keys: Vec<Key>,
}

/// What happens to a record whose link finds nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotFound {
    /// It is refused and reported.
    Refuse,
    /// The field stays empty, and the gap is counted.
    Empty,
    /// The record that is missing is created.
    Create,
}

/// A test on a row.
#[derive(Clone, Debug)]
pub(super) struct Condition {
    pub(super) cell: Cell,
    is: Option<Vec<String>>,
    is_not: Vec<String>,
    given: Option<bool>,
}

impl Condition {
    /// Whether the row passes.
    pub(super) fn holds(&self, view: &View<'_>) -> bool {
        let found = self.cell.read(view);
        let text = found.as_ref().map(|found| &*found.text);
        let is_among = |words: &[String]| {
            text.is_some_and(|text| words.iter().any(|word| fold(word) == fold(text)))
        };
        self.is.as_ref().is_none_or(|words| is_among(words))
            && !is_among(&self.is_not)
            && self.given.is_none_or(|given| given == text.is_some())
    }
}

/// Reads the parts of a mapping, knowing the model and what was said above them.
#[derive(Clone)]
pub(super) struct Reader<'c> {
    pub(super) entities: &'c FindEntity<'c>,
    /// The name of the system whose ids are external ids here.
    pub(super) system: String,
    pub(super) reading: Arc<Reading>,
    /// The one pipeline of the mapping, whose stages a stage's name means when no other is named.
    pub(super) pipeline: Option<String>,
}

impl Reader<'_> {
    pub(super) fn file(&self, node: &Node<'_>, layout: &Layout) -> Result<FileSpec> {
        node.only(&FileSpec::KEYS)?;
        let layout =
            node.optional("csv", |csv| layout.with(&csv))?.unwrap_or_else(|| layout.clone());
        let reader = self.within(node, &layout)?;
        let records = node.optional("records", |records| {
            records.items()?.iter().map(|record| reader.record(record)).collect()
        })?;
        Ok(FileSpec {
            name: node.need("file")?.text()?.to_owned(),
            conditions: reader.conditions(node)?,
            records: records.unwrap_or_default(),
            ignore: node.optional("ignore", |ignore| ignore.texts())?.unwrap_or_default(),
            layout,
        })
    }

    fn within(&self, node: &Node<'_>, layout: &Layout) -> Result<Self> {
        let mut reader = self.clone();
        reader.reading = Arc::clone(&layout.reading);
        if let Some(system) = node.get("system") {
            system.text()?.clone_into(&mut reader.system);
        }
        Ok(reader)
    }

    pub(super) fn record(&self, node: &Node<'_>) -> Result<RecordSpec> {
        node.only(&RecordSpec::KEYS)?;
        let mut reader = self.clone();
        if let Some(system) = node.get("system") {
            system.text()?.clone_into(&mut reader.system);
        }
        let entity = reader.entity(&node.need("entity")?)?;
        let mut fields =
            node.optional("fields", |fields| reader.fields(&entity, &fields))?.unwrap_or_default();
        let external = node.optional("external_id", |id| reader.external(&entity, &id))?;
        let id = node.optional("id", |id| Cell::new(&id, &reader.reading, &[]))?;
        let keys = match (node.get("match"), &external) {
            (Some(keys), _) => keys
                .items()?
                .iter()
                .map(|key| Key::new(&entity, key, &reader.system))
                .collect::<Result<_>>()?,
            (None, _) => {
                let own = id.is_some().then(Key::own);
                let theirs = external.as_ref().and_then(|_| Key::external(&entity, &reader.system));
                own.into_iter().chain(theirs).collect()
            }
        };
        fields.extend(external);
        let conditions = reader.conditions(node)?;
        let columns = columns(&conditions, id.as_ref(), &fields);
        let choose = |key, options| node.optional(key, |node| node.choose(options));
        Ok(RecordSpec {
            alias: match node.get("as") {
                Some(alias) => alias.text()?.to_owned(),
                None => entity.name.to_string(),
            },
            id,
            keys,
            updates_known: choose("known", &[("update", true), ("skip", false)])?.unwrap_or(true),
            creates_new: choose("new", &[("create", true), ("skip", false)])?.unwrap_or(true),
            replaces_lists: choose("lists", &[("replace", true), ("add", false)])?.unwrap_or(false),
            clears: choose("blanks", &[("clear", true), ("keep", false)])?.unwrap_or(false),
            conditions,
            fields,
            columns,
            entity,
        })
    }

    fn entity(&self, node: &Node<'_>) -> Result<Arc<EntityDef>> {
        let name = node.text()?;
        (self.entities)(name).ok_or_else(|| node.wrong(format!("there is no entity `{name}`")))
    }

    /// `external_id`: the id in the other system, which also tells the record.
    fn external(&self, entity: &EntityDef, node: &Node<'_>) -> Result<FieldSpec> {
        let missing = || node.wrong(format!("{} has no external ids", entity.name));
        let field = entity.field("external_ids").ok_or_else(missing)?;
        let FieldKind::List(def) = &field.kind else { return Err(missing()) };
        let system = def.field("system").ok_or_else(missing)?.clone();
        let value = def.field("value").ok_or_else(missing)?.clone();
        let constant = Cell::plain(Origin::Constant(self.system.clone()), &self.reading);
        let cell = Cell::new(node, &self.reading, &[])?;
        let fields = vec![
            FieldSpec::new(system, ValueSpec::Cell(constant)),
            FieldSpec::new(value, ValueSpec::Cell(cell)),
        ];
        let items = vec![ItemSpec { split: None, fields }];
        Ok(FieldSpec::new(field.clone(), ValueSpec::Items(items)))
    }

    fn conditions(&self, node: &Node<'_>) -> Result<Vec<Condition>> {
        let Some(node) = node.get("where") else { return Ok(Vec::new()) };
        node.one_or_more()?.iter().map(|node| self.condition(node)).collect()
    }

    fn condition(&self, node: &Node<'_>) -> Result<Condition> {
        let texts = |node: Node<'_>| -> Result<Vec<String>> {
            node.one_or_more()?.iter().map(Node::scalar).collect()
        };
        let condition = Condition {
            cell: Cell::new(node, &self.reading, &["is", "is_not", "given"])?,
            is: node.optional("is", texts)?,
            is_not: node.optional("is_not", texts)?.unwrap_or_default(),
            given: node.optional("given", |node| node.bool())?,
        };
        if condition.is.is_none() && condition.is_not.is_empty() && condition.given.is_none() {
            return Err(node.wrong("say what the cell must be, by is, is_not or given"));
        }
        Ok(condition)
    }

    fn fields(&self, entity: &EntityDef, node: &Node<'_>) -> Result<Vec<FieldSpec>> {
        let mut specs = Vec::new();
        for (name, node) in node.entries()? {
            let field = entity.field(name).ok_or_else(|| {
                node.wrong(format!(
                    "{} has no field `{name}`; its fields are {}",
                    entity.name,
                    names_of(entity)
                ))
            })?;
            let is_ours = matches!(field.managed, Managed::No | Managed::Recorded);
            if !is_ours {
                return Err(node.wrong("this field follows from others and cannot be given"));
            }
            specs.push(FieldSpec::new(field.clone(), self.value(&field.kind, &node)?));
        }
        Ok(specs)
    }

    fn value(&self, kind: &FieldKind, node: &Node<'_>) -> Result<ValueSpec> {
        let cell = |node: &Node<'_>| Cell::new(node, &self.reading, &[]);
        Ok(match kind {
            FieldKind::List(def) if node.is_array() || !Cell::is_cell(node) => {
                let items = node.one_or_more()?;
                ValueSpec::Items(
                    items.iter().map(|item| self.item(def, item)).collect::<Result<_>>()?,
                )
            }
            FieldKind::List(def) => ValueSpec::Json(cell(node)?, def, self.json_links(def, node)?),
            FieldKind::Set => {
                let cells = node.one_or_more()?;
                ValueSpec::Words(cells.iter().map(cell).collect::<Result<_>>()?)
            }
            FieldKind::Id(_) | FieldKind::Link => {
                ValueSpec::Link(cell(node)?, Box::new(self.link(kind, node)?))
            }
            _ => {
                if let Some(link) = node.get("link") {
                    return Err(link.wrong("this field holds a value, not a link to a record"));
                }
                ValueSpec::Cell(cell(node)?)
            }
        })
    }

    fn item(&self, def: &'static ItemDef, node: &Node<'_>) -> Result<ItemSpec> {
        let mut spec = ItemSpec { split: None, fields: Vec::new() };
        for (name, node) in node.entries()? {
            if name == "split" {
                node.only(&["column", "at"])?;
                let text = |key| node.need(key)?.text().map(str::to_owned);
                spec.split = Some((text("column")?, text("at")?));
                continue;
            }
            let field = def.field(name).ok_or_else(|| {
                let names: Vec<&str> = def.fields.iter().map(|field| field.name.as_ref()).collect();
                node.wrong(format!(
                    "an item has no field `{name}`; its fields are {}",
                    names.join(", ")
                ))
            })?;
            spec.fields.push(FieldSpec::new(field.clone(), self.value(&field.kind, &node)?));
        }
        let missing = def.fields.iter().find(|field| {
            field.required && !spec.fields.iter().any(|given| given.field.number == field.number)
        });
        match missing {
            Some(field) => Err(node.wrong(format!("an item needs `{}`", field.name))),
            None => Ok(spec),
        }
    }

    /// What a link may be and how it is found: `link` beside the cell, or what is natural for the entity.
    fn link(&self, kind: &FieldKind, node: &Node<'_>) -> Result<LinkSpec> {
        let link = if node.is_object() { node.get("link") } else { None };
        if let Some(link) = &link {
            link.only(&LinkSpec::KEYS)?;
        }
        let entity = link.as_ref().and_then(|link| link.get("entity"));
        let mut which = None;
        let entities = match (kind, entity) {
            (FieldKind::Id(name), None) => vec![
                (self.entities)(name)
                    .ok_or_else(|| node.wrong(format!("there is no entity `{name}`")))?,
            ],
            (FieldKind::Id(_), Some(entity)) => {
                return Err(entity.wrong("this field links to one entity, which is known"));
            }
            (_, Some(entity)) if entity.is_object() => {
                let cell = Cell::new(&entity, &self.reading, &[])?;
                let map = cell.map.as_ref().ok_or_else(|| {
                    entity.wrong("add a `map` from what the cell holds to the names of entities")
                })?;
                let mut names: Vec<&str> = map.outcomes().collect();
                names.sort_unstable();
                names.dedup();
                let find = |name: &&str| {
                    (self.entities)(name)
                        .ok_or_else(|| entity.wrong(format!("there is no entity `{name}`")))
                };
                let found = names.iter().map(find).collect::<Result<_>>()?;
                which = Some(cell);
                found
            }
            (_, Some(entity)) => {
                entity.one_or_more()?.iter().map(|node| self.entity(node)).collect::<Result<_>>()?
            }
            (_, None) if node.get("row").is_some() => Vec::new(),
            (_, None) => {
                return Err(node.wrong("say in `link` which `entity` the field links to"));
            }
        };
        self.link_to(entities, which, link.as_ref())
    }

    /// How a record of one of these entities is found.
    fn link_to(
        &self,
        entities: Vec<Arc<EntityDef>>,
        which: Option<Cell>,
        link: Option<&Node<'_>>,
    ) -> Result<LinkSpec> {
        let mut reader = self.clone();
        if let Some(system) = link.and_then(|link| link.get("system")) {
            system.text()?.clone_into(&mut reader.system);
        }
        let target = |entity: Arc<EntityDef>| -> Result<Target> {
            let by = link.and_then(|link| link.get("by"));
            let keys = match by {
                Some(by) => {
                    let keys = by.one_or_more()?;
                    keys.iter()
                        .map(|key| Key::new(&entity, key, &reader.system))
                        .collect::<Result<_>>()?
                }
                None => Key::natural(&entity, &reader.system),
            };
            Ok(Target { entity, keys })
        };
        let targets: Vec<Target> = entities.into_iter().map(target).collect::<Result<_>>()?;
        let mut spec = LinkSpec {
            targets,
            kind: which,
            not_found: NotFound::Refuse,
            with: Vec::new(),
            within: Vec::new(),
        };
        if let Some(first) = spec.targets.first() {
            let entity = Arc::clone(&first.entity);
            spec.within = reader.scope(&entity, link)?;
        }
        if let Some(link) = link {
            reader.finish_link(link, &mut spec)?;
        }
        Ok(spec)
    }

    /// Which other fields the record must have: those that are said, and for a stage the mapping's pipeline.
    fn scope(&self, entity: &EntityDef, link: Option<&Node<'_>>) -> Result<Vec<FieldSpec>> {
        if let Some(within) = link.and_then(|link| link.get("within")) {
            return self.fields(entity, &within);
        }
        let pipeline = entity.field("pipeline").filter(|_| entity.name == "stage");
        let (Some(field), Some(name)) = (pipeline, &self.pipeline) else { return Ok(Vec::new()) };
        let json = serde_json::json!({"value": name});
        let value = self.value(&field.kind, &Node::root(&json))?;
        Ok(vec![FieldSpec::new(field.clone(), value)])
    }

    fn finish_link(&self, link: &Node<'_>, spec: &mut LinkSpec) -> Result<()> {
        if let Some(not_found) = link.get("not_found") {
            spec.not_found = not_found.choose(&[
                ("refuse", NotFound::Refuse),
                ("empty", NotFound::Empty),
                ("create", NotFound::Create),
            ])?;
        }
        let (Some(first), others) = (spec.targets.first().cloned(), spec.targets.len() > 1) else {
            return Ok(());
        };
        if let Some(with) = link.get("with") {
            if spec.not_found != NotFound::Create {
                return Err(with.wrong(
                    "`with` fills a record that is created; add \"not_found\": \"create\"",
                ));
            }
            spec.with = self.fields(&first.entity, &with)?;
        }
        if spec.not_found != NotFound::Create {
            return Ok(());
        }
        if others {
            return Err(link.wrong("only a link to one entity can create records"));
        }
        let given = |field: &FieldDef| {
            let is_key =
                first.keys.iter().any(|key| key.fields().any(|number| number == field.number));
            let is_filled =
                |specs: &[FieldSpec]| specs.iter().any(|spec| spec.field.number == field.number);
            is_key || is_filled(&spec.with) || is_filled(&spec.within)
        };
        let lacking = first
            .entity
            .fields
            .iter()
            .find(|field| field.required && field.managed == Managed::No && !given(field));
        match lacking {
            Some(field) => Err(link.wrong(format!(
                "a new {} needs `{}`; give it in `with`",
                first.entity.name, field.name
            ))),
            None => Ok(()),
        }
    }

    /// How links inside a list that is JSON text are found. A link to any record says itself which entity it leads to;
    /// without `entity` it is taken as it stands.
    fn json_links(&self, def: &ItemDef, node: &Node<'_>) -> Result<Vec<(u16, LinkSpec)>> {
        let link = if node.is_object() { node.get("link") } else { None };
        if let Some(link) = &link {
            link.only(&LinkSpec::KEYS)?;
        }
        let mut links = Vec::new();
        for field in def.fields {
            let entities = match &field.kind {
                FieldKind::Id(name) => vec![
                    (self.entities)(name)
                        .ok_or_else(|| node.wrong(format!("there is no entity `{name}`")))?,
                ],
                FieldKind::Link => match link.as_ref().and_then(|link| link.get("entity")) {
                    Some(named) => named
                        .one_or_more()?
                        .iter()
                        .map(|node| self.entity(node))
                        .collect::<Result<_>>()?,
                    None => continue,
                },
                _ => continue,
            };
            links.push((field.number, self.link_to(entities, None, link.as_ref())?));
        }
        Ok(links)
    }
}

impl LinkSpec {
    pub(super) const KEYS: [&'static str; 6] =
        ["entity", "by", "system", "not_found", "with", "within"];

    fn cells(&self) -> Vec<&Cell> {
        let others = field_cells(&self.with).into_iter().chain(field_cells(&self.within));
        self.kind.iter().chain(others).collect()
    }
}

impl RecordSpec {
    pub(super) const KEYS: [&'static str; 13] = [
        "entity",
        "id",
        "as",
        "match",
        "external_id",
        "known",
        "new",
        "lists",
        "blanks",
        "where",
        "system",
        "fields",
        "comment",
    ];

    /// Every cell that it reads from the file.
    pub(super) fn cells(&self) -> impl Iterator<Item = &Cell> {
        cells(&self.conditions, self.id.as_ref(), &self.fields)
    }

    /// Whether records are told by the field.
    pub(super) fn is_key(&self, field: &FieldSpec) -> bool {
        self.keys.iter().any(|key| key.fields().any(|number| number == field.field.number))
    }

    /// Whether the links of a field may be set after the record is there.
    pub(super) fn can_wait(&self, field: &FieldSpec) -> bool {
        let def = &field.field;
        let may_be_empty = def.nullable || matches!(def.kind, FieldKind::List(_));
        !self.keys.is_empty() && may_be_empty && !def.required && !self.is_key(field)
    }

    /// The entities that links of these fields lead to.
    pub(super) fn targets(&self, is_meant: impl Fn(&FieldSpec) -> bool) -> Vec<&str> {
        let mut names = Vec::new();
        for field in self.fields.iter().filter(|field| is_meant(field)) {
            collect_targets(std::slice::from_ref(field), &mut names);
        }
        names
    }
}

impl FileSpec {
    pub(super) const KEYS: [&'static str; 7] =
        ["file", "csv", "system", "where", "records", "ignore", "comment"];

    pub(super) fn lookups(&self) -> impl Iterator<Item = &Lookup> {
        let conditions = self.conditions.iter().flat_map(|condition| condition.cell.all_lookups());
        let records = self.records.iter().flat_map(RecordSpec::cells);
        conditions.chain(records.flat_map(Cell::all_lookups))
    }
}

impl FieldSpec {
    fn new(field: FieldDef, value: ValueSpec) -> Self {
        let mut spec = Self { field, value, is_constant: false, leads_elsewhere: false };
        spec.is_constant =
            field_cells(std::slice::from_ref(&spec)).into_iter().all(Cell::is_constant);
        spec.leads_elsewhere = match &spec.value {
            ValueSpec::Link(..) => true,
            ValueSpec::Items(items) => {
                items.iter().flat_map(|item| &item.fields).any(|field| field.leads_elsewhere)
            }
            ValueSpec::Json(_, _, links) => !links.is_empty(),
            ValueSpec::Cell(_) | ValueSpec::Words(_) => false,
        };
        spec
    }

    /// The links of the field that are found through other records, those of its items included; not those that what
    /// they need leads to.
    pub(super) fn links(&self) -> Vec<&LinkSpec> {
        match &self.value {
            ValueSpec::Link(cell, _) if matches!(cell.origin, Origin::Row(_)) => Vec::new(),
            ValueSpec::Link(_, link) => vec![&**link],
            ValueSpec::Json(_, _, links) => links.iter().map(|(_, link)| link).collect(),
            ValueSpec::Items(items) => {
                items.iter().flat_map(|item| &item.fields).flat_map(Self::links).collect()
            }
            ValueSpec::Cell(_) | ValueSpec::Words(_) => Vec::new(),
        }
    }

    /// Says where it is that something is wrong, as far as that is not known.
    pub(super) fn place(&self, bad: Bad) -> Bad {
        let cells = field_cells(std::slice::from_ref(self));
        let column = cells.iter().flat_map(|cell| cell.columns()).next().unwrap_or_default();
        bad.at(&self.field.name, column)
    }
}

/// The columns that a record reads.
fn columns(conditions: &[Condition], id: Option<&Cell>, fields: &[FieldSpec]) -> Vec<String> {
    let items = fields.iter().flat_map(|field| match &field.value {
        ValueSpec::Items(items) => items.as_slice(),
        _ => &[],
    });
    let split = items.filter_map(|item| Some(item.split.as_ref()?.0.as_str()));
    let columns = cells(conditions, id, fields).flat_map(Cell::columns).chain(split);
    let mut columns: Vec<String> = columns.map(str::to_owned).collect();
    columns.sort_unstable();
    columns.dedup();
    columns
}

fn cells<'s>(
    conditions: &'s [Condition],
    id: Option<&'s Cell>,
    fields: &'s [FieldSpec],
) -> impl Iterator<Item = &'s Cell> {
    conditions.iter().map(|condition| &condition.cell).chain(id).chain(field_cells(fields))
}

/// The cells of fields, those of items and links included.
pub(super) fn field_cells(fields: &[FieldSpec]) -> Vec<&Cell> {
    let mut cells = Vec::new();
    for field in fields {
        match &field.value {
            ValueSpec::Cell(cell) => cells.push(cell),
            ValueSpec::Link(cell, link) => {
                cells.push(cell);
                cells.extend(link.cells());
            }
            ValueSpec::Json(cell, _, links) => {
                cells.push(cell);
                cells.extend(links.iter().flat_map(|(_, link)| link.cells()));
            }
            ValueSpec::Words(words) => cells.extend(words),
            ValueSpec::Items(items) => {
                cells.extend(items.iter().flat_map(|item| field_cells(&item.fields)));
            }
        }
    }
    cells
}

fn collect_targets<'a>(fields: &'a [FieldSpec], names: &mut Vec<&'a str>) {
    for link in fields.iter().flat_map(FieldSpec::links) {
        names.extend(link.targets.iter().map(|target| target.entity.name.as_ref()));
        collect_targets(&link.with, names);
        collect_targets(&link.within, names);
    }
}
