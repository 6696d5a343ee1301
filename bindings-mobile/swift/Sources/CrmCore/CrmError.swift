import CrmCoreNative
import Foundation

/// A field and the rule it broke, as `amount` and `required`.
public typealias BrokenField = CrmCoreNative.BrokenField

/// One of several records that a call was refused for, and why.
public typealias RefusedRecord = CrmCoreNative.RefusedRecord

/// Why a call failed; the call did nothing.
///
/// ```swift
/// do {
///     try crm.deals.update(deal.id, .nextStep("call"), revision: deal.revision)
/// } catch where error.kind == .conflict {
///     // Somebody changed it since.
/// }
/// ```
///
/// Its texts never hold a field's value, so they may be logged.
public struct CrmError: LocalizedError, CustomStringConvertible, Sendable {
    /// What a program acts on.
    public let kind: Kind

    /// The whole of it in a line, for a log: code, detail, record and fields.
    public let description: String

    /// What happened and what to do, for a person.
    public let detail: String

    /// The record concerned, if there is one.
    public let record: Link?

    /// The fields concerned, each with the rule it broke.
    public let fields: [BrokenField]

    /// The records concerned, of a call over several.
    public let records: [RefusedRecord]

    /// The stable code of the kind, the same in every language.
    public var code: String { kind.rawValue }

    public var errorDescription: String? { detail }

    init(_ failure: Failure) {
        switch failure {
        case .Failed(let code, let summary, let detail, let record, let fields, let records):
            kind = Kind(rawValue: code) ?? .bug
            description = summary
            self.detail = detail
            self.record = record
            self.fields = fields
            self.records = records
        }
    }

    static let noValue = CrmError(bug: "the library gave no value where one is due; please report it")

    /// A mistake in the library itself.
    init(bug: String) {
        self.init(.Failed(code: "bug", summary: "bug: \(bug)", detail: bug, record: nil, fields: [], records: []))
    }
}

/// Runs a call of the library; what it fails with is a `CrmError`.
func call<T>(_ run: () throws -> T) throws(CrmError) -> T {
    do {
        return try run()
    } catch let failure as Failure {
        throw CrmError(failure)
    } catch let error as CrmError {
        throw error
    } catch {
        throw CrmError(bug: "the library broke off the call; please report it: \(error)")
    }
}

/// What the library always gives.
func must<T>(_ value: T?) throws(CrmError) -> T {
    guard let value else { throw .noValue }
    return value
}
