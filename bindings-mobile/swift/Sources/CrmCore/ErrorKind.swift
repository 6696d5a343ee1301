// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

extension CrmError {
    /// What a program acts on; the same in every language.
    public enum Kind: String, CaseIterable, Sendable {
        /// No such record, or none that the user may see.
        case notFound = "not_found"
        /// Values that break a rule; `fields` names each field and rule.
        case invalid = "invalid"
        /// A field that the entity does not have.
        case unknownField = "unknown_field"
        /// A value of another type than the field's.
        case wrongType = "wrong_type"
        /// A unique value that another record has already.
        case duplicate = "duplicate"
        /// Records that may be the same as a new one are there already; `records` names them.
        case duplicateConflict = "duplicate_conflict"
        /// A link to a record that does not exist.
        case brokenLink = "broken_link"
        /// Somebody changed the record since it was read.
        case conflict = "conflict"
        /// The user's roles do not allow this.
        case forbidden = "forbidden"
        /// A filter, sort or search that cannot be understood; the message names the place.
        case query = "query"
        /// A mapping or data file that cannot be understood.
        case `import` = "import"
        /// Another process or call holds what this call needs.
        case busy = "busy"
        /// The handle was closed.
        case closed = "closed"
        /// The transaction was already committed or rolled back, or was left open for too long.
        case finished = "finished"
        /// The process was forked after the file was opened; open it again in the child.
        case forked = "forked"
        /// The caller stopped the call.
        case canceled = "canceled"
        /// The call read more, or took longer, than its budget allows; the message says what would make it cheaper.
        case budget = "budget"
        /// What was asked for was kept for a limited time, and is gone.
        case gone = "gone"
        /// The file is not a CRM file.
        case foreignFile = "foreign_file"
        /// The file was written by a newer version of the library.
        case newerFormat = "newer_format"
        /// Stored bytes are damaged.
        case corrupt = "corrupt"
        /// The disk is full; nothing of this call was written.
        case diskFull = "disk_full"
        /// The file system refused; nothing of this call was written.
        case storage = "storage"
        /// The change set cannot be reverted any more: a final step was taken.
        case final = "final"
        /// Not possible in this mode of the file.
        case unsupported = "unsupported"
        /// A mistake in the library itself; please report it.
        case bug = "bug"
    }
}
