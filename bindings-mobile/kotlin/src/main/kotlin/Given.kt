// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID
import dev.crmcore.model.LocalePreset

/** How a file is opened; nothing at all is right for most. */
data class Options(
    /** Which pipeline, stages, roles and currencies a new file starts with; `en_us` when not given. */
    val preset: LocalePreset? = null,
    /** What the company of a new file is called. */
    val company: String? = null,
    /** When a committed call is on the disk: `full` before it returns, which is the default, or with the first call of any kind that comes so many milliseconds after it. A host that makes no more calls has its last writes on the disk only after `tick`, `suspend` or `close`. */
    val relaxedMillis: Long? = null,
    /** How many bytes of the file are held in memory; 32 MiB when not given. */
    val cacheBytes: Long? = null,
    /** How large the file may become, in bytes; a call that needs more fails with `disk_full` and writes nothing. */
    val maxFileBytes: Long? = null,
    /** Up to which size, in bytes, the whole file is verified when it is opened; 64 MiB when not given. */
    val checkUpTo: Long? = null,
    /** How many threads may work on one call that writes more than a thousand records, or reads hundreds that an index leads to, the caller's own included; as many as the machine runs at once when not given, 1 for no others. */
    val workers: Long? = null,
    /** Whether several processes may write the file at the same time; every commit then syncs twice. */
    val shared: Boolean = false,
    /** For tests: where a clock begins that only `tick` moves. */
    val testClock: Instant? = null,
    /** For tests: from which number ids follow, so that every run has the same. */
    val seed: Long? = null,
) {
    internal fun named(): Array<Pair<String, Any?>> = arrayOf(
        "preset" to preset,
        "company" to company,
        "durability" to relaxedMillis?.let { mapOf("relaxed" to it) },
        "cache_bytes" to cacheBytes,
        "max_file_bytes" to maxFileBytes,
        "check_up_to" to checkUpTo,
        "workers" to workers,
        "shared" to shared,
        "test_clock" to testClock,
        "seed" to seed,
    )
}

/** An entity to declare at run time. */
data class EntityDeclaration(
    /** The name in links and filters, as `machine`. */
    val name: String,
    /** The name of the collection, as `machines`. */
    val plural: String,
    /** What one is, in a sentence. */
    val doc: String? = null,
    /** Its fields. */
    val fields: List<DeclaredField>,
    /** Fields that records can be found and sorted by. */
    val indexed: List<String> = emptyList(),
    /** Fields whose value belongs to one live record. */
    val unique: List<String> = emptyList(),
    /** Fields that search reads. */
    val searched: List<String> = emptyList(),
) : NamedValues() {
    override fun named(): Map<String, Any?> = mapOf(
        "name" to name,
        "plural" to plural,
        "doc" to doc,
        "fields" to fields,
        "indexed" to indexed,
        "unique" to unique,
        "searched" to searched,
    )
}

/** A field of a declared entity. */
data class DeclaredField(
    /** The field's name in `snake_case`. */
    val name: String,
    /** What it can hold, as `text`, `money` or `id`. */
    val kind: String,
    /** The entity that an `id` links to. */
    val entity: String? = null,
    /** Whether a record needs it. */
    val required: Boolean = false,
    /** What a `choice` can hold, in this order. */
    val options: List<DeclaredOption> = emptyList(),
    /** What people call it, by their language, as `vi` or `en`. */
    val labels: Map<String, Any?> = emptyMap(),
) : NamedValues() {
    override fun named(): Map<String, Any?> = mapOf(
        "name" to name,
        "kind" to kind,
        "entity" to entity,
        "required" to required,
        "options" to options,
        "labels" to labels,
    )
}

/** An option of a choice. */
data class DeclaredOption(
    /** The code that it is known by. */
    val code: String,
    /** What it is called in Vietnamese. */
    val vi: String? = null,
    /** What it is called in English. */
    val en: String? = null,
) : NamedValues() {
    override fun named(): Map<String, Any?> = mapOf(
        "code" to code,
        "vi" to vi,
        "en" to en,
    )
}
