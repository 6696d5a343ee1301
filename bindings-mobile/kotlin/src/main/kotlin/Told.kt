// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore

import dev.crmcore.ffi.Told
import dev.crmcore.model.*
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

/** One entry of the journal: who did what to a record, and when. */
data class HistoryEntry(
    /** The change set: everything that one call changed; it can be reverted. */
    val changeSet: Long,
    /** When it was committed. */
    val at: Instant,
    /** The user who did it; empty for the program itself. */
    val actor: UUID?,
    /** Where the write came from, as `caller`. */
    val source: String,
    /** The record's entity. */
    val entity: String,
    /** The record. */
    val id: UUID,
    /** What was done, as `update`. */
    val verb: String,
    /** What it changed. */
    val changes: List<FieldChange>,
)

internal fun historyEntryOf(told: Told): HistoryEntry {
    val shape = Shape(told)
    return HistoryEntry(
        changeSet = shape.int("change_set") ?: 0,
        at = shape.timestamp("at")!!,
        actor = shape.id("actor"),
        source = shape.text("source").orEmpty(),
        entity = shape.text("entity").orEmpty(),
        id = shape.id("id")!!,
        verb = shape.text("verb").orEmpty(),
        changes = shape.items("changes", ::fieldChangeOf),
    )
}

/** What a write did to one field, or to one item of a list. */
data class FieldChange(
    /** The field's name. */
    val field: String,
    /** The item, for a field that is a list. */
    val item: UUID?,
    /** What was there, as JSON. */
    val before: String,
    /** What is there now, as JSON. */
    val after: String,
)

internal fun fieldChangeOf(told: Told): FieldChange {
    val shape = Shape(told)
    return FieldChange(
        field = shape.text("field").orEmpty(),
        item = shape.id("item"),
        before = shape.text("before").orEmpty(),
        after = shape.text("after").orEmpty(),
    )
}

/** What a revert took back. */
data class Reverted(
    /** The change set that the revert is itself; empty when there was nothing to do. */
    val changeSet: Long?,
    /** How many records were changed back, trashed or restored. */
    val records: Long,
    /** What was left as it is, since it was changed after the change set. */
    val conflicts: List<RevertConflict>,
)

internal fun revertedOf(told: Told): Reverted {
    val shape = Shape(told)
    return Reverted(
        changeSet = shape.int("change_set"),
        records = shape.int("records") ?: 0,
        conflicts = shape.items("conflicts", ::revertConflictOf),
    )
}

/** Why a record could not be taken back whole. */
data class RevertConflict(
    /** The record's entity. */
    val entity: String,
    /** The record. */
    val id: UUID,
    /** The field that was changed since; empty when the record itself is in use. */
    val field: String?,
    /** Who changed it since; empty for the program itself. */
    val by: UUID?,
    /** When. */
    val at: Instant,
)

internal fun revertConflictOf(told: Told): RevertConflict {
    val shape = Shape(told)
    return RevertConflict(
        entity = shape.text("entity").orEmpty(),
        id = shape.id("id")!!,
        field = shape.text("field"),
        by = shape.id("by"),
        at = shape.timestamp("at")!!,
    )
}

/** What a committed call changed. */
data class Changes(
    /** The change set. */
    val changeSet: Long,
    /** When it was committed. */
    val at: Instant,
    /** The user who did it; empty for the program itself. */
    val actor: UUID?,
    /** The records that were changed. */
    val records: List<Changed>,
    /** What the caller should know of what was kept, as a contract over its cap. */
    val warnings: List<CommitWarning>,
)

internal fun changesOf(told: Told): Changes {
    val shape = Shape(told)
    return Changes(
        changeSet = shape.int("change_set") ?: 0,
        at = shape.timestamp("at")!!,
        actor = shape.id("actor"),
        records = shape.items("records", ::changedOf),
        warnings = shape.items("warnings", ::commitWarningOf),
    )
}

/** What a commit tells its caller of a write that it kept. */
data class CommitWarning(
    /** The entity of the record that the warning is about. */
    val entity: String,
    /** The record. */
    val id: UUID,
    /** The field that says what should be kept to. */
    val field: String,
    /** What is the matter, as `over_cap`. */
    val code: String,
    /** By how much. */
    val amount: Money?,
)

internal fun commitWarningOf(told: Told): CommitWarning {
    val shape = Shape(told)
    return CommitWarning(
        entity = shape.text("entity").orEmpty(),
        id = shape.id("id")!!,
        field = shape.text("field").orEmpty(),
        code = shape.text("code").orEmpty(),
        amount = shape.money("amount"),
    )
}

