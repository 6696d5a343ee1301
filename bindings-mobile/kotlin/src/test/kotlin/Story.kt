package dev.crmcore

import dev.crmcore.ffi.BrokenField
import dev.crmcore.model.Link
import dev.crmcore.model.LocalePreset
import dev.crmcore.model.Money
import dev.crmcore.model.Record
import kotlinx.serialization.json.*
import java.math.BigDecimal
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter
import java.util.HexFormat
import java.util.UUID
import java.util.zip.GZIPInputStream

private val noArguments = JsonObject(emptyMap())

/** What may change the model. */
private val definitions = listOf("declare", "custom_fields.", "transaction.", "write", "revert", "tick", "open", "import")
private val instants = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC)

/** Makes the calls of a story, with records as JSON; what goes another way is an [AssertionError]. */
internal class Story(private val home: Path, private val scenarios: Path) {
    private val handles = mutableMapOf<String, Crm>()
    private val transactions = mutableMapOf<String, Tx>()
    private val listeners = mutableMapOf<String, MutableList<JsonElement>>()
    private val known = mutableMapOf<String, JsonElement>()

    /** The model as it was described last; nothing once it may have changed. */
    private var model: JsonObject? = null

    fun tell(story: JsonObject) {
        val given = story["given"]?.jsonObject ?: noArguments
        when (given.text("store") ?: "memory") {
            "none" -> {}
            "file" -> handles["crm"] = Crm.create(path("crm.crm"), options(given))
            else -> handles["crm"] = Crm.memory(options(given))
        }
        story.getValue("steps").jsonArray.map { it.jsonObject }.forEachIndexed { place, step ->
            try {
                step(step, null)
            } catch (refused: CrmException) {
                throw AssertionError("step ${place + 1} (${step["op"]}): $refused ${refused.fields}")
            } catch (astray: AssertionError) {
                throw AssertionError("step ${place + 1} (${step["op"]}): ${astray.message}")
            }
        }
        for (crm in handles.values.filter { it.user == null }) {
            val problems = try {
                crm.verify().problems
            } catch (_: CrmException) {
                emptyList()
            }
            if (problems.isNotEmpty()) throw AssertionError("the file is not sound: $problems")
        }
    }

    /** One step and its expectation; inside a write, an error that nobody expects is the write's. */
    private fun step(step: JsonObject, within: Tx?) {
        val expectedError = step["error"]
        val before = if (expectedError == null) null else written()
        val result = try {
            call(step, within)
        } catch (refused: CrmException) {
            if (expectedError == null) throw refused
            if (written() != before) throw AssertionError("was refused, but wrote something")
            val code = (expectedError as? JsonPrimitive)?.let { buildJsonObject { put("code", it) } }
            differs(code ?: resolve(expectedError, known), refused.json())
                ?.let { throw AssertionError("error$it ($refused)") }
            return
        } finally {
            if (definitions.any { step.text("op")!!.startsWith(it) }) model = null
        }
        if (expectedError != null) throw AssertionError("should be refused, but gives $result")
        step["expect"]?.let { expected ->
            differs(resolve(expected, known), result)?.let { throw AssertionError("result$it") }
        }
        step.text("as")?.let { known[it] = result }
    }

    /** How much is in the first file, as far as it can be asked. */
    private fun written(): Pair<Long, Long>? = try {
        handles["crm"]?.verify()?.let { it.records to it.entries }
    } catch (_: CrmException) {
        null
    }

    private fun path(name: String) = home.resolve(name).toString()

