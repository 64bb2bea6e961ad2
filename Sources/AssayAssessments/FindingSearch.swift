import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Looks for the findings of a questionnaire: first those of its rules, then the standing ones.
struct FindingSearch {
    let context: JudgingContext
    let position: Int

    /// Adds the findings whose rule holds for the answers.
    func addAuthored(to found: inout [FindingResult]) {
        let first = context.library.factsPosition(ofFinding: 0, in: position)
        let count = context.library.questionnaires[position].findings.count
        context.library.rules.evaluating(context.response.sheet) { rules in
            for number in 0..<count {
                let facts = first + number
                guard let rule = context.library.findingFacts[facts].rule, rules.holds(rule) else {
                    continue
                }
                var result = FindingResult(
                    facts, of: context.library,
                    identity: context.library.questionnaires[position].findings[number].identity,
                    source: .questionnaire(position, finding: number), subject: .answers,
                    questionnaire: position,
                    questions: context.library.questionnaires[position].findings[number].questions)
                raise(&result, by: context.library.findingFacts[facts].contexts, rules)
                if let count = context.library.findingFacts[facts].count.map({ rules.number($0) }),
                    count.isFinite
                {
                    result.count = Swift.max(count, .zero)
                }
                found.append(result)
            }
        }
    }

    private func raise(
        _ result: inout FindingResult, by contexts: Range<Int32>,
        _ rules: borrowing RuleEvaluation
    ) {
        for number in contexts {
            let context = context.library.contextFacts[Int(number)]
            guard context.likelihood > result.likelihood, rules.holds(context.rule) else {
                continue
            }
            result.priority += context.likelihood - result.likelihood
            result.likelihood = context.likelihood
            result.context = Int(number - contexts.lowerBound)
        }
    }

    /// Adds the findings that the engine makes for every questionnaire.
    ///
    /// - Parameters:
    ///   - found: all findings so far.
    ///   - authored: where those of the rules of this questionnaire stand among them.
    ///   - results: what each question earned.
    func addStanding(
        to found: inout [FindingResult], besides authored: Range<Int>, _ results: [QuestionResult]
    ) {
        for number in context.library.catalogue.standingFindings.indices {
            let facts = context.library.factsPosition(ofStanding: number)
            guard let event = context.library.findingFacts[facts].event else { continue }
            for (subject, name, questions) in occurrences(
                of: event, besides: found[authored], results)
            {
                let identity = context.library.catalogue.standingFindings[number].identity
                found.append(
                    FindingResult(
                        facts, of: context.library, identity: identity + "/" + name,
                        source: .standing(number), subject: subject, questionnaire: position,
                        questions: questions))
            }
        }
    }

    private typealias Occurrence = (FindingResult.Subject, String, [QuestionIndex])

    private func occurrences(
        of event: StandingEvent, besides authored: ArraySlice<FindingResult>,
        _ results: [QuestionResult]
    ) -> [Occurrence] {
        switch event {
        case .unanswered:
            return bySection(results) { $0.pointee.state == .unanswered }
        case .unknown:
            var unknown: [QuestionIndex] = []
            for number in results.indices
            where results[number].state == .unknown && results[number].counts {
                unknown.append(results[number].question)
            }
            guard !unknown.isEmpty else { return [] }
            let addressed = addressed(by: authored)
            return unknown.filter { !addressed[Int($0.rawValue)] }.map {
                (.answers, context.library.qualifiedID(of: $0), [$0])
            }
        case .check:
            return context.response.heldChecks.filter { check in
                context.library.question(check.question).questionnaire == position
            }.map { check in
                let name =
                    context.library.qualifiedID(of: check.question) + "-" + String(check.check + 1)
                return (.check(check), name, [check.question])
            }
        case .evidenceMissing:
            return bySection(results) { lacksEvidence($0) && !hasAgedEvidence($0) }
        case .evidenceExpired:
            return bySection(results) { hasAgedEvidence($0) }
        case .notApplicableShare:
            let counted = context.response.questionnaires.firstIndex(of: position)
            let limit = context.library.questionnaires[position].scoring.reviewNotApplicableAbove
            guard let limit, let counted,
                context.response.completeness[counted].notApplicableShare > limit
            else { return [] }
            let questions = results.filter { $0.state == .notApplicable }.map { $0.question }
            return [(.questionnaire, id, questions)]
        case .observation:
            return observations()
        case .certificateExpired:
            return []
        }
    }