/** A record that a call changed. */
data class Changed(
    /** The record's entity. */
    val entity: String,
    /** The record. */
    val id: UUID,
    /** What was done, as `update`. */
    val verb: String,
    /** What that means, as `won`. */
    val events: List<RecordEvent>,
)

internal fun changedOf(told: Told): Changed {
    val shape = Shape(told)
    return Changed(
        entity = shape.text("entity").orEmpty(),
        id = shape.id("id")!!,
        verb = shape.text("verb").orEmpty(),
        events = shape.words("events").map(RecordEvent::of),
    )
}

/** What a reading of the whole file found. */
data class Verified(
    /** Records read, those in the trash included. */
    val records: Long,
    /** Index entries, unique values, totals and postings compared. */
    val derived: Long,
    /** Journal entries read. */
    val entries: Long,
    /** What does not agree, a line each; empty when the file is sound. */
    val problems: List<String>,
)

internal fun verifiedOf(told: Told): Verified {
    val shape = Shape(told)
    return Verified(
        records = shape.int("records") ?: 0,
        derived = shape.int("derived") ?: 0,
        entries = shape.int("entries") ?: 0,
        problems = shape.words("problems"),
    )
}

/** How large a file is and what goes on in it. */
data class Stats(
    /** How many bytes long the file is; empty for a CRM in memory. */
    val fileBytes: Long?,
    /** What each part of the file holds. */
    val spaces: List<SpaceStats>,
    /** How many records each entity has. */
    val entities: List<EntityStats>,
    /** How many entries the journal has. */
    val journalEntries: Long,
    /** How many states of the file are held by calls and transactions that run. */
    val readers: Long,
    /** For how many milliseconds the oldest of them has been held. */
    val oldestReaderMillis: Long?,
    /** The slowest calls since the file was opened, the slowest first. */
    val slow: List<SlowCall>,
)

internal fun statsOf(told: Told): Stats {
    val shape = Shape(told)
    return Stats(
        fileBytes = shape.int("file_bytes"),
        spaces = shape.items("spaces", ::spaceStatsOf),
        entities = shape.items("entities", ::entityStatsOf),
        journalEntries = shape.int("journal_entries") ?: 0,
        readers = shape.int("readers") ?: 0,
        oldestReaderMillis = shape.int("oldest_reader_millis"),
        slow = shape.items("slow", ::slowCallOf),
    )
}

/** What one part of a file holds. */
data class SpaceStats(
    /** The part, as `record`, `index` or `journal`. */
    val name: String,
    /** How many entries it has. */
    val entries: Long,
    /** How many bytes their keys and values have. */
    val bytes: Long,
)

internal fun spaceStatsOf(told: Told): SpaceStats {
    val shape = Shape(told)
    return SpaceStats(
        name = shape.text("name").orEmpty(),
        entries = shape.int("entries") ?: 0,
        bytes = shape.int("bytes") ?: 0,
    )
}

/** How many records an entity has. */
data class EntityStats(
    /** The entity's name. */
    val entity: String,
    /** Records that are not in the trash. */
    val live: Long,
    /** Records in the trash. */
    val trashed: Long,
)

internal fun entityStatsOf(told: Told): EntityStats {
    val shape = Shape(told)
    return EntityStats(
        entity = shape.text("entity").orEmpty(),
        live = shape.int("live") ?: 0,
        trashed = shape.int("trashed") ?: 0,
    )
}

/** A call that took long, without what it asked for. */
data class SlowCall(
    /** What was called, as `list` or `verify`. */
    val kind: String,
    /** The entity that was asked for; empty where it was more than one. */
    val entity: String,
    /** How many rows it read. */
    val rows: Long,
    /** How many milliseconds it took. */
    val millis: Long,
    /** When it began. */
    val at: Instant,
)

internal fun slowCallOf(told: Told): SlowCall {
    val shape = Shape(told)
    return SlowCall(
        kind = shape.text("kind").orEmpty(),
        entity = shape.text("entity").orEmpty(),
        rows = shape.int("rows") ?: 0,
        millis = shape.int("millis") ?: 0,
        at = shape.timestamp("at")!!,
    )
}

/** What making a file smaller came to. */
data class Compacted(
    /** How many bytes long it was. */
    val before: Long,
    /** How many bytes long it is. */
    val after: Long,
)

internal fun compactedOf(told: Told): Compacted {
    val shape = Shape(told)
    return Compacted(
        before = shape.int("before") ?: 0,
        after = shape.int("after") ?: 0,
    )
}

