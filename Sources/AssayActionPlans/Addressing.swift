import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Says which actions are for a supplier: work at a site is for who runs such a site, and who only buys
/// from there asks for it.
struct Addressing {
    private let actions: [ActionRow]
    /// The choices of the profile's roles that the supplier made; none where it said none.
    private let roles: Set<Symbol>

    init(_ context: PlanningContext) {
        actions = context.library.tables.actions
        var roles: Set<Symbol> = []
        if let question = context.library.tables.exposure?.questions.roles {
            for case .symbol(let role) in context.response.sheet.items(of: question) {
                roles.insert(role)
            }
        }
        self.roles = roles
    }

    /// The actions of a finding that reach the supplier or its customer, and whether each is only asked
    /// for.
    ///
    /// Where a finding has nothing but a customer's work for who runs the site, that stays: a finding
    /// leads to an action.
    func fitting(_ indexes: [ActionIndex]) -> [(action: ActionIndex, isRequest: Bool)] {
        var fitting: [(action: ActionIndex, isRequest: Bool)] = []
        var left: [ActionIndex] = []
        for index in indexes {
            let action = actions[Int(index.rawValue)]
            let runsTheSite = action.sites.contains { roles.contains($0) }
            switch action.addressee {
            case .supplier, .buyer, .buyersTogether: fitting.append((index, false))
            case .operator: fitting.append((index, !runsTheSite))
            case .customer where runsTheSite: left.append(index)
            case .customer: fitting.append((index, false))
            }
        }
        let isSuppliers = fitting.contains {
            actions[Int($0.action.rawValue)].addressee.owner == .supplier
        }
        return isSuppliers ? fitting : fitting + left.map { ($0, false) }
    }

    /// Whether each part of an action reaches who can carry it out: work at a site who runs one, a customer's
    /// part who runs none, and own work no more working days than people work there.
    func fits(_ action: PlannedAction, people: Int?) -> Bool {
        let parts = action.parts.map { (row: actions[Int($0.action.rawValue)], part: $0) }
        let reachesTheRight = parts.allSatisfy { row, part in
            let runsTheSite = row.sites.contains { roles.contains($0) }
            return switch row.addressee {
            case .operator: part.isRequest || runsTheSite
            case .customer: !runsTheSite
            case .supplier, .buyer: true
            case .buyersTogether: false
            }
        }
        let days = parts.filter { !$0.part.isRequest && $0.row.owner == .supplier }
            .reduce(0) { $0 + $1.row.effort }
        return reachesTheRight && people.map { days <= Swift.max($0, 1) } ?? true
    }
}
