import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// What to talk about with a supplier, on one or two pages: a conversation in place of a letter.
struct ConversationGuide: Sendable {
    /// A finding to talk about.
    struct Topic: Sendable {
        let title: String
        let findingClass: String
        let because: String
        let answers: [FindingEntry.Answer]
        /// What sources tell of places that the answers name.
        let documented: [String]
        /// Questions that look for the cause.
        let asks: [String]
        /// Causes that an answer may reveal, and what would settle the matter.
        let causes: [String]
        let proof: String?
        /// What the buyer can bring.
        let offers: [String]
        /// Where it was dealt with before.
        let practices: [String]
    }

    /// Answers that cannot all be so, or that others report otherwise.
    struct Contradiction: Sendable {
        let title: String
        let observed: String?
        let answers: [FindingEntry.Answer]
    }

    /// A certificate whose audit left something open, or does not say.
    struct Audit: Sendable {
        let title: String
        let question: String
    }

    let supplier: SupplierHeading
    let audits: [Audit]
    let topics: [Topic]
    let contradictions: [Contradiction]
    /// What can wait for the next conversation.
    let rest: [String]
}

extension ConversationGuide {
    /// As many topics as a conversation has room for.
    private static let mostTopics = 6
    private static let mostContradictions = 4
    private static let mostRest = 5
    private static let mostAudits = 4
    private static let mostLines = 3

    init(_ report: SupplierReport) {
        let findings = report.assessment.findings.enumerated().map { ($0, $1) }
        let (apart, plain) = findings.separated { Self.isContradiction($0.1, in: report.library) }
        let urgent = plain.filter { $0.1.isGate || $0.1.severity >= 3 }
        let chosen = (urgent.isEmpty ? plain : urgent).prefix(Self.mostTopics)
        let numbers = Set(chosen.map(\.0))
        var mentioned: Set<String> = []
        supplier = report.supplier()
        audits = Self.audits(report)
        topics = chosen.map { Self.topic($1, at: $0, report, &mentioned) }
        contradictions = apart.prefix(Self.mostContradictions).map { position, _ in
            let entry = report.entry(ofFindingAt: position)
            return Contradiction(
                title: entry.title, observed: entry.observed,
                answers: Array(entry.answers.prefix(Self.mostLines)))
        }
        rest = plain.filter { !numbers.contains($0.0) }.prefix(Self.mostRest).map {
            report.words.finding($0.1)
        }
    }

    /// What audits left open: the certificates with most open findings first, then those that do not say.
    private static func audits(_ report: SupplierReport) -> [Audit] {
        let certificates = report.response.submission.certificates.filter { $0.openFindings != 0 }
        let known = certificates.sorted { left, right in
            let (first, second) = (left.openFindings ?? 0, right.openFindings ?? 0)
            return first == second
                ? (left.scheme, left.site) < (right.scheme, right.site) : first > second
        }
        return known.prefix(mostAudits).map { certificate in
            let scheme = report.library.catalogue.schemes.first { $0.id == certificate.scheme }
            let name = scheme.map { report.words.text($0.title) } ?? certificate.scheme
            let site = ResultWords.said(certificate.site, most: 60)
            guard let open = certificate.openFindings else {
                return Audit(
                    title: "\(name), \(site), \(certificate.issued): open findings not told",
                    question: "How many findings did the audit leave open, and may we read them?")
            }
            return Audit(
                title: "\(name), \(site), \(certificate.issued): "
                    + "\(counted(open, "finding")) still open",
                question: "What is open, whom does it concern, and by when is it closed?")
        }
    }

    /// A topic; what was asked or offered for an earlier one is not said again.
    private static func topic(
        _ finding: FindingResult, at position: Int, _ report: SupplierReport,
        _ mentioned: inout Set<String>
    ) -> Topic {
        let words = report.words
        let definition = finding.definition(in: report.library)
        let entry = report.entry(ofFindingAt: position)
        let causes = definition.rootCauses.filter { mentioned.insert($0.ask).inserted }
        let actions = report.open.filter { $0.findings.contains(position) }
        let own = actions.first { words.template(of: $0)?.owner != .buyer } ?? actions.first
        return Topic(
            title: entry.title, findingClass: entry.findingClass, because: entry.because,
            answers: Array(entry.answers.prefix(mostLines)),
            documented: words.documented(finding).filter { mentioned.insert($0).inserted },
            asks: causes.prefix(mostLines).map(\.ask),
            causes: causes.prefix(mostLines).map { words.text($0.text) },
            proof: own.map { words.closesWith($0) },
            offers: offers(actions, report).filter { mentioned.insert($0).inserted },
            practices: practices(definition, report).filter { mentioned.insert($0).inserted })
    }

    /// The buyer's own part, then measures of leverage in a sentence each.
    private static func offers(_ actions: [PlannedAction], _ report: SupplierReport) -> [String] {
        let words = report.words
        let tasks = actions.filter { words.template(of: $0)?.owner == .buyer }
        let measures = actions.first?.leverage.prefix(2).map { position in
            let measure = report.library.catalogue.measures[position]
            return "\(words.text(measure.title)): \(words.text(measure.summary))"
        }
        return tasks.prefix(1).map { words.action($0) } + (measures ?? [])
    }

    /// What somebody did, and what can be carried over.
    private static func practices(_ finding: Finding, _ report: SupplierReport) -> [String] {
        let words = report.words
        return finding.practices.prefix(2).map { position in
            let practice = report.library.catalogue.practices[position]
            return "\(words.text(practice.title)) (\(practice.year)). "
                + "\(words.text(practice.result)) \(words.text(practice.carryOver)) "
                + "(\(words.clauses(practice.citations)))"
        }
    }

    private static func isContradiction(
        _ finding: FindingResult, in library: QuestionnaireLibrary
    ) -> Bool {
        switch finding.definition(in: library).kind {
        case .contradiction, .observation: true
        case .gap, .knowledge, .evidence, .harm, .risk: false
        }
    }
}

extension Array {
    /// The elements for which something holds, and the others, in their order.
    fileprivate func separated(_ holds: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(holds), filter { !holds($0) })
    }
}
