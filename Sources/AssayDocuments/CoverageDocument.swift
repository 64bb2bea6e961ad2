public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires

/// Writes how far questions and answers speak to the clauses of frameworks as JSON of the shape
/// `urn:assay:coverage:1`.
///
/// - Parameters:
///   - coverages: one for each framework.
///   - assessment: the answers that were looked at, if any.
///   - library: the library that both were made with.
public func coverageDocument(
    _ coverages: [FrameworkCoverage], of assessment: Assessment?, with library: QuestionnaireLibrary
) -> JSONValue {
    let names = DocumentNames(library: library)
    return .object([
        ("schema", .string("urn:assay:coverage:1")),
        ("supplier", assessment.map { names.supplier($0.supplier) } ?? .null),
        ("assessed", .text(assessment?.assessed.description)),
        ("frameworks", .array(coverages.map { framework($0, names) })),
    ])
}

private func framework(_ coverage: FrameworkCoverage, _ names: DocumentNames) -> JSONValue {
    let framework = names.library.catalogue.frameworks[coverage.framework]
    return .object([
        ("id", .string(framework.id)), ("source", .string(framework.source)),
        ("title", .string(framework.title.original)), ("note", .string(framework.note.original)),
        ("served", .int(coverage.served)),
        ("clauses", .array(coverage.clauses.map { clause($0, of: framework, names) })),
    ])
}

private func clause(
    _ coverage: ClauseCoverage, of framework: Framework, _ names: DocumentNames
) -> JSONValue {
    let clause = framework.clauses[coverage.clause]
    return .object([
        ("id", .string(clause.id)), ("at", .string(clause.location)),
        ("text", .string(clause.text.original)), ("questions", names.questions(coverage.questions)),
        (
            "answers",
            coverage.standing.map { standing in
                .object([
                    ("put", .int(standing.put)), ("answered", .int(standing.answered)),
                    ("claimed", .number(standing.claimed)), ("assured", .number(standing.assured)),
                ])
            } ?? .null
        ),
    ])
}
