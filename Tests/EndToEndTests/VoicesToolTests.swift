import TestSupport
import Testing

/// The page for those affected, and the review that it becomes.
@Suite("The tool and those affected", .serialized)
struct VoicesToolTests {
    static let file = "Examples/Submissions/careful-tier-one.xml"

    @Test func thePageNamesNobodyAndAsksThreeThings() throws {
        let outcome = try Tool.run(["form", "voices", Self.file, "-o", "-"])
        #expect(outcome.code == 0)
        let submission = String(decoding: Repository.bytes(Self.file), as: UTF8.self)
        let name = try #require(submission.firstMatch(of: #/<name>([^<]+)<\/name>/#)).1
        #expect(!outcome.output.contains(name))
        #expect(!outcome.output.contains("<script"))
        #expect(!outcome.output.contains("http:") && !outcome.output.contains("https:"))
        for words in [
            "How are things going here?", "Compared with a year ago", "What was promised to us was",
            "What should be measured", "Write no names", "The company where you work",
        ] {
            #expect(outcome.output.contains(words), "\(words)")
        }
        for word in ["violation", "abuse", "forced", "conflict", "bribe", "Security"] {
            #expect(!outcome.output.contains(">" + word), "\(word)")
        }
    }

    @Test func whatWasAnsweredDoesNotChangeThePage() throws {
        let careful = try Tool.run(["form", "voices", Self.file, "-o", "-"])
        let text = String(decoding: Repository.bytes(Self.file), as: UTF8.self)
        let fewer = text.replacing(
            #/<answer question="grievance-users"[\s\S]*?<\/answer>/#, with: "")
        #expect(fewer != text)
        try withTemporaryFolder { folder in
            let changed = try folder.write(fewer.utf8, "changed.xml")
            let other = try Tool.run(["form", "voices", changed, "-o", "-"])
            #expect(other.code == 0 && other.output == careful.output)
        }
    }

    @Test func whoPrintsItIsToldWherePeopleCannotSpeakFreely() throws {
        let outcome = try Tool.run(["form", "voices", Self.file, "-o", "-"])
        #expect(outcome.problems.contains("People cannot speak freely in China:"))
    }

    @Test func comesBackAsAReviewOfThoseAffectedWithoutNames() throws {
        let outcome = try Tool.run(["review", Self.file, "--voices"])
        #expect(outcome.code == 0)
        #expect(
            outcome.output.contains("<reviewer name=\"not named\" party=\"affected-people\"/>"))
        #expect(outcome.output.contains("<observation id=\"voices-health-and-safety\""))
        try withTemporaryFolder { folder in
            let review = try folder.write(outcome.output.utf8, "voices.xml")
            #expect(try Tool.run(["plan", Self.file, "--review", review]).code == 0)
        }
    }

    @Test func takesNothingThatNamesTheCompany() throws {
        let outcome = try Tool.run(["form", "voices", Self.file, "--title", "A", "-o", "-"])
        #expect(outcome.code == 64)
    }
}
