import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Works out what each answer of a questionnaire earned.
struct Crediting {
    private let context: JudgingContext
    private let position: QuestionnaireIndex
    private let rows: [QuestionRow]
    /// Whether questions beyond the core do not count, although they are asked.
    private let countsCoreOnly: Bool

    init(context: JudgingContext, position: QuestionnaireIndex) {
        self.context = context
        self.position = position
        rows = context.library.tables.questions
        countsCoreOnly = context.response.depth(of: position).isFlagged
    }

    func results() -> [QuestionResult] {
        let covered = certificates()
        let treatment = context.library.questionnaires[position].scoring.notApplicable
        let questions = context.library.questionnaires[position].questions
        return context.library.rules.evaluating(context.response.sheet) { rules in
            var results: [QuestionResult] = []
            results.reserveCapacity(questions.count)
            for slot in questions {
                let question = QuestionIndex(rawValue: Int32(slot))
                var result = QuestionResult(
                    question: question, state: state(of: question), counts: false)
                fill(&result, earnsNotApplicable: treatment == .earned, covered, rules)
                results.append(result)
            }
            return results
        }
    }

    private func fill(
        _ result: inout QuestionResult, earnsNotApplicable: Bool,
        _ covered: [Int: (ExactDecimal, Int)], _ rules: borrowing RuleEvaluation
    ) {
        let slot = Int(result.question.rawValue)
        let state = result.state
        let isEarned = earnsNotApplicable && state == .notApplicable
        let applies = state != .notRelevant && (state != .notApplicable || isEarned)
        guard applies, rows[slot].isScored, !countsCoreOnly || rows[slot].isCore else { return }
        result.counts = true
        result.weight = rows[slot].weight
        if isEarned {
            result.credit = .one
            // That it does not apply is the supplier's word as well.
            result.assuranceFactor = context.response.evidence[slot].factor
            result.assuredCredit = result.assuranceFactor
            lowerIfContradicted(&result)
            result.worst = .one
            result.best = .one
            result.declaredCredit = .one
            return
        }
        let (credit, rule) = credit(of: slot, state, rules)
        result.credit = credit
        result.creditRule = rule
        let factor = context.response.evidence[slot].factor
        result.assuranceFactor = factor
        result.assuredCredit = credit * factor
        if !covered.isEmpty, let (credit, certificate) = covered[slot] {
            raise(&result, to: credit, by: certificate)
        }
        let raised = result.credit
        result.worst = raised
        result.best = raised
        if state == .unanswered || state == .unknown {
            result.worst = Swift.min(raised, rows[slot].leastCredit)
            result.best = Swift.max(raised, rows[slot].greatestCredit)
        }
        result.declaredCredit = raised
        lowerIfContradicted(&result)
        if let sheet = context.response.declaredSheet, sheet.isRelevant(result.question) {
            let declared = self.state(sheet.state(of: result.question))
            result.declaredCredit = context.library.rules.evaluating(sheet) { rules in
                Swift.max(self.credit(of: slot, declared, rules).credit, covered[slot]?.0 ?? .zero)
            }
        }
    }

    /// Gives a question the credit of a certificate where that is more.
    private func raise(
        _ result: inout QuestionResult, to credit: ExactDecimal, by certificate: Int
    ) {
        if credit > result.credit {
            result.credit = credit
            result.certificate = certificate
        }
        let (rank, factor) = schemeWorth(of: certificate)
        let known = context.response.evidence[Int(result.question.rawValue)].rank
        if (credit * factor, rank) > (result.assuredCredit, known) {
            result.assuredCredit = credit * factor
            result.assuranceFactor = factor
            result.certificate = certificate
        }
    }

    private func state(of question: QuestionIndex) -> QuestionResult.State {
        context.response.sheet.relevantState(of: question).map { state($0) } ?? .notRelevant
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
        of slot: Int, _ state: QuestionResult.State, _ rules: borrowing RuleEvaluation
    ) -> (credit: ExactDecimal, rule: Int?) {
        switch state {
        case .unknown: return (rows[slot].unknownCredit, nil)
        case .unanswered, .notApplicable, .notRelevant: return (.zero, nil)
        case .answered: break
        }
        for (position, credit) in rows[slot].credits.enumerated() {
            if let when = credit.when, !rules.holds(when) { continue }
            guard let rule = credit.share else { return (credit.amount, position) }
            let share = rules.number(rule)
            return (share.isNaN ? .zero : Swift.min(Swift.max(share, .zero), .one), position)
        }
        return (.zero, nil)
    }

    /// The best credit of certificates for each question, with the certificate that gives it.
    private func certificates() -> [Int: (ExactDecimal, Int)] {
        var covered: [Int: (ExactDecimal, Int)] = [:]
        for (number, certificate) in context.response.submission.certificates.enumerated() {
            let standing = context.certificates[number]
            guard standing.isValid, standing.against.isEmpty else { continue }
            for equivalence in context.library.questionnaires[position].equivalences
            where equivalence.accepts(certificate, in: context.library.catalogue) {
                let strength = context.strength(
                    of: context.library.catalogue.schemes[equivalence.scheme])
                for cover in equivalence.covers where counts(cover.question) {
                    let credit =
                        cover.credit * standing.volumeShare / .hundred * strength.strength
                    let slot = Int(cover.question.rawValue)
                    if let known = covered[slot], known.0 >= credit { continue }
                    covered[slot] = (credit, number)
                }
            }
        }
        return covered
    }

    /// Whether a certificate may speak for a question: never alone where outcome or consent is asked,
    /// and not where the answer itself tells of harm.
    private func counts(_ question: QuestionIndex) -> Bool {
        let slot = Int(question.rawValue)
        let isAlone = context.response.evidence[slot].strongest == nil
        if isAlone, context.library.tables.answers[slot].needsSecondVoice { return false }
        return !context.tellsOfHarm(question)
    }

    /// Assures nothing where others report what the answer does not tell, and nobody has settled it.
    private func lowerIfContradicted(_ result: inout QuestionResult) {
        let question = result.question
        guard context.response.openReports.contains(where: { $0.question == question }),
            !context.tellsOfHarm(question)
        else { return }
        result.isContradicted = true
        result.assuranceFactor = .zero
        result.assuredCredit = .zero
    }

    /// The rank of a certificate in the evidence table, and the part of a credit that it assures.
    private func schemeWorth(of certificate: Int) -> (rank: UInt8, factor: ExactDecimal) {
        let scheme = context.response.submission.certificates[certificate].scheme
        guard let table = context.library.questionnaires[position].scoring.assurance,
            let rank = context.library.catalogue.schemes.first(where: { $0.id == scheme })?
                .evidenceRank
        else { return (0, .one) }
        // Nobody but the supplier has seen the certificate.
        let factor = table.kinds.first { $0.rank == rank }?.factor ?? .zero
        return (rank, Swift.min(factor, table.unreviewed))
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
