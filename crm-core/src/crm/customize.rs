//! From the definitions of custom fields to the catalog, and what follows when definitions change.

use std::{collections::BTreeMap, ops::ControlFlow, sync::Arc};

use crate::{
    crm::{Crm, Declaration, lock, register_model},
    entity::{
        Described, FieldKind, IndexFacts, Record,
        custom::{CustomPart, LAST_OF_MODEL},
        record::AnyRecord,
    },
    error::{Error, ErrorKind, Result},
    model::CustomField,
    store::{
        build::{Cover, Role, Structure},
        catalog::{Catalog, Numbers},
        engine::Read,
        meta,
        put::Step,
        view,
        work::Work,
    },
};

/// The catalog of this state of the file: the model, the declared entities, and what the company added to both.
pub(super) fn catalog_of(read: &dyn Read) -> Result<Catalog> {
    let mut catalog = Catalog::new(meta::numbers(read)?, meta::mark(read)?);
    register_model(&mut catalog);
    for declaration in meta::declarations(read)? {
        catalog.register(Declaration::from_text(&declaration)?.entity()?);
    }
    let mut parts: BTreeMap<String, CustomPart> = BTreeMap::new();
    for definition in definitions(read, &catalog)? {
        let number = catalog.numbers.known(&field_name(&definition));
        let number = number.and_then(|number| number.checked_add(LAST_OF_MODEL));
        if let Some(field) = number.and_then(|number| definition.field_def(number))
            && definition.base.is_live()
        {
            parts.entry(definition.entity.clone()).or_default().fields.push(Arc::new(field));
        }
    }
    for structure in meta::structures(read)? {
        if let Ok(registered) = catalog.numbered(structure.entity) {
            let entity = registered.entity.def().name.to_string();
            add_structure(parts.entry(entity).or_default(), &structure);
        }
    }
    for (entity, mut part) in parts {
        // A definition may speak of an entity that only another version of the library has.
        if let Some(registered) = catalog.find(&entity) {
            part.fields.sort_by_key(|field| field.number);
            let entity = registered.entity.with_custom(part);
            catalog.register(entity);
        }
    }
    Ok(catalog)
}

fn add_structure(part: &mut CustomPart, structure: &Structure) {
    let field = part.fields.iter().find(|field| field.number == structure.field);
    let mut derived = structure.derived();
    if let Some(field) = field {
        // The field knows its options by name.
        derived.kind = field.kind.clone();
    }
    if structure.role == Role::Search {
        part.searched.push(derived);
        return;
    }
    let name =
        field.map_or_else(|| format!("custom#{}", structure.field), |field| field.name.to_string());
    let facts = IndexFacts {
        name: name.clone(),
        keep: Vec::new(),
        unique: structure.role == Role::Unique,
        several: derived.kind == FieldKind::Set,
        on: field.map(|_| name).into_iter().collect(),
        given: Vec::new(),
        also: Vec::new(),
        building: derived.building,
    };
    part.indexes.push((derived, facts));
}

