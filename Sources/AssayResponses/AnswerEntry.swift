public import AssayDiagnostics
public import AssayExpressions

/// What a submission says about one question.
public struct AnswerEntry: Sendable {
    /// The id of the questionnaire.
    public var questionnaire: String
    /// The id of the question.
    public var question: String
    /// Where it is said, from its beginning.
    public var origin: Origin
    /// Where its questionnaire is named.
    public var questionnaireOrigin: Origin
    /// Where its question is named.
    public var questionOrigin: Origin
    /// Where its state is given.
    public var stateOrigin: Origin
    /// Whether it is answered, unknown, or does not apply.
    public var state: StatedState = .answered
    /// The values or rows.
    public var said: Said = Said()
    /// Why the question does not apply.
    public var reason: String? = nil
    /// Documents and other proof.
    public var evidence: [EvidenceEntry] = []
    /// What the respondent adds.
    public var comment: String? = nil
    /// What a reviewer found to be right; told and not counted, since it stands in the supplier's file.
    public var validated: ValidatedEntry? = nil
    /// A Boolean value indicating whether it stays out of what is published, with its evidence.
    public var isConfidential = false
    /// A Boolean value indicating whether it is not finished: it is kept, may lack what the question asks,
    /// and counts as if nothing had been said.
    public var isDraft = false

    /// Creates an answer without values; each of its origins is the one given until set.
    public init(questionnaire: String, question: String, origin: Origin) {
        self.questionnaire = questionnaire
        self.question = question
        self.origin = origin
        questionnaireOrigin = origin
        questionOrigin = origin
        stateOrigin = origin
    }
}

/// One value as text.
public struct SaidValue: Sendable {
    /// The text as it was given.
    public var text: String
    /// Where the text is.
    public var origin: Origin

    /// Creates a value.
    public init(text: String, origin: Origin) {
        self.text = text
        self.origin = origin
    }
}

/// One cell of a row.
public struct SaidCell: Sendable {
    /// The id of the column.
    public var column: String
    /// The text as it was given.
    public var text: String
    /// Where the column is named.
    public var columnOrigin: Origin
    /// Where the text is.
    public var origin: Origin

    /// Creates a cell; both of its origins are the one given until set.
    public init(column: String, text: String, origin: Origin) {
        self.column = column
        self.text = text
        self.origin = origin
        columnOrigin = origin
    }
}

/// One row of a table.
public struct SaidRow: Sendable {
    /// The cells in the order they were given.
    public var cells: [SaidCell]
    /// Where the row is, from its beginning.
    public var origin: Origin

    /// Creates a row.
    public init(cells: [SaidCell], origin: Origin) {
        self.cells = cells
        self.origin = origin
    }
}

/// A document or other proof.
public struct EvidenceEntry: Sendable {
    /// A kind of the evidence table.
    public var kind: String
    /// What it is.
    public var title: String
    /// Where its kind is named.
    public var kindOrigin: Origin
    /// Where the day is that it was issued.
    public var issuedOrigin: Origin
    /// Where the day is on which it expires.
    public var expiresOrigin: Origin
    /// The name of the file; the file itself travels separately.
    public var file: String? = nil
    /// Where it can be read.
    public var address: String? = nil
    /// The digest of the file, 64 hexadecimal digits.
    public var sha256: String? = nil
    /// The day it was issued.
    public var issued: CalendarDate? = nil
    /// The last day it is valid.
    public var expires: CalendarDate? = nil
    /// A Boolean value indicating whether it stays out of what is published.
    public var isConfidential = false

    /// Creates evidence without a file or days; each of its origins is the one given until set.
    public init(kind: String, title: String, origin: Origin) {
        self.kind = kind
        self.title = title
        kindOrigin = origin
        issuedOrigin = origin
        expiresOrigin = origin
    }
}

/// The answer that a reviewer found to be right.
public struct ValidatedEntry: Sendable {
    /// Who reviewed it.
    public var by: String
    /// When.
    public var on: CalendarDate
    /// Where the review is, from its beginning.
    public var origin: Origin
    /// Where the day of the review is.
    public var onOrigin: Origin
    /// What it should be.
    public var state: StatedState = .answered
    /// The values or rows it should have.
    public var said: Said = Said()
    /// What the reviewer adds.
    public var comment: String? = nil

    /// Creates a review without values; both of its origins are the one given until set.
    public init(by: String, on: CalendarDate, origin: Origin) {
        self.by = by
        self.on = on
        self.origin = origin
        onOrigin = origin
    }
}

/// What a submission states about a question.
public enum StatedState: String, Sendable, Hashable, CaseIterable {
    /// There is an answer.
    case answered
    /// "We do not know yet."
    case unknown
    /// It does not apply, for a reason that is given.
    case notApplicable = "not-applicable"
    /// A reviewer found that nothing was shown; never the respondent's own word.
    case unanswered
}

/// The values or rows of an answer.
public struct Said: Sendable {
    /// The values of anything but a table.
    public var values: [SaidValue] = []
    /// The rows of a table.
    public var rows: [SaidRow] = []

    /// Creates an answer that says nothing.
    public init() {}
}
