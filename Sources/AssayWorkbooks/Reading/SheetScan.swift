import AssayXML

/// Collects the filled cells of a sheet.
final class SheetScan: MarkupTaker {
    /// The most filled cells; a plan of a thousand actions has a tenth of them.
    static let mostCells = 400_000
    private static let mostRows = 1_048_576
    private static let mostColumns = 16_384

    private(set) var rows: [Int: [Int: ReadWorkbook.Cell]] = [:]
    /// The name of a cell that no sheet can have.
    private(set) var wrongCell: String?
    private(set) var isFull = false
    private let texts: [String]
    private var count = 0
    /// Rows and cells without a name follow those before them.
    private var row = 0
    private var column = 0
    private var type = ""
    private var value = ""
    private var isInCell = false
    private var isInValue = false
    private var hasFormula = false
    private var formula = ""
    private var isInFormula = false
    private var runs = TextRuns()

    init(texts: [String]) { self.texts = texts }

    var isDone: Bool { wrongCell != nil || isFull }

    func start(_ name: String, _ attributes: [ScannedAttribute]) {
        switch name {
        case "row":
            row = attributes["r"].map { Int($0) ?? 0 } ?? row + 1
            column = 0
            if !(1...Self.mostRows).contains(row) { wrongCell = attributes["r"] ?? "\(row)" }
        case "c":
            isInCell = true
            (type, value, hasFormula) = (attributes["t"] ?? "n", "", false)
            formula = ""
            runs = TextRuns()
            column += 1
            guard let name = attributes["r"] else { break }
            guard let place = Self.place(name) else {
                wrongCell = name
                break
            }
            (row, column) = place
        case "v": isInValue = isInCell
        case "f": (hasFormula, isInFormula) = (isInCell, isInCell)
        default: if isInCell { runs.start(name) }
        }
    }

    func text(_ text: String) {
        if isInValue {
            value += text
        } else if isInFormula {
            formula += text
        } else if isInCell {
            runs.add(text)
        }
    }

    func end(_ name: String) {
        switch name {
        case "v": isInValue = false
        case "f": isInFormula = false
        case "c":
            isInCell = false
            keep()
        default: if isInCell { runs.end(name) }
        }
    }

    private func keep() {
        let cell = ReadWorkbook.Cell(value: held, hasFormula: hasFormula, formula: formula)
        guard cell.value != nil || hasFormula, column <= Self.mostColumns else { return }
        count += 1
        guard count <= Self.mostCells else {
            isFull = true
            return
        }
        rows[row, default: [:]][column] = cell
    }

    private var held: ReadWorkbook.Value? {
        switch type {
        case "s":
            guard let index = Int(value), texts.indices.contains(index) else { return nil }
            return Self.text(texts[index])
        case "inlineStr": return Self.text(runs.text)
        case "str", "d": return Self.text(value)
        case "b": return value.isEmpty ? nil : .truth(value == "1" || value == "true")
        case "e": return .error(value)
        default: return value.isEmpty ? nil : Double(value).map { .number($0) } ?? .text(value)
        }
    }

    private static func text(_ text: String) -> ReadWorkbook.Value? {
        text.isEmpty ? nil : .text(text)
    }

    /// The row and column of a name such as `K12`.
    static func place(_ name: String) -> (row: Int, column: Int)? {
        var (row, column) = (0, 0)
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            if row > mostRows || column > mostColumns { return nil }
        }
        return row > 0 && column > 0 ? (row, column) : nil
    }
}
