import AssayQuestionnaires

extension Connection {
    /// What the supplier has to do with it, as it follows "the supplier".
    var words: String {
        switch self {
        case .causes: "causes it"
        case .contributes: "contributes to it"
        case .linked: "is linked to it"
        }
    }
}
