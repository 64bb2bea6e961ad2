import AssayWorkbooks

/// A workbook whose cells somebody changed.
public struct EditedWorkbook: Sendable {
    /// What somebody put into a cell.
    public enum Content: Sendable {
        /// Text.
        case text(String)
        /// A number, as digits.
        case number(String)
        /// True.
        case truth
        /// A formula with a result.
        case formula(String)
        /// A day as text of its own type.
        case iso(String)
        /// Nothing.
        case nothing
    }

    /// What was to be changed is not there.
    public struct Missing: Error {
        let name: String
    }

    /// The name of the part of a sheet; the first has the number 1.
    public static func sheet(_ number: Int) -> String { "xl/worksheets/sheet\(number).xml" }

    /// The parts as text, by name.
    public var parts: [String: String] = [:]

    /// Takes a file apart.
    public init(_ bytes: [UInt8]) throws {
        let archive = try ZipArchive(bytes)
        for name in archive.names {
            parts[name] = String(decoding: try archive.read(name), as: UTF8.self)
        }
    }

    /// The parts as a file, in a fixed order.
    public var archive: ArchiveWriter {
        ArchiveWriter(
            parts: parts.sorted { $0.key < $1.key }.map {
                ArchiveWriter.Part(name: $0.key, content: Array($0.value.utf8))
            })
    }

    /// The changed file.
    public var bytes: [UInt8] { archive.bytes }

    /// Puts something into a cell that is there.
    public mutating func set(
        _ cell: String, _ content: Content, in part: String = Self.sheet(1)
    ) throws {
        let xml = try text(of: part)
        let start = try Self.start(of: "<c r=\"\(cell)\"", in: xml)
        guard let closed = xml[start...].firstIndex(of: ">") else { throw Missing(name: cell) }
        let isEmpty = xml[xml.index(before: closed)] == "/"
        let end =
            isEmpty ? xml.index(after: closed) : try Self.end(of: "</c>", in: xml, after: start)
        parts[part]?.replaceSubrange(start..<end, with: Self.xml(cell, content))
    }

    /// Puts something into a cell of the first sheet, whether or not it is there; its row must be.
    public mutating func put(_ cell: String, _ content: Content) throws {
        let xml = try text(of: Self.sheet(1))
        if xml.contains("<c r=\"\(cell)\"") { return try set(cell, content) }
        let row = cell.drop { $0.isLetter }
        let start = try Self.start(of: "<row r=\"\(row)\"", in: xml)
        let end = try Self.end(of: "</row>", in: xml, after: start)
        let place = xml.index(end, offsetBy: -"</row>".count)
        parts[Self.sheet(1)]?.insert(contentsOf: Self.xml(cell, content), at: place)
    }

    /// Appends a row to the first sheet.
    public mutating func append(_ row: String) throws {
        let xml = try text(of: Self.sheet(1))
        parts[Self.sheet(1)] = xml.replacing("</sheetData>", with: row + "</sheetData>")
    }

    /// Removes a row of the first sheet.
    public mutating func remove(row: Int) throws {
        let xml = try text(of: Self.sheet(1))
        let start = try Self.start(of: "<row r=\"\(row)\"", in: xml)
        let end = try Self.end(of: "</row>", in: xml, after: start)
        parts[Self.sheet(1)]?.removeSubrange(start..<end)
    }

    private func text(of part: String) throws -> String {
        guard let text = parts[part] else { throw Missing(name: part) }
        return text
    }

    private static func start(of mark: String, in text: String) throws -> String.Index {
        guard let found = text.firstRange(of: mark) else { throw Missing(name: mark) }
        return found.lowerBound
    }

    private static func end(
        of mark: String, in text: String, after start: String.Index
    ) throws -> String.Index {
        guard let found = text[start...].firstRange(of: mark) else { throw Missing(name: mark) }
        return found.upperBound
    }

    /// A cell as the file holds it.
    public static func xml(_ cell: String, _ content: Content) -> String {
        switch content {
        case .text(let text): "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        case .number(let number): "<c r=\"\(cell)\"><v>\(number)</v></c>"
        case .truth: "<c r=\"\(cell)\" t=\"b\"><v>1</v></c>"
        case .formula(let formula): "<c r=\"\(cell)\" t=\"str\"><f>\(formula)</f><v>open</v></c>"
        case .iso(let text): "<c r=\"\(cell)\" t=\"d\"><v>\(text)</v></c>"
        case .nothing: "<c r=\"\(cell)\"/>"
        }
    }
}
