import AssayExpressions
import AssayXML

/// Numbers as survey tools and people write them.
enum SurveyNumber {
    /// Returns a number as submissions have it, such as `-1250.5`; `nil` where the text is none.
    ///
    /// Full-width digits count as digits; groups of three may have a space, an apostrophe, or the sign that
    /// is not before the fraction between them. The unit may stand behind it.
    ///
    /// - Parameters:
    ///   - text: what was written.
    ///   - decimals: what stands before the fraction.
    ///   - unit: the unit of the question.
    static func read(
        _ text: String, decimals: SurveyMapping.Decimals, unit: String? = nil
    ) -> String? {
        var plain = narrow(text).trimmed
        if let unit, plain.lowercased().hasSuffix(unit.lowercased()) {
            plain = String(plain.dropLast(unit.count)).trimmed
        }
        let (point, group): (Character, Character) = decimals == .comma ? (",", ".") : (".", ",")
        let isNegative = plain.hasPrefix("-")
        if isNegative || plain.hasPrefix("+") { plain.removeFirst() }
        let parts = plain.split(separator: point, omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, let whole = whole(first, group: group)
        else { return nil }
        var number = (isNegative ? "-" : "") + whole
        if parts.count == 2 {
            guard !parts[1].isEmpty, parts[1].allSatisfy(isDigit) else { return nil }
            number += "." + parts[1]
        }
        return ExactDecimal(text: number) == nil ? nil : number
    }

    /// The digits before the fraction, whose groups have to be of three.
    private static func whole(_ text: Substring, group: Character) -> String? {
        let groups = text.split(omittingEmptySubsequences: false) {
            $0 == group || $0 == "'" || $0 == "’" || $0.isWhitespace
        }
        guard let first = groups.first, !first.isEmpty, first.allSatisfy(isDigit),
            groups.count == 1 || first.count <= 3,
            groups.dropFirst().allSatisfy({ $0.count == 3 && $0.allSatisfy(isDigit) })
        else { return nil }
        return groups.joined()
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }

    /// The text with full-width forms and the minus sign as ASCII has them.
    private static func narrow(_ text: String) -> String {
        text.inHalfWidth.replacing("\u{2212}", with: "-")
    }
}
