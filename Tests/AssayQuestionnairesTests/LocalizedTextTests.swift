import AssayQuestionnaires
import Testing

@Suite("Localized text")
struct LocalizedTextTests {
    private func text(_ original: String, _ language: String, _ text: String) -> LocalizedText {
        LocalizedText(original, translations: [.init(language: language, text: text)])
    }

    @Test func twoTextsAreJoinedInEveryLanguageOfEither() {
        let joined = text("Stop.", "de", "Halt.").followed(by: text("Go.", "zh", "走。"))
        #expect(joined.text(in: nil) == "Stop. Go.")
        #expect(joined.text(in: "de") == "Halt. Go.")
        #expect(joined.text(in: "zh") == "Stop. 走。")
        #expect(joined.translations.map(\.language) == ["de", "zh"])
    }
}
