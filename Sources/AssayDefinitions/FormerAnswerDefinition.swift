public import AssayDiagnostics

/// How an answer of an earlier version reads in a question of today, as written.
public struct FormerAnswerDefinition: Sendable, Hashable {
    /// Where the element begins.
    public var place: SourcePlace
    /// The id that the question had; its own when left out.
    public var question: EmbeddedText?
    /// The questionnaire in which it stood; its own when left out.
    public var questionnaire: EmbeddedText?
    /// The first version that asks as today.
    public var since: EmbeddedText?
    /// How values of before read; none where the whole answer is read as it is.
    public var values: [FormerValueDefinition] = []

    /// Creates a former answer that is read as it is.
    public init(place: SourcePlace) {
        self.place = place
    }
}

/// How one value of an earlier version reads today, as written.
public struct FormerValueDefinition: Sendable, Hashable {
    /// The value of before.
    public var from: EmbeddedText
    /// The value of today; nothing today says the same when left out.
    public var to: EmbeddedText?

    /// Creates a value.
    public init(from: EmbeddedText, to: EmbeddedText?) {
        self.from = from
        self.to = to
    }
}
