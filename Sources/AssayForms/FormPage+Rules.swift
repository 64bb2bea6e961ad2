import AssayQuestionnaires
import AssayWording
import FoundationEssentials

extension FormPage {
    /// The rules of findings in words, as JSON: by language of the page's own words, then by finding.
    ///
    /// A rule in words depends on no answer, so it travels as text; the engine in the page would be a
    /// tenth larger if it could read rules.
    func rulesInWords() throws -> [UInt8] {
        let rules = Dictionary(
            uniqueKeysWithValues: offeredLanguages.map { ($0, library.rulesInWords(in: $0)) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(rules))
    }
}

extension QuestionnaireLibrary {
    /// When the rule of each finding holds, by the name of the finding.
    fileprivate func rulesInWords(in language: String) -> [String: String] {
        let phrases = RulePhrases.phrases(in: language)
        var rules: [String: String] = [:]
        for finding in questionnaires.flatMap(\.findings) {
            rules[finding.identity] = RuleInWords.condition(
                of: finding, over: finding.questions, in: self, language: language,
                phrases: phrases)
        }
        return rules
    }
}
