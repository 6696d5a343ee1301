// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// One entry of the journal: who did what to a record, and when.
public struct HistoryEntry: Hashable, Part {
    /// The change set: everything that one call changed; it can be reverted.
    public let changeSet: Int
    /// When it was committed.
    public let at: Date
    /// The user who did it; empty for the program itself.
    public let actor: UUID?
    /// Where the write came from, as `caller`.
    public let source: String
    /// The record's entity.
    public let entity: String
    /// The record.
    public let id: UUID
    /// What was done, as `update`.
    public let verb: String
    /// What it changed.
    public let changes: [FieldChange]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.changeSet = row.int("change_set") ?? 0
        self.at = try must(row.timestamp("at"))
        self.actor = row.id("actor")
        self.source = row.text("source") ?? ""
        self.entity = row.text("entity") ?? ""
        self.id = try must(row.id("id"))
        self.verb = row.text("verb") ?? ""
        self.changes = try row.items("changes")
    }
}

/// What a write did to one field, or to one item of a list.
public struct FieldChange: Hashable, Part {
    /// The field's name.
    public let field: String
    /// The item, for a field that is a list.
    public let item: UUID?
    /// What was there, as JSON.
    public let before: String
    /// What is there now, as JSON.
    public let after: String

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.field = row.text("field") ?? ""
        self.item = row.id("item")
        self.before = row.text("before") ?? ""
        self.after = row.text("after") ?? ""
    }
}

/// What a revert took back.
public struct Reverted: Hashable, Part {
    /// The change set that the revert is itself; empty when there was nothing to do.
    public let changeSet: Int?
    /// How many records were changed back, trashed or restored.
    public let records: Int
    /// What was left as it is, since it was changed after the change set.
    public let conflicts: [RevertConflict]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.changeSet = row.int("change_set")
        self.records = row.int("records") ?? 0
        self.conflicts = try row.items("conflicts")
    }
}

/// Why a record could not be taken back whole.
public struct RevertConflict: Hashable, Part {
    /// The record's entity.
    public let entity: String
    /// The record.
    public let id: UUID
    /// The field that was changed since; empty when the record itself is in use.
    public let field: String?
    /// Who changed it since; empty for the program itself.
    public let by: UUID?
    /// When.
    public let at: Date

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.entity = row.text("entity") ?? ""
        self.id = try must(row.id("id"))
        self.field = row.text("field")
        self.by = row.id("by")
        self.at = try must(row.timestamp("at"))
    }
}

/// What a committed call changed.
public struct Changes: Hashable, Part {
    /// The change set.
    public let changeSet: Int
    /// When it was committed.
    public let at: Date
    /// The user who did it; empty for the program itself.
    public let actor: UUID?
    /// The records that were changed.
    public let records: [Changed]
    /// What the caller should know of what was kept, as a contract over its cap.
    public let warnings: [CommitWarning]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.changeSet = row.int("change_set") ?? 0
        self.at = try must(row.timestamp("at"))
        self.actor = row.id("actor")
        self.records = try row.items("records")
        self.warnings = try row.items("warnings")
    }
}

/// What a commit tells its caller of a write that it kept.
public struct CommitWarning: Hashable, Part {
    /// The entity of the record that the warning is about.
    public let entity: String
    /// The record.
    public let id: UUID
    /// The field that says what should be kept to.
    public let field: String
    /// What is the matter, as `over_cap`.
    public let code: String
    /// By how much.
    public let amount: Money?

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.entity = row.text("entity") ?? ""
        self.id = try must(row.id("id"))
        self.field = row.text("field") ?? ""
        self.code = row.text("code") ?? ""
        self.amount = row.money("amount")
    }
}

/// A record that a call changed.
public struct Changed: Hashable, Part {
    /// The record's entity.
    public let entity: String
    /// The record.
    public let id: UUID
    /// What was done, as `update`.
    public let verb: String
    /// What that means, as `won`.
    public let events: [RecordEvent]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.entity = row.text("entity") ?? ""
        self.id = try must(row.id("id"))
        self.verb = row.text("verb") ?? ""
        self.events = row.words("events").map(RecordEvent.init(code:))
    }
}

