public import AssayDiagnostics
import AssayXML

extension WorkbookProblem {
    /// The problem as it is reported, whatever the workbook was to hold.
    public func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(id: .unreadableWorkbook, place: place, message: message, help: help)
    }

    private var message: String {
        switch self {
        case .notAnArchive(let reason):
            "the file begins like a workbook and is none: \(reason.lowercased())"
        case .encrypted: "the workbook is protected with a password"
        case .tooManyParts(let count):
            "the file has \(count) parts, more than \(ZipArchive.mostParts)"
        case .unsafeName(let name):
            "a part has the name '\(name.prefix(60))', which leads out of it"
        case .missingPart(let name): "the part '\(name.prefix(60))' is missing"
        case .brokenPart(let name): "the part '\(name.prefix(60))' cannot be unpacked"
        case .partTooLarge(let name, let most):
            "the part '\(name.prefix(60))' unpacks to more than \(most) bytes"
        case .tooLarge(let most): "the file unpacks to more than \(most) bytes"
        case .markup(let part, .documentType):
            "the part '\(part.prefix(60))' declares a document type"
        case .markup(let part, .encoding): "the part '\(part.prefix(60))' is not written in UTF-8"
        case .markup(let part, .overgrown):
            "a tag of the part '\(part.prefix(60))' has far too many attributes"
        case .markup(let part, .notWellFormed(line: let line)):
            "the part '\(part.prefix(60))' is not well-formed in line \(line)"
        case .wrongCell(let part, let name):
            "the part '\(part.prefix(60))' has a cell '\(name.prefix(60))', which no sheet has"
        case .tooManyCells(let part, let most):
            "the part '\(part.prefix(60))' has more than \(most) filled cells"
        }
    }

    private var help: String {
        switch self {
        case .encrypted: "Save it without a password."
        default: "Open it in a spreadsheet and save it as .xlsx again."
        }
    }
}
