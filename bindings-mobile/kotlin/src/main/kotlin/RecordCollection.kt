package dev.crmcore

import dev.crmcore.model.MassUpdated
import dev.crmcore.model.massUpdatedOf
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.flowOn
import java.nio.charset.CharacterCodingException
import java.util.UUID

/** A part of a list: some records, and where the next ones begin. */
data class Page<out R>(val items: List<R>, val next: String?)

/**
 * The records of one entity.
 *
 * On a [Crm] each call is a commit of its own, on a [Tx] a part of the transaction.
 */
abstract class RecordCollection<R : Any, C : Change> internal constructor(
    internal val native: dev.crmcore.ffi.Records,
    private val read: (dev.crmcore.ffi.Record) -> R,
) {
    /** The content of a file, for whoever may see its record and the one that it belongs to. */
    fun content(id: UUID): ByteArray = call { native.content(id) }

    /** Moves a record to the trash, out of every list, total and search. */
    fun delete(id: UUID): Unit = call { native.delete(id) }

    /** Deletes a record in the trash for good. */
    fun purge(id: UUID): Unit = call { native.purge(id) }

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
    ): Page<R> = call {
        native.list(query(filter, params, sort, limit, after)).let { Page(it.items.map(read), it.next) }
    }

    /** All records of a list, fetched page by page while they are asked for. */
    fun all(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        sort: List<String> = emptyList(),
        limit: Int? = null,
    ): Sequence<R> = sequence {
        var after: String? = null
        do {
            val page = list(filter, params, sort, limit, after)
            yieldAll(page.items)
            after = page.next
        } while (after != null)
    }

    /** All records of a list, fetched page by page on an I/O thread while they are collected. */
    fun flow(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        sort: List<String> = emptyList(),
        limit: Int? = null,
    ): Flow<R> = flow { for (record in all(filter, params, sort, limit)) emit(record) }.flowOn(Dispatchers.IO)

    /** How many records there are. */
    fun count(filter: String? = null, params: Map<String, Any?> = emptyMap()): Long =
        call { native.count(query(filter, params)) }

    /** How a list would be answered: by which index, and what is looked at besides. */
    fun explain(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        sort: List<String> = emptyList(),
    ): String = call { native.explain(query(filter, params, sort)) }

    /** Creates a record from changes to an empty one. */
    fun create(changes: List<C>): R = call { read(native.create(changes.map { it.native })) }

    /** Stores a file's content and its record. */
    fun attach(content: ByteArray, changes: List<C>): R =
        call { read(native.attach(content, changes.map { it.native })) }

    /** The record with this id; [CrmException.NotFound] when there is none. */
    fun get(id: UUID): R = call { read(native.get(id)) }

    /** The record with this id, if there is one. */
    fun find(id: UUID): R? = call { native.find(id)?.let(read) }

    /** Makes changes to a record. */
    fun update(id: UUID, vararg changes: C): R = update(id, changes.asList())

    /** Makes changes to a record; with an expected revision, only if it has that one. */
    fun update(id: UUID, changes: List<C>, revision: Long? = null): R =
        call { read(native.update(id, changes.map { it.native }, revision)) }

    /**
     * Makes the same changes to every record that passes a filter, as one change set.
     *
     * @param preview nothing is written, and it is told what would be
     * @param skipRefused records that may not be changed are left; else they refuse the whole call, which lists them
     */
    fun massUpdate(
        changes: List<C>,
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
    ): MassUpdated = call {
        massUpdatedOf(native.massUpdate(query(filter, params), changes.map { it.native }, preview, skipRefused))
    }

    /** Takes a record out of the trash. */
    fun restore(id: UUID): R = call { read(native.restore(id)) }
}

internal fun query(
    filter: String?,
    params: Map<String, Any?>,
    sort: List<String> = emptyList(),
    limit: Int? = null,
    after: String? = null,
) = dev.crmcore.ffi.Query(filter, params.mapValues { (name, value) -> packed("$$name", value) }, sort, limit, after)

/** Runs a call of the library; what it fails with is a [CrmException]. */
internal inline fun <T> call(run: () -> T): T =
    try {
        run()
    } catch (failure: dev.crmcore.ffi.Failure.Failed) {
        throw CrmException.of(failure)
    } catch (malformed: CharacterCodingException) {
        throw IllegalArgumentException("a text has half of a character: a surrogate without the other one", malformed)
    }
