import Foundation
import TestSupport
import Testing

/// Reviews on the command line.
@Suite("The tool with reviews", .serialized)
struct ReviewToolTests {
    static let file = "Examples/Submissions/yes-to-everything.xml"
    static let review = "Examples/Submissions/reviews/yes-to-everything.xml"
    static let reviews = "Examples/Submissions/reviews"

    @Test func scoresCountTheReview() throws {
        let outcome = try Tool.run(["score", Self.file, "--review", Self.review])
        #expect(outcome.code == 0 && outcome.problems.isEmpty)
        #expect(outcome.output.contains("Validated 84.2: evidence gap of 2.4 points"))
        #expect(outcome.output.contains("reviewed by the buyer on 2026-12-10: 5 answers"))
        #expect(
            outcome.output.contains("oecd-five-step:policy-public: sent back, unreadable. An"))
        let json = try Tool.run(
            ["score", Self.file, "--review", Self.review, "--format", "json"])
        #expect(json.output.contains("\"sentBack\": ["))
    }

    @Test("a report lists what was sent back", arguments: ["html", "md"])
    func report(form: String) throws {
        let outcome = try Tool.run(
            ["report", Self.file, "--review", Self.review, "--format", form, "-o", "-"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("sent back, evidence missing"))
        #expect(outcome.output.contains("Send the letter of the maker for each cell."))
    }

    @Test("a folder gives each submission its own", arguments: ["1", "2"])
    func folder(jobs: String) throws {
        let outcome = try Tool.run([
            "score", "Examples/Submissions", "--review", Self.reviews, "--format", "ndjson",
            "--jobs", jobs,
        ])
        #expect(outcome.code == 0 && outcome.problems.isEmpty, "\(outcome.problems)")
        let lines = outcome.output.split(separator: "\n")
        let reviewed = Repository.files(in: Self.reviews, ending: ".xml").count
        #expect(reviewed == 6 && lines.count > reviewed)
        #expect(lines.count { $0.contains("\"reviews\":[") } == reviewed)
    }

    @Test func standardInputHoldsAReview() throws {
        let outcome = try Tool.run(
            ["plan", Self.file, "--review", "-"], input: Repository.bytes(Self.review))
        #expect(outcome.code == 0)
        let both = try Tool.run(["plan", "-", "--review", "-"], input: [])
        #expect(both.code == 64)
        #expect(both.problems.contains("Only one of the files can be standard input."))
    }

    @Test func aReviewInJSONCountsTheSame() throws {
        let text = """
            {"schema": "urn:assay:review:1", "supplier": "BCC-77", "on": "2026-12-10",
             "submission": "\(try digest())", "reviewer": {"name": "R", "party": "third-party"},
             "answers": [{"questionnaire": "graphite", "question": "split",
                          "verdict": "sent-back", "reason": "unreadable"}]}
            """
        try withTemporaryFolder { folder in
            let path = try folder.write(text.utf8, "review.json")
            let outcome = try Tool.run(["score", Self.file, "--review", path])
            #expect(outcome.code == 0 && outcome.problems.isEmpty, "\(outcome.problems)")
            #expect(outcome.output.contains("graphite:split: sent back, unreadable"))
        }
    }

    private func digest() throws -> String {
        let blank = try Tool.run(["review", Self.file]).output
        let start = try #require(blank.firstRange(of: "submission=\"")).upperBound
        return String(blank[start...].prefix(64))
    }

    @Test func aReviewOfAnotherVersionIsToldAndNotCounted() throws {
        try withTemporaryFolder { folder in
            let changed = Repository.bytes(Self.file) + Array("\n".utf8)
            let path = try folder.write(changed, "changed.xml")
            let outcome = try Tool.run(["score", path, "--review", Self.review])
            #expect(outcome.code == 0)
            #expect(outcome.problems.contains("warning[review-of-another-version]"))
            #expect(!outcome.output.contains("Validated"))
        }
    }

    @Test func aReviewOfNobodyIsTold() throws {
        let outcome = try Tool.run([
            "score", "Examples/Submissions/half-finished.xml", "--review", Self.review,
        ])
        #expect(outcome.code == 0)
        #expect(outcome.problems.contains("warning[review-of-nobody]"))
        #expect(outcome.problems.contains("'BCC-77'"))
    }

    @Test func aBrokenReviewEndsTheRun() throws {
        try withTemporaryFolder { folder in
            let path = try folder.write("<review".utf8, "broken.xml")
            let outcome = try Tool.run(["score", Self.file, "--review", path])
            #expect(outcome.code == 1 && outcome.output.isEmpty)
            #expect(outcome.problems.contains("error[not-well-formed]"))
        }
        let missing = try Tool.run(["score", Self.file, "--review", "/no/such/review.xml"])
        #expect(missing.code == 66)
        try withTemporaryFolder { folder in
            let empty = try Tool.run(["score", Self.file, "--review", folder.url.path])
            #expect(empty.code == 66 && empty.problems.contains("no reviews in the folder"))
        }
    }

    @Test func explainingShowsWhatTheSupplierSaidAndWhatTheReviewerFound() throws {
        let file = "Examples/Submissions/conflict-affected-mine.xml"
        let review = Self.reviews + "/conflict-affected-mine.xml"
        let outcome = try Tool.run(
            ["explain", file, "oecd-five-step:remedy-given", "--review", review])
        #expect(
            outcome.output.contains(
                "corrected by those affected on 2026-12-11; the supplier said: 35"))
        #expect(outcome.output.contains("Seven of the families"))
    }

    @Test func aBlankReviewCountsAndSaysNothing() throws {
        try withTemporaryFolder { folder in
            let path = folder.path("blank.xml")
            let written = try Tool.run(
                ["review", Self.file, "--on", "2026-12-24", "-o", path])
            #expect(written.code == 0)
            let bare = try Tool.run(["plan", Self.file, "--format", "json"])
            let reviewed = try Tool.run([
                "plan", Self.file, "--format", "json", "--review", path,
            ])
            #expect(reviewed.code == 0 && reviewed.problems.isEmpty)
            #expect(reviewed.output == bare.output)
            let over = try Tool.run(["score", Self.file, "--review", path, "-o", path])
            #expect(over.code == 64)
        }
        #expect(try Tool.run(["review", Self.file, "--on", "soon"]).code == 64)
    }

    @Test("what the supplier may read", arguments: ["contradicting", "yes-to-everything"])
    func edition(name: String) throws {
        let file = "Examples/Submissions/\(name).xml"
        let review = "\(Self.reviews)/\(name).xml"
        let outcome = try Tool.run(["review", file, "--for-supplier", review])
        #expect(outcome.code == 0 && outcome.problems.isEmpty)
        #expect(outcome.output.contains("<reviewer name=\"buyer\" party=\"buyer\"/>"))
        #expect(!outcome.output.contains("<observation"))
        try withTemporaryFolder { folder in
            let edition = try folder.write(outcome.output.utf8, "edition.xml")
            let scored = try Tool.run(["score", file, "--review", edition])
            #expect(scored.code == 0 && scored.problems.isEmpty)
            let page = try Tool.run(
                ["form", "battery", "--submission", file, "--review", edition, "-o", "-"])
            #expect(page.code == 0)
            #expect(page.output.contains(#""reviews":["{"#))
        }
    }

    @Test func aFormTakesNoReviewOfAnotherFile() throws {
        let outcome = try Tool.run([
            "form", "battery", "--submission", "Examples/Submissions/half-finished.xml", "--review",
            Self.review, "-o", "-",
        ])
        #expect(outcome.code == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.problems.contains("no submission of this run is of the supplier"))
        let alone = try Tool.run(["form", "battery", "--review", Self.review, "-o", "-"])
        #expect(alone.code == 64)
        #expect(alone.problems.contains("Name the submission that --review is about."))
    }

    @Test func reviewsOfManyOthersAreToldInOneLine() throws {
        let outcome = try Tool.run(["score", Self.file, "--review", Self.reviews])
        #expect(outcome.code == 0)
        #expect(outcome.problems.hasPrefix("5 reviews are about none of these suppliers"))
        #expect(outcome.problems.split(separator: "\n").count == 1)
    }
}