    private func bySection(
        _ results: [QuestionResult], _ matches: (UnsafePointer<QuestionResult>) -> Bool
    ) -> [Occurrence] {
        var found: [Occurrence] = []
        let start = context.library.questionnaires[position].questions.lowerBound
        results.withUnsafeBufferPointer { results in
            guard let first = results.baseAddress else { return }
            for number in context.library.questionnaires[position].sections.indices {
                var questions: [QuestionIndex] = []
                for question in context.library.questionnaires[position].sections[number].questions
                where matches(first + (question - start)) {
                    questions.append(QuestionIndex(rawValue: Int32(question)))
                }
                guard !questions.isEmpty else { continue }
                let section = context.library.questionnaires[position].sections[number].id
                found.append((.section(number), id + ":" + section, questions))
            }
        }
        return found
    }

    /// The id of the questionnaire.
    private var id: String { context.library.questionnaires[position].id }

    private func observations() -> [Occurrence] {
        var found: [Occurrence] = []
        for (number, observation) in context.response.submission.observations.enumerated()
        where observation.questionnaire == id {
            let question = observation.question.flatMap { question in
                context.library.questionnaires[position].questionIndexes[question]
            }
            found.append(
                (
                    .observation(number), id + ":" + observation.id,
                    question.map { [$0] } ?? []
                ))
        }
        return found
    }

    /// For each question of the library whether an action of the findings answers to it.
    private func addressed(by findings: ArraySlice<FindingResult>) -> [Bool] {
        var addressed = [Bool](repeating: false, count: context.library.questions.count)
        for position in findings.indices {
            for number in context.library.findingFacts[findings[position].facts].actions {
                let action = Int(context.library.findingActions[Int(number)].rawValue)
                for question in context.library.actionFacts[action].addresses {
                    addressed[Int(context.library.addressedQuestions[Int(question)].rawValue)] =
                        true
                }
            }
        }
        return addressed
    }

    /// An answer that earns something with weaker evidence than its question expects.
    private func lacksEvidence(_ result: UnsafePointer<QuestionResult>) -> Bool {
        let slot = Int(result.pointee.question.rawValue)
        return result.pointee.state == .answered
            && context.response.evidence[slot].rank
                < context.library.questionFacts[slot].expectedRank
            && result.pointee.credit > .zero && result.pointee.certificate == nil
    }

    /// An answer whose evidence has expired, lost value, or is older than its question expects.
    private func hasAgedEvidence(_ result: UnsafePointer<QuestionResult>) -> Bool {
        let slot = Int(result.pointee.question.rawValue)
        return context.response.evidence[slot].isAged && result.pointee.state == .answered
            && context.library.questionFacts[slot].expectedRank > 0
    }
}

extension FindingResult {
    /// Creates the result of a finding before any context raises its likelihood.
    ///
    /// - Parameters:
    ///   - position: the position of its facts.
    ///   - library: the library with the facts.
    ///   - identity: the name that it keeps across years.
    ///   - source: where its definition stands.
    ///   - subject: what it is about.
    ///   - questionnaire: the position of its questionnaire.
    ///   - questions: what it rests on.
    init(
        _ position: Int, of library: QuestionnaireLibrary, identity: String, source: Source,
        subject: Subject, questionnaire: Int?, questions: [QuestionIndex]
    ) {
        self.init(
            identity: identity, facts: position, source: source, subject: subject,
            questionnaire: questionnaire, severity: library.findingFacts[position].severity,
            likelihood: library.findingFacts[position].likelihood, context: nil,
            priority: library.findingFacts[position].priority,
            findingClass: library.findingFacts[position].findingClass,
            isGate: library.findingFacts[position].isGate, count: .one, questions: questions)
    }
}
