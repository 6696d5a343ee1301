package dev.crmcore

import dev.crmcore.model.Link
import dev.crmcore.model.Money
import dev.crmcore.model.Parameter
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

/** A part of a list: some records, and where the next ones begin. */
data class Page<out R>(val items: List<R>, val next: String?)

/**
 * The records of one entity.
 *
 * On a [Crm] each call is a commit of its own, on a [Tx] a part of the transaction.
 */
abstract class RecordCollection<R : Any, C> internal constructor(
    private val nativeCreate: (List<C>) -> R,
    private val nativeGet: (UUID) -> R,
    private val nativeFind: (UUID) -> R?,
    private val nativeUpdate: (UUID, List<C>, Long?) -> R,
    private val nativeDelete: (UUID) -> Unit,
    private val nativeRestore: (UUID) -> R,
    private val nativePurge: (UUID) -> Unit,
    private val nativeList: (dev.crmcore.ffi.Query) -> Page<R>,
    private val nativeCount: (dev.crmcore.ffi.Query) -> Long,
    private val nativeExplain: (dev.crmcore.ffi.Query) -> String,
) {
    /** Creates a record from changes to an empty one. */
    fun create(changes: List<C>): R = call { nativeCreate(changes) }

    /** The record with this id; [CrmException.NotFound] when there is none. */
    fun get(id: UUID): R = call { nativeGet(id) }

    /** The record with this id, if there is one. */
    fun find(id: UUID): R? = call { nativeFind(id) }

    /** Changes a record; with an expected revision, only if it has that one. */
    fun update(id: UUID, changes: List<C>, revision: Long? = null): R = call { nativeUpdate(id, changes, revision) }

    /** Moves a record to the trash, out of every list, total and search. */
    fun delete(id: UUID): Unit = call { nativeDelete(id) }

    /** Takes a record out of the trash. */
    fun restore(id: UUID): R = call { nativeRestore(id) }

    /** Deletes a record in the trash for good. */
    fun purge(id: UUID): Unit = call { nativePurge(id) }

    /**
     * A page of records.
     *
     * @param filter which ones, as `category == "open" && amount > $least`
     * @param params the values of the filter's parameters, by name without `$`
     * @param sort fields to sort by, as `name`; `-name` turns the order around
     * @param limit so many a page: 100 when left out, at most 10,000
     * @param after goes on after a page, by its [Page.next]
     */
    fun list(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        sort: List<String> = emptyList(),
        limit: Int? = null,
        after: String? = null,
    ): Page<R> = call { nativeList(query(filter, params, sort, limit, after)) }

    /** All records of a list, fetched page by page while they are asked for. */
    fun all(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        sort: List<String> = emptyList(),
        limit: Int? = null,
    ): Sequence<R> = pages { after -> list(filter, params, sort, limit, after) }

    /** How many records there are. */
    fun count(filter: String? = null, params: Map<String, Any?> = emptyMap()): Long =
        call { nativeCount(query(filter, params)) }

    /** How a list would be answered: by which index, and what is looked at besides. */
    fun explain(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        sort: List<String> = emptyList(),
    ): String = call { nativeExplain(query(filter, params, sort)) }
}

internal fun <R> pages(fetch: (String?) -> Page<R>): Sequence<R> = sequence {
    var after: String? = null
    do {
        val page = fetch(after)
        yieldAll(page.items)
        after = page.next
    } while (after != null)
}

internal fun query(
    filter: String?,
    params: Map<String, Any?>,
    sort: List<String> = emptyList(),
    limit: Int? = null,
    after: String? = null,
) = dev.crmcore.ffi.Query(filter, params.mapValues { (name, value) -> parameter(name, value) }, sort, limit, after)

/** What fields hold that the company added, as changes take it. */
internal fun values(custom: Map<String, Any?>): Map<String, Parameter> =
    custom.mapValues { (name, value) -> parameter(name, value) }

/** The value itself: a Boolean, Long, BigDecimal, String, LocalDate, Instant, Money, UUID, Link or list of words. */
val Parameter.plain: Any?
    get() = when (this) {
        is Parameter.Null -> null
        is Parameter.Bool -> value
        is Parameter.Int -> value
        is Parameter.Decimal -> value
        is Parameter.Text -> value
        is Parameter.Date -> value
        is Parameter.Timestamp -> value
        is Parameter.Money -> value
        is Parameter.Id -> value
        is Parameter.Link -> value
        is Parameter.Words -> value
    }

private fun parameter(name: String, value: Any?): Parameter = when (value) {
    null -> Parameter.Null
    is Boolean -> Parameter.Bool(value)
    is Long -> Parameter.Int(value)
    is Int -> Parameter.Int(value.toLong())
    is BigDecimal -> Parameter.Decimal(value)
    is String -> Parameter.Text(value)
    is LocalDate -> Parameter.Date(value)
    is Instant -> Parameter.Timestamp(value)
    is Money -> Parameter.Money(value)
    is UUID -> Parameter.Id(value)
    is Link -> Parameter.Link(value)
    is Iterable<*> -> Parameter.Words(value.map { word(name, it) })
    else -> Parameter.Text(codeOf(value) ?: throw IllegalArgumentException("a filter can't compare with \$$name"))
}

private fun word(name: String, value: Any?): String = when (value) {
    is String -> value
    is UUID, is Number -> value.toString()
    else -> value?.let(::codeOf) ?: throw IllegalArgumentException("\$$name may hold texts, numbers, ids and categories only")
}
