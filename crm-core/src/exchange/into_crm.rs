//! Imports into an open file: a batch is one commit of the import's change set, a preview commits nothing.

use std::{borrow::Cow, ops::ControlFlow, sync::Arc};

use uuid::Uuid;

use super::{
    convert::Customs,
    import::{Import, ImportOptions, OnProgress},
    key::{ReadField, Way},
    mapping::Mapping,
    report::ImportReport,
    table::Sources,
    target::{Batch, Target},
};
use crate::{
    crm::{Crm, Declaration},
    entity::{
        Change, Described, EntityDef, FieldDef, Record, Source, Value, base::BY_EXTERNAL_ID,
        change::Form,
    },
    error::{Error, ErrorKind, Result},
    model::{Company, Deal},
    planted::idle,
    store::{engine::Engine, meta, work::Work, workers::Workers},
};

impl Crm {
    /// Reads a mapping and checks it against the entities of this file.
    ///
    /// # Errors
    /// `Import`, naming the place in the mapping and what is wrong there.
    pub fn mapping(&self, text: &str) -> Result<Mapping> {
        let catalog = self.catalog()?;
        Mapping::from_text(text, &|name| {
            catalog.find(name).map(|registered| Arc::clone(registered.entity.def()))
        })
    }

    /// Reads the files of a mapping and writes their records, in commits of up to 10,000 rows that are one change
    /// set; or with [`ImportOptions::preview`] says what that would do. Rows that are wrong are reported, a line
    /// each, and the rest is written. `progress` is called after each batch and may end the import there.
    ///
    /// # Errors
    /// `Import` when a file or column is missing or the mapping's own records are refused, `Forbidden` for users
    /// who do not administer the CRM, `NotFound` for an import to go on that there is not, `DiskFull`, `Storage`,
    /// `Closed`. What was committed before stays, and can be gone on with or reverted.
    pub fn import(
        &self,
        mapping: &Mapping,
        sources: &dyn Sources,
        options: &ImportOptions,
        progress: &mut OnProgress<'_>,
    ) -> Result<ImportReport> {
        idle!(if options.preview { "preview" } else { "import_csv" } => Ok(ImportReport::default()));
        self.work()?.access.require_administrator()?;
        let crm = if options.preview { self.layered()? } else { self.clone() };
        let change_set = options.resume.map(|change_set| u64::try_from(change_set).unwrap_or(0));
        let mut target = IntoCrm { crm, change_set, gaps: 0, held: 0 };
        let mut report = Import { mapping, sources, options }.run(&mut target, progress)?;
        if options.preview {
            report.change_set = None;
        }
        Ok(report)
    }
}

/// An open file that is imported into.
struct IntoCrm {
    crm: Crm,
    change_set: Option<u64>,
    gaps: usize,
    /// How many bytes of memory the last batch took, about.
    held: usize,
}

/// What an import does in one commit.
struct InWork<'a>(&'a mut Work);

impl Target for IntoCrm {
    fn entity(&self, name: &str) -> Option<Arc<EntityDef>> {
        let catalog = self.crm.catalog().ok()?;
        catalog.find(name).map(|registered| Arc::clone(registered.entity.def()))
    }

    fn declare(&self, declaration: &Declaration) -> Result<()> {
        self.crm.declare(declaration)
    }

    fn customs(&self) -> Result<Customs> {
        let work = self.crm.work()?;
        Ok(Customs {
            zone: work.company.zone.clone(),
            currency: work.company.base_currency,
            country: work.company.country.clone(),
        })
    }

    fn workers(&self) -> Workers {
        let all = self.crm.store().workers;
        all.less_one().unwrap_or(all)
    }

