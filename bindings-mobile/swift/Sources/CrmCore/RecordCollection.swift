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
    let door: Door
    let read: @Sendable (PackedRecord) throws(CrmError) -> R

    init(_ door: Door, _ read: @escaping @Sendable (PackedRecord) throws(CrmError) -> R) {
        self.door = door
        self.read = read
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

    /// Stores a file's content and its record.
    public func attach(_ content: Data, _ changes: C...) throws(CrmError) -> R {
        try door.attach(content, changes.map(\.named)).record(read)
    }
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

/// Runs what may block on a thread that may, unless the task is canceled already.
func inBackground<T: Sendable>(_ run: @escaping @Sendable () throws -> T) async throws -> T {
    try Task.checkCancellation()
    return try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Result(catching: run)) }
    }
}
