import Foundation

/// Puts earlier results in the place of `"$name.path"`.
func resolve(_ json: Json, _ known: [String: Json]) throws -> Json {
    if let repeated = json["$repeat"] {
        return try .text(String(repeating: repeated.at("text").string, count: repeated.at("times").integer))
    }
    switch json {
    case .object(let fields): return .object(try fields.mapValues { try resolve($0, known) })
    case .list(let items): return .list(try items.map { try resolve($0, known) })
    case .text(let text) where text.hasPrefix("$"): return try named(String(text.dropFirst()), known) ?? json
    default: return json
    }
}

/// An earlier result; nothing when the text is no path.
private func named(_ text: String, _ known: [String: Json]) throws -> Json? {
    if text.hasPrefix("$") { return .text(text) }
    guard text != "any", text.wholeMatch(of: /[a-z][A-Za-z0-9_.]*/) != nil else { return nil }
    let steps = text.split(separator: ".").map(String.init)
    guard let first = known[steps[0]] else { throw Astray("nothing is called $\(steps[0])") }
    return try steps.dropFirst().reduce(first) { found, step in
        switch (found, Int(step)) {
        case (.list(let items), let place?) where items.indices.contains(place): return items[place]
        case (.object(let fields), _) where fields[step] != nil: return fields[step] ?? .null
        default: throw Astray("$\(text) ends before \(step)")
        }
    }
}

/// Where the result is not as expected, in words; nothing when it is.
func differs(_ expected: Json, _ result: Json) -> String? {
    switch (expected, result) {
    case (.text("$any"), _): return result == .null ? " is null" : nil
    case (.object(let wanted), _) where wanted.count == 1 && wanted.keys.first?.hasPrefix("$") == true:
        return wanted.first.flatMap { matches($0.key, $0.value, result) }
    case (.object(let wanted), .object(let fields)):
        return wanted.lazy.compactMap { name, wanted in
            differs(wanted, fields[name] ?? .null).map { ".\(name)\($0)" }
        }.first
    case (.list(let wanted), .list(let items)):
        guard wanted.count == items.count else { return " has \(items.count) items, not \(wanted.count): \(result)" }
        return zip(wanted, items).enumerated().lazy.compactMap { place, pair in
            differs(pair.0, pair.1).map { ".\(place)\($0)" }
        }.first
    default: return expected == result ? nil : " is \(result), not \(expected)"
    }
}

private func matches(_ name: String, _ argument: Json, _ result: Json) -> String? {
    if name == "$not" { return differs(argument, result) == nil ? " is \(result)" : nil }
    guard case .list(let items) = result else { return " is \(result), no list" }
    let has = { (wanted: Json) in items.contains { differs(wanted, $0) == nil } }
    switch (name, argument) {
    case ("$count", .number(let count)):
        return Decimal(items.count) == count ? nil : " has \(items.count) items, not \(count)"
    case ("$includes", .list(let wanted)):
        return wanted.first { !has($0) }.map { " lacks \($0): \(result)" }
    case ("$excludes", .list(let wanted)):
        return wanted.first(where: has).map { " has \($0)" }
    default: return " cannot be held against \(name)"
    }
}
