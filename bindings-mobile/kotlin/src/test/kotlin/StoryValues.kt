package dev.crmcore

import dev.crmcore.ffi.Value
import dev.crmcore.model.Link
import dev.crmcore.model.Money
import kotlinx.serialization.json.*
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

/** Fields as the model describes them: how a story's JSON becomes values, and values become JSON. */
internal class DescribedFields(private val fields: List<JsonObject>) {
    constructor(described: JsonObject, list: String) : this(described.getValue(list).jsonArray.map { it.jsonObject })

    private fun named(name: String) = fields.firstOrNull { it.text("name") == name }

    /** What an object of fields changes; the fields that the company added each alone. */
    fun changes(given: JsonObject): List<NamedChange> = given.flatMap { (name, json) ->
        if (name == "custom" && json is JsonObject) {
            json.map { (custom, value) -> set("custom.$custom", value) }
        } else {
            listOf(set(name, json))
        }
    }

    private fun set(name: String, json: JsonElement) = NamedChange(name, meant(named(name), json))

    /** What becomes of one item of a list. */
    fun change(list: String, verb: String, json: JsonObject) = NamedChange(list, verb, inner(named(list)).named(json))

    /** An item, or the arguments of a verb. */
    fun named(json: JsonObject): Map<String, Any?> =
        json.mapValues { (name, value) -> if (name == "id") value.plain() else meant(named(name), value) }

    private fun inner(list: JsonObject?) = DescribedFields(list?.get("item")?.jsonObject?.get("fields")?.jsonArray.orEmpty().map { it.jsonObject })

    /** The values as an object; items of records tell only what they hold. */
    fun json(values: List<Value>): JsonObject =
        JsonObject(fields.filter { "custom" !in it }.zip(values).associate { (field, value) -> field.text("name")!! to shown(field, value) })

    private fun meant(field: JsonObject?, json: JsonElement): Any? = when (json) {
        is JsonArray if field?.text("kind") == "list" -> json.map { (it as? JsonObject)?.let(inner(field)::named) ?: it.plain() }
        is JsonPrimitive if json.isString -> text(field?.text("kind"), json.content)
        else -> json.plain()
    }

    /** A text as a value of this kind; as text, which the library refuses, where it is none. */
    private fun text(kind: String?, text: String): Any = runCatching {
        when (kind) {
            "decimal", "percent" -> BigDecimal(text)
            "date" -> LocalDate.parse(text)
            "timestamp" -> Instant.parse(text)
            "money" -> text.split(' ').let { (amount, currency) -> Money(BigDecimal(amount), currency) }
            "id" -> UUID.fromString(text)
            "link" -> text.split(':').let { (entity, id) -> Link(entity, UUID.fromString(id)) }
            else -> text
        }
    }.getOrDefault(text)

    private fun shown(field: JsonObject, value: Value): JsonElement = when (value) {
        is Value.Items -> JsonArray(
            value.v1.map { (it as Value.Item).v1 }.map { item -> JsonObject(inner(field).json(item.values) + ("id" to item.id.json())) },
        )
        else -> value.json()
    }
}

private fun Value.json(): JsonElement = when (this) {
    is Value.Null, is Value.Items, is Value.Item -> JsonNull
    is Value.Bool -> JsonPrimitive(v1)
    is Value.Int -> JsonPrimitive(v1)
    is Value.Decimal -> JsonPrimitive(v1.toPlainString())
    is Value.Text -> JsonPrimitive(v1)
    is Value.Date -> JsonPrimitive(v1.toString())
    is Value.Timestamp -> v1.json()
    is Value.Money -> v1.json()
    is Value.Id -> v1.json()
    is Value.Link -> v1.json()
    is Value.Words -> JsonArray(v1.map(::JsonPrimitive))
    is Value.Named -> JsonObject(v1.mapValues { (_, value) -> value.json() })
}
