import AssayDocuments
import AssayResponses
import AssayWorkbooks
import FoundationEssentials

/// What a workbook for answers remembers in a hidden sheet: the submission or review that it was written
/// from, to the letter.
struct AnswerRecord {
    /// What a workbook is for.
    enum Purpose: String {
        /// To be filled in; who answers is not known yet.
        case blank
        /// Answers that were given.
        case submission
        /// A review that was given.
        case review
        /// A review to be filled in; who reviews is not known yet.
        case blankReview = "blank-review"

        var isReview: Bool { self == .review || self == .blankReview }
    }

    var purpose: Purpose
    /// The JSON of it.
    var document: [UInt8]
    /// The sheets that people see, by their marks.
    var sheets: [SheetContent]

    /// The shape of the sheet; a later one has another name.
    static let shape = "urn:assay:answers-workbook:1"
    /// The name of the sheet.
    static let sheet = "_assay"
    /// The most bytes of a cell, of which it holds 32,767.
    private static let mostBytes = 30_000

    init(purpose: Purpose, document: [UInt8], sheets: [SheetContent]) {
        (self.purpose, self.document, self.sheets) = (purpose, document, sheets)
    }

    /// The hidden sheet.
    func hiddenSheet() -> Sheet {
        var rows: [[Sheet.Cell]] = [
            [.text(Self.shape), .text(purpose.rawValue), .whole(document.count)]
        ]
        rows += sheets.map { [.text($0.mark)] }
        var rest = Substring(Data(document).base64EncodedString())
        while !rest.isEmpty {
            rows.append([.text(String(rest.prefix(Self.mostBytes)))])
            rest = rest.dropFirst(Self.mostBytes)
        }
        return Sheet(Self.sheet, columns: [], rows: rows, isHidden: true)
    }

    /// Reads the hidden sheet; throws where it is none, or was changed.
    init(reading sheet: ReadWorkbook.Sheet) throws(AnswerSheetError) {
        guard case .text(let shape)? = sheet[1, 1]?.value, shape.hasPrefix("urn:assay:answers")
        else { throw .notAForm }
        guard shape == Self.shape else { throw .otherShape(shape) }
        guard case .text(let word)? = sheet[1, 2]?.value, let purpose = Purpose(rawValue: word),
            case .number(let count)? = sheet[1, 3]?.value
        else { throw .recordChanged }
        self.purpose = purpose
        sheets = []
        var text = ""
        for row in sheet.rows.keys.sorted() where row > 1 {
            guard case .text(let part)? = sheet[row, 1]?.value else { continue }
            if let content = SheetContent(mark: part) {
                sheets.append(content)
            } else {
                text += part
            }
        }
        guard let data = Data(base64Encoded: text), Double(data.count) == count else {
            throw .recordChanged
        }
        document = Array(data)
    }

}

extension AnswerWorkbook {
    /// Returns whether a file is a workbook of answers, as far as its hidden sheet says.
    public static func isInside(_ bytes: [UInt8]) -> Bool {
        guard let book = try? ReadWorkbook(bytes),
            let sheet = try? book.sheet(AnswerRecord.sheet),
            let record = try? AnswerRecord(reading: sheet)
        else { return false }
        return !record.purpose.isReview
    }
}
