import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

/// How much of each material there is, where it comes from, and what the buyer expects.
@Suite("Exposure", .tags(.oneThread), .sanitizedByTag)
struct ExposureTests {
    static let library = Repository.library()

    private func profile(
        _ answers: String, programme: String = "battery", depth: String = ""
    ) -> String {
        """
        <submission xmlns="urn:assay:submission:1" assessed="2026-03-01"\(depth)>
          <supplier id="S-1"><name>A</name></supplier>
          <programme id="\(programme)" version="1.0.0"/>
          <questionnaire id="supplier-profile" version="1.0.0"/>
          <answers questionnaire="supplier-profile">\(answers)</answers>
        </submission>
        """
    }

    private func row(_ material: String, _ cells: [(String, String)]) -> String {
        "<row><cell column=\"material\">\(material)</cell>"
            + cells.map { "<cell column=\"\($0.0)\">\($0.1)</cell>" }.joined() + "</row>"
    }

    private func judged(_ xml: String) throws -> JudgedSubmission {
        let library = try #require(Self.library)
        return try #require(JudgedSubmission(xml, with: library))
    }

    private func judged(
        _ xml: String, _ expectations: [BuyerExpectation], depth: Depth? = nil
    ) throws -> JudgedSubmission {
        let library = try #require(Self.library)
        let submission = try judged(xml).response.submission
        return try #require(
            JudgedSubmission(
                submission, expecting: ExpectationIndex(expectations)["S-1"], depth: depth,
                with: library))
    }

    private func expectation(
        _ supplier: String, _ materials: [(id: String, kilograms: Int?, spend: Int?)]
    ) -> BuyerExpectation {
        var expectation = BuyerExpectation(supplier: supplier, place: SourcePlace(file: "e.csv"))
        for (id, kilograms, spend) in materials {
            var material = BuyerExpectation.Material(id: id, place: SourcePlace(file: "e.csv"))
            material.kilograms = kilograms.map { Kilograms(ExactDecimal($0), ExactDecimal($0)) }
            material.spend = spend.map { ExactDecimal($0) }
            expectation.materials.append(material)
        }
        return expectation
    }

    private func ids(_ judged: JudgedSubmission) throws -> [String] {
        let library = try #require(Self.library)
        return judged.response.questionnaires.map { library.questionnaires[$0].id }
    }

    @Test("rows add up, and name materials and countries", .covers("Q-30"))
    func rows() throws {
        let rows =
            row("graphite", [("basis", "known"), ("country", "MZ"), ("kilograms", "10")])
            + row(
                "graphite",
                [
                    ("basis", "assumed"), ("country", "CN"), ("kilograms", "5"),
                    ("kilograms-to", "8"),
                ])
            + row("nickel", [("basis", "unknown"), ("share", "12.5")])
        let judged = try judged(
            profile(
                "<answer question=\"supply\">\(rows)</answer>"
                    + "<answer question=\"materials\"><value>cobalt</value></answer>"))
        let materials = judged.response.exposure.materials
        #expect(materials.map(\.id) == ["graphite", "nickel", "cobalt"])
        #expect(materials[0].kilograms == Kilograms(ExactDecimal(15), ExactDecimal(18)))
        #expect(materials[0].countries == ["MZ"])
        #expect(materials[0].assumedCountries == ["CN"])
        #expect(materials[0].origin == .assumedBySupplier)
        #expect(materials[1].said == ExactDecimal(text: "12.5"))
        #expect(
            try ids(judged)
                == [
                    "circularity", "cobalt", "graphite", "nickel", "oecd-five-step",
                    "own-operations",
                    "supplier-profile",
                ])
    }

    @Test func anOldAnswerIsReadAsBefore() throws {
        let judged = try judged(
            profile(
                """
                <answer question="materials"><value>nickel</value></answer>
                <answer question="countries-of-origin"><value>PH</value></answer>
                """))
        #expect(judged.response.exposure.materials.map(\.id) == ["nickel"])
        #expect(judged.response.exposure.materials[0].origin == .named)
        #expect(judged.response.contexts.isEmpty)
    }

    @Test("main producers are assumed where no country is named", .covers("C-30"))
    func assumed() throws {
        let judged = try judged(
            profile("<answer question=\"materials\"><value>nickel</value></answer>"))
        let material = try #require(judged.response.exposure.material("nickel"))
        #expect(material.assumedCountries == ["ID"])
        #expect(material.origin == .mainProducers(year: 2024))
        #expect(judged.response.contexts.map(\.isAssumed) == [true])
        #expect(judged.plan.countries == ["ID"])
        let known = judged.response.sheet
        let table = try #require(Self.library?.tables.exposure)
        #expect(known.state(of: table.questions.countries) == .unanswered)
    }

    @Test("an assumed country raises a likelihood and says so")
    func assumedContext() throws {
        let answers = "<answer question=\"materials\"><value>nickel</value></answer>"
        let nickel = """
            <answers questionnaire="nickel"><answer question="health"><value>\(try harm())</value>
            </answer></answers></submission>
            """
        let judged = try judged(
            profile(answers).replacing("</submission>", with: nickel))
        let raised = judged.assessment.findings.filter { !$0.assumedContexts.isEmpty }
        #expect(!raised.isEmpty)
        #expect(raised.allSatisfy { $0.contexts.contains($0.assumedContexts[0]) })
        let named = try self.judged(
            profile(
                answers + "<answer question=\"countries-of-origin\"><value>ID</value></answer>"
            ).replacing("</submission>", with: nickel))
        #expect(named.assessment.findings.allSatisfy { $0.assumedContexts.isEmpty })
        #expect(
            named.assessment.findings.filter { !$0.contexts.isEmpty }.map(\.identity).contains(
                try #require(raised.first).identity))
    }

    /// An option of nickel's question about health that tells of harm.
    private func harm() throws -> String {
        let library = try #require(Self.library)
        let question = try #require(
            library.questions.first {
                $0.id == "health" && library.questionnaires[$0.questionnaire].id == "nickel"
            })
        return try #require(question.options.first { $0.tellsOfHarm }).id
    }

    @Test("what is expected and left out is asked, blank, and told", .covers("P-6"))
    func leftOut() throws {
        let xml = profile("<answer question=\"materials\"><value>graphite</value></answer>")
        let judged = try judged(
            xml,
            [expectation("S-1", [("graphite", 50, 900), ("cobalt", 50, 100), ("kobalt", 1, 1)])])
        let material = try #require(judged.response.exposure.material("cobalt"))
        #expect(!material.isNamed && material.isExpected)
        #expect(try ids(judged).contains("cobalt"))
        #expect(judged.warnings.map(\.id) == [.materialLeftOut, .unknownMaterial])
        #expect(judged.warnings.last?.help == "Did you mean 'cobalt'?")
        let cobalt = try #require(
            judged.assessment.questionnaires.first {
                Self.library?.questionnaires[$0.questionnaire].id == "cobalt"
            })
        #expect(cobalt.score?.claimed == .zero)
        #expect(cobalt.score?.highest == .hundred)
    }

    @Test("weights follow the larger of both shares, with a floor", .covers("P-5"))
    func weights() throws {
        let xml = profile(
            """
            <answer question="materials"><value>graphite</value><value>nickel</value>
            <value>cobalt</value></answer>
            """)
        let judged = try judged(
            xml,
            [
                expectation(
                    "S-1", [("graphite", 600, 100), ("nickel", 390, 890), ("cobalt", 10, 10)])
            ])
        let exposure = judged.response.exposure
        #expect(exposure.weight(of: "graphite") == ExactDecimal(text: "0.6"))
        #expect(exposure.weight(of: "nickel") == ExactDecimal(text: "0.89"))
        #expect(exposure.weight(of: "cobalt") == ExactDecimal(text: "0.05"))
        #expect(exposure.weight(of: "lithium") == .one)
        #expect(exposure.weight(of: nil) == .one)
        let unknown = try self.judged(
            xml, [expectation("S-1", [("graphite", nil, 1), ("nickel", 1, nil)])])
        #expect(unknown.response.exposure.weight(of: "graphite") == .one)
        #expect(unknown.response.depths.allSatisfy { $0.depth == .full })
    }

    @Test("a low exposure is asked in its core, unless an origin is a red flag", .covers("P-7"))
    func lowExposure() throws {
        let materials = """
            <answer question="materials"><value>graphite</value><value>cobalt</value></answer>
            """
        let expected = [expectation("S-1", [("graphite", 990, 990), ("cobalt", 10, 10)])]
        func depth(_ xml: String, _ id: String) throws -> AskedDepth {
            let judged = try judged(xml, expected)
            let position = try #require(Self.library?.position(ofQuestionnaire: id))
            return judged.response.depth(of: position)
        }
        let low = try depth(profile(materials), "cobalt")
        #expect(low.depth == .core && low.reason == .lowExposure && low.asksCoreOnly)
        #expect(low.leftOut == 6)
        #expect(try depth(profile(materials), "graphite").depth == .full)
        let flagged = try depth(
            profile(materials + "<answer question=\"cahra-origin\"><value>yes</value></answer>"),
            "cobalt")
        #expect(flagged.isFlagged && !flagged.asksCoreOnly)
        let deep = try depth(profile(materials, depth: " depth=\"full\""), "cobalt")
        #expect(deep.depth == .full && deep.reason == .submission)
    }

    @Test("a small company that delivers little is asked the core of everything", .covers("P-8"))
    func smallCompany() throws {
        let expected = [
            expectation("S-1", [("graphite", 10, 10)]),
            expectation("S-2", [("graphite", 990, 990)]),
        ]
        func depths(_ people: Int) throws -> [AskedDepth] {
            try judged(
                profile(
                    """
                    <answer question="materials"><value>graphite</value></answer>
                    <answer question="employees"><value>\(people)</value></answer>
                    """), expected
            ).response.depths
        }
        #expect(try depths(49).allSatisfy { $0.depth == .core && $0.reason == .smallCompany })
        #expect(try depths(50).allSatisfy { $0.depth == .full })
    }

    @Test("what is not asked neither counts nor opens findings", .covers("P-10"))
    func notAsked() throws {
        let xml = profile("<answer question=\"materials\"><value>graphite</value></answer>")
        let core = try judged(xml, [], depth: .core)
        let library = try #require(Self.library)
        for result in core.assessment.questionnaires {
            for question in result.questions where !library.question(question.question).isCore {
                #expect(question.state == .notRelevant)
            }
        }
        for finding in core.assessment.findings where finding.questionnaire != nil {
            let isAsked = finding.questions.allSatisfy { library.question($0).isCore }
            #expect(
                isAsked || library.tables.findings[finding.row].kind == .harm, "\(finding.identity)"
            )
        }
        #expect(try judged(xml, [], depth: .full).response.depths.allSatisfy { $0.depth == .full })
    }

    @Test func suppliersWithoutASubmissionAreTold() {
        let index = ExpectationIndex([expectation("S-1", []), expectation("S-2", [])])
        #expect(index.missing(besides: ["S-1"]).map(\.id) == [.expectedWithoutSubmission])
        #expect(index.missing(besides: ["S-1", "S-2"]) == [])
    }
}
