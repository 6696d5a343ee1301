import Foundation

/// A record of whatever entity.
public protocol AnyRecord: Identifiable, Hashable, Sendable where ID == UUID {}

/// A record of an entity declared at run time.
public struct NamedRecord: AnyRecord {
    /// Which record it is.
    public let id: UUID

    /// Its values by the names of its fields.
    public let values: [String: Value]

    init(_ packed: PackedRecord) throws(CrmError) {
        id = packed.id
        values = Dictionary(zip(packed.names, packed.values)) { first, _ in first }
    }

    /// The value of a field.
    public subscript(field: String) -> Value? { values[field] }
}

/// The records of one entity by the names of their fields: for entities declared at run time.
public typealias NamedCollection = RecordCollection<NamedRecord, NamedChange>

extension NamedCollection {
    /// Creates a record: `vehicles.create(["plate": "29A-12345"])`.
    public func create(_ fields: [String: any FieldValue]) throws(CrmError) -> NamedRecord {
        try create(changes(fields))
    }

    /// Changes a record: an absent field stays, `Value.null` empties.
    @discardableResult
    public func update(
        _ id: UUID, _ fields: [String: any FieldValue], revision: Int? = nil
    ) throws(CrmError) -> NamedRecord {
        try update(id, changes(fields), revision: revision)
    }

    private func changes(_ fields: [String: any FieldValue]) -> [NamedChange] {
        fields.map { field, value in .set(field: field, value: value.fieldValue) }
    }
}
