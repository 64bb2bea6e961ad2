public import AssayDiagnostics

/// Something a supplier is asked, as written.
public struct QuestionDefinition: Sendable, Hashable {
    /// Where the element begins.
    public var place: SourcePlace
    /// The name in rules and submissions.
    public var id: EmbeddedText
    /// One of the question types, such as `choice`.
    public var type: EmbeddedText
    /// The question.
    public var text: AuthoredText
    /// What a strong answer looks like and why it is asked.
    public var guidance: AuthoredText = AuthoredText()
    /// `policy`, `process` or `outcome`.
    public var layer: EmbeddedText?
    /// The weight relative to the other questions of the section.
    public var weight: EmbeddedText?
    /// Whether levels may ask that it is met.
    public var critical: EmbeddedText?
    /// The rule that puts it to a supplier.
    public var relevant: EmbeddedText?
    /// Whether "we do not know yet" is an answer.
    public var unknown: EmbeddedText?
    /// The credit of "we do not know yet".
    public var unknownCredit: EmbeddedText?
    /// Whether "does not apply" is an answer.
    public var notApplicable: EmbeddedText?
    /// What values are possible.
    public var limits: LimitsDefinition = LimitsDefinition()
    /// The most rows of a table.
    public var maximumRows: EmbeddedText?
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []
    /// The clauses about which the answer says something.
    public var serves: [ServesDefinition] = []
    /// Earlier ids of the question.
    public var formerIDs: [EmbeddedText] = []
    /// The answers that can be chosen.
    public var options: [OptionDefinition] = []
    /// The columns of a table.
    public var columns: [ColumnDefinition] = []
    /// What kind of evidence a good answer comes with.
    public var evidence: ExpectedEvidenceDefinition?
    /// What cannot be right in an answer.
    public var checks: [CheckDefinition] = []
    /// The credits, the first that holds counts.
    public var credits: [CreditDefinition] = []

    /// Creates it with what must be there; the rest is empty until set.
    public init(place: SourcePlace, id: EmbeddedText, type: EmbeddedText, text: AuthoredText) {
        self.place = place
        self.id = id
        self.type = type
        self.text = text
    }
}

/// Clauses of a framework about which an answer says something.
public struct ServesDefinition: Sendable, Hashable {
    /// The framework.
    public var framework: EmbeddedText
    /// Ids of its clauses, with spaces between.
    public var clauses: EmbeddedText

    /// Creates it with what must be there.
    public init(framework: EmbeddedText, clauses: EmbeddedText) {
        self.framework = framework
        self.clauses = clauses
    }
}

/// One of the answers that can be chosen.
public struct OptionDefinition: Sendable, Hashable {
    /// The name in rules and submissions.
    public var id: EmbeddedText
    /// What people see.
    public var text: AuthoredText
    /// Whether it cannot be chosen together with another.
    public var exclusive: EmbeddedText?

    /// Creates it with what must be there; the rest is empty until set.
    public init(id: EmbeddedText, text: AuthoredText) {
        self.id = id
        self.text = text
    }
}

/// A column of a table.
public struct ColumnDefinition: Sendable, Hashable {
    /// Where the element begins.
    public var place: SourcePlace
    /// The name in rules and submissions.
    public var id: EmbeddedText
    /// One of the types a cell can have.
    public var type: EmbeddedText
    /// The heading.
    public var text: AuthoredText
    /// Whether each row must fill it.
    public var required: EmbeddedText?
    /// What values are possible.
    public var limits: LimitsDefinition = LimitsDefinition()
    /// The answers that can be chosen.
    public var options: [OptionDefinition] = []

    /// Creates it with what must be there; the rest is empty until set.
    public init(place: SourcePlace, id: EmbeddedText, type: EmbeddedText, text: AuthoredText) {
        self.place = place
        self.id = id
        self.type = type
        self.text = text
    }
}

/// What kind of evidence a good answer comes with.
public struct ExpectedEvidenceDefinition: Sendable, Hashable {
    /// A kind of the evidence table.
    public var kind: EmbeddedText
    /// The oldest that still counts in full.
    public var within: EmbeddedText?
    /// What the document should show.
    public var text: AuthoredText = AuthoredText()

    /// Creates it with what must be there; the rest is empty until set.
    public init(kind: EmbeddedText) {
        self.kind = kind
    }
}

/// Something in an answer that cannot be right.
public struct CheckDefinition: Sendable, Hashable {
    /// The rule that holds when the answer cannot be right.
    public var when: EmbeddedText
    /// What is told.
    public var message: AuthoredText

    /// Creates it with what must be there; the rest is empty until set.
    public init(when: EmbeddedText, message: AuthoredText) {
        self.when = when
        self.message = message
    }
}

/// The credit of an answer.
public struct CreditDefinition: Sendable, Hashable {
    /// Where the element begins.
    public var place: SourcePlace
    /// Holds always when left out.
    public var when: EmbeddedText?
    /// A fixed credit, 0 to 1.
    public var credit: EmbeddedText?
    /// A rule of type number in place of a fixed credit.
    public var share: EmbeddedText?

    /// Creates it with what must be there; the rest is empty until set.
    public init(place: SourcePlace) {
        self.place = place
    }
}

/// What values are possible, as written; used by questions and by columns.
public struct LimitsDefinition: Sendable, Hashable {
    /// The unit of a number.
    public var unit: EmbeddedText?
    /// The least number.
    public var minimum: EmbeddedText?
    /// The greatest number.
    public var maximum: EmbeddedText?
    /// The most digits after the point.
    public var digits: EmbeddedText?
    /// The most characters of a text.
    public var maximumLength: EmbeddedText?

    /// Creates limits that allow everything.
    public init() {}
}
