public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// Writes an assessment as JSON of the shape `urn:assay:assessment:1`.
///
/// Scores are exact numbers, not rounded. Keys are never renamed or taken away within a shape.
public func assessmentDocument(
    _ assessment: Assessment, of response: Response, with library: QuestionnaireLibrary
) -> JSONValue {
    let names = DocumentNames(library: library)
    return .object([
        ("schema", .string("urn:assay:assessment:1")),
        ("formulaVersion", .string(Assessment.formulaVersion)),
        ("supplier", names.supplier(assessment.supplier)),
        ("assessed", .string(assessment.assessed.description)),
        ("programme", assessment.programme.map { programme($0, names) } ?? .null),
        ("questionnaires", .array(assessment.questionnaires.map { questionnaire($0, names) })),
        ("findings", .array(assessment.findings.map { finding($0, names, response) })),
    ])
}

/// The names that results are written with.
struct DocumentNames {
    let library: QuestionnaireLibrary

    func supplier(_ supplier: Supplier) -> JSONValue {
        .object([
            ("id", .string(supplier.id)), ("name", .string(supplier.name)),
            ("country", .text(supplier.country)), ("site", .text(supplier.site)),
        ])
    }

    func questions(_ indexes: [QuestionIndex]) -> JSONValue {
        .array(indexes.map { .string(library.qualifiedID(of: $0)) })
    }

    func citations(_ citations: [Citation]) -> JSONValue {
        .array(
            citations.map {
                .object([("source", .string($0.source)), ("at", .string($0.location))])
            })
    }

    func score(_ score: Score?) -> JSONValue {
        guard let score else { return .null }
        return .object([
            ("claimed", .number(score.claimed)), ("assured", .number(score.assured)),
            ("lowest", .number(score.lowest)), ("highest", .number(score.highest)),
            ("validated", .number(score.validated)), ("gap", .number(score.gap)),
            ("maximum", .number(score.maximum)),
        ])
    }
}

private func programme(_ result: ProgrammeResult, _ names: DocumentNames) -> JSONValue {
    let programme = names.library.programmes[result.programme]
    return .object([
        ("id", .string(programme.id)), ("version", .string(programme.version)),
        ("score", names.score(result.score)),
        (
            "weights",
            .array(
                result.weights.map { weight in
                    .object([
                        (
                            "questionnaire",
                            .string(names.library.questionnaires[weight.questionnaire].id)
                        ),
                        ("weight", .number(weight.weight)),
                    ])
                })
        ),
    ])
}

private func questionnaire(_ result: QuestionnaireResult, _ names: DocumentNames) -> JSONValue {
    let questionnaire = names.library.questionnaires[result.questionnaire]
    let completeness = result.completeness
    return .object([
        ("id", .string(questionnaire.id)), ("version", .string(questionnaire.version)),
        (
            "scoring",
            .object([
                ("scheme", .string(questionnaire.scoring.scheme.rawValue)),
                ("version", .string(questionnaire.scoring.version)),
                ("assurance", .text(questionnaire.scoring.assurance?.id)),
                ("assuranceVersion", .text(questionnaire.scoring.assurance?.version)),
            ])
        ),
        ("score", names.score(result.score)),
        (
            "coverage",
            .object([
                ("percent", .number(completeness.coverage)),
                ("applicable", .int(completeness.applicable)),
                ("answered", .int(completeness.answered)),
                ("unknown", .int(completeness.unknown)),
                ("notApplicable", .int(completeness.notApplicable)),
                ("unanswered", .int(completeness.unanswered)),
                ("notApplicablePercent", .number(completeness.notApplicableShare)),
                ("reviewNotApplicable", .bool(result.reviewsNotApplicable)),
            ])
        ),
        ("level", level(result.level, questionnaire, names)),
        ("paperToOutcomeGap", .number(result.paperToOutcomeGap)),
        (
            "sections",
            .array(
                result.sections.map { section in
                    .object([
                        ("id", .string(questionnaire.sections[section.section].id)),
                        ("weight", .number(section.weight)),
                        ("score", names.score(section.score)),
                    ])
                })
        ),
        (
            "layers",
            .array(
                result.layers.map {
                    .object([("id", .string($0.layer.rawValue)), ("score", names.score($0.score))])
                })
        ),
        (
            "deductions",
            .array(
                result.deductions.map {
                    .object([
                        ("class", .string($0.findingClass.rawValue)), ("count", .number($0.count)),
                        ("points", .number($0.points)), ("total", .number($0.total)),
                    ])
                })
        ),
        ("questions", .array(result.questions.map { question($0, names) })),
    ])
}

