public import AssayExpressions
import AssayXML
import CZip
import FoundationEssentials
import Glibc

/// A workbook of another program in which cells are set; all else stays as it is, byte for byte.
///
/// What the other program has computed is taken away, and the workbook asks whoever opens it to compute
/// it anew. Styles, locks, lists and drawings stay.
public struct WorkbookEditing {
    /// What is written into a cell.
    public enum Value: Hashable, Sendable {
        /// Nothing: the cell keeps its style.
        case empty
        /// Text.
        case text(String)
        /// A number.
        case number(Double)
        /// A day.
        case date(CalendarDate)
    }

    private let bytes: [UInt8]
    private let book: ReadWorkbook
    private var cells: [String: [Int: [Int: Value]]] = [:]

    /// Reads a sheet as it is before the edits; `nil` where there is none.
    public func sheet(_ name: String) throws(WorkbookProblem) -> ReadWorkbook.Sheet? {
        try book.sheet(name)
    }

    /// Opens a workbook.
    ///
    /// - Throws: ``WorkbookProblem`` if the bytes are no sound workbook, or a larger one than is read.
    public init(_ bytes: [UInt8]) throws(WorkbookProblem) {
        self.bytes = bytes
        book = try ReadWorkbook(bytes)
    }

    /// Sets a cell of a sheet that is there; row and column count from 1.
    public mutating func set(_ value: Value, sheet: String, row: Int, column: Int) {
        cells[sheet.lowercased(), default: [:]][row, default: [:]][column] = value
    }

    /// The workbook with the cells.
    ///
    /// - Throws: ``WorkbookProblem`` if a sheet is not written as spreadsheets write it, or a cell is one
    ///   on whose formula others rest.
    public func written() throws(WorkbookProblem) -> [UInt8] {
        let archive = try ZipArchive(bytes)
        var parts: [String: [UInt8]] = [:]
        for (name, part) in book.sheetParts {
            let changes = cells[name.lowercased()] ?? [:]
            let sheet = try archive.read(part)
            let edited = try SheetEditing(sheet, part: part, changes).edited()
            if edited != sheet { parts[part] = edited }
        }
        let overview = try archive.read(book.bookPart)
        guard let asking = Self.askingToCompute(overview) else { throw .brokenPart(book.bookPart) }
        parts[book.bookPart] = asking
        // The order in which another program has computed names cells that hold no formula any more.
        let chains = archive.names.filter { $0.hasSuffix("calcChain.xml") }
        if !chains.isEmpty {
            for name in archive.names
            where name == "[Content_Types].xml" || name.hasSuffix("workbook.xml.rels") {
                let text = String(decoding: try archive.read(name), as: UTF8.self)
                let without = text.replacing(
                    /<(Override|Relationship)\b[^>]*calcChain\.xml"[^>]*>/, with: "")
                if without != text { parts[name] = Array(without.utf8) }
            }
        }
        return try Self.replaced(parts, without: chains, in: bytes)
    }

    /// The overview of a workbook with the wish that everything is computed when it is opened.
    private static func askingToCompute(_ bytes: [UInt8]) -> [UInt8]? {
        guard var text = String(validating: bytes, as: UTF8.self) else { return nil }
        if let start = text.firstRange(of: "<calcPr") {
            let rest = text[start.upperBound...]
            guard let end = rest.firstIndex(of: ">") else { return nil }
            if text[start.lowerBound..<end].contains("fullCalcOnLoad") {
                text.replace(
                    /fullCalcOnLoad="[^"]*"/, with: "fullCalcOnLoad=\"1\"", maxReplacements: 1)
            } else {
                text.insert(contentsOf: " fullCalcOnLoad=\"1\"", at: start.upperBound)
            }
            return Array(text.utf8)
        }
        // Elements behind the names have their order; the wish stands right behind the names or sheets.
        for mark in ["</definedNames>", "</sheets>"] {
            guard let end = text.firstRange(of: mark) else { continue }
            text.insert(contentsOf: "<calcPr fullCalcOnLoad=\"1\"/>", at: end.upperBound)
            return Array(text.utf8)
        }
        return nil
    }

    /// The archive with other bytes for some of its parts; the others are not unpacked.
    private static func replaced(
        _ parts: [String: [UInt8]], without dropped: [String], in bytes: [UInt8]
    ) throws(WorkbookProblem) -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        func problem() -> WorkbookProblem {
            .notAnArchive(String(cString: zip_error_strerror(&error)))
        }
        let source = bytes.withUnsafeBytes { buffer -> OpaquePointer? in
            guard let copy = malloc(Swift.max(1, buffer.count)), let start = buffer.baseAddress
            else {
                return nil
            }
            memcpy(copy, start, buffer.count)
            return zip_source_buffer_create(copy, UInt64(buffer.count), 1, &error)
        }
        guard let source else { throw problem() }
        // Closing the archive lets go of the source, in which the new bytes then are.
        zip_source_keep(source)
        defer { zip_source_free(source) }
        guard let archive = zip_open_from_source(source, 0, &error) else {
            zip_source_free(source)
            throw problem()
        }
        for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
            let index = zip_name_locate(archive, name, 0)
            let part = content.withUnsafeBytes { buffer -> OpaquePointer? in
                guard let copy = malloc(Swift.max(1, buffer.count)), let start = buffer.baseAddress
                else { return nil }
                memcpy(copy, start, buffer.count)
                return zip_source_buffer(archive, copy, UInt64(buffer.count), 1)
            }
            guard index >= 0, let part,
                zip_file_replace(archive, UInt64(index), part, 0) == 0
            else {
                zip_discard(archive)
                throw .brokenPart(name)
            }
            // The same answers give the same file on any day: 1 January 1980.
            zip_file_set_mtime(archive, UInt64(index), 315_532_800, 0)
        }
        for name in dropped {
            let index = zip_name_locate(archive, name, 0)
            if index >= 0 { zip_delete(archive, UInt64(index)) }
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw .notAnArchive("it cannot be packed again")
        }
        guard zip_source_open(source) == 0 else { throw .notAnArchive("it cannot be read again") }
        defer { zip_source_close(source) }
        var written: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_source_read(source, &buffer, UInt64(buffer.count))
            if count == 0 { return written }
            guard count > 0 else { throw .notAnArchive("it cannot be read again") }
            written += buffer[0..<Int(count)]
        }
    }
}
