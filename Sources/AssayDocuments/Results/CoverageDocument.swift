public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
import AssayResponses

extension JSONWriter {
    /// Writes how far questions and answers speak to the clauses of frameworks in the shape
    /// `urn:assay:coverage:1`.
    ///
    /// - Parameters:
    ///   - coverages: one for each framework.
    ///   - assessment: the answers that were looked at, if any.
    ///   - library: the library that both were made with.
    ///   - digest: the SHA-256 of the questionnaires, to stand in the document.
    public mutating func write(
        _ coverages: [FrameworkCoverage], of assessment: Assessment?,
        with library: QuestionnaireLibrary, questionnairesSHA256 digest: String? = nil
    ) {
        object { json in
            json.member("schema", "urn:assay:coverage:1")
            json.questionnaires(sha256: digest)
            if let assessment {
                json.supplier("supplier", assessment.supplier)
            } else {
                json.key("supplier")
                json.null()
            }
            json.member("assessed", assessment?.assessed.description)
            json.array("frameworks", coverages) { $0.framework($1, library) }
        }
    }

    private mutating func framework(
        _ coverage: FrameworkCoverage, _ library: QuestionnaireLibrary
    ) {
        let framework = library.catalogue.frameworks[coverage.framework]
        object { json in
            json.member("id", framework.id)
            json.member("source", framework.source)
            json.member("title", framework.title.original)
            json.member("note", framework.note.original)
            json.member("served", coverage.served)
            json.array("clauses", coverage.clauses) { $0.clause($1, of: framework, library) }
        }
    }

    private mutating func clause(
        _ coverage: ClauseCoverage, of framework: Framework, _ library: QuestionnaireLibrary
    ) {
        let clause = framework.clauses[coverage.clause]
        object { json in
            json.member("id", clause.id)
            json.member("at", clause.location)
            json.member("text", clause.text.original)
            json.questions("questions", coverage.questions, library)
            json.key("answers")
            guard let standing = coverage.standing else { return json.null() }
            json.object { json in
                json.member("put", standing.put)
                json.member("answered", standing.answered)
                json.member("claimed", standing.claimed)
                json.member("assured", standing.assured)
            }
        }
    }
}
