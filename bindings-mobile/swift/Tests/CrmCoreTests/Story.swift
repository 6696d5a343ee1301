import Foundation
import enum CrmCoreNative.Answer

@testable import CrmCore

/// What may change the model.
private let definitions = ["declare", "custom_fields.", "transaction.", "write", "revert", "tick", "open", "import"]

/// Makes the calls of a story, with records as JSON; what goes another way is ``Astray``.
final class Story {
    /// What typed calls answered so far: `lose`, `deals.update`, `report board`.
    static let answered = Gathered<String>()

    private let home: URL
    private let scenarios: URL
    private var handles: [String: Crm] = [:]
    private var transactions: [String: Tx] = [:]
    private var listeners: [String: Gathered<Changes>] = [:]
    private var known: [String: Json] = [:]

    /// The model as it was described last; nothing once it may have changed.
    private var model: Json?

    init(home: URL, scenarios: URL) {
        self.home = home
        self.scenarios = scenarios
    }

    func tell(_ story: Json) throws {
        let given = story["given"] ?? .object([:])
        switch try given["store"]?.string ?? "memory" {
        case "none": break
        case "file": handles["crm"] = try Crm.create(path("crm.crm"), options(given))
        default: handles["crm"] = try Crm.memory(options(given))
        }
        for (place, step) in try story.at("steps").list.enumerated() {
            do {
                try self.step(step, within: nil)
            } catch {
                throw Astray("step \(place + 1) (\(step["op"] ?? .null)): \(error)")
            }
        }
        for crm in handles.values where crm.user == nil {
            let problems = (try? crm.verify().problems) ?? []
            if !problems.isEmpty { throw Astray("the file is not sound: \(problems)") }
        }
    }

    /// One step and its expectation; inside a write, an error that nobody expects is the write's.
    private func step(_ step: Json, within: Tx?) throws {
        defer {
            if let op = try? step.at("op").string, definitions.contains(where: op.hasPrefix) { model = nil }
        }
        guard let expected = step["error"] else {
            let result = try call(step, within)
            if let expected = try step.object["expect"], let difference = differs(try resolve(expected, known), result)
            {
                throw Astray("result\(difference)")
            }
            if let name = try step["as"]?.string { known[name] = result }
            return
        }
        let before = written()
        do {
            let result = try call(step, within)
            throw Astray("should be refused, but gives \(result)")
        } catch let refused as CrmError {
            if written() != before { throw Astray("was refused, but wrote something") }
            let wanted = expected.isText ? Json.object(["code": expected]) : try resolve(expected, known)
            if let difference = differs(wanted, json(refused)) { throw Astray("error\(difference) (\(refused))") }
        }
    }

    /// How much is in the first file, as far as it can be asked.
    private func written() -> [Int]? {
        (try? handles["crm"]?.verify()).map { [$0.records, $0.entries] }
    }

    private func path(_ name: String) -> String { home.appendingPathComponent(name).path }

