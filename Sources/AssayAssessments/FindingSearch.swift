import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Looks for the findings of a questionnaire: first those of its rules, then the standing ones.
struct FindingSearch {
    let library: QuestionnaireLibrary
    let response: Response
    let position: Int
    let results: [QuestionResult]

    private var questionnaire: Questionnaire { library.questionnaires[position] }

    /// The findings whose rule holds for the answers.
    func authored() -> [FindingResult] {
        var found: [FindingResult] = []
        for (number, finding) in questionnaire.findings.enumerated() {
            guard case .rule(let rule) = finding.trigger,
                rule.program.evaluateBoolean(on: response.sheet)
            else { continue }
            var result = FindingResult(
                finding, identity: finding.home + ":" + finding.id,
                source: .questionnaire(position, finding: number), subject: .answers,
                questionnaire: position, questions: finding.questions)
            raise(&result, by: finding.contexts)
            if let count = finding.count?.program.evaluateNumber(on: response.sheet), count.isFinite
            {
                result.count = Swift.max(count, .zero)
            }
            found.append(result)
        }
        return found
    }

    private func raise(_ result: inout FindingResult, by contexts: [Context]) {
        for (number, context) in contexts.enumerated()
        where context.likelihood > result.likelihood
            && context.when.program.evaluateBoolean(on: response.sheet)
        {
            result.priority += context.likelihood - result.likelihood
            result.likelihood = context.likelihood
            result.context = number
        }
    }

    /// The findings that the engine makes for every questionnaire.
    func standing(besides authored: [FindingResult]) -> [FindingResult] {
        var found: [FindingResult] = []
        for (number, finding) in library.catalogue.standingFindings.enumerated() {
            guard case .event(let event) = finding.trigger else { continue }
            for (subject, name, questions) in occurrences(of: event, besides: authored) {
                found.append(
                    FindingResult(
                        finding, identity: finding.home + ":" + finding.id + "/" + name,
                        source: .standing(number), subject: subject, questionnaire: position,
                        questions: questions))
            }
        }
        return found
    }

    private typealias Occurrence = (FindingResult.Subject, String, [QuestionIndex])

    private func occurrences(
        of event: StandingEvent, besides authored: [FindingResult]
    ) -> [Occurrence] {
        switch event {
        case .unanswered:
            return bySection { $0.state == .unanswered }
        case .unknown:
            let addressed = addressed(by: authored)
            return results.filter { result in
                result.state == .unknown && result.counts && !addressed.contains(result.question)
            }.map { (.answers, library.qualifiedID(of: $0.question), [$0.question]) }
        case .check:
            return response.heldChecks.filter { check in
                library.question(check.question).questionnaire == position
            }.map { check in
                let name = library.qualifiedID(of: check.question) + "-" + String(check.check + 1)
                return (.check(check), name, [check.question])
            }
        case .evidenceMissing:
            return bySection { lacksEvidence($0) && !hasAgedEvidence($0) }
        case .evidenceExpired:
            return bySection { hasAgedEvidence($0) }
        case .notApplicableShare:
            let counted = response.questionnaires.firstIndex(of: position)
            guard let limit = questionnaire.scoring.reviewNotApplicableAbove, let counted,
                response.completeness[counted].notApplicableShare > limit
            else { return [] }
            let questions = results.filter { $0.state == .notApplicable }.map { $0.question }
            return [(.questionnaire, questionnaire.id, questions)]
        case .observation:
            return observations()
        case .certificateExpired:
            return []
        }
    }

    private func bySection(_ matches: (QuestionResult) -> Bool) -> [Occurrence] {
        var found: [Occurrence] = []
        let start = questionnaire.questions.lowerBound
        for (number, section) in questionnaire.sections.enumerated() {
            let questions = section.questions.filter { matches(results[$0 - start]) }
            guard !questions.isEmpty else { continue }
            found.append(
                (
                    .section(number), questionnaire.id + ":" + section.id,
                    questions.map { QuestionIndex(rawValue: Int32($0)) }
                ))
        }
        return found
    }

    private func observations() -> [Occurrence] {
        var found: [Occurrence] = []
        for (number, observation) in response.submission.observations.enumerated()
        where observation.questionnaire == questionnaire.id {
            let question = observation.question.flatMap { id in
                library.questions[questionnaire.questions].first {
                    $0.id == id || $0.formerIDs.contains(id)
                }
            }
            found.append(
                (
                    .observation(number), questionnaire.id + ":" + observation.id,
                    question.map { [$0.index] } ?? []
                ))
        }
        return found
    }

    private func addressed(by findings: [FindingResult]) -> Set<QuestionIndex> {
        var addressed: Set<QuestionIndex> = []
        for finding in findings {
            for action in finding.definition(in: library).actions {
                addressed.formUnion(library.action(action).addresses)
            }
        }
        return addressed
    }

    /// An answer that earns something with weaker evidence than its question expects.
    private func lacksEvidence(_ result: QuestionResult) -> Bool {
        guard result.state == .answered, result.credit > .zero, result.certificate == nil,
            let expected = library.question(result.question).expectedEvidence
        else { return false }
        return response.evidence[Int(result.question.rawValue)].rank < expected.rank
    }

    /// An answer whose evidence has expired, lost value, or is older than its question expects.
    private func hasAgedEvidence(_ result: QuestionResult) -> Bool {
        guard result.state == .answered, let entry = response.entry(for: result.question) else {
            return false
        }
        let standing = response.evidence[Int(result.question.rawValue)]
        guard let expected = library.question(result.question).expectedEvidence else {
            return false
        }
        let isFresh = entry.evidence.enumerated().contains { number, piece in
            guard !standing.aged.contains(number) else { return false }
            guard let within = expected.within, let issued = piece.issued else { return true }
            return issued.adding(within) >= response.submission.assessed
        }
        return !entry.evidence.isEmpty && !isFresh
    }
}

extension FindingResult {
    init(
        _ finding: Finding, identity: String, source: Source, subject: Subject,
        questionnaire: Int?, questions: [QuestionIndex]
    ) {
        self.init(
            identity: identity, source: source, subject: subject, questionnaire: questionnaire,
            severity: finding.severity.worst, likelihood: finding.severity.likelihood,
            context: nil,
            priority: finding.severity.priority(likelihood: finding.severity.likelihood),
            findingClass: finding.findingClass, isGate: finding.isGate, count: .one,
            questions: questions)
    }
}
