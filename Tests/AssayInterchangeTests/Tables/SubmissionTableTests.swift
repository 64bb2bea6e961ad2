import AssayDiagnostics
import AssayInterchange
import AssayResponses
import TestSupport
import Testing

/// Submissions in two tables, and back to the letter; what is wrong with the tables is told exactly.
@Suite("Submissions in tables")
struct SubmissionTableTests {
    private func xml(_ submission: Submission) throws -> String {
        var diagnostics = DiagnosticCollector()
        let bytes = ExchangeDocument.submission(submission).converted(
            to: .xml, diagnostics: &diagnostics)
        return String(decoding: try #require(bytes, "\(diagnostics.sorted())"), as: UTF8.self)
    }

    private func submission(_ path: String) throws -> Submission {
        var diagnostics = DiagnosticCollector()
        let read = readSubmission(
            Repository.bytes(path), named: path, diagnostics: &diagnostics)
        return try #require(read, "\(path)")
    }

    private func table(_ submissions: [Submission]) -> (SubmissionTable?, [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let table = SubmissionTable(of: submissions, diagnostics: &diagnostics)
        return (table, diagnostics.sorted())
    }

    private func read(_ rows: [UInt8], _ entries: [UInt8]?) -> ([Submission]?, [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let read = readSubmissions(
            rows, named: "a.csv", entries: entries, named: "a-tables.csv",
            diagnostics: &diagnostics)
        return (read, diagnostics.sorted())
    }

    private func expectKept(_ submissions: [Submission]) throws {
        let (table, problems) = table(submissions)
        #expect(problems == [])
        let written = try #require(table)
        let (again, told) = read(written.rows, written.entries)
        #expect(told == [])
        #expect(try #require(again).map(xml) == submissions.map(xml))
    }

    @Test func everySubmissionThatShipsIsKept() throws {
        let paths =
            Repository.paths(under: "Examples/Submissions", ending: ".xml").filter {
                !$0.contains("/reviews/")
            }
            + Repository.paths(under: "Questionnaires", ending: ".xml").filter {
                $0.contains("/cases/") && !$0.contains("/reviews/")
            }
            + Repository.paths(under: "Tests/Corpus/Submissions/good", ending: ".xml")
            + ["Tests/AssayDocumentsTests/submission.json"]
        var count = 0
        for path in paths {
            var diagnostics = DiagnosticCollector()
            let document = ExchangeDocument(
                Repository.bytes(path), named: path, diagnostics: &diagnostics)
            guard case .submission(let submission) = document else { continue }
            try expectKept([submission])
            count += 1
        }
        #expect(count > 60, "\(count)")
        Proof.tell("\(count) submissions are the same after they were tables")
    }

    @Test func severalSuppliersStandInOneTable() throws {
        let all = try Repository.files(in: "Examples/Submissions", ending: ".xml").map {
            try submission("Examples/Submissions/" + $0)
        }
        #expect(all.count > 8)
        try expectKept(all)
        try expectKept(all.reversed())
    }

    @Test func drawnSubmissionsAreKept() throws {
        let library = try #require(Repository.library())
        for number in Proof.numbers(4, full: 200) {
            var drawn = DrawnSubmission(
                from: library, seed: Proof.seed &+ UInt64(number) &* 17)
            var first = drawn.submission(answering: 1 + number % 10)
            let second = drawn.submission(answering: 10 - number % 10)
            first.supplier.id = "=D-2"
            var random = SeededGenerator(seed: UInt64(number))
            let shuffled = first.answers.map { $0 }.shuffled(using: &random)
            first.answers = AnswerStore()
            for answer in shuffled { first.answers.append(answer) }
            try expectKept([second, first])
        }
    }

    @Test("hostile words are kept, and no cell is a formula", arguments: words)
    func hostile(word: String) throws {
        var submission = try submission("Tests/AssayDocumentsTests/submission.json")
        submission.supplier.name = word
        var answer = AnswerEntry(questionnaire: "q", question: "a", origin: .input)
        answer.said.values = [SaidValue(text: word, origin: .input)]
        answer.comment = word
        submission.answers.append(answer)
        submission.notes.append(PlanNote(at: "p.xlsx: Plan!A1", text: word))
        try expectKept([submission])
        let written = try #require(table([submission]).0)
        for bytes in [written.rows, written.entries] {
            let text = String(decoding: bytes, as: UTF8.self).dropFirst()
            let cells = text.matches(of: /(?:^|,|\n)(?:"((?:[^"]|"")*)"|([^,\r\n"]*))/)
            for cell in cells {
                let words = cell.output.1 ?? cell.output.2 ?? ""
                #expect(!words.contains(/^\s*[=+\-@＝＋－＠]/), "\(words)")
                #expect(!words.contains(/[;|\t]\s*"*[=+\-@＝]/), "\(words)")
            }
        }
    }

    static let words = [
        "=1+1", "+1", "-1", "@SUM(1)", "'=1", "''=1", "'a", "a;=b", "a|=b", "a | b", "a\t-b",
        "a; '=b", "\"quoted\"", "two\nlines", "=cmd|' /C calc'!A0", "＝1", "x;\"=1\"", "a,b",
        "\u{301}a,\u{301}b", "|", "'", "石墨; 镍", "x; =1",
    ]

    @Test func aSpreadsheetMaySaveThemAgainWithSemicolons() throws {
        let one = try submission("Examples/Submissions/ore-trader.xml")
        let written = try #require(table([one]).0)
        // No cell of it has a comma or a semicolon in the first table's simple columns.
        let rows =
            "supplier;name;assessed;questionnaires;supplier-profile:tier\r\n"
            + "S-1;\"A; B\";2026-11-21;supplier-profile 1.4.0;further\r\n\r\n;;;;\r\n"
        let (read, problems) = read(Array(rows.utf8), nil)
        #expect(problems == [])
        #expect(read?.first?.supplier.name == "A; B")
        #expect(read?.first?.answers.map(\.said.values).first?.map(\.text) == ["further"])
        #expect(!written.hasNoEntries)
    }

    @Test func aSupplierWithTwoSubmissionsIsRefused() throws {
        let one = try submission("Examples/Submissions/ore-trader.xml")
        let (table, problems) = table([one, one])
        #expect(table == nil && problems.map(\.id) == [.supplierTwice])
    }

    @Test func anAnswerThatStandsTwiceIsTold() throws {
        var one = try submission("Examples/Submissions/ore-trader.xml")
        let first = try #require(one.answers.map { $0 }.first)
        one.answers.append(first)
        let (table, problems) = table([one])
        #expect(table == nil && problems.map(\.id) == [.lostInConversion])
    }

    // MARK: Mistakes

    private static let head = "supplier,name,assessed,questionnaires,q:a,q:t#rows,q:a#state"
    private static let entriesHead = "supplier,questionnaire,question,row,column,value\n"

    static let mistakes: [(name: String, rows: String, entries: String?)] = [
        ("headings", "suplier,name,name,q:a,q:a#why\nS,N,N,1,2\n", nil),
        (
            "cells",
            head + "\n,N,21.11.2026,q,1,x,maybe\nS,,2026-11-21,q 1.0.0,1,,,and more\n", nil
        ),
        ("no-rows", head + "\n,,,,\n", nil),
        (
            "counts", head + "\nS,N,2026-11-21,q 1.0.0,1,2,\n",
            entriesHead + "S,q,t,1,c,5\nS,q,u,1,c,5\nS-9,q,t,1,c,5\n"
        ),
        ("second-missing", head + "\nS,N,2026-11-21,q 1.0.0,1,2,\n", nil),
        (
            "entries",
            "supplier,name,assessed,questionnaires,q:a,q:a#evidence,#certificates\n"
                + "S,N,2026-11-21,q 1.0.0,1,1,1\n",
            entriesHead + "S,q,a,1,#evidence-kind,document\nS,q,a,1,#evidence-isued,2026-01-01\n"
                + "S,,#certificates,1,scheme,s\nS,,#certificates,1,issued,soon\n"
                + "S,,#certificates,x,site,here\n"
        ),
        (
            "other-second", head + "\nS,N,2026-11-21,q 1.0.0,1,,\n", "supplier,question,value\n"
        ),
        ("twice", head + "\nS,N,2026-11-21,q 1.0.0,1,,\nS,M,2026-11-21,q 1.0.0,1,,\n", nil),
        (
            "order", head + ",order\nS,N,2026-11-21,q 1.0.0,1,,,q:a | q:b\n", nil
        ),
        ("open-quote", head + "\nS,\"N\n", nil),
        ("behind-quote", head + "\nS,\"N\"x\n", nil),
        ("empty", "", nil), ("nul", head + "\nS\u{0}\n", nil),
    ]

    @Test("mistakes are told exactly", arguments: mistakes.indices)
    func told(number: Int) {
        let (name, rows, entries) = Self.mistakes[number]
        let (submissions, problems) = read(Array(rows.utf8), entries.map { Array($0.utf8) })
        #expect(submissions == nil)
        #expect(
            matchesSnapshot(
                lines(problems), "Tests/AssayInterchangeTests/Outputs/Tables/\(name).txt"),
            "\(lines(problems))")
    }

    @Test func bytesThatAreNoTextAreTold() {
        let (read, problems) = read(Array("supplier,name\nS,N".utf8) + [0xFF, 0x0A], nil)
        #expect(read == nil && problems.map(\.id) == [.brokenEncoding])
        #expect(problems.first?.place.line == 2)
    }

    @Test func damagedTablesNeverTrap() throws {
        let one = try submission("Tests/AssayDocumentsTests/submission.json")
        let written = try #require(table([one]).0)
        var random = SeededGenerator(seed: Proof.seed)
        for _ in 0..<Proof.cases(400, full: 20_000) {
            var (rows, entries) = (written.rows, written.entries)
            let byte = random.pick(Array("\",;#|\n0a".utf8) + [0, 0xFF])
            if random.below(2) == 0 {
                rows[random.below(rows.count)] = byte
            } else {
                entries[random.below(entries.count)] = byte
            }
            var diagnostics = DiagnosticCollector()
            let read = readSubmissions(
                rows, named: "a.csv", entries: entries, named: "b.csv", diagnostics: &diagnostics)
            #expect((read == nil) == diagnostics.hasErrors)
        }
    }
}

/// Problems as people read them.
func lines(_ problems: [Diagnostic]) -> String {
    problems.map {
        "\($0.place): \($0.severity)[\($0.id.rawValue)]: \($0.message)\n  help: \($0.help)\n"
    }.joined()
}
