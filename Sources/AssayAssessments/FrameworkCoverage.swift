public import AssayExpressions
public import AssayQuestionnaires

/// How far questions, and the answers to them, speak to the clauses of a framework.
///
/// It maps what was asked; it does not say that a clause is met, which only a reader of the clause
/// itself can.
public struct FrameworkCoverage: Sendable, Hashable {
    /// The position of the framework in the catalogue.
    public var framework: FrameworkIndex
    /// The clauses in the order of the framework, also those that no question serves.
    public var clauses: [ClauseCoverage]

    /// How many clauses at least one question serves.
    public var served: Int { clauses.reduce(0) { $0 + ($1.questions.isEmpty ? 0 : 1) } }
}

/// How far questions, and the answers to them, speak to a clause.
public struct ClauseCoverage: Sendable, Hashable {
    /// The position of the clause in its framework.
    public var clause: ClauseIndex
    /// The questions that serve it, in the order of the library; empty where none does.
    public var questions: [QuestionIndex]
    /// What was answered; `nil` without an assessment.
    public var standing: ClauseStanding?
}

/// What the answers of a supplier say about a clause.
public struct ClauseStanding: Sendable, Hashable {
    /// How many of its questions were put to the supplier.
    public var put: Int
    /// How many of those have an answer other than "we do not know yet".
    public var answered: Int
    /// The mean credit as claimed, 0 to 100, of its questions that count; `nil` where none does.
    public var claimed: ExactDecimal?
    /// The mean credit as far as evidence carries it, 0 to 100.
    public var assured: ExactDecimal?
}

extension QuestionnaireLibrary {
    /// Maps the clauses of a framework to the questions that serve them.
    ///
    /// The credit of a clause is the plain mean of the credits of its questions that count: a clause
    /// has no weights of its own, so the weights of the questionnaires say nothing about it.
    ///
    /// - Parameters:
    ///   - framework: the position of the framework in the catalogue.
    ///   - assessment: the answers, judged with this library; `nil` for the questions alone.
    public func coverage(
        ofFramework framework: FrameworkIndex, in assessment: Assessment? = nil
    ) -> FrameworkCoverage {
        var serving = catalogue.frameworks[framework].clauses.map { _ in [QuestionIndex]() }
        for question in questions {
            for served in question.serves where served.framework == framework {
                serving[served.clause.rawValue].append(question.index)
            }
        }
        return FrameworkCoverage(
            framework: framework,
            clauses: serving.enumerated().map { number, questions in
                ClauseCoverage(
                    clause: ClauseIndex(rawValue: number), questions: questions,
                    standing: assessment.map { standing(of: questions, in: $0) })
            })
    }

    private func standing(
        of questions: [QuestionIndex], in assessment: Assessment
    ) -> ClauseStanding {
        var standing = ClauseStanding(put: 0, answered: 0)
        var counting = 0
        var claimed = ExactDecimal.zero
        var assured = ExactDecimal.zero
        for question in questions {
            guard let result = assessment.result(of: question, in: self),
                result.state != .notRelevant
            else { continue }
            standing.put += 1
            if result.state == .answered || result.state == .notApplicable {
                standing.answered += 1
            }
            guard result.counts else { continue }
            counting += 1
            claimed = claimed + result.credit
            assured = assured + result.assuredCredit
        }
        guard counting > 0 else { return standing }
        standing.claimed = claimed * .hundred / ExactDecimal(counting)
        standing.assured = assured * .hundred / ExactDecimal(counting)
        return standing
    }
}

extension Assessment {
    /// Returns what an answer earned, or `nil` where its questionnaire was not put.
    ///
    /// - Parameters:
    ///   - question: a question of the library.
    ///   - library: the library that the assessment was made with.
    public func result(
        of question: QuestionIndex, in library: QuestionnaireLibrary
    ) -> QuestionResult? {
        let position = library.question(question).questionnaire
        guard let result = questionnaires.first(where: { $0.questionnaire == position }) else {
            return nil
        }
        return result.questions[
            Int(question.rawValue) - library.questionnaires[position].questions.lowerBound]
    }
}
