// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// One entry of the journal: who did what to a record, and when.
public struct HistoryEntry: Hashable, Sendable, Shaped {
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

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.changeSet = shape.int("change_set") ?? 0
        self.at = try must(shape.timestamp("at"))
        self.actor = shape.id("actor")
        self.source = shape.text("source") ?? ""
        self.entity = shape.text("entity") ?? ""
        self.id = try must(shape.id("id"))
        self.verb = shape.text("verb") ?? ""
        self.changes = try shape.items("changes")
    }
}

/// What a write did to one field, or to one item of a list.
public struct FieldChange: Hashable, Sendable, Shaped {
    /// The field's name.
    public let field: String
    /// The item, for a field that is a list.
    public let item: UUID?
    /// What was there, as JSON.
    public let before: String
    /// What is there now, as JSON.
    public let after: String

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.field = shape.text("field") ?? ""
        self.item = shape.id("item")
        self.before = shape.text("before") ?? ""
        self.after = shape.text("after") ?? ""
    }
}

/// What a revert took back.
public struct Reverted: Hashable, Sendable, Shaped {
    /// The change set that the revert is itself; empty when there was nothing to do.
    public let changeSet: Int?
    /// How many records were changed back, trashed or restored.
    public let records: Int
    /// What was left as it is, since it was changed after the change set.
    public let conflicts: [RevertConflict]

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.changeSet = shape.int("change_set")
        self.records = shape.int("records") ?? 0
        self.conflicts = try shape.items("conflicts")
    }
}

/// Why a record could not be taken back whole.
public struct RevertConflict: Hashable, Sendable, Shaped {
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

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.entity = shape.text("entity") ?? ""
        self.id = try must(shape.id("id"))
        self.field = shape.text("field")
        self.by = shape.id("by")
        self.at = try must(shape.timestamp("at"))
    }
}

/// What a committed call changed.
public struct Changes: Hashable, Sendable, Shaped {
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

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.changeSet = shape.int("change_set") ?? 0
        self.at = try must(shape.timestamp("at"))
        self.actor = shape.id("actor")
        self.records = try shape.items("records")
        self.warnings = try shape.items("warnings")
    }
}

/// What a commit tells its caller of a write that it kept.
public struct CommitWarning: Hashable, Sendable, Shaped {
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

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.entity = shape.text("entity") ?? ""
        self.id = try must(shape.id("id"))
        self.field = shape.text("field") ?? ""
        self.code = shape.text("code") ?? ""
        self.amount = shape.money("amount")
    }
}

/// A record that a call changed.
public struct Changed: Hashable, Sendable, Shaped {
    /// The record's entity.
    public let entity: String
    /// The record.
    public let id: UUID
    /// What was done, as `update`.
    public let verb: String
    /// What that means, as `won`.
    public let events: [RecordEvent]

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.entity = shape.text("entity") ?? ""
        self.id = try must(shape.id("id"))
        self.verb = shape.text("verb") ?? ""
        self.events = shape.words("events").map(RecordEvent.init(code:))
    }
}

/// What a reading of the whole file found.
public struct Verified: Hashable, Sendable, Shaped {
    /// Records read, those in the trash included.
    public let records: Int
    /// Index entries, unique values, totals and postings compared.
    public let derived: Int
    /// Journal entries read.
    public let entries: Int
    /// What does not agree, a line each; empty when the file is sound.
    public let problems: [String]

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.records = shape.int("records") ?? 0
        self.derived = shape.int("derived") ?? 0
        self.entries = shape.int("entries") ?? 0
        self.problems = shape.words("problems")
    }
}

/// How large a file is and what goes on in it.
public struct Stats: Hashable, Sendable, Shaped {
    /// How many bytes long the file is; empty for a CRM in memory.
    public let fileBytes: Int?
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

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.fileBytes = shape.int("file_bytes")
        self.spaces = try shape.items("spaces")
        self.entities = try shape.items("entities")
        self.journalEntries = shape.int("journal_entries") ?? 0
        self.readers = shape.int("readers") ?? 0
        self.oldestReaderMillis = shape.int("oldest_reader_millis")
        self.slow = try shape.items("slow")
    }
}