    private fun call(step: JsonObject, within: Tx?): JsonElement {
        val op = step.text("op")!!
        val arguments = resolve(step["args"] ?: noArguments, known).jsonObject
        fun path() = path(arguments.text("path")!!)
        if (op.startsWith("file.")) return onFile(op, home.resolve(arguments.text("path")!!), arguments)
        val opened = when (op) {
            "create" -> Crm.create(path(), options(arguments))
            "open" -> Crm.open(path(), options(arguments))
            "memory" -> Crm.memory(options(arguments))
            else -> null
        }
        if (opened != null) return keep(step, opened)
        fun file(argument: String) = path(arguments.text(argument)!!)
        if (op == "restore") {
            return nothing { Crm.restore(file("backup"), path(), arguments["replace"] == JsonPrimitive(true)) }
        }
        if (op == "salvage") return Crm.salvage(file("damaged"), path()).json()
        val crm = handles[step.text("on") ?: "crm"] ?: throw AssertionError("there is no handle ${step["on"]}")
        val tx = step.text("in")?.let { transactions[it] ?: throw AssertionError("there is no transaction $it") } ?: within
        val (plural, method) = op.split('.', limit = 2).let { it.first() to it.getOrNull(1) }
        if (method != null && plural != "transaction") {
            return typed(op, { (tx ?: crm).typed(plural)?.call(method, arguments) }) {
                val entity = described("entities", "plural", plural)
                onCollection((tx ?: crm).records(entity.text("name")!!), DescribedFields(entity, "fields"), method, arguments)
            }
        }
        return when (op) {
            "transaction.begin" -> nothing { transactions[step.text("as")!!] = crm.transaction() }
            "as_of" -> nothing { transactions[step.text("as")!!] = crm.asOf(Instant.parse(arguments.text("at"))) }
            "transaction.commit" -> JsonPrimitive(tx!!.commit())
            "transaction.rollback" -> nothing { tx!!.rollback() }
            "write" -> nothing {
                crm.write { tx -> step.getValue("steps").jsonArray.forEach { step(it.jsonObject, tx) } }
            }
            "with_budget" -> keep(
                step,
                crm.withBudget(arguments["rows"]?.jsonPrimitive?.long, arguments["millis"]?.jsonPrimitive?.long),
            )
            "warnings" -> JsonArray(tx!!.warnings().map { it.json() })
            "stats" -> crm.stats().json()
            "compact" -> crm.compact().let { buildJsonObject { put("before", it.before); put("after", it.after) } }
            "expire" -> crm.expire().let { buildJsonObject { put("entries", it.entries); put("records", it.records) } }
            "as_user" -> keep(step, crm.asUser(arguments.id("id")))
            "subscribe" -> nothing {
                val heard = mutableListOf<JsonElement>()
                listeners[step.text("as")!!] = heard
                crm.subscribe { heard += it.json() }
            }
            "heard" -> listeners.getValue(arguments.text("listener")!!).let { heard ->
                JsonArray(heard.toList()).also { heard.clear() }
            }
            "import_csv" -> crm.importCsv(home.toString(), arguments.getValue("mapping").toString()) {
                arguments["cancel"] != JsonPrimitive(true)
            }.json()
            "preview" -> crm.preview(home.toString(), arguments.getValue("mapping").toString()).json()
            "export_csv" -> {
                val (filter, params, sort) = asked(arguments)
                JsonPrimitive(crm.exportCsv(arguments.text("entity")!!, path(), filter, params, sort))
            }
            "report" -> {
                val name = arguments.text("name")!!
                typed("report $name", { (tx ?: crm).report(name, JsonObject(arguments - "name")) }) {
                    nothing { (tx ?: crm).door.report(name, question(arguments)) }
                }
            }
            "search" -> crm.search(
                arguments.text("words")!!,
                arguments["entities"]?.jsonArray?.map { it.jsonPrimitive.content } ?: emptyList(),
                arguments["limit"]?.jsonPrimitive?.int ?: 20,
                arguments["newest"] == JsonPrimitive(true),
            ).map { it.json(crm) }.let(::JsonArray)
            "history" -> crm.history(arguments.text("entity")!!, arguments.id("id")).map { it.json() }.let(::JsonArray)
            "revert" -> crm.revert(
                arguments.getValue("change_set").jsonPrimitive.long,
                arguments["leave_conflicts"] == JsonPrimitive(true),
            ).json()
            "export_mapping" -> {
                val entities = arguments.getValue("entities").jsonArray.map { it.jsonPrimitive.content }
                Json.parseToJsonElement(crm.exportMapping(entities))
            }
            "describe" -> Json.parseToJsonElement(crm.describe())
            "declare" -> nothing { crm.declare(declaration(arguments)) }
            "verify" -> crm.verify().json()
            "company" -> crm.company().json()
            "tick" -> nothing { crm.tick(Instant.parse(arguments.text("now"))) }
            "suspend" -> nothing { crm.suspend() }
            "close" -> nothing { crm.close() }
            "backup_to" -> nothing { crm.backupTo(path()) }
            else -> typed(op, { (tx ?: crm).verb(op, arguments) }) {
                val flow = described("flows", "name", op)
                nothing { (tx ?: crm).door.flow(op, DescribedFields(flow, "arguments").named(arguments)) }
            }
        }
    }

