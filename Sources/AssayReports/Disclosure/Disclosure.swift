import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// The skeleton of a public report on due diligence, from what a company answered.
///
/// It holds the company's own words and what it must still write. There is no score in it and no
/// judgement; what is marked as confidential, what speaks to the buyer alone and what reviewers and
/// others said stay out.
struct Disclosure: Sendable {
    /// An answer as the company's own statement.
    struct Statement: Sendable {
        let question: String
        /// What was answered, one line or several.
        let answer: [String]
        /// Proof that may be named.
        let proofs: [String]
    }

    /// A part of the report.
    struct Part: Sendable {
        let anchor: String
        let heading: String
        /// The clauses that it speaks to.
        let clauses: [String]
        let statements: [Statement]
        /// What the company must still write.
        let tasks: [String]
    }

    let name: String
    let country: String?
    let site: String?
    let assessed: String
    let parts: [Part]
    /// What the sources of the clauses cover.
    let notes: [String]
}

extension Disclosure {
    /// What to do before the report is published.
    static let notice =
        "Statements are the company’s own, and nobody else has confirmed them here. What was marked "
        + "as confidential is left out, and so are comments, which speak to the buyer. Before you "
        + "publish, take out prices, business partners whom you may not name, and whatever could "
        + "tell who complained (OECD step 5); then delete this paragraph and every line that begins "
        + "with “To be written by you”."
    static let notesHeading = "What the clauses rest on"

    private static let mostColumns = 2_000
    private static let mostLines = 100

    init(_ report: SupplierReport) {
        let words = report.words
        let supplier = report.supplier()
        name = supplier.name
        country = supplier.country
        site = supplier.site
        assessed = supplier.assessed
        let questions = Self.questions(words)
        parts = DisclosureOutline.parts.indices.map { position in
            Self.part(position, questions.filter { $0.part == position }.map(\.question), words)
        }
        let frameworks = words.library.catalogue.frameworks.filter { framework in
            DisclosureOutline.parts.contains { $0.fedBy.contains { $0.framework == framework.id } }
        }
        notes = frameworks.map { "\(words.text($0.title)): \(words.text($0.note))" }
    }

    /// The questions that were put and may be shown, each with the part that it feeds.
    private static func questions(_ words: ResultWords) -> [(part: Int, question: Question)] {
        words.response.questionnaires.flatMap { questionnaire in
            words.library.questions[words.library.questionnaires[questionnaire].questions]
        }.compactMap { question in
            guard words.response.sheet.isRelevant(question.index),
                words.response.mayPublish(question.index),
                let part = DisclosureOutline.part(for: question, in: words.library)
            else { return nil }
            return (part, question)
        }
    }

    private static func part(
        _ position: Int, _ questions: [Question], _ words: ResultWords
    ) -> Part {
        let outline = DisclosureOutline.parts[position]
        var statements: [Statement] = []
        var open: [String] = []
        for question in questions {
            if let statement = statement(on: question, words) {
                statements.append(statement)
            } else {
                open.append(words.text(question.text))
            }
        }
        if outline.listsCertificates { statements += certificates(words) }
        let asked = clauses(words.library, of: outline.asked).map { framework, clause in
            "\(words.text(clause.text)) (\(framework.id), \(clause.location))"
        }
        var spoken: [String] = []
        for (framework, clause) in clauses(words.library, of: outline.fedBy) {
            let isServed = questions.contains {
                $0.serves(clause.id, of: framework.id, in: words.library)
            }
            let place = "\(framework.id), \(clause.location)"
            guard
                isServed || outline.asked.contains(where: { $0.contain(framework.id, clause.id) }),
                !spoken.contains(place)
            else { continue }
            spoken.append(place)
        }
        return Part(
            anchor: outline.anchor, heading: outline.heading, clauses: spoken,
            statements: statements, tasks: asked + outline.tasks + open)
    }

    private static func clauses(
        _ library: QuestionnaireLibrary, of clauses: [DisclosureOutline.Clauses]
    ) -> [(Framework, Clause)] {
        library.catalogue.frameworks.flatMap { framework in
            framework.clauses.filter { clause in
                clauses.contains { $0.contain(framework.id, clause.id) }
            }.map { (framework, $0) }
        }
    }

    /// What was said about a question; `nil` where nothing was.
    private static func statement(on question: Question, _ words: ResultWords) -> Statement? {
        let said: [String]
        switch words.response.sheet.state(of: question.index) {
        case .unanswered: return nil
        case .unknown: said = ["We do not know this yet."]
        case .notApplicable:
            let reason = words.response.entry(for: question.index)?.reason
            said = ["This does not apply: " + Self.said(reason ?? "")]
        case .answered: said = words.lines(answering: question, most: mostLines).map(Self.said)
        }
        let evidence = words.response.entry(for: question.index)?.evidence ?? []
        return Statement(
            question: words.text(question.text), answer: said,
            proofs: evidence.filter { !$0.isConfidential }.map { piece in
                let issued = piece.issued.map { ", \($0)" } ?? ""
                let address = piece.address.map { ", \(Self.said($0))" } ?? ""
                return Self.said(piece.title) + issued + address
            })
    }

    private static func certificates(_ words: ResultWords) -> [Statement] {
        let open = words.response.submission.certificates.filter { !$0.isConfidential }
        return open.map { certificate in
            let scheme = words.library.catalogue.schemes.first { $0.id == certificate.scheme }
            let title = scheme.map { words.text($0.title) } ?? said(certificate.scheme)
            let details = [
                "Site: \(said(certificate.site))",
                certificate.version.map { "Version: \(said($0))" },
                certificate.level.map { "Level: \(said($0))" },
                "Issued \(certificate.issued), valid until \(certificate.expires)",
                certificate.address.map { said($0) },
            ]
            return Statement(
                question: "Certificate: \(title)", answer: details.compactMap { $0 }, proofs: [])
        }
    }

    private static func said(_ text: String) -> String {
        ResultWords.said(text, most: mostColumns)
    }
}

extension Question {
    /// Returns whether an answer says something about a clause.
    fileprivate func serves(
        _ clause: String, of framework: String, in library: QuestionnaireLibrary
    ) -> Bool {
        serves.contains { served in
            let known = library.catalogue.frameworks[served.framework]
            return known.id == framework && known.clauses[served.clause].id == clause
        }
    }
}
