// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore

import dev.crmcore.model.*
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

/** The version of these files, which the library must have too. */
internal const val VERSION = "0.1.0"

/** How a file is opened, made or put back. */
abstract class LibraryCalls internal constructor() {
    /**
     * Opens a file.
     *
     * @param options How a file is opened; nothing at all is right for most.
     */
    fun open(path: String, options: Options = Options()): Crm =
        library("open", "path" to path, *options.named()).crm()

    /**
     * Makes a new file, with the company, pipeline, stages, roles and currencies of a preset.
     *
     * @param options How a file is opened; nothing at all is right for most.
     */
    fun create(path: String, options: Options = Options()): Crm =
        library("create", "path" to path, *options.named()).crm()

    /**
     * A CRM in memory, for tests and throw-away work.
     *
     * @param options How a file is opened; nothing at all is right for most.
     */
    fun memory(options: Options = Options()): Crm =
        library("memory", *options.named()).crm()

    /**
     * Puts a backup in the place of a file, after reading and checking all of it; a file that is there is replaced only
     * when asked.
     *
     * @param replace Whether a file that is there is replaced.
     */
    fun restore(
        backup: String,
        path: String,
        replace: Boolean = false,
    ): Unit =
        library("restore", "backup" to backup, "path" to path, "replace" to replace).nothing()

    /** Writes what can still be read from a damaged file into a new one, and tells what could not be read. The damaged file stays as it is; a backup loses less. */
    fun salvage(damaged: String, path: String): Salvaged =
        library("salvage", "damaged" to damaged, "path" to path).told(::salvagedOf)
}

/** What a CRM does besides what a transaction does. */
abstract class CrmCalls internal constructor(door: Door) : Collections(door), AutoCloseable {
    internal abstract fun imported(
        preview: Boolean,
        goesOn: (ImportProgress) -> Boolean,
        vararg given: Pair<String, Any?>,
    ): ImportReport

    /** A transaction by hand: it is never run again, and thrown away when it is not committed. */
    fun transaction(): Tx =
        door.ask("transaction").tx()

    /** A handle limited by a user's roles; what they may not see does not exist for it. */
    fun asUser(user: UUID): Crm =
        door.ask("as_user", "user" to user).crm()

    /** A handle that reads the file as it was at this time; it writes nothing and does not search. */
    fun asOf(at: Instant): Tx =
        door.ask("as_of", "at" to at).tx()

    /** The company's settings. */
    fun company(): Company =
        door.ask("company").record(::companyOf)

    /**
     * Finds records by words, or beginnings of words, in any order; accents may be left out.
     *
     * @param entities Only records of these entities.
     * @param limit At most this many, 1 to 1,000; 20 when not given.
     * @param newest The newest first instead of the best.
     */
    fun search(
        words: String,
        entities: List<String> = emptyList(),
        limit: Int? = null,
        newest: Boolean = false,
    ): List<Found> =
        door.ask("search", "words" to words, "entities" to entities, "limit" to limit, "newest" to newest).found()

    /** The journal of a record, the newest first, as far as it may be seen. */
    fun history(entity: String, id: UUID): List<HistoryEntry> =
        door.ask("history", "entity" to entity, "id" to id).toldList(::historyEntryOf)

    /**
     * Takes back everything that a change set did. What was changed since is a conflict: nothing is written, unless the
     * options say otherwise. A long one that was cut short goes on when it is asked for again.
     *
     * @param leaveConflicts It stays as it is; else nothing is written.
     */
    fun revert(changeSet: Long, leaveConflicts: Boolean = false): Reverted =
        door.ask("revert", "change_set" to changeSet, "leave_conflicts" to leaveConflicts).told(::revertedOf)

    /** Every entity with its fields, kinds, indexes and totals, every verb and report, and the codes of errors and of the rules that fields break, with texts for people, as data. */
    fun describe(): String =
        door.ask("describe").text()

    /** Declares an entity: from then on its records are created, indexed, searched, filtered and journaled like the model's. */
    fun declare(declaration: EntityDeclaration): Unit =
        door.ask("declare", "declaration" to declaration).nothing()

