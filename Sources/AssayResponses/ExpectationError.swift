import AssayDiagnostics

/// What a buyer's expectations and a submission do not have in common: the facts.
enum ExpectationError {
    case leftOut(material: String)
    case unknownMaterial(String, nearest: String?)
    case noSubmission(String)

    func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(id: id, severity: .warning, place: place, message: message, help: help)
    }

    private var id: DiagnosticID {
        switch self {
        case .leftOut: .materialLeftOut
        case .unknownMaterial: .unknownMaterial
        case .noSubmission: .expectedWithoutSubmission
        }
    }

    private var message: String {
        switch self {
        case .leftOut(let material):
            "the submission does not name '" + material + "', which the buyer expects"
        case .unknownMaterial(let material, _): "no profile knows a material '" + material + "'"
        case .noSubmission(let supplier):
            "no submission of this run is of the supplier '" + supplier + "'"
        }
    }

    private var help: String {
        switch self {
        case .leftOut:
            "Ask the supplier; until then the questions about it count as not answered."
        case .unknownMaterial(_, let nearest):
            nearest.map { "Did you mean '" + $0 + "'?" }
                ?? "Name it as the profile does; it is not counted."
        case .noSubmission: "Ask the supplier for one, or correct the number."
        }
    }
}
