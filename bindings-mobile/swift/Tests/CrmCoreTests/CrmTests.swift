@testable import CrmCore
import func CrmCoreNative.errorCodes
import func CrmCoreNative.library
import Foundation
import Testing

struct CrmTests {
    let crm: Crm

    init() throws {
        crm = try Crm.memory(options)
    }

    @Test("a record is as it was given, in its own types") func record() throws {
        let acme = try crm.accounts.create(
            name: "Đường Việt",
            kind: .customer,
            phones: [ContactPhone(number: "+84901234567", kind: .mobile, primary: true)],
            tags: ["vip", "mía"]
        )
        let deal = try crm.deals.create(
            name: "Forty anvils",
            stage: crm.stage(.open).id,
            account: acme.id,
            amount: vnd(120_000_000),
            expectedClose: LocalDate(2026, 12, 31)
        )
        #expect(deal.account == acme.id)
        #expect(deal.amountBase == vnd(120_000_000))
        #expect(deal.expectedClose?.description == "2026-12-31")
        #expect(deal.category == .open && deal.revision == 1 && deal.createdAt == start)
        #expect(acme.tags.sorted() == ["mía", "vip"])
        #expect(acme.phones.first?.id != nil)
        #expect(try crm.deals.get(deal.id) == deal)
        #expect(try crm.deals.find(UUID()) == nil)
    }

    @Test("an update changes what is given, empties what is nil and leaves the rest") func update() throws {
        let acme = try crm.accounts.create(name: "Acme", website: "acme.example", employees: 40)
        let changed = try crm.accounts.update(
            acme.id,
            .website(nil),
            .industry("anvils"),
            .phonesAdd(ContactPhone(number: "+84901234567", kind: .work))
        )
        #expect(changed.website == nil && changed.industry == "anvils")
        #expect(changed.employees == 40 && changed.revision == 2)

        var phone = try #require(changed.phones.first)
        phone.primary = true
        #expect(try crm.accounts.update(acme.id, .phonesUpdate(phone)).phones == [phone])
        let id = try #require(phone.id)
        #expect(try crm.accounts.update(acme.id, .phonesRemove(id)).phones.isEmpty)
        #expect(try crm.accounts.update(acme.id, .phones([phone])).phones.map(\.number) == [phone.number])
    }

    @Test("a stale revision is a conflict that tells the record and the fields") func conflict() throws {
        let acme = try crm.accounts.create(name: "Acme")
        try crm.accounts.update(acme.id, .website("acme.example"), revision: 1)
        let stale = refusal { try crm.accounts.update(acme.id, .website("acme.test"), revision: 1) }
        #expect(stale?.kind == .conflict && stale?.code == "conflict")
        #expect(stale?.record == Link(entity: "account", id: acme.id))
        #expect(stale?.fields.map(\.field) == ["website"])
        let log = try #require(stale?.description)
        #expect(log.hasPrefix("conflict: ") && log.contains("website") && !log.contains("acme.test"))
        #expect(stale?.localizedDescription == stale?.detail && stale?.detail.isEmpty == false)
    }

    @Test("errors have a kind, the record and the fields") func errors() throws {
        let nobody = UUID()
        #expect(refusal { try crm.accounts.get(nobody) }?.kind == .notFound)
        let invalid = refusal { try crm.accounts.create(name: "") }
        #expect(invalid?.kind == .invalid && invalid?.fields.map(\.code) == ["required"])
        #expect(refusal { try crm.accounts.create(name: "Acme", parent: nobody) }?.kind == .brokenLink)
        #expect(refusal { try crm.accounts.list(filter: "name ==") }?.kind == .query)
        #expect(try crm.accounts.count() == 0)
    }

