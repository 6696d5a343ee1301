package dev.crmcore

import dev.crmcore.ffi.Answer
import dev.crmcore.ffi.Handle
import dev.crmcore.ffi.Record
import dev.crmcore.ffi.Value
import dev.crmcore.model.Link
import java.nio.charset.CharacterCodingException
import java.time.Instant

/** What calls are asked of: a CRM, a transaction or an earlier state, or the records of one entity of these. */
internal class Door(private val handle: Handle, private val entity: String? = null) {
    fun of(entity: String) = Door(handle, entity)

    fun ask(name: String, vararg given: Pair<String, Any?>): Answer = call { handle.call(entity, name, packed(given)) }

    fun attach(content: ByteArray, changes: List<Change>): Answer =
        call { handle.attach(entity.orEmpty(), content, packed(arrayOf("fields" to changes))) }

    fun flow(name: String, arguments: Map<String, Any?>): Answer = ask("flow", "name" to name, "arguments" to arguments)

    fun report(name: String, asked: Map<String, Any?>): Answer = ask("report", "name" to name, "asked" to asked)
}

/** Makes a call of the library itself, as `open`. */
internal fun library(name: String, vararg given: Pair<String, Any?>): Answer =
    call { dev.crmcore.ffi.library(VERSION, name, packed(given)) }

internal fun packed(given: Array<out Pair<String, Any?>>): Map<String, Value> =
    given.associate { (name, value) -> name to packed(name, value) }

/** Runs a call of the library; what it fails with is a [CrmException]. */
internal inline fun <T> call(run: () -> T): T =
    try {
        run()
    } catch (failure: dev.crmcore.ffi.Failure.Failed) {
        throw CrmException.of(failure)
    } catch (malformed: CharacterCodingException) {
        throw IllegalArgumentException("a text has half of a character: a surrogate without the other one", malformed)
    }

internal fun query(
    filter: String?,
    params: Map<String, Any?>,
    sort: List<String> = emptyList(),
    limit: Int? = null,
    after: String? = null,
) = mapOf("filter" to filter, "params" to params, "sort" to sort, "limit" to limit, "after" to after)

/** What a report is asked; its period is by the company's calendar, as `this_quarter` or `2026-04-01/2026-06-30`. */
internal fun question(
    filter: String?,
    params: Map<String, Any?>,
    period: String?,
    asOf: Instant?,
    limit: Int?,
    about: Link?,
): Map<String, Any?> {
    val asked = mapOf("filter" to filter, "params" to params, "period" to period, "as_of" to asOf, "limit" to limit)
    return if (about == null) asked else asked + (about.entity to about.id)
}

private val Answer.value get() = (this as Answer.Told).v1

internal fun Answer.nothing() = Unit

internal fun <T> Answer.told(read: (Value) -> T): T = read(value)

internal fun <T> Answer.toldList(read: (Value) -> T): List<T> = (value as Value.Items).v1.map(read)

internal fun Answer.count(): Long = (value as Value.Int).v1

internal fun Answer.countOrNull(): Long? = (value as? Value.Int)?.v1

internal fun Answer.text(): String = (value as Value.Text).v1

internal fun Answer.bytes(): ByteArray = (this as Answer.Bytes).v1

internal fun <R> Answer.record(read: (Record) -> R): R = read((this as Answer.Record).v1)

internal fun <R> Answer.recordOrNull(read: (Record) -> R): R? = (this as? Answer.Record)?.v1?.let(read)

internal fun <R> Answer.page(read: (Record) -> R): Page<R> =
    (this as Answer.Page).let { Page(it.items.map(read), it.next) }

internal fun Answer.found(): List<Found> = (this as Answer.Found).v1.map {
    Found(it.entity, it.rank, recordOf(it.entity, it.record) ?: namedRecordOf(it.record))
}

internal fun <F : Any> Answer.report(read: (Value) -> F): Report<F> = Report((this as Answer.Report).v1, read)

internal fun Answer.crm(): Crm = Crm((this as Answer.Crm).v1)

internal fun Answer.tx(): Tx = Tx(Door((this as Answer.Tx).v1))
