import CrmCore
import Foundation

/// When every test begins.
let start = Date(timeIntervalSince1970: 1_795_140_000)

let options = Options(preset: .viVn, company: "Hoa Sen", testClock: start, seed: 7)

func vnd(_ amount: Decimal) -> Money { Money(amount: amount, currency: "VND") }

extension Collections {
    func stage(_ category: StageCategory) throws -> Stage {
        let stages = try stages.list(filter: "category == $category", params: ["category": category], sort: ["order"])
        guard let first = stages.items.first else { throw Astray("there is no such stage") }
        return first
    }
}

/// Runs a test in a folder of its own.
func inFolder<T>(_ run: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try run(folder)
}

/// What several threads tell, in the order in which they did.
final class Gathered<T>: @unchecked Sendable {
    private let lock = NSLock()
    private var told: [T] = []

    func add(_ one: T) { lock.withLock { told.append(one) } }

    var all: [T] { lock.withLock { told } }

    /// What was told since the last time.
    func take() -> [T] {
        lock.withLock {
            defer { told = [] }
            return told
        }
    }
}

/// Runs work in several threads at once, and fails with what one of them failed with.
func inThreads(_ count: Int, _ work: @escaping @Sendable () throws -> Void) throws {
    let failures = Gathered<any Error>()
    DispatchQueue.concurrentPerform(iterations: count) { _ in
        do { try work() } catch { failures.add(error) }
    }
    if let failure = failures.all.first { throw failure }
}
