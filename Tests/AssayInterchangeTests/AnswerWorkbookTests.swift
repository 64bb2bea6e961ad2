import AssayDiagnostics
import AssayExpressions
import AssayInterchange
import AssayQuestionnaires
import AssayReports
import AssayResponses
import AssayWorkbooks
import TestSupport
import Testing

/// Answers come back from a workbook as they were meant, and what cannot be used is told and kept.
@Suite("Workbooks for answers")
struct AnswerWorkbookTests {
    static let library = Repository.library()
    let library: QuestionnaireLibrary
    init() throws { library = try #require(Self.library) }

    // MARK: To and fro

    private func convert(_ bytes: [UInt8], _ name: String, to form: SubmissionForm) throws
        -> [UInt8]
    {
        var diagnostics = DiagnosticCollector()
        let read = ExchangeDocument(bytes, named: name, diagnostics: &diagnostics)
        let converted = try #require(read, "\(name) \(diagnostics.sorted())").converted(
            to: form, asked: AskedQuestions(in: library, language: "de"), diagnostics: &diagnostics)
        #expect(diagnostics.sorted() == [], "\(name)")
        return try #require(converted)
    }

    @Test func drawnSubmissionsComeBack() throws {
        var drawn = DrawnSubmission(from: library, seed: Proof.seed)
        for _ in 0..<Proof.cases(1, full: 50) {
            let submission = drawn.submission()
            var diagnostics = DiagnosticCollector()
            let bytes = ExchangeDocument.submission(submission).converted(
                to: .xlsx, asked: AskedQuestions(in: library), diagnostics: &diagnostics)
            #expect(bytes != nil, "\(diagnostics.sorted())")
        }
    }

    @Test func aNumberComesBackAsItWasWritten() throws {
        for number in ["0.10", "0.1", "100.0", "7", "12.340", "0.123456789012"] {
            let text = """
                <submission xmlns="urn:assay:submission:1" assessed="2026-03-01">
                  <supplier id="=1+1"><name>@N</name></supplier>
                  <questionnaire id="graphite" version="1.0.0"/>
                  <answers questionnaire="graphite">
                    <answer question="scrap"><value>\(number)</value></answer>
                  </answers>
                </submission>
                """
            let workbook = try convert(Array(text.utf8), "a.xml", to: .xlsx)
            let again = String(
                decoding: try convert(workbook, "a.xlsx", to: .xml), as: UTF8.self)
            #expect(again.contains("<value>\(number)</value>"), "\(number)")
            #expect(again.contains("<supplier id=\"=1+1\">") && again.contains("<name>@N</name>"))
        }
    }

    // MARK: What people type

    /// A blank workbook that somebody fills in.
    struct Filled {
        var workbook: Workbook
        private let library: QuestionnaireLibrary

        init(
            _ library: QuestionnaireLibrary, _ ids: [String] = ["graphite"], language: String? = nil
        ) {
            self.library = library
            workbook = AnswerWorkbook(
                blankFor: ids.compactMap { library.position(ofQuestionnaire: $0) },
                programme: nil, in: library, assessed: CalendarDate(text: "2026-11-21"),
                language: language
            ).workbook()
            put("number", 3, .text("S-1"))
            put("company", 3, .text("N"))
        }

        func place(_ key: String, part: String? = nil) -> (sheet: Int, row: Int)? {
            for (sheet, content) in workbook.sheets.enumerated() {
                for (row, cells) in content.rows.enumerated() where cells.first == .text(key) {
                    if part == nil || cells[1] == .text(part ?? "") { return (sheet, row) }
                }
            }
            return nil
        }

        mutating func put(_ key: String, _ column: Int, _ cell: Sheet.Cell, part: String? = nil) {
            guard let (sheet, row) = place(key, part: part) else { return }
            workbook.sheets[sheet].rows[row][column] = cell
        }

        /// Puts cells into the first row of the sheet with a mark.
        mutating func add(_ mark: String, _ cells: [Sheet.Cell]) {
            guard let (sheet, row) = place("assay:" + mark) else { return }
            workbook.sheets[sheet].rows[row + 1] = [.empty] + cells
        }

        func read(_ bytes: [UInt8]? = nil) throws -> (submission: Submission?, told: String) {
            var diagnostics = DiagnosticCollector()
            let read = readSubmission(
                workbook: try bytes ?? workbook.bytes(), file: "a.xlsx", diagnostics: &diagnostics)
            let told = diagnosticText(
                diagnostics.sorted(), texts: [:], layout: TextLayout(width: 80, usesColour: false))
            return (read, told)
        }
    }

    /// The columns of a section, as the workbook writes them.
    private static let answer = 5
    private static let state = 7
    private static let reason = 8
    private static let comment = 9
    private static let confidential = 10

