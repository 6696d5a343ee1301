import CrmCoreNative
import Foundation

/// A part of a list: some records, and where the next ones begin.
public struct Page<R: Sendable>: Sendable {
    /// The records.
    public let items: [R]

    /// Where the next page begins; empty after the last one.
    public let next: String?
}

/// The records of one entity.
///
/// On a ``Crm`` each call is a commit of its own, on a ``Tx`` a part of the transaction.
public struct RecordCollection<R: Sendable, C: RecordChange>: Sendable {
    let native: CrmCoreNative.Records
    private let read: @Sendable (PackedRecord) throws(CrmError) -> R

    init(
        _ native: CrmCoreNative.Records,
        _ read: @escaping @Sendable (PackedRecord) throws(CrmError) -> R
    ) {
        self.native = native
        self.read = read
    }

    /// A page of records.
    ///
    /// - Parameters:
    ///   - filter: which ones, as `category == "open" && amount > $least`
    ///   - params: the values of the filter's parameters, by name without `$`
    ///   - sort: fields to sort by, as `name`; `-name` turns the order around
    ///   - limit: so many a page: 100 when left out, at most 10,000
    ///   - after: goes on after a page, by its ``Page/next``
    public func list(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        sort: [String] = [],
        limit: Int? = nil,
        after: String? = nil
    ) throws(CrmError) -> Page<R> {
        let page = try call { try native.list(query: query(filter, params, sort, limit: limit, after)) }
        return Page(items: try call { try page.items.map(read) }, next: page.next)
    }

    /// All records of a list, fetched page by page while they are asked for:
    /// `for try await deal in crm.deals.all() { ... }`, or `try tx.deals.all().forEach { deal in ... }`.
    public func all(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        sort: [String] = [],
        limit: Int? = nil
    ) -> AllRecords<R> {
        AllRecords { after in try list(filter: filter, params: params, sort: sort, limit: limit, after: after) }
    }

    /// How many records there are.
    public func count(filter: String? = nil, params: [String: any FieldValue] = [:]) throws(CrmError) -> Int {
        try call { Int(try native.count(query: query(filter, params))) }
    }

    /// How a list would be answered: by which index, and what is looked at besides.
    public func explain(
        filter: String? = nil, params: [String: any FieldValue] = [:], sort: [String] = []
    ) throws(CrmError) -> String {
        try call { try native.explain(query: query(filter, params, sort)) }
    }

    /// Creates a record from changes to an empty one.
    public func create(_ changes: [C]) throws(CrmError) -> R {
        try read(call { try native.create(changes: changes.map(\.named)) })
    }

    /// Stores a file's content and its record.
    public func attach(_ content: Data, _ changes: C...) throws(CrmError) -> R {
        try read(call { try native.attach(content: content, changes: changes.map(\.named)) })
    }

    /// The content of a file, for whoever may see its record and the one that it belongs to.
    public func content(_ id: UUID) throws(CrmError) -> Data { try call { try native.content(id: id) } }

    /// The record with this id; `notFound` when there is none.
    public func get(_ id: UUID) throws(CrmError) -> R { try read(call { try native.get(id: id) }) }

    /// The record with this id, if there is one.
    public func find(_ id: UUID) throws(CrmError) -> R? {
        guard let packed = try call({ try native.find(id: id) }) else { return nil }
        return try read(packed)
    }

    /// Makes changes to a record; with an expected revision, only if it has that one.
    @discardableResult
    public func update(_ id: UUID, _ changes: C..., revision: Int? = nil) throws(CrmError) -> R {
        try update(id, changes, revision: revision)
    }

    /// Makes changes to a record; with an expected revision, only if it has that one.
    @discardableResult
    public func update(_ id: UUID, _ changes: [C], revision: Int? = nil) throws(CrmError) -> R {
        let changes = changes.map(\.named)
        return try read(call { try native.update(id: id, changes: changes, revision: revision.map(Int64.init)) })
    }

    /// Makes the same changes to every record that passes a filter, as one change set.
    ///
    /// - Parameters:
    ///   - preview: nothing is written, and it is told what would be
    ///   - skipRefused: records that may not be changed are left; else they refuse the whole call, which lists them
    @discardableResult
    public func massUpdate(
        _ changes: C...,
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        preview: Bool = false,
        skipRefused: Bool = false
    ) throws(CrmError) -> MassUpdated {
        let told = try call {
            try native.massUpdate(
                query: query(filter, params), changes: changes.map(\.named), preview: preview, skipRefused: skipRefused
            )
        }
        return try MassUpdated(told)
    }

    /// Moves a record to the trash, out of every list, total and search.
    public func delete(_ id: UUID) throws(CrmError) { try call { try native.delete(id: id) } }

    /// Takes a record out of the trash.
    @discardableResult
    public func restore(_ id: UUID) throws(CrmError) -> R { try read(call { try native.restore(id: id) }) }

    /// Deletes a record in the trash for good.
    public func purge(_ id: UUID) throws(CrmError) { try call { try native.purge(id: id) } }
}

/// All records of a list, fetched page by page while they are asked for.
public struct AllRecords<R: Sendable>: AsyncSequence, Sendable {
    let page: @Sendable (_ after: String?) throws -> Page<R>

    /// Fetches pages on a background thread.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let page: @Sendable (_ after: String?) throws -> Page<R>
        private var items: IndexingIterator<[R]>?
        private var after: String?

        init(page: @escaping @Sendable (_ after: String?) throws -> Page<R>) {
            self.page = page
        }

        public mutating func next() async throws -> R? {
            while true {
                if let item = items?.next() { return item }
                if items != nil && after == nil { return nil }
                let fetched = try await inBackground { [page, after] in try page(after) }
                (items, after) = (fetched.items.makeIterator(), fetched.next)
            }
        }
    }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(page: page) }

    /// Hands out each record in the calling thread: for transactions, and programs that wait anyway.
    public func forEach(_ body: (R) throws -> Void) throws {
        var after: String?
        repeat {
            let fetched = try page(after)
            try fetched.items.forEach(body)
            after = fetched.next
        } while after != nil
    }
}

func query(
    _ filter: String?, _ params: [String: any FieldValue], _ sort: [String] = [], limit: Int? = nil,
    _ after: String? = nil
) -> Query {
    Query(
        filter: filter, params: params.mapValues(\.fieldValue), sort: sort, limit: limit.map(Int32.init(clamping:)),
        after: after
    )
}

/// Runs what may block on a thread that may, unless the task is canceled already.
func inBackground<T: Sendable>(_ run: @escaping @Sendable () throws -> T) async throws -> T {
    try Task.checkCancellation()
    return try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Result(catching: run)) }
    }
}
