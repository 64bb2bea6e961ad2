import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

// What several documents write.

extension JSONWriter {
    /// Writes with which questionnaires a result was made, where who loaded them says so.
    package mutating func questionnaires(sha256 digest: String?) {
        if let digest { member("questionnairesSHA256", digest) }
    }

    mutating func supplier(_ name: StaticString, _ supplier: Supplier) {
        object(name) { json in
            json.member("id", supplier.id)
            json.member("name", supplier.name)
            json.member("country", supplier.country)
            json.member("site", supplier.site)
            json.identifiers(supplier.identifiers)
        }
    }

    mutating func questions(
        _ name: StaticString, _ questions: [QuestionIndex], _ library: QuestionnaireLibrary
    ) {
        array(name, questions) { $0.value(library.qualifiedID(of: $1)) }
    }

    mutating func citations(_ citations: [Citation]) {
        array("citations", citations) { json, citation in
            json.object { json in
                json.member("source", citation.source)
                json.member("at", citation.location)
            }
        }
    }

    mutating func score(_ score: Score?) {
        key("score")
        guard let score else { return null() }
        object { json in
            json.member("claimed", score.claimed)
            json.member("assured", score.assured)
            json.member("lowest", score.lowest)
            json.member("highest", score.highest)
            json.member("validated", score.validated)
            json.member("gap", score.gap)
            json.member("maximum", score.maximum)
        }
    }
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
