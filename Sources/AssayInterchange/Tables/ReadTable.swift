import AssayDiagnostics
import AssayXML

/// A file of comma-separated values as it was read, with the places of its cells.
struct ReadTable {
    /// The most bytes that are read of it.
    static let mostBytes = 64 << 20

    /// The file as it was named.
    let file: String
    /// What stands between its fields, in ASCII.
    let separator: UInt8
    /// Its rows, from the first.
    let rows: [[String]]

    /// Reads a file; `nil` after reporting why it has no rows.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - file: the name that messages show.
    ///   - encoding: how its text is written; what its first bytes tell when left out.
    ///   - separator: what stands between fields, in ASCII; what the first row has most of when left out.
    ///   - diagnostics: where problems are reported.
    init?(
        _ bytes: [UInt8], file: String, encoding: SurveyMapping.Encoding? = nil,
        separator: UInt8? = nil, diagnostics: inout DiagnosticCollector
    ) {
        func report(_ error: AnswerTableError, line: Int = 0, column: Int = 0) {
            var place = SourcePlace(file: file, line: line, column: column)
            if case .brokenEncoding = error {} else { place.grid = .table }
            diagnostics.report(error.diagnostic(at: place))
        }
        guard bytes.count <= Self.mostBytes else {
            report(.tooLarge(bytes.count, most: Self.mostBytes))
            return nil
        }
        let encoding = encoding ?? SurveyMapping.Encoding(of: bytes)
        do throws(SurveyMapping.Encoding.Broken) {
            let text = try encoding.text(of: bytes)
            guard !text.utf8.isEmpty, !text.utf8.contains(0) else {
                report(.noTable)
                return nil
            }
            do throws(CommaSeparatedRows.Mistake) {
                let table = try CommaSeparatedRows(text, separator: separator)
                (self.separator, rows) = (table.separator, table.rows)
            } catch {
                switch error {
                case .openQuote(let row): report(.openQuote, line: row)
                case .textBehindQuote(let row, let column):
                    report(.textBehindQuote, line: row, column: column)
                }
                return nil
            }
        } catch {
            report(.brokenEncoding(encoding.rawValue), line: error.line)
            return nil
        }
        self.file = file
    }

    /// A place in it, row and column from 1; column 0 is the row as a whole.
    func place(_ row: Int, _ column: Int = 0) -> SourcePlace {
        var place = SourcePlace(file: file, line: row, column: column)
        place.grid = .table
        return place
    }

    /// The numbers of the rows from one on in which somebody wrote something.
    func filledRows(from first: Int) -> [Int] {
        (1...Swift.max(1, rows.count)).filter { number in
            number >= first && rows.indices.contains(number - 1)
                && !rows[number - 1].allSatisfy { $0.trimmed.isEmpty }
        }
    }

    /// The text of a cell, row and column from 1; empty where the row is shorter.
    subscript(row: Int, column: Int) -> String {
        guard rows.indices.contains(row - 1), rows[row - 1].indices.contains(column - 1) else {
            return ""
        }
        return rows[row - 1][column - 1]
    }

    /// A heading in one line; empty where the column has none.
    func heading(_ column: Int, in row: Int = 1) -> String {
        self[row, column].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A problem in a cell with its name, as spreadsheets show it, and the heading above it.
    func named(_ problem: Diagnostic, headings row: Int = 1) -> Diagnostic {
        let place = problem.place
        guard place.file == file, place.grid == .table, place.line > row, place.column > 0 else {
            return problem
        }
        let cell = SourcePlace.cell(line: place.line, column: place.column)
        let heading = heading(place.column, in: row)
        let name = heading.isEmpty ? "" : " '\(AnswerTableError.shown(heading))'"
        return Diagnostic(
            id: problem.id, severity: problem.severity, place: place,
            message: cell + name + ": " + problem.message, help: problem.help)
    }
}