/// What a reading of the whole file found.
public struct Verified: Hashable, Part {
    /// Records read, those in the trash included.
    public let records: Int
    /// Index entries, unique values, totals and postings compared.
    public let derived: Int
    /// Journal entries read.
    public let entries: Int
    /// What does not agree, a line each; empty when the file is sound.
    public let problems: [String]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.records = row.int("records") ?? 0
        self.derived = row.int("derived") ?? 0
        self.entries = row.int("entries") ?? 0
        self.problems = row.words("problems")
    }
}

/// How large a file is and what goes on in it.
public struct Stats: Hashable, Part {
    /// What the file does; empty for a CRM in memory.
    public let file: FileStats?
    /// What each part of the file holds.
    public let spaces: [SpaceStats]
    /// How many records each entity has.
    public let entities: [EntityStats]
    /// How many entries the journal has.
    public let journalEntries: Int
    /// How many states of the file are held by calls and transactions that run.
    public let readers: Int
    /// For how many milliseconds the oldest of them has been held.
    public let oldestReaderMillis: Int?
    /// The slowest calls since the file was opened, the slowest first.
    public let slow: [SlowCall]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.file = try row.partOrNil("file")
        self.spaces = try row.items("spaces")
        self.entities = try row.items("entities")
        self.journalEntries = row.int("journal_entries") ?? 0
        self.readers = row.int("readers") ?? 0
        self.oldestReaderMillis = row.int("oldest_reader_millis")
        self.slow = try row.items("slow")
    }
}

/// What a file does.
public struct FileStats: Hashable, Part {
    /// How many bytes long it is.
    public let bytes: Int
    /// How many pages were not in memory and were read, since it was opened.
    public let reads: Int
    /// How many pages were written.
    public let writes: Int
    /// How often the disk was waited for.
    public let syncs: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.bytes = row.int("bytes") ?? 0
        self.reads = row.int("reads") ?? 0
        self.writes = row.int("writes") ?? 0
        self.syncs = row.int("syncs") ?? 0
    }
}

/// What one part of a file holds.
public struct SpaceStats: Hashable, Part {
    /// The part, as `record`, `index` or `journal`.
    public let name: String
    /// How many entries it has.
    public let entries: Int
    /// How many bytes their keys and values have.
    public let bytes: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.name = row.text("name") ?? ""
        self.entries = row.int("entries") ?? 0
        self.bytes = row.int("bytes") ?? 0
    }
}

/// How many records an entity has.
public struct EntityStats: Hashable, Part {
    /// The entity's name.
    public let entity: String
    /// Records that are not in the trash.
    public let live: Int
    /// Records in the trash.
    public let trashed: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.entity = row.text("entity") ?? ""
        self.live = row.int("live") ?? 0
        self.trashed = row.int("trashed") ?? 0
    }
}

/// A call that took long, without what it asked for.
public struct SlowCall: Hashable, Part {
    /// What was called, as `list` or `verify`.
    public let kind: String
    /// The entity that was asked for; empty where it was more than one.
    public let entity: String
    /// How many rows it read.
    public let rows: Int
    /// How many milliseconds it took.
    public let millis: Int
    /// When it began.
    public let at: Date

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.kind = row.text("kind") ?? ""
        self.entity = row.text("entity") ?? ""
        self.rows = row.int("rows") ?? 0
        self.millis = row.int("millis") ?? 0
        self.at = try must(row.timestamp("at"))
    }
}

/// What making a file smaller came to.
public struct Compacted: Hashable, Part {
    /// How many bytes long it was.
    public let before: Int
    /// How many bytes long it is.
    public let after: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.before = row.int("before") ?? 0
        self.after = row.int("after") ?? 0
    }
}

/// What was kept for a limited time and is gone.
public struct Expired: Hashable, Part {
    /// Journal entries whose values went.
    public let entries: Int
    /// Records in the trash that were deleted.
    public let records: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.entries = row.int("entries") ?? 0
        self.records = row.int("records") ?? 0
    }
}

