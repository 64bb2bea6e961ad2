import AssayDiagnostics
import AssayExpressions
import AssayResponses

/// The fields of one entry of the second table, which say what is wrong with them when they are taken.
struct EntryFields {
    /// A field: its name, what it says, and its row.
    struct Field {
        var name: String
        var text: String
        var row: Int
    }

    let table: ReadTable
    /// The row in which the entry begins.
    let row: Int
    private(set) var problems: [Diagnostic] = []
    private var rest: [Field]
    private var rows: [String: Int] = [:]

    init(_ fields: [Field], row: Int, in table: ReadTable) {
        self.table = table
        self.row = row
        rest = fields
    }

    /// Where the entry is.
    var origin: Origin { Self.origin(row) }

    /// Where a field is that was taken; the entry where there is none.
    func origin(of name: String) -> Origin { Self.origin(rows[name] ?? row, 6) }

    static func origin(_ row: Int, _ column: Int = 0) -> Origin {
        .cell(sheet: 0, row: UInt32(clamping: row), column: UInt16(clamping: column))
    }

    mutating func takes(_ name: String) -> String? {
        guard let position = rest.firstIndex(where: { $0.name == name }) else { return nil }
        let field = rest.remove(at: position)
        rows[name] = field.row
        return field.text
    }

    mutating func needs(_ name: String) -> String {
        if let text = takes(name) { return text }
        problems.append(AnswerTableError.fieldMissing(name).diagnostic(at: table.place(row)))
        return ""
    }

    mutating func all(_ name: String) -> [String] {
        var texts: [String] = []
        while let text = takes(name) { texts.append(text) }
        return texts
    }

    mutating func day(_ name: String) -> CalendarDate? {
        read(name, takes(name), expected: "a day such as 2026-11-21") { CalendarDate(text: $0) }
    }

    mutating func neededDay(_ name: String) -> CalendarDate {
        let text = needs(name)
        guard rows[name] != nil else { return .last }
        return read(name, text, expected: "a day such as 2026-11-21") { CalendarDate(text: $0) }
            ?? .last
    }

    mutating func identifier(_ name: String) -> SaidIdentifier? {
        let text = takes(name)
        let origin = origin(of: name)
        return read(name, text, expected: SaidIdentifier.expected) {
            SaidIdentifier(field: $0, origin: origin)
        }
    }

    mutating func neededDecimal(_ name: String) -> ExactDecimal {
        let text = needs(name)
        guard rows[name] != nil else { return .zero }
        return read(name, text, expected: "a decimal such as 12.5") { ExactDecimal(text: $0) }
            ?? .zero
    }

    mutating func count(_ name: String) -> Int? {
        read(name, takes(name), expected: "a whole number") { Int($0) }
    }

    mutating func flag(_ name: String) -> Bool {
        read(name, takes(name), expected: "yes or no") {
            ["yes": true, "no": false][$0]
        } ?? false
    }

    mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ name: String) -> Word? {
        let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
        return read(name, takes(name), expected: "one of " + known) { Word(rawValue: $0) }
    }

    mutating func neededWord<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ other: Word
    ) -> Word {
        guard rest.contains(where: { $0.name == name }) else {
            _ = needs(name)
            return other
        }
        return word(name) ?? other
    }

    /// Reports the fields that nothing took.
    mutating func finish(known: [String]) {
        for field in rest {
            let nearest = nearestSpelling(to: field.name, among: known)
            problems.append(
                AnswerTableError.unknownField(field.name, nearest: nearest, known: known)
                    .diagnostic(at: table.place(field.row, 5)))
        }
    }

    private mutating func read<Value>(
        _ name: String, _ text: String?, expected: String, _ value: (String) -> Value?
    ) -> Value? {
        guard let text else { return nil }
        let read = value(text)
        if read == nil { report(.notThis(text, expected: expected), rows[name] ?? row) }
        return read
    }

    private mutating func report(_ error: AnswerTableError, _ row: Int) {
        problems.append(error.diagnostic(at: table.place(row, 6)))
    }
}
