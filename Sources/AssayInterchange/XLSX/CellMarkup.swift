import AssayExpressions

/// The cells of a column as the file holds them.
///
/// There are thousands of them in a workbook, so whatever they have in common is made once for all
/// workbooks of a layout and stands in a store; a column knows only where.
struct CellMarkup: Sendable {
    /// How a cell goes on behind its name, by its look.
    private struct Look {
        /// Up to a number.
        let number: Range<Int>
        /// Up to words.
        let words: Range<Int>
    }

    /// The beginning of a cell up to the number of its row.
    private let name: Range<Int>
    private let text: Look
    private let whole: Look
    private let number: Look
    private let date: Look
    /// How an empty cell ends. A sheet without headings is for programs; nothing stands there.
    private let blank: Range<Int>?
    private let blankText: Range<Int>?

    /// Prepares the cells of a column with these letters; it has no looks where nothing is said of
    /// what may be written into it.
    init(
        _ letters: String, _ entry: Sheet.Column.Entry?, _ styles: CellStyles,
        in store: inout MarkupStore
    ) {
        func style(_ kind: CellFormats.Kind) -> [UInt8] {
            guard let entry else { return Array("\"".utf8) }
            return Array("\" s=\"".utf8) + styles.number(kind, isEntry: entry != .none)
                + Array("\"".utf8)
        }
        func look(_ kind: CellFormats.Kind) -> Look {
            Look(
                number: store.add(style(kind) + "><v>".utf8),
                words: store.add(style(kind) + " t=\"inlineStr\"><is><t".utf8))
        }
        func blank(_ kind: CellFormats.Kind) -> Range<Int>? {
            entry == nil ? nil : store.add(style(kind) + "/>".utf8)
        }
        name = store.add(Array("<c r=\"\(letters)".utf8))
        (text, whole, number, date) = (look(.text), look(.whole), look(.number), look(.date))
        self.blank = blank(entry == .date ? .date : .text)
        blankText = blank(.text)
    }

    /// Adds a cell in a row.
    func write(
        _ cell: Sheet.Cell, row: Int, from store: UnsafeBufferPointer<UInt8>,
        to markup: inout [UInt8]
    ) {
        func begin(_ look: Range<Int>) {
            markup.append(store, name)
            markup.append(number: row)
            markup.append(store, look)
        }
        switch cell {
        case .empty: if let blank { begin(blank) }
        case .text(let words) where words.isEmpty: if let blankText { begin(blankText) }
        case .text(let words):
            begin(text.words)
            Self.end(words, to: &markup)
        case .kept(let kept) where kept.isEmpty: if let blankText { begin(blankText) }
        case .kept(let kept):
            begin(text.words)
            kept.end(&markup)
        case .whole(let number):
            begin(whole.number)
            markup.append(number: number)
            markup.append("</v></c>")
        case .number(let decimal) where decimal.isFinite:
            begin(number.number)
            markup += decimal.formatted(fractionDigits: 1).utf8
            markup.append("</v></c>")
        case .number(let decimal):
            begin(number.words)
            Self.end(decimal.description, to: &markup)
        case .date(let day):
            guard let serial = SpreadsheetDate.serial(of: day) else {
                begin(date.words)
                return Self.end(day.description, to: &markup)
            }
            begin(date.number)
            markup.append(number: serial)
            markup.append("</v></c>")
        }
    }

    /// Adds what stands in a cell behind its look: words, made inert.
    static func end(_ words: String, to markup: inout [UInt8]) {
        if SpreadsheetText.isSimple(words) {
            markup.append(">")
            markup.append(contentsOf: words.utf8)
            markup.append("</t></is></c>")
            return
        }
        let words = SpreadsheetText.cell(words)
        // Readers drop white space at either end, unless they are told not to.
        if words.utf8.first.map(isSpace) ?? false || words.utf8.last.map(isSpace) ?? false {
            markup.append(" xml:space=\"preserve\"")
        }
        markup.append(">")
        markup.append(markup: words)
        markup.append("</t></is></c>")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
