import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// Why an answer earns its credit.
extension Explainer {
    func explain(_ result: QuestionResult, _ questionnaire: Questionnaire) -> Explanation {
        let question = library.question(result.question)
        var parts = [
            Explanation.Part(
                heading: "Answer", lines: [answerText(result.question, response, library)])
        ]
        if let part = reviewed(result.question) { parts.append(part) }
        if let part = asked(result.question, questionnaire) { parts.append(part) }
        if let rule = question.relevance { parts.append(self.rule("Put to a supplier when", rule)) }
        if result.counts {
            var lines: [String] = []
            for (position, credit) in question.credits.enumerated() {
                let held = result.creditRule == position ? "→ " : "  "
                let amount: String
                switch credit.amount {
                case .fixed(let value): amount = value.description
                case .share(let rule): amount = "the share \(rule.text)"
                }
                lines.append(
                    "\(held)credit \(amount) \(credit.when.map { "when " + $0.text } ?? "otherwise")"
                )
            }
            if result.state == .unknown {
                lines.append("→ credit \(question.unknownCredit) for what is not known yet")
            }
            parts.append(Explanation.Part(heading: "Credit \(result.credit)", lines: lines))
            if let held = result.creditRule {
                if let when = question.credits[held].when {
                    parts.append(rule("The rule that held", when))
                }
                if case .share(let share) = question.credits[held].amount {
                    parts.append(rule("The share", share, as: .number))
                }
            }
            parts.append(
                Explanation.Part(
                    heading: "Weight and evidence",
                    lines: [
                        "weight \(result.weight) = \(question.weight) × "
                            + "\(questionnaire.scoring.weight(of: question.layer)) for the layer "
                            + (question.layer?.rawValue ?? "none"),
                        "it can bring \(result.share.formatted(fractionDigits: 2)) points, and lost "
                            + "\(result.lost.formatted(fractionDigits: 2))",
                        "evidence assures \(result.assuranceFactor) of the credit: "
                            + "\(result.assuredCredit), \(basis(of: result))",
                    ]))
        }
        parts.append(clauses(question.citations))
        parts.append(served(question.serves))
        return Explanation(
            id: library.qualifiedID(of: result.question), title: question.text.original,
            parts: parts)
    }

    /// Why the evidence assures the part that it does.
    private func basis(of result: QuestionResult) -> String {
        if result.isContradicted { return "for what others saw says otherwise, unsettled" }
        if let certificate = result.certificate { return byCertificate(certificate) }
        return switch response.evidence[Int(result.question.rawValue)].basis {
        case .word: "the supplier's word alone"
        case .unseen: "seen by nobody but the supplier"
        case .seen: "seen and accepted by another party"
        case .together: "independent kinds, seen and accepted by another party"
        case .auditAlone: "an audit alone, without the word of those affected"
        }
    }

    /// Which certificate, and how far its scheme is relied on.
    private func byCertificate(_ position: Int) -> String {
        let id = response.submission.certificates[position].scheme
        guard let scheme = assessment.schemes.first(where: { $0.scheme == id }) else {
            return "by a certificate"
        }
        let who =
            scheme.checked.map { "as the buyer found it on \($0)" }
            ?? "the catalogue's default, since the buyer has not looked into it"
        return "by a certificate of \(id), whose scheme has strength \(scheme.strength): \(who)"
    }

    private func served(_ clauses: [ServedClause]) -> Explanation.Part {
        let lines = clauses.map { served in
            let framework = library.catalogue.frameworks[served.framework]
            let clause = framework.clauses[served.clause]
            return "\(framework.id), \(clause.location): \(clause.text.original)"
        }
        return Explanation.Part(heading: "Serves", lines: lines)
    }
}
