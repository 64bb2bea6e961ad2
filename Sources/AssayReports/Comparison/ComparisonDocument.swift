import AssayActionPlans
import AssayAssessments
public import AssayDocuments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

extension JSONWriter {
    /// Writes what moved between two assessments in the shape `urn:assay:comparison:1`.
    ///
    /// - Parameters:
    ///   - comparison: what moved.
    ///   - digest: the SHA-256 of the questionnaires, to stand in the document.
    ///   - audience: who reads it.
    public mutating func write(
        _ comparison: Comparison, questionnairesSHA256 digest: String? = nil,
        for audience: Audience = .supplier
    ) {
        let library = comparison.library
        let (old, new) = (comparison.old.assessment, comparison.new.assessment)
        object { json in
            json.member("schema", "urn:assay:comparison:1")
            json.questionnaires(sha256: digest)
            json.member("supplier", new.supplier.id)
            json.member("from", old.assessed.description)
            json.member("to", new.assessed.description)
            json.scores("programme", old.programme?.score, new.programme?.score)
            json.array("questionnaires", comparison.parts) { json, part in
                json.object { $0.members(of: part, library) }
            }
            json.member("closedFindings", comparison.closed.map(\.identity))
            json.member("newFindings", comparison.opened.map(\.identity))
            json.member("lastingFindings", comparison.lasting.map(\.identity))
            json.array("actions", comparison.actionsByStatus) { json, group in
                json.object { json in
                    json.member("status", group.status)
                    json.member("actions", group.actions.map(\.identity))
                }
            }
            json.buyerMember(audience == .buyer ? comparison.new.response : nil)
        }
    }

    private mutating func members(of part: Comparison.Part, _ library: QuestionnaireLibrary) {
        let questionnaire = library.questionnaires[part.questionnaire]
        func level(_ position: Int??) -> String? {
            (position ?? nil).map { questionnaire.levels[$0].id }
        }
        member("id", questionnaire.id)
        member("version", questionnaire.version)
        scores("score", part.old?.score, part.new?.score)
        object("level") { json in
            json.member("from", level(part.old?.level?.reached))
            json.member("to", level(part.new?.level?.reached))
        }
        object("levelAsClaimed") { json in
            json.member("from", level(part.old?.level?.claimed))
            json.member("to", level(part.new?.level?.claimed))
        }
        array("questions", part.moves) { json, move in
            json.object { json in
                json.member("id", library.question(move.question).id)
                json.member("claimed", move.claimed)
                json.member("assured", move.assured)
                json.member("reasons", move.reasons)
            }
        }
    }

    private mutating func scores(_ name: StaticString, _ old: Score?, _ new: Score?) {
        key(name)
        guard old != nil || new != nil else { return null() }
        object { json in
            json.side("from", old)
            json.side("to", new)
        }
    }

    private mutating func side(_ name: StaticString, _ score: Score?) {
        key(name)
        guard let score else { return null() }
        object { json in
            json.member("claimed", score.claimed)
            json.member("assured", score.assured)
            json.member("lowest", score.lowest)
            json.member("highest", score.highest)
        }
    }
}
