package dev.crmcore

import dev.crmcore.ffi.Value
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.emitAll
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.withContext
import java.util.UUID

/** Stops calls from another thread: `crm.withBudget(cancel = cancel)`. */
typealias Cancel = dev.crmcore.ffi.Cancel

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
class Crm internal constructor(private val native: dev.crmcore.ffi.Crm) : CrmCalls(Door(native.calls())) {
    /** The user that this handle acts for; nobody for the program itself. */
    val user: UUID? get() = native.user()

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

    /**
     * A handle whose calls fail with [CrmException.Budget] or [CrmException.Canceled] when they read more rows, or take more
     * milliseconds, than this.
     */
    fun withBudget(rows: Long? = null, millis: Long? = null, cancel: Cancel? = null): Crm =
        Crm(native.withBudget(rows, millis, cancel))

    override fun imported(
        preview: Boolean,
        goesOn: (ImportProgress) -> Boolean,
        vararg given: Pair<String, Any?>,
    ): ImportReport {
        var thrown: Throwable? = null
        val listener = object : dev.crmcore.ffi.ImportListener {
            override fun goesOn(progress: Value): Boolean = try {
                goesOn(importProgressOf(progress))
            } catch (failure: Throwable) {
                thrown = failure
                false
            }
        }
        val answer = call { native.import(preview, packed(given), listener) }
        thrown?.let { throw it }
        return answer.told(::importReportOf)
    }

    /**
     * Calls a listener after every commit of this process, in the thread that committed, until the subscription is closed.
     * What it throws is printed: the commit is made, and whoever made it cannot help it.
     */
    fun subscribe(listener: (Changes) -> Unit): Subscription = Subscription(
        native.subscribe(
            object : dev.crmcore.ffi.Listener {
                override fun told(changes: Value) = try {
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

    companion object : LibraryCalls() {
        private const val RERUNS = 5

        /** The version of the library. */
        val version: String get() = dev.crmcore.ffi.version()
    }
}

/** A listener's hold on a [Crm]; closing it ends it, letting it go does not. */
class Subscription internal constructor(private val native: dev.crmcore.ffi.Subscription) : AutoCloseable {
    override fun close(): Unit = native.end()
}

/** A transaction: others see nothing of it until it commits. Closing it without a commit throws it away. */
class Tx internal constructor(door: Door) : TxCalls(door), AutoCloseable {
    override fun close() {
        try {
            rollback()
        } catch (_: CrmException.Finished) {
            // It was committed or rolled back.
        }
    }
}
