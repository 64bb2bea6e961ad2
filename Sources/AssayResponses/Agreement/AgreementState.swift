/// Where the two sides stand on an action of a plan.
public enum AgreementState: String, Sendable, Hashable, CaseIterable {
    /// The plan proposes it; nobody has answered.
    case proposed
    /// The supplier takes it on as it is.
    case accepted
    /// The supplier takes it on by another day.
    case countered
    /// The supplier says that it is not right.
    case disputed
    /// The buyer agrees to what the supplier said, or to the plan as it is.
    case agreed
    /// The buyer asks the supplier to say something else.
    case returned
    /// The buyer gives more time.
    case extended
    /// The buyer no longer asks for it.
    case waived

    /// Returns whether it is the supplier's to say, or the buyer's; nobody says that something is proposed.
    public func isWord(of party: Party) -> Bool {
        switch self {
        case .proposed: false
        case .accepted, .countered, .disputed: party == .supplier
        case .agreed, .returned, .extended, .waived: party != .supplier
        }
    }
}

/// Why a side says what it says, as a word that can be counted.
public enum AgreementReason: String, Sendable, Hashable, CaseIterable {
    /// It is done.
    case alreadyDone = "already-done"
    /// It takes more time.
    case needsTime = "needs-time"
    /// It takes money that is not there.
    case needsMoney = "needs-money"
    /// It takes the help of the other side.
    case needsHelp = "needs-help"
    /// Somebody else has to do it.
    case notOurs = "not-ours"
    /// Another way serves better.
    case otherWay = "other-way"
    /// It rests on something that is not so.
    case wrongFacts = "wrong-facts"
    /// The law forbids it.
    case law
    /// It would endanger people.
    case safety
    /// The day is too late.
    case tooLate = "too-late"
    /// It is not enough.
    case notEnough = "not-enough"
    /// What should prove it is missing.
    case evidenceMissing = "evidence-missing"
    /// Something else; the text says what.
    case other
}

/// Why a word of a side is kept and not counted.
public enum AgreementRefusal: String, Sendable, Hashable, CaseIterable {
    /// It is the other side's to say.
    case notItsWord = "not-its-word"
    /// A counter has no day.
    case dayMissing = "day-missing"
    /// A counter, a dispute, a waiver or a second extension has no reason.
    case reasonMissing = "reason-missing"
    /// The buyer no longer asks for the action.
    case waivedBefore = "waived-before"
    /// The supplier disputes the action, which only a return or a waiver answers.
    case disputedBefore = "disputed-before"
    /// The new day is not after the one that holds.
    case notLater = "not-later"
    /// The action answers grave harm and cannot be waived.
    case graveHarm = "grave-harm"
}
