import AssayResponses

/// The elements of reviews, as `review.rnc` states them.
enum ReviewGrammar {
    static let namespace = "urn:assay:review:1"

    static let grammar = Grammar(
        namespace: namespace, roots: ["review"], elements: elements,
        names: elements.keys.sorted())

    private typealias G = ElementGrammar
    private static let reason = G.Form.word(ReviewReason.allCases.map(\.rawValue))
    private static let party = G.Form.word(Party.allCases.map(\.rawValue))
    private static let reviewing = G.Form.word(
        Party.allCases.filter { $0 != .supplier }.map(\.rawValue))
    private static let state = G.Form.word(StatedState.allCases.map(\.rawValue))
    private static let stated = G.Form.word(
        StatedState.allCases.filter { $0 != .unanswered }.map(\.rawValue))
    private static let note = G.Part.text(.possible(.anything))
    private static let words = G.element(.needs("party", party), .text(.needed(.filled)))
    private static let evidence = G.Part.any("seen", "rejected")
    private static let agreementReason = G.Form.word(AgreementReason.allCases.map(\.rawValue))
    private static let decision = G.element(
        .needs("action", .qualified), .needs("on", .date), .takes("due", .date),
        .takes("by", .filled), .takes("person", .filled), .takes("reason", agreementReason),
        .takes("cost", .filled), .takes("evidence", .filled), note)

    static let elements: [String: ElementGrammar] = [
        "review": G.element(
            .needs("supplier", .filled), .needs("submission", .digest), .needs("on", .date),
            .one("reviewer"), .any("answers"), .any("observation"), .any("progress"),
            .any("conversation"), .any("agreed", "returned", "extended", "waived"),
            .any("note")),
        "reviewer": G.element(
            .needs("name", .filled), .takes("function", .filled), .needs("party", reviewing)),
        "answers": G.element(
            .needs("questionnaire", .id), .any("accepted", "corrected", "sent-back")),
        "accepted": G.element(.needs("question", .id), evidence, .maybe("comment")),
        "corrected": G.element(
            .needs("question", .id), .takes("state", state), .any("value", "row"), evidence,
            .maybe("comment")),
        "sent-back": G.element(
            .needs("question", .id), .needs("reason", reason), evidence, .maybe("comment")),
        "seen": G.element(.needs("piece", .positive), .needs("as", .id), note),
        "rejected": G.element(.needs("piece", .positive), .needs("reason", reason), note),
        "comment": G.element(.text(.needed(.filled))),
        "value": G.element(note),
        "row": G.element(.any("cell")),
        "cell": G.element(.needs("column", .id), note),
        "observation": G.element(
            .needs("id", .id), .needs("questionnaire", .id), .takes("question", .id),
            .needs("date", .date), .takes("place", .filled), .takes("source", .filled),
            .text(.needed(.filled))),
        "progress": G.element(
            .needs("action", .qualified), .needs("state", .word(["verified", "effective"])),
            .needs("on", .date), note),
        "conversation": G.element(
            .needs("on", .date), .takes("next", .date), .some("present"), .any("said"),
            .any("change"), .any("reply")),
        "present": words, "said": words, "change": words,
        "reply": G.element(
            .needs("questionnaire", .id), .needs("question", .id), .takes("state", stated),
            .any("value", "row")),
        "agreed": decision, "returned": decision, "waived": decision,
        "extended": G.element(
            .needs("action", .qualified), .needs("on", .date), .needs("until", .date),
            .takes("by", .filled), .takes("person", .filled), .takes("reason", agreementReason),
            .takes("cost", .filled), .takes("evidence", .filled), note),
        "note": G.element(
            .needs("at", .filled), .takes("action", .qualified), .takes("heading", .filled),
            .text(.needed(.filled))),
    ]
}
