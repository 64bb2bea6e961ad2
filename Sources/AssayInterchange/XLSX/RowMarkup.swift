import AssayExpressions

/// The rows of a sheet as the file holds them: what libxlsxwriter would write when it keeps no table
/// of shared texts, byte for byte but for numbers, which keep their shortest form.
struct RowMarkup {
    private let sheet: Sheet
    private let columns: [Column]

    /// What the cells of a column begin with.
    private struct Column {
        /// The beginning of a cell up to the number of its row.
        let start: [UInt8]
        /// How the tag goes on behind that, by what the cell holds.
        let looks: [[UInt8]]
        /// The look of an empty cell; in a sheet without headings, which is for programs, there are
        /// no such cells.
        let blank: CellFormats.Kind?
    }

    init(_ sheet: Sheet, _ styles: CellStyles) {
        self.sheet = sheet
        columns = (0..<sheet.width).map { number in
            let start = Array("<c r=\"\(SheetWriter.letters(number))".utf8)
            guard sheet.columns.indices.contains(number) else {
                let looks = CellFormats.Kind.allCases.map { _ in Array("\"".utf8) }
                return Column(start: start, looks: looks, blank: nil)
            }
            let entry = sheet.columns[number].entry
            let looks = CellFormats.Kind.allCases.map { kind in
                Array("\" s=\"".utf8) + styles.number(kind, isEntry: entry != .none)
                    + Array("\"".utf8)
            }
            return Column(start: start, looks: looks, blank: entry == .date ? .date : .text)
        }
    }

    /// Adds all rows.
    func write(to text: inout [UInt8]) {
        let hasElement = !sheet.columns.isEmpty
        if !hasElement { text += "<sheetData>".utf8 }
        for (position, row) in sheet.rows.enumerated() {
            write(row, number: position + sheet.headingRows + 1, to: &text)
        }
        if !hasElement { text += "</sheetData>".utf8 }
    }

    private func write(_ row: [Sheet.Cell], number: Int, to text: inout [UInt8]) {
        text += "<row r=\"".utf8
        text.append(number: number)
        if !sheet.columns.isEmpty {
            text += "\" ht=\"".utf8
            text.append(number: RowHeight.points(of: row, in: sheet.columns))
            text += "\" customHeight=\"1".utf8
        }
        text += "\">".utf8
        for (column, cell) in zip(columns, row) { write(cell, in: column, row: number, to: &text) }
        text += "</row>".utf8
    }

    private func write(
        _ cell: Sheet.Cell, in column: Column, row: Int, to text: inout [UInt8]
    ) {
        func start(_ kind: CellFormats.Kind) {
            text += column.start
            text.append(number: row)
            text += column.looks[kind.rawValue]
        }
        func write(_ number: Int, _ kind: CellFormats.Kind) {
            start(kind)
            text += "><v>".utf8
            text.append(number: number)
            text += "</v></c>".utf8
        }
        func write(_ words: String, _ kind: CellFormats.Kind) {
            guard !words.isEmpty else { return blank(kind) }
            start(kind)
            text += " t=\"inlineStr\"><is><t".utf8
            if words.utf8.first.map(isSpace) ?? false || words.utf8.last.map(isSpace) ?? false {
                text += " xml:space=\"preserve\"".utf8
            }
            text.append(UInt8(ascii: ">"))
            text.append(markup: words)
            text += "</t></is></c>".utf8
        }
        func blank(_ kind: CellFormats.Kind) {
            guard column.blank != nil else { return }
            start(kind)
            text += "/>".utf8
        }
        switch cell {
        case .empty: if let kind = column.blank { blank(kind) }
        case .text(let words): write(SpreadsheetText.cell(words), .text)
        case .whole(let number): write(number, .whole)
        case .number(let number):
            guard number.isFinite else { return write(number.description, .number) }
            start(.number)
            text += "><v>".utf8
            text += number.formatted(fractionDigits: 1).utf8
            text += "</v></c>".utf8
        case .date(let date):
            if let serial = SpreadsheetDate.serial(of: date) {
                write(serial, .date)
            } else {
                write(date.description, .date)
            }
        }
    }

    /// White space at either end, which readers drop unless they are told not to.
    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension [UInt8] {
    /// Adds the digits of a number.
    mutating func append(number: Int) {
        guard (0..<10_000).contains(number) else {
            self += String(number).utf8
            return
        }
        if number >= 1000 { append(UInt8(ascii: "0") + UInt8(number / 1000)) }
        if number >= 100 { append(UInt8(ascii: "0") + UInt8(number / 100 % 10)) }
        if number >= 10 { append(UInt8(ascii: "0") + UInt8(number / 10 % 10)) }
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// Adds words with references for the signs that have a meaning in XML.
    mutating func append(markup words: String) {
        var words = words
        words.withUTF8 { bytes in
            var start = 0
            for (position, byte) in bytes.enumerated() {
                let reference: StaticString
                switch byte {
                case UInt8(ascii: "&"): reference = "&amp;"
                case UInt8(ascii: "<"): reference = "&lt;"
                case UInt8(ascii: ">"): reference = "&gt;"
                default: continue
                }
                append(contentsOf: bytes[start..<position])
                append(
                    contentsOf: UnsafeBufferPointer(
                        start: reference.utf8Start, count: reference.utf8CodeUnitCount))
                start = position + 1
            }
            append(contentsOf: bytes[start...])
        }
    }
}