    private func call(_ step: Json, _ within: Tx?) throws -> Json {
        let op = try step.at("op").string
        let arguments = try resolve(step["args"] ?? .object([:]), known)
        let file = { (argument: String) in try self.path(arguments.at(argument).string) }
        let path = { try file("path") }
        if op.hasPrefix("file.") { return try onFile(op, URL(fileURLWithPath: path()), arguments) }
        switch op {
        case "create": return try keep(step, Crm.create(path(), options(arguments)))
        case "open": return try keep(step, Crm.open(path(), options(arguments)))
        case "memory": return try keep(step, Crm.memory(options(arguments)))
        case "restore":
            return try nothing {
                try Crm.restore(file("backup"), to: path(), replace: arguments["replace"] == .bool(true))
            }
        case "salvage": return Json(telling: try Crm.salvage(file("damaged"), to: path()))
        default: break
        }
        guard let crm = try handles[step["on"]?.string ?? "crm"] else {
            throw Astray("there is no handle \(step["on"] ?? .null)")
        }
        var tx = within
        if let name = try step["in"]?.string {
            tx = transactions[name]
            if tx == nil { throw Astray("there is no transaction \(name)") }
        }
        let door: Collections = tx ?? crm
        let names = op.split(separator: ".", maxSplits: 1).map(String.init)
        if names.count == 2, names[0] != "transaction" {
            return try typed(op, { try door.typed(names[0])?.call(names[1], arguments) }) {
                let entity = try described("entities", "plural", names[0])
                let records = door.records(try entity.at("name").string)
                return try onCollection(records, DescribedFields(entity, "fields"), names[1], arguments)
            }
        }
        return switch op {
        case "transaction.begin": try nothing { try transactions[step.at("as").string] = crm.transaction() }
        case "as_of": try nothing { try transactions[step.at("as").string] = crm.asOf(arguments.at("at").instant) }
        case "transaction.commit": Json(telling: try tx?.commit() as Any)
        case "transaction.rollback": try nothing { try tx?.rollback() }
        case "write":
            try nothing {
                try crm.write { tx in for inner in try step.at("steps").list { try self.step(inner, within: tx) } }
            }
        case "with_budget":
            try keep(step, crm.withBudget(rows: arguments["rows"]?.integer, millis: arguments["millis"]?.integer))
        case "warnings": Json(telling: try tx?.warnings() ?? [])
        case "stats": Json(telling: try crm.stats())
        case "compact": Json(telling: try crm.compact())
        case "expire": Json(telling: try crm.expire())
        case "as_user": try keep(step, crm.asUser(arguments.at("id").id))
        case "subscribe":
            try nothing {
                let heard = Gathered<Changes>()
                listeners[try step.at("as").string] = heard
                crm.subscribe { heard.add($0) }
            }
        case "heard": Json(telling: try listeners[arguments.at("listener").string]?.take() ?? [])
        case "import_csv":
            Json(
                telling: try crm.importCsv(home.path, mapping: mapping(arguments)) { _ in
                    arguments["cancel"] != .bool(true)
                })
        case "preview": Json(telling: try crm.preview(home.path, mapping: mapping(arguments)))
        case "export_csv":
            Json(
                telling: try crm.exportCsv(
                    arguments.at("entity").string,
                    to: path(),
                    filter: arguments["filter"]?.string,
                    params: params(arguments),
                    sort: sort(arguments)
                ))
        case "report": try report(door, arguments)
        case "search": try search(crm, arguments)
        case "history": try history(crm, arguments)
        case "revert":
            Json(
                telling: try crm.revert(
                    arguments.at("change_set").integer, leaveConflicts: arguments["leave_conflicts"] == .bool(true)
                ))
        case "export_mapping":
            try Json(parsing: crm.exportMapping(arguments.at("entities").list.map { try $0.string }))
        case "describe": try Json(parsing: crm.describe())
        case "declare": try nothing { try crm.declare(declaration(arguments)) }
        case "verify": Json(telling: try crm.verify())
        case "company": try crm.company().told
        case "tick": try nothing { try crm.tick(arguments.at("now").instant) }
        case "suspend": try nothing { try crm.suspend() }
        case "close": try nothing { try crm.close() }
        case "backup_to": try nothing { try crm.backup(to: path()) }
        default: try verb(door, op, arguments)
        }
    }

    private func verb(_ door: Collections, _ name: String, _ arguments: Json) throws -> Json {
        try typed(name, { try door.verb(name, arguments) }) {
            let given = try DescribedFields(described("flows", "name", name), "arguments").named(arguments)
            return try nothing { _ = try door.door.flow(name, given) }
        }
    }

    private func report(_ door: Collections, _ arguments: Json) throws -> Json {
        let name = try arguments.at("name").string
        let given = Json.object(try arguments.object.filter { $0.key != "name" })
        return try typed("report \(name)", { try door.report(name, given) }) {
            try nothing { _ = try door.door.report(name, asked(arguments)) }
        }
    }

    /// A call in its typed form. It is made by names where the model has none for it, as for entities declared at run
    /// time, and where the story gives what types do not let it give: that is to be refused.
    private func typed(_ name: String, _ call: () throws -> Json?, byName: () throws -> Json) throws -> Json {
        do {
            guard let told = try call() else { return try byName() }
            Story.answered.add(name)
            return told
        } catch let unsayable as Unsayable {
            _ = try byName()
            throw Astray("is not refused, and has no typed form: \(unsayable)")
        }
    }

    private func search(_ crm: Crm, _ arguments: Json) throws -> Json {
        let found = try crm.search(
            arguments.at("words").string,
            entities: arguments["entities"]?.list.map { try $0.string } ?? [],
            limit: arguments["limit"]?.integer ?? 20,
            newest: arguments["newest"] == .bool(true)
        )
        return .list(
            try found.map { found in
                let record = try told(found.record) ?? named(crm.records(found.entity), found)
                return .object(["entity": .text(found.entity), "rank": Json(telling: found.rank), "record": record])
            })
    }

    private func named(_ records: NamedCollection, _ found: Found) throws -> Json {
        let fields = try DescribedFields(described("entities", "name", found.entity), "fields")
        return try onCollection(records, fields, "get", .object(["id": Json(telling: found.record.id)]))
    }

