/// The elements of a submission; their raw values are their numbers in the grammar.
enum SubmissionElement: Int, CaseIterable {
    // The commonest first, because they are looked up in this order.
    case answer, value, evidence, comment, cell, row
    case submission, supplier, name, country, site, respondent, programme, questionnaire, answers
    case reason, validated, certificate, material, issue, observation, progress
    case reply, note, identifier

    /// The names as files have them, by number.
    static let spellings = allCases.map { String(describing: $0) }
}

/// The attributes of a submission by number.
enum SubmissionAttribute: Int, CaseIterable {
    // The commonest first, because they are looked up in this order.
    case question, kind, title, file, issued, expires, state, column
    case address, sha256, id, version, questionnaire, assessed, by, on, scheme, level, site
    case volumeShare, openFindings, date, source, action, role, confidential, depth
    case due, cost, evidence, person, code, at, heading, draft

    /// The names as files have them, by number.
    static let spellings = allCases.map { attribute in
        switch attribute {
        case .volumeShare: "volume-share"
        case .openFindings: "open-findings"
        default: String(describing: attribute)
        }
    }
}
