import AssayAssessments
import AssayDiagnostics
import AssayDocuments
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

    func document() -> JSONValue {
        .object([
            ("schema", .string("urn:assay:form-state:1")),
            ("problems", .array(problems.map { problem($0) })),
            ("checks", .array(response.heldChecks.map { check($0) })),
            ("questions", .object(assessment.questionnaires.flatMap { questions(of: $0) })),
            (
                "questionnaires",
                .array(library.questionnaires.indices.map { questionnaire($0) })
            ),
            ("programme", programme()),
        ])
    }

    /// Each answer stands on a line of its own, so the line tells which it is.
    private func problem(_ diagnostic: Diagnostic) -> JSONValue {
        let answer = diagnostic.place.line - 1
        return .object([
            ("id", .string(diagnostic.id.rawValue)), ("message", .string(diagnostic.message)),
            ("help", .string(diagnostic.help)), ("answer", answer >= 0 ? .int(answer) : .null),
        ])
    }

    private func check(_ held: HeldCheck) -> JSONValue {
        let message = library.question(held.question).checks[held.check].message
        return .object([
            ("question", .string(library.qualifiedID(of: held.question))),
            ("text", .string(message.text(in: language))),
        ])
    }

    private func questions(of result: QuestionnaireResult) -> [(String, JSONValue)] {
        result.questions.map { question in
            (
                library.qualifiedID(of: question.question),
                .object([
                    ("state", .string(question.state.name)), ("counts", .bool(question.counts)),
                    ("credit", .number(question.credit)), ("share", .number(question.share)),
                    ("lost", .number(question.lost)),
                ])
            )
        }
    }

    private func questionnaire(_ position: Int) -> JSONValue {
        let questionnaire = library.questionnaires[position]
        guard let result = assessment.questionnaires.first(where: { $0.questionnaire == position })
        else {
            return .object([("id", .string(questionnaire.id)), ("assessed", .bool(false))])
        }
        let complete = result.completeness
        return .object([
            ("id", .string(questionnaire.id)), ("assessed", .bool(true)),
            ("score", score(result.score)), ("applicable", .int(complete.applicable)),
            ("answered", .int(complete.answered)), ("unknown", .int(complete.unknown)),
            ("unanswered", .int(complete.unanswered)),
            ("notApplicable", .int(complete.notApplicable)),
            ("sections", .array(result.sections.map { section($0, of: result) })),
            (
                "layers",
                .array(
                    result.layers.map {
                        .object([
                            ("id", .string($0.layer.rawValue)), ("score", score($0.score)),
                        ])
                    })
            ),
            ("level", result.level.map { level($0, of: questionnaire) } ?? .null),
        ])
    }

    private func section(_ section: SectionResult, of result: QuestionnaireResult) -> JSONValue {
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
        return .object([
            ("id", .string(questionnaire.sections[section.section].id)),
            ("score", score(section.score)), ("applicable", .int(applicable)),
            ("answered", .int(answered)),
        ])
    }

    private func level(_ level: LevelResult, of questionnaire: Questionnaire) -> JSONValue {
        .object([
            ("reached", .text(level.reached.map { questionnaire.levels[$0].id })),
            ("next", .text(level.next.map { questionnaire.levels[$0].id })),
        ])
    }

    private func score(_ score: Score?) -> JSONValue {
        guard let score else { return .null }
        return .object([
            ("claimed", .number(score.claimed)), ("assured", .number(score.assured)),
            ("lowest", .number(score.lowest)), ("highest", .number(score.highest)),
            ("maximum", .number(score.maximum)),
        ])
    }

    private func programme() -> JSONValue {
        guard let result = assessment.programme else { return .null }
        return .object([
            ("id", .string(library.programmes[result.programme].id)),
            ("score", score(result.score)),
        ])
    }
}

extension QuestionResult.State {
    /// The name in documents.
    fileprivate var name: String {
        switch self {
        case .answered: "answered"
        case .unknown: "unknown"
        case .notApplicable: "not-applicable"
        case .unanswered: "unanswered"
        case .notRelevant: "not-relevant"
        }
    }
}
