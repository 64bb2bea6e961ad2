import AssayWording
import TestSupport
import Testing

/// Sentences that reports and the form share.
@Suite("Phrases")
struct PhrasesTests {
    private static let score = Phrases.english.score
    private static let plan = Phrases.english.plan

    @Test(
        "are the words of the form",
        arguments: [
            ("plan.finished", plan.finished),
            ("plan.baselineUnknown", plan.baselineUnknown),
            ("plan.target.at-least", plan.targetAtLeast("{value}", "{unit}")),
            ("plan.target.at-most", plan.targetAtMost("{value}", "{unit}")),
            ("score.noVerdict", score.noVerdict),
            (
                "score.coverage",
                score.coverage("{answered}", "{applicable}", "{unknown}", "{unanswered}") + "."
            ),
        ])
    func areShared(key: String, words: String) {
        let messages = String(
            decoding: Repository.bytes("Sources/AssayForms/Resources/messages/en.js"),
            as: UTF8.self)
        #expect(messages.contains("  \"\(key)\": \"\(words)\",\n"), "\(key): \(words)")
    }
}
