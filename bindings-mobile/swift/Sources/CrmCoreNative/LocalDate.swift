import Foundation

/// A day of the calendar, in no time zone.
///
/// ```swift
/// LocalDate(2026, 12, 31)
/// LocalDate("2026-12-31")
/// LocalDate(of: Date(), in: .current)
/// ```
public struct LocalDate: Hashable, Comparable, Sendable, LosslessStringConvertible {
    /// How many days after the first of 1970 it is; negative before.
    public let daysSince1970: Int64

    /// The day so many days after the first of 1970.
    public init(daysSince1970: Int64) {
        self.daysSince1970 = daysSince1970
    }

    /// A day by its numbers; nothing for one that the calendar has not.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        // Years begin in March here, so that the leap day is a year's last.
        let years = month > 2 ? year : year - 1
        let months = (month + 9) % 12
        let leaps = years / 4 - years / 100 + years / 400
        let days = years * 365 + leaps + (153 * months + 2) / 5 + day - 1 - Self.daysBefore1970
        self.init(daysSince1970: Int64(days))
        guard self.day == day else { return nil }
    }

    /// A day as `2026-12-31`.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
        guard numbers.count == 3 else { return nil }
        self.init(numbers[0], numbers[1], numbers[2])
    }

    /// The day that it is at an instant in a time zone.
    public init(of instant: Date, in zone: TimeZone) {
        let local = instant.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: instant))
        self.init(daysSince1970: Int64(exactly: (local / 86_400).rounded(.down)) ?? .max)
    }

    /// The year, as 2026.
    public var year: Int { numbers.year }

    /// The month, from 1 to 12.
    public var month: Int { numbers.month }

    /// The day of the month, from 1.
    public var day: Int { numbers.day }

    /// The day as `2026-12-31`.
    public var description: String {
        let (year, month, day) = numbers
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)-\(two(month))-\(two(day))"
    }

    public static func < (one: Self, other: Self) -> Bool {
        one.daysSince1970 < other.daysSince1970
    }

    /// From the first of March of the year 0 to the first of 1970.
    private static let daysBefore1970 = 719_468

    private var numbers: (year: Int, month: Int, day: Int) {
        let (days, isTooLate) = daysSince1970.addingReportingOverflow(Int64(Self.daysBefore1970))
        guard !isTooLate else { return (Int.max, 12, 31) }
        let era = Int(days >= 0 ? days / 146_097 : (days - 146_096) / 146_097)
        let inEra = Int(days) - era * 146_097
        let yearInEra = (inEra - inEra / 1_460 + inEra / 36_524 - inEra / 146_096) / 365
        let inYear = inEra - (365 * yearInEra + yearInEra / 4 - yearInEra / 100)
        let months = (5 * inYear + 2) / 153
        let month = months < 10 ? months + 3 : months - 9
        let year = yearInEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, inYear - (153 * months + 2) / 5 + 1)
    }
}
