package dev.crmcore

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.flowOn
import java.util.UUID

/** A part of a list: some records, and where the next ones begin. */
data class Page<out R>(val items: List<R>, val next: String?)

/**
 * The records of one entity.
 *
 * On a [Crm] each call is a commit of its own, on a [Tx] a part of the transaction.
 */
abstract class RecordCollection<R : Any, C : Change> internal constructor(
    door: Door,
    read: (dev.crmcore.ffi.Record) -> R,
) : RecordCalls<R, C>(door, read) {
    /** Makes changes to a record. */
    fun update(id: UUID, vararg changes: C): R = update(id, changes.asList())

    /** Stores a file's content and its record. */
    fun attach(content: ByteArray, changes: List<C>): R = door.attach(content, changes).record(read)

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
}
