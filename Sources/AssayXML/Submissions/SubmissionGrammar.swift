import AssayQuestionnaires
import AssayResponses

/// The elements of submissions, as `submission.rnc` states them.
enum SubmissionGrammar {
    static let namespace = "urn:assay:submission:1"

    static let grammar = Grammar(
        namespace: namespace, roots: ["submission"], elements: elements,
        names: SubmissionElement.spellings,
        attributes: SubmissionAttribute.spellings)

    private typealias G = ElementGrammar
    private static let stated = StatedState.allCases.filter { $0 != .unanswered }.map(\.rawValue)
    private static let replied = AgreementState.allCases.filter { $0 != .proposed }.map(\.rawValue)
    private static let yesOrNo = ElementGrammar.Form.word(["yes", "no"])
    private static let filled = G.element(.text(.needed(.filled)))

    static let elements: [String: ElementGrammar] = [
        "submission": G.element(
            .needs("assessed", .date), .takes("depth", .word(Depth.allCases.map(\.rawValue))),
            .one("supplier"), .maybe("programme"),
            .some("questionnaire"), .any("answers"), .any("certificate"), .any("observation"),
            .any("progress"), .any("reply"), .any("note")),
        "supplier": G.element(
            .needs("id", .filled), .one("name"), .maybe("country"), .maybe("site"),
            .maybe("respondent"), .any("identifier")),
        "identifier": G.element(
            .needs("kind", .word(IdentifierKind.allCases.map(\.rawValue))), .text(.needed(.filled))),
        "name": filled, "site": filled, "respondent": filled, "comment": filled,
        // The schema takes a code in the reason of a reply only.
        "reason": G.element(
            .takes("code", .word(AgreementReason.allCases.map(\.rawValue))),
            .text(.needed(.filled))),
        "country": G.element(.text(.needed(.country))),
        "programme": G.element(.needs("id", .id), .needs("version", .version)),
        "questionnaire": G.element(.needs("id", .id), .needs("version", .version)),
        "answers": G.element(.needs("questionnaire", .id), .any("answer")),
        "answer": G.element(
            .needs("question", .id), .takes("state", .word(stated)),
            .takes("confidential", yesOrNo), .takes("draft", yesOrNo), .any("value", "row"),
            .maybe("reason"),
            .any("evidence"), .maybe("comment"), .maybe("validated")),
        "value": G.element(.text(.possible(.anything))),
        "row": G.element(.any("cell")),
        "cell": G.element(.needs("column", .id), .text(.possible(.anything))),
        "evidence": G.element(
            .needs("kind", .id), .needs("title", .filled), .takes("file", .filled),
            .takes("address", .filled), .takes("sha256", .digest), .takes("issued", .date),
            .takes("expires", .date), .takes("confidential", yesOrNo)),
        "validated": G.element(
            .needs("by", .filled), .needs("on", .date),
            .takes("state", .word(StatedState.allCases.map(\.rawValue))), .any("value", "row"),
            .maybe("comment")),
        "certificate": G.element(
            .needs("scheme", .id), .takes("version", .filled), .takes("level", .id),
            .needs("site", .filled), .needs("issued", .date), .needs("expires", .date),
            .needs("volume-share", .decimal), .takes("open-findings", .integer),
            .takes("address", .filled), .takes("confidential", yesOrNo), .any("identifier"),
            .any("material"),
            .any("issue")),
        "material": G.element(.text(.needed(.id))), "issue": G.element(.text(.needed(.id))),
        "observation": G.element(
            .needs("id", .id), .needs("questionnaire", .id), .takes("question", .id),
            .needs("date", .date), .needs("source", .filled), .text(.needed(.filled))),
        "progress": G.element(
            .needs("action", .qualified),
            .needs("state", .word(ProgressState.allCases.map(\.rawValue))), .needs("on", .date),
            .needs("by", .filled), .needs("role", .word(Party.allCases.map(\.rawValue))),
            .text(.possible(.anything))),
        "reply": G.element(
            .needs("action", .qualified), .needs("state", .word(replied)), .needs("on", .date),
            .needs("by", .filled), .takes("person", .filled), .takes("due", .date),
            .takes("cost", .filled), .takes("evidence", .filled), .maybe("reason"),
            .maybe("comment")),
        "note": G.element(
            .needs("at", .filled), .takes("action", .qualified), .takes("heading", .filled),
            .text(.needed(.filled))),
    ]
}
