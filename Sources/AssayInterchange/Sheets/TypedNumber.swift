import AssayExpressions

/// Numbers as people type them.
enum TypedNumber {
    /// Returns the number that a text means, in digits with a point; `nil` where it means none, or may mean
    /// two.
    ///
    /// Full-width digits, spaces and apostrophes between thousands, a decimal comma, and the unit behind it
    /// are understood. A single comma before three digits may be either, so it is not.
    static func read(_ text: String, unit: String? = nil) -> String? {
        var plain = ""
        for scalar in text.inHalfWidth.unicodeScalars {
            switch scalar.value {
            case 0x2212, 0x2010...0x2013: plain.append("-")
            case 0x0660...0x0669: plain.append(String(scalar.value - 0x0660))
            case 0x06F0...0x06F9: plain.append(String(scalar.value - 0x06F0))
            case 0x0966...0x096F: plain.append(String(scalar.value - 0x0966))
            case 0x066B: plain.append(".")
            case 0x3002: plain.append(".")
            case 0x200B...0x200F, 0xFEFF: break
            default: plain.unicodeScalars.append(scalar)
            }
        }
        plain = plain.trimmed
        for ending in [unit, "%"].compactMap({ $0 }) where !ending.isEmpty {
            if plain.lowercased().hasSuffix(ending.lowercased()), plain.count > ending.count {
                plain = String(plain.dropLast(ending.count)).trimmed
                break
            }
        }
        if plain.hasPrefix("+") { plain.removeFirst() }
        let isNegative = plain.hasPrefix("-")
        if isNegative { plain = String(plain.dropFirst()).trimmed }
        guard let digits = digits(plain) else { return nil }
        return (isNegative ? "-" : "") + digits
    }

    private static func digits(_ text: String) -> String? {
        let marks = text.filter { !($0.isASCII && $0.isNumber) }
        // Between thousands only; at an end or doubled it is a slip.
        let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’"]
        guard marks.allSatisfy({ $0 == "," || $0 == "." || spaces.contains($0) }),
            let first = text.first, let last = text.last, first.isNumber, last.isNumber
        else { return nil }
        var plain = text
        for mark in Set(marks) where spaces.contains(mark) {
            guard isGrouped(text.prefix { $0 != "," && $0 != "." }, by: mark) else { return nil }
            plain = plain.filter { $0 != mark }
        }
        let commas = plain.filter { $0 == "," }.count
        let points = plain.filter { $0 == "." }.count
        switch (commas, points) {
        case (0, 0), (0, 1): break
        case (1, 0):
            // 1,234 is a thousand to some and one to others.
            let parts = plain.split(separator: ",")
            if parts[1].count == 3, parts[0].count <= 3, parts[0] != "0" { return nil }
            plain = plain.replacing(",", with: ".")
        case (_, 0):
            guard isGrouped(plain[...], by: ",") else { return nil }
            plain = plain.filter { $0 != "," }
        case (0, _):
            guard isGrouped(plain[...], by: ".") else { return nil }
            plain = plain.filter { $0 != "." }
        default:
            guard let lastMark = plain.last(where: { !$0.isNumber }) else { return nil }
            let group: Character = lastMark == "," ? "." : ","
            guard plain.filter({ $0 == lastMark }).count == 1,
                isGrouped(plain.prefix { $0 != lastMark }, by: group)
            else { return nil }
            plain = plain.filter { $0 != group }.replacing(String(lastMark), with: ".")
        }
        return ExactDecimal(text: plain) == nil ? nil : plain
    }

    /// Whether digits stand in groups of three behind the first.
    private static func isGrouped(_ text: Substring, by mark: Character) -> Bool {
        let groups = text.split(separator: mark, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count) else { return false }
        return groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}
