import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Works out what each answer of a questionnaire earned.
struct Crediting {
    let library: QuestionnaireLibrary
    let response: Response
    let questionnaire: Questionnaire

    func results() -> [QuestionResult] {
        let covered = certificates()
        return questionnaire.questions.map { position in
            let question = library.questions[position]
            return result(of: question, section: questionnaire.sections[question.section], covered)
        }
    }

    private func result(
        of question: Question, section: Section, _ covered: [Int: (ExactDecimal, Int)]
    ) -> QuestionResult {
        let state = state(of: question.index)
        let isEarned = questionnaire.scoring.notApplicable == .earned && state == .notApplicable
        let applies = state != .notRelevant && (state != .notApplicable || isEarned)
        var result = QuestionResult(
            question: question.index, state: state, counts: question.isScored && applies)
        guard result.counts else { return result }
        result.weight = weight(of: question)
        if isEarned {
            result.credit = .one
            result.assuredCredit = .one
            result.worst = .one
            result.best = .one
            result.validatedCredit = .one
            result.assuranceFactor = .one
            return result
        }
        (result.credit, result.creditRule) = credit(of: question, state, on: response.sheet)
        let standing = response.evidence[Int(question.index.rawValue)]
        result.assuranceFactor = standing.factor
        result.assuredCredit = result.credit * standing.factor
        if let (credit, certificate) = covered[Int(question.index.rawValue)] {
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
        (result.worst, result.best) = (result.credit, result.credit)
        if state == .unanswered || state == .unknown {
            let bounds = question.creditBounds
            result.worst = Swift.min(result.credit, bounds.least)
            result.best = Swift.max(result.credit, bounds.greatest)
        }
        result.validatedCredit = result.credit
        if let sheet = response.validatedSheet, sheet.isRelevant(question.index) {
            let validated = self.state(sheet.state(of: question.index))
            result.validatedCredit = credit(of: question, validated, on: sheet).credit
        }
        return result
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

    /// In points a weight is the points themselves; elsewhere the layer weighs too.
    private func weight(of question: Question) -> ExactDecimal {
        questionnaire.scoring.scheme == .points
            ? question.weight : question.weight * questionnaire.scoring.weight(of: question.layer)
    }

    private func credit(
        of question: Question, _ state: QuestionResult.State, on sheet: AnswerSheet
    ) -> (credit: ExactDecimal, rule: Int?) {
        switch state {
        case .unknown: return (question.unknownCredit, nil)
        case .unanswered, .notApplicable, .notRelevant: return (.zero, nil)
        case .answered: break
        }
        for (position, credit) in question.credits.enumerated()
        where credit.when?.program.evaluateBoolean(on: sheet) ?? true {
            switch credit.amount {
            case .fixed(let amount): return (amount, position)
            case .share(let rule):
                let share = rule.program.evaluateNumber(on: sheet)
                let cut = share.isNaN ? .zero : Swift.min(Swift.max(share, .zero), .one)
                return (cut, position)
            }
        }
        return (.zero, nil)
    }

    /// The best credit of certificates for each question, with the certificate that gives it.
    private func certificates() -> [Int: (ExactDecimal, Int)] {
        var covered: [Int: (ExactDecimal, Int)] = [:]
        for (position, certificate) in response.submission.certificates.enumerated()
        where certificate.isValid(on: response.submission.assessed, in: library.catalogue) {
            for equivalence in questionnaire.equivalences
            where equivalence.accepts(certificate, in: library.catalogue) {
                for cover in equivalence.covers {
                    let credit = cover.credit * certificate.volumeShare / .hundred
                    let slot = Int(cover.question.rawValue)
                    if let known = covered[slot], known.0 >= credit { continue }
                    covered[slot] = (credit, position)
                }
            }
        }
        return covered
    }

    /// The part of a credit that the scheme of a certificate assures.
    private func schemeFactor(of certificate: Int) -> ExactDecimal {
        let scheme = response.submission.certificates[certificate].scheme
        guard let table = questionnaire.scoring.assurance,
            let rank = library.catalogue.schemes.first(where: { $0.id == scheme })?.evidenceRank
        else { return .one }
        return table.kinds.first { $0.rank == rank }?.factor ?? .zero
    }
}

extension Question {
    /// The least and the greatest credit that an answer can get.
    var creditBounds: (least: ExactDecimal, greatest: ExactDecimal) {
        var least = ExactDecimal.one
        var greatest = ExactDecimal.zero
        var holdsAlways = false
        for credit in credits {
            switch credit.amount {
            case .fixed(let amount):
                least = Swift.min(least, amount)
                greatest = Swift.max(greatest, amount)
            case .share:
                least = .zero
                greatest = .one
            }
            if credit.when == nil { holdsAlways = true }
        }
        return (holdsAlways ? least : .zero, greatest)
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
