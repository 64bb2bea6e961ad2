import AssayExpressions

/// The rows of a sheet as the file holds them: what libxlsxwriter writes when it keeps no table of
/// shared texts, but for numbers, which keep their digits.
struct RowMarkup {
    private let sheet: Sheet
    private let cells: [CellMarkup]
    private let widths: [Int]

    init(_ sheet: Sheet, _ styles: CellStyles) {
        self.sheet = sheet
        widths = RowHeight.widths(of: sheet.columns)
        cells = (0..<sheet.width).map { number in
            CellMarkup(
                SheetWriter.letters(number),
                sheet.columns.indices.contains(number) ? sheet.columns[number].entry : nil, styles)
        }
    }

    /// Adds all rows.
    func write(to text: inout [UInt8]) {
        // The heading stands inside the element already.
        if sheet.columns.isEmpty { text.append("<sheetData>") }
        for (position, row) in sheet.rows.enumerated() {
            write(row, number: position + sheet.headingRows + 1, to: &text)
        }
        if sheet.columns.isEmpty { text.append("</sheetData>") }
    }

    private func write(_ row: [Sheet.Cell], number: Int, to text: inout [UInt8]) {
        var digits: [UInt8] = []
        digits.append(number: number)
        text.append("<row r=\"")
        text += digits
        if !sheet.columns.isEmpty {
            text.append("\" ht=\"")
            text.append(number: RowHeight.points(of: row, in: widths))
            text.append("\" customHeight=\"1")
        }
        text.append("\">")
        for (position, cell) in row.enumerated() {
            cells[position].write(cell, row: digits, to: &text)
        }
        text.append("</row>")
    }
}
