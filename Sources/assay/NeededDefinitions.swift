import AssayDiagnostics
import AssayResponses
import AssayXML

extension DefinitionSelection {
    private static let mostFiles = 4

    /// What a few submissions need; `nil` where reading all questionnaires is as well.
    ///
    /// Reading the submissions once more is worth it for a few of them only, and standard input
    /// cannot be read twice. What cannot be read as a submission needs no questionnaire to be told.
    init?(ofSubmissions files: [String], programme: String?) {
        guard files.count <= Self.mostFiles, !files.contains("-") else { return nil }
        self.init()
        if let programme { programmes.insert(programme) }
        for file in files {
            var diagnostics = DiagnosticCollector()
            guard
                let bytes = readBytes(
                    ofFile: file, mostBytes: 16 << 20, diagnostics: &diagnostics),
                let submission = readSubmission(bytes, file: file, diagnostics: &diagnostics)
            else { continue }
            if let programme = submission.programme { programmes.insert(programme.id) }
            questionnaires.formUnion(submission.questionnaires.map(\.id))
            questionnaires.formUnion(submission.answers.map(\.questionnaire))
            questionnaires.formUnion(submission.observations.map(\.questionnaire))
        }
    }
}
