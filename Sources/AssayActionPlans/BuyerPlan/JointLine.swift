public import AssayQuestionnaires

/// What several buyers do together, once for all suppliers whose plans ask for it.
public struct JointLine: Sendable {
    /// Below this severity a line waits: it is in the files and not on the first page.
    public static let leastSeverity = 3
    /// The most lines on the first page.
    public static let most = 10

    /// The name of the action in plans.
    public var identity: String
    /// What it has in common with actions of other questionnaires.
    public var theme: ThemeIndex?
    /// The action that leads it, where there is no theme.
    public var action: ActionIndex
    /// The severity of the gravest finding, 1 to 4; 0 where no questionnaire has one.
    public var severity: Int
    /// A Boolean value indicating whether one of the findings is a severe abuse.
    public var isGate: Bool
    /// Positions of the suppliers that need it, in rising order.
    public var suppliers: [Int]
    /// The materials that need it, sorted.
    public var materials: [String]
    /// Positions of the joint measures that serve it, fit and are ready: by the order of categories for
    /// the buyer, then those for most suppliers.
    public var measures: [MeasureIndex]
    /// A Boolean value indicating whether it is on the first page.
    public var isListed = false

    /// Returns what is done, in a few words.
    public func title(in library: QuestionnaireLibrary) -> LocalizedText {
        theme.map { library.catalogue.themes[$0].title } ?? library.action(action).title
    }

    /// Returns the tasks, in their order.
    public func steps(in library: QuestionnaireLibrary) -> [LocalizedText] {
        theme.map { library.catalogue.themes[$0].steps } ?? library.action(action).steps
    }
}

/// Gathers the joint actions of all plans, each once: the gravest first, then those of most suppliers.
func jointLines(
    of shares: [BuyerShare], _ position: BuyerPosition, _ library: QuestionnaireLibrary
) -> [JointLine] {
    var places: [String: Int] = [:]
    var lines: [JointLine] = []
    var served: [[Int: Int]] = []
    for (supplier, share) in shares.enumerated() {
        for request in share.requests {
            let place = places[request.identity] ?? lines.count
            if place == lines.count {
                places[request.identity] = place
                served.append([:])
                lines.append(
                    JointLine(
                        identity: request.identity, theme: request.theme, action: request.action,
                        severity: 0, isGate: false, suppliers: [], materials: [], measures: []))
            }
            // Which of its actions leads must not depend on the order of suppliers.
            lines[place].action = Swift.min(lines[place].action, request.action)
            guard request.severity > 0 else { continue }
            lines[place].severity = Swift.max(lines[place].severity, request.severity)
            lines[place].isGate = lines[place].isGate || request.isGate
            lines[place].suppliers.append(supplier)
            lines[place].materials += request.materials
            for measure in request.measures { served[place][measure.rawValue, default: 0] += 1 }
        }
    }
    let ranks = library.tables.measureRanks
    for place in lines.indices {
        lines[place].materials = Set(lines[place].materials).sorted()
        lines[place].measures = served[place].keys.filter { measure in
            library.catalogue.measures[measure].category.isJoint && position.isReady(measure)
        }.sorted { left, right in
            let categories = [left, right].map {
                position.rank(of: library.catalogue.measures[$0].category)
            }
            if categories[0] != categories[1] { return categories[0] < categories[1] }
            let (first, second) = (served[place][left] ?? 0, served[place][right] ?? 0)
            return first == second ? ranks[left] < ranks[right] : first > second
        }.map { MeasureIndex(rawValue: $0) }
    }
    lines.sort { left, right in
        if left.severity != right.severity { return left.severity > right.severity }
        if left.suppliers.count != right.suppliers.count {
            return left.suppliers.count > right.suppliers.count
        }
        return left.identity < right.identity
    }
    let listed = lines.indices.filter {
        lines[$0].severity >= JointLine.leastSeverity && !lines[$0].measures.isEmpty
    }
    for place in listed.prefix(JointLine.most) { lines[place].isListed = true }
    return lines
}

extension BuyerPosition {
    /// Whether a measure fits and what it needs first is there.
    fileprivate func isReady(_ measure: Int) -> Bool {
        measures[measure].fit == .fits && measures[measure].prerequisite == .there
    }
}
