import AssayWording

/// A part of a report, named by its anchor on pages; its headings are the same in every form.
enum ReportPart: String {
    case plan, customer, summary, letters, backlog, finished
    case actions, timeline, findings, scores, bodies, practices, unknown, limits, sources
    case confidential, method

    var heading: String {
        switch self {
        case .plan: "Plan"
        case .customer: Phrases.english.waves.customer
        case .summary: "Where it stands"
        case .letters: "Letters ready to copy"
        case .backlog: Phrases.english.waves.backlog
        case .finished: Phrases.english.plan.finished
        case .actions: "Each action"
        case .timeline: "Timeline"
        case .findings: "Findings by priority"
        case .scores: "Scores"
        case .bodies: Phrases.english.waves.bodies
        case .practices: Phrases.english.practice.heading
        case .unknown: "What is not known yet"
        case .limits: Phrases.english.certificate.doesNotCoverHeading
        case .sources: "Sources of the clauses"
        case .confidential: BuyerNotes.heading
        case .method: "Method and versions"
        }
    }

    /// The heading as it is in a list of the parts.
    var shortHeading: String {
        switch self {
        case .findings: "Findings"
        case .letters: "Letters"
        case .unknown: "Not known yet"
        case .method: "Method"
        default: heading
        }
    }
}
