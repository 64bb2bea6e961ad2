import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Works out what each answer of a questionnaire earned.
struct Crediting {
    let library: QuestionnaireLibrary
    let response: Response
    let position: Int

    func results() -> [QuestionResult] {
        let covered = certificates()
        let treatment = library.questionnaires[position].scoring.notApplicable
        return library.rules.evaluating(response.sheet) { rules in
            var results: [QuestionResult] = []
            results.reserveCapacity(library.questionnaires[position].questions.count)
            for number in library.questionnaires[position].questions {
                results.append(
                    result(
                        of: QuestionIndex(rawValue: Int32(number)),
                        earnsNotApplicable: treatment == .earned, covered, rules))
            }
            return results
        }
    }

    private func result(
        of question: QuestionIndex, earnsNotApplicable: Bool,
        _ covered: [Int: (ExactDecimal, Int)], _ rules: borrowing RuleEvaluation
    ) -> QuestionResult {
        let slot = Int(question.rawValue)
        let facts = library.questionFacts[slot]
        let state = state(of: question)
        let isEarned = earnsNotApplicable && state == .notApplicable
        let applies = state != .notRelevant && (state != .notApplicable || isEarned)
        var result = QuestionResult(
            question: question, state: state, counts: facts.isScored && applies)
        guard result.counts else { return result }
        result.weight = facts.weight
        if isEarned {
            result.credit = .one
            result.assuredCredit = .one
            result.worst = .one
            result.best = .one
            result.validatedCredit = .one
            result.assuranceFactor = .one
            return result
        }
        (result.credit, result.creditRule) = credit(of: facts, state, rules)
        result.assuranceFactor = response.evidence[slot].factor
        result.assuredCredit = result.credit * result.assuranceFactor
        if !covered.isEmpty, let (credit, certificate) = covered[slot] {
            raise(&result, to: credit, by: certificate)
        }
        (result.worst, result.best) = (result.credit, result.credit)
        if state == .unanswered || state == .unknown {
            result.worst = Swift.min(result.credit, facts.leastCredit)
            result.best = Swift.max(result.credit, facts.greatestCredit)
        }
        result.validatedCredit = result.credit
        if let sheet = response.validatedSheet, sheet.isRelevant(question) {
            let validated = self.state(sheet.state(of: question))
            result.validatedCredit = library.rules.evaluating(sheet) { rules in
                credit(of: facts, validated, rules).credit
            }
        }
        return result
    }

    /// Gives a question the credit of a certificate where that is more.
    private func raise(
        _ result: inout QuestionResult, to credit: ExactDecimal, by certificate: Int
    ) {
        if credit > result.credit {
            result.credit = credit
            result.certificate = certificate
        }
        let factor = schemeFactor(of: certificate)
        if credit * factor > result.assuredCredit {
            result.assuredCredit = credit * factor
            result.assuranceFactor = factor
            result.certificate = certificate
        }
    }

    private func state(of question: QuestionIndex) -> QuestionResult.State {
        guard response.sheet.isRelevant(question) else { return .notRelevant }
        return state(response.sheet.state(of: question))
    }

    private func state(_ state: AnswerSheet.State) -> QuestionResult.State {
        switch state {
        case .answered: .answered
        case .unknown: .unknown
        case .notApplicable: .notApplicable
        case .unanswered: .unanswered
        }
    }

    private func credit(
        of facts: QuestionFacts, _ state: QuestionResult.State,
        _ rules: borrowing RuleEvaluation
    ) -> (credit: ExactDecimal, rule: Int?) {
        switch state {
        case .unknown: return (facts.unknownCredit, nil)
        case .unanswered, .notApplicable, .notRelevant: return (.zero, nil)
        case .answered: break
        }
        for position in facts.credits {
            let credit = library.creditFacts[Int(position)]
            if let when = credit.when, !rules.holds(when) { continue }
            let number = Int(position - facts.credits.lowerBound)
            guard let rule = credit.share else { return (credit.amount, number) }
            let share = rules.number(rule)
            return (share.isNaN ? .zero : Swift.min(Swift.max(share, .zero), .one), number)
        }
        return (.zero, nil)
    }

    /// The best credit of certificates for each question, with the certificate that gives it.
    private func certificates() -> [Int: (ExactDecimal, Int)] {
        var covered: [Int: (ExactDecimal, Int)] = [:]
        for (number, certificate) in response.submission.certificates.enumerated()
        where certificate.isValid(on: response.submission.assessed, in: library.catalogue) {
            for equivalence in library.questionnaires[position].equivalences
            where equivalence.accepts(certificate, in: library.catalogue) {
                for cover in equivalence.covers {
                    let credit = cover.credit * certificate.volumeShare / .hundred
                    let slot = Int(cover.question.rawValue)
                    if let known = covered[slot], known.0 >= credit { continue }
                    covered[slot] = (credit, number)
                }
            }
        }
        return covered
    }

    /// The part of a credit that the scheme of a certificate assures.
    private func schemeFactor(of certificate: Int) -> ExactDecimal {
        let scheme = response.submission.certificates[certificate].scheme
        guard let table = library.questionnaires[position].scoring.assurance,
            let rank = library.catalogue.schemes.first(where: { $0.id == scheme })?.evidenceRank
        else { return .one }
        return table.kinds.first { $0.rank == rank }?.factor ?? .zero
    }
}

extension Equivalence {
    /// Returns whether a certificate counts: scheme, version, level and materials fit.
    func accepts(_ certificate: Certificate, in catalogue: Catalogue) -> Bool {
        guard catalogue.schemes[scheme].id == certificate.scheme else { return false }
        if !versions.isEmpty {
            guard let version = certificate.version, versions.contains(version) else {
                return false
            }
        }
        if !levels.isEmpty {
            guard let level = certificate.level, levels.contains(level) else { return false }
        }
        return materials.isEmpty || certificate.materials.contains { materials.contains($0) }
    }
}
