import AssayDiagnostics
import AssayExpressions
import AssayInterchange
import AssayQuestionnaires
import AssayResponses
import Foundation
import TestSupport
import Testing

/// Exports of surveys become submissions; what is wrong with a row or a mapping is told exactly.
@Suite("Surveys")
struct SurveyImportTests {
    let library: QuestionnaireLibrary

    init() throws { library = try #require(Self.shared) }

    private static let shared = Repository.library()

    private func file(_ text: String, _ name: String) -> SurveyImport.File {
        SurveyImport.File(Array(text.utf8), named: name)
    }

    private func example(_ name: String) -> String {
        String(decoding: Repository.bytes("Examples/Surveys/" + name), as: UTF8.self)
    }

    private func survey(
        _ rows: String, _ mapping: String, tables: String? = nil,
        options: SurveyImport.Options = .init()
    ) -> SurveyImport {
        SurveyImport(
            file(rows, "a.csv"), tables: tables.map { file($0, "t.csv") },
            mapping: file(mapping, "m.xml"), with: library, options: options)
    }

    private func survey(_ rows: [UInt8], _ tables: [UInt8], _ mapping: String) -> SurveyImport {
        SurveyImport(
            .init(rows, named: "a.csv"), tables: .init(tables, named: "t.csv"),
            mapping: file(mapping, "m.xml"), with: library)
    }

    private func problems(_ survey: SurveyImport) -> [Diagnostic] {
        survey.problems + survey.rows.flatMap(\.problems)
    }

    private func xml(_ survey: SurveyImport) -> [String] {
        survey.rows.map { row in
            guard let submission = row.submission else { return "none" }
            var diagnostics = DiagnosticCollector()
            let bytes = ExchangeDocument.submission(submission).converted(
                to: .xml, diagnostics: &diagnostics)
            return String(decoding: bytes ?? [], as: UTF8.self)
        }
    }

    // MARK: The example

    @Test func theExampleIsRead() throws {
        let survey = survey(
            example("export.csv"), example("mapping.xml"), tables: example("supply.csv"))
        #expect(lines(problems(survey)) == "")
        #expect(survey.isSound)
        let path = "Tests/AssayInterchangeTests/Outputs/Tables/example.xml"
        #expect(matchesSnapshot(xml(survey).joined(), path), "\(xml(survey).joined())")
    }

    @Test("the example says the same in any encoding", arguments: ["utf-16", "windows-1252"])
    func encodings(name: String) throws {
        let (rows, tables) = (example("export.csv"), example("supply.csv"))
        let mapping = example("mapping.xml")
        let known = xml(survey(rows, mapping, tables: tables))
        let encoding: String.Encoding = name == "utf-16" ? .utf16 : .windowsCP1252
        let coded = try [rows, tables].map { text in
            Array(try #require(text.replacing("\u{FEFF}", with: "").data(using: encoding)))
        }
        let other = mapping.replacing("\"utf-8\" decimals", with: "\"\(name)\" decimals")
        let survey = survey(coded[0], coded[1], other)
        #expect(lines(problems(survey)) == "")
        #expect(xml(survey) == known)
        if name == "windows-1252" {
            let broken = self.survey(coded[0], coded[1], mapping)
            #expect(broken.problems.map(\.id) == [.brokenEncoding])
        }
    }

    @Test func chineseIsRead() {
        // 公司 and 石墨 in GB18030.
        let rows =
            Array("id,".utf8) + [0xB9, 0xAB, 0xCB, 0xBE] + Array(",m\nS,".utf8)
            + [0xCA, 0xAF, 0xC4, 0xAB] + Array(",graphite\n".utf8)
        let survey = SurveyImport(
            .init(rows, named: "a.csv"),
            mapping: file(
                """
                <mapping xmlns="urn:assay:mapping:1" encoding="gb18030">
                  <supplier id="id" name="公司"/><question id="supplier-profile:materials" column="m"/>
                </mapping>
                """, "m.xml"),
            with: library, options: .init(assessed: CalendarDate(text: "2026-11-21")))
        #expect(lines(problems(survey)) == "")
        #expect(survey.rows.first?.submission?.supplier.name == "石墨")
    }

    // MARK: Forms of surveys

    @Test func severalHeadingRowsAndLettersAreKnown() {
        // As SurveyMonkey writes: options in a second row of headings, with no heading above them.
        let rows = """
            Respondent,Company,What do you do?,,
            ,,Mines,Trades,Other
            R1,A,Mines or concentrates minerals,,
            R2,B,,Trades,
            """
        let survey = survey(
            rows,
            """
            <mapping xmlns="urn:assay:mapping:1" first="3">
              <supplier id="Respondent" name="Company"/>
              <question id="supplier-profile:role">
                <option id="mine" column="What do you do?"/>
                <option id="trader" column="#D" word="Trades"/>
              </question>
              <ignore column="#E"/>
            </mapping>
            """, options: .init(assessed: CalendarDate(text: "2026-11-21")))
        #expect(lines(problems(survey)) == "")
        #expect(
            survey.rows.map { $0.submission?.answers[0].said.values.map(\.text) ?? [] }
                == [["mine"], ["trader"]])
    }

    @Test func severalAnswersInOneCellMayHaveTheSeparatorInThem() {
        let survey = survey(
            "id,name,role,origin\nS,N,\"Trades or transports minerals or metals,Makes materials, parts "
                + "or components, Collects or recycles\",\"Congo, DR,PE\"\n",
            """
            <mapping xmlns="urn:assay:mapping:1" separator=",">
              <supplier id="id" name="name"/>
              <word option="CD">Congo, DR</word>
              <question id="supplier-profile:role" column="role"/>
              <question id="countries-of-origin" column="origin"/>
            </mapping>
            """, options: .init(assessed: CalendarDate(text: "2026-11-21")))
        #expect(lines(problems(survey)) == "")
        let answers = survey.rows.first?.submission?.answers.map { $0.said.values.map(\.text) }
        #expect(answers == [["trader", "component-maker", "recycler"], ["CD", "PE"]])
    }

    @Test(
        "several answers in one cell",
        arguments: [
            (";", "trader;recycler;"), ("&#10;", "trader\nrecycler"), (" / ", "trader / recycler"),
            ("|", "trader|recycler"),
        ])
    func separators(separator: String, cell: String) {
        let survey = survey(
            "id,name,role,more,more\nS,N,\"\(cell)\",1,2\n",
            """
            <mapping xmlns="urn:assay:mapping:1">
              <supplier id="id" name="name"/>
              <question id="role" column="role" separator="\(separator)"/>
              <ignore column="more"/>
            </mapping>
            """, options: .init(assessed: CalendarDate(text: "2026-11-21")))
        #expect(lines(problems(survey)) == "")
        let answers = survey.rows.first?.submission?.answers.map { $0.said.values.map(\.text) }
        #expect(answers == [["trader", "recycler"]])
    }

    @Test func withoutASeparatorSeveralAnswersAreNotGuessed() {
        let survey = survey(
            "id,name,role\nS,N,\"trader, recycler\"\n",
            """
            <mapping xmlns="urn:assay:mapping:1" separator="">
              <supplier id="id" name="name"/><question id="role" column="role"/>
            </mapping>
            """, options: .init(assessed: CalendarDate(text: "2026-11-21")))
        #expect(problems(survey).map(\.id) == [.unknownOption])
        #expect(problems(survey).first?.help.contains("separator=") == true)
    }

    @Test func rowsOfTablesMayStandInColumns() {
        let survey = survey(
            "id,name,kg Cu,from Cu,kg Ni\nS,N,\"1,200\",Chile,\nT,M,,,\n",
            """
            <mapping xmlns="urn:assay:mapping:1">
              <supplier id="id" name="name"/>
              <table id="supplier-profile:supply">
                <row>
                  <cell id="material" value="copper"/><cell id="basis" value="assumed"/>
                  <cell id="kilograms" column="kg Cu"/><cell id="country" column="from Cu"/>
                </row>
                <row>
                  <cell id="material" value="nickel"/><cell id="basis" value="unknown"/>
                  <cell id="kilograms" column="kg Ni"/>
                </row>
              </table>
            </mapping>
            """, options: .init(assessed: CalendarDate(text: "2026-11-21")))
        #expect(lines(problems(survey)) == "")
        let rows = survey.rows.map { row in
            row.submission?.answers.flatMap(\.said.rows).map { $0.cells.map(\.text) } ?? []
        }
        #expect(rows == [[["copper", "assumed", "1200", "CL"]], []])
    }

    @Test func statesCommentsAndWhatStandsAloneAreKept() throws {
        let survey = survey(
            "id,name,d,people,why,note\nS,N,03/04/2026,n/a,too small,see mail\nT,M,5/31/2026,?,,\n"
                + "U,O,2026-06-01,,,left open\n",
            """
            <mapping xmlns="urn:assay:mapping:1" dates="month-day-year">
              <supplier id="id" name="name" assessed="d"/>
              <word means="nothing">?</word>
              <question id="oecd-five-step:retention" column="people" reason="why" comment="note">
                <word means="unknown">n/a</word>
              </question>
            </mapping>
            """)
        #expect(problems(survey).map(\.id) == [.keptAsNote])
        #expect(survey.isSound)
        let first = try #require(survey.rows[0].submission)
        #expect(first.assessed.description == "2026-03-04")
        #expect(first.answers[0].state == .unknown && first.answers[0].comment == "see mail")
        #expect(first.answers[0].reason == "too small")
        let second = try #require(survey.rows[1].submission)
        #expect(second.answers.count == 0 && second.assessed.description == "2026-05-31")
        let third = try #require(survey.rows[2].submission)
        #expect(third.notes.map(\.text) == ["left open"])
        #expect(third.notes.map(\.at) == ["a.csv: row 4, column 6"])
    }

    // MARK: Mistakes

    private static let asked = """
        <mapping xmlns="urn:assay:mapping:1" decimals="comma" dates="day-month-year">
          <supplier id="id" name="name" country="land" assessed="day"/>
          <word means="unknown">weiß nicht</word>
          <question id="supplier-profile:role" column="role" separator=";"/>
          <question id="supplier-profile:employees" column="people"/>
          <question id="supplier-profile:countries-of-origin" column="from"/>
          <question id="oecd-five-step:policy-materials" column="policy">
            <evidence kind="document" file="file" issued="of"/>
          </question>
          <table id="supplier-profile:supply" key="id">
            <column id="material" column="what"/><column id="basis" column="basis"/>
            <column id="kilograms" column="kg"/>
          </table>
        </mapping>
        """
    private static let head = "id;name;land;day;role;people;from;policy;file;of\n"
    private static let tablesHead = "id;what;basis;kg\n"

    static let mistakes: [(name: String, rows: String, tables: String?, mapping: String)] = [
        (
            "survey-cells",
            head
                + """
                S;N;DE;1.2.2026;trader;12;CL;all;a.pdf;1.1.2025
                ;N;Germny;31.2.2026;trader;12,5;Chlie;al;a.pdf;2025
                T;;DE;;tradr;1.2.3;CL;weiß nicht;;
                U;N;DE;1.2.2026;trader;-4;CL;all;;;;more
                V;N;DE;1.2.2026;"trader;
                weiß nicht";12;CL;all;;
                """, tablesHead + "S;copper;known;1.000,5\n", asked
        ),
        (
            "survey-tables", head + "S;N;DE;1.2.2026;trader;12;CL;all;;\nT;N;DE;1.2.2026;;;;;;\n",
            tablesHead
                + "S;coper;known;5\nS;copper;;1,5,5\nS;copper;known;-1\nX;tin;known;1\nT;tin;known;7\n",
            asked
        ),
        (
            "survey-columns",
            "id;nme;land;day;role;people;from;policy;file;of;role;more;;\n"
                + "S;N;DE;1.2.2026;trader;12;CL;all;;;x;y;;z\n", tablesHead, asked
        ),
        (
            "survey-unread",
            "id;name;land;day;role;people;from;policy;file;of;more;\n"
                + "S;N;DE;1.2.2026;trader;12;CL;all;;;y;\n", tablesHead + "S;tin;known;5\n", asked
        ),
        (
            "survey-twice",
            head + "S;N;DE;1.2.2026;trader;12;CL;all;;\nS;N;DE;1.2.2026;;;;;;\n"
                + "T;N;DE;1.2.2026;mine;;;;;\n", tablesHead, asked
        ),
        ("survey-empty", head, tablesHead, asked),
        ("survey-no-tables", head + "S;N;DE;1.2.2026;trader;12;CL;all;;\n", nil, asked),
        (
            "survey-checks", head + "S;N;DE;1.2.2026;trader;12;CL;all;a.pdf;1.1.2027\n",
            tablesHead, asked
        ),
        (
            "mapping-names", "id,name\nS,N\n", nil,
            """
            <mapping xmlns="urn:assay:mapping:1" programme="batery">
              <supplier id="id" name="name"/>
              <word means="unknown" option="yes">x</word>
              <word option="yess">y</word>
              <question id="supplier-profile:rolle" column="name"/>
              <question id="employes" column="name"/>
              <question id="supplier-profile:supply" column="name"/>
              <question id="supplier-profile:tier">
                <word option="tier-5">5</word><word option="tier-1">1</word><word means="nothing">1</word>
                <option id="tier-1" column="name"/>
                <evidence kind="documnt"/>
              </question>
              <question id="supplier-profile:tier" column="name"/>
              <question id="supplier-profile:role">
                <option id="tradr" column="nam"/>
              </question>
              <question id="supplier-profile:contact"/>
              <question id="supplier-profile:employees" column="name"><word option="five">5</word></question>
              <table id="supplier-profile:contact"/>
              <table id="supplier-profile:sites" only="name">
                <column id="nme" column="name"/>
                <row><cell id="name"/></row>
              </table>
              <ignore column="nothing"/>
            </mapping>
            """
        ),
        (
            "mapping-structure", "id,name\nS,N\n", nil,
            """
            <mapping xmlns="urn:assay:mapping:1" decimals="dot" first="0">
              <question id="a b" colum="x"/>
              <supplier id="id"/>
            </mapping>
            """
        ),
        ("mapping-doctype", "id,name\nS,N\n", nil, "<!DOCTYPE x [<!ENTITY a \"b\">]><mapping/>"),
        ("mapping-quote", head + "S;\"N\n", tablesHead + "S;\"a\"b\n", asked),
    ]

    @Test("mistakes are told exactly", arguments: mistakes.indices)
    func told(number: Int) {
        let (name, rows, tables, mapping) = Self.mistakes[number]
        let survey = survey(rows, mapping, tables: tables)
        let sound = survey.rows.compactMap { $0.submission?.supplier.id }.joined(separator: " ")
        let told = lines(problems(survey)) + "written: " + sound + "\n"
        #expect(
            matchesSnapshot(told, "Tests/AssayInterchangeTests/Outputs/Tables/\(name).txt"),
            "\(told)")
    }