    /// What fields held crosses as JSON text.
    private func history(_ crm: Crm, _ arguments: Json) throws -> Json {
        let entries = try crm.history(arguments.at("entity").string, arguments.at("id").id)
        return .list(
            try entries.map { entry in
                var json = try Json(telling: entry).object
                json["changes"] = .list(
                    try entry.changes.map { change in
                        var json = try Json(telling: change).object
                        json["before"] = try Json(parsing: change.before)
                        json["after"] = try Json(parsing: change.after)
                        return .object(json)
                    })
                return .object(json)
            })
    }

    /// What the model describes under this name; who is limited may not see that there is one.
    private func described(_ list: String, _ by: String, _ name: String) throws -> Json {
        if model == nil { model = try handles.values.first { $0.user == nil }.map { try Json(parsing: $0.describe()) } }
        let found = try model?.at(list).list.first { $0[by] == .text(name) }
        guard let found else { throw Astray("there is no \(name) among the \(list)") }
        return found
    }

    private func keep(_ step: Json, _ crm: Crm) throws -> Json {
        try nothing { handles[try step["as"]?.string ?? "crm"] = crm }
    }

    private func onFile(_ op: String, _ path: URL, _ arguments: Json) throws -> Json {
        switch op {
        case "file.write": try Data(arguments.at("text").string.utf8).write(to: path)
        case "file.read": return .text(try String(contentsOf: path, encoding: .utf8))
        case "file.exists": return .bool(FileManager.default.fileExists(atPath: path.path))
        case "file.unpack": try unpack(scenarios.appendingPathComponent(arguments.at("from").string), to: path)
        case "file.replace":
            let (find, with) = (try bytes(arguments.at("find").string), try bytes(arguments.at("with").string))
            var held = try Data(contentsOf: path)
            guard held.range(of: find) != nil else { throw Astray("these bytes are not in the file") }
            while let place = held.range(of: find) { held.replaceSubrange(place, with: with) }
            try held.write(to: path)
        default: throw Astray("there is no op \(op)")
        }
        return .null
    }
}

private func onCollection(
    _ records: NamedCollection, _ fields: DescribedFields, _ method: String, _ arguments: Json
) throws -> Json {
    let door = records.door
    func record(_ packed: PackedRecord) throws -> Json {
        .object(try fields.json(packed.values).merging(["id": Json(telling: packed.id)]) { _, id in id })
    }
    func read(_ answer: Answer) throws -> Json { try record(answer.record(packed)) }
    func set() throws -> [NamedChange] { try fields.changes(arguments["set"] ?? .object([:])) }
    func changed(_ change: NamedChange...) throws -> Json { try changed(change) }
    func changed(_ changes: [NamedChange]) throws -> Json {
        let (id, revision) = (try arguments.at("id").id, try arguments["revision"]?.integer)
        return try read(door.ask("update", ["id": id, "fields": changes, "revision": revision]))
    }
    func item(_ verb: String) throws -> NamedChange {
        try fields.change(arguments.at("field").string, verb, arguments.at("item"))
    }
    func one(_ name: String) throws -> Json { try read(door.ask(name, ["id": arguments.at("id").id])) }
    let id = { try arguments.at("id").id }
    let limit = try arguments["limit"]?.integer
    let (filter, params, sort) = (try arguments["filter"]?.string, try params(arguments), try sort(arguments))
    switch method {
    case "create":
        return try read(door.ask("create", ["fields": fields.changes(arguments)]))
    case "attach":
        let given = try fields.changes(.object(arguments.object.filter { $0.key != "content" }))
        let content = Data(try arguments.at("content").string.utf8)
        return try read(door.attach(content, given))
    case "content": return .text(String(decoding: try records.content(id()), as: UTF8.self))
    case "get": return try one("get")
    case "find": return try door.ask("find", ["id": id()]).recordOrNil(packed).map(record) ?? .null
    case "update": return try changed(set())
    case "delete": return try nothing { try records.delete(id()) }
    case "restore": return try one("restore")
    case "purge": return try nothing { try records.purge(id()) }
    case "list":
        let asked = query(filter, params, sort: sort, limit: limit, after: try arguments["after"]?.string)
        let page = try door.ask("list", ["query": asked]).page(packed)
        return .object(["items": .list(try page.items.map(record)), "next": page.next.map(Json.text) ?? .null])
    case "all":
        var all: [Json] = []
        try records.all(filter: filter, params: params, sort: sort, limit: limit).forEach { found in
            all.append(try read(door.ask("get", ["id": found.id])))
        }
        return .list(all)
    case "count": return Json(telling: try records.count(filter: filter, params: params))
    case "explain": return .text(try records.explain(filter: filter, params: params, sort: sort))
    case "mass_update":
        let (preview, skip) = (arguments["preview"] == .bool(true), arguments["skip_refused"] == .bool(true))
        return Json(
            telling: try records.massUpdate(
                set(), filter: filter, params: params, preview: preview, skipRefused: skip
            ))
    case "add_item": return try changed(item("add"))
    case "update_item": return try changed(item("update"))
    case "remove_item":
        return try changed(NamedChange(arguments.at("field").string, "remove", .id(arguments.at("item").id)))
    default: throw Astray("a collection has no \(method)")
    }
}

