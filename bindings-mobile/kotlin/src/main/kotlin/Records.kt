package dev.crmcore

import java.util.UUID

/** The records of one entity as JSON text: for entities declared at run time. */
class Records internal constructor(native: dev.crmcore.ffi.Records) : Listed<String>(native) {
    override fun fetch(query: dev.crmcore.ffi.Query): Page<String> =
        native.listJson(query).let { Page(it.items, it.next) }

    /** Creates a record from a JSON object of fields. */
    fun create(fields: String): String = call { native.createJson(fields) }

    /** Stores a file's content and its record, from a JSON object of fields. */
    fun attach(content: ByteArray, fields: String): String = call { native.attachJson(content, fields) }

    /** The record with this id. */
    fun get(id: UUID): String = call { native.getJson(id) }

    /** The record with this id, if there is one. */
    fun find(id: UUID): String? = call { native.findJson(id) }

    /** Changes a record: an absent field stays, null empties, a list is the wished list. */
    fun update(id: UUID, fields: String, revision: Long? = null): String =
        call { native.updateJson(id, fields, revision) }

    /** Makes the same changes to every record that passes a filter, as one change set. */
    fun massUpdate(
        fields: String,
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
    ): String = call { native.massUpdateJson(query(filter, params), fields, preview, skipRefused) }

    /** Gives a list one item more. */
    fun addItem(id: UUID, field: String, item: String, revision: Long? = null): String =
        call { native.addItemJson(id, field, item, revision) }

    /** Makes the item of the same id this one. */
    fun updateItem(id: UUID, field: String, item: String, revision: Long? = null): String =
        call { native.updateItemJson(id, field, item, revision) }

    /** Takes an item out of a list. */
    fun removeItem(id: UUID, field: String, item: UUID, revision: Long? = null): String =
        call { native.removeItemJson(id, field, item, revision) }

    /** Takes a record out of the trash. */
    fun restore(id: UUID): String = call { native.restoreJson(id) }
}