    fn each(
        &self,
        entity: &str,
        each: &mut dyn FnMut(Uuid, &ReadField<'_>) -> Result<()>,
    ) -> Result<()> {
        let work = self.crm.work()?;
        let registered = work.catalog.named(entity)?;
        let def = registered.entity.def();
        work.each(registered, &mut |record| {
            let value = |number: u16| {
                let place = def.position_of(number);
                Cow::Owned(place.map_or(Value::Null, |place| record.value(place)))
            };
            each(record.id(), &value)?;
            Ok(ControlFlow::Continue(()))
        })
    }

    fn scratch(&self) -> Result<Box<dyn Engine>> {
        self.crm.store().engine.scratch()
    }

    fn batch(
        &mut self,
        cursor: &str,
        run: &mut dyn FnMut(&mut dyn Batch) -> Result<()>,
    ) -> Result<()> {
        let change_set = self.change_set;
        // With two threads the second reads rows; what follows from records both make when all are there.
        let works_ahead = self.crm.store().workers.less_one().is_some();
        let mut gaps = 0;
        let committed = self.crm.write_with(&mut |work| {
            work.source = Source::Import;
            work.change_set = change_set;
            if !works_ahead {
                work.spare_helper();
            }
            run(&mut InWork(work))?;
            gaps = work.gaps;
            if !work.is_empty() {
                work.cursor = Some(cursor.to_owned());
            }
            Ok(())
        })?;
        self.gaps += gaps;
        self.held = committed.held;
        let applied = committed.change_set.and_then(|change_set| u64::try_from(change_set).ok());
        self.change_set = change_set.or(applied);
        Ok(())
    }

    fn held(&self) -> usize {
        self.held
    }

    fn change_set(&self) -> Option<i64> {
        self.change_set.and_then(|change_set| i64::try_from(change_set).ok())
    }

    fn cursor(&self) -> Result<String> {
        let change_set = self.change_set.unwrap_or_default();
        meta::cursor(&*self.crm.work()?.snapshot, change_set)?.ok_or_else(|| {
            Error::new(ErrorKind::NotFound, "no import made this change set; start a new one")
        })
    }

    fn gaps(&self) -> u64 {
        u64::try_from(self.gaps).unwrap_or_default()
    }
}

impl Batch for InWork<'_> {
    fn create(&mut self, entity: &str, changes: Vec<Change>, form: Form) -> Result<Uuid> {
        let registered = Arc::clone(self.0.catalog.named(entity)?);
        self.0.create_with(&registered, changes, form).map(|record| record.id())
    }

    fn update(&mut self, entity: &str, id: Uuid, mut changes: Vec<Change>) -> Result<()> {
        let registered = Arc::clone(self.0.catalog.named(entity)?);
        if entity == Company::NAME {
            self.set_base_currency(id, &mut changes)?;
        }
        let record = self.0.update(&registered, id, None, changes)?;
        if let Some(company) = record.as_any().downcast_ref::<Record<Company>>() {
            // The rows that follow in the same commit live by the new settings.
            self.0.company = Arc::new(company.fields.clone());
        }
        Ok(())
    }

    fn value(&self, entity: &str, id: Uuid, field: u16) -> Result<Value> {
        let registered = self.0.catalog.named(entity)?;
        let place = registered.entity.def().position_of(field);
        let record = self.0.load(registered, id)?;
        Ok(record.zip(place).map_or(Value::Null, |(record, place)| record.value(place)))
    }

    fn find(&self, entity: &str, way: &Way<'_>, text: &str) -> Result<Option<Uuid>> {
        let registered = self.0.catalog.named(entity)?;
        match way {
            Way::External { system } => self.0.holder(registered, BY_EXTERNAL_ID, &(*system, text)),
            Way::Own => {
                let Ok(id) = Uuid::parse_str(text) else { return Ok(None) };
                let is_live = self.0.is_live(registered, id)?;
                Ok(is_live.then_some(id))
            }
        }
    }
}

impl InWork<'_> {
    /// The currency of totals is fixed once a deal was counted in it; before that a mapping may name it.
    fn set_base_currency(&mut self, id: Uuid, changes: &mut Vec<Change>) -> Result<()> {
        let is_base = |field: &&FieldDef| field.name == "base_currency";
        let Some(number) = Company::FIELDS.iter().find(is_base).map(|field| field.number) else {
            return Ok(());
        };
        let Some(place) = changes.iter().position(|change| change.field == number) else {
            return Ok(());
        };
        let mut is_used = false;
        let deals = Arc::clone(self.0.catalog.named(Deal::NAME)?);
        self.0.each(&deals, &mut |_| {
            is_used = true;
            Ok(ControlFlow::Break(()))
        })?;
        if !is_used {
            let registered = Arc::clone(self.0.catalog.named(Company::NAME)?);
            let source = std::mem::replace(&mut self.0.source, Source::Replay);
            let changed = self.0.update(&registered, id, None, vec![changes.remove(place)]);
            self.0.source = source;
            changed?;
        }
        Ok(())
    }
}
