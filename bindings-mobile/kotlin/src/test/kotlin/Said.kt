package dev.crmcore

import dev.crmcore.model.Link
import dev.crmcore.model.MassUpdated
import dev.crmcore.model.Money
import kotlinx.serialization.json.*
import java.math.BigDecimal
import java.math.RoundingMode
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

/** Thrown where a story gives what a typed call has no form for: another type, an unknown field, or nothing where it needs something. */
internal class Unsayable(what: String) : Exception(what)

/** What a story gives a typed call, asked for by names and in the types that the call takes. */
internal class Said(given: JsonElement, vararg known: String) {
    private val given = given as? JsonObject ?: throw Unsayable("$given is no object")

    init {
        (this.given.keys - known.toSet()).firstOrNull()?.let { throw Unsayable(it) }
    }

    fun <T : Any> needed(name: String, read: (JsonElement) -> T): T = given(given[name] ?: throw Unsayable(name), read)

    /** What may be left out; a null that is given cannot be told from that. */
    fun <T : Any> maybe(name: String, read: (JsonElement) -> T): T? = given[name]?.let { orNull(it, read) }

    /** What may be left out, but not be null. */
    fun <T : Any> filled(name: String, read: (JsonElement) -> T): T? = given[name]?.let { given(it, read) }

    companion object {
        fun <T : Any> orNull(json: JsonElement, read: (JsonElement) -> T): T? = if (json is JsonNull) null else given(json, read)

        fun <T : Any> given(json: JsonElement, read: (JsonElement) -> T): T = try {
            read(json)
        } catch (_: RuntimeException) {
            // Whatever a class of Java's has against the text.
            throw Unsayable("$json")
        }

        fun text(json: JsonElement): String = string(json) ?: throw Unsayable("$json")

        fun flag(json: JsonElement): Boolean = bare(json).boolean

        fun whole(json: JsonElement): Long = bare(json).long

        fun decimal(json: JsonElement) = BigDecimal(json.jsonPrimitive.content)

        fun date(json: JsonElement): LocalDate = LocalDate.parse(text(json))

        fun instant(json: JsonElement): Instant = Instant.parse(text(json))

        fun id(json: JsonElement): UUID = UUID.fromString(text(json))

        fun money(json: JsonElement): Money {
            val (amount, currency) = string(json)?.split(' ') ?: listOf("amount", "currency").map { text(json.jsonObject.getValue(it)) }
            return Money(BigDecimal(amount), currency)
        }

        fun link(json: JsonElement): Link {
            val (entity, id) = string(json)?.split(':') ?: listOf("entity", "id").map { text(json.jsonObject.getValue(it)) }
            return Link(entity, UUID.fromString(id))
        }

        fun words(json: JsonElement): List<String> = json.jsonArray.map(::text)

        fun sort(json: JsonElement): List<String> = string(json)?.let(::listOf) ?: words(json)

        /** Values whose kinds only the company knows. */
        fun plain(json: JsonElement): Map<String, Any?> = json.jsonObject.mapValues { (_, value) -> value.plain() }

        /** The items of a list, which null empties. */
        fun <I> items(json: JsonElement, read: (JsonElement) -> I): List<I> = if (json is JsonNull) emptyList() else json.jsonArray.map(read)

        fun period(json: JsonElement): String = string(json) ?: json.jsonObject.let { "${it.text("first")}/${it.text("last")}" }

        private fun string(json: JsonElement): String? = (json as? JsonPrimitive)?.takeIf { it.isString }?.content

        private fun bare(json: JsonElement): JsonPrimitive =
            json.jsonPrimitive.also { if (it.isString) throw Unsayable("$json") }
    }
}

