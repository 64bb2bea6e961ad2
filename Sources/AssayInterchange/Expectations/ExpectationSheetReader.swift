import AssayDiagnostics
import AssayExpressions
import AssayResponses
import AssayXML

/// Reads what a buyer expects from comma-separated values.
///
/// The first row has the headings, in any order: `supplier` and `material`, and where they are known
/// `kilograms`, `kilograms-to`, `spend`, `role` and `people`. Every other row is about one material of
/// one supplier.
func readExpectations(
    csv bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector
) -> [BuyerExpectation]? {
    var reader = ExpectationSheetReader(file: file)
    guard !bytes.isEmpty, !bytes.contains(0) else {
        diagnostics.report(
            ExpectationSheetError.noTable.diagnostic(at: SourcePlace(file: file)))
        return nil
    }
    guard let text = plainText(of: bytes, file: file, diagnostics: &diagnostics) else { return nil }
    do throws(CommaSeparatedRows.Mistake) {
        reader.read(try CommaSeparatedRows(text).rows)
    } catch {
        reader.report(error)
    }
    diagnostics.report(contentsOf: reader.diagnostics)
    return reader.diagnostics.hasErrors ? nil : reader.expectations
}

private struct ExpectationSheetReader {
    private enum Heading: String, CaseIterable {
        case supplier, material, kilograms, spend, role, people
        case kilogramsTo = "kilograms-to"
    }

    private let file: String
    private(set) var diagnostics = DiagnosticCollector()
    private(set) var expectations: [BuyerExpectation] = []
    private var columns: [Heading: Int] = [:]
    private var positions: [String: Int] = [:]

    init(file: String) { self.file = file }

    mutating func read(_ rows: [[String]]) {
        guard readHeadings(rows.first ?? []) else { return }
        for (number, row) in rows.enumerated().dropFirst()
        where !row.allSatisfy({ $0.trimmed.isEmpty }) {
            read(row, line: number + 1)
        }
    }

    mutating func report(_ mistake: CommaSeparatedRows.Mistake) {
        switch mistake {
        case .openQuote(let row): report(.openQuote, line: row, column: 0)
        case .textBehindQuote(let row, let column):
            report(.textBehindQuote, line: row, column: column)
        }
    }

    private mutating func readHeadings(_ row: [String]) -> Bool {
        for (column, text) in row.enumerated() {
            let word = text.trimmed.lowercased()
            guard let heading = Heading(rawValue: word) else {
                let nearest = nearestSpelling(to: word, among: Heading.allCases.map(\.rawValue))
                report(.unknownHeading(word, nearest: nearest), line: 1, column: column + 1)
                continue
            }
            if columns.updateValue(column, forKey: heading) != nil {
                report(.headingTwice(word), line: 1, column: column + 1)
            }
        }
        for heading in [Heading.supplier, .material] where columns[heading] == nil {
            report(.headingMissing(heading.rawValue), line: 1, column: 0)
        }
        return !diagnostics.hasErrors
    }

    private mutating func read(_ row: [String], line: Int) {
        func text(_ heading: Heading) -> String {
            columns[heading].flatMap { row.indices.contains($0) ? row[$0].trimmed : nil } ?? ""
        }
        if row.count > columns.count {
            report(.tooManyFields(most: columns.count), line: line, column: columns.count + 1)
        }
        let before = diagnostics.count
        for heading in [Heading.supplier, .material] where text(heading).isEmpty {
            report(.empty(heading.rawValue), line: line, column: column(heading))
        }
        let least = amount(.kilograms, text(.kilograms), line)
        let most = amount(.kilogramsTo, text(.kilogramsTo), line)
        let spend = amount(.spend, text(.spend), line)
        let people = Int(text(.people))
        if people.map({ $0 < 0 }) ?? !text(.people).isEmpty {
            report(.notANumber(text(.people)), line: line, column: column(.people))
        }
        if let least, let most, most < least {
            report(.rangeReversed, line: line, column: column(.kilogramsTo))
        }
        guard diagnostics.count == before else { return }
        let place = self.place(line, column(.material))
        var material = BuyerExpectation.Material(id: text(.material), place: place)
        if let amount = least ?? most { material.kilograms = Kilograms(amount, most ?? amount) }
        material.spend = spend
        add(
            material, of: text(.supplier), role: text(.role), people: people, line)
    }

    private mutating func add(
        _ material: BuyerExpectation.Material, of supplier: String, role: String, people: Int?,
        _ line: Int
    ) {
        let position = positions[supplier] ?? expectations.count
        if position == expectations.count {
            positions[supplier] = position
            expectations.append(
                BuyerExpectation(supplier: supplier, place: place(line, column(.supplier))))
        }
        if expectations[position].materials.contains(where: { $0.id == material.id }) {
            report(.materialTwice(material.id), line: line, column: column(.material))
            return
        }
        expectations[position].materials.append(material)
        if !role.isEmpty { expectations[position].role = role }
        if let people { expectations[position].people = people }
    }

    /// An amount that may be left out; anything but a decimal of 0 or more is reported.
    private mutating func amount(_ heading: Heading, _ text: String, _ line: Int) -> ExactDecimal? {
        guard !text.isEmpty else { return nil }
        if let number = ExactDecimal(text: text), number.isFinite, number >= .zero { return number }
        report(.notANumber(text), line: line, column: column(heading))
        return nil
    }

    private func column(_ heading: Heading) -> Int { columns[heading].map { $0 + 1 } ?? 0 }

    private func place(_ line: Int, _ column: Int) -> SourcePlace {
        var place = SourcePlace(file: file, line: line, column: column)
        place.grid = .table
        return place
    }

    private mutating func report(_ error: ExpectationSheetError, line: Int, column: Int) {
        diagnostics.report(error.diagnostic(at: place(line, column)))
    }
}
