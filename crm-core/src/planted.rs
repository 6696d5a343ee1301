//! Faults that the project's own tests plant on purpose, to see that their checks find them.
//!
//! Without the `planted` feature there is nothing to plant, and every question is answered at compile time.

#[cfg(feature = "planted")]
use std::{
    cell::{Cell, RefCell},
    env, fs,
    path::PathBuf,
    sync::{
        OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};
use std::{io, path::Path};

/// A fault that can be planted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Plant {
    /// The journal is written in a transaction of its own, after the records.
    JournalApart,
    /// A commit that promises to be on the disk is not brought there.
    CommitUnsynced,
    /// A record that goes is not taken out of the totals.
    TotalKept,
    /// A word that goes is not taken out of the search index.
    PostingKept,
    /// Totals are written in a transaction of their own, after the records.
    TotalsApart,
    /// A call that fails in a group commit fails the others of its group.
    NeighboursFailed,
    /// Whoever led a group commit hands over to nobody.
    HandOverUntold,
    /// Calls of a group commit are answered before the commit is on the disk.
    AnsweredEarly,
    /// A record is read by its id, whoever may see it.
    FindUngated,
    /// A record that is read by its id shows every field.
    FindUnmasked,
    /// What a write returns shows every field.
    WriteUnmasked,
    /// A unique value finds its record by a field that may not be seen.
    UniqueByHidden,
    /// Records under a key of an index are shown, whoever may see them.
    IndexUngated,
    /// Records under a key of an index show every field.
    IndexUnmasked,
    /// An index is read though its keys tell of fields that may not be seen.
    IndexByHidden,
    /// Lists and counts hold every record.
    ListUngated,
    /// Lists show every field.
    ListUnmasked,
    /// Filters and orders read every field.
    FilterByHidden,
    /// Search finds every record.
    SearchUngated,
    /// Words of fields that may not be seen find their record.
    SearchByHidden,
    /// What search finds shows every field.
    SearchUnmasked,
    /// Totals that are counted anew count every record.
    CountUngated,
    /// Totals that are counted anew count fields that may not be seen.
    CountUnmasked,
    /// Totals are read as they are kept though they tell of fields that may not be seen.
    TotalOfHidden,
    /// The total of the whole file is shown to everybody.
    TotalWhole,
    /// The totals of every owner and team are shown to everybody.
    TotalUngated,
    /// The journal of every record is shown.
    HistoryUngated,
    /// The journal shows every field.
    HistoryUnmasked,
    /// A record that may not be seen now is shown as it was when it could be.
    EarlierUngated,
    /// Records are written to files by who may only see them.
    ExportUngated,
    /// The model is shown with what may not be seen.
    ModelUnmasked,
    /// A record that belongs to another one is shown, whoever may see that one.
    BelongingUngated,
    /// A record that is its owner's alone is shown to others.
    PrivateUngated,
    /// A role that shows no record of an entity lifts what another role hides.
    IdleRoleCounted,
    /// What only administrators may do is done for everybody.
    AdministratorUnasked,
    /// What an index keeps is read from it, whoever may see the records.
    KeptUngated,
    /// What a contract comes to is told to who may not see the prices of its lines.
    FiguresOfHidden,
    /// A write to a record that may not be seen is refused as to one that may.
    TargetUngated,
    /// A record that may be seen can be changed.
    EditUngated,
    /// A field that may not be seen can be set.
    FieldUngated,
    /// A write may lead to a record that may not be seen.
    LinkUngated,
    /// What creating a record returns shows every field.
    CreateUnmasked,
    /// What taking a record out of the trash returns shows every field.
    RestoreUnmasked,
    /// The number that a new record got is shown where the field may not be seen.
    NumberUnmasked,
    /// A conflict names fields that may not be seen.
    ConflictUnmasked,
    /// Listeners are told of every record.
    ListenerUngated,
}

#[cfg(feature = "planted")]
static PLANTED: AtomicU64 = AtomicU64::new(0);

/// Plants a fault, for all of this process.
#[cfg(feature = "planted")]
pub fn plant(plant: Plant) {
    PLANTED.fetch_or(1 << plant as u64, Ordering::SeqCst);
}

/// Takes a fault out again.
#[cfg(feature = "planted")]
pub fn unplant(plant: Plant) {
    PLANTED.fetch_and(!(1 << plant as u64), Ordering::SeqCst);
}

/// Whether a fault is planted.
#[cfg(feature = "planted")]
pub fn is_planted(plant: Plant) -> bool {
    PLANTED.load(Ordering::SeqCst) & (1 << plant as u64) != 0
}