/** What was kept for a limited time and is gone. */
data class Expired(
    /** Journal entries whose values went. */
    val entries: Long,
    /** Records in the trash that were deleted. */
    val records: Long,
)

internal fun expiredOf(told: Told): Expired {
    val shape = Shape(told)
    return Expired(
        entries = shape.int("entries") ?: 0,
        records = shape.int("records") ?: 0,
    )
}

/** What came out of a damaged file. */
data class Salvaged(
    /** Records in the new file, those in the trash included. */
    val records: Long,
    /** Journal entries in the new file. */
    val entries: Long,
    /** Contents of attachments in the new file. */
    val contents: Long,
    /** What could not be read, a line each; empty when nothing is missing. */
    val lost: List<String>,
)

internal fun salvagedOf(told: Told): Salvaged {
    val shape = Shape(told)
    return Salvaged(
        records = shape.int("records") ?: 0,
        entries = shape.int("entries") ?: 0,
        contents = shape.int("contents") ?: 0,
        lost = shape.words("lost"),
    )
}

/** What an import did, or what it would do. */
data class ImportReport(
    /** Whether nothing was written. */
    val preview: Boolean,
    /** Whether it came to its end; an import that was stopped did not. */
    val finished: Boolean,
    /** The change set that holds all that was written; it can be reverted. */
    val changeSet: Long?,
    /** Rows read, bad ones included. */
    val rows: Long,
    /** What became of the records of each entity. */
    val entities: List<EntityCount>,
    /** Rows that no record was made of, as the mapping says. */
    val skipped: Long,
    /** Why rows were refused, a line each: the first 10,000 of them. */
    val bad: List<BadRow>,
    /** How many lines that would be in all. */
    val refused: Long,
    /** Links that found nothing and were left empty, and fields that the rules ask for. */
    val gaps: Long,
    /** For each file, the columns that the mapping neither reads nor ignores. */
    val unmapped: List<UnmappedColumns>,
)

internal fun importReportOf(told: Told): ImportReport {
    val shape = Shape(told)
    return ImportReport(
        preview = shape.bool("preview") ?: false,
        finished = shape.bool("finished") ?: false,
        changeSet = shape.int("change_set"),
        rows = shape.int("rows") ?: 0,
        entities = shape.items("entities", ::entityCountOf),
        skipped = shape.int("skipped") ?: 0,
        bad = shape.items("bad", ::badRowOf),
        refused = shape.int("refused") ?: 0,
        gaps = shape.int("gaps") ?: 0,
        unmapped = shape.items("unmapped", ::unmappedColumnsOf),
    )
}

/** What became of the records of an entity. */
data class EntityCount(
    /** The entity's name. */
    val entity: String,
    /** Records that were not there before. */
    val created: Long,
    /** Records that were there and were changed. */
    val updated: Long,
    /** Records that were there and stayed as they were. */
    val unchanged: Long,
)

internal fun entityCountOf(told: Told): EntityCount {
    val shape = Shape(told)
    return EntityCount(
        entity = shape.text("entity").orEmpty(),
        created = shape.int("created") ?: 0,
        updated = shape.int("updated") ?: 0,
        unchanged = shape.int("unchanged") ?: 0,
    )
}

/** Why a row, or one record of it, was refused. */
data class BadRow(
    /** The file. */
    val file: String,
    /** The line that the row starts on, from 1. */
    val line: Long,
    /** The entity of the record that was refused; empty when the whole row was. */
    val entity: String,
    /** The column that is wrong, as far as one is. */
    val column: String,
    /** The field that is wrong, as far as one is. */
    val field: String,
    /** A stable code. */
    val code: String,
    /** What is wrong and what to do; it never holds what the cell holds. */
    val message: String,
)

internal fun badRowOf(told: Told): BadRow {
    val shape = Shape(told)
    return BadRow(
        file = shape.text("file").orEmpty(),
        line = shape.int("line") ?: 0,
        entity = shape.text("entity").orEmpty(),
        column = shape.text("column").orEmpty(),
        field = shape.text("field").orEmpty(),
        code = shape.text("code").orEmpty(),
        message = shape.text("message").orEmpty(),
    )
}

/** Columns that a mapping neither reads nor ignores. */
data class UnmappedColumns(
    /** The file. */
    val file: String,
    /** Its columns. */
    val columns: List<String>,
)

internal fun unmappedColumnsOf(told: Told): UnmappedColumns {
    val shape = Shape(told)
    return UnmappedColumns(
        file = shape.text("file").orEmpty(),
        columns = shape.words("columns"),
    )
}
