import AssayExpressions
import AssayResponses

/// What both sides said about an action, in one word of the hidden sheet: its parts with commas between,
/// which are in no encoded word.
extension PlanRecord {
    static func encoded(_ entry: AgreementEntry) -> String {
        [
            entry.action, entry.state.rawValue, entry.on.description, entry.by,
            entry.party.rawValue, entry.person ?? "", entry.due?.description ?? "",
            entry.reason?.rawValue ?? "", entry.explanation ?? "", entry.cost ?? "",
            entry.evidence ?? "", entry.comment ?? "",
        ].map { encoded($0) }.joined(separator: ",")
    }

    static func entry(_ word: String) -> AgreementEntry? {
        let parts = word.split(separator: ",", omittingEmptySubsequences: false)
            .compactMap { decoded(String($0)) }
        guard parts.count == 12, let state = AgreementState(rawValue: parts[1]),
            let on = CalendarDate(text: parts[2]), let party = Party(rawValue: parts[4])
        else { return nil }
        func text(_ position: Int) -> String? { parts[position].isEmpty ? nil : parts[position] }
        var entry = AgreementEntry(
            action: parts[0], state: state, on: on, by: parts[3], party: party)
        entry.person = text(5)
        entry.due = text(6).flatMap { CalendarDate(text: $0) }
        entry.reason = text(7).flatMap { AgreementReason(rawValue: $0) }
        guard (entry.due == nil) == parts[6].isEmpty, (entry.reason == nil) == parts[7].isEmpty
        else { return nil }
        entry.explanation = text(8)
        entry.cost = text(9)
        entry.evidence = text(10)
        entry.comment = text(11)
        return entry
    }
}
