import CrmCore
import Foundation
import Testing

struct LocalDateTests {
    @Test(
        "a day is what the calendar says",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-12-31", 20_818),
            ("1900-03-01", -25_508),
            ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
        ] as [(String, Int64)])
    func day(text: String, days: Int64) throws {
        let day = try #require(LocalDate(text))
        #expect(day.daysSince1970 == days)
        #expect(day.description == text && LocalDate(daysSince1970: days).description == text)
        #expect(LocalDate(day.year, day.month, day.day) == day)
    }

    @Test(
        "a day that the calendar has not is none",
        arguments: [
            "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-1", "10000-01-01",
            "2026-01-01x", "",
        ])
    func none(text: String) {
        #expect(LocalDate(text) == nil)
    }

    @Test("days are in order, and an instant is on one by its zone") func zones() throws {
        let late = Date(timeIntervalSince1970: 20_818 * 86_400 - 3_600)
        let hanoi = try #require(TimeZone(secondsFromGMT: 7 * 3_600))
        let greenwich = try #require(TimeZone(secondsFromGMT: 0))
        #expect(LocalDate(of: late, in: hanoi).description == "2026-12-31")
        #expect(LocalDate(of: late, in: greenwich) < LocalDate(of: late, in: hanoi))
    }

    @Test("a day out of every calendar does not end the program") func extremes() {
        for days in [Int64.min, .max] { #expect(!LocalDate(daysSince1970: days).description.isEmpty) }
    }
}
