import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWorkbooks
import TestSupport
import Testing

@testable import AssayInterchange

/// Templates of others, made small by our own writer: the real ones are licensed.
@Suite("Filled templates")
struct TemplateTests {
    static let library = Repository.library()
    static let day = CalendarDate(text: "2026-12-01") ?? .last

    /// Cells of a template by sheet and name.
    struct Form {
        var cells: [String: [String: Sheet.Cell]]

        init(_ title: String, revision: String) {
            cells = [
                "L": [
                    "B4": .text("Declaration"), "C4": .text("D2"),
                    "D4": .text("Template (\(title))"),
                ],
                "Declaration": ["J3": .text("Revision \(revision)\nOctober 17, 2025")],
                "C": ["A2": .text("CD"), "B2": .text("CONGO, DEMOCRATIC REPUBLIC OF THE")],
                "Smelter List": ["B4": .text("Metal")],
                "Product List": ["B5": .text("Number")],
                "Smelter Look-up": [
                    "A5": .text("Cobalt"), "B5": .text("Old name"), "C5": .text("Standard name"),
                    "D5": .text("CONGO, DEMOCRATIC REPUBLIC OF THE"), "E5": .text("CID000001"),
                    "A6": .text("Cobalt"), "B6": .text("Smelter not listed"),
                    "C6": .text("Smelter not listed"),
                ],
            ]
            if title != "CMRT" { cells["Mine List"] = ["A4": .text("Metal")] }
        }

        mutating func put(_ sheet: String, _ filled: [String: Sheet.Cell]) {
            cells[sheet, default: [:]].merge(filled) { _, new in new }
        }

        func bytes() throws -> [UInt8] {
            let sheets = cells.sorted { $0.key < $1.key }.map { name, filled in
                var rows: [[Sheet.Cell]] = []
                for (cell, value) in filled {
                    guard let place = SheetPlace.cell(cell) else { continue }
                    while rows.count < place.row { rows.append([]) }
                    while rows[place.row - 1].count < place.column {
                        rows[place.row - 1].append(.empty)
                    }
                    rows[place.row - 1][place.column - 1] = value
                }
                return Sheet(name, columns: [], rows: rows)
            }
            return try Workbook(
                title: "Form", made: CalendarDate(dayNumber: 20_000), sheets: sheets
            )
            .bytes()
        }
    }

    /// An EMRT 2.1 of a company that uses cobalt, and says nothing of nickel.
    static func emrt() -> Form {
        var form = Form("EMRT", revision: "2.1")
        form.put(
            "Declaration",
            [
                "D8": .text(" Nordmetall "), "D9": .text("A. Company"), "D12": .text("Cobalt"),
                "E12": .text("(Delete Copper)"), "G13": .text("Nickel"), "D19": .text("Li Wei"),
                "D20": .text("li@example.org"), "D22": .text("Petra Lang"), "D23": .text("Buyer"),
                "D26": .date(CalendarDate(text: "2026-03-20") ?? .last), "D30": .text("Yes"),
                "D42": .text("yes"), "D54": .text("Ｙｅｓ "), "D78": .number(ExactDecimal(1)),
                "D90": .text("Yes"), "D115": .text("Yes"), "D117": .text("Yes"),
                "G117": .text("https://example.org/policy"),
            ])
        form.put("Smelter List", ["A5": .text("CID000001")])
        form.put("Smelter List", ["B6": .text("Cobalt"), "C6": .text("Old name")])
        form.put(
            "Smelter List",
            ["B8": .text("Cobalt"), "C8": .text("Smelter not listed"), "D8": .text("Hütte")])
        form.put(
            "Mine List",
            [
                "A5": .text("Cobalt"), "C5": .text("Pit"),
                "F5": .text("congo, democratic republic of the"),
            ])
        return form
    }

    static func read(
        _ form: Form, _ diagnostics: inout DiagnosticCollector, file: String = "emrt.xlsx"
    ) throws -> FilledTemplate? {
        let library = try #require(library)
        return FilledTemplate(
            try form.bytes(), file: file, library: library, diagnostics: &diagnostics)
    }

