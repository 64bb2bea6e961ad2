/// One thing a person should know about a file: what is wrong, where, and how to mend it.
public struct Diagnostic: Sendable, Hashable {
    /// How much a problem matters.
    public enum Severity: UInt8, Sendable, Hashable, Comparable {
        /// The file cannot be used until this is mended.
        case error
        /// The file can be used, but its author probably did not mean this.
        case warning

        /// Orders errors before warnings.
        public static func < (left: Severity, right: Severity) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// The kind of problem, by its stable name.
    public let id: DiagnosticID
    /// How much it matters.
    public let severity: Severity
    /// Where the culprit is.
    public let place: SourcePlace
    /// What was found and what was expected, in lower case and without a full stop.
    public let message: String
    /// How to mend it: a full sentence. There is no diagnostic without one.
    public let help: String

    /// Creates a diagnostic.
    ///
    /// The help must not be empty; a problem that nobody can mend is not a diagnostic.
    public init(
        id: DiagnosticID, severity: Severity = .error, place: SourcePlace, message: String,
        help: String
    ) {
        precondition(!help.isEmpty, "a diagnostic says how to mend the problem")
        self.id = id
        self.severity = severity
        self.place = place
        self.message = message
        self.help = help
    }
}
