/// What sort of thing a finding is.
public enum FindingKind: String, Sendable, Hashable, CaseIterable {
    /// Something is not in place.
    case gap
    /// Something is not known.
    case knowledge
    /// Answers exclude each other.
    case contradiction
    /// Proof is missing or old.
    case evidence
    /// People or nature are being harmed.
    case harm
    /// People or nature may come to harm.
    case risk
    /// Others report something else.
    case observation
}

/// How soon a finding must be dealt with, the most urgent first.
public enum FindingClass: String, Sendable, Hashable, CaseIterable {
    /// Protect people at once; done within 90 days.
    case critical
    /// Done within 90 days.
    case priority
    /// Done within 180 days.
    case major
    /// Done within 270 days.
    case minor
    /// May become a finding; done within 12 months.
    case risk
    /// Worth knowing; done within 12 months.
    case observation

    /// The order of urgency, 0 being the most urgent.
    public var urgency: Int {
        switch self {
        case .critical: 0
        case .priority: 1
        case .major: 2
        case .minor: 3
        case .risk: 4
        case .observation: 5
        }
    }
}

/// How a supplier is connected to a harm (UN Guiding Principle 19).
public enum Connection: String, Sendable, Hashable, CaseIterable {
    /// Its own acts harm.
    case causes
    /// Its acts add to harm by others.
    case contributes
    /// Its products or services are linked to harm by others.
    case linked

    /// Returns whether the supplier is nearer to the harm than by another connection.
    public func isCloser(than other: Connection) -> Bool { distance < other.distance }

    /// How far the supplier is from the harm, 0 being its own acts.
    public var distance: Int {
        switch self {
        case .causes: 0
        case .contributes: 1
        case .linked: 2
        }
    }
}

/// What the engine itself sees in any submission.
public enum StandingEvent: String, Sendable, Hashable, CaseIterable {
    /// Applicable questions without an answer.
    case unanswered
    /// "We do not know yet" where no finding of the questionnaire says what to do.
    case unknown
    /// A check that holds.
    case check
    /// A claim with weaker evidence than expected.
    case evidenceMissing = "evidence-missing"
    /// Evidence that has expired or aged.
    case evidenceExpired = "evidence-expired"
    /// More answers "does not apply" than usual.
    case notApplicableShare = "not-applicable-share"
    /// A report by others.
    case observation
    /// A certificate that is no longer valid.
    case certificateExpired = "certificate-expired"
    /// A valid certificate that does not fit what is answered or reported.
    case certificateContradicted = "certificate-contradicted"
    /// A submission in which nothing that is scored has any word.
    case blank
    /// A submission in which nearly all is well, hardly anything is unknown and hardly anything is shown.
    case unproven
}
