import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Linting {
    /// Actions of different questionnaires that say much the same share a theme, or a plan asks for the
    /// same work twice.
    mutating func lintSameWork() {
        var numbers: [String: Int] = [:]
        let entries = actions.map { action in
            let texts = [action.definition.title] + action.definition.steps
            let words = texts.english(from: action.language).flatMap { EnglishText($0.text).words }
            let content = Set(words).subtracting(Self.smallWords).map { word in
                let number = numbers[word] ?? numbers.count
                numbers[word] = number
                return number
            }
            return (action: action, words: content.sorted())
        }
        for (position, later) in entries.enumerated() where !later.words.isEmpty {
            for earlier in entries[..<position] where couldMerge(earlier.action, later.action) {
                guard areMuchTheSame(earlier.words, later.words) else { continue }
                warn(
                    .sameWork(
                        action: later.action.action.identity,
                        other: earlier.action.action.identity, place: earlier.action.place),
                    at: later.action.place)
            }
        }
    }

    /// Whether two actions are of different questionnaires and have no theme in common, and could.
    private func couldMerge(_ first: AuthoredAction, _ second: AuthoredAction) -> Bool {
        let (first, second) = (first.action, second.action)
        return first.home != second.home && (first.theme == nil || first.theme != second.theme)
            && first.kind.mixing == second.kind.mixing
            && first.addressee.mixing == second.addressee.mixing
    }

    /// Whether at least 60 of 100 words of both together stand in both; the words are in rising order.
    private func areMuchTheSame(_ first: [Int], _ second: [Int]) -> Bool {
        let (least, most) = (min(first.count, second.count), max(first.count, second.count))
        guard least * 5 >= most * 3 else { return false }
        var (shared, left, right) = (0, 0, 0)
        while left < first.count, right < second.count {
            if first[left] == second[right] {
                (shared, left, right) = (shared + 1, left + 1, right + 1)
            } else if first[left] < second[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return shared * 5 >= (least + most - shared) * 3
    }

    /// English words that say nothing about the work.
    private static let smallWords: Set<String> = [
        "a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "by", "for", "from",
        "with", "is", "are", "be", "it", "its", "this", "that", "these", "those", "your", "you",
        "their", "they", "them", "each", "one", "two", "what", "which", "who", "how", "where",
        "when", "if", "as", "than", "not", "no", "do", "does", "every", "all", "other", "into",
        "out", "up",
    ]
}
