import AssayDiagnostics
import AssayQuestionnaires
import AssayResponses
import AssayXML
import TestSupport
import Testing

/// Reviews with one mistake each; what is told stands whole in the text file of the corpus.
@Suite("Mistakes in reviews", .covers("V-2", "V-6", "V-7"))
struct BadReviewTests {
    static let folder = "Tests/Corpus/Reviews"
    static let library: QuestionnaireLibrary? = Repository.library(
        at: [
            Repository.root + "/Tests/Corpus/Submissions/questionnaires",
            Repository.root + "/Tests/Corpus/Definitions/good/catalogue.xml",
        ])

    /// What is told of a review of the submission of the corpus, as lines.
    static func told(_ review: String) throws -> String {
        let library = try #require(library)
        var diagnostics = DiagnosticCollector()
        let submission = try #require(
            readSubmission(
                Repository.bytes(folder + "/submission.xml"), file: "s.xml",
                diagnostics: &diagnostics))
        if let review = readReview(Array(review.utf8), file: "r.xml", diagnostics: &diagnostics) {
            let response = interpret(
                submission, reviews: [review], with: library, diagnostics: &diagnostics)
            #expect((response == nil) == diagnostics.hasErrors)
        }
        return diagnostics.sorted().map { problem in
            #expect(problem.place.file == "r.xml")
            let kind = problem.severity == .error ? "error" : "warning"
            return
                "  \(problem.place.line):\(problem.place.column)+\(problem.place.length): "
                + "\(kind)[\(problem.id.rawValue)]: \(problem.message)\n"
                + "    help: \(problem.help)\n"
        }.joined()
    }

    @Test func everythingThatAReviewCanSayIsSound() throws {
        let text = String(
            decoding: Repository.bytes(Self.folder + "/everything.xml"), as: UTF8.self)
        #expect(try Self.told(text) == "")
    }

    @Test func areToldExactly() throws {
        let sample = String(
            decoding: Repository.bytes(Self.folder + "/everything.xml"), as: UTF8.self)
        var text = ""
        for (part, change) in Self.mistakes {
            let range = try #require(sample.firstRange(of: part), "\(part)")
            let told = try Self.told(sample.replacingCharacters(in: range, with: change))
            #expect(!told.isEmpty, "\(change)")
            text +=
                (text.isEmpty ? "" : "\n")
                + (change.isEmpty ? "no " + part : change).replacing("\n", with: " ")
                + "\n" + told
        }
        #expect(Self.mistakes.count >= 40)
        #expect(matchesSnapshot(text, Self.folder + "/bad/mistakes.txt"), "\(text)")
    }

    /// Texts of the sample and what takes their place.
    static let mistakes: [(String, String)] = [
        // The form of the file.
        ("<review xmlns=\"urn:assay:review:1\"", "<!DOCTYPE review []><review"),
        ("urn:assay:review:1", "urn:assay:submission:1"),
        ("supplier=\"S-1\"", "suplier=\"S-1\""),
        ("supplier=\"S-1\"", "supplier=\" \""),
        (" on=\"2026-12-04\"", " on=\"4 December\""),
        ("submission=\"", "submission=\"0x"),
        ("party=\"third-party\"", "party=\"supplier\""),
        ("party=\"third-party\"", "party=\"auditor\""),
        ("<reviewer name=\"Ünïcode &amp; Partner 镍\"", "<reviewer"),
        ("<accepted question=\"one\">", "<acepted question=\"one\">"),
        ("reason=\"evidence-missing\"", ""),
        ("reason=\"evidence-missing\"", "reason=\"missing-evidence\""),
        ("<seen piece=\"1\"", "<seen piece=\"0\""),
        ("<seen piece=\"1\"", "<seen piece=\"first\""),
        (" as=\"self-statement\"", ""),
        ("state=\"verified\"", "state=\"done\""),
        ("<comment>Send the invoice.</comment>", "<comment> </comment>"),
        (
            "<comment>Send the invoice.</comment>",
            "<comment>Send it.</comment><comment>Now.</comment>"
        ),
        (
            "<present party=\"supplier\">Head of purchasing</present>\n    "
                + "<present party=\"buyer\">Quality</present>", ""
        ),
        ("<present party=\"supplier\">", "<present party=\"suppliers\">"),
        ("until=\"2027-06-30\"", ""),
        ("action=\"shared:find-out\" on=", "action=\"find-out\" on="),
        ("<agreed ", "Agreed <agreed "),
        ("</review>", "<reviewer name=\"Second\" party=\"buyer\"/></review>"),
        ("</review>", ""),
        // What it says of the submission and the questions.
        ("<answers questionnaire=\"types\">", "<answers questionnaire=\"tpyes\">"),
        ("<corrected question=\"several\"", "<corrected question=\"sevral\""),
        ("<sent-back question=\"share\"", "<sent-back question=\"words\""),
        ("<sent-back question=\"share\"", "<sent-back question=\"several\""),
        ("as=\"self-statement\"", "as=\"documnet\""),
        ("<rejected piece=\"2\"", "<rejected piece=\"3\""),
        ("<rejected piece=\"2\"", "<rejected piece=\"1\""),
        (
            "<corrected question=\"several\" state=\"unanswered\"/>",
            "<corrected question=\"several\"><seen piece=\"1\" as=\"document\"/></corrected>"
        ),
        ("reason=\"wrong-scope\"/>", "reason=\"other\"/>"),
        (
            "reason=\"evidence-missing\">\n      <comment>Send the invoice.</comment>",
            "reason=\"other\">"
        ),
        ("<cell column=\"part\">", "<cell column=\"prat\">"),
        ("<cell column=\"part\">Anode</cell>", "<cell column=\"part\"/>"),
        ("<cell column=\"share\"/>", "<cell column=\"share\">101</cell>"),
        (
            "state=\"unanswered\"/>",
            "state=\"unknown\">\n      <value>red</value>\n    </corrected>"
        ),
        ("state=\"unanswered\"/>", ">\n      <value>rde</value>\n    </corrected>"),
        ("id=\"p\"", "id=\"o\""),
        ("date=\"2026-11-30\"", "date=\"2026-12-05\""),
        ("questionnaire=\"types\" date=", "questionnaire=\"tyles\" date="),
        ("question=\"share\" date=", "question=\"shrae\" date="),
        ("\"verified\" on=\"2026-12-01\"", "\"verified\" on=\"2027-01-01\""),
        ("action=\"shared:find-out\"", "action=\"shared:find-uot\""),
        ("<conversation on=\"2026-12-03\"", "<conversation on=\"2026-12-09\""),
        ("next=\"2027-03-01\"", "next=\"2026-12-03\""),
        ("<value>no</value>", "<value>nope</value>"),
        ("<value>no</value>", ""),
        ("question=\"whole\"", "question=\"one\""),
        ("state=\"unknown\"", "state=\"not-applicable\""),
        ("question=\"whole\"", "question=\"hole\""),
        ("until=\"2027-06-30\"", "until=\"2026-12-04\""),
        (
            "<agreed action=\"shared:find-out\" on=\"2026",
            "<agreed action=\"shared:find-out\" on=\"2029"
        ),
        ("reason=\"other-way\"", "reason=\"another-way\""),
        (" reason=\"other-way\">It buys elsewhere now.</waived>", "/>"),
        ("due=\"2027-07-31\"", "until=\"2027-07-31\""),
        ("<note at=", "<note by="),
        (
            "</returned>",
            "</returned>\n  <extended action=\"shared:find-out\" on=\"2026-12-03\" until=\"2027-07-30\"/>"
        ),
        (
            "By whom?</returned>",
            "By whom?</returned>\n  "
                + "<waived action=\"shared:find-out\" on=\"2026-12-04\">Not for now.</waived>"
        ),
        (
            "until=\"2027-06-30\">Once.</extended>",
            "until=\"2027-06-30\">Once.</extended>\n  <extended action=\"shared:find-out\" on=\"2026-12-04\" until=\"2027-09-30\"/>"
        ),
    ]
}