    @Test("lists are filtered, sorted, cut into pages and gone through") func lists() async throws {
        let open = try crm.stage(.open).id
        for number in 1...7 {
            _ = try crm.deals.create(name: "Deal \(number)", stage: open, amount: vnd(Decimal(number * 1000)))
        }
        let page = try crm.deals.list(
            filter: "amount >= $least && category == $category && stage in $stages",
            params: ["least": vnd(3000), "category": StageCategory.open, "stages": [open]],
            sort: ["-amount"],
            limit: 2
        )
        #expect(page.items.map(\.name) == ["Deal 7", "Deal 6"] && page.next != nil)
        let rich = crm.deals.all(filter: "amount >= 3000 VND", sort: ["-amount"], limit: 2)
        var names: [String] = []
        for try await deal in rich { names.append(deal.name) }
        #expect(names == (3...7).reversed().map { "Deal \($0)" })
        var again: [String] = []
        try rich.forEach { again.append($0.name) }
        #expect(again == names)
        var first: [String] = []
        for try await deal in rich.prefix(3) { first.append(deal.name) }
        #expect(first == Array(names.prefix(3)))
        await #expect(throws: CrmError.self) {
            for try await _ in crm.deals.all(filter: "amount >=") {}
        }
        #expect(try crm.deals.count(filter: "amount >= 3000 VND") == 5)
        #expect(try !crm.deals.explain(filter: "stage == $stage", params: ["stage": open]).isEmpty)
    }

    @Test("what is deleted can be restored, what is purged can not") func trash() throws {
        let acme = try crm.accounts.create(name: "Acme")
        try crm.accounts.delete(acme.id)
        #expect(try crm.accounts.find(acme.id) == nil)
        #expect(try crm.accounts.restore(acme.id).name == "Acme")
        try crm.accounts.delete(acme.id)
        try crm.accounts.purge(acme.id)
        #expect(refusal { try crm.accounts.restore(acme.id) }?.kind == .notFound)
    }

    @Test("search finds records of every entity without accents") func search() throws {
        let acme = try crm.accounts.create(name: "Công ty TNHH Đường Việt")
        _ = try crm.contacts.create(lastName: "Đường", firstName: "Lan")
        #expect(try crm.search("duong viet").map { $0.record as? Account } == [acme])
        #expect(try crm.search("duong").count == 2)
        #expect(try crm.search("duong", entities: ["contact"]).map(\.entity) == ["contact"])
    }

    @Test("a transaction commits whole or not at all") func transaction() throws {
        let acme = try crm.write { tx in
            let acme = try tx.accounts.create(name: "Acme")
            _ = try tx.contacts.create(lastName: "Hardcastle", account: acme.id)
            #expect(try crm.accounts.find(acme.id) == nil)
            return acme
        }
        #expect(try crm.accounts.get(acme.id) == acme)
        #expect(throws: Astray.self) {
            try crm.write { tx in
                _ = try tx.accounts.create(name: "Half")
                throw Astray("stop")
            }
        }
        let tx = try crm.transaction()
        _ = try tx.accounts.create(name: "Left")
        try tx.rollback()
        #expect(refusal { try tx.commit() }?.kind == .finished)
        #expect(try crm.accounts.count() == 1)
    }

    @Test("a write runs again when somebody else was faster") func rerun() throws {
        let acme = try crm.accounts.create(name: "Acme", employees: 1)
        var runs = 0
        try crm.write { tx in
            let employees = try tx.accounts.get(acme.id).employees ?? 0
            if runs == 0 { try crm.accounts.update(acme.id, .employees(10)) }
            runs += 1
            try tx.accounts.update(acme.id, .employees(employees + 1))
        }
        #expect(runs == 2)
        #expect(try crm.accounts.get(acme.id).employees == 11)
    }

    @Test("asynchronous calls are made off the caller's thread") @MainActor func asynchronous() async throws {
        let (crm, isMain) = (crm, try await crm.perform { _ in Thread.isMainThread })
        #expect(!isMain)
        let acme = try await crm.write { tx in try tx.accounts.create(name: "Acme") }
        let same = try await crm.perform { try $0.accounts.get(acme.id) }
        #expect(same == acme)
        await #expect(throws: CrmError.self) {
            try await crm.write { tx in try tx.accounts.create(name: "") }
        }
    }

    @Test("a task that is canceled begins no call") func canceled() async throws {
        _ = try crm.accounts.create(name: "Acme")
        let task = Task { [crm] in
            while !Task.isCancelled { await Task.yield() }
            return try await crm.write { tx in try tx.accounts.create(name: "Late") }
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try crm.accounts.count() == 1)
    }

    @Test("what is committed can be gone through until one stops") func changes() async throws {
        let changes = crm.changes()
        let won = try crm.stage(.won).id
        let deal = try crm.deals.create(name: "Forty anvils", stage: crm.stage(.open).id, amount: vnd(1000))
        try crm.deals.update(deal.id, .stage(won))
        var heard: [Changes] = []
        for await told in changes {
            heard.append(told)
            if heard.count == 2 { break }
        }
        #expect(heard.flatMap(\.records).map(\.verb) == ["create", "update"])
        #expect(heard.last?.records.first?.events.contains(.won) == true)
        #expect(heard.last?.records.first?.id == deal.id && heard.last?.at == start)
    }

    @Test("a listener hears what is committed until it ends") func listener() throws {
        let heard = Gathered<String>()
        let subscription = crm.subscribe { heard.add($0.records.map(\.entity).joined()) }
        _ = try crm.accounts.create(name: "Acme")
        subscription.end()
        _ = try crm.accounts.create(name: "Unheard")
        #expect(heard.all == ["account"])
    }

    @Test("a closed file can be opened again and keeps what was written") func file() throws {
        try inFolder { folder in
            let path = folder.appendingPathComponent("acme.crm").path
            let crm = try Crm.create(path, options)
            let acme = try crm.accounts.create(name: "Acme")
            try crm.close()
            let again = try Crm.open(path)
            #expect(try again.accounts.get(acme.id) == acme)
            #expect(try again.company().name == "Hoa Sen")
            #expect(refusal { try Crm.create(path) }?.kind == .storage)
            let backup = folder.appendingPathComponent("backup.crm").path
            try again.backup(to: backup)
            try again.accounts.delete(acme.id)
            try again.close()
            try Crm.restore(backup, to: path, replace: true)
            #expect(try Crm.open(path).accounts.find(acme.id) == acme)
        }
    }

    @Test("history tells what happened, and a change set can be taken back") func history() throws {
        let acme = try crm.accounts.create(name: "Acme", employees: 40)
        try crm.tick(start.addingTimeInterval(60))
        try crm.accounts.update(acme.id, .employees(41))
        let newest = try #require(crm.history("account", acme.id).first)
        #expect(newest.verb == "update" && newest.changes.map(\.field) == ["employees"])
        #expect(newest.changes.map(\.before) == ["40"] && newest.changes.map(\.after) == ["41"])
        #expect(try crm.asOf(start).accounts.get(acme.id).employees == 40)
        #expect(try crm.revert(newest.changeSet).records == 1)
        #expect(try crm.accounts.get(acme.id).employees == 40)
    }

    @Test("verbs and reports tell figures in their own types") func verbs() throws {
        let open = try crm.stage(.open)
        let deal = try crm.deals.create(name: "Forty anvils", stage: open.id, amount: vnd(1000))
        let board = try crm.board(filter: "amount > $least", params: ["least": vnd(1)])
        #expect(board.data.rows.filter { $0.stageId == open.id }.map(\.amount) == [vnd(1000)])
        #expect(board.data.open.count == 1 && board.svg().hasPrefix("<svg") && board.vega().contains("vega-lite"))
        let moved = try crm.win(deal: deal.id)
        #expect(moved.category == .won && moved.deal == deal.id)
        #expect(try crm.write { tx in try tx.winRate(period: "this_month").data.rate } == 1)
    }

    @Test("the records of an entity declared at run time are reached by names") func declared() throws {
        try crm.declare(
            EntityDeclaration(
                name: "vehicle",
                plural: "vehicles",
                fields: [
                    DeclaredField(name: "plate", kind: "text", required: true),
                    DeclaredField(name: "owner_account", kind: "id", entity: "account"),
                ],
                unique: ["plate"],
                searched: ["plate"]
            )
        )
        let vehicles = crm.records("vehicle")
        let made = try vehicles.create(["plate": "29A-12345"])
        #expect(made["plate"] == "29A-12345")
        #expect(refusal { try vehicles.create(["plate": "29A-12345"]) }?.kind == .duplicate)
        #expect(refusal { try vehicles.create(["wheels": 4]) }?.fields.map(\.field) == ["wheels"])
        #expect(try crm.search("29a").map { $0.record as? NamedRecord } == [made])
        let acme = try crm.accounts.create(name: "Acme")
        let given = try vehicles.update(made.id, ["owner_account": acme.id], revision: 1)
        #expect(given["owner_account"] == .id(acme.id))
        #expect(try vehicles.update(made.id, ["owner_account": Value.null])["owner_account"] == .null)
    }

    @Test("a field that the company added takes literals") func custom() throws {
        _ = try crm.customFields.create(entity: "account", name: "colour", kind: .text)
        let acme = try crm.accounts.create(name: "Acme", custom: ["colour": "xanh"])
        #expect(acme.custom == ["colour": "xanh"])
        #expect(try crm.accounts.update(acme.id, .custom(["colour": nil])).custom["colour"] ?? .null == .null)
    }

    @Test("files are imported with progress, taken back and written") func files() throws {
        try inFolder { folder in
            let csv = folder.appendingPathComponent("accounts.csv")
            try "Company,Staff\nAcme,40\nHoa Sen,7\n".write(to: csv, atomically: true, encoding: .utf8)
            let mapping = """
                {"format": 1, "files": [{"file": "accounts.csv", "records": [
                    {"entity": "account", "match": ["name"], "fields": {"name": "Company", "employees": "Staff"}}]}]}
                """
            #expect(try crm.preview(folder.path, mapping: mapping).rows == 2)
            #expect(try crm.accounts.count() == 0)
            var seen: [Int] = []
            let report = try crm.importCsv(folder.path, mapping: mapping) { progress in
                seen.append(progress.rows)
                return true
            }
            #expect(report.entities.map(\.created) == [2] && seen.last == 2)
            let out = folder.appendingPathComponent("out.csv").path
            #expect(try crm.exportCsv("account", to: out, filter: "employees > 10") == 1)
            #expect(try String(contentsOfFile: out, encoding: .utf8).contains("Acme"))
            try crm.revert(#require(report.changeSet))
            #expect(try crm.accounts.count() == 0)
        }
    }

    @Test("a file is stored with its record") func attachment() throws {
        let acme = try crm.accounts.create(name: "Acme")
        let link = Link(entity: "account", id: acme.id)
        let stored = try crm.attachments.attach(Data("anvil".utf8), .name("a.txt"), .relatedTo(link))
        #expect(try crm.attachments.content(stored.id) == Data("anvil".utf8))
    }

    @Test("a handle of a user is limited by the user's roles, and its name is no secret") func rights() throws {
        let ann = try crm.users.create(login: "ann", name: "Ann")
        _ = try crm.accounts.create(name: "Acme")
        let limited = try crm.asUser(ann.id)
        #expect(limited.user == ann.id && crm.user == nil)
        #expect(try limited.accounts.count() == 0)
    }

    @Test("a library of another version is refused at the first call") func version() {
        #expect(Crm.version == CrmCore.version)
        let refused = refusal { try call { try library(version: "0.0.1", name: "memory", given: [:]) } }
        #expect(refused?.kind == .unsupported)
        #expect(refused?.detail.contains("0.0.1") == true && refused?.detail.contains(Crm.version) == true)
    }

    @Test("every kind of error has a case, and the library a version") func kinds() {
        #expect(Crm.version.split(separator: ".").count == 3)
        #expect(Set(CrmError.Kind.allCases.map(\.rawValue)) == Set(errorCodes()))
    }
}

/// What a call is refused with.
func refusal<T>(_ call: () throws -> T) -> CrmError? {
    do {
        _ = try call()
        return nil
    } catch {
        return error as? CrmError
    }
}
