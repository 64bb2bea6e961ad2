import AssayQuestionnaires

/// How sentences name what the domain has names for.
extension Phrases {
    /// The connection, as it follows "the supplier".
    package func connection(_ connection: Connection) -> String {
        switch connection {
        case .causes: self.connection.causes
        case .contributes: self.connection.contributes
        case .linked: self.connection.linked
        }
    }

    /// Who has to act.
    package func owner(_ owner: ActionOwner) -> String {
        owner.rawValue
    }

    /// Who verifies, how, and the text of it where there is one.
    package func verification(_ verification: Verification, _ text: String) -> String {
        let method =
            verification.method == .voice
            ? plan.inTheirOwnWords : verification.method.rawValue.spaced
        return "\(verification.by.rawValue.spaced), \(method)" + (text.isEmpty ? "" : ": \(text)")
    }
}
