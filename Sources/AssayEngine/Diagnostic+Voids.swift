public import AssayDiagnostics

/// What a problem keeps from being judged.
public enum VoidedPart: String, Sendable {
    /// Nothing: it is only told.
    case nothing
    /// The evidence of its answer; the answer itself counts.
    case evidence
    /// The answer, certificate or report that it is about.
    case all
}

extension Diagnostic {
    /// What this problem of a submission keeps from being judged.
    public var voids: VoidedPart {
        if severity != .error { return .nothing }
        guard place.answer != nil else { return .all }
        return switch id {
        case .unknownEvidenceKind, .evidenceFromTheFuture, .expiresBeforeIssue: .evidence
        default: .all
        }
    }
}
