extension Review {
    /// Returns the review as the supplier may read it.
    ///
    /// It holds the verdicts on answers and evidence, confirmed progress, decisions, and the
    /// conversations at which the supplier was. What was reported from outside, conversations without
    /// the supplier, notes, and who reviewed are left out, so that nobody who spoke can be found in it.
    public func editionForSupplier() -> Review {
        var edition = self
        edition.reviewer = Reviewer(name: reviewer.party.rawValue, party: reviewer.party)
        edition.observations = []
        edition.notes = []
        edition.conversations.removeAll { conversation in
            !conversation.participants.contains { $0.party == .supplier }
        }
        for position in edition.progress.indices {
            edition.progress[position].by = edition.reviewer.name
        }
        return edition
    }
}
