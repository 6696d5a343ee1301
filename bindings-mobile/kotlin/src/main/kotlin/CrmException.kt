// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore

import dev.crmcore.ffi.BrokenField
import dev.crmcore.ffi.Failure
import dev.crmcore.ffi.RefusedRecord
import dev.crmcore.model.Link

/**
 * Why a call failed; the call did nothing.
 *
 * Each kind has a class of its own. The message tells the code, what happened and what to do, the record and the fields;
 * it never holds a field's value, so it may be logged.
 */
sealed class CrmException private constructor(failure: Failure.Failed) : RuntimeException(failure.summary) {
    /** The stable code of the kind, the same in every language. */
    val code: String = failure.code

    /** What happened and what to do, for a person. */
    val detail: String = failure.detail

    /** The record concerned, if there is one. */
    val record: Link? = failure.record

    /** The fields concerned, each with the rule it broke. */
    val fields: List<BrokenField> = failure.fields

    /** The records concerned, of a call over several. */
    val records: List<RefusedRecord> = failure.records

    /** No such record, or none that the user may see. */
    class NotFound internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** Values that break a rule; `fields` names each field and rule. */
    class Invalid internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** A field that the entity does not have. */
    class UnknownField internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** A value of another type than the field's. */
    class WrongType internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** A unique value that another record has already. */
    class Duplicate internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** Records that may be the same as a new one are there already; `records` names them. */
    class DuplicateConflict internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** A link to a record that does not exist. */
    class BrokenLink internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** Somebody changed the record since it was read. */
    class Conflict internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** The user's roles do not allow this. */
    class Forbidden internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** A filter, sort or search that cannot be understood; the message names the place. */
    class Query internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** A mapping or data file that cannot be understood. */
    class Import internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** Another process or call holds what this call needs. */
    class Busy internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** The handle was closed. */
    class Closed internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** The transaction was already committed or rolled back, or was left open for too long. */
    class Finished internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** The process was forked after the file was opened; open it again in the child. */
    class Forked internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** The caller stopped the call. */
    class Canceled internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** The call read more, or took longer, than its budget allows; the message says what would make it cheaper. */
    class Budget internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** What was asked for was kept for a limited time, and is gone. */
    class Gone internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** The file is not a CRM file. */
    class ForeignFile internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** The file was written by a newer version of the library. */
    class NewerFormat internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** Stored bytes are damaged. */
    class Corrupt internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** The disk is full; nothing of this call was written. */
    class DiskFull internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** The file system refused; nothing of this call was written. */
    class Storage internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** The change set cannot be reverted any more: a final step was taken. */
    class Final internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** Not possible in this mode of the file. */
    class Unsupported internal constructor(failure: Failure.Failed) : CrmException(failure)

    /** A mistake in the library itself; please report it. */
    class Bug internal constructor(failure: Failure.Failed) : CrmException(failure)

    internal companion object {
        private val kinds: Map<String, (Failure.Failed) -> CrmException> = mapOf(
            "not_found" to ::NotFound,
            "invalid" to ::Invalid,
            "unknown_field" to ::UnknownField,
            "wrong_type" to ::WrongType,
            "duplicate" to ::Duplicate,
            "duplicate_conflict" to ::DuplicateConflict,
            "broken_link" to ::BrokenLink,
            "conflict" to ::Conflict,
            "forbidden" to ::Forbidden,
            "query" to ::Query,
            "import" to ::Import,
            "busy" to ::Busy,
            "closed" to ::Closed,
            "finished" to ::Finished,
            "forked" to ::Forked,
            "canceled" to ::Canceled,
            "budget" to ::Budget,
            "gone" to ::Gone,
            "foreign_file" to ::ForeignFile,
            "newer_format" to ::NewerFormat,
            "corrupt" to ::Corrupt,
            "disk_full" to ::DiskFull,
            "storage" to ::Storage,
            "final" to ::Final,
            "unsupported" to ::Unsupported,
            "bug" to ::Bug,
        )

        /** The codes that have a class. */
        val codes: Set<String> get() = kinds.keys

        fun of(failure: Failure.Failed): CrmException = (kinds[failure.code] ?: ::Bug)(failure)
    }
}