    /**
     * A call in its typed form. It is made by names where the model has none for it, as for entities declared at run time,
     * and where the story gives what types do not let it give: that is to be refused.
     */
    private fun typed(name: String, call: () -> JsonElement?, byName: () -> JsonElement): JsonElement {
        val told = try {
            call() ?: return byName()
        } catch (unsayable: Unsayable) {
            byName()
            throw AssertionError("is not refused, and has no typed form: ${unsayable.message}")
        }
        answered += name
        return told
    }

    /** What the model describes under this name; who is limited may not see that there is one. */
    private fun described(list: String, by: String, name: String): JsonObject {
        val model = model ?: Json.parseToJsonElement(handles.values.first { it.user == null }.describe()).jsonObject
        this.model = model
        val found = model.getValue(list).jsonArray.map { it.jsonObject }.firstOrNull { it.text(by) == name }
        return found ?: throw AssertionError("there is no $name among the $list")
    }

    private fun Found.json(crm: Crm): JsonElement = buildJsonObject {
        put("entity", entity)
        put("rank", rank)
        put("record", (record as? Record)?.told() ?: named(crm.records(entity), entity, (record as NamedRecord).id))
    }

    private fun named(records: Records, entity: String, id: UUID): JsonElement {
        val fields = DescribedFields(described("entities", "name", entity), "fields")
        return onCollection(records, fields, "get", buildJsonObject { put("id", id.json()) })
    }

    private fun keep(step: JsonObject, crm: Crm): JsonElement = nothing { handles[step.text("as") ?: "crm"] = crm }

    private fun onFile(op: String, path: Path, arguments: JsonObject): JsonElement = when (op) {
        "file.write" -> nothing { Files.writeString(path, arguments.text("text")!!) }
        "file.read" -> JsonPrimitive(Files.readString(path))
        "file.exists" -> JsonPrimitive(Files.exists(path))
        "file.unpack" -> nothing {
            GZIPInputStream(Files.newInputStream(scenarios.resolve(arguments.text("from")!!))).use { Files.copy(it, path) }
        }
        "file.replace" -> nothing {
            val (find, with) = listOf("find", "with").map { HexFormat.of().parseHex(arguments.text(it)!!) }
            val held = Files.readAllBytes(path)
            val places = (0..held.size - find.size).filter { start -> find.indices.all { held[start + it] == find[it] } }
            if (places.isEmpty()) throw AssertionError("these bytes are not in the file")
            places.forEach { with.copyInto(held, it) }
            Files.write(path, held)
        }
        else -> throw AssertionError("there is no op $op")
    }

    companion object {
        /** What typed calls answered so far: `lose`, `deals.update`, `report board`. */
        val answered = sortedSetOf<String>()
    }
}

private fun onCollection(records: Records, fields: DescribedFields, method: String, arguments: JsonObject): JsonElement {
    val door = records.door
    fun item(verb: String) = fields.change(arguments.text("field")!!, verb, arguments.getValue("item").jsonObject)
    fun record(packed: dev.crmcore.ffi.Record) = JsonObject(fields.json(packed.values) + ("id" to packed.id.json()))
    val revision = arguments["revision"]?.jsonPrimitive?.longOrNull
    val (filter, params, sort) = asked(arguments)
    val limit = arguments["limit"]?.jsonPrimitive?.int
    fun set() = fields.changes(arguments["set"]?.jsonObject ?: noArguments)
    fun changed(changes: List<NamedChange>) =
        door.ask("update", "id" to arguments.id("id"), "fields" to changes, "revision" to revision).record(::record)
    fun one(name: String) = door.ask(name, "id" to arguments.id("id")).record(::record)
    return when (method) {
        "create" -> door.ask("create", "fields" to fields.changes(arguments)).record(::record)
        "attach" -> {
            val given = fields.changes(JsonObject(arguments - "content"))
            door.attach(arguments.text("content")!!.toByteArray(), given).record(::record)
        }
        "content" -> JsonPrimitive(records.content(arguments.id("id")).decodeToString())
        "get" -> one("get")
        "find" -> door.ask("find", "id" to arguments.id("id")).recordOrNull(::record) ?: JsonNull
        "update" -> changed(set())
        "delete" -> nothing { records.delete(arguments.id("id")) }
        "restore" -> one("restore")
        "purge" -> nothing { records.purge(arguments.id("id")) }
        "list" -> door.ask("list", "query" to query(filter, params, sort, limit, arguments.text("after"))).page(::record).let { page ->
            buildJsonObject {
                put("items", JsonArray(page.items))
                put("next", page.next)
            }
        }
        "all" -> JsonArray(records.all(filter, params, sort, limit).map { door.ask("get", "id" to it.id).record(::record) }.toList())
        "count" -> JsonPrimitive(records.count(filter, params))
        "explain" -> JsonPrimitive(records.explain(filter, params, sort))
        "mass_update" -> records.massUpdate(
            set(),
            filter,
            params,
            arguments["preview"] == JsonPrimitive(true),
            arguments["skip_refused"] == JsonPrimitive(true),
        ).json()
        "add_item" -> changed(listOf(item("add")))
        "update_item" -> changed(listOf(item("update")))
        "remove_item" -> changed(listOf(NamedChange(arguments.text("field")!!, "remove", arguments.id("item"))))
        else -> throw AssertionError("a collection has no $method")
    }
}

