package dev.crmcore

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonPrimitive

private val path = Regex("[a-z][A-Za-z0-9_.]*")

/** Puts earlier results in the place of `"$name.path"`. */
internal fun resolve(json: JsonElement, known: Map<String, JsonElement>): JsonElement = when (json) {
    is JsonObject if "\$repeat" in json -> repeated(json.getValue("\$repeat") as JsonObject)
    is JsonObject -> JsonObject(json.mapValues { (_, value) -> resolve(value, known) })
    is JsonArray -> JsonArray(json.map { resolve(it, known) })
    is JsonPrimitive -> if (json.isString && json.content.startsWith("$")) named(json, known) else json
}

/** A text too long to be written out. */
private fun repeated(json: JsonObject): JsonElement =
    JsonPrimitive(json.getValue("text").jsonPrimitive.content.repeat(json.getValue("times").jsonPrimitive.int))

private fun named(text: JsonPrimitive, known: Map<String, JsonElement>): JsonElement {
    val rest = text.content.drop(1)
    return when {
        rest.startsWith("$") -> JsonPrimitive(rest)
        rest == "any" || !path.matches(rest) -> text
        else -> lookUp(rest, known)
    }
}

private fun lookUp(path: String, known: Map<String, JsonElement>): JsonElement {
    val steps = path.split('.')
    val first = known[steps.first()] ?: throw AssertionError("nothing is called $${steps.first()}")
    return steps.drop(1).fold(first) { found, step ->
        val inner = if (found is JsonArray) step.toIntOrNull()?.let(found::getOrNull) else (found as? JsonObject)?.get(step)
        inner ?: throw AssertionError("$$path ends before $step")
    }
}

/** Where the result is not as expected, in words; nothing when it is. */
internal fun differs(expected: JsonElement, result: JsonElement): String? = when {
    expected is JsonPrimitive && expected.isString && expected.content == "\$any" ->
        if (result is JsonNull) " is null" else null
    expected is JsonObject && expected.size == 1 && expected.keys.single().startsWith("$") ->
        expected.entries.single().let { (name, argument) -> matches(name, argument, result) }
    expected is JsonObject && result !is JsonObject -> " is $result, no object"
    expected is JsonObject -> expected.firstNotNullOfOrNull { (name, wanted) ->
        differs(wanted, (result as JsonObject)[name] ?: JsonNull)?.let { ".$name$it" }
    }
    expected is JsonArray && result !is JsonArray -> " is $result, no list"
    expected is JsonArray && expected.size != (result as JsonArray).size ->
        " has ${result.size} items, not ${expected.size}: $result"
    expected is JsonArray -> expected.indices.firstNotNullOfOrNull { place ->
        differs(expected[place], (result as JsonArray)[place])?.let { ".$place$it" }
    }
    else -> if (expected == result) null else " is $result, not $expected"
}

private fun matches(name: String, argument: JsonElement, result: JsonElement): String? {
    if (name == "\$not") return if (differs(argument, result) == null) " is $result" else null
    val items = result as? JsonArray ?: return " is $result, no list"
    fun has(wanted: JsonElement) = items.any { differs(wanted, it) == null }
    return when (name) {
        "\$count" -> if (items.size == argument.jsonPrimitive.int) null else " has ${items.size} items, not $argument"
        "\$includes" -> argument.jsonArray.firstOrNull { !has(it) }?.let { " lacks $it: $result" }
        "\$excludes" -> argument.jsonArray.firstOrNull { has(it) }?.let { " has $it" }
        else -> " cannot be held against $name"
    }
}
