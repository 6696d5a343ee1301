// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// What every record has.
public protocol Record: AnyRecord {
    /// The user responsible.
    var owner: UUID? { get }
    /// The team responsible; filled with the owner's primary team when left empty.
    var team: UUID? { get }
    /// Free words to group records by.
    var tags: [String] { get }
    /// Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    var externalIds: [ExternalId] { get }
    /// The fields that the company added, by name.
    var custom: [String: Value] { get }
    /// When it came to be, for the business; an import may give the time of the old system.
    var createdAt: Date { get }
    /// How often it was written, from 1; give it to `update` to refuse a stale change.
    var revision: Int { get }
    /// The user who created it; empty for the program itself.
    var createdBy: UUID? { get }
    /// When it was last written.
    var updatedAt: Date { get }
    /// The user who last wrote it; empty for the program itself.
    var updatedBy: UUID? { get }
    /// When it was moved to the trash; empty for a live record.
    var trashedAt: Date? { get }
}