    /**
     * Reads the CSV files of a mapping that lie in a folder, and writes their records as one change set. Rows that are
     * wrong are reported, and the rest is written.
     *
     * @param batch How many rows are written in one commit, at most 10,000.
     * @param limit How many rows of each file are read; all when not given.
     * @param resume The change set of an import that was cut short, to go on with it: same mapping, same files.
     * @param goesOn told after each batch; the import ends with what is committed when it answers `false` or throws
     */
    fun importCsv(
        folder: String,
        mapping: String,
        batch: Long? = null,
        limit: Int? = null,
        resume: Long? = null,
        goesOn: (ImportProgress) -> Boolean = { true },
    ): ImportReport =
        imported(false, goesOn, "folder" to folder, "mapping" to mapping, "batch" to batch, "limit" to limit, "resume" to resume)

    /**
     * What an import would do; nothing is written.
     *
     * @param batch How many rows are written in one commit, at most 10,000.
     * @param limit How many rows of each file are read; all when not given.
     * @param resume The change set of an import that was cut short, to go on with it: same mapping, same files.
     * @param goesOn told after each batch; the import ends with what is committed when it answers `false` or throws
     */
    fun preview(
        folder: String,
        mapping: String,
        batch: Long? = null,
        limit: Int? = null,
        resume: Long? = null,
        goesOn: (ImportProgress) -> Boolean = { true },
    ): ImportReport =
        imported(true, goesOn, "folder" to folder, "mapping" to mapping, "batch" to batch, "limit" to limit, "resume" to resume)

    /**
     * Writes the records that pass a filter into a new CSV file, every field a column; how many they were.
     *
     * @param filter which ones, as `category == "open" && amount > $least`
     * @param params the values of the filter's parameters, by name without `$`
     * @param sort fields to sort by, as `name`; `-name` turns the order around
     */
    fun exportCsv(
        entity: String,
        path: String,
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        sort: List<String> = emptyList(),
    ): Long =
        door.ask("export_csv", "entity" to entity, "path" to path, "query" to query(filter = filter, params = params, sort = sort)).count()

    /** The mapping that imports exported files again, a file `ENTITY.csv` for each of these entities. */
    fun exportMapping(entities: List<String>): String =
        door.ask("export_mapping", "entities" to entities).text()

    /** Reads the whole file: every value's check, and everything derived against a recount. */
    fun verify(): Verified =
        door.ask("verify").told(::verifiedOf)

    /** How large the file is and what goes on in it; holds no personal data. */
    fun stats(): Stats =
        door.ask("stats").told(::statsOf)

    /** Gives the space of what was deleted or replaced back to the system: how many bytes the file had before and has after; `busy` while somebody reads. */
    fun compact(): Compacted =
        door.ask("compact").told(::compactedOf)

    /** Lets go of what the company keeps no longer (its `history_days` and `trash_days`): how many entries of the journal lost their values, and how many records of the trash were deleted. */
    fun expire(): Expired =
        door.ask("expire").told(::expiredOf)

    /** Writes a consistent copy into a new file, while others go on reading and writing. */
    fun backupTo(path: String): Unit =
        door.ask("backup_to", "path" to path).nothing()

    /** Does what is due, as commits that wait for their sync; a program calls it now and then, as there is no thread. */
    fun tick(now: Instant? = null): Unit =
        door.ask("tick", "now" to now).nothing()

    /** Puts everything onto the disk, so that the program may be stopped at any time. */
    fun suspend(): Unit =
        door.ask("suspend").nothing()

    /** Puts everything onto the disk and gives the file back; every later call of any handle fails with `closed`. */
    override fun close(): Unit =
        door.ask("close").nothing()
}

/** What only a transaction does. */
abstract class TxCalls internal constructor(door: Door) : Collections(door) {
    /** Makes the transaction durable; the change set that it made, if it changed anything. */
    fun commit(): Long? =
        door.ask("commit").countOrNull()

