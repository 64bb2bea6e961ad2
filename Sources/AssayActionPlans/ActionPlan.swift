public import AssayExpressions
public import AssayQuestionnaires

/// What to do first, by when, and how to know that it worked.
public struct ActionPlan: Sendable {
    /// The day the plan was made: the date of the assessment.
    public var made: CalendarDate
    /// The actions of the plan by wave; within a wave containment, severe abuse, the most urgent
    /// finding, class, time frame, name. Those on which no more work is expected come last.
    public var actions: [PlannedAction]
    /// What has to wait since a supplier can carry only so much at a time, by the year in which it
    /// comes up.
    public var backlog: [PlannedAction]
    /// What several buyers or an association can do, once for all suppliers; not scheduled.
    public var joint: [PlannedAction] = []
    /// The numbers that the plan was cut by; `nil` where the questionnaires have none.
    public var capacity: CapacityInUse?
    /// What the plan looks like as a plan, in counts.
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
        made: CalendarDate, actions: [PlannedAction], backlog: [PlannedAction] = [],
        capacity: CapacityInUse? = nil, quality: PlanQuality, progress: PlanProgress,
        certificateNotes: [CertificateNote], lastResort: [Int], closedFindings: [String],
        countries: [String]
    ) {
        self.made = made
        self.actions = actions
        self.backlog = backlog
        self.capacity = capacity
        self.quality = quality
        self.progress = progress
        self.certificateNotes = certificateNotes
        self.lastResort = lastResort
        self.closedFindings = closedFindings
        self.countries = countries
    }
}

extension ActionPlan {
    /// The actions of the plan and of its backlog.
    public var allActions: [PlannedAction] { actions + backlog }

    /// Returns the last day of a wave: of the first one the day of the plan, of the backlog the end of the
    /// plan.
    public func end(of wave: ActionWave) -> CalendarDate {
        (capacity?.capacity ?? .unlimited).end(of: wave, from: made)
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
