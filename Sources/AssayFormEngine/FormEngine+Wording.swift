import AssayDiagnostics
import AssayDocuments
import AssayEngine

extension FormEngine {
    /// Says the rules of findings in words, in the language of the page.
    ///
    /// The programme says first which questionnaires it asks, whatever the submission lists.
    ///
    /// - Parameter submission: what ``evaluate(_:parts:)`` takes.
    /// - Returns: JSON of the shape `urn:assay:form-wording:1`; `nil` where ``evaluate(_:parts:)``
    ///   gives `nil`.
    public func wording(of submission: [UInt8]) -> [UInt8]? {
        var diagnostics = DiagnosticCollector()
        guard let submission = SubmissionMessage.read(submission),
            let judged = engine.judgeSoundAnswers(
                of: engine.asked(of: submission), diagnostics: &diagnostics)
        else { return nil }
        let wording = FormWording(
            library: engine.library, language: language, assessment: judged.assessment)
        return JSONWriter.bytes(.compact) { wording.write(to: &$0) }
    }
}
