import AssayExpressions
import TestSupport

/// Random answers to the sample questions, as our sheet and as the document that XPath reads.
struct OracleSheet {
    static let questions = [
        "policy", "materials", "audited", "share", "issued", "note", "origin", "silent", "open",
        "other", "hidden",
    ]
    static let words = [
        "levels": ["none", "internal", "public"], "metals": ["graphite", "nickel", "copper"],
        "boolean": ["yes", "no"], "countries": ["CN", "MZ", "MG"], "short": ["none", "public"],
    ]
    static let days = ["2026-01-31", "2026-11-21", "2024-02-29", "1999-12-31", "2026-02-28"]
    private static let texts = ["Über 100 kg", "12.5", "100", " 7 ", "石墨", "-0.5", "a b", "true"]

    static func vocabulary(of question: String) -> String {
        switch question {
        case "materials": "metals"
        case "audited": "boolean"
        case "origin", "risk": "countries"
        case "open": "short"
        default: "levels"
        }
    }

    let sheet: AnswerSheet
    /// The answers as XML, one element for each value.
    let document: String

    init(of answers: SampleAnswers, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var sheet = AnswerSheet(
            columnCounts: (0...Self.questions.count).map { $0 == 11 ? 4 : 1 },
            assessmentDate: answers.sheet.assessmentDate)
        var document = "<answers><risk>CN</risk><risk>MZ</risk>"
        for (position, name) in Self.questions.enumerated() {
            let index = QuestionIndex(rawValue: Int32(position))
            let isRelevant = random.below(8) > 0
            let evidence = random.below(6)
            sheet.setRelevance(isRelevant, of: index)
            sheet.setEvidenceRank(UInt8(evidence), of: index)
            document += "<\(name).evidence>\(isRelevant ? evidence : 0)</\(name).evidence>"
            switch random.below(10) {
            case 0: break
            case 1:
                sheet.setState(.unknown, of: index)
                if isRelevant { document += "<\(name).unknown/>" }
            case 2:
                sheet.setState(.notApplicable, of: index)
                if isRelevant { document += "<\(name).not-applicable/>" }
            default:
                let values = Self.values(of: name, &random)
                sheet.setAnswer(index, items: values.map { Self.item($0, of: name, answers) })
                for value in values where isRelevant {
                    let text = name == "issued" ? value.filter { $0 != "-" } : value
                    document += "<\(name)>\(text)</\(name)>"
                }
            }
        }
        document += Self.table(&random, &sheet)
        self.sheet = sheet
        self.document = document + "</answers>"
    }

    private static func values(of name: String, _ random: inout SeededGenerator) -> [String] {
        switch name {
        case "share", "silent": return [random.pick(["0", "12.5", "33.25", "100", "64"])]
        case "issued": return [random.pick(days)]
        case "note", "other": return [random.pick(texts)]
        case "materials", "origin":
            return words[vocabulary(of: name), default: []].shuffled(using: &random).dropLast(
                random.below(3)
            ).map { $0 }
        default: return [random.pick(words[vocabulary(of: name), default: []])]
        }
    }

    private static func item(
        _ text: String, of name: String, _ answers: SampleAnswers
    ) -> AnswerSheet.Item {
        switch name {
        case "share", "silent": .number(ExactDecimal(text: text) ?? .zero)
        case "issued": CalendarDate(text: text).map { .date($0) } ?? .empty
        case "note", "other": .text(text)
        default: answers.symbols.symbol(for: text).map { .symbol($0) } ?? .empty
        }
    }

    /// Rows of a component and three numbers, each cell perhaps empty.
    private static func table(_ random: inout SeededGenerator, _ sheet: inout AnswerSheet) -> String
    {
        let count = random.below(4)
        guard count > 0 else { return "" }
        var items: [AnswerSheet.Item] = []
        var text = ""
        for _ in 0..<count {
            text += "<split>"
            let component = random.pick(texts)
            items.append(.text(component))
            text += "<component>\(component)</component>"
            for column in ["natural", "synthetic", "unknown"] {
                let number = random.pick(["", "0", "25.5", "60", "100"])
                items.append(ExactDecimal(text: number).map { .number($0) } ?? .empty)
                if !number.isEmpty { text += "<\(column)>\(number)</\(column)>" }
            }
            text += "</split>"
        }
        sheet.setAnswer(QuestionIndex(rawValue: 11), items: items)
        return text
    }
}
