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
    /// A-35.
    @Test("every story goes as told") func stories() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: scenarios.path)
        let stories = names.filter { $0.hasSuffix(".json") && $0 != "schema.json" }.sorted()
        let failures = stories.compactMap { (name: String) -> String? in
            do {
                try tell(name)
                return nil
            } catch {
                return "\(name): \(error)"
            }
        }
        print("scenarios: swift: \(stories.count - failures.count) of \(stories.count) run")
        #expect(!stories.isEmpty)
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    }
}
