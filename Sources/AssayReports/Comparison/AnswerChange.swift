/// An answer before and after, as a line has room for both.
///
/// Long answers, such as the rows of a table, often begin alike. What is left out then is what is the
/// same on both sides, up to the first part that differs.
struct AnswerChange {
    private static let mostColumns = 90

    let before: String
    let after: String

    init(from before: String, to after: String) {
        let isLong = [before, after].contains { TextLayout.columns(of: $0) > Self.mostColumns }
        let same = isLong ? Self.wordsOfSameParts(before, after) : 0
        self.before = Self.cut(before, behind: same)
        self.after = Self.cut(after, behind: same)
    }

    /// How many words both begin with, counted in whole parts between commas.
    private static func wordsOfSameParts(_ before: String, _ after: String) -> Int {
        let words = before.split(separator: " ")
        var same = zip(words, after.split(separator: " ")).prefix { $0 == $1 }.count
        while same > 0, words[same - 1].last != ",", words[same - 1].last != ";" { same -= 1 }
        return same
    }

    private static func cut(_ answer: String, behind words: Int) -> String {
        let rest = answer.split(separator: " ").dropFirst(words).joined(separator: " ")
        return TextLayout.cut(words > 0 ? "… " + rest : answer, to: mostColumns)
    }
}