    @Test func oneNumberForSeveralRowsIsRefused() {
        let survey = survey(
            "name\nN\nM\n",
            """
            <mapping xmlns="urn:assay:mapping:1"><supplier name="name"/></mapping>
            """, options: .init(supplier: "S"))
        #expect(survey.problems.map(\.id) == [.supplierTwice] && survey.rows.isEmpty)
    }

    @Test func damagedExportsNeverTrap() {
        let mapping = example("mapping.xml")
        let (rows, tables) = (Array(example("export.csv").utf8), Array(example("supply.csv").utf8))
        var random = SeededGenerator(seed: Proof.seed)
        for _ in 0..<Proof.cases(60, full: 5_000) {
            var (rows, tables, mapping) = (rows, tables, Array(mapping.utf8))
            let byte = random.pick(Array("\",;#|\n0a<".utf8) + [0, 0xFF])
            switch random.below(3) {
            case 0: rows[random.below(rows.count)] = byte
            case 1: tables[random.below(tables.count)] = byte
            default: mapping[random.below(mapping.count)] = byte
            }
            let survey = SurveyImport(
                .init(rows, named: "a.csv"), tables: .init(tables, named: "t.csv"),
                mapping: .init(mapping, named: "m.xml"), with: library)
            for row in survey.rows where row.submission == nil { #expect(!row.problems.isEmpty) }
        }
    }
}
