import AssayActionPlans
import AssayDiagnostics
import AssayQuestionnaires
import AssayResponses
import AssayWorkspaces
import AssayXML
import TestSupport
import Testing

/// Suppliers and sites that are known by numbers of registers.
@Suite("Matching by identifiers")
struct IdentifierMatchingTests {
    private static let lei = "529900T8BM49AURSDO55"

    private static func supplier(_ id: String, _ lei: String? = lei) -> String {
        let number = lei.map { "<identifier kind=\"lei\">\($0)</identifier>" } ?? ""
        return "<supplier id=\"\(id)\"><name>N</name>\(number)</supplier>"
    }

    private func file(_ supplier: String, in folder: TemporaryFolder) throws -> SubmissionFile {
        let text = """
            <submission xmlns="urn:assay:submission:1" assessed="2026-11-21">\(supplier)
            <questionnaire id="story" version="1.0.0"/>
            <answers questionnaire="story"><answer question="q"><value>no</value></answer></answers>
            </submission>
            """
        return SubmissionFile(reading: try folder.write(Array(text.utf8), "s.xml"))
    }

    private func library() throws -> QuestionnaireLibrary {
        var story = Story()
        story.section("one")
        story.question("q", options: ["yes": "1", "no": "0"])
        story.finding("gap", when: "$q = 'no'", actions: [Story.Action("close")])
        return try story.library()
    }

    @Test(
        "an earlier plan is continued",
        arguments: [
            ("S-1", "S-1", lei, true, false), ("S-1", "S-2", lei, true, true),
            ("S-1", "S-2", "549300GFX6WN7JDUSN34", false, false),
            // A number that cannot be right matches nothing.
            ("S-1", "S-2", "529900T8BM49AURSDO56", false, false),
        ])
    func earlierPlan(
        _ before: String, _ now: String, _ number: String, _ isContinued: Bool, _ isTold: Bool
    ) throws {
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let library = try library()
        let first = try Judging(by: library).judge(file(Self.supplier(before), in: folder))
        let judging = try Judging(
            by: library, after: [EarlierPlan(first.plan(), for: first.assessment)])
        let (second, notes) = try judging.judgeWithNotes(
            file(Self.supplier(now, number), in: folder))
        #expect((second.earlierPlan != nil) == isContinued)
        #expect(notes.warnings.contains { $0.id == .matchedByIdentifier } == isTold)
    }

    @Test func aReviewMayNameTheSupplierByItsNumber() throws {
        let digest = String(repeating: "a", count: 64)
        let index = ReviewIndex(
            ["5299 00T8 BM49 AURS DO55", "S-1", "S-2"].map {
                Review(
                    file: $0, of: $0, submission: digest, day: .last,
                    reviewer: Reviewer(name: "R", party: .buyer))
            })
        var supplier = Supplier(id: "S-1", name: "N")
        supplier.identifiers = [
            SaidIdentifier(Identifier(.lei, Self.lei), origin: .input)
        ]
        var problems = DiagnosticCollector()
        let found = index.reviews(of: supplier, digest: digest, diagnostics: &problems)
        #expect(found.map(\.supplier) == ["S-1", "5299 00T8 BM49 AURS DO55"])
        #expect(index.strangers(to: Set(index.names(of: supplier))).count == 1)
    }
}