/** A collection of the typed API, called with the JSON of stories. */
internal class TypedCollection<R : Any, C : Change, E : Edit<C>>(
    private val records: RecordCollection<R, C>,
    private val json: (R) -> JsonElement,
    private val blank: () -> E,
    private val setField: E.(String, JsonElement) -> Unit,
    private val changeItem: E.(String, String, JsonElement) -> Unit,
    private val create: (JsonElement) -> R,
    private val update: (UUID, Long?, E.() -> Unit) -> R,
    private val massUpdate: (String?, Map<String, Any?>, Boolean, Boolean, E.() -> Unit) -> MassUpdated,
    private val attach: ((ByteArray, E.() -> Unit) -> R)? = null,
) {
    fun call(method: String, given: JsonObject): JsonElement = when (method) {
        // The arguments of a typed `create` have no other null than what is left out.
        "create" -> json(if (JsonNull in given.values) records.create(blank().apply(set(given)).gathered) else create(given))
        "attach" -> {
            val content = Said.text(given.getValue("content")).toByteArray()
            json(attach!!(content, set(JsonObject(given - "content"))))
        }
        "content" -> JsonPrimitive(records.content(given.id()).decodeToString())
        "get" -> json(records.get(given.id()))
        "find" -> records.find(given.id())?.let(json) ?: JsonNull
        "delete" -> records.delete(given.id()).let { JsonNull }
        "restore" -> json(records.restore(given.id()))
        "purge" -> records.purge(given.id()).let { JsonNull }
        "update" -> json(update(given.id(), given.revision(), set(given["set"])))
        "add_item" -> changed(given, "add")
        "update_item" -> changed(given, "update")
        "remove_item" -> changed(given, "remove")
        else -> asked(method, given)
    }

    /** What is asked of many records. */
    private fun asked(method: String, given: JsonObject): JsonElement {
        val said = Said(given, "filter", "params", "sort", "limit", "after", "set", "preview", "skip_refused")
        val filter = said.filled("filter", Said::text)
        val params = said.filled("params", Said::plain) ?: emptyMap()
        val sort = said.filled("sort", Said::sort) ?: emptyList()
        val limit = said.filled("limit", Said::whole)?.toInt()
        return when (method) {
            "list" -> records.list(filter, params, sort, limit, said.filled("after", Said::text)).let { page ->
                buildJsonObject {
                    put("items", JsonArray(page.items.map(json)))
                    put("next", page.next)
                }
            }
            "all" -> JsonArray(records.all(filter, params, sort, limit).map(json).toList())
            "count" -> JsonPrimitive(records.count(filter, params))
            "explain" -> JsonPrimitive(records.explain(filter, params, sort))
            "mass_update" -> {
                val (preview, skipRefused) = listOf("preview", "skip_refused").map { said.filled(it, Said::flag) ?: false }
                massUpdate(filter, params, preview, skipRefused, set(given["set"])).json()
            }
            else -> throw AssertionError("a collection has no $method")
        }
    }

    private fun changed(given: JsonObject, verb: String): JsonElement {
        val (field, item) = listOf("field", "item").map { given[it] ?: throw Unsayable(it) }
        return json(update(given.id(), given.revision()) { changeItem(Said.text(field), verb, item) })
    }

    private fun JsonObject.id() = Said.given(this["id"] ?: throw Unsayable("id"), Said::id)

    private fun JsonObject.revision() = this["revision"]?.let { Said.given(it, Said::whole) }

    private fun set(given: JsonElement?): E.() -> Unit = {
        for ((field, value) in Said.given(given ?: throw Unsayable("set")) { it.jsonObject }) setField(field, value)
    }
}

/** What becomes of an item, as a block of an update says it. */
internal fun <I> Items<I>.change(verb: String, given: JsonElement, read: (JsonElement) -> I) = when (verb) {
    "add" -> add(read(given))
    "update" -> update(read(given))
    else -> remove(Said.given(given, Said::id))
}

/** A report's figures; both its pictures are drawn, too. */
internal fun <F : Any> Report<F>.drawn(): F {
    check(svg().startsWith("<svg") && "data" in vega())
    return data
}

internal fun Boolean?.json() = JsonPrimitive(this)

internal fun Long?.json() = JsonPrimitive(this)

internal fun String?.json() = JsonPrimitive(this)

internal fun Choice?.json() = JsonPrimitive(this?.code)

internal fun BigDecimal?.json() = JsonPrimitive(this?.toPlainString())

/** A figure, which is JSON's own number. */
internal fun BigDecimal?.number() =
    JsonPrimitive(this?.setScale(12, RoundingMode.HALF_UP)?.stripTrailingZeros()?.let { if (it.scale() < 0) it.setScale(0) else it })

internal fun LocalDate?.json() = JsonPrimitive(this?.toString())

internal fun List<String>.json() = JsonArray(map(::JsonPrimitive))

/** The fields that the company added. */
internal fun Map<String, Any?>.json(): JsonElement = JsonObject(
    mapValues { (_, value) ->
        when (value) {
            is Boolean -> value.json()
            is Long -> value.json()
            is BigDecimal -> value.json()
            is LocalDate -> value.json()
            is Instant -> value.json()
            is Money -> value.json()
            is UUID -> value.json()
            is Link -> value.json()
            is List<*> -> JsonArray(value.map { JsonPrimitive(it as String) })
            else -> (value as String?).json()
        }
    },
)
