public import AssayExpressions
import AssayXML

/// A workbook that any program may have written, opened for reading.
///
/// It is read with caution: limits on the file, its parts and its cells, no document types, no
/// entities. Only values are read, no styles; formulas are never computed.
public struct ReadWorkbook {
    /// The value of a cell.
    public enum Value: Hashable, Sendable {
        /// Text.
        case text(String)
        /// A number; days are numbers as well, see ``ReadWorkbook/Sheet/day(of:)``.
        case number(Double)
        /// A truth value.
        case truth(Bool)
        /// An error of the spreadsheet, such as `#REF!`.
        case error(String)
    }

    /// A cell that is not empty.
    public struct Cell: Hashable, Sendable {
        /// Its value; of a formula what the program that wrote the file computed.
        public var value: Value?
        /// A Boolean value indicating whether it holds a formula.
        public var hasFormula = false
        /// The formula without its equals sign; empty where another cell shares it.
        public var formula = ""

        /// Creates a cell.
        public init(value: Value?, hasFormula: Bool = false, formula: String = "") {
            (self.value, self.hasFormula, self.formula) = (value, hasFormula, formula)
        }
    }

    /// A sheet: its filled cells by row, then column, both counted from 1.
    public struct Sheet: Sendable {
        /// The filled cells.
        public var rows: [Int: [Int: Cell]] = [:]
        /// A Boolean value indicating whether days are counted from 1904, not from 1900.
        var countsFrom1904 = false

        /// Creates a sheet of cells that were read elsewhere.
        public init(rows: [Int: [Int: Cell]]) { self.rows = rows }

        init(rows: [Int: [Int: Cell]], countsFrom1904: Bool) {
            (self.rows, self.countsFrom1904) = (rows, countsFrom1904)
        }

        /// The cell at a row and a column.
        public subscript(row: Int, column: Int) -> Cell? { rows[row]?[column] }

        /// The day that a number means, without the time of day; `nil` for numbers that mean none.
        public func day(of number: Double) -> CalendarDate? {
            SpreadsheetDate.date(serial: number, countsFrom1904: countsFrom1904)
        }
    }

    private let archive: ZipArchive
    private let texts: [String]
    private let parts: [(name: String, part: String)]
    /// The part with the overview of the workbook.
    let bookPart: String
    private let countsFrom1904: Bool
    private let definedNames: [String: String]

    /// Opens a workbook; sheets are read when they are asked for.
    ///
    /// - Throws: ``WorkbookProblem`` if the bytes are no sound workbook, or a larger one than is
    ///   read.
    public init(_ bytes: [UInt8]) throws(WorkbookProblem) {
        archive = try ZipArchive(bytes)
        let root = try Relations("", in: archive)
        guard let book = root.first("officeDocument") else {
            throw .missingPart("xl/workbook.xml")
        }
        bookPart = book
        let overview = BookScan()
        try Self.scan(book, in: archive, into: overview)
        let relations = try Relations(book, in: archive)
        countsFrom1904 = overview.countsFrom1904
        definedNames = overview.definedNames
        parts = overview.sheets.compactMap { sheet in
            relations.target(ofID: sheet.relation).map { (sheet.name, $0) }
        }
        if let shared = relations.first("sharedStrings") {
            let scan = SharedTextScan()
            try Self.scan(shared, in: archive, into: scan)
            texts = scan.texts
        } else {
            texts = []
        }
    }

    /// The sheets with their parts.
    var sheetParts: [(name: String, part: String)] { parts }

    /// The names of the sheets, in their order.
    public var names: [String] { parts.map(\.name) }

    /// Returns the first cell of a named range, whatever the case of the name; `nil` for a name that there
    /// is none of, or that stands for anything but cells of a sheet.
    public func namedCell(_ name: String) -> (sheet: String, row: Int, column: Int)? {
        guard let reference = definedNames[name.lowercased()],
            let mark = reference.lastIndex(of: "!")
        else { return nil }
        var sheet = reference[..<mark]
        if sheet.hasPrefix("'"), sheet.hasSuffix("'"), sheet.count > 1 {
            sheet = sheet.dropFirst().dropLast()
        }
        let first = reference[reference.index(after: mark)...].prefix { $0 != ":" }
        guard let place = SheetScan.place(String(first.filter { $0 != "$" })) else { return nil }
        return (String(sheet).replacing("''", with: "'"), place.row, place.column)
    }

    /// Reads the sheet of a name, whatever its case; `nil` when there is none.
    public func sheet(_ name: String) throws(WorkbookProblem) -> Sheet? {
        let known = parts.first { $0.name.lowercased() == name.lowercased() }
        guard let part = known?.part else { return nil }
        let scan = SheetScan(texts: texts)
        try Self.scan(part, in: archive, into: scan)
        if let name = scan.wrongCell { throw .wrongCell(part: part, name) }
        if scan.isFull { throw .tooManyCells(part: part, most: SheetScan.mostCells) }
        return Sheet(rows: scan.rows, countsFrom1904: countsFrom1904)
    }

    /// Reads the comments on cells, by sheet; where a thread has a copy in a box, both are there.
    public func comments() throws(WorkbookProblem) -> [Comment] {
        var comments: [Comment] = []
        for (sheet, part) in parts {
            // A sheet without relations has no comments.
            guard Relations.exist(of: part, in: archive) else { continue }
            let relations = try Relations(part, in: archive)
            for kind in ["comments", "threadedComment"] as [Substring] {
                guard let name = relations.first(kind) else { continue }
                let scan = CommentScan()
                try Self.scan(name, in: archive, into: scan)
                comments += scan.comments.map {
                    Comment(sheet: sheet, row: $0.row, column: $0.column, text: $0.text)
                }
            }
        }
        return comments
    }

    fileprivate static func scan(
        _ part: String, in archive: ZipArchive, into taker: any MarkupTaker
    ) throws(WorkbookProblem) {
        let bytes = try archive.read(part)
        do throws(MarkupFault) {
            try scanMarkup(bytes, into: taker)
        } catch {
            throw .markup(part: part, error)
        }
    }
}

/// The relations of a part of a workbook to other parts.
private struct Relations {
    private let entries: [RelationScan.Entry]
    /// The target of each id, the first where an id is there twice.
    private let targets: [String: String]
    private let folder: [Substring]

    /// Whether a part has relations.
    static func exist(of part: String, in archive: ZipArchive) -> Bool {
        archive.names.contains(name(of: part))
    }

    /// The name of the part with the relations of another.
    private static func name(of part: String) -> String {
        let path = part.split(separator: "/")
        return ((path.dropLast() + ["_rels"]).map(String.init) + [(path.last ?? "") + ".rels"])
            .joined(separator: "/")
    }

    /// Reads the relations of a part, or of the file as a whole for an empty name.
    init(_ part: String, in archive: ZipArchive) throws(WorkbookProblem) {
        folder = part.split(separator: "/").dropLast()
        let scan = RelationScan()
        try ReadWorkbook.scan(Self.name(of: part), in: archive, into: scan)
        entries = scan.entries
        targets = Dictionary(entries.map { ($0.id, $0.target) }) { first, _ in first }
    }

    /// The part of a kind, by the last word of its type: office programs spell the rest in two
    /// ways.
    func first(_ kind: Substring) -> String? {
        entries.first { $0.type.split(separator: "/").last == kind }.map { part($0.target) }
    }

    func target(ofID id: String) -> String? {
        targets[id].map { part($0) }
    }

    /// The name of a part; a target is absolute, or relative to the part that names it.
    private func part(_ target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var path = folder
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(step) }
        }
        return path.joined(separator: "/")
    }
}
