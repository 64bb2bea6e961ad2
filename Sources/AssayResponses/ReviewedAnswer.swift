public import AssayDiagnostics

/// What a review says about the answer to one question.
public struct ReviewedAnswer: Sendable {
    /// What becomes of the answer.
    public enum Verdict: Sendable {
        /// It is right.
        case accepted
        /// It should be something else.
        case corrected(StatedState, Said)
        /// The supplier is to give it again; until then its evidence is none.
        case sentBack(ReviewReason)
    }

    /// The id of the questionnaire.
    public var questionnaire: String
    /// The id of the question.
    public var question: String
    /// What becomes of the answer.
    public var verdict: Verdict
    /// What is said about pieces of its evidence.
    public var evidence: [ReviewedEvidence] = []
    /// What the reviewer adds; the supplier reads it.
    public var comment: String? = nil
    /// Where it is said, from its beginning.
    public var origin: Origin
    /// Where its questionnaire is named.
    public var questionnaireOrigin: Origin
    /// Where its question is named.
    public var questionOrigin: Origin

    /// Creates a verdict; each of its origins is the one given until set.
    public init(questionnaire: String, question: String, verdict: Verdict, origin: Origin) {
        self.questionnaire = questionnaire
        self.question = question
        self.verdict = verdict
        self.origin = origin
        questionnaireOrigin = origin
        questionOrigin = origin
    }
}

/// What a review says about a piece of evidence.
public struct ReviewedEvidence: Sendable {
    /// What becomes of the piece.
    public enum Verdict: Sendable, Hashable {
        /// It was seen, and counts as a kind of the evidence table.
        case accepted(kind: String)
        /// It counts nothing.
        case rejected(ReviewReason)
    }

    /// Which piece of the answer, from 1 in the order of the submission.
    public var piece: Int
    /// What becomes of it.
    public var verdict: Verdict
    /// What the reviewer adds; the supplier reads it.
    public var comment: String? = nil
    /// Where its number is.
    public var pieceOrigin: Origin
    /// Where its kind is named.
    public var kindOrigin: Origin

    /// Creates a verdict; both of its origins are the one given until set.
    public init(piece: Int, verdict: Verdict, origin: Origin) {
        self.piece = piece
        self.verdict = verdict
        pieceOrigin = origin
        kindOrigin = origin
    }
}

/// Why an answer is sent back, or a piece of evidence rejected.
public enum ReviewReason: String, Sendable, Hashable, CaseIterable {
    /// Nothing proves it.
    case evidenceMissing = "evidence-missing"
    /// What proves it is too old.
    case evidenceExpired = "evidence-expired"
    /// It is about another site, material or period.
    case wrongScope = "wrong-scope"
    /// The evidence does not say what the answer says.
    case doesNotSayIt = "does-not-say-it"
    /// It cannot be opened or read.
    case unreadable
    /// It contradicts something else that is known.
    case contradicts
    /// What the comment says.
    case other
}
