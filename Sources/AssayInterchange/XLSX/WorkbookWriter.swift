import AssayExpressions

extension Workbook {
    /// Returns the workbook as a file; the same for the same content, on any day and any thread.
    public func bytes() throws(WorkbookError) -> [UInt8] {
        for sheet in sheets { try sheet.checkSize() }
        return try WorkbookPattern.kept(for: layout).filled(with: self)
    }

    /// The sheets with everything that workbooks of a kind have in common: where there are rows, a
    /// single empty one stands for them.
    private var layout: [Sheet] {
        sheets.map { sheet in
            var sheet = sheet
            sheet.rows = sheet.rows.isEmpty ? [] : [[]]
            return sheet
        }
    }
}

extension Sheet {
    private static let mostRows = 1_048_576
    private static let mostColumns = 16_384

    /// How many rows stand above those of the sheet: the heading, where there are columns.
    var headingRows: Int { columns.isEmpty ? 0 : 1 }

    /// How many columns have cells.
    var width: Int { rows.reduce(columns.count) { Swift.max($0, $1.count) } }

    fileprivate func checkSize() throws(WorkbookError) {
        guard headingRows + rows.count <= Self.mostRows, width <= Self.mostColumns else {
            throw WorkbookError(
                "write the sheet '\(name)'",
                reason: "a sheet has at most \(Self.mostRows) rows and \(Self.mostColumns) columns")
        }
    }
}
