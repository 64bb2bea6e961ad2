public import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayWorkbooks
import FoundationEssentials

/// A list of smelters that a user has, such as the one that RMI publishes.
///
/// A plant is known by its number, or else by its name or another name that the list gives, in its country
/// where both say one.
public struct SmelterList: Sendable {
    private var numbers: Set<String> = []
    private var countries: [String: Set<String>] = [:]

    /// How many plants it names.
    public private(set) var count = 0

    /// Reads a list; `nil` after reporting why it cannot be.
    ///
    /// - Parameters:
    ///   - bytes: a workbook, whose first sheet with the headings counts, or comma-separated values.
    ///   - file: its name, for the places of problems.
    ///   - diagnostics: gets the problems.
    public init?(_ bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector) {
        do throws(WorkbookProblem) {
            if bytes.starts(with: Array("PK".utf8)) {
                let book = try ReadWorkbook(bytes)
                for name in book.names {
                    guard let sheet = try book.sheet(name) else { continue }
                    let rows = sheet.rows.keys.sorted().map { number in
                        (sheet.rows[number] ?? [:]).compactMapValues { CellText($0)?.text }
                    }
                    if take(rows) { return }
                }
            } else if let text = String(validating: bytes.droppingMark, as: UTF8.self),
                let table = try? CommaSeparatedRows(text)
            {
                let rows = table.rows.map { row in
                    Dictionary(uniqueKeysWithValues: zip(1..., row).filter { !$0.1.isEmpty })
                }
                if take(rows) { return }
            }
        } catch {
            diagnostics.report(error.diagnostic(at: SourcePlace(file: file)))
            return nil
        }
        diagnostics.report(
            Diagnostic(
                id: .headingMissing, place: SourcePlace(file: file),
                message: "no row has the headings of a list of smelters",
                help:
                    "Name the columns: one for the number, such as 'Smelter ID', and one for the name, "
                    + "such as 'Smelter Name'; 'Country' and other names besides."))
        return nil
    }

    /// Takes the rows below the headings; returns whether there are headings.
    private mutating func take(_ rows: [[Int: String]]) -> Bool {
        for (position, row) in rows.prefix(20).enumerated() {
            let headings = row.mapValues { Heading($0) }
            let columns = { (wanted: Heading) in
                headings.filter { $0.value == wanted }.keys.sorted()
            }
            guard let number = columns(.number).first, !columns(.name).isEmpty else { continue }
            let country = columns(.country).first
            for row in rows[(position + 1)...] {
                let id = row[number].map { $0.comparedWord } ?? ""
                let names = columns(.name).compactMap { row[$0] }
                guard !id.isEmpty || !names.isEmpty else { continue }
                count += 1
                if !id.isEmpty { numbers.insert(id) }
                let place = country.flatMap { row[$0] }.flatMap { Self.country($0) } ?? ""
                for name in names.flatMap({ $0.split { $0 == ";" || $0 == "\n" } }) {
                    countries[String(name).comparedWord, default: []].insert(place)
                }
            }
            return true
        }
        return false
    }

    /// What a column of the list holds, by the words of its heading.
    private enum Heading {
        case number, name, country, other

        init(_ text: String) {
            let words = text.comparedWord
            if words.contains("country") {
                self = .country
            } else if words.contains("identification") || words.contains("cid")
                || words.split(separator: " ").contains("id")
            {
                self = words.contains("source") ? .other : .number
            } else if ["name", "alias", "known as", "look-up"].contains(where: {
                words.contains($0)
            }) {
                self = words.contains("contact") || words.contains("mine") ? .other : .name
            } else {
                self = .other
            }
        }
    }

    private static let codes = Dictionary(
        Country.all.flatMap { [($0.name.comparedWord, $0.code), ($0.code.comparedWord, $0.code)] }
    ) { first, _ in first }

    private static func country(_ text: String) -> String? { codes[text.comparedWord] }

    /// Whether it has a plant.
    ///
    /// - Parameters:
    ///   - number: its number, such as `CID001234`.
    ///   - name: its name.
    ///   - country: the code of its country.
    func has(number: String?, name: String?, country: String?) -> Bool {
        if let number, numbers.contains(number.comparedWord) { return true }
        guard let name, let known = countries[name.comparedWord] else { return false }
        return known.contains("") || country.map { known.contains($0) } ?? true
    }
}

extension [UInt8] {
    /// The bytes without the mark that some programs put before UTF-8.
    fileprivate var droppingMark: [UInt8] {
        starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self
    }
}

extension FilledTemplate {
    /// Tells which smelters a list does not have, each once.
    ///
    /// A template's table of smelters has the columns `identification`, `entered`, `name` and `country`.
    ///
    /// - Returns: how many it has, of how many.
    public func match(
        with list: SmelterList, library: QuestionnaireLibrary,
        diagnostics: inout DiagnosticCollector
    ) -> (found: Int, of: Int) {
        var told: Set<String> = []
        var (found, all) = (0, 0)
        for (question, rows) in answers.rows.sorted(by: { $0.key < $1.key }) {
            let columns = library.question(question).columns.map(\.id)
            guard let name = columns.firstIndex(of: "name"),
                let number = columns.firstIndex(of: "identification"),
                let country = columns.firstIndex(of: "country"),
                let entered = columns.firstIndex(of: "entered")
            else { continue }
            for row in rows {
                let id = row.cells[entered]?.text ?? row.cells[number]?.text
                let said = row.cells[name]?.text
                guard let shown = said ?? id else { continue }
                let key = (id ?? "") + "\u{1F}" + shown.comparedWord
                guard told.insert(key).inserted else { continue }
                all += 1
                if list.has(number: id, name: said, country: row.cells[country]?.text) {
                    found += 1
                } else {
                    let place = row.cells.values.map(\.place).min()
                    diagnostics.report(
                        TemplateError.smelterNotListed(shown).diagnostic(at: self.place(of: place)))
                }
            }
        }
        return (found, all)
    }
}
