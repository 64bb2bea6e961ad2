import AssayAssessments
import AssayDocuments
import AssayExpressions
import AssayQuestionnaires
import AssayWording

/// The rules of findings in words, as JSON of the shape `urn:assay:form-wording:1`.
///
/// Answers are named by letters in the order in which the assessment lists the questions.
struct FormWording {
    let library: QuestionnaireLibrary
    let language: String
    let assessment: Assessment

    func write(to json: inout JSONWriter) {
        let phrases = RulePhrases.phrases(in: language)
        json.object { json in
            json.member("schema", "urn:assay:form-wording:1")
            json.object("rules") { json in
                for finding in assessment.findings {
                    let rule = RuleInWords.condition(
                        of: finding.definition(in: library), over: finding.questions, in: library,
                        language: language, phrases: phrases)
                    guard let rule else { continue }
                    json.key(data: finding.identity)
                    json.value(rule)
                }
            }
        }
    }
}
