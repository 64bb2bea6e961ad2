import AssayExpressions

/// The rows of a sheet as the file holds them: what libxlsxwriter writes when it keeps no table of
/// shared texts, but for numbers, which keep their digits.
///
/// It is made for a layout and writes the rows of all its workbooks.
struct RowMarkup: Sendable {
    private let hasHeading: Bool
    private let headingRows: Int
    private let cells: [CellMarkup]
    private let widths: [Int]
    private let styles: CellStyles
    private let store: MarkupStore

    init(_ layout: Sheet, _ styles: CellStyles) {
        self.styles = styles
        hasHeading = !layout.columns.isEmpty
        headingRows = layout.headingRows
        widths = RowHeight.widths(of: layout.columns)
        var store = MarkupStore()
        cells = layout.columns.enumerated().map { number, column in
            CellMarkup(SheetWriter.letters(number), column.entry, styles, in: &store)
        }
        self.store = store
    }

    /// Adds all rows of a sheet.
    func write(_ sheet: Sheet, to text: inout [UInt8]) {
        // A row may have more cells than there are columns.
        var store = store
        let cells =
            cells
            + (cells.count..<Swift.max(cells.count, sheet.width)).map {
                CellMarkup(SheetWriter.letters($0), nil, styles, in: &store)
            }
        // The heading stands inside the element already.
        if !hasHeading { text.append("<sheetData>") }
        store.withPieces { pieces in
            for (position, row) in sheet.rows.enumerated() {
                write(row, cells, number: position + headingRows + 1, from: pieces, to: &text)
            }
        }
        if !hasHeading { text.append("</sheetData>") }
    }

    private func write(
        _ row: [Sheet.Cell], _ cells: [CellMarkup], number: Int,
        from pieces: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]
    ) {
        text.append("<row r=\"")
        text.append(number: number)
        if hasHeading {
            text.append("\" ht=\"")
            text.append(number: RowHeight.points(of: row, in: widths))
            text.append("\" customHeight=\"1")
        }
        text.append("\">")
        for position in row.indices {
            cells[position].write(row[position], row: number, from: pieces, to: &text)
        }
        text.append("</row>")
    }
}
