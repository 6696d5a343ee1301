package dev.crmcore

import dev.crmcore.ffi.Told
import dev.crmcore.ffi.Value
import dev.crmcore.model.Link
import dev.crmcore.model.Money
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

/** One of fixed categories. */
interface Choice {
    /** The code that files and filters know the category by; the same in every language. */
    val code: String
}

/** An item of a list. */
abstract class ListItem internal constructor() {
    /** The item's id; empty for a new one. */
    abstract val id: UUID?

    /** Its values, in the order of the model. */
    protected abstract fun values(): List<Any?>

    internal fun packed() = dev.crmcore.ffi.Item(id, values().map { packed("an item", it) })
}

/** A change to one field of a record. */
abstract class Change internal constructor(internal val native: dev.crmcore.ffi.Change)

internal fun set(field: String, value: Any?) = dev.crmcore.ffi.Change.Set(field, packed(field, value))

internal fun setItems(field: String, items: List<ListItem>) =
    dev.crmcore.ffi.Change.Set(field, Value.Items(items.map { it.packed() }))

internal fun add(field: String, item: ListItem) = dev.crmcore.ffi.Change.Add(field, item.packed())

internal fun update(field: String, item: ListItem) = dev.crmcore.ffi.Change.Update(field, item.packed())

internal fun remove(field: String, id: UUID) = dev.crmcore.ffi.Change.Remove(field, id)

/** The values of a record or an item, taken in the order of the model. */
internal class Row(private val values: List<Value>) {
    private var position = 0

    private fun next() = values[position++]

    fun bool(): Boolean? = (next() as? Value.Bool)?.v1

    fun int(): Long? = (next() as? Value.Int)?.v1

    fun decimal(): BigDecimal? = (next() as? Value.Decimal)?.v1

    fun text(): String? = (next() as? Value.Text)?.v1

    fun date(): LocalDate? = (next() as? Value.Date)?.v1

    fun timestamp(): Instant? = (next() as? Value.Timestamp)?.v1

    fun money(): Money? = (next() as? Value.Money)?.v1

    fun id(): UUID? = (next() as? Value.Id)?.v1

    fun link(): Link? = (next() as? Value.Link)?.v1

    fun words(): List<String> = (next() as? Value.Words)?.v1.orEmpty()

    fun named(): Map<String, Any?> = (next() as? Value.Named)?.v1.orEmpty().mapValues { (_, value) -> plain(value) }

    fun <I> items(item: (dev.crmcore.ffi.Item) -> I): List<I> = (next() as? Value.Items)?.v1.orEmpty().map(item)
}

/** Something told, read by the names of its shape. */
internal class Shape(told: Told) {
    private val fields = (told as? Told.Fields)?.v1.orEmpty()

    fun bool(name: String): Boolean? = (fields[name] as? Told.Bool)?.v1

    fun int(name: String): Long? = (fields[name] as? Told.Int)?.v1

    fun text(name: String): String? = (fields[name] as? Told.Text)?.v1

    fun timestamp(name: String): Instant? = text(name)?.let(Instant::parse)

    fun id(name: String): UUID? = text(name)?.let(UUID::fromString)

    fun money(name: String): Money? = (fields[name] as? Told.Fields)?.let(::Shape)?.run {
        Money(BigDecimal(text("amount")), text("currency").orEmpty())
    }

    fun <T> items(name: String, of: (Told) -> T): List<T> = (fields[name] as? Told.Items)?.v1.orEmpty().map(of)

    fun words(name: String): List<String> = items(name) { (it as Told.Text).v1 }
}

/** The value of a field that the company added: a Boolean, Long, BigDecimal, String, ... or a list of words. */
internal fun plain(value: Value): Any? = when (value) {
    is Value.Null, is Value.Items -> null
    is Value.Bool -> value.v1
    is Value.Int -> value.v1
    is Value.Decimal -> value.v1
    is Value.Text -> value.v1
    is Value.Date -> value.v1
    is Value.Timestamp -> value.v1
    is Value.Money -> value.v1
    is Value.Id -> value.v1
    is Value.Link -> value.v1
    is Value.Words -> value.v1
    is Value.Named -> value.v1.mapValues { (_, held) -> plain(held) }
}

/** A value for a field, an item's field or a filter's parameter of this name. */
internal fun packed(name: String, value: Any?): Value = when (value) {
    null -> Value.Null
    is Boolean -> Value.Bool(value)
    is Long -> Value.Int(value)
    is Int -> Value.Int(value.toLong())
    is BigDecimal -> Value.Decimal(value)
    is String -> if (isWhole(value)) Value.Text(value) else refused
    is LocalDate -> Value.Date(value)
    is Instant -> Value.Timestamp(value)
    is Money -> if (isWhole(value.currency)) Value.Money(value) else refused
    is UUID -> Value.Id(value)
    is Link -> Value.Link(value)
    is Choice -> Value.Text(value.code)
    is Map<*, *> -> Value.Named(value.entries.associate { (key, held) -> "$key" to packed("$name.$key", held) })
    is Iterable<*> -> value.map { word(name, it) }.let { if (it.all(::isWhole)) Value.Words(it) else refused }
    else -> throw IllegalArgumentException("give $name a value of a field's type, not a ${value.javaClass.name}")
}

/** What a text becomes that has half of a character: a value that its field refuses by name, as it takes no id. */
private val refused = Value.Id(UUID(-1, -1))

private fun isWhole(text: String) = text.none(Char::isSurrogate) || Charsets.UTF_8.newEncoder().canEncode(text)

private fun word(name: String, value: Any?): String = when (value) {
    is String -> value
    is UUID, is Number -> value.toString()
    is Choice -> value.code
    else -> throw IllegalArgumentException("$name may hold texts, numbers, ids and categories only")
}
