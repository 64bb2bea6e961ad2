import AssayDiagnostics
import AssayDocuments
import AssayEngine
import AssayResponses

extension FormEngine {
    /// Whether nothing of a submission must be left out; a page only notes a certificate that is
    /// unsound by itself.
    ///
    /// - Parameter submission: what ``evaluate(_:reviews:parts:)`` takes.
    public func isSound(_ submission: [UInt8]) -> Bool {
        var diagnostics = DiagnosticCollector()
        guard let draft = readDraft(json: submission, diagnostics: &diagnostics) else {
            return false
        }
        return interpret(draft, with: engine.library, diagnostics: &diagnostics) != nil
            && diagnostics.count == 0
    }
}
