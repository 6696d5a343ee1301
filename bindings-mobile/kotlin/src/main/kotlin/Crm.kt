package dev.crmcore

import dev.crmcore.model.Company
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.emitAll
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.withContext
import java.time.Instant
import java.util.UUID

/** How a file is opened: `Options(preset = LocalePreset.ViVn, company = "Hoa Sen")`. */
typealias Options = dev.crmcore.ffi.Options

/** How far an import has come. */
typealias ImportProgress = dev.crmcore.ffi.ImportProgress

/** An entity to declare at run time. */
typealias EntityDeclaration = dev.crmcore.ffi.EntityDeclaration

/** Stops calls from another thread: `crm.withBudget(cancel = cancel)`. */
typealias Cancel = dev.crmcore.ffi.Cancel

/** A field of a declared entity. */
typealias DeclaredField = dev.crmcore.ffi.DeclaredField

/**
 * A record that a search found.
 *
 * @property entity the record's entity, as `deal`
 * @property rank how well it fits; higher is better
 * @property record the record in its own type, as [dev.crmcore.model.Deal]; a [NamedRecord] of a declared entity
 */
data class Found(val entity: String, val rank: Long, val record: Any)

/**
 * A CRM in one file; it may be used from several threads.
 *
 * Calls block for as long as the file takes; a coroutine makes them in [io], and collects lists by
 * [flow][RecordCollection.flow] and what is committed by [changes].
 *
 * ```
 * Crm.open("acme.crm").use { crm ->
 *     val acme = crm.accounts.create(name = "Acme")
 *     crm.accounts.update(acme.id) { website = "acme.example" }
 *     crm.deals.all(filter = "category == \"open\"", sort = listOf("-amount")).forEach { println(it.name) }
 * }
 * ```
 */
