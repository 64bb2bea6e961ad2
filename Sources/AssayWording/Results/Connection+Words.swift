import AssayQuestionnaires

extension Connection {
    /// The connection as words after "the supplier".
    package var words: String {
        switch self {
        case .causes: "causes it"
        case .contributes: "contributes to it"
        case .linked: "is linked to it"
        }
    }
}