/** Filter, parameters and order. */
private fun asked(arguments: JsonObject): Triple<String?, Map<String, Any?>, List<String>> {
    val params = arguments["params"]?.jsonObject?.mapValues { (_, value) -> value.plain() } ?: emptyMap()
    val sort = when (val sort = arguments["sort"]) {
        null -> emptyList()
        is JsonArray -> sort.map { it.jsonPrimitive.content }
        else -> listOf(sort.jsonPrimitive.content)
    }
    return Triple(arguments.text("filter"), params, sort)
}

/** What a report is asked; what has another name is the record that it is about. */
private fun question(arguments: JsonObject): Map<String, Any?> {
    val (filter, params) = asked(arguments)
    val period = arguments["period"].let { period ->
        (period as? JsonObject)?.let { "${it.text("first")}/${it.text("last")}" } ?: arguments.text("period")
    }
    val others = arguments.keys - setOf("name", "filter", "params", "period", "as_of", "limit")
    return question(
        filter,
        params,
        period,
        arguments.text("as_of")?.let(Instant::parse),
        arguments["limit"]?.jsonPrimitive?.int,
        others.firstOrNull()?.let { Link(it, arguments.id(it)) },
    )
}

private fun options(given: JsonObject) = Options(
    preset = if (given.text("preset") == "vi_vn") LocalePreset.ViVn else LocalePreset.EnUs,
    company = given.text("company") ?: "Acme",
    relaxedMillis = (given["durability"] as? JsonObject)?.get("relaxed_ms")?.jsonPrimitive?.long,
    cacheBytes = given["cache_bytes"]?.jsonPrimitive?.long,
    maxFileBytes = given["max_file_bytes"]?.jsonPrimitive?.long,
    shared = given["shared"] == JsonPrimitive(true),
    testClock = Instant.parse(given.text("clock") ?: "2026-11-20T02:00:00.000Z"),
    seed = given["seed"]?.jsonPrimitive?.long ?: 7,
)

private fun declaration(given: JsonObject): EntityDeclaration {
    fun names(name: String) = given[name]?.jsonArray?.map { it.jsonPrimitive.content } ?: emptyList()
    return EntityDeclaration(
        name = given.text("name") ?: "",
        plural = given.text("plural") ?: "",
        doc = given.text("doc") ?: "",
        fields = given["fields"]?.jsonArray.orEmpty().map { it.jsonObject }.map { field ->
            DeclaredField(
                name = field.text("name") ?: "",
                kind = field.text("kind") ?: "",
                entity = field.text("entity"),
                required = field["required"] == JsonPrimitive(true),
            )
        },
        indexed = names("indexed"),
        unique = names("unique"),
        searched = names("searched"),
    )
}

private inline fun nothing(run: () -> Unit): JsonElement {
    run()
    return JsonNull
}

internal fun JsonObject.text(name: String): String? = (this[name] as? JsonPrimitive)?.contentOrNull

private fun JsonObject.id(name: String): UUID = UUID.fromString(text(name))

internal fun JsonElement.plain(): Any? = when (this) {
    is JsonArray -> map { it.plain() }
    is JsonObject -> text("entity")?.let { Link(it, id("id")) } ?: Money(BigDecimal(text("amount")), text("currency")!!)
    is JsonNull -> null
    is JsonPrimitive -> if (isString) content else booleanOrNull ?: longOrNull ?: BigDecimal(content)
}