    static let numbers: [(typed: String, meant: String)] = [
        ("12.5", "12.5"), ("12,5", "12.5"), ("１２．５", "12.5"), ("12.5 %", "12.5"), ("45%", "45"),
        (" 7 ", "7"), ("+3", "3"), ("0,125", "0.125"), ("1 200", "1200"),
        ("1\u{A0}200,5", "1200.5"),
        ("1'200", "1200"), ("1.200,50", "1200.50"), ("1,200.5", "1200.5"), ("1.200.000", "1200000"),
        ("1,200,000", "1200000"), ("−4", "-4"), ("٤٥", "45"), ("0.10", "0.10"),
        // These may mean two things, or none, and stay for judging to tell.
        ("1,234", "1,234"), ("about 3", "about 3"), ("1.2.3", "1.2.3"), ("12,", "12,"),
        ("3-4", "3-4"), ("1 2", "1 2"), ("1e3", "1e3"), ("½", "½"),
    ]

    @Test("a number is read as it is meant", arguments: numbers)
    func number(typed: String, meant: String) throws {
        var filled = Filled(library)
        filled.put("graphite:unknown-share", Self.answer, .text(typed))
        let (read, told) = try filled.read()
        #expect(read?.answers.first?.said.values.map(\.text) == [meant], "\(told)")
    }

    static let days: [(typed: Sheet.Cell, meant: String)] = [
        (.whole(46_000), "2025-12-09"), (.text("09.12.2025"), "2025-12-09"),
        (.text("2025年12月9日"), "2025-12-09"), (.text(" 2025-12-09 "), "2025-12-09"),
        (.text("03/04/2025"), "03/04/2025"), (.text("soon"), "soon"),
    ]

    @Test("a day is read as it is meant", arguments: days)
    func day(typed: Sheet.Cell, meant: String) throws {
        var filled = Filled(library)
        filled.put("graphite:risk-date", Self.answer, typed)
        let (read, told) = try filled.read()
        #expect(read?.answers.first?.said.values.map(\.text) == [meant], "\(told)")
    }

