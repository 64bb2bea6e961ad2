import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Searches for the findings that the engine makes for every questionnaire.
struct StandingSearch {
    /// What the engine sees in the answer to a question.
    private struct Note {
        var question: QuestionIndex
        var event: StandingEvent
    }

    private let context: JudgingContext
    private let position: QuestionnaireIndex
    private let notes: [Note]

    /// Reads every result once.
    ///
    /// - Parameters:
    ///   - context: what is judged.
    ///   - position: the position of the questionnaire.
    ///   - results: what each of its questions earned.
    init(context: JudgingContext, position: QuestionnaireIndex, results: [QuestionResult]) {
        self.context = context
        self.position = position
        var notes: [Note] = []
        notes.reserveCapacity(32)
        let questions = results.span
        for number in questions.indices {
            if let event = context.event(of: questions[number]) {
                notes.append(Note(question: questions[number].question, event: event))
            }
        }
        self.notes = notes
    }

    /// Adds the findings.
    ///
    /// - Parameters:
    ///   - found: all findings so far.
    ///   - authored: the positions of those of the rules of this questionnaire.
    func add(to found: inout [FindingResult], besides authored: Range<Int>) {
        for number in context.library.catalogue.standingFindings.indices {
            let row = FindingIndex(rawValue: context.library.tables.firstStanding + number)
            guard let event = context.library.tables.findings[row].event else { continue }
            let names = context.library.tables.findings[row].names
            func add(
                _ subject: FindingResult.Subject, _ identity: String, _ questions: [QuestionIndex]
            ) {
                found.append(
                    FindingResult(
                        row, of: context.library, identity: identity, source: .standing(number),
                        subject: subject, questionnaire: position, questions: questions))
            }
            /// Names what few submissions have.
            func identity(_ name: String) -> String {
                context.library.catalogue.standingFindings[number].identity + "/" + name
            }
            switch event {
            case .unanswered, .evidenceMissing, .evidenceExpired:
                let first = context.library.tables.questionnaires[position.rawValue].firstSection
                forEachSection(of: event) { section, questions in
                    add(.section(section), names[first + section.rawValue], questions)
                }
            case .unknown:
                guard notes.contains(where: { $0.event == .unknown }) else { continue }
                let addressed = addressed(by: found[authored])
                for note in notes where note.event == .unknown {
                    let question = Int(note.question.rawValue)
                    guard !addressed[question] else { continue }
                    add(.answers, names[question], [note.question])
                }
            case .check:
                for check in context.response.heldChecks
                where context.library.questionnaires[position].questions.contains(
                    Int(check.question.rawValue))
                {
                    let name = context.library.qualifiedID(of: check.question)
                    add(
                        .check(check), identity(name + "-" + String(check.check + 1)),
                        [check.question])
                }
            case .notApplicableShare:
                guard let questions = notApplicable() else { continue }
                add(.questionnaire, identity(id), questions)
            case .observation:
                for (place, observation) in context.response.observations.enumerated()
                where observation.questionnaire == id {
                    let question = observation.question.flatMap { question in
                        context.library.tables.questionnaires[position.rawValue].questionIndexes[
                            question]
                    }
                    add(
                        .observation(place), identity(id + ":" + observation.id),
                        question.map { [$0] } ?? [])
                }
            case .certificateExpired, .certificateContradicted, .blank, .unproven: break
            }
        }
    }

    /// The id of the questionnaire.
    private var id: String { context.library.questionnaires[position].id }

    /// Calls `body` with each section in which the engine sees something, and with its questions.
    private func forEachSection(
        of event: StandingEvent, _ body: (SectionIndex, [QuestionIndex]) -> Void
    ) {
        var section: SectionIndex?
        var questions: [QuestionIndex] = []
        for note in notes where note.event == event {
            let next = context.library.tables.questions[Int(note.question.rawValue)].section
            if let section, next != section {
                body(section, questions)
                questions = []
            }
            section = next
            questions.append(note.question)
        }
        if let section { body(section, questions) }
    }

    /// For each question of the library whether an action of the findings answers to it.
    private func addressed(by findings: ArraySlice<FindingResult>) -> [Bool] {
        var addressed = [Bool](repeating: false, count: context.library.questions.count)
        for position in findings.indices {
            for action in context.library.tables.findings[findings[position].row].actions {
                for question in context.library.tables.actions[Int(action.rawValue)].addresses {
                    addressed[Int(question.rawValue)] = true
                }
            }
        }
        return addressed
    }

    /// The questions that do not apply; `nil` where they are no more than usual.
    private func notApplicable() -> [QuestionIndex]? {
        let counted = context.response.questionnaires.firstIndex(of: position)
        let limit = context.library.questionnaires[position].scoring.reviewNotApplicableAbove
        guard let limit, let counted,
            context.response.completeness[counted].notApplicableShare > limit
        else { return nil }
        return notes.filter { $0.event == .notApplicableShare }.map { $0.question }
    }
}

extension JudgingContext {
    /// What the engine sees in the answer to a question; `nil` where there is nothing to say.
    fileprivate func event(of result: QuestionResult) -> StandingEvent? {
        switch result.state {
        case .unanswered: return .unanswered
        case .unknown: return result.counts ? .unknown : nil
        case .notApplicable: return .notApplicableShare
        case .notRelevant: return nil
        case .answered: break
        }
        let slot = Int(result.question.rawValue)
        let expected = library.tables.questions[slot].expectedRank
        guard expected > 0 else { return nil }
        if response.evidence[slot].isAged { return .evidenceExpired }
        // An answer that earns something with weaker evidence than its question expects.
        let isWeak = response.evidence[slot].rank < expected
        guard isWeak, result.credit > .zero, result.certificate == nil else { return nil }
        // Nobody has to prove the harm that they tell of themselves.
        return tellsOfHarm(result.question) ? nil : .evidenceMissing
    }
}
