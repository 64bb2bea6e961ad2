public import AssayDiagnostics
public import AssayExpressions
public import AssayQuestionnaires

/// What one supplier says on one day, as the file says it: nothing is looked up yet.
public struct Submission: Sendable {
    /// What it was read from, in which its origins are.
    public var input: Input
    /// The day on which the answers are judged.
    public var assessed: CalendarDate
    /// Who answers.
    public var supplier: Supplier
    /// How deep the supplier goes; it can ask for more than it is asked, and never for less.
    public var depth: Depth? = nil
    /// The programme that names the questionnaires.
    public var programme: VersionedName? = nil
    /// The questionnaires that are answered, in the order of the file.
    public var questionnaires: [VersionedName] = []
    /// The answers in the order of the file.
    public var answers = AnswerStore()
    /// Certificates of schemes.
    public var certificates: [Certificate] = []
    /// What others report; told and not counted, since it stands in the supplier's file.
    public var observations: [Observation] = []
    /// How far actions of an earlier plan have come.
    public var progress: [ProgressEntry] = []
    /// What the supplier replies to actions of a plan.
    public var replies: [PlanReply] = []
    /// What was written into a plan that came back and is no reply.
    public var notes: [PlanNote] = []

    /// The file as it was named, or `-` for standard input.
    public var file: String { input.file }

    /// Creates a submission without answers.
    public init(file: String, assessed: CalendarDate, supplier: Supplier) {
        input = Input(file: file)
        self.assessed = assessed
        self.supplier = supplier
    }
}

/// Who answers.
public struct Supplier: Sendable {
    /// The number that identifies the company across years.
    public var id: String
    /// The name of the company.
    public var name: String
    /// ISO 3166-1 alpha-2.
    public var country: String? = nil
    /// The site the answers are about.
    public var site: String? = nil
    /// Who filled it in: name and function.
    public var respondent: String? = nil
    /// Numbers that registers give the company.
    public var identifiers: [SaidIdentifier] = []

    /// Creates a supplier of whom nothing else is known.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// A questionnaire or programme and the version that was read.
public struct VersionedName: Sendable {
    /// Its id.
    public var id: String
    /// Major.minor.patch.
    public var version: String
    /// Where its id is.
    public var origin: Origin
    /// Where its version is.
    public var versionOrigin: Origin

    /// Creates a name; both of its origins are the one given until set.
    public init(id: String, version: String, origin: Origin) {
        self.id = id
        self.version = version
        self.origin = origin
        versionOrigin = origin
    }
}
