package dev.crmcore

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

/** Values that are given by their names. */
abstract class NamedValues internal constructor() {
    /** The values, by the names that the model has for them. */
    internal abstract fun named(): Map<String, Any?>
}

/** An item of a list. */
abstract class ListItem internal constructor() : NamedValues() {
    /** The item's id; empty for a new one. */
    abstract val id: UUID?
}

/** A change to one field of a record. */
abstract class Change internal constructor(internal val field: String, internal val verb: String, internal val given: Any?)

/** The values of a record, or of something told: in the order of the model, or by names. */
internal class Row private constructor(private val values: Iterator<Value>, private val named: Map<String, Value>, val itemId: UUID?) {
    constructor(values: List<Value>) : this(values.iterator(), emptyMap(), null)

    constructor(told: Value) : this(
        (told as? Value.Item)?.v1?.values.orEmpty().iterator(),
        (told as? Value.Named)?.v1.orEmpty(),
        (told as? Value.Item)?.v1?.id,
    )

    private fun next(name: String) = if (values.hasNext()) values.next() else named[name]

    fun bool(name: String = ""): Boolean? = (next(name) as? Value.Bool)?.v1

    fun int(name: String = ""): Long? = (next(name) as? Value.Int)?.v1

    fun decimal(): BigDecimal? = (next("") as? Value.Decimal)?.v1

    fun text(name: String = ""): String? = (next(name) as? Value.Text)?.v1

    fun date(): LocalDate? = (next("") as? Value.Date)?.v1

    fun timestamp(name: String = ""): Instant? = when (val at = next(name)) {
        is Value.Timestamp -> at.v1
        is Value.Text -> Instant.parse(at.v1)
        else -> null
    }

    fun money(name: String = ""): Money? = when (val money = next(name)) {
        is Value.Money -> money.v1
        is Value.Named -> Row(money).run { Money(BigDecimal(text("amount")), text("currency").orEmpty()) }
        else -> null
    }

    fun id(name: String = ""): UUID? = when (val id = next(name)) {
        is Value.Id -> id.v1
        is Value.Text -> UUID.fromString(id.v1)
        else -> null
    }

    fun link(): Link? = (next("") as? Value.Link)?.v1

    fun words(name: String = ""): List<String> = when (val words = next(name)) {
        is Value.Words -> words.v1
        is Value.Items -> words.v1.map { (it as Value.Text).v1 }
        else -> emptyList()
    }

    fun named(): Map<String, Any?> = (next("") as? Value.Named)?.v1.orEmpty().mapValues { (_, value) -> plain(value) }

    fun <I> items(of: (Value) -> I, name: String = ""): List<I> = when (val items = next(name)) {
        is Value.Items -> items.v1.map(of)
        is Value.Named -> listOf(of(items))
        else -> emptyList()
    }
}

/** The value of a field that the company added: a Boolean, Long, BigDecimal, String, ... or a list of words. */
internal fun plain(value: Value): Any? = when (value) {
    is Value.Null, is Value.Items, is Value.Item -> null
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

/** A value for a field, an item's field or an argument of this name. */
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
    is Change -> Value.Named(mapOf("field" to Value.Text(value.field), value.verb to packed(value.field, value.given)))
    is NamedValues -> packed(name, value.named())
    is Map<*, *> -> Value.Named(value.entries.associate { (key, held) -> "$key" to packed("$name.$key", held) })
    is Iterable<*> -> Value.Items(value.map { packed(name, it) })
    else -> throw IllegalArgumentException("give $name a value of a field's type, not a ${value.javaClass.name}")
}

/** What a text becomes that has half of a character: a value that every field refuses by name. */
private val refused = Value.Items(listOf(Value.Null))

private fun isWhole(text: String) = text.none(Char::isSurrogate) || Charsets.UTF_8.newEncoder().canEncode(text)
