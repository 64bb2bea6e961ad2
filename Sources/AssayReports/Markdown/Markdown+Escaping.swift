extension Markdown {
    private static let markup: Set<Unicode.Scalar> = [
        "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "@", "$",
    ]

    /// A text with backslashes, so that nothing in it is taken for markup, a link, an address or HTML.
    static func escaped(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = ""
        var isStart = true
        var isNumber = false
        for (position, scalar) in scalars.enumerated() {
            let next = position + 1 < scalars.count ? scalars[position + 1] : nil
            let beginsBlock = isStart && (scalar == "-" || scalar == "+" || scalar == "=")
            let numbersList = isNumber && (scalar == "." || scalar == ")") && (next ?? " ") == " "
            let isAddress =
                (scalar == ":" || scalar == "/") && next == "/"
                || scalar == "." && followsWWW(scalars, at: position)
            if markup.contains(scalar) || beginsBlock || numbersList || isAddress {
                result += "\\"
            }
            result.unicodeScalars.append(scalar)
            isNumber = (isStart || isNumber) && (0x30...0x39).contains(scalar.value)
            isStart = isStart && scalar == " "
        }
        return result
    }

    /// A Boolean value indicating whether `www` is before a position.
    private static func followsWWW(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
        position >= 3 && scalars[position - 3..<position].allSatisfy { $0 == "w" || $0 == "W" }
    }
}
