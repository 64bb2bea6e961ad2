import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Linting {
    /// Finds places that raise nothing: no finding is about one of their issues with their material.
    mutating func lintPlaces() {
        let findings = findings.map { $0.finding }
        for place in catalogues.flatMap({ $0.places }) {
            let issues = place.issues.words.map { $0.value }
            let isUsed = findings.contains { finding in
                finding.issue.map { issues.contains($0) } ?? false
                    && finding.material.map { $0 == place.material.word } ?? true
            }
            if !isUsed { warn(.unusedPlace(place.id.word), at: place.id.start) }
        }
    }
}
