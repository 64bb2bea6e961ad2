import AssayQuestionnaires
import AssayReports
import AssayResponses
import TestSupport
import Testing

@testable import AssayReports

/// The skeleton of a public report: the company's words, its tasks, and nothing confidential.
@Suite(
    "Public reports", .tags(.noPointers), .sanitizedByTag,
    .covers("U-9"))
struct DisclosureTests {
    let samples: ReportSamples

    init() throws { samples = try #require(ReportSamples.shared) }

    static let forms = [ReportForm.step5, .step5Text]
    static let examples = Repository.files(in: "Examples/Submissions", ending: ".xml")

    private static func text(_ name: String) -> String {
        String(decoding: Repository.bytes("Examples/Submissions/" + name), as: UTF8.self)
    }

    private func report(
        _ xml: String, _ form: ReportForm, review: String? = nil
    ) throws -> String {
        let library = samples.examples[0].library
        let judged = try #require(
            JudgedSubmission(xml, reviews: review.map { [$0] } ?? [], with: library))
        return ReportSamples.Sample(judged: judged, library: library).text(form)
    }

    @Test("are written for every example", arguments: examples)
    func written(name: String) throws {
        let stem = String(name.dropLast(4))
        let markdown = try report(Self.text(name), .step5Text)
        #expect(
            matchesSnapshot(markdown, "Tests/AssayReportsTests/Outputs/step5-\(stem).md"))
        let page = try report(Self.text(name), .step5)
        for part in DisclosureOutline.parts {
            #expect(page.contains("<h2 id=\"\(part.anchor)\">\(part.heading)</h2>"))
            #expect(markdown.contains("\n## \(part.heading)\n"))
        }
        // Whatever was answered, the company must name the batteries and the notified body.
        for task in ["Name in the report the batteries", "the name of the notified body"] {
            #expect(page.contains(task) && markdown.contains(task))
        }
    }

    @Test("hold no score and no verdict", arguments: examples)
    func judgements(name: String) throws {
        for form in Self.forms {
            let text = try report(Self.text(name), form)
            for word in ["claimed", "assured", "score", "severity", "priority "] {
                #expect(!text.contains(word) || isAsked(word, in: text), "\(word)")
            }
            let words = text.lowercased().split { !$0.isLetter && $0 != "-" }
            for verdict in ["pass", "passed", "fail", "failed", "compliant", "non-compliant"] {
                #expect(!words.contains { $0 == verdict }, "\(verdict)")
            }
        }
    }

    /// Whether a word stands in a question, which is asked and not judged.
    private func isAsked(_ word: String, in text: String) -> Bool {
        var rest = text.replacing(/<style>(?s).*<\/style>/, with: "")
        let library = samples.examples[0].library
        for question in library.questions {
            rest = rest.replacing(question.text.original, with: "")
            for option in question.options { rest = rest.replacing(option.text.original, with: "") }
            for column in question.columns { rest = rest.replacing(column.text.original, with: "") }
        }
        return !rest.contains(word)
    }

    // MARK: What stays out

    private static let secret = "Kobold Trading"

    /// The careful example with a marked text in an answer, its evidence and its comment.
    private func marked(answer: String = "", evidence: String = "") -> String {
        let said = """
            <answer question="policy-public"\(answer)>\
            <value>https://example.org/\(Self.secret)-answer</value>\
            <evidence kind="document" title="\(Self.secret)-proof"\(evidence)/>\
            <comment>\(Self.secret)-comment</comment></answer>
            """
        return Self.text("careful-tier-one.xml")
            .replacing(/<answer question="policy-public">(?s).*?<\/answer>/, with: said)
    }

    @Test(
        "what is confidential stays out",
        arguments: [
            ("", "", true, true), ("", " confidential=\"yes\"", true, false),
            ("", " confidential=\"no\"", true, true), (" confidential=\"yes\"", "", false, false),
            (" confidential=\"yes\"", " confidential=\"no\"", false, false),
        ])
    func confidential(answer: String, evidence: String, shows: Bool, proves: Bool) throws {
        for form in Self.forms {
            let text = try report(marked(answer: answer, evidence: evidence), form)
            #expect(text.contains(Self.secret + "-answer") == shows)
            #expect(text.contains(Self.secret + "-proof") == proves)
            #expect(!text.contains(Self.secret + "-comment"))
        }
        // It still counts for the buyer, to whom all of it is shown.
        #expect(
            try report(marked(answer: answer, evidence: evidence), .json)
                == (try report(marked(), .json)))
    }

    @Test func aConfidentialAnswerIsNoTask() throws {
        let text = try report(marked(answer: " confidential=\"yes\""), .step5Text)
        let library = samples.examples[0].library
        let question = try #require(library.questions.first { $0.id == "policy-public" })
        #expect(!text.contains(question.text.original))
    }

    @Test(
        "certificates are named unless they are confidential",
        arguments: [("", true), (" confidential=\"yes\"", false)])
    func certificates(mark: String, shows: Bool) throws {
        let certificate = """
            <certificate scheme="irma" site="\(Self.secret) mine" issued="2025-12-19" \
            expires="2027-12-18" volume-share="45"\(mark)/></submission>
            """
        let xml = Self.text("careful-tier-one.xml")
            .replacing(/<certificate(?s).*<\/submission>/, with: "</submission>")
            .replacing(/<progress(?s).*<\/submission>/, with: "</submission>")
            .replacing("</submission>", with: certificate)
        for form in Self.forms {
            #expect(try report(xml, form).contains("Site: \(Self.secret) mine") == shows)
        }
    }

    @Test func whatOthersSaidStaysOut() throws {
        let xml = Self.text("contradicting.xml")
        let review = Self.text("reviews/contradicting.xml")
        let sources = review.matches(of: /source="([^"]*)"/).map { String($0.output.1) }
        #expect(!sources.isEmpty)
        for form in Self.forms {
            let text = try report(xml, form, review: review)
            for source in sources { #expect(!text.contains(source)) }
        }
    }

    @Test func everyPartTakesQuestionsByTheirClauses() {
        let library = samples.examples[0].library
        var counts = [Int](repeating: 0, count: DisclosureOutline.parts.count)
        for question in library.questions {
            if let part = DisclosureOutline.part(for: question, in: library) { counts[part] += 1 }
        }
        let anchors = DisclosureOutline.parts.map(\.anchor)
        for (anchor, count) in zip(anchors, counts) where anchor != "report" {
            #expect(count > 0, "\(anchor)")
        }
        // Each clause that a part names exists.
        for clauses in DisclosureOutline.parts.flatMap({ $0.fedBy + $0.asked }) {
            let framework = library.catalogue.frameworks.first { $0.id == clauses.framework }
            for beginning in clauses.beginnings {
                #expect(
                    framework?.clauses.contains { $0.id.hasPrefix(beginning) } ?? false,
                    "\(beginning)")
            }
        }
    }
}
