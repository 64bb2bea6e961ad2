import AssayAssessments
import AssayDiagnostics
import AssayDocuments
import AssayEngine
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// What a page needs after every change, as JSON of the shape `urn:assay:form-state:1`.
///
/// It says briefly what the assessment says in full, and besides which checks hold and which answers
/// cannot be read.
struct FormState {
    let library: QuestionnaireLibrary
    let language: String
    let response: Response
    let assessment: Assessment
    /// What is wrong with answers, which were left out.
    let problems: [Diagnostic]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("schema", "urn:assay:form-state:1")
            json.array("problems", problems) { json, diagnostic in problem(diagnostic, to: &json) }
            json.array("checks", response.heldChecks) { json, held in check(held, to: &json) }
            json.object("questions") { json in
                for result in assessment.questionnaires { questions(of: result, to: &json) }
            }
            json.array("questionnaires", library.questionnaires.libraryIndexes) { json, position in
                json.object { questionnaire(position, to: &$0) }
            }
            programme(to: &json)
        }
    }

    private func problem(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", diagnostic.id.rawValue)
            json.member("message", diagnostic.message)
            json.member("help", diagnostic.help)
            json.member("voids", diagnostic.voids.rawValue)
            json.member("answer", diagnostic.place.answer)
        }
    }

    private func check(_ held: HeldCheck, to json: inout JSONWriter) {
        let message = library.question(held.question).checks[held.check].message
        json.object { json in
            json.member("question", library.qualifiedID(of: held.question))
            json.member("text", message.text(in: language))
        }
    }

    private func questions(of result: QuestionnaireResult, to json: inout JSONWriter) {
        for question in result.questions {
            json.key(data: library.qualifiedID(of: question.question))
            json.object { json in
                json.member("state", question.state.name)
                json.member("counts", question.counts)
                json.member("credit", question.credit)
                json.member("share", question.share)
                json.member("lost", question.lost)
                let worths = response.pieceWorths(
                    of: question.question, in: result.questionnaire, with: library)
                guard !worths.isEmpty else { return }
                json.array("evidence", worths) { json, worth in
                    json.object { json in
                        json.member("counts", worth.factor)
                        json.member("until", worth.until?.description)
                    }
                }
            }
        }
    }

    private func questionnaire(_ position: QuestionnaireIndex, to json: inout JSONWriter) {
        let questionnaire = library.questionnaires[position]
        let result = assessment.questionnaires.first { $0.questionnaire == position }
        json.member("id", questionnaire.id)
        json.member("assessed", result != nil)
        guard let result else { return }
        let complete = result.completeness
        score(result.score, to: &json)
        json.member("applicable", complete.applicable)
        json.member("answered", complete.answered)
        json.member("unknown", complete.unknown)
        json.member("unanswered", complete.unanswered)
        json.member("notApplicable", complete.notApplicable)
        json.depth(response.depth(of: position))
        json.array("sections", result.sections) { json, section in
            json.object { self.section(section, of: result, to: &$0) }
        }
        json.array("layers", result.layers) { json, layer in
            json.object { json in
                json.member("id", layer.layer.rawValue)
                score(layer.score, to: &json)
            }
        }
        json.key("level")
        guard let level = result.level else { return json.null() }
        json.object { json in
            json.member("reached", level.reached.map { questionnaire.levels[$0].id })
            json.member("next", level.next.map { questionnaire.levels[$0].id })
        }
    }

    private func section(
        _ section: SectionResult, of result: QuestionnaireResult, to json: inout JSONWriter
    ) {
        let questionnaire = library.questionnaires[result.questionnaire]
        var (applicable, answered) = (0, 0)
        for position in questionnaire.sections[section.section].questions {
            switch result.questions[position - questionnaire.questions.lowerBound].state {
            case .notRelevant, .notApplicable: continue
            case .answered: answered += 1
            case .unknown, .unanswered: break
            }
            applicable += 1
        }
        json.member("id", questionnaire.sections[section.section].id)
        score(section.score, to: &json)
        json.member("applicable", applicable)
        json.member("answered", answered)
    }

    private func score(_ score: Score?, to json: inout JSONWriter) {
        json.key("score")
        guard let score else { return json.null() }
        json.object { json in
            json.member("claimed", score.claimed)
            json.member("assured", score.assured)
            json.member("lowest", score.lowest)
            json.member("highest", score.highest)
            json.member("maximum", score.maximum)
        }
    }

    private func programme(to json: inout JSONWriter) {
        json.key("programme")
        guard let result = assessment.programme else { return json.null() }
        json.object { json in
            json.member("id", library.programmes[result.programme].id)
            score(result.score, to: &json)
        }
    }
}