class Crm private constructor(private val native: dev.crmcore.ffi.Crm) :
    Collections(native::records, native::flow, native::report),
    AutoCloseable {
    /** The user that this handle acts for; nobody for the program itself. */
    val user: UUID? get() = native.user()

    /** A handle limited by this user's roles; what they may not see does not exist for it. */
    fun asUser(user: UUID): Crm = Crm(call { native.asUser(user) })

    /** The records of an entity by its name; for entities declared at run time. */
    fun records(entity: String): Records = Records(call { native.records(entity) })

    /** A transaction by hand; it is never run again, and thrown away when it is closed without a commit. */
    fun transaction(): Tx = Tx(call { native.transaction() })

    /** Runs a block in a transaction and commits it whole; when somebody else was faster it is run again, a few times. */
    fun <T> write(run: (Tx) -> T): T {
        repeat(RERUNS) {
            try {
                return writeOnce(run)
            } catch (_: CrmException.Conflict) {
                // The next try sees what the others wrote.
            }
        }
        return writeOnce(run)
    }

    private fun <T> writeOnce(run: (Tx) -> T): T = transaction().use { tx -> run(tx).also { tx.commit() } }

    /** The file as it was at this time; it can be read only. */
    fun asOf(at: Instant): Tx = Tx(call { native.asOf(at) })

    /** Finds records by words, or beginnings of words, in any order; accents may be left out. */
    fun search(
        words: String,
        entities: List<String> = emptyList(),
        limit: Int = 20,
        newest: Boolean = false,
    ): List<Found> = call { native.search(words, entities, limit, newest) }
        .map { Found(it.entity, it.rank, recordOf(it.entity, it.record) ?: namedRecordOf(it.record)) }

    /**
     * Reads the CSV files of a folder as a mapping, a JSON object, says; all of it is one change set.
     *
     * @param goesOn told after each batch; the import ends with what is committed when it answers `false` or throws
     */
    fun importCsv(folder: String, mapping: String, goesOn: (ImportProgress) -> Boolean = { true }): ImportReport =
        import(folder, mapping, preview = false, goesOn)

    /** What an import of these files would do; nothing is written. */
    fun preview(folder: String, mapping: String, goesOn: (ImportProgress) -> Boolean = { true }): ImportReport =
        import(folder, mapping, preview = true, goesOn)

    private fun import(
        folder: String,
        mapping: String,
        preview: Boolean,
        goesOn: (ImportProgress) -> Boolean,
    ): ImportReport {
        var thrown: Throwable? = null
        val listener = object : dev.crmcore.ffi.ImportListener {
            override fun goesOn(progress: ImportProgress): Boolean = try {
                goesOn(progress)
            } catch (failure: Throwable) {
                thrown = failure
                false
            }
        }
        val told = call { native.importCsv(folder, mapping, preview, listener) }
        thrown?.let { throw it }
        return importReportOf(told)
    }

    /** Writes the records of an entity into a new CSV file, and gives their number. */
    fun exportCsv(
        entity: String,
        path: String,
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        sort: List<String> = emptyList(),
    ): Long = call { native.exportCsv(entity, query(filter, params, sort), path) }

    /** The mapping, as JSON, that imports exported files again: a file `ENTITY.csv` for each of these entities. */
    fun exportMapping(entities: List<String>): String = call { native.exportMapping(entities) }

    /** The journal of a record, the newest entry first. */
    fun history(entity: String, id: UUID): List<HistoryEntry> =
        call { native.history(entity, id) }.map(::historyEntryOf)

    /** Takes back everything that a change set did; what was changed since is a conflict. */
    fun revert(changeSet: Long, leaveConflicts: Boolean = false): Reverted =
        revertedOf(call { native.revert(changeSet, leaveConflicts) })

    /** The company's settings. */
    fun company(): Company = companies.get(call { native.companyId() })

    /** Every entity with its fields, kinds, indexes and totals, as JSON. */
    fun describe(): String = native.describe()

    /** Declares an entity, whose records are then reached by [records]. */
    fun declare(entity: EntityDeclaration): Unit = call { native.declare(entity) }

    /** Reads the whole file and compares everything derived with a recount. */
    fun verify(): Verified = verifiedOf(call { native.verify() })

    /**
     * A handle whose calls fail with [CrmException.Budget] or [CrmException.Canceled] when they read more rows, or take more
     * milliseconds, than this.
     */
    fun withBudget(rows: Long? = null, millis: Long? = null, cancel: Cancel? = null): Crm =
        Crm(native.withBudget(rows, millis, cancel))

    /** How large the file is and what goes on in it; holds no personal data. */
    fun stats(): Stats = statsOf(call { native.stats() })

    /** Gives the space of what was deleted or replaced back to the system; nobody may read meanwhile. */
    fun compact(): Compacted = compactedOf(call { native.compact() })

    /** Lets go of what the company keeps no longer: values of the journal, and records in the trash. */
    fun expire(): Expired = expiredOf(call { native.expire() })

    /** Writes a consistent copy into a new file, while others go on. */
    fun backupTo(path: String): Unit = call { native.backupTo(path) }

    /**
     * Calls a listener after every commit of this process, in the thread that committed, until the subscription is closed.
     * What it throws is printed: the commit is made, and whoever made it cannot help it.
     */
    fun subscribe(listener: (Changes) -> Unit): Subscription = Subscription(
        native.subscribe(
            object : dev.crmcore.ffi.Listener {
                override fun told(changes: dev.crmcore.ffi.Told) = try {
                    listener(changesOf(changes))
                } catch (failure: Throwable) {
                    failure.printStackTrace()
                }
            },
        ),
    )

    /** What is committed in this process from the collection's beginning on; who collects slowly misses nothing. */
    fun changes(): Flow<Changes> = flow {
        val told = Channel<Changes>(Channel.UNLIMITED)
        subscribe { told.trySend(it) }.use { emitAll(told) }
    }

    /** Makes calls on an I/O thread: `val deal = crm.io { deals.get(id) }`. */
    suspend fun <T> io(run: Crm.() -> T): T = withContext(Dispatchers.IO) { run() }

    /** Does what is due; a host calls it now and then, there is no thread. */
    fun tick(now: Instant = Instant.now()): Unit = call { native.tick(now) }

    /** Puts everything onto the disk, so that the host may be stopped at any time. */
    fun suspend(): Unit = call { native.flush() }

    /** Gives the file back; every later call of any handle fails with [CrmException.Closed]. */
    override fun close(): Unit = call { native.shut() }

    companion object {
        private const val RERUNS = 5

        /** The version of the library. */
        val version: String get() = dev.crmcore.ffi.version()

        /** Makes a new file. */
        fun create(path: String, options: Options = Options()): Crm =
            Crm(call { dev.crmcore.ffi.Crm.create(path, options) })

        /** Opens a file. */
        fun open(path: String, options: Options = Options()): Crm = Crm(call { dev.crmcore.ffi.Crm.open(path, options) })

        /** Puts a backup in the place of a file, after checking all of it; a file that is there is replaced only when asked. */
        fun restore(backup: String, path: String, replace: Boolean = false): Unit =
            call { dev.crmcore.ffi.restoreFile(backup, path, replace) }

        /**
         * Writes what can still be read from a damaged file into a new one, and tells what could not be read. The damaged
         * file stays as it is; a backup loses less.
         */
        fun salvage(damaged: String, path: String): Salvaged =
            salvagedOf(call { dev.crmcore.ffi.salvageFile(damaged, path) })

        /** A CRM in memory, for tests and throw-away work. */
        fun memory(options: Options = Options()): Crm = Crm(call { dev.crmcore.ffi.Crm.memory(options) })
    }
}

/** A listener's hold on a [Crm]; closing it ends it, letting it go does not. */
class Subscription internal constructor(private val native: dev.crmcore.ffi.Subscription) : AutoCloseable {
    override fun close(): Unit = native.end()
}

/** A transaction: others see nothing of it until it commits. Closing it without a commit throws it away. */
class Tx internal constructor(private val native: dev.crmcore.ffi.Tx) :
    Collections(native::records, native::flow, native::report),
    AutoCloseable {
    /** Makes the transaction durable; the change set it made, if it changed anything. */
    fun commit(): Long? = call { native.commit() }

    /** Throws the transaction away. */
    fun rollback(): Unit = call { native.rollback() }

    /** The records of an entity by its name; for entities declared at run time. */
    fun records(entity: String): Records = Records(call { native.records(entity) })

    /** What the commit would warn of, or, once it is committed, what it warned of: a contract over its cap. */
    fun warnings(): List<CommitWarning> = call { native.warnings() }.map(::commitWarningOf)

    override fun close() {
        try {
            rollback()
        } catch (_: CrmException.Finished) {
            // It was committed or rolled back.
        }
    }
}