/// What one part of a file holds.
public struct SpaceStats: Hashable, Sendable, Shaped {
    /// The part, as `record`, `index` or `journal`.
    public let name: String
    /// How many entries it has.
    public let entries: Int
    /// How many bytes their keys and values have.
    public let bytes: Int

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.name = shape.text("name") ?? ""
        self.entries = shape.int("entries") ?? 0
        self.bytes = shape.int("bytes") ?? 0
    }
}

/// How many records an entity has.
public struct EntityStats: Hashable, Sendable, Shaped {
    /// The entity's name.
    public let entity: String
    /// Records that are not in the trash.
    public let live: Int
    /// Records in the trash.
    public let trashed: Int

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.entity = shape.text("entity") ?? ""
        self.live = shape.int("live") ?? 0
        self.trashed = shape.int("trashed") ?? 0
    }
}

/// A call that took long, without what it asked for.
public struct SlowCall: Hashable, Sendable, Shaped {
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

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.kind = shape.text("kind") ?? ""
        self.entity = shape.text("entity") ?? ""
        self.rows = shape.int("rows") ?? 0
        self.millis = shape.int("millis") ?? 0
        self.at = try must(shape.timestamp("at"))
    }
}

/// What making a file smaller came to.
public struct Compacted: Hashable, Sendable, Shaped {
    /// How many bytes long it was.
    public let before: Int
    /// How many bytes long it is.
    public let after: Int

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.before = shape.int("before") ?? 0
        self.after = shape.int("after") ?? 0
    }
}

/// What was kept for a limited time and is gone.
public struct Expired: Hashable, Sendable, Shaped {
    /// Journal entries whose values went.
    public let entries: Int
    /// Records in the trash that were deleted.
    public let records: Int

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.entries = shape.int("entries") ?? 0
        self.records = shape.int("records") ?? 0
    }
}

/// What came out of a damaged file.
public struct Salvaged: Hashable, Sendable, Shaped {
    /// Records in the new file, those in the trash included.
    public let records: Int
    /// Journal entries in the new file.
    public let entries: Int
    /// Contents of attachments in the new file.
    public let contents: Int
    /// What could not be read, a line each; empty when nothing is missing.
    public let lost: [String]

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.records = shape.int("records") ?? 0
        self.entries = shape.int("entries") ?? 0
        self.contents = shape.int("contents") ?? 0
        self.lost = shape.words("lost")
    }
}

/// What an import did, or what it would do.
public struct ImportReport: Hashable, Sendable, Shaped {
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

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.preview = shape.bool("preview") ?? false
        self.finished = shape.bool("finished") ?? false
        self.changeSet = shape.int("change_set")
        self.rows = shape.int("rows") ?? 0
        self.entities = try shape.items("entities")
        self.skipped = shape.int("skipped") ?? 0
        self.bad = try shape.items("bad")
        self.refused = shape.int("refused") ?? 0
        self.gaps = shape.int("gaps") ?? 0
        self.unmapped = try shape.items("unmapped")
    }
}

/// What became of the records of an entity.
public struct EntityCount: Hashable, Sendable, Shaped {
    /// The entity's name.
    public let entity: String
    /// Records that were not there before.
    public let created: Int
    /// Records that were there and were changed.
    public let updated: Int
    /// Records that were there and stayed as they were.
    public let unchanged: Int

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.entity = shape.text("entity") ?? ""
        self.created = shape.int("created") ?? 0
        self.updated = shape.int("updated") ?? 0
        self.unchanged = shape.int("unchanged") ?? 0
    }
}

/// Why a row, or one record of it, was refused.
public struct BadRow: Hashable, Sendable, Shaped {
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

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.file = shape.text("file") ?? ""
        self.line = shape.int("line") ?? 0
        self.entity = shape.text("entity") ?? ""
        self.column = shape.text("column") ?? ""
        self.field = shape.text("field") ?? ""
        self.code = shape.text("code") ?? ""
        self.message = shape.text("message") ?? ""
    }
}

/// Columns that a mapping neither reads nor ignores.
public struct UnmappedColumns: Hashable, Sendable, Shaped {
    /// The file.
    public let file: String
    /// Its columns.
    public let columns: [String]

    init(_ told: Told) throws(CrmError) {
        let shape = Shape(told)
        self.file = shape.text("file") ?? ""
        self.columns = shape.words("columns")
    }
}
