import AssayDocuments
import AssayExpressions
import AssayQuestionnaires

/// What a page shows of questionnaires, as JSON of the shape `urn:assay:form-description:1`.
struct FormDescription {
    let library: QuestionnaireLibrary
    /// The language of texts where they are translated.
    let language: String

    func document() -> JSONValue {
        let catalogue = library.catalogue
        return .object([
            ("schema", .string("urn:assay:form-description:1")),
            ("questionnaires", .array(library.questionnaires.map { questionnaire($0) })),
            (
                "programmes",
                .array(
                    library.programmes.map {
                        .object([
                            ("id", .string($0.id)), ("version", .string($0.version)),
                            ("title", text($0.title)), ("parts", parts(of: $0)),
                        ])
                    })
            ),
            ("evidenceKinds", .array(evidenceKinds())),
            (
                "countries",
                .array(
                    Country.all.map {
                        .object([("code", .string($0.code)), ("name", .string($0.name))])
                    })
            ),
            ("layers", .array(Layer.allCases.map { .string($0.rawValue) })),
            (
                "schemes",
                .array(
                    catalogue.schemes.map {
                        .object([
                            ("id", .string($0.id)), ("title", text($0.title)),
                            ("doesNotCover", text($0.doesNotCover)),
                            ("issues", .array($0.issues.map { .string($0) })),
                        ])
                    })
            ),
            (
                "measures",
                .array(
                    catalogue.measures.map {
                        .object([
                            ("id", .string($0.id)), ("category", .string($0.category.rawValue)),
                            ("title", text($0.title)),
                        ])
                    })
            ),
            (
                "initiatives",
                .array(
                    catalogue.initiatives.map {
                        .object([("id", .string($0.id)), ("title", text($0.title))])
                    })
            ),
        ])
    }

    private func text(_ text: LocalizedText) -> JSONValue { .string(text.text(in: language)) }

    private func parts(of programme: Programme) -> JSONValue {
        .array(
            programme.parts.map {
                .object([
                    ("questionnaire", .string(library.questionnaires[$0.questionnaire].id)),
                    ("always", .bool($0.when == nil)),
                    ("reads", .array(deciders(of: $0.when).map { .string($0) })),
                ])
            })
    }

    /// The questions on whose answers a rule depends: those it reads, and those that decide whether
    /// they are asked.
    private func deciders(of rule: Rule?) -> [String] {
        var found: Set<QuestionIndex> = []
        var waiting = rule?.program.dependencies ?? []
        while let question = waiting.popLast() {
            guard found.insert(question).inserted else { continue }
            waiting += library.question(question).relevance?.program.dependencies ?? []
        }
        return found.sorted().map { library.qualifiedID(of: $0) }
    }

    private func evidenceKinds() -> [JSONValue] {
        var seen: Set<String> = []
        var kinds: [JSONValue] = []
        for table in library.catalogue.assuranceTables {
            for kind in table.kinds where seen.insert(kind.id).inserted {
                kinds.append(
                    .object([
                        ("id", .string(kind.id)), ("title", text(kind.title)),
                        ("rank", .int(Int(kind.rank))),
                    ]))
            }
        }
        return kinds
    }

    private func questionnaire(_ questionnaire: Questionnaire) -> JSONValue {
        .object([
            ("id", .string(questionnaire.id)), ("version", .string(questionnaire.version)),
            ("title", text(questionnaire.title)), ("description", text(questionnaire.summary)),
            ("audience", text(questionnaire.audience)),
            ("minutes", questionnaire.minutes.map { .int($0) } ?? .null),
            (
                "sections",
                .array(
                    questionnaire.sections.map { section in
                        .object([
                            ("id", .string(section.id)), ("title", text(section.title)),
                            ("description", text(section.summary)),
                            (
                                "questions",
                                .array(library.questions[section.questions].map { question($0) })
                            ),
                        ])
                    })
            ),
            (
                "levels",
                .array(
                    questionnaire.levels.map {
                        .object([
                            ("id", .string($0.id)), ("title", text($0.title)),
                            ("description", text($0.summary)),
                        ])
                    })
            ),
            ("retired", .array(questionnaire.retired.map { .string($0.id) })),
        ])
    }

    private func question(_ question: Question) -> JSONValue {
        .object(
            [
                ("id", .string(question.id)), ("type", .string(question.type.rawValue)),
                ("layer", .text(question.layer?.rawValue)),
                ("critical", .bool(question.isCritical)), ("scored", .bool(question.isScored)),
                ("text", text(question.text)), ("guidance", text(question.guidance)),
                ("citations", .array(question.citations.map { citation($0) })),
                ("options", .array(question.options.map { option($0) })),
                ("columns", .array(question.columns.map { column($0) })),
            ] + limits(question.limits) + [
                ("maximumLength", .int(question.limits.maximumLength)),
                ("maximumRows", .int(question.maximumRows)),
                ("allowsUnknown", .bool(question.allowsUnknown)),
                ("allowsNotApplicable", .bool(question.allowsNotApplicable)),
                ("expects", question.expectedEvidence.map { expected($0) } ?? .null),
                ("formerly", .array(question.formerIDs.map { .string($0) })),
            ])
    }

    private func citation(_ citation: Citation) -> JSONValue {
        let source = library.catalogue.sources.first { $0.id == citation.source }
        return .object([
            ("source", .string(citation.source)), ("title", source.map { text($0.title) } ?? .null),
            ("at", .string(citation.location)),
        ])
    }

    private func option(_ option: Option) -> JSONValue {
        .object([
            ("id", .string(option.id)), ("text", text(option.text)),
            ("exclusive", .bool(option.isExclusive)),
        ])
    }

    private func column(_ column: Column) -> JSONValue {
        .object(
            [
                ("id", .string(column.id)), ("type", .string(column.type.rawValue)),
                ("text", text(column.text)), ("required", .bool(column.isRequired)),
                ("options", .array(column.options.map { option($0) })),
            ] + limits(column.limits))
    }

    private func limits(_ limits: ValueLimits) -> [(String, JSONValue)] {
        [
            ("unit", .text(limits.unit)), ("minimum", .number(limits.minimum)),
            ("maximum", .number(limits.maximum)),
            ("digits", limits.digits.map { .int($0) } ?? .null),
        ]
    }

    private func expected(_ evidence: ExpectedEvidence) -> JSONValue {
        var kind: JSONValue = .null
        for table in library.catalogue.assuranceTables {
            if let known = table.kinds.first(where: { $0.id == evidence.kind }) {
                kind = text(known.title)
            }
        }
        return .object([
            ("kind", .string(evidence.kind)), ("title", kind),
            ("within", evidence.within.map { .string($0.description) } ?? .null),
            ("text", text(evidence.text)),
        ])
    }
}
