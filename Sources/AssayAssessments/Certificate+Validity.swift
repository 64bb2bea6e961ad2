import AssayExpressions
import AssayQuestionnaires
import AssayResponses

extension Certificate {
    /// Returns whether the certificate is valid on a day: not before it was issued, not
    /// after it expires, and no longer than its scheme lets a certificate be valid.
    func isValid(on day: CalendarDate, in catalogue: Catalogue) -> Bool {
        guard issued <= day, day <= expires else { return false }
        let longest = catalogue.schemes.first { $0.id == scheme }?.valid
        return longest.map { day <= issued.adding($0) } ?? true
    }
}
