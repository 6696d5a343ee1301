// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore.model

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

/** An amount of a currency, exact. */
typealias Money = dev.crmcore.ffi.Money

/** A link to a record of any entity. */
typealias Link = dev.crmcore.ffi.Link

/** What every record has. */
interface Record {
    /** Which record it is. */
    val id: UUID

    /** The user responsible. */
    val owner: UUID?

    /** The team responsible; filled with the owner's primary team when left empty. */
    val team: UUID?

    /** Free words to group records by. */
    val tags: List<String>

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: List<ExternalId>

    /** The fields that the company added, by name. */
    val custom: Map<String, kotlin.Any?>

    /** When it came to be, for the business; an import may give the time of the old system. */
    val createdAt: Instant

    /** How often it was written, from 1; give it to `update` to refuse a stale change. */
    val revision: Long

    /** The user who created it; empty for the program itself. */
    val createdBy: UUID?

    /** When it was last written. */
    val updatedAt: Instant

    /** The user who last wrote it; empty for the program itself. */
    val updatedBy: UUID?

    /** When it was moved to the trash; empty for a live record. */
    val trashedAt: Instant?
}
