import Foundation
import TestSupport
import Testing

@testable import AssayForms

/// The rules of findings in words, which travel with the page.
@Suite("Rules in words of the form")
struct FormPageRulesTests {
    private func rules(languages: [String]) throws -> [String: [String: String]] {
        let library = try #require(Repository.library())
        var page = FormPage(
            title: "All", language: "en", library: library, questionnaires: [], programme: nil)
        page.languages = languages
        return try JSONDecoder().decode(
            [String: [String: String]].self, from: Data(page.rulesInWords()))
    }

    @Test func areSaidInEachLanguageOfThePage() throws {
        let rules = try rules(languages: ["de"])
        #expect(rules.keys.sorted() == ["de", "en"])
        #expect(rules["en"]?.keys.sorted() == rules["de"]?.keys.sorted())
        let english = try #require(rules["en"]?.values.joined(separator: "\n"))
        let german = try #require(rules["de"]?.values.joined(separator: "\n"))
        #expect(english.contains(" is not known yet"))
        #expect(german.contains(" ist noch nicht bekannt"))
        #expect(!german.contains(" is not known yet"))
    }

    @Test func areThereForEveryFindingWithARule() throws {
        let library = try #require(Repository.library())
        let ruled = library.questionnaires.flatMap(\.findings).filter { finding in
            if case .rule = finding.trigger { true } else { false }
        }
        let rules = try rules(languages: [])
        #expect(ruled.count > 100)
        #expect(rules["en"]?.count == ruled.count)
    }
}
