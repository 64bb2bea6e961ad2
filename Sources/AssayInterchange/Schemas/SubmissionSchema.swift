public import AssayDocuments
public import AssayQuestionnaires
import AssayResponses

/// What a submission in JSON must look like that answers some questionnaires: a JSON Schema of the draft
/// 2020-12.
///
/// Whatever fits it, the reader takes. It is narrower than the reader in the form only: no member is
/// `null`. It does not say what rules of questions say, nor that a day is one of the calendar.
public struct SubmissionSchema: Sendable {
    private let library: QuestionnaireLibrary
    private let questionnaires: [Questionnaire]
    private let programme: Programme?
    private let language: String?

    /// Creates the schema.
    ///
    /// - Parameters:
    ///   - questionnaires: the questionnaires that may be answered, by position.
    ///   - programme: the programme that the submission must name, if any.
    ///   - library: the compiled questionnaires.
    ///   - language: the language of titles; the original where it is `nil` or not translated.
    public init(
        of questionnaires: [QuestionnaireIndex], programme: ProgrammeIndex?,
        in library: QuestionnaireLibrary, language: String?
    ) {
        self.library = library
        self.questionnaires = questionnaires.map { library.questionnaires[$0] }
        self.programme = programme.map { library.programmes[$0] }
        self.language = language
    }
}

extension JSONWriter {
    /// Writes a schema of submissions.
    public mutating func write(_ schema: SubmissionSchema) {
        object { schema.write(to: &$0) }
    }
}

extension SubmissionSchema {
    private var name: String {
        let names =
            programme.map { [$0.id + ":" + $0.version] }
            ?? questionnaires.map { $0.id + ":" + $0.version }
        return "urn:assay:schema:submission:1:" + names.joined(separator: "+")
    }

    fileprivate func write(to json: inout JSONWriter) {
        json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
        json.member("$id", name)
        json.title(
            (programme?.title ?? questionnaires.first?.title)?.text(in: language) ?? "",
            (programme?.summary ?? questionnaires.first?.summary)?.text(in: language) ?? "")
        let needed = ["schema", "assessed", "supplier", "questionnaires"]
        json.closedMembers(needs: needed + (programme == nil ? [] : ["programme"])) { json in
            json.object("schema") { $0.member("const", "urn:assay:submission:1") }
            json.key("assessed")
            json.reference("day")
            json.key("depth")
            json.words(Depth.allCases.map(\.rawValue))
            json.key("supplier")
            json.supplier()
            json.key("programme")
            json.versioned(programme.map { [$0.id] })
            json.object("questionnaires") { json in
                json.member("type", "array")
                json.member("minItems", 1)
                json.key("items")
                json.versioned(questionnaires.map(\.id))
            }
            for (list, item) in Self.lists {
                json.key(data: list)
                json.list { $0.reference(item) }
            }
        }
        json.object("$defs") { json in
            json.writeForms()
            json.writeOthers(in: library)
            json.key("answer")
            json.answer(of: questionnaires)
            for questionnaire in questionnaires { write(questionnaire, to: &json) }
        }
    }

    /// The lists of a submission, and what stands in each.
    private static let lists = [
        ("answers", "answer"), ("certificates", "certificate"), ("observations", "observation"),
        ("progress", "progress"), ("replies", "reply"), ("notes", "note"),
    ]

    private func write(_ questionnaire: Questionnaire, to json: inout JSONWriter) {
        let questions = library.questions[questionnaire.questions]
        json.key(data: questionnaire.id)
        json.object { json in
            json.title(questionnaire.title.text(in: language))
            json.object("properties") { json in
                json.key("question")
                // Answers to questions that are no longer asked are kept as they are.
                json.words(
                    questions.flatMap { [$0.id] + $0.formerIDs } + questionnaire.retired.map(\.id))
            }
            json.array("allOf", questions) { json, question in
                json.condition("question", isOneOf: [question.id] + question.formerIDs) {
                    $0.reference(questionnaire.id + ":" + question.id)
                }
            }
        }
        for question in questions {
            json.key(data: questionnaire.id + ":" + question.id)
            json.object { write(question, to: &$0) }
        }
    }

    private func write(_ question: Question, to json: inout JSONWriter) {
        let states =
            [StatedState.answered] + (question.allowsUnknown ? [.unknown] : [])
            + (question.allowsNotApplicable ? [.notApplicable] : [])
        json.title(question.text.text(in: language), question.guidance.text(in: language))
        // What is known, and nothing else, has values or rows.
        json.object("if") { json in
            json.object("properties") { json in
                json.key("state")
                json.words([StatedState.answered.rawValue])
            }
        }
        json.object("then") { json in
            json.member("required", [question.type == .table ? "rows" : "values"])
            json.object("properties") { json in
                json.key("values")
                if question.type == .table {
                    json.reference("nothing")
                } else {
                    json.values(of: question, language: language)
                }
                json.key("rows")
                if question.type == .table {
                    json.rows(of: question, language: language)
                } else {
                    json.reference("nothing")
                }
            }
            json.requiredColumns(of: question)
        }
        json.object("else") { json in
            json.object("properties") { json in
                json.key("state")
                json.words(states.map(\.rawValue))
                for list in ["values", "rows"] {
                    json.key(data: list)
                    json.reference("nothing")
                }
            }
        }
    }
}
