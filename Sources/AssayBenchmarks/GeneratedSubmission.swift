/// Submissions to the generated questionnaire, of 15 to 25 KB with evidence and comments.
enum GeneratedSubmission {
    static func xml(seed: UInt64, in language: SampleLanguage) -> String {
        var numbers = SeededNumbers(seed: seed &* 7_919 &+ 11)
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <submission xmlns="urn:assay:submission:1" assessed="2026-11-21">
              <supplier id="S-\(seed)">
                <name>\(language.name) &amp; \(seed)</name>
                <country>DE</country>
              </supplier>
              <questionnaire id="bench" version="1.0.0"/>
              <answers questionnaire="bench">

            """
        for position in 0..<GeneratedQuestionnaire.questionCount
        where numbers.next(below: 20) > 0 { text += answer(to: position, &numbers, in: language) }
        return text + "  </answers>\n</submission>\n"
    }

    private static func answer(
        to position: Int, _ numbers: inout SeededNumbers, in language: SampleLanguage
    ) -> String {
        guard numbers.next(below: 15) > 0 else {
            return "    <answer question=\"q\(position)\" state=\"unknown\"/>\n"
        }
        var text = "    <answer question=\"q\(position)\">\n"
        for value in values(of: position, &numbers) { text += "      <value>\(value)</value>\n" }
        if numbers.next(below: 3) == 0 {
            text += "      <evidence kind=\"document\" title=\"\(numbers.words(4, in: language))\""
            text += " file=\"document-\(position).pdf\" issued=\"2026-0\(1 + position % 9)-15\"/>\n"
        }
        if numbers.next(below: 5) < 2 {
            text += "      <comment>\(numbers.words(22, in: language))</comment>\n"
        }
        return text + "    </answer>\n"
    }

    private static func values(of position: Int, _ numbers: inout SeededNumbers) -> [String] {
        let options = GeneratedQuestionnaire.options
        switch GeneratedQuestionnaire.kind(of: position) {
        case "boolean": return [numbers.pick(["yes", "no"])]
        case "percent": return ["\(numbers.next(below: 100)).5"]
        case "date": return ["20\(20 + numbers.next(below: 6))-03-15"]
        case "choices":
            let first = numbers.next(below: options.count - 1)
            return numbers.next(below: 2) == 0
                ? [options[first]] : [options[first], options[first + 1]]
        default: return [numbers.pick(options)]
        }
    }
}
