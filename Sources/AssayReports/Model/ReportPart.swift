import AssayWording

/// A part of a report, named by its anchor on pages; its headings are the same in every form.
enum ReportPart: String {
    case summary, scores, findings, plan, timeline, actions, backlog, finished, unknown, limits,
        sources
    case method

    var heading: String {
        switch self {
        case .summary: "Summary"
        case .scores: "Scores"
        case .findings: "Findings by priority"
        case .plan: "Plan"
        case .timeline: "Timeline"
        case .actions: "Each action"
        case .backlog: Phrases.english.waves.backlog
        case .finished: Phrases.english.plan.finished
        case .unknown: "What is not known yet"
        case .limits: Phrases.english.certificate.doesNotCoverHeading
        case .sources: "Sources of the clauses"
        case .method: "Method and versions"
        }
    }

    /// The heading as it is in a list of the parts.
    var shortHeading: String {
        switch self {
        case .findings: "Findings"
        case .unknown: "Not known yet"
        case .method: "Method"
        default: heading
        }
    }
}
