import AssayActionPlans
import AssayDiagnostics
import AssayExpressions
import AssayInterchange
import AssayReports
import AssayResponses
import AssayWorkbooks
import TestSupport

/// Reads any bytes as a workbook and as an earlier plan, and writes again what the cells hold.
///
/// Bytes that begin as an archive does are the file itself, packed and with checksums, so that most
/// changes break it. Any others are parts, which are packed here: the name of each ends with a line
/// break, its content with a zero byte.
///
/// What must hold: nothing traps, a plan is read or an error says why not, and a workbook that was
/// written, read and written again has the same bytes.
public func fuzzWorkbook(_ bytes: [UInt8]) {
    let file = archive(bytes)
    var diagnostics = DiagnosticCollector()
    let plans = readEarlierPlans(file, file: "fuzzed.xlsx", diagnostics: &diagnostics)
    precondition(plans.isEmpty == diagnostics.hasErrors)
    fuzzReturned(file, sent: nil, of: plans.first?.supplier ?? "")
    fuzzAnswers(file)
    guard let read = try? ReadWorkbook(file), let workbook = rewritten(read),
        let written = try? workbook.bytes()
    else { return }
    guard let again = try? ReadWorkbook(written), let other = rewritten(again) else {
        preconditionFailure("what was written cannot be read")
    }
    precondition((try? other.bytes()) == written, "written and read it differs")
}

/// Reads what somebody wrote into a plan: something comes back, or an error says why not.
func fuzzReturned(_ file: [UInt8], sent: [UInt8]?, of supplier: String) {
    for party in [Party.supplier, .buyer] {
        var diagnostics = DiagnosticCollector()
        let side = PlanSide(party: party, by: "Li", on: CalendarDate(dayNumber: 20_000))
        let returned = readReturnedPlan(
            file, file: "fuzzed", by: side, sent: sent, of: supplier, diagnostics: &diagnostics)
        precondition((returned == nil) == diagnostics.hasErrors)
    }
}

/// Reads answers and a review: there are some, or an error says why not.
private func fuzzAnswers(_ file: [UInt8]) {
    var problems = DiagnosticCollector()
    let answers = readSubmission(workbook: file, file: "fuzzed.xlsx", diagnostics: &problems)
    precondition((answers == nil) == problems.hasErrors)
    problems = DiagnosticCollector()
    let review = readReview(workbook: file, file: "fuzzed.xlsx", diagnostics: &problems)
    precondition((review == nil) == problems.hasErrors)
}

/// A workbook with the cells of the first sheets of another; `nil` where they cannot be read.
private func rewritten(_ workbook: ReadWorkbook) -> Workbook? {
    let columns = (1...12).map { Sheet.Column("\($0)", width: 10 * $0) }
    var sheets: [Sheet] = []
    for name in workbook.names.prefix(4) {
        guard let sheet = try? workbook.sheet(name) else { return nil }
        let rows = (2...40).map { row in
            (1...columns.count).map { cell(sheet[row, $0]?.value) }
        }
        sheets.append(Sheet("Sheet \(sheets.count + 1)", columns: columns, rows: rows))
    }
    return sheets.isEmpty
        ? nil : Workbook(title: "fuzzed", made: CalendarDate(dayNumber: 20_000), sheets: sheets)
}

private func cell(_ value: ReadWorkbook.Value?) -> Sheet.Cell {
    switch value {
    case .text(let text), .error(let text): .text(text)
    case .number(let number): Int(exactly: number).map { .whole($0) } ?? .text("\(number)")
    case .truth(let value): .text(value ? "yes" : "no")
    case nil: .empty
    }
}

/// The file that bytes stand for: themselves where they begin as an archive does, else their parts.
func archive(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: Array("PK".utf8)) { return bytes }
    var parts: [ArchiveWriter.Part] = []
    var rest = bytes[...]
    while !rest.isEmpty {
        let part = rest[..<(rest.firstIndex(of: 0) ?? rest.endIndex)]
        let name = part[..<(part.firstIndex(of: UInt8(ascii: "\n")) ?? part.endIndex)]
        if !part.isEmpty {
            parts.append(
                ArchiveWriter.Part(
                    name: String(decoding: name, as: UTF8.self),
                    content: Array(part[name.endIndex...].dropFirst())))
        }
        rest = rest[part.endIndex...].dropFirst()
    }
    return ArchiveWriter(parts: parts).bytes
}

/// The workbook of a plan as a file and as parts, and the parts of one of answers.
public func workbookSeeds() -> [[UInt8]] {
    let corpus = Repository.root + "/Tests/Corpus/Reports/"
    guard let library = Repository.library(at: [corpus + "questionnaires"]),
        let judged = JudgedSubmission(
            String(decoding: Repository.bytes("Tests/Corpus/Reports/valley.xml"), as: UTF8.self),
            with: library),
        let file = try? SupplierReport(
            of: judged.assessment, response: judged.response, plan: judged.plan, with: library
        ).contents(as: [.xlsx])[0],
        let workbook = try? EditedWorkbook(file),
        let answers = try? AnswerWorkbook(of: judged.response.submission, in: library).workbook()
            .bytes(), let asked = try? EditedWorkbook(answers)
    else { preconditionFailure("the sample of a report cannot be judged") }
    let parts = [workbook, asked].map { workbook in
        // What only decides how cells look is not read.
        let parts = workbook.parts.filter {
            !$0.key.contains("theme") && !$0.key.contains("styles")
        }
        return Array(
            parts.sorted { $0.key < $1.key }.map { "\($0.key)\n\($0.value)\0" }.joined().utf8)
    }
    return [file] + parts
}
