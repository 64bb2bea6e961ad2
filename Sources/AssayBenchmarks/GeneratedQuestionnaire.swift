/// A questionnaire of a usual size: 120 questions, 40 of them with relevance, 120 credit rules
/// beside the closing ones, and 150 findings of one to four conditions.
enum GeneratedQuestionnaire {
    static let questionCount = 120
    static let findingCount = 150
    static let options = ["none", "informal", "written", "public"]

    /// The kind of each question by its position: choice, choices, boolean, percent, date.
    static func kind(of position: Int) -> String {
        ["choice", "choice", "choices", "boolean", "percent", "choice", "date", "percent"][
            position % 8]
    }

    static func xml() -> String {
        var numbers = SeededNumbers(seed: 1)
        var text = """
            <questionnaire xmlns="urn:assay:questionnaire:1" id="bench" version="1.0.0" \
            xml:lang="en">
            <title>Generated</title>
            <scoring scheme="weighted-mean" version="1" assurance="evidence-ladder">
            <layer id="policy" weight="2"/><layer id="process" weight="3"/>\
            <layer id="outcome" weight="5"/>
            </scoring>

            """
        for section in 0..<6 {
            text += "<section id=\"s\(section)\" weight=\"\(section + 1)\"><title>S</title>\n"
            for position in (section * 20)..<(section * 20 + 20) {
                text += question(position, &numbers)
            }
            text += "</section>\n"
        }
        for position in 0..<findingCount { text += finding(position, &numbers) }
        return text + "</questionnaire>\n"
    }

    private static func question(_ position: Int, _ numbers: inout SeededNumbers) -> String {
        let kind = kind(of: position)
        let layer = ["policy", "process", "outcome"][position % 3]
        var text = "<question id=\"q\(position)\" type=\"\(kind)\" layer=\"\(layer)\""
        text += " weight=\"\(1 + position % 3)\" unknown-credit=\"0.1\""
        if position % 3 == 2 {
            text += " relevant=\"\(condition(on: numbers.next(below: position), &numbers))\""
        }
        text += "><text>Question \(position)?</text><guidance>Say how.</guidance>"
        text += "<cite source=\"UNGP\" at=\"\(position)\"/>"
        if kind.hasPrefix("choice") {
            for option in options { text += "<option id=\"\(option)\">\(option)</option>" }
        }
        text += "<credit when=\"\(condition(on: position, &numbers))\">1</credit>"
        return text + "<credit>0.25</credit></question>\n"
    }

    /// A comparison of one question with a value that it can have, escaped for an attribute.
    private static func condition(on position: Int, _ numbers: inout SeededNumbers) -> String {
        let name = "$q\(position)"
        switch kind(of: position) {
        case "boolean": return "\(name) = '\(numbers.pick(["yes", "no"]))'"
        case "percent":
            return "\(name) \(numbers.pick(["&lt;", ">"])) \(10 + numbers.next(below: 80))"
        case "date": return "\(name) > '20\(21 + numbers.next(below: 5))-06-30'"
        default: return "\(name) = '\(numbers.pick(options))'"
        }
    }

    private static func finding(_ position: Int, _ numbers: inout SeededNumbers) -> String {
        let count = 1 + position % 4
        let first = numbers.next(below: questionCount)
        let conditions = (0..<count).map { number in
            condition(on: number == 0 ? first : numbers.next(below: questionCount), &numbers)
        }
        let rule = conditions.joined(separator: position % 5 == 0 && count > 1 ? " or " : " and ")
        let grade = 1 + position % 4
        return """
            <finding id="f\(position)" when="\(rule)" kind="gap" \
            class="\(["minor", "major", "priority", "critical"][grade - 1])" scale="\(grade)" \
            scope="2" irremediability="1" likelihood="\(1 + position % 3)" connection="linked">
            <title>Finding \(position)</title><because>It matters.</because>
            <cite source="UNGP" at="\(position)"/>
            <root-cause id="c" ask="Why?">Nobody looked.</root-cause>
            <action id="a\(position)" kind="\(position % 2 == 0 ? "corrective" : "preventive")" \
            addressee="supplier" within="P\(30 + position % 50)D" addresses="q\(first)">
            <title>Do it.</title>
            <step>Do it.</step>
            <indicator kind="outcome" unit="%" target="95">Done</indicator>
            <closes-with>A record.</closes-with>
            <verify by="buyer" method="desk">Look.</verify>
            </action>
            </finding>

            """
    }
}