/// How far an import has come.
public struct ImportProgress: Hashable, Part {
    /// The file that is read.
    public let file: String
    /// Bytes read of it.
    public let done: Int
    /// Bytes that it has.
    public let total: Int
    /// Rows read of all files.
    public let rows: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.file = row.text("file") ?? ""
        self.done = row.int("done") ?? 0
        self.total = row.int("total") ?? 0
        self.rows = row.int("rows") ?? 0
    }
}

/// What came out of a damaged file.
public struct Salvaged: Hashable, Part {
    /// Records in the new file, those in the trash included.
    public let records: Int
    /// Journal entries in the new file.
    public let entries: Int
    /// Contents of attachments in the new file.
    public let contents: Int
    /// What could not be read, a line each; empty when nothing is missing.
    public let lost: [String]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.records = row.int("records") ?? 0
        self.entries = row.int("entries") ?? 0
        self.contents = row.int("contents") ?? 0
        self.lost = row.words("lost")
    }
}

/// What an import did, or what it would do.
public struct ImportReport: Hashable, Part {
    /// Whether nothing was written.
    public let preview: Bool
    /// Whether it came to its end; an import that was stopped did not.
    public let finished: Bool
    /// The change set that holds all that was written; it can be reverted.
    public let changeSet: Int?
    /// Rows read, bad ones included.
    public let rows: Int
    /// What became of the records of each entity.
    public let entities: [EntityCount]
    /// Rows that no record was made of, as the mapping says.
    public let skipped: Int
    /// Why rows were refused, a line each: the first 10,000 of them.
    public let bad: [BadRow]
    /// How many lines that would be in all.
    public let refused: Int
    /// Links that found nothing and were left empty, and fields that the rules ask for.
    public let gaps: Int
    /// For each file, the columns that the mapping neither reads nor ignores.
    public let unmapped: [UnmappedColumns]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.preview = row.bool("preview") ?? false
        self.finished = row.bool("finished") ?? false
        self.changeSet = row.int("change_set")
        self.rows = row.int("rows") ?? 0
        self.entities = try row.items("entities")
        self.skipped = row.int("skipped") ?? 0
        self.bad = try row.items("bad")
        self.refused = row.int("refused") ?? 0
        self.gaps = row.int("gaps") ?? 0
        self.unmapped = try row.items("unmapped")
    }
}

/// What became of the records of an entity.
public struct EntityCount: Hashable, Part {
    /// The entity's name.
    public let entity: String
    /// Records that were not there before.
    public let created: Int
    /// Records that were there and were changed.
    public let updated: Int
    /// Records that were there and stayed as they were.
    public let unchanged: Int

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.entity = row.text("entity") ?? ""
        self.created = row.int("created") ?? 0
        self.updated = row.int("updated") ?? 0
        self.unchanged = row.int("unchanged") ?? 0
    }
}

/// Why a row, or one record of it, was refused.
public struct BadRow: Hashable, Part {
    /// The file.
    public let file: String
    /// The line that the row starts on, from 1.
    public let line: Int
    /// The entity of the record that was refused; empty when the whole row was.
    public let entity: String
    /// The column that is wrong, as far as one is.
    public let column: String
    /// The field that is wrong, as far as one is.
    public let field: String
    /// A stable code.
    public let code: String
    /// What is wrong and what to do; it never holds what the cell holds.
    public let message: String

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.file = row.text("file") ?? ""
        self.line = row.int("line") ?? 0
        self.entity = row.text("entity") ?? ""
        self.column = row.text("column") ?? ""
        self.field = row.text("field") ?? ""
        self.code = row.text("code") ?? ""
        self.message = row.text("message") ?? ""
    }
}

/// Columns that a mapping neither reads nor ignores.
public struct UnmappedColumns: Hashable, Part {
    /// The file.
    public let file: String
    /// Its columns.
    public let columns: [String]

    init(_ told: Value) throws(CrmError) {
        var row = Row(told)
        self.file = row.text("file") ?? ""
        self.columns = row.words("columns")
    }
}