    /** What the caller should know of what is kept, as a contract over its cap: after `commit` what it came to, before it what it would come to now. */
    fun warnings(): List<CommitWarning> =
        door.ask("warnings").toldList(::commitWarningOf)

    /** Throws the transaction away. */
    fun rollback(): Unit =
        door.ask("rollback").nothing()
}

/** What the records of one entity are asked. */
abstract class RecordCalls<R : Any, C : Change> internal constructor(
    internal val door: Door,
    internal val read: (dev.crmcore.ffi.Record) -> R,
) {
    /** Creates a record. */
    fun create(changes: List<C>): R =
        door.ask("create", "fields" to changes).record(read)

    /** The record with this id; `not_found` when there is none, it is in the trash, or it may not be seen. */
    fun get(id: UUID): R =
        door.ask("get", "id" to id).record(read)

    /** The record with this id, if there is one. */
    fun find(id: UUID): R? =
        door.ask("find", "id" to id).recordOrNull(read)

    /**
     * Changes fields: what is absent stays, null clears; a list is the wished list, its items matched by id. With a
     * revision, only a record that still has that one is changed; else the call fails with `conflict`.
     *
     * @param revision The revision that the record must still have; else the call fails with `conflict`.
     */
    fun update(
        id: UUID,
        changes: List<C>,
        revision: Long? = null,
    ): R =
        door.ask("update", "id" to id, "fields" to changes, "revision" to revision).record(read)

    /** Moves a record to the trash, out of every list, total and search. */
    fun delete(id: UUID): Unit =
        door.ask("delete", "id" to id).nothing()

    /** Takes a record out of the trash. */
    fun restore(id: UUID): R =
        door.ask("restore", "id" to id).record(read)

    /** Deletes a record in the trash for good. */
    fun purge(id: UUID): Unit =
        door.ask("purge", "id" to id).nothing()

    /**
     * A page of the records that pass a filter.
     *
     * @param filter which ones, as `category == "open" && amount > $least`
     * @param params the values of the filter's parameters, by name without `$`
     * @param sort fields to sort by, as `name`; `-name` turns the order around
     * @param limit so many a page: 100 when left out, at most 10,000
     * @param after goes on after a page, by its `next`
     */
    fun list(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        sort: List<String> = emptyList(),
        limit: Int? = null,
        after: String? = null,
    ): Page<R> =
        door.ask("list", "query" to query(filter = filter, params = params, sort = sort, limit = limit, after = after)).page(read)

    /**
     * Makes the same changes to every record that passes a filter, as one change set. A record that may not be changed
     * refuses the whole call, and the error lists all of them, unless the options say otherwise.
     *
     * @param filter which ones, as `category == "open" && amount > $least`
     * @param params the values of the filter's parameters, by name without `$`
     * @param preview Nothing is written, and it is told what would be.
     * @param skipRefused They are left, and the others are changed.
     */
    fun massUpdate(
        changes: List<C>,
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
    ): MassUpdated =
        door.ask("mass_update", "fields" to changes, "preview" to preview, "skip_refused" to skipRefused, "query" to query(filter = filter, params = params)).told(::massUpdatedOf)

    /**
     * How many records pass a filter.
     *
     * @param filter which ones, as `category == "open" && amount > $least`
     * @param params the values of the filter's parameters, by name without `$`
     */
    fun count(filter: String? = null, params: Map<String, Any?> = emptyMap()): Long =
        door.ask("count", "query" to query(filter = filter, params = params)).count()

    /**
     * How a filter would be answered: by which index, and what is looked at besides.
     *
     * @param filter which ones, as `category == "open" && amount > $least`
     * @param params the values of the filter's parameters, by name without `$`
     * @param sort fields to sort by, as `name`; `-name` turns the order around
     */
    fun explain(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        sort: List<String> = emptyList(),
    ): String =
        door.ask("explain", "query" to query(filter = filter, params = params, sort = sort)).text()

    /** The content of a file, for whoever may see its record and the one that it belongs to. */
    fun content(id: UUID): ByteArray =
        door.ask("content", "id" to id).bytes()
}
