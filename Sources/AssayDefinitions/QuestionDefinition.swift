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
    /// `true` where the short path asks it.
    public var core: EmbeddedText?
    /// Whether it asks about consent, which no audit carries alone.
    public var consent: EmbeddedText?
    /// The rule that puts it to a supplier.
    public var relevant: EmbeddedText?
    /// Whether "we do not know yet" is an answer.
    public var unknown: EmbeddedText?
    /// The credit of "we do not know yet".
    public var unknownCredit: EmbeddedText?
    /// Whether "does not apply" is an answer.
    public var notApplicable: EmbeddedText?
    /// The rule that holds where the answer tells of harm.
    public var tells: EmbeddedText?
    /// `people` where the answer is for people alone, and no rule or report reads it.
    public var informs: EmbeddedText?
    /// What values are possible.
    public var limits: LimitsDefinition = LimitsDefinition()
    /// The most rows of a table.
    public var maximumRows: EmbeddedText?
    /// The clauses it rests on.
    public var citations: [CitationDefinition] = []
    /// The clauses about which the answer says something.
    public var serves: [ServesDefinition] = []
    /// Answers of earlier versions that are read as answers to it.
    public var formerAnswers: [FormerAnswerDefinition] = []
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

    /// Creates a question definition without its optional parts.
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

    /// Creates a serves definition.
    public init(framework: EmbeddedText, clauses: EmbeddedText) {
        self.framework = framework
        self.clauses = clauses
    }
}

/// Something in an answer that cannot be right.
public struct CheckDefinition: Sendable, Hashable {
    /// The rule that holds when the answer cannot be right.
    public var when: EmbeddedText
    /// What a respondent reads.
    public var message: AuthoredText

    /// Creates a check definition.
    public init(when: EmbeddedText, message: AuthoredText) {
        self.when = when
        self.message = message
    }
}
