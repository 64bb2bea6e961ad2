import AssayExpressions
import AssayResponses
import AssayWorkbooks

/// The cells that show what a submission says: the same when a workbook is written, and when what came back
/// is compared with it.
struct AnswerCells {
    let lists: ChoiceLists

    /// The cell of a part of an answer: an option, or the number of a value from the second on.
    func value(_ part: String, _ kind: CellKind, of answer: AnswerEntry?) -> Sheet.Cell {
        let values = answer?.said.values ?? []
        if kind == .mark {
            return values.contains { $0.text == part } ? .text(CellKind.sign) : .empty
        }
        let number = part.isEmpty ? 0 : Self.position(part) ?? -1
        guard values.indices.contains(number) else { return .empty }
        return kind.cell(for: values[number].text, lists)
    }

    /// The cell of something else that is said of a question.
    func cell(_ role: SheetRole, _ kind: CellKind, of answer: AnswerEntry?) -> Sheet.Cell {
        guard let answer else { return .empty }
        let text: String? =
            switch role {
            case .state: answer.state == .answered ? nil : answer.state.rawValue
            case .reason: answer.reason
            case .comment: answer.comment
            case .confidential: answer.isConfidential ? Self.yes : nil
            default: nil
            }
        return kind.cell(for: text ?? "", lists)
    }

    /// The cell of a document or other proof.
    func cell(_ role: SheetRole, _ kind: CellKind, of piece: EvidenceEntry, for key: String)
        -> Sheet.Cell
    {
        let text: String? =
            switch role {
            case .question: key
            case .kind: piece.kind
            case .title: piece.title
            case .file: piece.file
            case .address: piece.address
            case .digest: piece.sha256
            case .issued: piece.issued?.description
            case .expires: piece.expires?.description
            case .confidential: piece.isConfidential ? Self.yes : nil
            default: nil
            }
        return kind.cell(for: text ?? "", lists)
    }

    /// The cell of a certificate.
    func cell(_ role: SheetRole, _ kind: CellKind, of certificate: Certificate) -> Sheet.Cell {
        let texts: [String] =
            switch role {
            case .scheme: [certificate.scheme]
            case .version: [certificate.version].compactMap { $0 }
            case .level: [certificate.level].compactMap { $0 }
            case .site: [certificate.site]
            case .issued: [certificate.issued.description]
            case .expires: [certificate.expires.description]
            case .volumeShare: [certificate.volumeShare.description]
            case .openFindings: certificate.openFindings.map { [String($0)] } ?? []
            case .address: [certificate.address].compactMap { $0 }
            case .materials: certificate.materials
            case .issues: certificate.issues
            case .confidential: certificate.isConfidential ? [Self.yes] : []
            default: []
            }
        return kind.cell(for: texts, lists)
    }

    /// The cell of a row of a table.
    func cell(_ column: String, _ kind: CellKind, of row: SaidRow) -> Sheet.Cell {
        kind.cell(for: row.cells.first { $0.column == column }?.text ?? "", lists)
    }

    /// The cell of something that is said of the supplier.
    func cell(_ field: SupplierField, of submission: Submission) -> Sheet.Cell {
        field.kind.cell(for: field.text(in: submission) ?? "", lists)
    }

    /// The position that a number from 1 means; `nil` for any other text.
    static func position(_ number: String) -> Int? {
        guard let number = Int(number), (1...1_000_000).contains(number) else { return nil }
        return number - 1
    }

    /// The answer yes as submissions write it.
    static let yes = "yes"
}

/// What a workbook asks about who answers.
enum SupplierField: String, CaseIterable {
    case day, number, company, country, site, respondent

    var kind: CellKind {
        switch self {
        case .day: .date
        case .country: .choice(FixedList.countries.rawValue)
        case .number, .company, .site, .respondent: .line
        }
    }

    /// A Boolean value indicating whether a submission must have it.
    var isRequired: Bool { [.day, .number, .company].contains(self) }

    var label: SheetWord {
        switch self {
        case .day: .day
        case .number: .supplierNumber
        case .company: .company
        case .country: .country
        case .site: .ownSite
        case .respondent: .respondent
        }
    }

    var help: SheetWord? {
        switch self {
        case .day: .dayHelp
        case .number: .supplierNumberHelp
        case .company, .country: nil
        case .site: .ownSiteHelp
        case .respondent: .respondentHelp
        }
    }

    func text(in submission: Submission) -> String? {
        switch self {
        case .day: submission.assessed.description
        case .number: submission.supplier.id
        case .company: submission.supplier.name
        case .country: submission.supplier.country
        case .site: submission.supplier.site
        case .respondent: submission.supplier.respondent
        }
    }
}

/// The lists that every workbook for answers has.
enum FixedList: String {
    case truth, states, onlyUnknown, onlyNotApplicable, countries, kinds, schemes, questions
    case materials, issues, verdicts, reasons, parties, questionnaires, reviewStates
}
