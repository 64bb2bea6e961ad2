/// Finds in the file of a pattern what differs between workbooks, and the numbers of the looks.
///
/// Whatever is not where libxlsxwriter is known to write it is an error: a workbook is right, or it
/// is not made.
struct PatternCutting {
    private(set) var parts: [PatternPart] = []
    private(set) var styles = CellStyles()

    private typealias Placeholder = WorkbookPattern.Placeholder
    private static let made = String(SpreadsheetDate.serial(of: Placeholder.made) ?? 0)
    private static let lastRow = String(Placeholder.lastRow)

    private let layout: [Sheet]
    private let archive: ZipArchive

    init(_ file: [UInt8], of layout: [Sheet]) throws(WorkbookError) {
        self.layout = layout
        do throws(WorkbookProblem) {
            archive = try ZipArchive(file)
        } catch {
            throw WorkbookError("open the pattern of a workbook", reason: "\(error)")
        }
        try checkParts()
        for number in layout.indices { try cutSheet(number) }
        try cutOverview()
        try cutProperties()
    }

    private func read(_ part: String) throws(WorkbookError) -> [UInt8] {
        do throws(WorkbookProblem) {
            return try archive.read(part)
        } catch {
            throw WorkbookError("read the pattern of a workbook", reason: "\(error)")
        }
    }

    /// Throws unless every part is whole: libxlsxwriter does not notice when one had no room.
    private func checkParts() throws(WorkbookError) {
        for name in archive.names {
            guard PatternCutter(name, try read(name)).isWhole else {
                throw WorkbookError("write the part '\(name)' of a workbook", reason: "it is cut")
            }
        }
    }

    // MARK: Sheets

    private mutating func cutSheet(_ number: Int) throws(WorkbookError) {
        let sheet = layout[number]
        let name = "xl/worksheets/sheet\(number + 1).xml"
        var part = PatternCutter(name, try read(name))
        try part.go(behind: "<dimension ref=\"")
        try part.cutAll(before: "\"", for: .dimension(sheet: number))
        try cutRows(number, &part)
        if !sheet.columns.isEmpty {
            if !sheet.rows.isEmpty { try cutRanges(number, &part) }
            try part.go(behind: "<oddHeader>&amp;L")
            try part.cut(Placeholder.title, before: "</oddHeader>", for: .header)
        }
        parts.append(part.result)
    }

    /// The heading stays, the samples go.
    private mutating func cutRows(
        _ number: Int, _ part: inout PatternCutter
    ) throws(WorkbookError) {
        if layout[number].columns.isEmpty {
            // Without any rows the element is written so.
            try part.go(behind: "<sheetFormatPr defaultRowHeight=\"15\"/>")
            try part.cutAll(before: "<pageMargins ", for: .rows(sheet: number))
            return
        }
        try part.go(behind: "<sheetData>")
        try part.go(behind: "</row>")
        if styles.isEmpty { styles = try CellStyles(samples: part) }
        try part.cutAll(before: "</sheetData>", for: .rows(sheet: number))
    }

    private func cutRanges(_ number: Int, _ part: inout PatternCutter) throws(WorkbookError) {
        let sheet = layout[number]
        let last = PatternPart.Slot.lastRow(sheet: number)
        try part.go(behind: "<autoFilter ref=\"")
        try part.cut(Self.lastRow, before: "\"", for: last)
        if sheet.deadline != nil {
            try part.go(behind: "<conditionalFormatting sqref=\"")
            try part.cut(Self.lastRow, before: "\"", for: last)
            try part.go(behind: "MAX(TODAY(),")
            try part.cut(Self.made, before: ")", for: .made)
        }
        for column in sheet.columns where column.entry.isChecked {
            try part.go(behind: "<dataValidation ")
            try part.go(behind: " sqref=\"")
            try part.cut(Self.lastRow, before: "\"", for: last)
        }
    }

    // MARK: Other parts

    /// The names of the ranges that are filtered and printed.
    private mutating func cutOverview() throws(WorkbookError) {
        let name = "xl/workbook.xml"
        var part = PatternCutter(name, try read(name))
        var found = 0
        while part.goesBehind("<definedName name=\"") {
            let range = try part.text(before: "\"")
            guard range == "_xlnm._FilterDatabase" || range == "_xlnm.Print_Area" else { continue }
            try part.go(behind: " localSheetId=\"")
            guard let number = Int(try part.text(before: "\"")), layout.indices.contains(number)
            else { continue }
            guard !layout[number].rows.isEmpty else { continue }
            try part.cut(Self.lastRow, before: "</definedName>", for: .lastRow(sheet: number))
            found += 1
        }
        let filled = layout.filter { !$0.columns.isEmpty && !$0.rows.isEmpty }
        guard found == filled.count + filled.count(where: { $0.printedColumns != nil }) else {
            throw WorkbookError(
                "make the pattern of a workbook", reason: "\(found) ranges have a name")
        }
        parts.append(part.result)
    }

    private mutating func cutProperties() throws(WorkbookError) {
        let name = "docProps/core.xml"
        var part = PatternCutter(name, try read(name))
        try part.go(behind: "<dc:title>")
        try part.cut(Placeholder.title, before: "</dc:title>", for: .title)
        for end in ["</dcterms:created>", "</dcterms:modified>"] {
            try part.cut(Placeholder.made.momentOfMaking, before: end, for: .moment)
        }
        parts.append(part.result)
    }
}
