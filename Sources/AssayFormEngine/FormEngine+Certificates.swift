import AssayDiagnostics
import AssayEngine
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

extension FormEngine {
    /// A certificate as it is filled in, in the texts of a page.
    public struct CertificateDraft: Sendable {
        let scheme: String
        let site: String
        let issued: String
        let expires: String
        let volumeShare: String
        let assessed: String

        /// Creates it from its lines: scheme, site, days of issue and expiry, share of the volume in
        /// percent, and the day of assessment; missing lines are empty.
        public init(lines: String) {
            var lines = lines.split(separator: "\n", omittingEmptySubsequences: false)[...]
            scheme = String(lines.popFirst() ?? "")
            site = String(lines.popFirst() ?? "")
            issued = String(lines.popFirst() ?? "")
            expires = String(lines.popFirst() ?? "")
            volumeShare = String(lines.popFirst() ?? "")
            assessed = String(lines.popFirst() ?? "")
        }
    }

    /// Whether a certificate says all that is needed and could be part of a submission; until then a
    /// page only notes it.
    public func isSound(_ draft: CertificateDraft) -> Bool {
        guard !draft.site.isEmpty, let issued = CalendarDate(text: draft.issued),
            let expires = CalendarDate(text: draft.expires),
            let volumeShare = ExactDecimal(text: draft.volumeShare),
            let assessed = CalendarDate(text: draft.assessed)
        else { return false }
        var submission = Submission(
            file: "", assessed: assessed, supplier: Supplier(id: "", name: ""))
        submission.certificates = [
            Certificate(
                scheme: draft.scheme, site: draft.site, issued: issued, expires: expires,
                volumeShare: volumeShare, origin: .input)
        ]
        var diagnostics = DiagnosticCollector()
        return interpret(submission, with: engine.library, diagnostics: &diagnostics) != nil
    }
}