/// A record as it is read, for who reads it by the description.
private let packed: @Sendable (PackedRecord) throws(CrmError) -> PackedRecord = { $0 }

private func params(_ arguments: Json) throws -> [String: any FieldValue] {
    try arguments["params"]?.object.mapValues { try $0.plain } ?? [:]
}

private func sort(_ arguments: Json) throws -> [String] {
    guard let sort = arguments["sort"] else { return [] }
    return try sort.isText ? [sort.string] : sort.list.map { try $0.string }
}

private func mapping(_ arguments: Json) throws -> String {
    let parsed = try JSONSerialization.data(withJSONObject: any(arguments.at("mapping")))
    return String(decoding: parsed, as: UTF8.self)
}

/// JSON as Foundation writes it.
private func any(_ json: Json) -> Any {
    switch json {
    case .null: NSNull()
    case .bool(let value): value
    case .number(let value): value as NSNumber
    case .text(let value): value
    case .list(let values): values.map(any)
    case .object(let fields): fields.mapValues(any)
    }
}

/// What a report is asked; what has another name is the record that it is about.
private func asked(_ arguments: Json) throws -> Value {
    let period = try arguments["period"].map { period in
        try period.isText ? period.string : "\(period.at("first").string)/\(period.at("last").string)"
    }
    let known = ["name", "filter", "params", "period", "as_of", "limit"]
    let about = try arguments.object.first { !known.contains($0.key) }
    return question(
        try arguments["filter"]?.string,
        try params(arguments),
        period,
        try arguments["as_of"]?.instant,
        try arguments["limit"]?.integer,
        try about.map { Link(entity: $0.key, id: try $0.value.id) }
    )
}

private func options(_ given: Json) throws -> Options {
    Options(
        preset: given["preset"] == .text("vi_vn") ? .viVn : .enUs,
        company: try given["company"]?.string ?? "Acme",
        relaxedMillis: try given["durability"]?["relaxed_ms"]?.integer,
        cacheBytes: try given["cache_bytes"]?.integer,
        maxFileBytes: try given["max_file_bytes"]?.integer,
        shared: given["shared"] == .bool(true),
        testClock: try Json.text(given["clock"]?.string ?? "2026-11-20T02:00:00.000Z").instant,
        seed: try given["seed"]?.integer ?? 7
    )
}

private func declaration(_ given: Json) throws -> EntityDeclaration {
    let names = { (name: String) in try given[name]?.list.map { try $0.string } ?? [] }
    return EntityDeclaration(
        name: try given["name"]?.string ?? "",
        plural: try given["plural"]?.string ?? "",
        doc: try given["doc"]?.string ?? "",
        fields: try (given["fields"]?.list ?? []).map { field in
            DeclaredField(
                name: try field["name"]?.string ?? "",
                kind: try field["kind"]?.string ?? "",
                entity: try field["entity"]?.string,
                required: field["required"] == .bool(true)
            )
        },
        indexed: try names("indexed"),
        unique: try names("unique"),
        searched: try names("searched")
    )
}

private func json(_ error: CrmError) -> Json {
    .object([
        "code": .text(error.code),
        "detail": .text(error.detail),
        "record": Json(telling: error.record as Any),
        "fields": Json(telling: error.fields),
        "records": Json(telling: error.records),
    ])
}

private func nothing(_ run: () throws -> Void) rethrows -> Json {
    try run()
    return .null
}

private func bytes(_ hex: String) throws -> Data {
    let digits = hex.compactMap(\.hexDigitValue)
    return Data(stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) })
}

private func unpack(_ packed: URL, to path: URL) throws {
    try Data().write(to: path)
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/gzip")
    gzip.arguments = ["-dc", packed.path]
    gzip.standardOutput = try FileHandle(forWritingTo: path)
    try gzip.run()
    gzip.waitUntilExit()
    if gzip.terminationStatus != 0 { throw Astray("cannot be unpacked") }
}
