public import AssayExpressions
public import AssayQuestionnaires

/// What a submission says, matched with the questionnaires: no judgement yet.
public struct Response: Sendable {
    /// The submission as it was read; nothing of it is lost.
    public var submission: Submission
    /// The questionnaires to assess, by their position in the library, in rising order.
    public var questionnaires: [QuestionnaireIndex]
    /// The day to which evidence and certificates age: the day of assessment, or a later one that the
    /// buyer states, since a supplier that dates its answers back would keep old evidence young.
    public var evidenceDay: CalendarDate
    /// The position of the programme that the submission names.
    public var programme: ProgrammeIndex?
    /// The answers as rules see them, with relevance settled.
    public var sheet: AnswerSheet
    /// The answers as the supplier gave them; `nil` where no review speaks of an answer.
    public var declaredSheet: AnswerSheet?
    /// For each question index the position of its answer in the submission; -1 for none.
    public var entries: [Int32]
    /// The part of a credit that its evidence assures, for each question index.
    public var evidence: [EvidenceStanding]
    /// The checks that hold.
    public var heldChecks: [HeldCheck]
    /// How complete each of the questionnaires to assess is, in their order.
    public var completeness: [Completeness]
    /// The reviews that are counted, by day and then by file name; nothing of them is lost.
    public var reviews: [Review] = []
    /// Where each question stands that a review speaks of, in rising order.
    public var reviewedQuestions: [ReviewedQuestion] = []
    /// What others report: all that the reviews have. Of two with one questionnaire and id the later
    /// counts.
    public var observations: [Observation] = []
    /// How much of each material there is and where it comes from.
    public var exposure = Exposure()
    /// How much of each of the questionnaires to assess was asked, in their order.
    public var depths: [AskedDepth] = []
    /// The answers as contexts see them where countries are named elsewhere or assumed, those that are
    /// known first.
    public var contexts: [ContextSheet] = []
    /// The documented places that the answers name, or that are assumed.
    public var places: [PlaceMatch] = []
    /// The reports on a question that are not settled: no later review accepts or corrects its answer.
    public var openReports: [OpenReport] = []
    /// How far actions of an earlier plan have come: what the supplier says itself by the day of
    /// assessment, and what reviewers confirm.
    public var progress: [ProgressEntry] = []
    /// What the supplier replies to actions of a plan, then what reviewers decide on them; the words that
    /// do not count are among them.
    public var agreements: [AgreementEntry] = []

    /// Returns how much of a questionnaire was asked.
    public func depth(of questionnaire: QuestionnaireIndex) -> AskedDepth {
        questionnaires.firstIndex(of: questionnaire).map { depths[$0] } ?? AskedDepth()
    }

    /// Returns the answer that the submission has for a question, if any.
    public func entry(for question: QuestionIndex) -> AnswerEntry? {
        let position = entries[Int(question.rawValue)]
        return position < 0 ? nil : submission.answers[Int(position)]
    }
}

/// A report by others on one question that no later review has settled.
public struct OpenReport: Sendable, Hashable {
    /// The question that it is about.
    public var question: QuestionIndex
    /// The position of the report among ``Response/observations``.
    public var observation: Int
}

/// A check that holds: something in an answer cannot be right.
public struct HeldCheck: Sendable, Hashable {
    /// The question the check belongs to.
    public var question: QuestionIndex
    /// The position of the check in the question.
    public var check: Int
}

/// How far the questions of a questionnaire are answered.
public struct Completeness: Sendable, Hashable {
    /// Relevant questions, less those that do not apply.
    public var applicable = 0
    /// Questions with an answer.
    public var answered = 0
    /// Questions of which the supplier says that it does not know yet.
    public var unknown = 0
    /// Questions that do not apply, with a reason.
    public var notApplicable = 0
    /// Questions without any word.
    public var unanswered = 0

    /// The share of applicable questions that are answered, 0 to 100; 100 when none applies.
    public var coverage: ExactDecimal {
        applicable == 0
            ? .hundred : ExactDecimal(answered) / ExactDecimal(applicable) * .hundred
    }

    /// The share of relevant questions that do not apply, 0 to 100.
    public var notApplicableShare: ExactDecimal {
        let relevant = applicable + notApplicable
        return relevant == 0
            ? .zero : ExactDecimal(notApplicable) / ExactDecimal(relevant) * .hundred
    }
}
