/// A wave of the plan with the supplier's own actions.
struct WaveEntry: Sendable {
    let heading: String
    var actions: [ActionEntry]

    /// The supplier's actions by wave; what the customer carries out stands apart.
    static func waves(of actions: [ActionEntry]) -> [WaveEntry] {
        var waves: [WaveEntry] = []
        for action in actions where !action.isCustomers {
            if waves.last?.heading != action.wave {
                waves.append(WaveEntry(heading: action.wave, actions: []))
            }
            waves[waves.count - 1].actions.append(action)
        }
        return waves
    }
}
