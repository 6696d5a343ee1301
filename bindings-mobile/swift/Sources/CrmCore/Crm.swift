import CrmCoreNative
import Foundation

/// Stops calls from another thread: `crm.withBudget(cancel: cancel)`.
public typealias Cancel = CrmCoreNative.Cancel

/// A listener's hold on a ``Crm``: `end()` ends it, letting it go does not.
public typealias Subscription = CrmCoreNative.Subscription

/// A record that a search found.
public struct Found: Sendable {
    /// The record's entity, as `deal`.
    public let entity: String

    /// How well it fits; higher is better.
    public let rank: Int

    /// The record in its own type, as ``Deal``; a ``NamedRecord`` of a declared entity.
    public let record: any AnyRecord

    init(_ found: CrmCoreNative.Found) throws(CrmError) {
        entity = found.entity
        rank = Int(found.rank)
        let typed = try CrmCore.record(of: found.entity, found.record)
        record = if let typed { typed } else { try NamedRecord(found.record) }
    }
}

/// A CRM in one file; it may be used from several threads.
///
/// Calls block for as long as the file takes. An asynchronous function makes them in ``perform(_:)``, goes through lists
/// by `for try await` over ``RecordCollection/all(filter:params:sort:limit:)``, and through what is committed by
/// ``changes()``.
///
/// ```swift
/// let crm = try Crm.open("acme.crm")
/// let acme = try crm.accounts.create(name: "Acme")
/// try crm.accounts.update(acme.id, .website("acme.example"), .employees(40))
/// for try await deal in crm.deals.all(filter: "category == \"open\"", sort: ["-amount"]) { print(deal.name) }
/// ```
public final class Crm: Collections, @unchecked Sendable {
    private let native: CrmCoreNative.Crm

    init(_ native: CrmCoreNative.Crm) {
        self.native = native
        super.init(Door(handle: native.calls()))
    }

    /// The version of the library.
    public static var version: String { CrmCoreNative.version() }

    /// The user that this handle acts for; nobody for the program itself.
    public var user: UUID? { native.user() }

    /// Runs a closure in a transaction and commits it whole; when somebody else was faster it is run again, a few times.
    @discardableResult
    public func write<T>(_ run: (Tx) throws -> T) throws -> T {
        for _ in 0..<Self.reruns {
            do {
                return try writeOnce(run)
            } catch let error as CrmError where error.kind == .conflict {
                // The next try sees what the others wrote.
            }
        }
        return try writeOnce(run)
    }

    /// As the other `write`, on a background thread.
    @discardableResult
    public func write<T: Sendable>(_ run: @escaping @Sendable (Tx) throws -> T) async throws -> T {
        try await perform { crm in try crm.write(run) }
    }

    /// Makes calls on a background thread: `let deal = try await crm.perform { try $0.deals.get(id) }`.
    public func perform<T: Sendable>(_ run: @escaping @Sendable (Crm) throws -> T) async throws -> T {
        try await inBackground { try run(self) }
    }

    /// A handle whose calls fail with `budget` or `canceled` when they read more rows, or take more milliseconds, than this.
    public func withBudget(rows: Int? = nil, millis: Int? = nil, cancel: Cancel? = nil) -> Crm {
        Crm(native.withBudget(rows: rows.map(Int64.init), millis: millis.map(Int64.init), cancel: cancel))
    }

    /// Calls a listener after every commit of this process, in the thread that committed, until the subscription is ended.
    @discardableResult
    public func subscribe(_ listener: @escaping @Sendable (Changes) -> Void) -> Subscription {
        native.subscribe(listener: Hearing(listener))
    }

    /// What is committed in this process from here on; who goes through it slowly misses nothing.
    public func changes() -> AsyncStream<Changes> {
        AsyncStream { continuation in
            let subscription = subscribe { continuation.yield($0) }
            continuation.onTermination = { _ in subscription.end() }
        }
    }

    func imported(
        _ preview: Bool, _ goesOn: @escaping (ImportProgress) -> Bool, _ given: [String: (any FieldValue)?]
    ) throws(CrmError) -> ImportReport {
        let listener = Progress(goesOn)
        return try call { try native.import(preview: preview, given: packed(given), listener: listener) }.told()
    }

    private static let reruns = 5

    private func writeOnce<T>(_ run: (Tx) throws -> T) throws -> T {
        let tx = try transaction()
        do {
            let result = try run(tx)
            try tx.commit()
            return result
        } catch {
            // What ended the closure is told, and that it may have ended the transaction itself is no matter.
            try? tx.rollback()
            throw error
        }
    }
}

/// A transaction: others see nothing of it until it commits. Letting it go without a commit throws it away.
public final class Tx: Collections, @unchecked Sendable {}

extension Collections {
    /// The records of an entity by its name; for entities declared at run time.
    public func records(_ entity: String) -> NamedCollection { NamedCollection(door.of(entity), NamedRecord.init) }
}

/// A closure that hears what is committed.
private final class Hearing: Listener {
    private let listener: @Sendable (Changes) -> Void

    init(_ listener: @escaping @Sendable (Changes) -> Void) {
        self.listener = listener
    }

    func told(changes: Value) {
        // A listener has nobody to throw to; what cannot be read is a mistake of the library's, which tests find.
        if let changes = try? Changes(changes) { listener(changes) }
    }
}

/// A closure that sees an import go on; it is called in the thread that imports, before the call returns.
private final class Progress: ImportListener, @unchecked Sendable {
    private let goesOn: (ImportProgress) -> Bool

    init(_ goesOn: @escaping (ImportProgress) -> Bool) {
        self.goesOn = goesOn
    }

    func goesOn(progress: Value) -> Bool { (try? ImportProgress(progress)).map(goesOn) ?? true }
}
