import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Linting {
    /// Finds practices that no finding names: nobody would ever read them.
    mutating func lintPractices() {
        let named = Set(
            findings.flatMap { $0.finding.practices }.map {
                library.catalogue.practices[$0].id
            })
        for practice in catalogues.flatMap({ $0.practices })
        where !named.contains(practice.id.word) {
            warn(.unusedPractice(practice.id.word), at: practice.id.start)
        }
    }
}