    @Test("an option is chosen by its name in any of its spellings")
    func options() throws {
        let german = Filled(library, ["graphite", "supplier-profile"], language: "de")
        for (typed, meant) in [
            ("contract", "contract"), ("CONTRACT ", "contract"),
            ("nothing like it", "nothing like it"),
        ] {
            var filled = german
            filled.put("graphite:change-notice", Self.answer, .text(typed))
            #expect(try filled.read().submission?.answers.first?.said.values.map(\.text) == [meant])
        }
        for (typed, meant) in [
            ("Deutschland (DE)", ["DE"]), ("germany", ["DE"]),
            ("de; FR；Japan", ["DE", "FR", "JP"]),
            ("Côte d'Ivoire", ["CI"]), ("Narnia", ["Narnia"]),
        ] {
            var filled = german
            filled.put("graphite:synthetic-country", Self.answer, .text(typed))
            #expect(try filled.read().submission?.answers.first?.said.values.map(\.text) == meant)
        }
        for (typed, isMeant) in [
            ("x", true), ("X", true), ("ja", true), ("是", true), ("✓", true), ("1", true),
            ("no", false), ("0", false), ("nein", false),
        ] {
            var filled = german
            filled.put("supplier-profile:role", Self.answer, .text(typed), part: "trader")
            #expect(
                try filled.read().submission?.answers.first?.said.values.map(\.text)
                    == (isMeant ? ["trader"] : nil), "\(typed)")
        }
        for typed in ["Wir wissen es noch nicht", "we do not know yet", "unknown", "我们尚不清楚"] {
            var filled = german
            filled.put("graphite:scrap", Self.state, .text(typed))
            #expect(try filled.read().submission?.answers.first?.state == .unknown, "\(typed)")
        }
    }

    @Test func placesAreThoseOfCells() throws {
        var filled = Filled(library)
        filled.put("graphite:scrap", Self.answer, .text("much"))
        let (sheet, row) = try #require(filled.place("graphite:scrap"))
        let submission = try #require(try filled.read().submission)
        var diagnostics = DiagnosticCollector()
        _ = interpret(submission, with: library, diagnostics: &diagnostics)
        #expect(diagnostics.sorted().map(\.id) == [.wrongValue])
        let place = diagnostics.sorted().first?.place
        #expect(place?.sheet == filled.workbook.sheets[sheet].name)
        #expect(place?.line == row + 2 && place?.column == Self.answer + 1)
    }

    @Test func ofAProgrammeOnlyWhatIsAnsweredIsListed() throws {
        let programme = try #require(library.programmes.libraryIndex { $0.id == "graphite-supply" })
        var filled = Filled(library)
        filled.workbook =
            AnswerWorkbook(
                blankFor: library.programmes[programme].parts.map(\.questionnaire),
                programme: programme, in: library, assessed: nil
            ).workbook()
        filled.put("number", 3, .text("S"))
        filled.put("company", 3, .text("N"))
        filled.put("day", 3, .text("21.11.2026"))
        filled.put("graphite:scrap", Self.answer, .whole(7))
        let submission = try #require(try filled.read().submission)
        #expect(submission.programme?.id == "graphite-supply")
        #expect(submission.questionnaires.map(\.id) == ["graphite"])
    }

    // MARK: What is wrong

    @Test func everythingThatIsWrongIsTold() throws {
        var filled = Filled(library)
        filled.put("company", 3, .empty)
        filled.put("day", 3, .text("some day"))
        filled.put("country", 3, .text("Atlantis"))
        filled.put("graphite:scrap", Self.state, .text("perhaps"))
        filled.put("graphite:scrap", Self.confidential, .text("a little"))
        filled.put("graphite:over-limit", Self.answer, .exact(ExactDecimal(text: "0.45") ?? .zero))
        filled.put("graphite:permits", Self.comment, .text("Only a comment"))
        filled.put("graphite:permits", Self.reason, .text("Because"))
        filled.put("graphite:water", 0, .text("graphite:wine"))
        filled.put("graphite:wine", Self.comment, .text("Red"))
        filled.add(
            "evidence", [.text("Q1"), .text("rumour"), .empty, .empty, .empty, .text("now")])
        filled.add("certificates", [.text("irma"), .empty, .text("50 percent")])
        filled.workbook.sheets.append(
            Sheet("Mine", columns: [], rows: [[.text("my own"), .whole(3)]]))
        let (read, told) = try filled.read()
        #expect(read == nil)
        var edited = try EditedWorkbook(try Filled(library).workbook.bytes())
        let name = "D14"
        try edited.set(name, .nothing)
        edited.parts[EditedWorkbook.sheet(1)]?.replace(
            "<c r=\"\(name)\"/>", with: "<c r=\"\(name)\" t=\"e\"><v>#REF!</v></c>")
        let broken = try filled.read(edited.bytes).told
        let other = try filled.read(
            Workbook(
                title: "x", made: .last,
                sheets: [
                    Sheet("A", columns: [], rows: [[.text("b")]])
                ]
            ).bytes()
        ).told
        var gone = Filled(library)
        let (sheet, _) = try #require(gone.place("graphite:scrap"))
        gone.workbook.sheets.remove(at: sheet)
        let missing = try gone.read().told
        #expect(
            matchesSnapshot(
                told + broken + other + missing,
                "Tests/AssayInterchangeTests/Outputs/answers.txt"))
    }

    @Test func whatStandsElsewhereIsKept() throws {
        var filled = Filled(library)
        let (sheet, _) = try #require(filled.place("graphite:scrap"))
        filled.workbook.sheets[sheet].rows.append([.empty, .empty, .empty, .text("below")])
        filled.put("graphite:scrap", Self.comment, .text("beside"))
        filled.workbook.sheets.append(
            Sheet("Mine", columns: [], rows: [[.text("own"), .whole(3)]]))
        let (read, told) = try filled.read()
        #expect(Set(read?.notes.map(\.text) ?? []) == ["below", "beside", "own | 3"], "\(told)")
        #expect(told.components(separatedBy: "[kept-as-note]").count == 4, "\(told)")
    }

    @Test func aChangeCountsAndTheRestStays() throws {
        let source = Repository.bytes("Examples/Submissions/careful-tier-one.xml")
        var diagnostics = DiagnosticCollector()
        let before = try #require(
            AssayInterchange.readSubmission(source, named: "a.xml", diagnostics: &diagnostics))
        var filled = Filled(library)
        filled.workbook = AnswerWorkbook(of: before, in: library).workbook()
        filled.put("graphite:scrap", Self.answer, .empty)
        filled.put("graphite:change-notice", Self.comment, .text("=new"))
        let after = try #require(try filled.read().submission)
        #expect(after.answers.count == before.answers.count - 1)
        #expect(
            !after.answers.contains { $0.question == "scrap" && $0.questionnaire == "graphite" })
        #expect(after.answers.first { $0.question == "change-notice" }?.comment == "=new")
        #expect(after.certificates.count == before.certificates.count)
        #expect(after.progress.count == before.progress.count && after.notes.isEmpty)
    }

    @Test(
        "a workbook is the same each time, in every language",
        arguments: ["en", "de", "es", "fr", "zh-Hans"])
    func languages(language: String) throws {
        let filled = Filled(library, language: language)
        #expect(try filled.workbook.bytes() == filled.workbook.bytes())
        #expect(try filled.read().submission?.supplier.id == "S-1")
        let words = filled.workbook.sheets.flatMap(\.columns).map(\.heading)
        #expect(words.contains { $0.contains("Answer") } == (language == "en"))
    }
}
