import CrmCore
import Foundation

/// One file, every language: tests/one_file/README.md says what this program does. It also writes until it is killed, and forks.
let clock = Date(timeIntervalSince1970: 1_795_140_000)

func write(_ path: String) throws {
    let options = Options(preset: .viVn, company: "Công ty Hoa Sen", testClock: clock, seed: 7)
    let crm = try Crm.create(path, options)
    _ = try crm.customFields.create(entity: "account", name: "colour", kind: .text)
    let account = try crm.accounts.create(
        name: "Công ty TNHH Đường Việt",
        employees: 40,
        annualRevenue: Money(amount: 9_999_999_999_999, currency: "VND"),
        tags: ["vip", "mía"],
        custom: ["colour": "xanh lá"]
    )
    let stage = try crm.stages.list(sort: ["order"]).items[0]
    let deal = try crm.write { tx in
        _ = try tx.contacts.create(
            lastName: "Nguyễn",
            firstName: "Lan",
            account: account.id,
            phones: [ContactPhone(number: "+84901234567", kind: .mobile, primary: true)],
            birthdate: LocalDate(1990, 2, 28)
        )
        return try tx.deals.create(
            name: "Forty anvils",
            stage: stage.id,
            account: account.id,
            amount: Money(amount: 120_000_000, currency: "VND"),
            expectedClose: LocalDate(2026, 12, 31)
        )
    }
    try crm.deals.update(deal.id, .nextStep("Gọi lại"), .expectedClose(nil))
    _ = try crm.win(deal: deal.id)
    let link = Link(entity: "account", id: account.id)
    _ = try crm.notes.create(relatedTo: link, body: "=1+1, \"Kêu to\"\n🪓")
    let gone = try crm.accounts.create(name: "Gone")
    try crm.accounts.delete(gone.id)
    try crm.close()
}

func read(_ folder: URL, _ out: URL) throws {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    for file in files where file.pathExtension == "crm" {
        let crm = try Crm.open(file.path, Options(testClock: clock))
        let problems = try crm.verify().problems
        precondition(problems.isEmpty)
        let told = out.appendingPathComponent(file.deletingPathExtension().lastPathComponent)
        try FileManager.default.createDirectory(at: told, withIntermediateDirectories: true)
        let model = try JSONSerialization.jsonObject(with: Data(crm.describe().utf8)) as? [String: Any]
        let entities = model?["entities"] as? [[String: Any]] ?? []
        for entity in entities.compactMap({ $0["name"] as? String }) {
            try crm.exportCsv(entity, to: told.appendingPathComponent("\(entity).csv").path)
        }
        try Data(crm.board().svg().utf8).write(to: told.appendingPathComponent("board.svg"))
        try crm.close()
    }
}

func writeForever(_ path: String) throws {
    let crm = try Crm.open(path)
    while true {
        let account = try crm.accounts.create(name: "Acme")
        FileHandle.standardOutput.write(Data("\(account.id)\n".utf8))
    }
}

/// A child that was forked may not use the file, and says so; the parent may.
func fork(_ path: String) throws {
    let crm = try Crm.open(path)
    _ = try crm.accounts.create(name: "Acme")
    typealias Fork = @convention(c) () -> pid_t
    // Swift hides it from whom it is not for.
    guard let found = dlsym(nil, "fork") else { fatalError("there is no fork") }
    let child = unsafeBitCast(found, to: Fork.self)()
    if child == 0 {
        do {
            print("child: \(try crm.accounts.count())")
        } catch {
            print("child: \(error.code)")
        }
        fflush(stdout)
        _exit(0)
    }
    waitpid(child, nil, 0)
    _ = try crm.accounts.create(name: "Acme")
    print("parent: \(try crm.accounts.count())")
}

let words = CommandLine.arguments.dropFirst().map { $0 }
switch (words.first, words.count) {
case ("write", 2): try write(words[1])
case ("read", 3): try read(URL(fileURLWithPath: words[1]), URL(fileURLWithPath: words[2]))
case ("fork", 2): try fork(words[1])
case ("forever", 2): try writeForever(words[1])
default: fatalError("write FILE, read FOLDER OUT, forever FILE or fork FILE")
}
