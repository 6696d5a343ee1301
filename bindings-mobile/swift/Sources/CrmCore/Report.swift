import CrmCoreNative
import Foundation

/// A report: its figures, and their picture in the company's language.
public struct Report<Figures: Sendable>: Sendable {
    private let native: CrmCoreNative.Report

    /// The figures: money with its currency, shares as numbers.
    public let data: Figures

    init(_ native: CrmCoreNative.Report, _ data: Figures) {
        self.native = native
        self.data = data
    }

    /// The picture: SVG that stands by itself, readable on light and dark pages.
    public func svg() -> String { native.svg() }

    /// The picture as a Vega-Lite specification with its data.
    public func vega() -> String { native.vega() }
}

/// What calls go through: the CRM itself, each call a commit of its own, or a transaction.
protocol Door: Sendable {
    func records(entity: String) -> CrmCoreNative.Records
    func flow(name: String, given: [NamedChange]) throws -> Item
    func report(name: String, asked: Question) throws -> CrmCoreNative.Report
}

extension CrmCoreNative.Crm: Door {}

extension CrmCoreNative.Tx: Door {}

extension Collections {
    /// The records of an entity by its name; for entities declared at run time.
    public func records(_ entity: String) -> NamedCollection {
        NamedCollection(door.records(entity: entity), NamedRecord.init)
    }

    /// Calls a verb with the arguments that are given.
    func flow<Outcome: Part>(
        _ name: String, _ given: [(String, (any FieldValue)?)]
    ) throws(CrmError) -> Outcome {
        let given = given.compactMap { name, value in
            value.map { NamedChange.set(field: name, value: $0.fieldValue) }
        }
        return try Outcome(call { try door.flow(name: name, given: given) })
    }

    /// Asks a report.
    func ask<Figures: Part & Sendable>(
        _ name: String, _ asked: Question
    ) throws(CrmError) -> Report<Figures> {
        let report = try call { try door.report(name: name, asked: asked) }
        return try Report(report, Figures(report.figures()))
    }
}

/// What a report is asked; its period is by the company's calendar, as `this_quarter` or `2026-04-01/2026-06-30`.
func question(
    _ filter: String?, _ params: [String: any FieldValue], _ period: String?, _ asOf: Date?, _ limit: Int?,
    _ about: Link?
) -> Question {
    Question(query: query(filter, params, limit: limit), period: period, asOf: asOf, about: about)
}
