package dev.crmcore

import java.util.UUID
import kotlin.reflect.KProperty

/** What becomes of a record, gathered by a block that sets properties. */
abstract class Edit<C> internal constructor() {
    internal val gathered = mutableListOf<C>()

    internal fun <V> given(change: (V) -> C): Given<C, V> = Given(gathered, change)

    internal fun <I> items(set: (List<I>) -> C, add: (I) -> C, update: (I) -> C, remove: (UUID) -> C): Items<I> =
        Items(
            { gathered += set(it) },
            { gathered += add(it) },
            { gathered += update(it) },
            { gathered += remove(it) },
        )
}

/** A property that becomes a change when it is set. */
class Given<C, V> internal constructor(private val changes: MutableList<C>, private val change: (V) -> C) {
    private val given = mutableListOf<V>()

    operator fun getValue(edit: Edit<C>, property: KProperty<*>): V =
        if (given.isEmpty()) error("${property.name} was not set here; read it from the record") else given.last()

    operator fun setValue(edit: Edit<C>, property: KProperty<*>, value: V) {
        given += value
        changes += change(value)
    }
}

/** What becomes of a list: items added, changed or removed, or the wished list as a whole. */
class Items<I> internal constructor(
    private val onSet: (List<I>) -> Unit,
    private val onAdd: (I) -> Unit,
    private val onUpdate: (I) -> Unit,
    private val onRemove: (UUID) -> Unit,
) {
    /** The wished list: items are matched by id, those without one are added, the others go. */
    fun set(items: List<I>): Unit = onSet(items)

    /** One item more. */
    fun add(item: I): Unit = onAdd(item)

    /** The item of the same id becomes this one. */
    fun update(item: I): Unit = onUpdate(item)

    /** The item with this id goes. */
    fun remove(id: UUID): Unit = onRemove(id)
}
