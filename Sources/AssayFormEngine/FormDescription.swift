import AssayDocuments
import AssayExpressions
import AssayQuestionnaires

/// What a page shows of questionnaires, as JSON of the shape `urn:assay:form-description:1`.
struct FormDescription {
    let library: QuestionnaireLibrary
    /// The language of texts where they are translated.
    let language: String

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("schema", "urn:assay:form-description:1")
            json.array("questionnaires", library.questionnaires) { json, questionnaire in
                json.object { self.questionnaire(questionnaire, to: &$0) }
            }
            json.array("programmes", library.programmes) { json, programme in
                json.object { self.programme(programme, to: &$0) }
            }
            evidenceKinds(to: &json)
            json.array("countries", Country.all) { json, country in
                json.object { json in
                    json.member("code", country.code)
                    json.member("name", country.name)
                }
            }
            json.member("layers", Layer.allCases.map { $0.rawValue })
            catalogue(to: &json)
        }
    }

    private func text(_ text: LocalizedText) -> String { text.text(in: language) }

    private func programme(_ programme: Programme, to json: inout JSONWriter) {
        json.member("id", programme.id)
        json.member("version", programme.version)
        json.member("title", text(programme.title))
    }

    private func evidenceKinds(to json: inout JSONWriter) {
        var seen: Set<String> = []
        let kinds = library.catalogue.assuranceTables.flatMap { $0.kinds }
        json.array("evidenceKinds", kinds.filter { seen.insert($0.id).inserted }) { json, kind in
            json.object { json in
                json.member("id", kind.id)
                json.member("title", text(kind.title))
                json.member("rank", Int(kind.rank))
            }
        }
    }

    private func catalogue(to json: inout JSONWriter) {
        let catalogue = library.catalogue
        json.array("schemes", catalogue.schemes) { json, scheme in
            json.object { json in
                json.member("id", scheme.id)
                json.member("title", text(scheme.title))
                json.member("doesNotCover", text(scheme.doesNotCover))
                json.member("issues", scheme.issues)
            }
        }
        json.array("measures", catalogue.measures) { json, measure in
            json.object { json in
                json.member("id", measure.id)
                json.member("category", measure.category.rawValue)
                json.member("title", text(measure.title))
            }
        }
        json.array("initiatives", catalogue.initiatives) { json, initiative in
            json.object { json in
                json.member("id", initiative.id)
                json.member("title", text(initiative.title))
            }
        }
        json.array("places", catalogue.places) { json, place in
            json.object { json in
                json.member("id", place.id)
                json.member("country", place.country)
                json.member("region", place.region)
                json.member("site", place.site)
                json.member("year", place.year)
                json.member("note", text(place.note))
            }
        }
        json.array("practices", catalogue.practices) { json, practice in
            json.object { json in
                json.member("id", practice.id)
                json.member("year", practice.year)
                json.member("title", text(practice.title))
                json.member("result", text(practice.result))
                json.member("condition", text(practice.condition))
                json.member("carryOver", text(practice.carryOver))
            }
        }
    }

    private func questionnaire(_ questionnaire: Questionnaire, to json: inout JSONWriter) {
        json.member("id", questionnaire.id)
        json.member("version", questionnaire.version)
        json.member("title", text(questionnaire.title))
        json.member("description", text(questionnaire.summary))
        json.member("audience", text(questionnaire.audience))
        json.member("minutes", questionnaire.minutes)
        json.array("sections", questionnaire.sections) { json, section in
            json.object { json in
                json.member("id", section.id)
                json.member("title", text(section.title))
                json.member("description", text(section.summary))
                json.array("questions", library.questions[section.questions]) { json, question in
                    json.object { self.question(question, to: &$0) }
                }
            }
        }
        json.array("levels", questionnaire.levels) { json, level in
            json.object { json in
                json.member("id", level.id)
                json.member("title", text(level.title))
                json.member("description", text(level.summary))
            }
        }
        json.member("retired", questionnaire.retired.map { $0.id })
    }

    private func question(_ question: Question, to json: inout JSONWriter) {
        json.member("id", question.id)
        json.member("type", question.type.rawValue)
        json.member("layer", question.layer?.rawValue)
        json.member("critical", question.isCritical)
        json.member("core", question.isCore)
        json.member("scored", question.isScored)
        json.member("text", text(question.text))
        json.member("guidance", text(question.guidance))
        json.array("citations", question.citations) { json, citation in
            let source = library.catalogue.sources.first { $0.id == citation.source }
            json.object { json in
                json.member("source", citation.source)
                json.member("title", source.map { text($0.title) })
                json.member("at", citation.location)
            }
        }
        options(question.options, to: &json)
        json.array("columns", question.columns) { json, column in
            json.object { self.column(column, to: &$0) }
        }
        limits(question.limits, to: &json)
        json.member("maximumLength", question.limits.maximumLength)
        json.member("maximumRows", question.maximumRows)
        json.member("allowsUnknown", question.allowsUnknown)
        json.member("allowsNotApplicable", question.allowsNotApplicable)
        expected(question.expectedEvidence, to: &json)
        json.member("formerly", question.formerIDs)
    }

    private func options(_ options: [Option], to json: inout JSONWriter) {
        json.array("options", options) { json, option in
            json.object { json in
                json.member("id", option.id)
                json.member("text", text(option.text))
                json.member("exclusive", option.isExclusive)
            }
        }
    }

    private func column(_ column: Column, to json: inout JSONWriter) {
        json.member("id", column.id)
        json.member("type", column.type.rawValue)
        json.member("text", text(column.text))
        json.member("required", column.isRequired)
        options(column.options, to: &json)
        limits(column.limits, to: &json)
    }

    private func limits(_ limits: ValueLimits, to json: inout JSONWriter) {
        json.member("unit", limits.unit)
        json.member("minimum", limits.minimum)
        json.member("maximum", limits.maximum)
        json.member("digits", limits.digits)
    }

    private func expected(_ evidence: ExpectedEvidence?, to json: inout JSONWriter) {
        json.key("expects")
        guard let evidence else { return json.null() }
        // The last table that knows the kind names it.
        let kind = library.catalogue.assuranceTables.compactMap { table in
            table.kinds.first { $0.id == evidence.kind }
        }.last
        json.object { json in
            json.member("kind", evidence.kind)
            json.member("title", kind.map { text($0.title) })
            json.member("within", evidence.within?.description)
            json.member("text", text(evidence.text))
        }
    }
}
