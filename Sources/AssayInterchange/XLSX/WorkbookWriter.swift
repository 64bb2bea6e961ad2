import AssayExpressions

extension Workbook {
    /// Returns the workbook as a file; the same for the same content, on any day and any thread.
    public func bytes() throws(WorkbookError) -> [UInt8] {
        for sheet in sheets { try sheet.checkSize() }
        let layout = sheets.map { $0.layout(hasRows: !$0.rows.isEmpty) }
        return try WorkbookPattern.kept(for: layout).filled(with: self)
    }

    /// Makes ready what workbooks of these sheets have in common, if they have rows.
    ///
    /// The first workbook would do it, while others wait. What is wrong with the sheets is said when
    /// one is written.
    public static func prepare(_ sheets: [Sheet]) {
        _ = try? WorkbookPattern.kept(for: sheets.map { $0.layout(hasRows: true) })
    }
}

extension Sheet {
    private static let mostRows = 1_048_576
    private static let mostColumns = 16_384

    /// How many rows stand above those of the sheet: the heading, where there are columns.
    var headingRows: Int { columns.isEmpty ? 0 : 1 }

    /// How many columns have cells.
    var width: Int { rows.reduce(columns.count) { Swift.max($0, $1.count) } }

    /// The sheet with everything that those of a kind have in common: where there are rows, a single
    /// empty one stands for them.
    fileprivate func layout(hasRows: Bool) -> Sheet {
        var sheet = self
        sheet.rows = hasRows ? [[]] : []
        return sheet
    }

    fileprivate func checkSize() throws(WorkbookError) {
        guard headingRows + rows.count <= Self.mostRows, width <= Self.mostColumns else {
            throw WorkbookError(
                "write the sheet '\(name)'",
                reason: "a sheet has at most \(Self.mostRows) rows and \(Self.mostColumns) columns")
        }
    }
}
