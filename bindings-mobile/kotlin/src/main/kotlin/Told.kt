// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore

import dev.crmcore.ffi.Value
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

internal fun historyEntryOf(told: Value): HistoryEntry {
    val row = Row(told)
    return HistoryEntry(
        changeSet = row.int("change_set") ?: 0,
        at = row.timestamp("at")!!,
        actor = row.id("actor"),
        source = row.text("source").orEmpty(),
        entity = row.text("entity").orEmpty(),
        id = row.id("id")!!,
        verb = row.text("verb").orEmpty(),
        changes = row.items(::fieldChangeOf, "changes"),
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

internal fun fieldChangeOf(told: Value): FieldChange {
    val row = Row(told)
    return FieldChange(
        field = row.text("field").orEmpty(),
        item = row.id("item"),
        before = row.text("before").orEmpty(),
        after = row.text("after").orEmpty(),
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

internal fun revertedOf(told: Value): Reverted {
    val row = Row(told)
    return Reverted(
        changeSet = row.int("change_set"),
        records = row.int("records") ?: 0,
        conflicts = row.items(::revertConflictOf, "conflicts"),
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

internal fun revertConflictOf(told: Value): RevertConflict {
    val row = Row(told)
    return RevertConflict(
        entity = row.text("entity").orEmpty(),
        id = row.id("id")!!,
        field = row.text("field"),
        by = row.id("by"),
        at = row.timestamp("at")!!,
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

internal fun changesOf(told: Value): Changes {
    val row = Row(told)
    return Changes(
        changeSet = row.int("change_set") ?: 0,
        at = row.timestamp("at")!!,
        actor = row.id("actor"),
        records = row.items(::changedOf, "records"),
        warnings = row.items(::commitWarningOf, "warnings"),
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

internal fun commitWarningOf(told: Value): CommitWarning {
    val row = Row(told)
    return CommitWarning(
        entity = row.text("entity").orEmpty(),
        id = row.id("id")!!,
        field = row.text("field").orEmpty(),
        code = row.text("code").orEmpty(),
        amount = row.money("amount"),
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

internal fun changedOf(told: Value): Changed {
    val row = Row(told)
    return Changed(
        entity = row.text("entity").orEmpty(),
        id = row.id("id")!!,
        verb = row.text("verb").orEmpty(),
        events = row.words("events").map(RecordEvent::of),
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

internal fun verifiedOf(told: Value): Verified {
    val row = Row(told)
    return Verified(
        records = row.int("records") ?: 0,
        derived = row.int("derived") ?: 0,
        entries = row.int("entries") ?: 0,
        problems = row.words("problems"),
    )
}

/** How large a file is and what goes on in it. */
data class Stats(
    /** What the file does; empty for a CRM in memory. */
    val file: FileStats?,
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

internal fun statsOf(told: Value): Stats {
    val row = Row(told)
    return Stats(
        file = row.items(::fileStatsOf, "file").firstOrNull(),
        spaces = row.items(::spaceStatsOf, "spaces"),
        entities = row.items(::entityStatsOf, "entities"),
        journalEntries = row.int("journal_entries") ?: 0,
        readers = row.int("readers") ?: 0,
        oldestReaderMillis = row.int("oldest_reader_millis"),
        slow = row.items(::slowCallOf, "slow"),
    )
}

/** What a file does. */
data class FileStats(
    /** How many bytes long it is. */
    val bytes: Long,
    /** How many pages were not in memory and were read, since it was opened. */
    val reads: Long,
    /** How many pages were written. */
    val writes: Long,
    /** How often the disk was waited for. */
    val syncs: Long,
)

internal fun fileStatsOf(told: Value): FileStats {
    val row = Row(told)
    return FileStats(
        bytes = row.int("bytes") ?: 0,
        reads = row.int("reads") ?: 0,
        writes = row.int("writes") ?: 0,
        syncs = row.int("syncs") ?: 0,
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

internal fun spaceStatsOf(told: Value): SpaceStats {
    val row = Row(told)
    return SpaceStats(
        name = row.text("name").orEmpty(),
        entries = row.int("entries") ?: 0,
        bytes = row.int("bytes") ?: 0,
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

internal fun entityStatsOf(told: Value): EntityStats {
    val row = Row(told)
    return EntityStats(
        entity = row.text("entity").orEmpty(),
        live = row.int("live") ?: 0,
        trashed = row.int("trashed") ?: 0,
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

internal fun slowCallOf(told: Value): SlowCall {
    val row = Row(told)
    return SlowCall(
        kind = row.text("kind").orEmpty(),
        entity = row.text("entity").orEmpty(),
        rows = row.int("rows") ?: 0,
        millis = row.int("millis") ?: 0,
        at = row.timestamp("at")!!,
    )
}

/** What making a file smaller came to. */
data class Compacted(
    /** How many bytes long it was. */
    val before: Long,
    /** How many bytes long it is. */
    val after: Long,
)

internal fun compactedOf(told: Value): Compacted {
    val row = Row(told)
    return Compacted(
        before = row.int("before") ?: 0,
        after = row.int("after") ?: 0,
    )
}

/** What was kept for a limited time and is gone. */
data class Expired(
    /** Journal entries whose values went. */
    val entries: Long,
    /** Records in the trash that were deleted. */
    val records: Long,
)

internal fun expiredOf(told: Value): Expired {
    val row = Row(told)
    return Expired(
        entries = row.int("entries") ?: 0,
        records = row.int("records") ?: 0,
    )
}

/** How far an import has come. */
data class ImportProgress(
    /** The file that is read. */
    val file: String,
    /** Bytes read of it. */
    val done: Long,
    /** Bytes that it has. */
    val total: Long,
    /** Rows read of all files. */
    val rows: Long,
)

internal fun importProgressOf(told: Value): ImportProgress {
    val row = Row(told)
    return ImportProgress(
        file = row.text("file").orEmpty(),
        done = row.int("done") ?: 0,
        total = row.int("total") ?: 0,
        rows = row.int("rows") ?: 0,
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

internal fun salvagedOf(told: Value): Salvaged {
    val row = Row(told)
    return Salvaged(
        records = row.int("records") ?: 0,
        entries = row.int("entries") ?: 0,
        contents = row.int("contents") ?: 0,
        lost = row.words("lost"),
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

internal fun importReportOf(told: Value): ImportReport {
    val row = Row(told)
    return ImportReport(
        preview = row.bool("preview") ?: false,
        finished = row.bool("finished") ?: false,
        changeSet = row.int("change_set"),
        rows = row.int("rows") ?: 0,
        entities = row.items(::entityCountOf, "entities"),
        skipped = row.int("skipped") ?: 0,
        bad = row.items(::badRowOf, "bad"),
        refused = row.int("refused") ?: 0,
        gaps = row.int("gaps") ?: 0,
        unmapped = row.items(::unmappedColumnsOf, "unmapped"),
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

internal fun entityCountOf(told: Value): EntityCount {
    val row = Row(told)
    return EntityCount(
        entity = row.text("entity").orEmpty(),
        created = row.int("created") ?: 0,
        updated = row.int("updated") ?: 0,
        unchanged = row.int("unchanged") ?: 0,
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

internal fun badRowOf(told: Value): BadRow {
    val row = Row(told)
    return BadRow(
        file = row.text("file").orEmpty(),
        line = row.int("line") ?: 0,
        entity = row.text("entity").orEmpty(),
        column = row.text("column").orEmpty(),
        field = row.text("field").orEmpty(),
        code = row.text("code").orEmpty(),
        message = row.text("message").orEmpty(),
    )
}

/** Columns that a mapping neither reads nor ignores. */
data class UnmappedColumns(
    /** The file. */
    val file: String,
    /** Its columns. */
    val columns: List<String>,
)

internal fun unmappedColumnsOf(told: Value): UnmappedColumns {
    val row = Row(told)
    return UnmappedColumns(
        file = row.text("file").orEmpty(),
        columns = row.words("columns"),
    )
}
