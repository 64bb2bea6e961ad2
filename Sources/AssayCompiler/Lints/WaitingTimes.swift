import AssayExpressions

/// English words for time that must pass before evidence can exist.
enum WaitingTimes {
    struct Wait {
        var words: String
        var time: CalendarDuration
        /// The evidence comes after that time, and not at its end.
        var isAfter: Bool

        /// Returns whether evidence that takes that long exists before a duration has passed.
        func fits(within: CalendarDuration) -> Bool {
            if isAfter { return within > time }
            // Thirty days are accepted for a month.
            return within.approximateDays >= time.months * 30 + time.days
        }
    }

    private static let numbers: [String: Int] = [
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
        "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "eighteen": 18,
        "half": 1, "following": 1, "coming": 1,
        // One of the two is mostly the time before.
        "both": 1,
    ]
    private static let units: [String: CalendarDuration] = [
        "day": CalendarDuration(months: 0, days: 1), "week": CalendarDuration(months: 0, days: 7),
        "month": CalendarDuration(months: 1, days: 0),
        "quarter": CalendarDuration(months: 3, days: 0),
        "half-year": CalendarDuration(months: 6, days: 0),
        "year": CalendarDuration(months: 12, days: 0),
    ]
    /// Words between number and unit.
    private static let fillers: Set<String> = ["full", "whole", "further", "more", "consecutive"]
    /// Before a series of so many months: `minutes of two quarters`. Years are mostly those of papers
    /// that exist, as in `records of three years`.
    private static let seriesUnits: Set<String> = ["week", "month", "quarter", "half-year"]
    /// Before these words a time is one that has passed, or a limit.
    private static let notWaiting: Set<String> = [
        "last", "past", "previous", "earlier", "within", "than", "every", "each", "per", "first",
        "half",
    ]

    /// Returns the longest wait of which a text speaks.
    static func longest(in text: EnglishText) -> Wait? {
        var longest: Wait?
        for start in text.words.indices {
            guard let wait = wait(at: start, in: text.words) else { continue }
            if longest.map({ $0.time < wait.time }) ?? true { longest = wait }
        }
        return longest
    }

    /// The wait of which the number at a position speaks.
    private static func wait(at start: Int, in words: [String]) -> Wait? {
        let number = numbers[words[start]] ?? Int(words[start])
        guard let number, (1...100).contains(number) else { return nil }
        var position = start + 1
        let isHalf = words[start] == "half"
        if isHalf, word(position, words) == "a" { position += 1 }
        while fillers.contains(word(position, words)) { position += 1 }
        let unit = String(
            word(position, words).hasSuffix("s")
                ? word(position, words).dropLast() : word(position, words)[...])
        guard let time = isHalf && unit == "year" ? units["half-year"] : units[unit] else {
            return nil
        }
        let (before, after) = (word(start - 1, words), word(position + 1, words))
        guard !notWaiting.contains(before) else { return nil }
        let isSeries = seriesUnits.contains(isHalf ? "half-year" : unit)
        let isAfter =
            (before == "after" && word(start - 2, words) != "date")
            || after == "later" || after == "after"
        let isFollowing = ["following", "coming"].contains(words[start])
        guard
            isAfter || isFollowing || before == "of" && (isSeries || words[start + 1] == "full")
                || after == "of" && isSeries || words[start] == "both"
        else { return nil }
        let total = CalendarDuration(months: time.months * number, days: time.days * number)
        return Wait(
            words: words[start...position].joined(separator: " "), time: total, isAfter: isAfter)
    }

    private static func word(_ position: Int, _ words: [String]) -> String {
        words.indices.contains(position) ? words[position] : ""
    }
}
