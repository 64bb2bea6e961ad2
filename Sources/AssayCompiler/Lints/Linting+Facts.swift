import AssayDefinitions
import AssayDiagnostics
import AssayExpressions

extension Linting {
    /// Finds facts that should have been looked up again; none where no day is given.
    mutating func lintFacts() {
        guard let asOf else { return }
        for fact in facts {
            guard let end = CalendarDate(text: fact.reviewBy.word), end < asOf else { continue }
            warn(
                .staleFact(
                    fact.text, year: fact.year.word, reviewBy: end,
                    source: fact.citation.source.word),
                at: fact.place)
        }
    }
}
