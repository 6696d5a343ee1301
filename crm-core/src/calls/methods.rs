//! Every call: its name, what it takes, what it does.

use std::sync::Arc;

use super::{
    answer::Answer,
    files,
    given::Given,
    handle::{Call, Handle},
    method::{
        Argument, Method,
        Of::{self, Door, Library, Records},
        Takes::{
            self, Arguments, Asked, Changes, Declaration as Declared, Fields, Id, Item, KnownItem,
            List, Mapping, OwnId, Path, Query, Text, Texts, Time,
        },
        Tells, maybe, one,
    },
    options,
};
use crate::{
    crm::{Crm, Declaration, RestoreOptions},
    entity::{EntityId as _, ItemId},
    error::Result,
    flow::{FlowDef, Refusal},
    model::UserId,
    report,
};

const ID: &[Argument] = &[one("id", OwnId)];
const LISTED: &[&str] = &["sort", "limit", "after"];

/// Every call.
pub const METHODS: &[Method] = &[
    Method::of(Library, "open", Tells::Crm, "Opens a file.", |call| {
        Ok(Answer::Crm(Crm::open(call.path("path")?, options::open(&call.given)?)?))
    })
    .takes(&[one("path", Path)])
    .options(options::OPEN),
    Method::of(
        Library,
        "create",
        Tells::Crm,
        "Makes a new file, with the company, pipeline, stages, roles and currencies of a preset.",
        |call| Ok(Answer::Crm(Crm::create(call.path("path")?, options::open(&call.given)?)?)),
    )
    .takes(&[one("path", Path)])
    .options(options::OPEN),
    Method::of(
        Library,
        "memory",
        Tells::Crm,
        "A CRM in memory, for tests and throw-away work.",
        |call| Ok(Answer::Crm(Crm::memory(options::open(&call.given)?)?)),
    )
    .options(options::OPEN),
    Method::of(
        Library,
        "restore",
        Tells::Nothing,
        "Puts a backup in the place of a file, after reading and checking all of it; a file that \
         is there is replaced only when asked.",
        |call| {
            let options = RestoreOptions { replace: call.given.flag("replace")? };
            Crm::restore(call.path("backup")?, call.path("path")?, options)?;
            Ok(Answer::Nothing)
        },
    )
    .takes(&[one("backup", Path), one("path", Path)])
    .options(options::RESTORE),
    Method::of(
        Library,
        "salvage",
        Tells::Told("Salvaged"),
        "Writes what can still be read from a damaged file into a new one, and tells what could \
         not be read. The damaged file stays as it is; a backup loses less.",
        |call| {
            let salvaged = Crm::salvage(call.path("damaged")?, call.path("path")?)?;
            Ok(Answer::Told(salvaged.to_json()))
        },
    )
    .takes(&[one("damaged", Path), one("path", Path)]),
    Method::of(Records, "create", Tells::Record, "Creates a record.", |call| {
        let records = call.records()?;
        Ok(Answer::Record(records.create(call.changes(&records)?)?))
    })
    .takes(&[one("fields", Fields)]),
    Method::of(
        Records,
        "get",
        Tells::Record,
        "The record with this id; `not_found` when there is none, it is in the trash, or it may \
         not be seen.",
        |call| Ok(Answer::Record(call.records()?.get(call.given.id("id")?)?)),
    )
    .takes(ID),
    Method::of(
        Records,
        "find",
        Tells::MaybeRecord,
        "The record with this id, if there is one.",
        |call| {
            let found = call.records()?.find(call.given.id("id")?)?;
            Ok(found.map_or(Answer::Nothing, Answer::Record))
        },
    )
    .takes(ID),
    Method::of(
        Records,
        "update",
        Tells::Record,
        "Changes fields: what is absent stays, null clears; a list is the wished list, its items \
         matched by id. With a revision, only a record that still has that one is changed; else \
         the call fails with `conflict`.",
        |call| {
            let records = call.records()?;
            call.update(&records, call.changes(&records)?)
        },
    )
    .takes(&[one("id", OwnId), one("fields", Changes)])
    .options(options::EXPECTED),
    Method::of(Records, "add_item", Tells::Record, "Adds an item to a list of a record.", |call| {
        let (list, item) = call.item()?;
        let records = call.records()?;
        call.update(&records, vec![records.add_item_from_json(list, item)?])
    })
    .takes(&[one("id", OwnId), one("list", List), one("item", Item)])
    .options(options::EXPECTED),
    Method::of(
        Records,
        "update_item",
        Tells::Record,
        "Makes the item of the same id this one; what is not given becomes empty.",
        |call| {
            let (list, item) = call.item()?;
            let records = call.records()?;
            call.update(&records, vec![records.update_item_from_json(list, item)?])
        },
    )
    .takes(&[one("id", OwnId), one("list", List), one("item", KnownItem)])
    .options(options::EXPECTED),
    Method::of(
        Records,
        "remove_item",
        Tells::Record,
        "Takes an item out of a list of a record, by its id.",
        |call| {
            let (list, _) = call.item()?;
            let item = call.given.id("item").map(ItemId)?;
            let records = call.records()?;
            call.update(&records, vec![records.remove_item(list, item)?])
        },
    )
    .takes(&[one("id", OwnId), one("list", List), one("item", Takes::ItemId)])
    .options(options::EXPECTED),
    Method::of(
        Records,
        "delete",
        Tells::Nothing,
        "Moves a record to the trash, out of every list, total and search.",
        |call| call.records()?.trash(call.given.id("id")?).map(|()| Answer::Nothing),
    )
    .takes(ID),
    Method::of(Records, "restore", Tells::Record, "Takes a record out of the trash.", |call| {
        Ok(Answer::Record(call.records()?.restore(call.given.id("id")?)?))
    })
    .takes(ID),
    Method::of(
        Records,
        "purge",
        Tells::Nothing,
        "Deletes a record in the trash for good.",
        |call| call.records()?.purge(call.given.id("id")?).map(|()| Answer::Nothing),
    )
    .takes(ID),
    Method::of(Records, "list", Tells::Page, "A page of the records that pass a filter.", |call| {
        Ok(Answer::Page(call.records()?.list(&call.query()?)?))
    })
    .takes(&[maybe("query", Query(LISTED))]),
    Method::of(
        Records,
        "mass_update",
        Tells::Outcome,
        "Makes the same changes to every record that passes a filter, as one change set. A \
         record that may not be changed refuses the whole call, and the error lists all of them, \
         unless the options say otherwise.",
        |call| {
            let records = call.records()?;
            let skip_refused = call.given.flag("skip_refused")?;
            let refusal = Refusal::new(call.given.flag("preview")?, skip_refused);
            let changes = call.changes(&records)?;
            Ok(Answer::told(&records.mass_update(&call.query()?, &changes, refusal)?))
        },
    )
    .takes(&[one("query", Query(&[])), one("fields", Changes)])
    .options(options::MASS_UPDATE),
    Method::of(Records, "count", Tells::Count, "How many records pass a filter.", |call| {
        Ok(Answer::count(call.records()?.count(&call.query()?)?))
    })
    .takes(&[maybe("query", Query(&[]))]),
    Method::of(
        Records,
        "explain",
        Tells::Text,
        "How a filter would be answered: by which index, and what is looked at besides.",
        |call| Ok(Answer::Text(call.records()?.explain(&call.query()?)?)),
    )
    .takes(&[maybe("query", Query(&["sort"]))]),
    Method::of(
        Records,
        "content",
        Tells::Bytes,
        "The content of a file, for whoever may see its record and the one that it belongs to.",
        |call| Ok(Answer::Bytes(call.records()?.content(call.given.id("id")?)?.bytes()?)),
    )
    .takes(ID),
    Method::of(
        Records,
        "open_content",
        Tells::Content,
        "The content of a file, to be read a piece at a time.",
        |call| Ok(Answer::Content(call.records()?.content(call.given.id("id")?)?)),
    )
    .takes(ID),
    Method::of(
        Door,
        "flow",
        Tells::Outcome,
        "Calls a verb by its name, as one change set; each is a method of its own too.",
        |call| {
            let name = call.given.text("name")?;
            let arguments = call.given.object("arguments")?;
            let arguments = FlowDef::named(name)?.arguments_from_json(arguments)?;
            Ok(Answer::Outcome(match call.handle()? {
                Handle::Crm(crm) => crm.flow(name, arguments)?,
                Handle::Tx(tx) => tx.flow(name, arguments)?,
            }))
        },
    )
    .takes(&[one("name", Text), one("arguments", Arguments)]),
    Method::of(
        Door,
        "report",
        Tells::Report,
        "A report by its name, as `describe` lists it: of which records, which period and which \
         state; some take the record that they are about, as `pipeline`.",
        |call| {
            let (name, asked) = (call.given.text("name")?, call.given.value("asked"));
            let asked = report::Asked::from_json(asked)?;
            Ok(Answer::Report(match call.handle()? {
                Handle::Crm(crm) => crm.report(name, &asked)?,
                Handle::Tx(tx) => tx.report(name, &asked)?,
            }))
        },
    )
    .takes(&[one("name", Text), maybe("asked", Asked)]),
    Method::of(
        Of::Tx,
        "commit",
        Tells::MaybeCount,
        "Makes the transaction durable; the change set that it made, if it changed anything.",
        |call| Ok(call.tx()?.commit()?.map_or(Answer::Nothing, Answer::Count)),
    ),
    Method::of(
        Of::Tx,
        "warnings",
        Tells::ToldList("CommitWarning"),
        "What the caller should know of what is kept, as a contract over its cap: after `commit` \
         what it came to, before it what it would come to now.",
        |call| Ok(Answer::Warnings(call.tx()?.warnings()?)),
    ),
    Method::of(Of::Tx, "rollback", Tells::Nothing, "Throws the transaction away.", |call| {
        call.tx()?.rollback().map(|()| Answer::Nothing)
    }),
    Method::of(
        Of::Crm,
        "transaction",
        Tells::Tx,
        "A transaction by hand: it is never run again, and thrown away when it is not committed.",
        |call| Ok(Answer::Tx(Arc::new(call.crm()?.transaction()?))),
    ),
    Method::of(
        Of::Crm,
        "as_user",
        Tells::Crm,
        "A handle limited by a user's roles; what they may not see does not exist for it.",
        |call| Ok(Answer::Crm(call.crm()?.as_user(UserId::from_uuid(call.given.id("user")?))?)),
    )
    .takes(&[one("user", Id(Some("user")))]),
    Method::of(
        Of::Crm,
        "as_of",
        Tells::Earlier,
        "A handle that reads the file as it was at this time; it writes nothing and does not \
         search.",
        |call| Ok(Answer::Tx(Arc::new(call.crm()?.as_of(call.given.time("at")?)?))),
    )
    .takes(&[one("at", Time)]),
    Method::of(
        Of::Crm,
        "with_budget",
        Tells::Crm,
        "A handle whose calls fail with `budget` or `canceled` when they read more rows, or take \
         more milliseconds, than this.",
        |call| Ok(Answer::Crm(call.crm()?.with_budget(options::budget(&call.given)?))),
    )
    .options(options::BUDGET),
    Method::of(Of::Crm, "company", Tells::Record, "The company's settings.", |call| {
        let company = call.crm()?.company()?;
        Ok(Answer::Record(call.crm()?.records("company")?.get(company.id.uuid())?))
    }),
    Method::of(
        Of::Crm,
        "search",
        Tells::Found,
        "Finds records by words, or beginnings of words, in any order; accents may be left out.",
        |call| {
            let found =
                call.crm()?.search(call.given.text("words")?, &options::search(&call.given)?);
            Ok(Answer::Found(found?))
        },
    )
    .takes(&[one("words", Text)])
    .options(options::SEARCH),
    Method::of(
        Of::Crm,
        "history",
        Tells::ToldList("HistoryEntry"),
        "The journal of a record, the newest first, as far as it may be seen.",
        |call| {
            let (crm, entity) = (call.crm()?, call.given.text("entity")?);
            let entries = crm.history(entity, call.given.id("id")?)?;
            let records = crm.records(entity)?;
            Ok(Answer::History(entries, records.registered().entity.def().clone()))
        },
    )
    .takes(&[one("entity", Text), one("id", Id(None))]),
    Method::of(
        Of::Crm,
        "revert",
        Tells::Told("Reverted"),
        "Takes back everything that a change set did. What was changed since is a conflict: \
         nothing is written, unless the options say otherwise. A long one that was cut short goes \
         on when it is asked for again.",
        |call| {
            let (change_set, leave) =
                (call.given.int("change_set")?, call.given.flag("leave_conflicts")?);
            Ok(Answer::Reverted(call.crm()?.revert(change_set, leave)?))
        },
    )
    .takes(&[one("change_set", Takes::Int)])
    .options(options::REVERT),
    Method::of(
        Of::Crm,
        "describe",
        Tells::Json,
        "Every entity with its fields, kinds, indexes and totals, every verb and report, and the \
         codes of errors and of the rules that fields break, with texts for \
         people, as data.",
        |call| Ok(Answer::Json(call.crm()?.describe())),
    ),
    Method::of(
        Of::Crm,
        "declare",
        Tells::Nothing,
        "Declares an entity: from then on its records are created, indexed, searched, filtered \
         and journaled like the model's.",
        |call| {
            let declared = Declaration::from_json(call.given.value("declaration"))?;
            call.crm()?.declare(&declared).map(|()| Answer::Nothing)
        },
    )
    .takes(&[one("declaration", Declared)]),
    Method::of(
        Of::Crm,
        "import_csv",
        Tells::Told("ImportReport"),
        "Reads the CSV files of a mapping that lie in a folder, and writes their records as one \
         change set. Rows that are wrong are reported, and the rest is written.",
        |call| call.import(false),
    )
    .takes(&[one("folder", Path), one("mapping", Mapping)])
    .options(options::IMPORT),
    Method::of(
        Of::Crm,
        "preview",
        Tells::Told("ImportReport"),
        "What an import would do; nothing is written.",
        |call| call.import(true),
    )
    .takes(&[one("folder", Path), one("mapping", Mapping)])
    .options(options::IMPORT),
    Method::of(
        Of::Crm,
        "export_csv",
        Tells::Count,
        "Writes the records that pass a filter into a new CSV file, every field a column; how \
         many they were.",
        export,
    )
    .takes(&[one("entity", Text), one("path", Path), maybe("query", Query(&["sort"]))]),
    Method::of(
        Of::Crm,
        "export_mapping",
        Tells::Json,
        "The mapping that imports exported files again, a file `ENTITY.csv` for each of these \
         entities.",
        |call| Ok(Answer::Json(call.crm()?.export_mapping(&call.given.texts("entities")?)?)),
    )
    .takes(&[one("entities", Texts)]),
    Method::of(
        Of::Crm,
        "verify",
        Tells::Told("Verified"),
        "Reads the whole file: every value's check, and everything derived against a recount.",
        |call| Ok(Answer::Verified(call.crm()?.verify()?)),
    ),
    Method::of(
        Of::Crm,
        "stats",
        Tells::Told("Stats"),
        "How large the file is and what goes on in it; holds no personal data.",
        |call| Ok(Answer::Told(call.crm()?.stats()?.to_json())),
    ),
    Method::of(
        Of::Crm,
        "compact",
        Tells::Told("Compacted"),
        "Gives the space of what was deleted or replaced back to the system: how many bytes the \
         file had before and has after; `busy` while somebody reads.",
        |call| Ok(Answer::Told(call.crm()?.compact()?.to_json())),
    ),
    Method::of(
        Of::Crm,
        "expire",
        Tells::Told("Expired"),
        "Lets go of what the company keeps no longer (its `history_days` and `trash_days`): how \
         many entries of the journal lost their values, and how many records of the trash were \
         deleted.",
        |call| Ok(Answer::Told(call.crm()?.expire()?.to_json())),
    ),
    Method::of(
        Of::Crm,
        "backup_to",
        Tells::Nothing,
        "Writes a consistent copy into a new file, while others go on reading and writing.",
        |call| call.crm()?.backup_to(call.path("path")?).map(|()| Answer::Nothing),
    )
    .takes(&[one("path", Path)]),
    Method::of(
        Of::Crm,
        "tick",
        Tells::Nothing,
        "Does what is due, as commits that wait for their sync; a program calls it now and then, \
         as there is no thread.",
        |call| {
            let crm = call.crm()?;
            let now = call.given.maybe("now", Given::time)?.unwrap_or_else(|| crm.now());
            crm.tick(now).map(|()| Answer::Nothing)
        },
    )
    .takes(&[maybe("now", Time)]),
    Method::of(
        Of::Crm,
        "suspend",
        Tells::Nothing,
        "Puts everything onto the disk, so that the program may be stopped at any time.",
        |call| call.crm()?.suspend().map(|()| Answer::Nothing),
    ),
    Method::of(
        Of::Crm,
        "close",
        Tells::Nothing,
        "Puts everything onto the disk and gives the file back; every later call of any handle \
         fails with `closed`.",
        |call| call.crm()?.close().map(|()| Answer::Nothing),
    ),
];

fn export(call: &Call<'_>) -> Result<Answer> {
    let (entity, path) = (call.given.text("entity")?, call.path("path")?);
    Ok(Answer::count(files::export(call.crm()?, entity, &path, &call.query()?)?))
}
