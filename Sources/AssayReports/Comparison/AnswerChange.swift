/// An answer before and after, as a line has room for both.
///
/// Long answers, such as the rows of a table, often begin alike. What is left out then is what is the
/// same on both sides, up to the first part that differs.
struct AnswerChange {
    private static let mostColumns = 90
    /// How many words before the first that differs are shown at most.
    private static let mostWordsAlike = 8

    let before: String
    let after: String

    init(from before: String, to after: String) {
        let isLong = [before, after].contains { TextLayout.columns(of: $0) > Self.mostColumns }
        let same = isLong ? Self.wordsOfSameParts(before, after) : 0
        self.before = Self.cut(before, after: same)
        self.after = Self.cut(after, after: same)
    }

    /// How many words both begin with, counted in whole parts between commas unless a part is long.
    private static func wordsOfSameParts(_ before: String, _ after: String) -> Int {
        let words = before.split(separator: " ")
        let common = zip(words, after.split(separator: " ")).prefix { $0 == $1 }.count
        let part = words[..<common].lastIndex { $0.last == "," || $0.last == ";" }
        let start = part.map { $0 + 1 } ?? 0
        return Swift.max(start, common - mostWordsAlike)
    }

    private static func cut(_ answer: String, after words: Int) -> String {
        let shown =
            words == 0
            ? answer : "… " + answer.split(separator: " ").dropFirst(words).joined(separator: " ")
        return TextLayout.cut(shown, to: mostColumns)
    }
}
