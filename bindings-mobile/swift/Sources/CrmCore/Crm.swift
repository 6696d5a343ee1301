import CrmCoreNative
import Foundation

/// How far an import has come.
public typealias ImportProgress = CrmCoreNative.ImportProgress

/// An entity to declare at run time.
public typealias EntityDeclaration = CrmCoreNative.EntityDeclaration

/// A field of a declared entity.
public typealias DeclaredField = CrmCoreNative.DeclaredField

/// Stops calls from another thread: `crm.withBudget(cancel: cancel)`.
public typealias Cancel = CrmCoreNative.Cancel

/// A listener's hold on a ``Crm``: `end()` ends it, letting it go does not.
public typealias Subscription = CrmCoreNative.Subscription

/// How a file is opened: `Options(preset: .viVn, company: "Hoa Sen")`; what is left out is as the library finds best.
public struct Options: Sendable {
    let native: CrmCoreNative.Options

    /// - Parameters:
    ///   - preset: which pipeline, roles and currencies a new file starts with: English, United States when left out
    ///   - company: what the company of a new file is called
    ///   - relaxedMillis: for how many milliseconds commits may stay off the disk; every call waits for it when left out
    ///   - cacheBytes: how many bytes of the file are held in memory: 32 MiB when left out
    ///   - maxFileBytes: how large the file may become: as large as the disk allows when left out
    ///   - workers: how many threads may work on one call that writes more than a thousand records, the caller's own
    ///     included: as many as the machine runs at once when left out, 1 for no others
    ///   - shared: several processes may write the file at the same time
    ///   - testClock: where a clock stands that only `tick` moves; the machine's clock when left out
    ///   - seed: makes ids the same in every run; random ones when left out
    public init(
        preset: LocalePreset? = nil,
        company: String? = nil,
        relaxedMillis: Int? = nil,
        cacheBytes: Int? = nil,
        maxFileBytes: Int? = nil,
        workers: Int? = nil,
        shared: Bool = false,
        testClock: Date? = nil,
        seed: Int? = nil
    ) {
        native = CrmCoreNative.Options(
            preset: preset?.code,
            company: company,
            relaxedMillis: relaxedMillis.map(Int64.init),
            cacheBytes: cacheBytes.map(Int64.init),
            maxFileBytes: maxFileBytes.map(Int64.init),
            workers: workers.map(Int64.init),
            shared: shared,
            testClock: testClock,
            seed: seed.map(Int64.init)
        )
    }
}

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

    private init(_ native: CrmCoreNative.Crm) {
        self.native = native
        super.init(native)
    }

    /// The version of the library.
    public static var version: String { CrmCoreNative.version() }

    /// Makes a new file.
    public static func create(_ path: String, _ options: Options = Options()) throws(CrmError) -> Crm {
        Crm(try call { try .create(path: path, options: options.native) })
    }

    /// Opens a file.
    public static func open(_ path: String, _ options: Options = Options()) throws(CrmError) -> Crm {
        Crm(try call { try .open(path: path, options: options.native) })
    }

    /// A CRM in memory, for tests and throw-away work.
    public static func memory(_ options: Options = Options()) throws(CrmError) -> Crm {
        Crm(try call { try .memory(options: options.native) })
    }

    /// Puts a backup in the place of a file, after checking all of it; a file that is there is replaced only when asked.
    public static func restore(_ backup: String, to path: String, replace: Bool = false) throws(CrmError) {
        try call { try restoreFile(backup: backup, path: path, replace: replace) }
    }

    /// Writes what can still be read from a damaged file into a new one, and tells what could not be read. The damaged
    /// file stays as it is; a backup loses less.
    public static func salvage(_ damaged: String, to path: String) throws(CrmError) -> Salvaged {
        try Salvaged(call { try salvageFile(damaged: damaged, path: path) })
    }

    /// The user that this handle acts for; nobody for the program itself.
    public var user: UUID? { native.user() }

    /// A handle limited by this user's roles; what they may not see does not exist for it.
    public func asUser(_ user: UUID) throws(CrmError) -> Crm { Crm(try call { try native.asUser(user: user) }) }

    /// A transaction by hand; it is never run again, and thrown away when it is let go without a commit.
    public func transaction() throws(CrmError) -> Tx { Tx(try call { try native.transaction() }) }

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

    /// The file as it was at this time; it can be read only.
    public func asOf(_ at: Date) throws(CrmError) -> Tx { Tx(try call { try native.asOf(at: at) }) }

    /// Finds records by words, or beginnings of words, in any order; accents may be left out.
    public func search(
        _ words: String, entities: [String] = [], limit: Int = 20, newest: Bool = false
    ) throws(CrmError) -> [Found] {
        try call {
            let limit = Int32(clamping: limit)
            return try native.search(words: words, entities: entities, limit: limit, newest: newest).map(Found.init)
        }
    }

    /// Reads the CSV files of a folder as a mapping, a JSON object, says; all of it is one change set.
    ///
    /// - Parameter goesOn: told after each batch; the import ends with what is committed when it answers `false`
    @discardableResult
    public func importCsv(
        _ folder: String, mapping: String, goesOn: @escaping (ImportProgress) -> Bool = { _ in true }
    ) throws(CrmError) -> ImportReport {
        try importCsv(folder, mapping, preview: false, goesOn)
    }

    /// What an import of these files would do; nothing is written.
    public func preview(
        _ folder: String, mapping: String, goesOn: @escaping (ImportProgress) -> Bool = { _ in true }
    ) throws(CrmError) -> ImportReport {
        try importCsv(folder, mapping, preview: true, goesOn)
    }

    private func importCsv(
        _ folder: String, _ mapping: String, preview: Bool, _ goesOn: @escaping (ImportProgress) -> Bool
    ) throws(CrmError) -> ImportReport {
        let listener = Progress(goesOn)
        return try ImportReport(
            call { try native.importCsv(folder: folder, mapping: mapping, preview: preview, listener: listener) }
        )
    }

    /// Writes the records of an entity into a new CSV file, and gives their number.
    @discardableResult
    public func exportCsv(
        _ entity: String,
        to path: String,
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        sort: [String] = []
    ) throws(CrmError) -> Int {
        try call { Int(try native.exportCsv(entity: entity, query: query(filter, params, sort), path: path)) }
    }

    /// The mapping, as JSON, that imports exported files again: a file `ENTITY.csv` for each of these entities.
    public func exportMapping(_ entities: [String]) throws(CrmError) -> String {
        try call { try native.exportMapping(entities: entities) }
    }

    /// The journal of a record, the newest entry first.
    public func history(_ entity: String, _ id: UUID) throws(CrmError) -> [HistoryEntry] {
        try call { try native.history(entity: entity, id: id).map(HistoryEntry.init) }
    }

    /// Takes back everything that a change set did; what was changed since is a conflict.
    @discardableResult
    public func revert(_ changeSet: Int, leaveConflicts: Bool = false) throws(CrmError) -> Reverted {
        try Reverted(call { try native.revert(changeSet: Int64(changeSet), leaveConflicts: leaveConflicts) })
    }

    /// The company's settings.
    public func company() throws(CrmError) -> Company { try companies.get(call { try native.companyId() }) }

    /// Every entity with its fields, kinds, indexes and totals, as JSON.
    public func describe() -> String { native.describe() }

    /// Declares an entity, whose records are then reached by ``Collections/records(_:)``.
    public func declare(_ entity: EntityDeclaration) throws(CrmError) {
        try call { try native.declare(entity: entity) }
    }

    /// Reads the whole file and compares everything derived with a recount.
    public func verify() throws(CrmError) -> Verified { try Verified(call { try native.verify() }) }

    /// A handle whose calls fail with `budget` or `canceled` when they read more rows, or take more milliseconds, than this.
    public func withBudget(rows: Int? = nil, millis: Int? = nil, cancel: Cancel? = nil) -> Crm {
        Crm(native.withBudget(rows: rows.map(Int64.init), millis: millis.map(Int64.init), cancel: cancel))
    }

    /// How large the file is and what goes on in it; holds no personal data.
    public func stats() throws(CrmError) -> Stats { try Stats(call { try native.stats() }) }

    /// Gives the space of what was deleted or replaced back to the system; nobody may read meanwhile.
    @discardableResult
    public func compact() throws(CrmError) -> Compacted { try Compacted(call { try native.compact() }) }

    /// Lets go of what the company keeps no longer: values of the journal, and records in the trash.
    @discardableResult
    public func expire() throws(CrmError) -> Expired { try Expired(call { try native.expire() }) }

    /// Writes a consistent copy into a new file, while others go on.
    public func backup(to path: String) throws(CrmError) { try call { try native.backupTo(path: path) } }

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

    /// Does what is due; a host calls it now and then, there is no thread.
    public func tick(_ now: Date = Date()) throws(CrmError) { try call { try native.tick(now: now) } }

    /// Puts everything onto the disk, so that the host may be stopped at any time.
    public func suspend() throws(CrmError) { try call { try native.flush() } }

    /// Gives the file back; every later call of any handle fails with `closed`.
    public func close() throws(CrmError) { try call { try native.shut() } }

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
public final class Tx: Collections, @unchecked Sendable {
    private let native: CrmCoreNative.Tx

    init(_ native: CrmCoreNative.Tx) {
        self.native = native
        super.init(native)
    }

    /// Makes the transaction durable; the change set it made, if it changed anything.
    @discardableResult
    public func commit() throws(CrmError) -> Int? { try call { try native.commit().map { Int($0) } } }

    /// Throws the transaction away.
    public func rollback() throws(CrmError) { try call { try native.rollback() } }

    /// What the commit would warn of, or, once it is committed, what it warned of: a contract over its cap.
    public func warnings() throws(CrmError) -> [CommitWarning] {
        try call { try native.warnings().map(CommitWarning.init) }
    }
}

/// A closure that hears what is committed.
private final class Hearing: Listener {
    private let listener: @Sendable (Changes) -> Void

    init(_ listener: @escaping @Sendable (Changes) -> Void) {
        self.listener = listener
    }

    func told(changes: Told) {
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

    func goesOn(progress: ImportProgress) -> Bool { goesOn(progress) }
}
