import AssayExpressions
import AssayQuestionnaires
import AssayWorkbooks
import FoundationEssentials

/// A workbook of others whose sheets are read once each, when they are asked for.
final class TemplateSheets {
    let book: ReadWorkbook
    private var sheets: [String: ReadWorkbook.Sheet] = [:]

    init(_ book: ReadWorkbook) { self.book = book }

    /// The sheet of a name; `nil` where there is none.
    func sheet(_ name: String) throws(WorkbookProblem) -> ReadWorkbook.Sheet? {
        if let known = sheets[name] { return known }
        let sheet = try book.sheet(name)
        sheets[name] = sheet
        return sheet
    }

    /// The cell at a place, with the place as sheet, row and column; `nil` where the workbook has no such
    /// sheet or name.
    func cell(
        at place: SheetPlace, down rows: Int = 0
    ) throws(WorkbookProblem) -> (place: CellPlace, cell: ReadWorkbook.Cell?)? {
        let found: CellPlace
        switch place {
        case .cell(let sheet, let row, let column):
            found = CellPlace(sheet: sheet, row: row + rows, column: column)
        case .named(let name):
            guard let range = book.namedCell(name) else { return nil }
            found = CellPlace(sheet: range.sheet, row: range.row + rows, column: range.column)
        }
        guard let sheet = try sheet(found.sheet) else { return nil }
        return (found, sheet[found.row, found.column])
    }
}

/// A cell of a workbook by its sheet, row and column, from 1.
struct CellPlace: Hashable, Comparable {
    var sheet: String
    var row: Int
    var column: Int

    static func < (left: CellPlace, right: CellPlace) -> Bool {
        (left.sheet, left.row, left.column) < (right.sheet, right.row, right.column)
    }
}

/// What a cell of a template says.
struct CellText {
    /// The text as it stands; a number is written as one writes it.
    var raw: String
    /// The number, where it is one.
    var number: Double?
    /// A Boolean value indicating whether it is an error of the spreadsheet.
    var isError = false

    /// Takes a text.
    init(raw: String) { self.raw = raw }

    /// Reads a cell; `nil` where it holds nothing.
    init?(_ cell: ReadWorkbook.Cell?) {
        switch cell?.value {
        case nil: return nil
        case .text(let text): raw = Self.unescaped(text)
        case .number(let number):
            self.number = number
            raw =
                number == number.rounded() && abs(number) < 1e15
                ? String(Int(number)) : String(number)
        case .truth(let truth): raw = truth ? "TRUE" : "FALSE"
        case .error(let error): (raw, isError) = (error, true)
        }
    }

    /// The text without blanks at its ends.
    var text: String { raw.trimmed }

    /// Whether a template's own checks see something in the cell: they hold it against 0.
    var isFilled: Bool { number != 0 }

    /// The text in which characters are written as characters, and lines end in one way.
    private static func unescaped(_ text: String) -> String {
        var text = text
        if text.contains("_x") {
            text = text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
                UInt32(match.1, radix: 16).flatMap { Unicode.Scalar($0) }.map { String($0) } ?? ""
            }
        }
        guard text.utf8.contains(13) else { return text }
        return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
}

extension String {
    /// The text as words are compared: without case and width, blanks at the ends and doubled ones.
    var comparedWord: String {
        inHalfWidth.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    }
}