    static func imported(
        _ forms: [Form], _ diagnostics: inout DiagnosticCollector
    ) throws -> TemplateImport? {
        let library = try #require(library)
        let sources = try forms.enumerated().map { number, form in
            TemplateImport.Source(
                template: try #require(
                    try read(form, &diagnostics, file: "\(number).xlsx")),
                sha256: String(repeating: "0", count: 64), fileName: "\(number).xlsx")
        }
        return TemplateImport(
            sources, supplier: "S-1", assessed: day, library: library, diagnostics: &diagnostics)
    }

    private func answer(
        _ name: String, in submission: Submission
    ) -> AnswerEntry? {
        submission.answers.first { $0.questionnaire + ":" + $0.question == name }
    }

    @Test func becomeASubmissionWithTheCellsThatSayEachAnswer() throws {
        var diagnostics = DiagnosticCollector()
        let made = try #require(try Self.imported([Self.emrt()], &diagnostics))
        let submission = made.submission
        #expect(submission.supplier.name == "Nordmetall")
        #expect(submission.supplier.respondent == "Petra Lang, Buyer")
        let materials = try #require(answer("supplier-profile:materials", in: submission))
        #expect(materials.said.values.map(\.text) == ["cobalt"])
        #expect(materials.comment?.hasPrefix("EMRT 2.1, Declaration!D12") == true)
        let evidence = try #require(materials.evidence.first)
        #expect(evidence.kind == "template")
        #expect(evidence.title == "EMRT 2.1")
        #expect(evidence.issued == CalendarDate(text: "2026-03-20"))
        #expect(
            answer("supplier-profile:cahra-origin", in: submission)?.said.values.map(\.text)
                == ["yes"])
        #expect(
            answer("supplier-profile:countries-of-origin", in: submission)?.said.values.map(\.text)
                == ["CD"])
        #expect(
            answer("oecd-five-step:policy-public", in: submission)?.said.values.map(\.text)
                == ["https://example.org/policy"])
        // One plant under its number and under an old name is one.
        let points = try #require(answer("oecd-five-step:points", in: submission))
        #expect(points.isDraft)
        #expect(
            points.said.rows.map { $0.cells.map(\.text) }
                == [["Standard name", "CD", "cobalt"], ["Hütte", "cobalt"]])
        #expect(answer("oecd-five-step:policy-materials", in: submission) == nil)
        let own = try #require(answer("rmi-emrt:minerals", in: submission))
        #expect(own.said.rows.count == 2)
        #expect(own.said.rows[0].cells.map(\.text).contains("all"))
    }

    @Test func countAsLittleAsTheyAnswer() throws {
        let library = try #require(Self.library)
        var diagnostics = DiagnosticCollector()
        let made = try #require(try Self.imported([Self.emrt()], &diagnostics))
        let response = try #require(
            interpret(made.submission, with: library, diagnostics: &diagnostics))
        let names = response.questionnaires.map { library.questionnaires[$0].id }
        #expect(!names.contains("rmi-emrt"))
        #expect(names.contains("oecd-five-step"))
        let position = try #require(names.firstIndex(of: "oecd-five-step"))
        #expect(response.completeness[position].answered == 1)
    }

    @Test func sayWhatTheirOwnCheckerWouldCallIncomplete() throws {
        var diagnostics = DiagnosticCollector()
        let template = try #require(try Self.read(Self.emrt(), &diagnostics))
        let checks = Dictionary(
            template.checks.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
        #expect(checks[4]?.standing == .complete)
        #expect(checks[11]?.standing == .missing)
        #expect(checks[11]?.cellName == "Declaration!D21")
        #expect(checks[17]?.standing == .complete)
        // Nickel is the second name in scope, so that its answers stand in the second row.
        #expect(checks[18]?.standing == .missing)
        #expect(checks[18]?.cellName == "Declaration!D31")
        #expect(checks[28]?.standing == .complete)
        #expect(checks[6]?.standing == .notNeeded)
        #expect(checks[112]?.standing == .notNeeded)
        #expect(checks[114]?.standing == .complete)
        // A plant that is not listed lacks its country.
        #expect(checks[124]?.standing == .missing)
    }

    @Test func ofOneSupplierAreUnited() throws {
        var cmrt = Form("CMRT", revision: "6.5")
        cmrt.put(
            "Declaration",
            [
                "D8": .text("Nordmetall"), "D9": .text("B. Product (or List of Products)"),
                "D26": .text("No"), "D27": .text("Yes"), "D33": .text("Yes"),
                "D45": .text("Unknown"),
            ])
        var diagnostics = DiagnosticCollector()
        let made = try #require(try Self.imported([Self.emrt(), cmrt], &diagnostics))
        let materials = try #require(answer("supplier-profile:materials", in: made.submission))
        #expect(materials.said.values.map(\.text) == ["cobalt", "tin"])
        #expect(materials.evidence.map(\.title) == ["EMRT 2.1", "CMRT 6.5"])
        #expect(materials.comment?.contains("does not say that it speaks for the whole") == true)
        // What one knows, the other need not.
        #expect(
            answer("supplier-profile:cahra-origin", in: made.submission)?.said.values.map(\.text)
                == ["yes"])
        var problems = DiagnosticCollector()
        #expect(try Self.imported([Self.emrt(), Self.emrt()], &problems) == nil)
        #expect(problems.hasErrors)
    }

    @Test func tellWhatCannotBeUsedAndKeepIt() throws {
        var form = Self.emrt()
        form.put(
            "Declaration",
            [
                "D26": .text("03/04/2026"), "D30": .text("是"), "D31": .text("Yes"),
                "D115": .text("No"), "E12": .text("Kupfer"),
            ])
        form.put("Smelter List", ["A9": .text("CID999999"), "N9": .text("Pit")])
        form.put("Mine List", ["F5": .text("Katanga")])
        var told = ""
        func tell(_ diagnostics: DiagnosticCollector) {
            for problem in diagnostics.sorted() {
                told +=
                    "\(problem.place): [\(problem.id.rawValue)]: \(problem.message)\n"
                    + "  help: \(problem.help)\n"
            }
        }
        var diagnostics = DiagnosticCollector()
        let made = try #require(try Self.imported([form], &diagnostics))
        #expect(
            Set(made.submission.notes.map(\.text)).isSuperset(of: ["是", "03/04/2026", "Kupfer"]))
        let template = try #require(try Self.read(form, &diagnostics))
        let library = try #require(Self.library)
        let list = try #require(
            SmelterList(
                Array("Smelter ID;Smelter Name;Country\nCID7;Hütte;DE\n".utf8), file: "list.csv",
                diagnostics: &diagnostics))
        let match = template.match(with: list, library: library, diagnostics: &diagnostics)
        #expect(match == (1, 3))
        tell(diagnostics)
        var later = DiagnosticCollector()
        #expect(try Self.read(Form("EMRT", revision: "3.0"), &later) == nil)
        tell(later)
        var stranger = DiagnosticCollector()
        #expect(try Self.read(Form("CRT", revision: "2.21"), &stranger) == nil)
        tell(stranger)
        #expect(
            matchesSnapshot(told, "Tests/AssayInterchangeTests/Outputs/template-problems.txt"))
    }

    @Test func areMatchedByNumberThenByNameAndCountry() throws {
        var diagnostics = DiagnosticCollector()
        let text =
            "CID,Standard Smelter Name,Also known as,Country\nCID7,Alpha,\"Alef; 阿尔法\",CHINA\n,Beta,,\n"
        let list = try #require(
            SmelterList(Array(text.utf8), file: "l.csv", diagnostics: &diagnostics))
        #expect(list.count == 2)
        #expect(list.has(number: "cid7 ", name: nil, country: nil))
        #expect(list.has(number: nil, name: "ALEF", country: "CN"))
        #expect(list.has(number: nil, name: "阿尔法", country: nil))
        #expect(!list.has(number: nil, name: "Alpha", country: "DE"))
        #expect(list.has(number: "CID8", name: "beta", country: "DE"))
        #expect(!list.has(number: "CID8", name: nil, country: nil))
        #expect(
            SmelterList(Array("a,b\n1,2\n".utf8), file: "l.csv", diagnostics: &diagnostics) == nil)
        #expect(diagnostics.sorted().map(\.id) == [.headingMissing])
    }

    @Test func comeBackFromABlank() throws {
        let library = try #require(Self.library)
        var diagnostics = DiagnosticCollector()
        let made = try #require(try Self.imported([Self.emrt()], &diagnostics))
        let response = try #require(
            interpret(made.submission, with: library, diagnostics: &diagnostics))
        var blank = Form("EMRT", revision: "2.0")
        blank.put(
            "Declaration", ["D12": .text("Cobalt"), "E12": .text("Copper"), "A50": .text("kept")])
        let bytes = try blank.bytes()
        let exported = try #require(
            TemplateExport(
                "emrt", blank: bytes, file: "blank.xlsx", from: response, library: library,
                diagnostics: &diagnostics))
        #expect(exported.name == "EMRT 2.0")
        let book = try ReadWorkbook(exported.bytes)
        let sheet = try #require(try book.sheet("Declaration"))
        #expect(sheet[12, 5] == nil)
        #expect(sheet[13, 7]?.value == .text("Nickel"))
        #expect(sheet[30, 4]?.value == .text("Yes"))
        #expect(sheet[50, 1]?.value == .text("kept"))
        #expect(try book.sheet("Smelter List")?[5, 1]?.value == .text("CID000001"))
        let again = try #require(
            FilledTemplate(
                exported.bytes, file: "again.xlsx", library: library, diagnostics: &diagnostics))
        #expect(again.answers.values.mapValues(\.text).count >= 10)
        var wrong = DiagnosticCollector()
        #expect(
            TemplateExport(
                "cmrt", blank: bytes, file: "blank.xlsx", from: response, library: library,
                diagnostics: &wrong) == nil)
        #expect(wrong.sorted().map(\.id) == [.notATemplate])
    }

    /// Of a word that is known by its beginning the whole stands first, since a cell gets that one.
    @Test func areWrittenInWholeWords() throws {
        let library = try #require(Self.library)
        let written = library.templates.workbooks.filter { $0.title.original.hasSuffix("MRT") }
        #expect(written.count >= 4)
        for template in written {
            let entries =
                template.entries + template.blocks.flatMap(\.entries)
                + template.rows.flatMap(\.entries)
            for word in entries.flatMap(\.words) where word.start != nil {
                let words = entries.flatMap(\.words).filter { $0.option == word.option }
                #expect(words.first?.text != nil, "\(template.title.original) \(word.option)")
            }
        }
    }
}
