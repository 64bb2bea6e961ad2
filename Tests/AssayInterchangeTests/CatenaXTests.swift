import AssayDiagnostics
import AssayInterchange
import AssayQuestionnaires
import AssayResponses
import AssayXML
import TestSupport
import Testing

/// Certificates of Catena-X become certificates, incidents observations.
@Suite("Catena-X")
struct CatenaXTests {
    private static let folder = "Tests/Corpus/CatenaX/"

    private func taken(
        _ names: [String], numbers: [String] = ["BPNL00000000MINE"], company: String = "Mine"
    ) throws -> (taken: CatenaXImport, told: String) {
        let library = try #require(Repository.library())
        let identifiers = numbers.map { "<identifier kind=\"bpn\">\($0)</identifier>" }.joined()
        let text = """
            <submission xmlns="urn:assay:submission:1" assessed="2026-11-21">
            <supplier id="S"><name>\(company)</name>\(identifiers)</supplier>
            <questionnaire id="supplier-profile" version="1.0.0"/>
            <questionnaire id="oecd-five-step" version="1.0.0"/>
            <questionnaire id="graphite" version="1.0.0"/></submission>
            """
        var diagnostics = DiagnosticCollector()
        let submission = try #require(
            readSubmission(Array(text.utf8), named: "s.xml", diagnostics: &diagnostics))
        var taken = CatenaXImport(into: submission, with: library)
        for name in names {
            let bytes = Repository.bytes(Self.folder + name)
            for entry in readCatenaX(bytes, file: name, diagnostics: &diagnostics) {
                taken.take(entry, diagnostics: &diagnostics)
            }
        }
        let told = diagnostics.sorted().map {
            "\($0.place): \($0.severity)[\($0.id.rawValue)]: \($0.message)\n  help: \($0.help)\n"
        }.joined()
        return (taken, told)
    }

    @Test("what is told", arguments: ["certificates.json", "incident.json", "broken.json"])
    func told(name: String) throws {
        let told = try taken(
            [name], numbers: name == "incident.json" ? ["BPNL00000000ELSE"] : ["BPNL00000000MINE"]
        ).told
        #expect(matchesSnapshot(told, Self.folder + name.dropLast(5) + ".txt"), "\(told)")
    }

    @Test func certificatesAreTakenAndNothingIsInvented() throws {
        let submission = try taken(["certificates.json"]).taken.submission
        let certificate = try #require(submission.certificates.first)
        #expect(submission.certificates.count == 1)
        #expect(certificate.scheme == "irma")
        #expect(certificate.volumeShare == .zero)
        #expect(certificate.identifiers.map(\.identifier) == [Identifier(.bpn, "BPNS00000000PIT1")])
        #expect(submission.notes.count == 2)
        #expect(submission.notes.contains { $0.text.contains("registration: R-2") })
        var diagnostics = DiagnosticCollector()
        let again = readSubmission(
            try SubmissionForm.json.bytes(of: submission), named: "a.json",
            diagnostics: &diagnostics)
        #expect(again?.certificates.first?.identifiers.count == 1, "\(diagnostics.sorted())")
    }

    @Test func anIncidentIsObservedWhereItsIssueIsAskedAbout() throws {
        let taken = try taken(["incident.json"]).taken
        let observation = try #require(taken.observations.first)
        #expect(observation.id == "ess-17A")
        #expect(observation.questionnaire == "graphite")
        #expect(observation.question == nil)
        #expect(observation.source == "Zawadi Whistler")
        #expect(taken.submission.observations.isEmpty)
    }

    @Test(
        "an incident is the supplier's own",
        arguments: [
            (["BPNL00000000MINE"], "Other", 1), (["BPNS00000000PIT1"], "Other", 1),
            (["BPNL00000000ELSE"], "Mine", 0), ([], " mine ", 1), ([], "Other", 0),
        ])
    func own(_ numbers: [String], _ company: String, _ count: Int) throws {
        let taken = try taken(["incident.json"], numbers: numbers, company: company).taken
        #expect(taken.observations.count == count)
    }

    /// Nobody who told an incident is in a byte of what a supplier gets.
    @Test func theSourceIsInNothingForTheSupplier() throws {
        let taken = try taken(["incident.json", "certificates.json"]).taken
        var review = Review(
            file: "-", of: "S", submission: String(repeating: "0", count: 64), day: .last,
            reviewer: Reviewer(name: "Catena-X", party: .thirdParty))
        review.observations = taken.observations
        review.notes = taken.notes
        for form in [ReviewForm.xml, .json] {
            let whole = String(decoding: try form.bytes(of: review), as: UTF8.self)
            #expect(whole.contains("Whistler"))
            // Ways to reach the person stay with those who have the incident.
            #expect(!whole.contains("zawadi@") && !whole.contains("+255"))
            let edition = String(
                decoding: try form.bytes(of: review.editionForSupplier()), as: UTF8.self)
            #expect(!edition.contains("Whistler") && !edition.contains("Zawadi"))
        }
        for form in [SubmissionForm.xml, .json] {
            let text = String(decoding: try form.bytes(of: taken.submission), as: UTF8.self)
            #expect(!text.contains("Whistler") && !text.contains("Children"))
        }
    }
}
