import AssayDiagnostics
import AssayExpressions
import AssayInterchange
import AssayResponses
import TestSupport
import Testing

/// What a buyer expects, read from CSV and XML; what is wrong with a file is told exactly.
@Suite("Expectations")
struct ExpectationTests {
    static let table = #"""
        supplier,Material,kilograms,kilograms-to,spend,role,people
        S-1,graphite,1000,2500.5,"900000","anode, active",12
        S-1,cobalt,,40,,,

        "S ""2""",nickel,,,,smelter,
        """#
    static let markup = """
        <expectations xmlns="urn:assay:expectations:1">
          <supplier id="S-1" role="anode, active" people="12">
            <material id="graphite" kilograms="1000" kilograms-to="2500.5" spend="900000"/>
            <material id="cobalt" kilograms-to="40"/>
          </supplier>
          <supplier id="S &quot;2&quot;" role="smelter"><material id="nickel"/></supplier>
        </expectations>
        """

    private func read(_ text: String, named file: String) -> ([BuyerExpectation]?, [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let read = readExpectations(Array(text.utf8), named: file, diagnostics: &diagnostics)
        return (read, diagnostics.sorted())
    }

    static let forms = [
        ("e.csv", table), ("-", table), ("e.csv", "\u{FEFF}" + table),
        ("e.csv", table.replacing("\n", with: "\r\n")), ("e.xml", markup),
        (
            "e.csv",
            "supplier;material;kilograms;kilograms-to;spend;role;people\nS-1;graphite;1000;"
                + "2500.5;900000;anode, active;12\nS-1;cobalt;;40;;;\n\"S \"\"2\"\"\";nickel;;;;smelter;"
        ),
    ]

    @Test("say the same in every form", arguments: forms)
    func sameInEveryForm(file: String, text: String) throws {
        let (read, problems) = read(text, named: file)
        #expect(problems == [])
        let expectations = try #require(read)
        #expect(expectations.map(\.supplier) == ["S-1", "S \"2\""])
        #expect(expectations[0].role == "anode, active")
        #expect(expectations[0].people == 12)
        #expect(expectations[1].people == nil)
        let materials = expectations[0].materials
        #expect(materials.map(\.id) == ["graphite", "cobalt"])
        #expect(
            materials[0].kilograms
                == Kilograms(ExactDecimal(1000), try #require(ExactDecimal(text: "2500.5"))))
        #expect(materials[0].spend == ExactDecimal(900_000))
        #expect(materials[1].kilograms == Kilograms(ExactDecimal(40), ExactDecimal(40)))
        #expect(expectations[1].materials[0].kilograms == nil)
    }

    static let mistakes: [(name: String, file: String, text: String)] = [
        ("headings", "e.csv", "suplier,kilograms,spend,spend\nS-1,1,2,3\n"),
        (
            "rows", "e.csv",
            """
            supplier,material,kilograms,kilograms-to,spend,people
            ,graphite,1,2,3,4
            S-1,,1,2,3,4
            S-1,nickel,"1,250",-2,=1+1,2.5
            S-1,copper,5,4,,
            S-1,zinc,1,,,,and more
            S-1,cobalt,1
            S-1,cobalt,2
            """
        ),
        ("open-quote", "e.csv", "supplier,material\nS-1,\"graphite\nS-2,nickel\n"),
        ("behind-quote", "e.csv", "supplier,material\nS-1,\"graphite\"x\n"),
        ("empty", "e.csv", ""),
        ("nul", "e.csv", "supplier,material\nS-1,gra\u{0}phite\n"),
        (
            "markup", "e.xml",
            """
            <expectations xmlns="urn:assay:expectations:1">
              <supplier id="S-1"><material id="zinc" kilograms="5" kilograms-to="4"/>
                <material id="zinc"/></supplier>
              <supplier id="S-1"><material id="tin"/></supplier>
            </expectations>
            """
        ),
        (
            "structure", "e.xml",
            """
            <expectations xmlns="urn:assay:expectations:1">
              <supplier name="S-1"><material id="zinc" kilograms="-5"/></supplier>
              <supplier id="S-2"/>
            </expectations>
            """
        ),
        ("doctype", "e.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><expectations/>"),
    ]

    @Test("mistakes are told exactly", arguments: mistakes.indices)
    func told(number: Int) {
        let (name, file, text) = Self.mistakes[number]
        let (read, problems) = read(text, named: file)
        #expect(read == nil)
        let told = problems.map {
            "\($0.place): \($0.severity)[\($0.id.rawValue)]: \($0.message)\n  help: \($0.help)\n"
        }.joined()
        #expect(!told.isEmpty)
        #expect(
            matchesSnapshot(told, "Tests/AssayInterchangeTests/Outputs/expectations-\(name).txt"),
            "\(told)")
    }

    @Test("a damaged file is refused or read, and never traps", arguments: ["e.csv", "e.xml"])
    func damaged(file: String) {
        let bytes = Array((file == "e.csv" ? Self.table : Self.markup).utf8)
        for position in bytes.indices {
            for change: UInt8 in [0x00, 0x22, 0x2C, 0x0A, 0xFF] {
                var changed = bytes
                changed[position] = change
                var diagnostics = DiagnosticCollector()
                let read = readExpectations(changed, named: file, diagnostics: &diagnostics)
                #expect((read == nil) == diagnostics.hasErrors)
                if let read { _ = ExpectationIndex(read) }
            }
            var diagnostics = DiagnosticCollector()
            _ = readExpectations(
                Array(bytes[..<position]), named: file, diagnostics: &diagnostics)
        }
    }

    @Test func anAmountBeyondAllMeasureGivesNoShare() throws {
        let nines = String(repeating: "9", count: 24)
        let (read, problems) = read(
            "supplier,material,kilograms,spend\nS-1,tin,\(nines),\(nines)\nS-1,zinc,\(nines),\(nines)\n",
            named: "e.csv")
        #expect(problems == [])
        #expect(ExpectationIndex(try #require(read))["S-1"]?.isMinorSupplier == false)
    }
}
