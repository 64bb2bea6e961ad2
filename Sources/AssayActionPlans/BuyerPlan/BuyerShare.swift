import AssayAssessments
public import AssayExpressions
public import AssayQuestionnaires
import AssayResponses

/// What the plan of one supplier leaves to the buyer: work of its own, and work together with others.
public struct BuyerShare: Sendable {
    /// What several buyers or an association can do.
    public struct Request: Sendable {
        /// The name of the action in plans.
        public var identity: String
        /// What it has in common with actions of other questionnaires.
        public var theme: ThemeIndex?
        /// The action that leads it.
        public var action: ActionIndex
        /// The severity of the gravest finding of a questionnaire, 1 to 4; 0 where only findings about
        /// certificates and the like ask for it.
        public var severity: Int
        /// A Boolean value indicating whether one of these is a severe abuse.
        public var isGate: Bool
        /// The materials of these findings, each once.
        public var materials: [String]
        /// Positions of the measures by which the buyer can help.
        public var measures: [MeasureIndex]
    }

    /// Work of the buyer's own.
    public struct Task: Sendable {
        /// The name of the action in plans.
        public var identity: String
        /// What is done.
        public var title: LocalizedText
        /// Who does it; empty where nobody is named.
        public var person: LocalizedText
        /// The day it is due in the supplier's plan.
        public var due: CalendarDate
        /// A Boolean value indicating whether it protects people at once.
        public var isContainment: Bool
        /// A Boolean value indicating whether it answers a severe abuse.
        public var isGate: Bool
        /// The severity, 1 to 4.
        public var severity: Int
        /// The priority, 5 to 20.
        public var priority: Int
    }

    /// What is asked of several buyers, each theme once.
    public var requests: [Request] = []
    /// Open work of the buyer's own that is in the plan, not in its backlog.
    public var tasks: [Task] = []
    /// Names of findings of an earlier plan that no longer hold, sorted.
    public var closedFindings: [String] = []

    /// Creates a share without anything.
    public init() {}

    init(of plan: ActionPlan, for assessment: Assessment, with library: QuestionnaireLibrary) {
        requests = plan.joint.compactMap { Request($0, assessment, library) }
        tasks = plan.actions.compactMap { action in
            guard let template = action.template.map({ library.action($0) }),
                template.owner == .buyer, !action.standing.status.isFinished
            else { return nil }
            return Task(
                identity: action.identity, title: action.title(in: library) ?? template.title,
                person: action.person, due: action.schedule.due,
                isContainment: template.kind == .containment, isGate: action.isGate,
                severity: action.severity, priority: action.priority)
        }
        closedFindings = plan.closedFindings
    }

    /// Takes in what another submission of the same supplier and day leaves to the buyer.
    mutating func join(_ other: BuyerShare) {
        requests += other.requests.filter { request in
            !requests.contains { $0.identity == request.identity }
        }
        tasks += other.tasks.filter { task in !tasks.contains { $0.identity == task.identity } }
        closedFindings = Set(closedFindings + other.closedFindings).sorted()
    }
}

extension BuyerShare.Request {
    /// Findings about certificates and other matters of no questionnaire do not count.
    fileprivate init?(
        _ action: PlannedAction, _ assessment: Assessment, _ library: QuestionnaireLibrary
    ) {
        guard let template = action.template else { return nil }
        identity = action.identity
        theme = action.theme
        self.action = template
        severity = 0
        isGate = false
        materials = []
        measures = action.leverage
        for finding in action.findings.map({ assessment.findings[$0] }) {
            guard case .questionnaire = finding.source else { continue }
            severity = Swift.max(severity, finding.severity)
            isGate = isGate || finding.isGate
            let material = finding.definition(in: library).material
            if let material, !materials.contains(material) { materials.append(material) }
        }
    }
}