internal fun UUID?.json() = JsonPrimitive(this?.toString())

internal fun Instant?.json() = JsonPrimitive(this?.let(instants::format))

internal fun Link?.json(): JsonElement = this?.let {
    buildJsonObject {
        put("entity", entity)
        put("id", id.json())
    }
} ?: JsonNull

internal fun Money?.json(): JsonElement = this?.let {
    buildJsonObject {
        put("amount", amount.toPlainString())
        put("currency", currency)
    }
} ?: JsonNull

private fun CrmException.json() = buildJsonObject {
    put("code", code)
    put("detail", detail)
    put("record", record?.json() ?: JsonNull)
    put("fields", JsonArray(fields.map { it.json() }))
    putJsonArray("records") {
        for (refused in records) {
            addJsonObject {
                put("record", refused.record.json())
                put("code", refused.code)
                put("fields", JsonArray(refused.fields.map { it.json() }))
            }
        }
    }
}

private fun BrokenField.json() = buildJsonObject {
    put("field", field)
    put("code", code)
}

private fun HistoryEntry.json() = buildJsonObject {
    put("change_set", changeSet)
    put("at", at.json())
    put("actor", actor.json())
    put("source", source)
    put("entity", entity)
    put("id", id.json())
    put("verb", verb)
    putJsonArray("changes") {
        for (change in changes) {
            addJsonObject {
                put("field", change.field)
                put("item", change.item.json())
                put("before", Json.parseToJsonElement(change.before))
                put("after", Json.parseToJsonElement(change.after))
            }
        }
    }
}

private fun CommitWarning.json() = buildJsonObject {
    put("entity", entity)
    put("id", id.json())
    put("field", field)
    put("code", code)
    put("amount", amount?.json() ?: JsonNull)
}

private fun Stats.json() = buildJsonObject {
    put(
        "entities",
        JsonArray(
            entities.map {
                buildJsonObject {
                    put("entity", it.entity)
                    put("live", it.live)
                    put("trashed", it.trashed)
                }
            },
        ),
    )
    put("journal_entries", journalEntries)
    put("readers", readers)
}

private fun Reverted.json() = buildJsonObject {
    put("change_set", changeSet)
    put("records", records)
    putJsonArray("conflicts") {
        for (conflict in conflicts) {
            addJsonObject {
                put("entity", conflict.entity)
                put("id", conflict.id.json())
                put("field", conflict.field)
                put("by", conflict.by.json())
                put("at", conflict.at.json())
            }
        }
    }
}

private fun Changes.json() = buildJsonObject {
    put("change_set", changeSet)
    put("at", at.json())
    put("actor", actor.json())
    putJsonArray("records") {
        for (record in records) {
            addJsonObject {
                put("entity", record.entity)
                put("id", record.id.json())
                put("verb", record.verb)
                put("events", JsonArray(record.events.map { JsonPrimitive(it.code) }))
            }
        }
    }
    put("warnings", JsonArray(warnings.map { it.json() }))
}

private fun Verified.json() = buildJsonObject {
    put("records", records)
    put("derived", derived)
    put("entries", entries)
    put("problems", JsonArray(problems.map(::JsonPrimitive)))
}

private fun Salvaged.json() = buildJsonObject {
    put("records", records)
    put("entries", entries)
    put("contents", contents)
    put("lost", JsonArray(lost.map(::JsonPrimitive)))
}

private fun ImportReport.json() = buildJsonObject {
    put("preview", preview)
    put("finished", finished)
    put("change_set", changeSet)
    put("rows", rows)
    put("skipped", skipped)
    put("gaps", gaps)
    putJsonArray("entities") {
        for (count in entities) {
            addJsonObject {
                put("entity", count.entity)
                put("created", count.created)
                put("updated", count.updated)
                put("unchanged", count.unchanged)
            }
        }
    }
    putJsonArray("bad") {
        for (row in bad) {
            addJsonObject {
                put("file", row.file)
                put("line", row.line)
                put("entity", row.entity)
                put("column", row.column)
                put("field", row.field)
                put("code", row.code)
                put("message", row.message)
            }
        }
    }
    putJsonArray("unmapped") {
        for (columns in unmapped) {
            addJsonObject {
                put("file", columns.file)
                put("columns", JsonArray(columns.columns.map(::JsonPrimitive)))
            }
        }
    }
}
