import Foundation
import Testing

/// Replays the stories that every language replays; README.md beside them says what they mean.
struct ScenarioTests {
    private let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../tests/scenarios")
        .standardizedFileURL

    /// A-35.
    @Test("every story goes as told") func stories() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let stories = names.filter { $0.hasSuffix(".json") && $0 != "schema.json" }.sorted()
        let failures = stories.compactMap { (name: String) -> String? in
            do {
                let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
                try inFolder { home in
                    try Story(home: home, scenarios: folder).tell(Json(parsing: text))
                }
                return nil
            } catch {
                return "\(name): \(error)"
            }
        }
        print("scenarios: \(stories.count) run, \(failures.count) failed")
        #expect(!stories.isEmpty)
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    }
}
