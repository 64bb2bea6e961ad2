import AssayQuestionnaires
import AssayResponses
import AssayWorkbooks
import Foundation

@testable import AssayReports

extension ReportSamples.Sample {
    /// What a report says in words of its own: without the supplier's, without those of the
    /// questionnaires, and without the numbers that only count actions.
    func ownWords(_ form: ReportForm) -> String {
        var words = text(form)
        switch form {
        case .html, .pdf, .guide, .step5:
            words.replace(/<style>(?s).*<\/style>/, with: "")
            words.replace(/<(strong|bdi|span) class="said">(?s).*?<\/\1>/, with: "")
            words.replace(/<(td|dd|a|span)( class="no"| class="n no")(?s).*?<\/\1>/, with: "")
            words.replace(/<[^>]*>/, with: " ")
            for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")] {
                words = words.replacing(entity, with: sign)
            }
            words = words.replacing("&amp;", with: "&")
        case .md, .step5Text:
            words = words.split(separator: "\n").map { line in
                String(line).replacing(/^\| [0-9]+ \|/, with: "|")
                    .replacing(/^[#]{3} [0-9]+.*/, with: "")
                    .replacing(/^- (Actions|Findings|Reported): .*/, with: "")
                    .replacing(/^[#]{3} F[0-9]+.*/, with: "")
                    .replacing(/^- [0-9]+:/, with: "-").replacing(/\([0-9, ]+\)$/, with: "")
                    .replacing(/\*\*.*\*\*/, with: "")
            }.joined(separator: "\n")
            words.replace(/\\(.)/) { $0.output.1 }
        case .ics:
            // The names of entries are digests.
            words = words.replacing("\r\n ", with: "").replacing("\\n", with: "\n")
                .replacing(/UID:[0-9a-f]{64}/, with: "UID:")
            words.replace(/\\(.)/) { $0.output.1 }
        case .csv: words = words.replacing("\"\"", with: "\"")
        case .xlsx:
            // The numbers of actions only count them, answers and observations are the supplier's
            // and others' words, and the hidden sheet is for programs.
            words = planWorkbook(report).sheets.filter { !$0.isHidden }.map {
                $0.text(without: ["No.", "Actions", "Answers", "Others report"])
            }.joined()
        case .json: words = words.replacing("\\\"", with: "\"")
        default: break
        }
        words.replace(/action [0-9]+ \(/, with: "(")
        for quoted in quotedWords { words = words.replacing(quoted, with: " ") }
        return words
    }

    /// The words of questionnaires that hold a digit or speak of passing and failing, the longest
    /// first.
    private var quotedWords: [String] {
        let assessed = judged.assessment.questionnaires.map(\.questionnaire)
        var texts: Set<LocalizedText> = []
        for question in library.questions where assessed.contains(question.questionnaire) {
            texts.insert(question.text)
            texts.formUnion(question.options.map(\.text))
            texts.formUnion(question.checks.map(\.message))
            for column in question.columns {
                texts.insert(column.text)
                texts.formUnion(column.options.map(\.text))
            }
        }
        let findings = assessed.flatMap { library.questionnaires[$0].findings }
        for finding in findings + library.catalogue.standingFindings {
            texts.formUnion([finding.title, finding.because])
            texts.formUnion(finding.contexts.map(\.reason))
            texts.formUnion(finding.rootCauses.flatMap { [LocalizedText($0.ask), $0.text] })
        }
        let homes = Set(assessed.map { library.questionnaires[$0].id })
        let others = Set(library.questionnaires.map(\.id)).subtracting(homes)
        for action in library.actions where !others.contains(action.home) {
            texts.formUnion([action.title, action.closesWith, action.buyerPart] + action.steps)
            texts.formUnion(action.indicators.flatMap { [$0.text, LocalizedText($0.unit)] })
            texts.formUnion(action.verifications.map(\.text))
            texts.insert(LocalizedText(TextLayout.cut(action.title.original, to: 90)))
        }
        let catalogue = library.catalogue
        texts.formUnion(catalogue.themes.flatMap { [$0.title, $0.request] + $0.steps })
        texts.formUnion(catalogue.functions.flatMap { $0.words.map(\.text) })
        texts.formUnion(catalogue.letters.flatMap { [$0.opening, $0.closing] + $0.steps })
        texts.formUnion(catalogue.sources.flatMap { [LocalizedText($0.id), $0.title] })
        texts.formUnion(
            catalogue.measures.flatMap { [$0.title, $0.summary] }
                + catalogue.initiatives.flatMap { [$0.title, $0.summary] })
        texts.formUnion(
            catalogue.places.flatMap { [$0.note, LocalizedText(", \($0.year))")] })
        texts.formUnion(
            catalogue.practices.flatMap {
                [$0.title, $0.result, $0.condition, $0.carryOver, LocalizedText("(\($0.year))")]
            })
        let citations =
            catalogue.places.flatMap(\.citations) + catalogue.practices.flatMap(\.citations)
        texts.formUnion(citations.map { LocalizedText("\($0.source), \($0.location)") })
        texts.formUnion(
            catalogue.frameworks.map {
                LocalizedText(String($0.title.original.prefix { $0 != "," }))
            })
        texts.formUnion(catalogue.schemes.map(\.doesNotCover))
        texts.formUnion(catalogue.questionSets.flatMap(\.questions))
        texts.formUnion(library.questionnaires.flatMap { $0.sections.map(\.title) })
        return texts.map(\.original).filter { text in
            text.contains(where: \.isNumber) || text.contains(/pass|fail|compl/)
        }.sorted { ($0.count, $0) > ($1.count, $1) }
    }
}
