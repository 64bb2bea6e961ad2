import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import TestSupport
import Testing

/// Arithmetic that schemes published, written as definitions under `Tests/Corpus/Schemes`.
@Suite("Published examples")
struct PublishedExampleTests {
    func result(
        of scheme: String, _ answers: [(String, [String])], rows: [String] = []
    ) throws -> (QuestionnaireResult, Questionnaire) {
        let path = Repository.root + "/Tests/Corpus/Schemes/" + scheme + ".xml"
        let library = try #require(Repository.library(at: [path]))
        var xml = """
            <submission xmlns="urn:assay:submission:1" assessed="2026-11-21">
              <supplier id="1"><name>Example</name></supplier>
              <questionnaire id="\(scheme)" version="1.0.0"/>
              <answers questionnaire="\(scheme)">
            """
        for (question, values) in answers {
            let said = values.map { "<value>\($0)</value>" }.joined()
            xml += "<answer question=\"\(question)\">\(said)</answer>"
        }
        if !rows.isEmpty {
            let said = rows.map { "<row><cell column=\"result\">\($0)</cell></row>" }.joined()
            xml += "<answer question=\"items\">\(said)</answer>"
        }
        let judged = try #require(
            JudgedSubmission(xml + "</answers></submission>", with: library))
        return (judged.assessment.questionnaires[0], library.questionnaires[0])
    }

    func rows(_ counts: [(String, Int)]) -> [String] {
        counts.flatMap { Array(repeating: $0.0, count: $0.1) }
    }

    /// RBA-VAP note 2018/2019: 85 items, 82 applicable, 72 conform.
    @Test(
        "RBA", .covers("S-19", "S-23"), arguments: [("rba", "136.61"), ("rba-minor-0", "139.61")])
    func rba(scheme: String, score: String) throws {
        let items = rows([
            ("conformance", 72), ("priority", 1), ("major", 4), ("minor", 3), ("risk", 2),
            ("not-applicable", 3),
        ])
        let (result, _) = try result(of: scheme, [], rows: items)
        #expect(result.score?.claimed.formatted(fractionDigits: 2) == score)
        #expect(result.score?.maximum == ExactDecimal(200))
    }

    @Test(.covers("S-19")) func rbaWithManyFindingsDoesNotFallBelowNothing() throws {
        let (result, _) = try result(of: "rba", [], rows: rows([("priority", 20)]))
        #expect(result.score?.claimed == .zero)
    }

    /// TfS audit report 2015: 32/40, 52/60, 60/60, 18/20, 20/20.
    @Test(.covers("S-18")) func tfs() throws {
        let (result, _) = try result(
            of: "tfs",
            [
                ("environment-minors", ["4"]), ("health-and-safety-minors", ["4"]),
                ("labour-minors", ["0"]), ("management-minors", ["1"]),
                ("governance-minors", ["0"]),
            ])
        #expect(result.score?.claimed.formatted(fractionDigits: 2) == "182.00")
        #expect(result.score?.maximum == ExactDecimal(200))
        let sections = result.sections.compactMap { $0.score?.claimed.formatted(fractionDigits: 1) }
        #expect(sections == ["80.0", "86.7", "100.0", "90.0", "100.0"])
    }

    static let principles = [
        ("integrity-share", ["82"]), ("legacies-share", ["58"]), ("social-share", ["74"]),
        ("environment-share", ["66"]),
    ]

    /// The mean of 82, 58, 74 and 66 is 70, and the level is 50 and not 75.
    @Test("IRMA", .covers("S-16", "S-27"), arguments: [("substantially", 1), ("partially", 0)])
    func irma(critical: String, level: Int) throws {
        let (result, questionnaire) = try result(
            of: "irma", Self.principles + [("critical-requirement", [critical])])
        #expect(result.score?.claimed == ExactDecimal(70))
        #expect(result.level?.reached == level)
        #expect(questionnaire.levels[level].id == ["transparency", "irma-50"][level])
    }

    @Test(.covers("S-26")) func whatSeparatesFromTheNextLevelIsTold() throws {
        let (result, _) = try result(
            of: "irma", Self.principles + [("critical-requirement", ["fully"])])
        let shortfalls: [LevelResult.Shortfall] = [
            .section(SectionIndex(rawValue: 1), score: ExactDecimal(58), minimum: ExactDecimal(75)),
            .section(SectionIndex(rawValue: 2), score: ExactDecimal(74), minimum: ExactDecimal(75)),
            .section(SectionIndex(rawValue: 3), score: ExactDecimal(66), minimum: ExactDecimal(75)),
        ]
        #expect(result.level?.shortfalls == shortfalls)
    }

    /// Weights 0.5, 0.3 and 0.2: 90, 70 and 30 give 54.
    @Test func layersWeighOutcomeMost() throws {
        let (result, _) = try result(
            of: "layers",
            [("policy-share", ["90"]), ("process-share", ["70"]), ("outcome-share", ["30"])])
        #expect(result.score?.claimed == ExactDecimal(54))
        #expect(result.paperToOutcomeGap == ExactDecimal(60))
    }

    @Test(.covers("S-17")) func theLowestSectionCountsInTheMinimum() throws {
        let (result, _) = try result(
            of: "lowest-section", [("a-share", ["90"]), ("b-share", ["40"])])
        #expect(result.score?.claimed == ExactDecimal(40))
    }

    @Test func whatIsOpenWidensTheRange() throws {
        let (result, _) = try result(of: "lowest-section", [("a-share", ["90"])])
        #expect(result.score?.claimed == .zero)
        #expect(result.score?.lowest == .zero)
        #expect(result.score?.highest == ExactDecimal(90))
        #expect(result.completeness.coverage == ExactDecimal(50))
    }
}
