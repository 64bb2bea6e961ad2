import FuzzTargets
import TestSupport
import Testing

/// Inputs that once went wrong, and the seeds of the fuzzers.
@Suite("What the fuzzers found", .tags(.oneThread), .sanitizedByTag)
struct FuzzReplayTests {
    static func inputs(_ name: String) -> [String] {
        Repository.files(in: "Tests/Corpus/Fuzzing/" + name, ending: "")
    }

    @Test("in rules", arguments: inputs("rules"))
    func rule(name: String) {
        fuzzRule(Repository.bytes("Tests/Corpus/Fuzzing/rules/" + name))
    }

    @Test("in definitions", arguments: inputs("definitions"))
    func definition(name: String) {
        fuzzDefinition(Repository.bytes("Tests/Corpus/Fuzzing/definitions/" + name))
    }

    @Test("in submissions", arguments: inputs("submissions"))
    func submission(name: String) {
        fuzzSubmission(Repository.bytes("Tests/Corpus/Fuzzing/submissions/" + name))
    }

    @Test("in reviews", arguments: inputs("reviews"))
    func review(name: String) {
        fuzzReview(Repository.bytes("Tests/Corpus/Fuzzing/reviews/" + name))
    }

    @Test("in encoded libraries", arguments: inputs("encoded"))
    func encoded(name: String) {
        fuzzEncoding(Repository.bytes("Tests/Corpus/Fuzzing/encoded/" + name))
    }

    @Test("in workbooks", arguments: inputs("workbooks"))
    func workbook(name: String) {
        fuzzWorkbook(Repository.bytes("Tests/Corpus/Fuzzing/workbooks/" + name))
    }

    @Test("in plans", arguments: inputs("plans"))
    func plan(name: String) {
        fuzzPlan(Repository.bytes("Tests/Corpus/Fuzzing/plans/" + name))
    }

    @Test func theSeedsOfPlansAreRead() {
        for seed in planSeeds() { fuzzPlan(seed) }
    }

    @Test func theSeedsOfWorkbooksAreRead() {
        for seed in workbookSeeds() { fuzzWorkbook(seed) }
    }
}
