import AssayAssessments
import AssayQuestionnaires
import AssayWording

/// A document that a finding cites.
struct SourceEntry: Sendable {
    let key: String
    let heading: String
}

extension SupplierReport {
    /// The documents that findings cite, each once, by key.
    func sources() -> [SourceEntry] {
        let citations = assessment.findings.flatMap { $0.definition(in: library).citations }
        let cited = Set(citations.map(\.source))
        return library.catalogue.sources.filter { cited.contains($0.id) }.sorted { $0.id < $1.id }
            .map { SourceEntry(key: $0.id, heading: words.text($0.title)) }
    }
}
