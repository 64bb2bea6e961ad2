import AssayExpressions

/// The cells of a column as the file holds them.
///
/// There are thousands of them in a workbook, so whatever they have in common is made once for all
/// workbooks of a layout.
final class CellMarkup: Sendable {
    /// The beginning of a cell up to the number of its row.
    private let start: [UInt8]
    /// How the tag goes on behind that, by what the cell holds.
    private let looks: [[UInt8]]
    /// The same with all that stands before words.
    private let beforeWords: [UInt8]
    /// The look of an empty cell. A sheet without headings is for programs; nothing stands there.
    private let blank: CellFormats.Kind?

    /// Prepares the cells of a column with these letters; it has no looks where nothing is said of
    /// what may be written into it.
    init(_ letters: String, _ entry: Sheet.Column.Entry?, _ styles: CellStyles) {
        start = Array("<c r=\"\(letters)".utf8)
        looks = CellFormats.Kind.allCases.map { kind in
            guard let entry else { return Array("\"".utf8) }
            return Array("\" s=\"".utf8) + styles.number(kind, isEntry: entry != .none)
                + Array("\"".utf8)
        }
        beforeWords = looks[CellFormats.Kind.text.rawValue] + Array(Self.inline.utf8)
        blank = entry.map { $0 == .date ? .date : .text }
    }

    private static let inline = " t=\"inlineStr\"><is><t"

    /// Adds a cell in a row, whose number is given as digits.
    func write(_ cell: Sheet.Cell, row: [UInt8], to text: inout [UInt8]) {
        switch cell {
        case .empty: if let blank { write(blank, row, "/>", to: &text) }
        case .text(""): if blank != nil { write(.text, row, "/>", to: &text) }
        case .text(let words):
            text += start
            text += row
            text += beforeWords
            Self.end(SpreadsheetText.cell(words), to: &text)
        case .kept(let kept) where kept.words.isEmpty: write(.text(""), row: row, to: &text)
        case .kept(let kept):
            text += start
            text += row
            text += beforeWords
            text += kept.ending
        case .whole(let number):
            write(.whole, row, "><v>", to: &text)
            text.append(number: number)
            text.append("</v></c>")
        case .number(let number) where number.isFinite:
            write(.number, row, "><v>", to: &text)
            text += number.formatted(fractionDigits: 1).utf8
            text.append("</v></c>")
        case .number(let number): write(number.description, .number, row, to: &text)
        case .date(let date):
            guard let serial = SpreadsheetDate.serial(of: date) else {
                return write(date.description, .date, row, to: &text)
            }
            write(.date, row, "><v>", to: &text)
            text.append(number: serial)
            text.append("</v></c>")
        }
    }

    private func write(
        _ kind: CellFormats.Kind, _ row: [UInt8], _ next: StaticString, to text: inout [UInt8]
    ) {
        text += start
        text += row
        text += looks[kind.rawValue]
        text.append(next)
    }

    /// Adds words in a cell that has another look.
    private func write(
        _ words: String, _ kind: CellFormats.Kind, _ row: [UInt8], to text: inout [UInt8]
    ) {
        write(kind, row, "", to: &text)
        text += Self.inline.utf8
        Self.end(words, to: &text)
    }

    /// Adds what stands in a cell behind its look: words that can stand in cells.
    static func end(_ words: String, to text: inout [UInt8]) {
        // Readers drop white space at either end, unless they are told not to.
        if words.utf8.first.map(isSpace) ?? false || words.utf8.last.map(isSpace) ?? false {
            text.append(" xml:space=\"preserve\"")
        }
        text.append(">")
        text.append(markup: words)
        text.append("</t></is></c>")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
