import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayXML

extension SurveyPlan {
    /// What can be chosen in some question.
    private var allOptions: [String] {
        ["yes", "no"] + Country.all.map(\.code)
            + library.questions.flatMap { $0.options + $0.columns.flatMap(\.options) }.map(\.id)
    }

    /// Reports what is wrong with words; `nil` for those of all questions.
    mutating func check(_ words: [SurveyMapping.Word], for shape: SurveyShape?) {
        var known: [String: SurveyWords.Meaning] = [:]
        for word in words {
            let place = word.option ?? EmbeddedText(word.text, at: word.place)
            guard let meaning = word.meaning, word.reason == nil || word.means == .notApplicable
            else {
                report(
                    .unfit(
                        "it is not clear what the word '\(AnswerTableError.shown(word.text))' means",
                        help: "Write either option=\"…\" or means=\"…\"; a reason only with "
                            + "means=\"not-applicable\"."), at: place)
                continue
            }
            if let before = known.updateValue(meaning, forKey: word.text), before != meaning {
                report(.wordTwice(word.text), at: place)
            }
            guard case .option(let id) = meaning else { continue }
            let options = shape?.options(beside: []) ?? allOptions
            guard !options.isEmpty else {
                report(
                    .unfit(
                        "the word '\(AnswerTableError.shown(word.text))' stands for an option, and "
                            + "there are none here",
                        help: "Say it of a question with options, yes and no, or countries."),
                    at: place)
                continue
            }
            if !options.contains(id) {
                report(
                    .unknownName(.option, id, nearest: nearestSpelling(to: id, among: options)),
                    at: place)
            }
        }
    }
}
