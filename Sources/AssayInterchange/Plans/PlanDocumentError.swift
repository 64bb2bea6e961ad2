import AssayDiagnostics

/// What can be wrong with an earlier plan in JSON.
enum PlanDocumentError {
    case noPlan
    case otherShape(String)
    case unreadableValue
}

extension PlanDocumentError {
    func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            id: .notAPlan, place: place, message: message,
            help: "Name a file that assay plan --format json, or assay report --format json or "
                + "xlsx, wrote.")
    }

    private var message: String {
        switch self {
        case .noPlan: "the file does not hold a plan"
        case .otherShape(let shape): "the shape is '\(shape)', expected 'urn:assay:plan:1'"
        case .unreadableValue: "a date or a status in the plan cannot be read"
        }
    }
}
