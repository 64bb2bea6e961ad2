import AssayQuestionnaires
import Foundation
import TestSupport
import Testing

/// The article on sources names what carries each recommendation; what it names exists.
@Suite("The article on sources")
struct SourcesArticleTests {
    private static let page = "Sources/AssayQuestionnaires/AssayQuestionnaires.docc/Sources.md"

    /// Every `home/id` that something in the library has.
    private func known(in library: QuestionnaireLibrary) -> Set<String> {
        var names: Set<String> = []
        for questionnaire in library.questionnaires {
            for question in library.questions[questionnaire.questions] {
                names.insert(questionnaire.id + "/" + question.id)
            }
            for finding in questionnaire.findings {
                names.insert(questionnaire.id + "/" + finding.id)
            }
        }
        let catalogue = library.catalogue
        names.formUnion(catalogue.measures.map { "leverage/" + $0.id })
        names.formUnion(catalogue.initiatives.map { "initiatives/" + $0.id })
        names.formUnion(catalogue.practices.map { "practices/" + $0.id })
        names.formUnion(catalogue.places.map { "gazetteer/" + $0.id })
        names.formUnion(catalogue.schemes.map { "schemes/" + $0.id })
        names.formUnion(catalogue.standingFindings.map { "standing/" + $0.id })
        names.formUnion(catalogue.questionSets.map { "disengagement/" + $0.id })
        for table in catalogue.assuranceTables {
            names.insert("assurance/" + table.id)
            names.formUnion(table.kinds.map { "assurance/" + $0.id })
        }
        return names
    }

    @Test func namesOnlyWhatExists() throws {
        let library = try #require(Repository.library())
        let known = known(in: library)
        let text = String(decoding: Repository.bytes(Self.page), as: UTF8.self)
        var mentions = 0
        var missing: Set<String> = []
        for line in text.split(separator: "\n") where line.hasPrefix("|") {
            for (position, part) in line.split(
                separator: "`", omittingEmptySubsequences: false
            ).enumerated() where position % 2 == 1 && part.contains("/") {
                mentions += 1
                if !known.contains(String(part)) { missing.insert(String(part)) }
            }
        }
        #expect(missing.isEmpty, "\(missing.sorted())")
        #expect(mentions > 1000)
    }

    @Test func everyReportHasItsTable() throws {
        let text = String(decoding: Repository.bytes(Self.page), as: UTF8.self)
        for report in ["LEVIN-LEV", "LEVIN-CU", "RESRC-MOB", "RESRC-FIN", "RESRC-CA"] {
            #expect(text.contains("\n## " + report), "\(report)")
        }
    }
}
