public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// What a buyer's answers say about each measure of leverage and each initiative.
public struct BuyerPosition: Sendable {
    /// Whether a measure fits where the buyer stands.
    public enum Fit: String, Sendable, Hashable, CaseIterable {
        /// It fits, or it fits any position.
        case fits
        /// The answers do not say.
        case unknown
        /// It does not fit.
        case fitsNot = "does-not-fit"
    }

    /// Whether what a measure needs first is there.
    public enum Prerequisite: String, Sendable, Hashable, CaseIterable {
        /// It is there, or nothing is needed.
        case there
        /// The answers do not say.
        case unknown
        /// It is missing.
        case missing
    }

    /// What the answers say about a measure.
    public struct Standing: Sendable, Hashable {
        /// Whether it fits.
        public var fit: Fit
        /// The questions that decide whether it fits, in rising order; empty where it always fits.
        public var fitQuestions: [QuestionIndex]
        /// Whether what it needs first is there.
        public var prerequisite: Prerequisite
        /// The questions that decide whether it is there; empty where no question asks.
        public var prerequisiteQuestions: [QuestionIndex]
    }

    /// Whether the buyer takes part in an initiative already.
    public enum Participation: String, Sendable, Hashable, CaseIterable {
        /// It does.
        case member
        /// It does not.
        case notMember = "not-a-member"
        /// The answers do not say, or no question asks.
        case unknown
    }

    /// Who answered: the buyer.
    public var buyer: Supplier
    /// The day of the answers.
    public var assessed: CalendarDate
    /// For each measure of the catalogue what the answers say.
    public var measures: [Standing]
    /// For each initiative of the catalogue whether the buyer takes part.
    public var initiatives: [Participation]
    /// Which categories of leverage come first; `nil` where the answers do not say.
    public var categoryOrder: CategoryOrder? = nil
    /// The sectors in which the buyer works.
    public var sectors: [String] = []
    /// The findings about the buyer's own practice, the most urgent first.
    public var own: [FindingResult]
    /// Ids of measures that the buyer reports as carried out: progress on `leverage:ID`.
    public var carriedOut: [String]
    /// A Boolean value indicating whether a questionnaire that was answered speaks of measures.
    public var isInformed: Bool

    /// Reads a buyer's answers.
    ///
    /// - Parameters:
    ///   - assessment: the assessment of the response.
    ///   - response: the answers to a questionnaire with readiness, such as `buyer-profile`.
    ///   - library: the library that they were matched with.
    public init(
        of assessment: Assessment, response: Response, with library: QuestionnaireLibrary
    ) {
        own = assessment.findings.filter {
            if case .questionnaire = $0.source { true } else { false }
        }
        buyer = response.submission.supplier
        assessed = response.submission.assessed
        carriedOut = carriedOutMeasures(response)
        isInformed = false
        var measures = library.catalogue.measures.map { measure in
            Standing(
                fit: .fits, fitQuestions: [],
                prerequisite: measure.prerequisite.original.isEmpty ? .there : .unknown,
                prerequisiteQuestions: [])
        }
        var initiatives = [Participation](
            repeating: .unknown, count: library.catalogue.initiatives.count)
        let sheet = response.sheet
        for position in response.questionnaires {
            let questionnaire = library.questionnaires[position]
            for readiness in questionnaire.readiness {
                isInformed = true
                let fit = AnsweredPair(readiness.fits, readiness.fitsNot)
                let prerequisite = AnsweredPair(readiness.there, readiness.missing)
                let (fits, isThere) = library.rules.evaluating(sheet) { rules in
                    (fit.holds(rules, sheet), prerequisite.holds(rules, sheet))
                }
                if fit.isAsked {
                    measures[readiness.measure.rawValue].fit =
                        fits.map { $0 ? .fits : .fitsNot } ?? .unknown
                    measures[readiness.measure.rawValue].fitQuestions = fit.questions
                }
                if prerequisite.isAsked {
                    measures[readiness.measure.rawValue].prerequisite =
                        isThere.map { $0 ? .there : .missing } ?? .unknown
                    measures[readiness.measure.rawValue].prerequisiteQuestions =
                        prerequisite.questions
                }
            }
            let (order, own) = library.rules.evaluating(sheet) { rules in
                (
                    questionnaire.categoryOrders.first { rules.holds($0.when.number) },
                    questionnaire.ownSectors.filter { rules.holds($0.when.number) }
                )
            }
            categoryOrder = categoryOrder ?? order
            sectors += own.map { $0.sector }
            for membership in questionnaire.memberships {
                let pair = AnsweredPair(membership.when, nil)
                let isMember = library.rules.evaluating(sheet) { rules in
                    pair.holds(rules, sheet)
                }
                initiatives[membership.initiative.rawValue] =
                    isMember.map { $0 ? .member : .notMember } ?? .unknown
            }
        }
        self.measures = measures
        self.initiatives = initiatives
    }

    /// Returns the place of a category in the order, from 0; all have the same where no order is known.
    func rank(of category: LeverageCategory) -> Int {
        categoryOrder?.categories.firstIndex(of: category) ?? 0
    }
}

/// Two rules that settle one matter: one that holds where it is so, one where it is not.
private struct AnsweredPair {
    private let yes: Rule?
    private let no: Rule?
    /// The questions that they read, in rising order.
    let questions: [QuestionIndex]

    init(_ yes: Rule?, _ no: Rule?) {
        self.yes = yes
        self.no = no
        let read = (yes?.program.dependencies ?? []) + (no?.program.dependencies ?? [])
        questions = Set(read).sorted()
    }

    var isAsked: Bool { yes != nil || no != nil }

    /// Whether it is so; `nil` where the answers do not say.
    ///
    /// With one rule alone the matter is settled where everything it reads is answered.
    func holds(_ rules: borrowing RuleEvaluation, _ sheet: AnswerSheet) -> Bool? {
        if let yes, rules.holds(yes.number) { return true }
        if let no, rules.holds(no.number) { return false }
        guard (yes == nil) != (no == nil),
            questions.allSatisfy({ sheet.state(of: $0) == .answered && sheet.isRelevant($0) })
        else { return nil }
        return yes == nil
    }
}

/// Ids of the measures that are reported as done, verified or effective, sorted.
///
/// A measure is reported like an action: progress on `leverage:` and its id.
func carriedOutMeasures(_ response: Response) -> [String] {
    let prefix = "leverage:"
    var ids: Set<String> = []
    for entry in response.progress where entry.state != .inProgress {
        guard entry.action.utf8.starts(with: prefix.utf8) else { continue }
        ids.insert(String(entry.action.dropFirst(prefix.count)))
    }
    return ids.sorted()
}
