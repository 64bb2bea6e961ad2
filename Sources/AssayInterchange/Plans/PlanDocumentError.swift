import AssayDiagnostics

/// What can be wrong with an earlier plan in JSON.
enum PlanDocumentError {
    case tooLarge(most: Int)
    case noPlan
    case otherShape(String)
    case unreadableValue
    case numberOutOfRange(PlanNumber)
    case actionTwice(String)
    case planTwice(supplier: String)
}

extension PlanDocumentError {
    func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            id: id, place: place, message: message, help: help)
    }

    private var id: DiagnosticID {
        switch self {
        case .actionTwice: .actionTwice
        case .planTwice: .planTwice
        case .tooLarge: .fileTooLarge
        default: .notAPlan
        }
    }

    private var help: String {
        switch self {
        case .actionTwice: "Keep the entry that says how far the action has come."
        case .planTwice: "Keep the later plan of the supplier."
        case .numberOutOfRange(let number): number.help
        default:
            "Name a file that assay plan --format json, or assay report --format json or xlsx, "
                + "wrote."
        }
    }

    private var message: String {
        switch self {
        case .tooLarge(let most): "the file has more than \(most) bytes"
        case .noPlan: "the file does not hold a plan"
        case .otherShape(let shape): "the shape is '\(shape)', expected 'urn:assay:plan:1'"
        case .unreadableValue: "a date or a status in the plan cannot be read"
        case .numberOutOfRange(let number): number.message
        case .actionTwice(let name): "the action '\(name.prefix(60))' is there twice"
        case .planTwice(let supplier): "a plan of the supplier '\(supplier)' is there already"
        }
    }
}
