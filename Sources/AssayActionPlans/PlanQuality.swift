/// How good a plan is as a plan: ten lines of 0 to 2 points.
///
/// The lines are those of the supplier audit practice that `Plan-Quality` describes. A plan below
/// 10 would be returned, one above 15 accepted.
public struct PlanQuality: Sendable, Hashable {
    /// What a plan is judged by.
    public enum Line: String, Sendable, Hashable, CaseIterable {
        /// Each finding rests on answers and a clause.
        case specificFindings = "specific-findings"
        /// Each finding has a cause to talk about.
        case rootCauses = "root-causes"
        /// The plan both ends gaps and keeps them from coming back.
        case correctiveAndPreventive = "corrective-and-preventive"
        /// Where people are harmed, something is put right for them.
        case remedy
        /// Each action names who answers for it.
        case namedOwners = "named-owners"
        /// Each due date fits the class of its findings.
        case fittingDueDates = "fitting-due-dates"
        /// Each action has a target, and a baseline where the answers give one.
        case baselineAndTarget = "baseline-and-target"
        /// Each action says what evidence closes it.
        case closingEvidence = "closing-evidence"
        /// Severe actions are confirmed by others than the supplier.
        case independentVerification = "independent-verification"
        /// The buyer does its part in what is severe.
        case buyerContribution = "buyer-contribution"
    }

    /// The points of a line, and the actions or findings that keep it from the full two.
    public struct Mark: Sendable, Hashable {
        /// The line.
        public var line: Line
        /// 0, 1 or 2.
        public var points: Int
        /// Names of what is lacking, sorted.
        public var lacking: [String]

        /// Creates a mark.
        public init(line: Line, points: Int, lacking: [String]) {
            self.line = line
            self.points = points
            self.lacking = lacking
        }
    }

    /// The ten marks in the order of the lines.
    public var marks: [Mark]

    /// Creates a quality from its marks.
    public init(marks: [Mark]) {
        self.marks = marks
    }

    /// The points, 0 to 20.
    public var points: Int { marks.reduce(0) { $0 + $1.points } }
}
