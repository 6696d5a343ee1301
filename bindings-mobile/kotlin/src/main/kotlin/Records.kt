package dev.crmcore

import java.util.UUID

/**
 * A record of an entity declared at run time.
 *
 * @property values its values by the names of its fields: a Boolean, Long, BigDecimal, String, ... or a list of words
 */
data class NamedRecord(val id: UUID, val values: Map<String, Any?>) {
    /** The value of a field. */
    operator fun get(field: String): Any? = values[field]
}

/** A field set anew, by its name; null empties it. */
class NamedChange internal constructor(field: String, verb: String, given: Any?) : Change(field, verb, given) {
    constructor(field: String, value: Any?) : this(field, "set", value)
}

/** The records of one entity by the names of their fields: for entities declared at run time. */
class Records internal constructor(door: Door) : RecordCollection<NamedRecord, NamedChange>(door, ::namedRecordOf) {
    /** Creates a record: `vehicles.create("plate" to "29A-12345")`. */
    fun create(vararg fields: Pair<String, Any?>): NamedRecord = create(changes(fields))

    /** Changes a record: an absent field stays, null empties. */
    fun update(id: UUID, vararg fields: Pair<String, Any?>, revision: Long? = null): NamedRecord =
        update(id, changes(fields), revision)

    private fun changes(fields: Array<out Pair<String, Any?>>) =
        fields.map { (field, value) -> NamedChange(field, value) }
}

internal fun namedRecordOf(packed: dev.crmcore.ffi.Record) =
    NamedRecord(packed.id, packed.names.zip(packed.values.map(::plain)).toMap())
