import CrmCore
import Foundation
import Testing

/// Where the stories that every language replays are; README.md beside them says what they mean.
let scenarios = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../tests/scenarios")
    .standardizedFileURL

/// Tells the story of a file; what goes another way is an error.
func tell(_ file: String) throws {
    let text = try String(contentsOf: scenarios.appendingPathComponent(file), encoding: .utf8)
    try inFolder { home in try Story(home: home, scenarios: scenarios).tell(Json(parsing: text)) }
}

struct ScenarioTests {
    private static let stories: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: scenarios.path)) ?? []
        return names.filter { $0.hasSuffix(".json") && $0 != "schema.json" }.sorted()
    }()

    /// Where stories went another way; they are told once.
    private static let failures = stories.compactMap { (name: String) -> String? in
        do {
            try tell(name)
            return nil
        } catch {
            return "\(name): \(error)"
        }
    }

    /// A-35.
    @Test("every story goes as told") func storiesGoAsTold() {
        let (stories, failures) = (Self.stories, Self.failures)
        print("scenarios: swift: \(stories.count - failures.count) of \(stories.count) run")
        #expect(!stories.isEmpty)
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    }

    @Test("stories are told by the typed calls of every verb, report and collection") func typedCalls() throws {
        #expect(Self.failures.isEmpty)
        let model = try Json(parsing: Crm.memory(options).describe())
        let names = { (list: String, name: String) in try model.at(list).list.map { try $0.at(name).string } }
        let reports = try names("reports", "name").map { "report \($0)" }
        let wanted = try Set(names("flows", "name") + reports + names("entities", "plural"))
        let answered = Set(Story.answered.all)
        print("typed calls: \(answered.count)")
        let missing = wanted.subtracting(answered.map { String($0.prefix { $0 != "." }) })
        #expect(missing.isEmpty)
    }
}