fn definitions(read: &dyn Read, catalog: &Catalog) -> Result<Vec<Record<CustomField>>> {
    let mut found = Vec::new();
    view::all(read, catalog.named(CustomField::NAME)?, None, &mut |_, (_, record)| {
        found.extend(record.as_any().downcast_ref::<Record<CustomField>>().cloned());
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(found)
}

/// What the number of a custom field stands under.
fn field_name(definition: &Record<CustomField>) -> String {
    format!("custom/{}", uuid::Uuid::from(definition.id))
}

/// The structure of this role over the field, standing over no record yet.
fn structure(
    catalog: &Catalog,
    numbers: &mut Numbers,
    definition: &Record<CustomField>,
    role: Role,
) -> Result<Option<Structure>> {
    let Some(kind) = definition.field_kind() else { return Ok(None) };
    let field = numbers.of(field_name(definition)).checked_add(LAST_OF_MODEL);
    let field = field.ok_or_else(|| {
        Error::new(ErrorKind::Unsupported, "the file has no number left for another custom field")
    })?;
    Ok(Some(Structure {
        number: numbers.of(format!("{}/{}", field_name(definition), role.name())),
        entity: catalog.named(&definition.entity)?.number,
        field,
        kind,
        role,
        cover: Cover::NONE,
        leaving: false,
    }))
}

/// What the definition asks for.
fn wanted(definition: &CustomField) -> impl Iterator<Item = Role> {
    let roles = [
        (definition.indexed, Role::Index),
        (definition.unique, Role::Unique),
        (definition.searchable, Role::Search),
    ];
    roles.into_iter().filter(|(asked, _)| *asked).map(|(_, role)| role)
}

/// Adds to a transaction what its changes of definitions bring with them; whether there are any.
///
/// # Errors
/// `Forbidden` for users who do not administer the CRM, `Invalid` for an entity that there is not.
pub(super) fn complete(work: &mut Work) -> Result<bool> {
    let changed: Vec<_> = work
        .changed(CustomField::NAME)
        .map(|(before, after)| (before.is_none(), after.and_then(as_definition)))
        .collect();
    if changed.is_empty() {
        return Ok(false);
    }
    work.access.require_administrator()?;
    for definition in turned_unique(work) {
        if !tells_values_apart(work, &definition)? {
            return Err(Error::new(
                ErrorKind::Conflict,
                "what makes the field's values unique was being built; repeat the call",
            ));
        }
    }
    let mut numbers = work.catalog.numbers.clone();
    for (is_new, definition) in &changed {
        let Some(definition) = definition else { continue };
        check_names(&work.catalog, definition)?;
        numbers.of(field_name(definition));
        if !is_new || !definition.base.is_live() {
            continue;
        }
        // No record holds a value yet, so that there is nothing to go through.
        for role in wanted(definition) {
            if let Some(structure) = structure(&work.catalog, &mut numbers, definition, role)? {
                let structure = Structure { cover: Cover::ALL, ..structure };
                meta::write_structure(&mut work.extra, &structure);
            }
        }
    }
    meta::write_numbers(&mut work.extra, &numbers);
    let mark = work.new_id();
    meta::write_mark(&mut work.extra, mark);
    Ok(true)
}

/// The definitions that a transaction makes unique though records may hold values of theirs.
fn turned_unique(work: &Work) -> Vec<Record<CustomField>> {
    let is_unique =
        |definition: &Record<CustomField>| definition.unique && definition.base.is_live();
    let turned = work.changed(CustomField::NAME).filter_map(|(before, after)| {
        let was_unique = before.and_then(as_definition).is_none_or(|before| is_unique(&before));
        after.and_then(as_definition).filter(|after| !was_unique && is_unique(after))
    });
    turned.collect()
}

/// Whether every record stands in what makes the field's values unique.
fn tells_values_apart(work: &Work, definition: &Record<CustomField>) -> Result<bool> {
    let mut numbers = work.catalog.numbers.clone();
    let Some(wanted) = structure(&work.catalog, &mut numbers, definition, Role::Unique)? else {
        return Ok(true);
    };
    let held = meta::structure(&*work.snapshot, wanted.number)?;
    Ok(held.is_some_and(|held| !held.leaving && held.cover == Cover::ALL))
}

fn as_definition(record: &dyn AnyRecord) -> Option<Record<CustomField>> {
    record.as_any().downcast_ref().cloned()
}

/// The definition's entities must be some that there are.
fn check_names(catalog: &Catalog, definition: &Record<CustomField>) -> Result<()> {
    let named = [("entity", Some(&definition.entity)), ("target", definition.target.as_ref())];
    for (field, entity) in named {
        if entity.is_some_and(|entity| catalog.find(entity).is_none()) {
            return Err(Error::new(
                ErrorKind::Invalid,
                "a custom field names an entity that there is not; describe names all",
            )
            .with_record(CustomField::NAME, definition.id.into())
            .with_field(field, "unknown_entity"));
        }
    }
    Ok(())
}

/// What is to be done next so that custom fields are found by what their definitions ask for.
enum Next {
    /// A structure is begun, or taken down from here on.
    Write(Structure),
    /// A structure goes on.
    Go(Structure),
}

impl Next {
    /// Makes it a part of what the call commits.
    fn note(self, work: &mut Work, numbers: &Numbers) -> Result<()> {
        let mark = work.new_id();
        match self {
            Self::Write(structure) => {
                meta::write_structure(&mut work.extra, &structure);
                meta::write_numbers(&mut work.extra, numbers);
                meta::write_mark(&mut work.extra, mark);
            }
            Self::Go(structure) => {
                let registered = Arc::clone(work.catalog.numbered(structure.entity)?);
                work.step = Some(Step { registered, structure: structure.number, mark });
            }
        }
        Ok(())
    }
}

impl Crm {
    /// Builds indexes and search words over custom fields, and takes down those that are no longer asked for, a
    /// commit for every thousand records. What a crash leaves undone, the next call of this goes on with.
    ///
    /// # Errors
    /// `DiskFull`, `Storage`, `Busy`, `Closed`.
    pub(super) fn build_up(&self) -> Result<()> {
        let _building = lock(&self.shared.building);
        let program = self.program();
        while program.build_some()? {}
        Ok(())
    }

    /// Builds what makes values unique for fields that a transaction is about to make so. Until the definition says so
    /// nothing asks for it: what a crash leaves, or what records that clash stop, is taken down by
    /// [`build_up`](Self::build_up).
    ///
    /// # Errors
    /// `Duplicate` naming records with the same value, `Forbidden` for users who do not administer the CRM.
    pub(super) fn build_unique(&self, work: &Work) -> Result<()> {
        let turned = turned_unique(work);
        if turned.is_empty() {
            return Ok(());
        }
        work.access.require_administrator()?;
        let program = self.program();
        for definition in &turned {
            let built = {
                let _building = lock(&self.shared.building);
                program.build_claims(definition)
            };
            if built.is_err() {
                // The records that clash are what the caller has to know.
                let _ = self.build_up();
                return built;
            }
        }
        Ok(())
    }

    fn build_claims(&self, definition: &Record<CustomField>) -> Result<()> {
        let mut is_ready = false;
        while !is_ready {
            self.write_with(&mut |work| {
                is_ready = tells_values_apart(work, definition)?;
                if is_ready {
                    return Ok(());
                }
                let mut numbers = work.catalog.numbers.clone();
                let wanted = structure(&work.catalog, &mut numbers, definition, Role::Unique)?;
                let Some(wanted) = wanted else { return Ok(()) };
                match meta::structure(&*work.snapshot, wanted.number)? {
                    None => Next::Write(wanted).note(work, &numbers),
                    Some(held) => Next::Go(held).note(work, &numbers),
                }
            })?;
        }
        Ok(())
    }

    /// One step; whether there was one to do.
    fn build_some(&self) -> Result<bool> {
        let mut is_busy = false;
        self.write_with(&mut |work| {
            let (next, numbers) = next(work)?;
            is_busy = next.is_some();
            next.map_or(Ok(()), |next| next.note(work, &numbers))
        })?;
        Ok(is_busy)
    }
}

fn next(work: &Work) -> Result<(Option<Next>, Numbers)> {
    let mut numbers = work.catalog.numbers.clone();
    let mut held = meta::structures(&*work.snapshot)?;
    for definition in definitions(&*work.snapshot, &work.catalog)? {
        if !definition.base.is_live() {
            continue;
        }
        for role in wanted(&definition) {
            let Some(new) = structure(&work.catalog, &mut numbers, &definition, role)? else {
                continue;
            };
            let Some(place) = held.iter().position(|held| held.number == new.number) else {
                return Ok((Some(Next::Write(new)), numbers));
            };
            let found = held.remove(place);
            if found.leaving || found.cover != Cover::ALL {
                return Ok((Some(Next::Go(found)), numbers));
            }
        }
    }
    let next = held.pop().map(|unwanted| {
        if unwanted.leaving {
            Next::Go(unwanted)
        } else {
            Next::Write(Structure { leaving: true, ..unwanted })
        }
    });
    Ok((next, numbers))
}
