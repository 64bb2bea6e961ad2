public import AssayExpressions
public import AssayQuestionnaires

/// What to do first, by when, and how to know that it worked.
public struct ActionPlan: Sendable {
    /// The day the plan was made: the date of the assessment.
    public var made: CalendarDate
    /// The actions in the order of work: containment, severe abuse, the most urgent finding, class,
    /// due date, name.
    public var actions: [PlannedAction]
    /// How the plan as a plan would be judged, 0 to 20.
    public var quality: PlanQuality
    /// How far the work of earlier plans and this one has come.
    public var progress: PlanProgress
    /// For each certificate that counted, what it does not stand for.
    public var certificateNotes: [CertificateNote]
    /// Positions of question sets of the catalogue to think through, where everything else was
    /// tried; ending a relationship is never an action.
    public var lastResort: [Int]
    /// Findings of the earlier plan that no longer hold, sorted by name.
    public var closedFindings: [String]
    /// The codes of the countries that the answers name, in rising order.
    public var countries: [String]

    /// Creates a plan.
    public init(
        made: CalendarDate, actions: [PlannedAction], quality: PlanQuality, progress: PlanProgress,
        certificateNotes: [CertificateNote], lastResort: [Int], closedFindings: [String],
        countries: [String]
    ) {
        self.made = made
        self.actions = actions
        self.quality = quality
        self.progress = progress
        self.certificateNotes = certificateNotes
        self.lastResort = lastResort
        self.closedFindings = closedFindings
        self.countries = countries
    }
}

/// What a certificate that gave credit does not stand for.
public struct CertificateNote: Sendable, Hashable {
    /// The position of the certificate in the submission.
    public var certificate: Int
    /// The position of its scheme in the catalogue.
    public var scheme: SchemeIndex

    /// Creates a note.
    public init(certificate: Int, scheme: SchemeIndex) {
        self.certificate = certificate
        self.scheme = scheme
    }
}
