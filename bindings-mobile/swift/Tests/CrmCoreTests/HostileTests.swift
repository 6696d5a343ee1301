import CrmCore
import Foundation
import Testing

/// What a program may do wrong, or the world to it: never a crash, a hang or a lost write.
///
/// Swift itself keeps half a character out of a `String`, and an error out of a listener.
@Suite(.timeLimit(.minutes(5))) struct HostileTests {
    let crm: Crm

    init() throws {
        crm = try Crm.memory(options)
    }

    @Test("a forgotten transaction holds up neither writers nor the end") func forgotten() throws {
        try inFolder { folder in
            let path = folder.appendingPathComponent("acme.crm").path
            let crm = try Crm.create(path, options)
            let forgotten = try crm.transaction()
            _ = try forgotten.accounts.create(name: "Lost")
            try inThreads(2) { _ = try crm.accounts.create(name: "Kept") }
            for number in 1...50 { _ = try crm.transaction().accounts.create(name: "Lost \(number)") }
            try crm.close()
            #expect(refusal { try forgotten.commit() }?.kind == .closed)
            #expect(try Crm.open(path).accounts.list().items.map(\.name) == ["Kept", "Kept"])
        }
    }

    @Test("a transaction that is left open for too long ends by itself") func late() throws {
        let late = try crm.transaction()
        _ = try late.accounts.create(name: "Late")
        try crm.tick(start.addingTimeInterval(16 * 60))
        #expect(refusal { try late.commit() }?.kind == .finished)
        #expect(try crm.accounts.count() == 0)
    }

    @Test("whatever is left of a closed file says that it is closed") func closed() async throws {
        let acme = try crm.accounts.create(name: "Acme")
        for number in 1...5 { _ = try crm.accounts.create(name: "Account \(number)") }
        let user = try crm.asUser(crm.users.create(login: "lan", name: "Lan").id)
        let (tx, earlier) = (try crm.transaction(), try crm.asOf(start))
        _ = try tx.accounts.create(name: "Lost")
        var records = crm.accounts.all(limit: 2).makeAsyncIterator()
        for _ in 1...2 { _ = try await records.next() }
        let subscription = crm.subscribe { _ in }
        try crm.close()
        let calls: [() throws -> Any?] = [
            { try crm.company() },
            { try crm.verify() },
            { try crm.stats() },
            { try crm.board() },
            { try user.accounts.count() },
            { try tx.accounts.count() },
            { try tx.commit() },
            { try earlier.accounts.count() },
            { try crm.search("acme") },
            { try crm.accounts.create(name: "Other") },
            { try crm.history("account", acme.id) },
            { try crm.write { tx in try tx.accounts.count() } },
        ]
        for call in calls { #expect(refusal(call)?.kind == .closed) }
        await #expect(throws: CrmError.self) { try await records.next() }
        subscription.end()
        try crm.close()
    }

    @Test("threads that write one record lose nothing") func threads() throws {
        let acme = try crm.accounts.create(name: "Acme", employees: 0)
        try inThreads(4) {
            for _ in 1...25 {
                while true {
                    let held = try crm.accounts.get(acme.id)
                    do {
                        let employees = (held.employees ?? 0) + 1
                        try crm.accounts.update(acme.id, .employees(employees), revision: held.revision)
                        break
                    } catch let error as CrmError where error.kind == .conflict {
                        // Another thread was faster.
                    }
                }
            }
        }
        #expect(try crm.accounts.get(acme.id).employees == 100)
        #expect(try crm.history("account", acme.id).count == 101)
        #expect(try crm.verify().problems == [])
    }

    @Test("one transaction may be used by several threads") func shared() throws {
        try crm.write { tx in
            try inThreads(4) { for _ in 1...25 { _ = try tx.accounts.create(name: "Acme") } }
        }
        #expect(try crm.accounts.count() == 100)
    }

    @Test("tasks that write all the time wait for nobody's thread") func tasks() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...40 {
                group.addTask { [crm] in
                    _ = try await crm.write { tx in try tx.accounts.create(name: "Acme \(number)") }
                }
            }
            try await group.waitForAll()
        }
        #expect(try crm.accounts.count() == 40)
    }

    @Test("a listener may call back in and write") func listener() throws {
        let failures = Gathered<any Error>()
        crm.subscribe { [crm] changes in
            guard changes.records.contains(where: { $0.entity == "account" }) else { return }
            do {
                _ = try crm.contacts.create(lastName: "Of \(crm.accounts.count())")
            } catch {
                failures.add(error)
            }
        }
        try inThreads(3) { for _ in 1...10 { _ = try crm.accounts.create(name: "Acme") } }
        #expect(failures.all.isEmpty)
        #expect(try crm.accounts.count() == 30)
        #expect(try crm.contacts.count() == 30)
    }

    @Test("a listener may end itself while it listens") func once() throws {
        let (heard, own) = (Gathered<Changes>(), Gathered<Subscription>())
        own.add(
            crm.subscribe { changes in
                heard.add(changes)
                own.all.forEach { $0.end() }
            })
        for _ in 1...3 { _ = try crm.accounts.create(name: "Acme") }
        #expect(heard.all.count == 1)
        #expect(try crm.accounts.count() == 3)
    }

    @Test("a forked child is told to open the file again, and the parent goes on") func forked() throws {
        try inFolder { folder in
            let path = folder.appendingPathComponent("acme.crm").path
            try Crm.create(path, options).close()
            let (parent, told) = program("fork", path)
            try parent.run()
            let lines = told.fileHandleForReading.readDataToEndOfFile()
            parent.waitUntilExit()
            #expect(String(decoding: lines, as: UTF8.self) == "child: forked\nparent: 2\n")
            #expect(parent.terminationStatus == 0)
            #expect(try Crm.open(path).verify().problems == [])
        }
    }

    @Test("what was acknowledged survives a kill") func killed() throws {
        try inFolder { folder in
            let path = folder.appendingPathComponent("acme.crm").path
            try Crm.create(path, options).close()
            let (child, told) = program("forever", path)
            try child.run()
            var lines = Data()
            while lines.count(where: { $0 == UInt8(ascii: "\n") }) < 30 {
                let more = told.fileHandleForReading.availableData
                if more.isEmpty { throw Astray("the child ended by itself") }
                lines += more
            }
            kill(child.processIdentifier, SIGKILL)
            child.waitUntilExit()
            lines += told.fileHandleForReading.readDataToEndOfFile()
            let crm = try Crm.open(path)
            // The last line may be cut off.
            let ids = String(decoding: lines, as: UTF8.self).split(separator: "\n").compactMap {
                UUID(uuidString: "\($0)")
            }
            for id in ids { #expect(try crm.accounts.get(id).name == "Acme") }
            #expect(try (ids.count...ids.count + 2).contains(crm.accounts.count()))
            #expect(try crm.verify().problems == [])
        }
    }

    @Test("a megabyte of text comes back whole, and more is refused by name", arguments: ["a", "ệ"])
    func megabyte(letter: String) throws {
        let text = String(repeating: letter, count: (1 << 20) / letter.utf8.count)
        let account = try crm.accounts.create(name: "Acme", description: text)
        #expect(try crm.accounts.get(account.id).description == text)
        #expect(try crm.accounts.count(filter: "description == $text", params: ["text": text]) == 1)
        let more = refusal { try crm.accounts.create(name: "Acme", description: text + letter) }
        #expect(more?.kind == .invalid && more?.fields.map(\.field) == ["description"])
        let nested = "name == " + String(repeating: "(", count: 1_000_000)
        #expect(refusal { try crm.accounts.list(filter: nested) }?.kind == .query)
        #expect(try crm.verify().problems == [])
    }

    @Test("half a character is mended before it comes here, and the rest is kept") func half() throws {
        let half = String(decoding: [0x61, 0xD83D, 0] as [UInt16], as: UTF16.self)
        let acme = try crm.accounts.create(name: half, tags: [half])
        #expect(acme.name == "a\u{FFFD}\0" && acme.tags == [half])
        #expect(try crm.accounts.count(filter: "name == $it", params: ["it": half]) == 1)
        #expect(refusal { try Crm.open("/\0") } != nil)
    }

    @Test("no number is taken for another one") func numbers() throws {
        let huge = try ["1e40", "-1e40", "1e-40", String(repeating: "9", count: 38)].map {
            try #require(Decimal(string: $0))
        }
        for number in [.nan, .greatestFiniteMagnitude] + huge {
            let revenue = Money(amount: number, currency: "USD")
            #expect(field { try crm.accounts.create(name: "Acme", annualRevenue: revenue) } == "annual_revenue")
        }
        #expect(field { try crm.accounts.create(name: "Acme", employees: .min) } == "employees")
        let records = crm.records("account")
        #expect(field { try records.create(["name": "Acme", "employees": Decimal.nan]) } == "employees")
        #expect(field { try records.create(["name": "Acme", "employees": "7"]) } == "employees")
        #expect(try crm.accounts.count() == 0)
    }

    @Test("a time or a day out of reach is refused by name") func times() throws {
        for seconds in [Double.nan, .infinity, -.infinity, .greatestFiniteMagnitude] {
            let at = Date(timeIntervalSince1970: seconds)
            #expect(field { try crm.records("account").create(["name": "Acme", "last_touch": at]) } == "last_touch")
            #expect(refusal { try crm.tick(at) } != nil)
        }
        let never = LocalDate(daysSince1970: .max)
        #expect(field { try crm.contacts.create(lastName: "Lan", birthdate: never) } == "birthdate")
    }

    /// Typed collections take nothing of another type: the compiler refuses it. What is called by names is refused here.
    @Test("a wrong type is named down to the item") func types() throws {
        let contacts = crm.records("contact")
        let wrong: [(String, any FieldValue)] = [
            ("phones", 7), ("phones", "7"), ("last_name", 7), ("birthdate", "soon"),
            ("account", Link(entity: "account", id: UUID())),
        ]
        for (name, value) in wrong {
            let error = refusal { try contacts.create(["last_name": "Lan"].merging([name: value]) { _, new in new }) }
            #expect(error?.kind == .wrongType && error?.fields.first?.field == name)
        }
        let email = [ContactEmail(address: "at")]
        #expect(field { try crm.contacts.create(lastName: "Lan", emails: email) } == "emails.address")
        #expect(field { try crm.accounts.create(name: "Acme", custom: ["shoes": 7]) } == "custom.shoes")
        #expect(try crm.contacts.count() + crm.accounts.count() == 0)
    }

    @Test("an import is stopped by its progress and leaves whole batches") func stopped() throws {
        try inFolder { folder in
            let rows = (1...30_000).map { "Account \($0)\n" }.joined()
            let csv = folder.appendingPathComponent("accounts.csv")
            try ("Account\n" + rows).write(to: csv, atomically: true, encoding: .utf8)
            let mapping = """
                {"format": 1, "files": [{"file": "accounts.csv", "records": [
                    {"entity": "account", "fields": {"name": "Account"}}]}]}
                """
            var told: [Int] = []
            let report = try crm.importCsv(folder.path, mapping: mapping) { progress in
                told.append(progress.rows)
                // It may call back in.
                return (try? crm.accounts.count()) ?? 0 > progress.rows
            }
            #expect(!report.finished && told.count == 1)
            #expect(try crm.accounts.count() == told.first)
            #expect(try crm.verify().problems == [])
        }
    }

    @Test("a call is stopped from another thread") func canceled() throws {
        let cancel = Cancel()
        let limited = crm.withBudget(cancel: cancel)
        _ = try limited.verify()
        try inThreads(1) { cancel.cancel() }
        #expect(refusal { try limited.verify() }?.kind == .canceled)
        #expect(refusal { try crm.withBudget(rows: 1).stages.list() }?.kind == .budget)
    }

    /// The program that the tests run beside them.
    private func program(_ words: String...) -> (Process, Pipe) {
        let (program, told) = (Process(), Pipe())
        program.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("OneFile")
        program.arguments = words
        program.standardOutput = told
        return (program, told)
    }

    /// The field that a refusal names.
    private func field<T>(_ call: () throws -> T) -> String? { refusal(call)?.fields.first?.field }
}
