public import AssayAssessments
public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// What a buyer can do over all its suppliers: which measures fit, what to do together with others,
/// whom to engage, and what is not there yet.
public struct BuyerPlan: Sendable {
    /// A supplier whose answers count.
    public struct Partner: Sendable {
        /// The supplier.
        public var supplier: Supplier
        /// The day of the answers that count: the latest.
        public var assessed: CalendarDate
        /// The number of its findings.
        public var findings: Int
        /// The severity of the gravest, 1 to 4; 0 without a finding.
        public var gravest: Int
        /// A Boolean value indicating whether one of them is a severe abuse.
        public var hasGate: Bool
    }

    /// A submission that does not count because the supplier answered later.
    public struct Superseded: Sendable, Hashable {
        /// The supplier's number.
        public var supplier: String
        /// The file.
        public var file: String
        /// The day of its answers.
        public var assessed: CalendarDate
    }

    /// A finding with all suppliers that have it.
    public struct SharedFinding: Sendable {
        /// The name that suppliers share.
        public var name: String
        /// Where its definition is.
        public var source: FindingResult.Source
        /// What it is about.
        public var subject: FindingResult.Subject
        /// The position of its questionnaire; `nil` for one about a certificate.
        public var questionnaire: QuestionnaireIndex?
        /// The worst severity, 1 to 4.
        public var severity: Int
        /// The highest priority, 5 to 20.
        public var priority: Int
        /// A Boolean value indicating whether it is a severe abuse.
        public var isGate: Bool
        /// How the buyer is connected to it: it contributes to harm to which its own practice adds.
        public var connection: Connection
        /// What it is about, such as `child-labour`; `nil` where its definition has none.
        public var issue: String?
        /// Positions of the suppliers that have it, in rising order.
        public var suppliers: [Int]
        /// The severities of all suppliers together; what orders findings and measures.
        public var weight: Int
    }

    /// A finding that a measure or an initiative serves, at some suppliers.
    public struct Served: Sendable, Hashable {
        /// The position of the finding in the plan.
        public var finding: Int
        /// Positions of the suppliers, in rising order.
        public var suppliers: [Int]
    }

    /// What the buyer itself does that it should change.
    public struct OwnPart: Sendable {
        /// The finding about the buyer's own practice.
        public var finding: FindingResult
        /// The harm at suppliers to which it adds.
        public var addsTo: [Served]
    }

    /// When to turn to a measure.
    public enum Step: String, Sendable, Hashable, CaseIterable {
        /// It fits, and what it needs first is there.
        case now
        /// It fits, and what it needs first is missing or not known.
        case prepare
        /// Whether it fits is not known.
        case clarify
        /// It does not fit where the buyer stands.
        case elsewhere
    }

    /// A measure with what it would serve.
    public struct Use: Sendable {
        /// The position of the measure in the catalogue.
        public var measure: MeasureIndex
        /// When to turn to it.
        public var step: Step
        /// What the buyer's answers say about it.
        public var standing: BuyerPosition.Standing
        /// What it would serve, the gravest first.
        public var serves: [Served]
        /// Positions of all suppliers that it would serve, in rising order.
        public var suppliers: [Int]
        /// A Boolean value indicating whether it would serve a severe abuse.
        public var servesGate: Bool
        /// The severities of all findings that it would serve, supplier by supplier.
        public var weight: Int
    }

    /// A finding that many share, with the measures to take together with others.
    public struct Joint: Sendable {
        /// The position of the finding in the plan.
        public var finding: Int
        /// Positions among ``BuyerPlan/uses``, in their order.
        public var uses: [Int]
    }

    /// A material and an issue on which an initiative works.
    public struct Topic: Sendable, Hashable {
        /// The material; `nil` for all.
        public var material: String?
        /// The issue.
        public var issue: String
        /// What it would serve.
        public var serves: [Served]
    }

    /// Someone to work with.
    public struct Engagement: Sendable {
        /// The position of the initiative in the catalogue.
        public var initiative: InitiativeIndex
        /// Whether the buyer takes part already.
        public var participation: BuyerPosition.Participation
        /// What it works on, by material and issue.
        public var topics: [Topic]
        /// Positions of all suppliers concerned, in rising order.
        public var suppliers: [Int]
        /// A Boolean value indicating whether a severe abuse is among what it works on.
        public var servesGate: Bool
        /// The severities of all findings concerned, supplier by supplier.
        public var weight: Int
    }

    /// Whether to ask about staying with one supplier.
    public struct LastResort: Sendable {
        /// The position of the supplier.
        public var supplier: Int
        /// What is known of it.
        public var check: LastResortCheck
        /// Positions of measures that fit, or may fit, and of which nobody reports that they were
        /// carried out.
        public var untried: [MeasureIndex]
        /// A Boolean value indicating whether all conditions hold, so that the questions are shown.
        public var isOffered: Bool
    }

    /// What the buyer's answers say.
    public var position: BuyerPosition
    /// The suppliers by number.
    public var suppliers: [Partner]
    /// Submissions that do not count.
    public var superseded: [Superseded]
    /// In how many suppliers a finding must be to count as shared.
    public var sharedBy: Int
    /// All findings: severe abuse first, then by weight, what the buyer contributes to, priority
    /// and name.
    public var findings: [SharedFinding]
    /// What the buyer itself should change, the most urgent first.
    public var ownParts: [OwnPart]
    /// All measures that serve a finding: by step, then severe abuse, the order of categories for the
    /// buyer, weight and category.
    public var uses: [Use]
    /// The findings that many share, in the order of the findings.
    public var joint: [Joint]
    /// Whom to engage: severe abuse first, then by weight and name.
    public var engagements: [Engagement]
    /// The suppliers with a severe finding, by number.
    public var lastResorts: [LastResort]
    /// Positions of the question sets to think through; empty unless offered for a supplier.
    public var questionSets: [Int]
    /// What to do together with others, by severity and number of suppliers: all that any plan asks for.
    public var jointLines: [JointLine] = []
    /// Positions of the shares of use of the buyer's own sectors, of the materials of findings.
    public var ownShares: [Int] = []
    /// The measures for the gravest shared issues.
    public var bundles: [MeasureBundle] = []
    /// The buyer's work of all suppliers' plans.
    public var workload: BuyerWorkload
    /// The numbers that it was levelled by; `nil` where there are none.
    public var capacity: PlanCapacity?
    /// Places and countries that several suppliers name or assume.
    public var places: [SharedPlace] = []
    /// Who could tell others how a gap was closed, in the order of the findings.
    public var examples: [PeerExample] = []
}

/// From how many suppliers on a finding counts as shared.
public enum SharingThreshold: Sendable, Hashable {
    /// A tenth of the suppliers, and at least two.
    case usual
    /// A number of suppliers.
    case count(Int)
    /// A share of the suppliers in percent; above 100 it is all of them.
    case percent(Int)

    /// Returns the number of suppliers; never fewer than two, since one shares with nobody.
    public func least(of suppliers: Int) -> Int {
        switch self {
        case .usual: Swift.max(2, (suppliers + 9) / 10)
        case .count(let count): Swift.max(2, count)
        case .percent(let percent):
            Swift.max(2, (suppliers * Swift.min(Swift.max(percent, 0), 100) + 99) / 100)
        }
    }
}

extension LeverageCategory {
    /// A Boolean value indicating whether its measures need others than buyer and supplier.
    public var isJoint: Bool {
        switch self {
        case .traditionalCommercial, .broaderBusiness: false
        case .businessPeers, .bilateral, .multiStakeholder: true
        }
    }
}