private func question(_ result: QuestionResult, _ names: DocumentNames) -> JSONValue {
    var members: [(String, JSONValue)] = [
        ("id", .string(names.library.question(result.question).id)),
        ("state", .string(result.state.name)), ("counts", .bool(result.counts)),
    ]
    if result.counts {
        members += [
            ("credit", .number(result.credit)), ("assuredCredit", .number(result.assuredCredit)),
            ("worst", .number(result.worst)), ("best", .number(result.best)),
            ("creditRule", result.creditRule.map { .int($0 + 1) } ?? .null),
            ("certificate", result.certificate.map { .int($0 + 1) } ?? .null),
            ("assuranceFactor", .number(result.assuranceFactor)),
            ("weight", .number(result.weight)), ("share", .number(result.share)),
        ]
    }
    return .object(members)
}

private func level(
    _ level: LevelResult?, _ questionnaire: Questionnaire, _ names: DocumentNames
) -> JSONValue {
    guard let level else { return .null }
    return .object([
        ("reached", .text(level.reached.map { questionnaire.levels[$0].id })),
        ("next", .text(level.next.map { questionnaire.levels[$0].id })),
        (
            "shortfalls",
            .array(
                level.shortfalls.map { shortfall in
                    switch shortfall {
                    case .section(let section, let score, let minimum):
                        .object([
                            ("section", .string(questionnaire.sections[section].id)),
                            ("score", .number(score)), ("minimum", .number(minimum)),
                        ])
                    case .critical(let question, let credit, let minimum):
                        .object([
                            ("question", .string(names.library.question(question).id)),
                            ("credit", .number(credit)), ("minimum", .number(minimum)),
                        ])
                    case .coverage(let coverage, let minimum):
                        .object([
                            ("coverage", .number(coverage)), ("minimum", .number(minimum)),
                        ])
                    case .gate(let finding):
                        .object([("gate", .string(finding))])
                    }
                })
        ),
    ])
}

private func finding(
    _ result: FindingResult, _ names: DocumentNames, _ response: Response
) -> JSONValue {
    let definition = result.definition(in: names.library)
    var rule: String?
    if case .rule(let text) = definition.trigger { rule = text.text }
    return .object([
        ("id", .string(result.identity)), ("title", .string(definition.title.original)),
        ("because", .string(definition.because.original)),
        ("kind", .string(definition.kind.rawValue)),
        ("class", .string(result.findingClass.rawValue)),
        ("severity", .int(result.severity)), ("likelihood", .int(result.likelihood)),
        ("priority", .int(result.priority)), ("gate", .bool(result.isGate)),
        ("connection", .string(definition.connection.rawValue)),
        ("issue", .text(definition.issue)), ("material", .text(definition.material)),
        ("count", .number(result.count)), ("rule", .text(rule)),
        (
            "context",
            .text(result.context.map { definition.contexts[$0].reason.original })
        ),
        ("questions", names.questions(result.questions)),
        ("citations", names.citations(definition.citations)),
        (
            "actions",
            .array(definition.actions.map { .string(names.library.action($0).identity) })
        ),
    ])
}

extension QuestionResult.State {
    /// The name in documents.
    public var name: String {
        switch self {
        case .answered: "answered"
        case .unknown: "unknown"
        case .notApplicable: "not-applicable"
        case .unanswered: "unanswered"
        case .notRelevant: "not-relevant"
        }
    }
}
