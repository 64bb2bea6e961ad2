public import AssayExpressions

/// What a submission says about one question.
public struct AnswerEntry: Sendable {
    /// The id of the questionnaire.
    public var questionnaire: String
    /// The id of the question.
    public var question: String
    /// Where it is said.
    public var position: SourceOffset
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
    /// What a reviewer found to be right.
    public var validated: ValidatedEntry? = nil
    /// A Boolean value indicating whether it stays out of what is published, with its evidence.
    public var isConfidential = false

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(questionnaire: String, question: String, position: SourceOffset) {
        self.questionnaire = questionnaire
        self.question = question
        self.position = position
    }
}

/// One value as text.
public struct SaidValue: Sendable {
    /// The text as it stands in the file.
    public var text: String
    /// Where it stands.
    public var position: SourceOffset

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(text: String, position: SourceOffset) {
        self.text = text
        self.position = position
    }
}

/// One cell of a row.
public struct SaidCell: Sendable {
    /// The id of the column.
    public var column: String
    /// The text as it stands in the file.
    public var text: String
    /// Where it stands.
    public var position: SourceOffset

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(column: String, text: String, position: SourceOffset) {
        self.column = column
        self.text = text
        self.position = position
    }
}

/// A document or other proof.
public struct EvidenceEntry: Sendable {
    /// A kind of the evidence table.
    public var kind: String
    /// What it is.
    public var title: String
    /// Where it is named.
    public var position: SourceOffset
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

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(kind: String, title: String, position: SourceOffset) {
        self.kind = kind
        self.title = title
        self.position = position
    }
}

/// The answer that a reviewer found to be right.
public struct ValidatedEntry: Sendable {
    /// Who reviewed it.
    public var by: String
    /// When.
    public var on: CalendarDate
    /// What it should be.
    public var state: StatedState = .answered
    /// The values or rows it should have.
    public var said: Said = Said()
    /// What the reviewer adds.
    public var comment: String? = nil

    /// Creates it with what must be there; the rest has its usual value until set.
    public init(by: String, on: CalendarDate) {
        self.by = by
        self.on = on
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
    public var rows: [[SaidCell]] = []

    /// Creates an answer that says nothing.
    public init() {}
}
