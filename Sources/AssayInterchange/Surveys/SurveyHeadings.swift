import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayXML

/// What the columns of an export seem to be, by their headings.
struct SurveyHeadings {
    /// What a column seems to be.
    enum Finding {
        /// Who answers or when: an attribute of `<supplier>`.
        case supplier(String)
        /// The answer to a question; whether the heading is only near to its text.
        case question(QuestionIndex, isNear: Bool)
        case option(QuestionIndex, String)
        case comment(QuestionIndex)
    }

    let table: SurveyTable
    let library: QuestionnaireLibrary
    /// The questions that were asked.
    let asked: [Question]
    /// The columns, from 1.
    let columns: [Int]
    private(set) var findings: [Int: Finding] = [:]
    /// The questions that take rows and seem to be in a column, which a mapping has to tell apart.
    private(set) var tables: [Int: QuestionIndex] = [:]
    private var names: [String: Set<QuestionIndex>] = [:]

    init(
        _ table: SurveyTable, asking questionnaires: [QuestionnaireIndex],
        in library: QuestionnaireLibrary
    ) {
        self.table = table
        self.library = library
        let count = table.columnCount
        columns = count > 0 ? Array(1...count) : []
        asked =
            questionnaires.isEmpty
            ? library.questions
            : questionnaires.flatMap { library.questions[library.questionnaires[$0].questions] }
        for question in asked {
            for name in [question.id, library.qualifiedID(of: question.index)] + question.text.all {
                names[Self.key(name), default: []].insert(question.index)
            }
        }
    }

    /// Looks at each heading.
    mutating func look() {
        var taken: Set<String> = []
        for column in columns {
            let heading = table.heading(column)
            guard !heading.isEmpty, let finding = finding(for: heading) else { continue }
            if case .question(let index, _) = finding, library.question(index).type == .table {
                tables[column] = index
            } else if taken.insert(Self.name(of: finding)).inserted {
                findings[column] = finding
            }
        }
    }

    private func finding(for heading: String) -> Finding? {
        if let question = question(named: heading) { return .question(question, isNear: false) }
        for (base, part) in Self.parts(of: heading) {
            guard let index = question(named: base) else { continue }
            if Self.comments.contains(TypedWord.plain(part)) { return .comment(index) }
            let question = library.question(index)
            let words = SurveyWords(SurveyShape(question), own: [], shared: [])
            if question.type.traits.takesSeveral, case .option(let id) = words.meaning(of: part) {
                return .option(index, id)
            }
        }
        for (name, words) in Self.suppliers where words.contains(Self.key(heading)) {
            return .supplier(name)
        }
        return near(heading).map { .question($0, isNear: true) }
    }

    /// The question with this id or text; `nil` where there is none, or several.
    private func question(named heading: String) -> QuestionIndex? {
        let found = names[Self.key(heading)] ?? names[Self.key(Self.withoutNumber(heading))] ?? []
        return found.count == 1 ? found.first : nil
    }

    /// The question whose text has most of its words in common with a heading, if one stands out.
    private func near(_ heading: String) -> QuestionIndex? {
        let words = Self.words(Self.withoutNumber(heading))
        guard words.count > 2 else { return nil }
        var best: [(share: Double, index: QuestionIndex)] = []
        for question in asked {
            let share =
                question.text.all.map { text in
                    let other = Self.words(text)
                    return Double(words.intersection(other).count)
                        / Double(words.union(other).count)
                }.max() ?? 0
            best.append((share, question.index))
        }
        best.sort { $0.share > $1.share }
        guard let first = best.first, first.share >= 0.6 else { return nil }
        return best.count > 1 && best[1].share == first.share ? nil : first.index
    }

    // MARK: Texts

    private static func key(_ text: String) -> String {
        let plain = TypedWord.plain(text.replacing("*", with: " ").replacing("?", with: " "))
        return plain.isEmpty ? text : plain
    }

    private static func words(_ text: String) -> Set<String> {
        Set(key(text).split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }

    /// The heading without the number of a question, such as `Q3.` or `12)`.
    private static func withoutNumber(_ heading: String) -> String {
        heading.replacing(#/^\s*[A-Za-z]{0,2}\d{1,4}(?:[A-Za-z]\d{0,3})?\s*[.):\-–]\s*/#, with: "")
    }

    /// A heading as a question and what follows it: in brackets, behind a dash, or behind a number sign.
    private static func parts(of heading: String) -> [(base: String, part: String)] {
        var parts: [(String, String)] = []
        if heading.hasSuffix("]"), let open = heading.lastIndex(of: "[") {
            let part = heading[heading.index(after: open)...].dropLast()
            parts.append((String(heading[..<open]), String(part)))
        }
        for mark in [" - ", " – ", ": ", "#", " / "] {
            for range in heading.ranges(of: mark) {
                parts.append(
                    (String(heading[..<range.lowerBound]), String(heading[range.upperBound...])))
            }
        }
        return parts
    }

    private static func name(of finding: Finding) -> String {
        switch finding {
        case .supplier(let name): "supplier " + name
        case .question(let index, _): "question \(index.rawValue)"
        case .option(let index, let id): "option \(index.rawValue) " + id
        case .comment(let index): "comment \(index.rawValue)"
        }
    }

    private static let comments: Set = [
        "comment", "comments", "kommentar", "bemerkung", "comentario", "commentaire", "备注", "评论",
    ]

    private static let suppliers: [(name: String, words: Set<String>)] = [
        (
            "id",
            list(
                "supplier|supplier id|supplier number|supplier no|vendor id|vendor number|vendor no"
                    + "|lieferant|lieferantennummer|lieferanten nr|kreditorennummer|proveedor"
                    + "|número de proveedor|fournisseur|numéro de fournisseur|供应商编号|供应商代码")
        ),
        (
            "name",
            list(
                "name|company|company name|supplier name|firma|firmenname|unternehmen|nombre|empresa"
                    + "|nom|entreprise|公司|公司名称|供应商名称")
        ),
        ("country", list("country|land|país|pays|国家")),
        ("site", list("site|plant|standort|werk|planta|usine|工厂|地点")),
        (
            "respondent",
            list(
                "respondent|filled in by|your name|contact|contact person|ansprechpartner|ausgefüllt von"
                    + "|contacto|personne de contact|填写人|联系人")
        ),
        (
            "assessed",
            list(
                "assessed|date|date submitted|submitdate|submitted|completion time|end date|enddate"
                    + "|datum|abgeschickt|datum abgeschickt|fecha|fecha de envío|date de soumission|提交时间|日期"
            )
        ),
    ]

    private static func list(_ words: String) -> Set<String> {
        Set(words.split(separator: "|").map { key(String($0)) })
    }
}
