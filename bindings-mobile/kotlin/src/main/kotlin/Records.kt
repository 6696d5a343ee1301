package dev.crmcore

import java.util.UUID

/** The records of one entity as JSON text: for entities declared at run time. */
class Records internal constructor(private val native: dev.crmcore.ffi.Records) {
    /** Creates a record from a JSON object of fields. */
    fun create(fields: String): String = call { native.create(fields) }

    /** Stores a file's content and its record, from a JSON object of fields. */
    fun attach(content: ByteArray, fields: String): String = call { native.attach(content, fields) }

    /** The content of a file. */
    fun content(id: UUID): ByteArray = call { native.content(id) }

    /** The record with this id. */
    fun get(id: UUID): String = call { native.get(id) }

    /** The record with this id, if there is one. */
    fun find(id: UUID): String? = call { native.find(id) }

    /** Changes a record: an absent field stays, null empties, a list is the wished list. */
    fun update(id: UUID, fields: String, revision: Long? = null): String = call { native.update(id, fields, revision) }

    /** Gives a list one item more. */
    fun addItem(id: UUID, field: String, item: String, revision: Long? = null): String =
        call { native.addItem(id, field, item, revision) }

    /** Makes the item of the same id this one. */
    fun updateItem(id: UUID, field: String, item: String, revision: Long? = null): String =
        call { native.updateItem(id, field, item, revision) }

    /** Takes an item out of a list. */
    fun removeItem(id: UUID, field: String, item: UUID, revision: Long? = null): String =
        call { native.removeItem(id, field, item, revision) }

    /** Moves a record to the trash. */
    fun delete(id: UUID): Unit = call { native.delete(id) }

    /** Takes a record out of the trash. */
    fun restore(id: UUID): String = call { native.restore(id) }

    /** Deletes a record in the trash for good. */
    fun purge(id: UUID): Unit = call { native.purge(id) }

    /** A page of records, as [RecordCollection.list]. */
    fun list(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        sort: List<String> = emptyList(),
        limit: Int? = null,
        after: String? = null,
    ): Page<String> = call { native.list(query(filter, params, sort, limit, after)) }.let { Page(it.items, it.next) }

    /** All records of a list, fetched page by page while they are asked for. */
    fun all(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        sort: List<String> = emptyList(),
        limit: Int? = null,
    ): Sequence<String> = pages { after -> list(filter, params, sort, limit, after) }

    /** How many records there are. */
    fun count(filter: String? = null, params: Map<String, Any?> = emptyMap()): Long =
        call { native.count(query(filter, params)) }

    /** How a list would be answered. */
    fun explain(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        sort: List<String> = emptyList(),
    ): String = call { native.explain(query(filter, params, sort)) }
}
