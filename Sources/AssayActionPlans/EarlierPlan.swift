public import AssayAssessments
public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// What a new plan must remember of an earlier one.
public struct EarlierPlan: Sendable, Hashable {
    /// An action of the earlier plan.
    public struct Action: Sendable, Hashable {
        /// The name it keeps: `home:id`.
        public var identity: String
        /// Names of the findings that asked for it.
        public var findings: [String]
        /// The day it began.
        public var start: CalendarDate
        /// The day it was due; it does not move.
        public var due: CalendarDate
        /// How far it had come.
        public var standing: ActionStanding
        /// The class it had, as `FindingClass` spells it.
        public var findingClass: String
        /// The priority it had, one of ``priorities``.
        public let priority: Int
        /// When it came up; `nil` where no more work was expected, or in plans that were made before
        /// there were waves.
        public var wave: ActionWave?
        /// What both sides had said about it.
        public var said: [AgreementEntry] = []

        /// The priorities that an action can have.
        public static let priorities = 5...20

        /// Creates an action of an earlier plan; a priority that none can have is moved to the
        /// nearest one.
        public init(
            identity: String, findings: [String], start: CalendarDate, due: CalendarDate,
            standing: ActionStanding, findingClass: String, priority: Int, wave: ActionWave? = nil
        ) {
            self.wave = wave
            self.identity = identity
            self.findings = findings
            self.start = start
            self.due = due
            self.standing = standing
            self.findingClass = findingClass
            self.priority = Swift.min(
                Swift.max(priority, Self.priorities.lowerBound), Self.priorities.upperBound)
        }
    }

    /// The supplier the plan was made for.
    public var supplier: String
    /// Numbers that registers give the supplier.
    public var identifiers: [Identifier] = []
    /// The day the plan was made.
    public var made: CalendarDate
    /// Its actions, those of the backlog too.
    public var actions: [Action]
    /// Names of findings that had been closed by then.
    public var closedFindings: [String]

    /// Creates an earlier plan.
    public init(
        supplier: String, made: CalendarDate, actions: [Action], closedFindings: [String]
    ) {
        self.supplier = supplier
        self.made = made
        self.actions = actions
        self.closedFindings = closedFindings
    }
}

extension EarlierPlan {
    /// Remembers a plan that was just made, for the one that will follow it.
    public init(_ plan: ActionPlan, for assessment: Assessment) {
        self.init(
            supplier: assessment.supplier.id, made: plan.made,
            actions: plan.allActions.map { action in
                var standing = action.standing
                standing.isNew = false
                standing.daysOverdue = 0
                var remembered = Action(
                    identity: action.identity, findings: action.findingNames(in: assessment),
                    start: action.schedule.start, due: action.schedule.due, standing: standing,
                    findingClass: action.findingClass.rawValue, priority: action.priority,
                    wave: action.wave)
                remembered.said = action.agreement.history.map { $0.entry }
                return remembered
            }, closedFindings: plan.closedFindings)
        identifiers = assessment.supplier.identifiers.map { $0.identifier }
    }
}
