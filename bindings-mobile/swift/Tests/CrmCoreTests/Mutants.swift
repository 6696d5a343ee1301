import Foundation
import Testing

/// Where a method's name makes it idle, and which methods are tried.
private let environment = ProcessInfo.processInfo.environment

/// Makes one method after another idle, and looks whether the stories that call it notice. It runs for
/// `cargo xtask scenarios --mutants`, which draws the methods, and builds the library whose methods can be idle.
@Test("a story notices each method that is idle", .enabled(if: environment["CRM_MUTANTS"] != nil))
func mutants() throws {
    let path = try #require(environment["CRM_MUTANTS"])
    let switched = URL(fileURLWithPath: try #require(environment["CRM_IDLE"]))
    func idle(_ method: String) throws { try Data(method.utf8).write(to: switched) }
    // An idle method may also mislead the one who tells the story.
    func isTold(_ story: Json) -> Bool { (try? tell("\(story.string).json")) != nil }
    let drawn = try Json(parsing: String(contentsOfFile: path, encoding: .utf8))
    try idle("")
    let astray = try drawn.at("stories").list.filter { !isTold($0) }
    try #require(astray.isEmpty, "go astray though nothing is idle: \(astray)")
    let mutants = try drawn.at("mutants").list
    var unnoticed: [String] = []
    for mutant in mutants {
        let method = try mutant.at("method").string
        try idle(method)
        if try mutant.at("stories").list.allSatisfy(isTold) { unnoticed.append(method) }
    }
    print("mutants: swift: \(mutants.count) tried, \(unnoticed.count) unnoticed")
    #expect(unnoticed == [])
}
