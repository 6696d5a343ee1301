package dev.crmcore

import dev.crmcore.ffi.Change
import dev.crmcore.ffi.Item
import dev.crmcore.ffi.Value
import dev.crmcore.model.Link
import dev.crmcore.model.Money
import kotlinx.serialization.json.*
import java.math.BigDecimal
import java.math.RoundingMode
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

/** Fields as the model describes them: how a story's JSON becomes values, and values become JSON. */
internal class DescribedFields(private val fields: List<JsonObject>) {
    constructor(described: JsonObject, list: String) : this(described.getValue(list).jsonArray.map { it.jsonObject })

    private fun named(name: String) = fields.firstOrNull { it.text("name") == name }

    /** What an object of fields changes; the fields that the company added each alone. */
    fun changes(given: JsonObject): List<Change> = given.flatMap { (name, json) ->
        if (name == "custom" && json is JsonObject) {
            json.map { (custom, value) -> set("custom.$custom", value) }
        } else {
            listOf(set(name, json))
        }
    }

    private fun set(name: String, json: JsonElement) = Change.Set(name, meant(named(name), json))

    /** One item of a list; a field that the item has not is set by its path, as no program can. */
    fun change(list: String, json: JsonObject, made: (String, Item) -> Change): Change {
        val item = named(list)?.get("item")?.jsonObject ?: return made(list, Item(null, emptyList()))
        val inner = DescribedFields(item, "fields")
        val unknown = json.keys.firstOrNull { it != "id" && inner.named(it) == null }
        return if (unknown == null) made(list, inner.item(json)) else set("$list.$unknown", JsonNull)
    }

    private fun item(json: JsonObject) = Item(
        json.text("id")?.let(UUID::fromString),
        fields.map { meant(it, json[it.text("name")] ?: JsonNull) },
    )

    /** The values as an object; items of records tell only what they hold. */
    fun json(values: List<Value>): JsonObject =
        JsonObject(fields.filter { "custom" !in it }.zip(values).associate { (field, value) -> field.text("name")!! to shown(field, value) })

    private fun meant(field: JsonObject?, json: JsonElement): Value = when (json) {
        is JsonNull -> Value.Null
        is JsonArray if field?.text("kind") == "list" && json.all { it is JsonObject } -> {
            val inner = DescribedFields(field.getValue("item").jsonObject, "fields")
            Value.Items(json.map { inner.item(it.jsonObject) })
        }
        is JsonArray -> Value.Words(json.map { it.jsonPrimitive.content })
        is JsonObject -> json.plain()?.let { packed("a value", it) } ?: Value.Named(emptyMap())
        is JsonPrimitive if json.isString -> text(field?.text("kind"), json.content)
        else -> packed("a value", json.plain())
    }

    /** A text as a value of this kind; as text, which the library refuses, where it is none. */
    private fun text(kind: String?, text: String): Value = runCatching {
        when (kind) {
            "decimal", "percent" -> Value.Decimal(BigDecimal(text))
            "date" -> Value.Date(LocalDate.parse(text))
            "timestamp" -> Value.Timestamp(Instant.parse(text))
            "money" -> text.split(' ').let { (amount, currency) -> Value.Money(Money(BigDecimal(amount), currency)) }
            "id" -> Value.Id(UUID.fromString(text))
            "link" -> text.split(':').let { (entity, id) -> Value.Link(Link(entity, UUID.fromString(id))) }
            else -> Value.Text(text)
        }
    }.getOrDefault(Value.Text(text))

    private fun shown(field: JsonObject, value: Value): JsonElement = when (value) {
        is Value.Items -> {
            val part = field.getValue("item").jsonObject
            val inner = DescribedFields(part, "fields")
            val items = value.v1.map { item ->
                if (part["keyed"] == JsonPrimitive(true)) JsonObject(inner.json(item.values) + ("id" to item.id.json())) else inner.json(item.values)
            }
            if (field.text("kind") == "part") items.single() else JsonArray(items)
        }
        is Value.Decimal if field.text("kind") == "number" ->
            JsonPrimitive(value.v1.setScale(12, RoundingMode.HALF_UP).stripTrailingZeros().let { if (it.scale() < 0) it.setScale(0) else it })
        else -> value.json()
    }
}

private fun Value.json(): JsonElement = when (this) {
    is Value.Null, is Value.Items -> JsonNull
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