/// What is done to a file, or to the names in its folder.
#[derive(Clone, Copy, Debug)]
pub enum FileAct<'a> {
    /// It is filled with all of this other one.
    Copy {
        /// The other one.
        from: &'a Path,
    },
    /// These bytes are written.
    Write {
        /// Where they begin.
        offset: u64,
        /// The bytes.
        data: &'a [u8],
    },
    /// It is cut or lengthened.
    SetLen(u64),
    /// What was written to it is brought onto the disk.
    Sync,
    /// It gets one more name.
    Link {
        /// The new name.
        name: &'a Path,
    },
    /// It gets this name instead of its own.
    Rename {
        /// The new name.
        name: &'a Path,
    },
    /// It loses its name.
    Remove,
    /// The names of its folder are brought onto the disk.
    SyncFolder,
}

/// Hears what is about to be done to which file; an error is what then comes of it.
#[cfg(feature = "planted")]
pub type FileWatch = Box<dyn FnMut(&Path, FileAct<'_>) -> io::Result<()>>;

#[cfg(feature = "planted")]
thread_local! {
    static FILE_WATCH: RefCell<Option<FileWatch>> = const { RefCell::new(None) };
    static COMMIT_ROWS: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Has calls of this thread over many records change so many with a commit, so that a call of several commits is soon
/// made.
#[cfg(feature = "planted")]
pub fn commits_of(rows: Option<usize>) {
    COMMIT_ROWS.set(rows);
}

/// How many records a commit changes, if that was said.
#[cfg(feature = "planted")]
pub(crate) fn commit_rows() -> Option<usize> {
    COMMIT_ROWS.get()
}

/// Nobody says.
#[cfg(not(feature = "planted"))]
pub(crate) const fn commit_rows() -> Option<usize> {
    None
}

/// Has this hear what calls of this thread do to files from here on, or nobody.
#[cfg(feature = "planted")]
pub fn watch_files(watch: Option<FileWatch>) {
    FILE_WATCH.set(watch);
}

/// Tells of what is about to be done to a file.
#[cfg(feature = "planted")]
pub(crate) fn meets(path: &Path, act: FileAct<'_>) -> io::Result<()> {
    FILE_WATCH.with_borrow_mut(|watch| watch.as_mut().map_or(Ok(()), |watch| watch(path, act)))
}

/// Tells nobody.
#[cfg(not(feature = "planted"))]
#[expect(clippy::unnecessary_wraps, reason = "where faults are planted it fails")]
pub(crate) const fn meets(_: &Path, _: FileAct<'_>) -> io::Result<()> {
    Ok(())
}

/// Puts a record as it is told, without rules, stamps or rights: how tests make a store that lacks what somebody may
/// not see. `None` purges it.
///
/// # Errors
/// As [`Tx::records`](crate::Tx::records), and `WrongType` for a value that does not fit.
#[cfg(feature = "planted")]
pub fn put(
    tx: &crate::Tx,
    entity: &str,
    id: uuid::Uuid,
    verb: crate::Verb,
    values: Option<Vec<(String, crate::entity::Value)>>,
) -> crate::Result<()> {
    tx.with(|work| work.put_raw(entity, id, verb, values))
}

/// What a record's stored bytes come to when they are read and written again: how tests give the library bytes that no
/// check protects.
///
/// # Errors
/// `Corrupt` or `NewerFormat` for bytes that no version wrote, `UnknownField` for an entity that there is not.
#[cfg(feature = "planted")]
pub fn rewritten(crm: &crate::Crm, entity: &str, stored: &[u8]) -> crate::Result<Vec<u8>> {
    let registered = std::sync::Arc::clone(crm.catalog()?.named(entity)?);
    let (header, record) = crate::store::codec::decode(&*registered.entity, stored)?;
    Ok(crate::store::codec::encode(registered.entity.def(), &*record, header.sequence))
}

/// The bytes that a record is stored as.
#[cfg(feature = "planted")]
pub fn stored(row: &crate::Row) -> Vec<u8> {
    crate::store::codec::encode(row.def(), row.record(), 1)
}

/// Whether a fault is planted: none can be.
#[cfg(not(feature = "planted"))]
pub const fn is_planted(_: Plant) -> bool {
    false
}

/// Whether this method does nothing just now, as `accounts.create`: tests see by it whether anybody would notice.
///
/// The name stands in the file that the environment variable `CRM_IDLE` names: one switch for the programs of every
/// language, which need no function of their own for it.
#[cfg(feature = "planted")]
pub(crate) fn is_idle(method: &str) -> bool {
    static SWITCH: OnceLock<Option<PathBuf>> = OnceLock::new();
    let switch = SWITCH.get_or_init(|| env::var_os("CRM_IDLE").map(PathBuf::from));
    let named = switch.as_ref().and_then(|switch| fs::read_to_string(switch).ok());
    named.is_some_and(|named| named == method)
}

/// Returns from a method that [does nothing](is_idle), with this result. Nothing is left of it without the feature.
macro_rules! idle {
    ($method:expr => $result:expr) => {
        #[cfg(feature = "planted")]
        if $crate::planted::is_idle(&$method) {
            return $result;
        }
    };
}
pub(crate) use idle;
