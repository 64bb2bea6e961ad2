/// Cuts a rule into tokens as XPath 1.0 section 3.7 says.
///
/// What cannot be a token is reported and skipped, so that the parser sees the rest.
struct Lexer {
    private let bytes: [UInt8]
    private var position = 0
    private(set) var tokens: [Token] = []
    private(set) var problems: [RuleProblem] = []

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Reads the whole rule; the last token is the end.
    mutating func run() {
        while true {
            skipSpace()
            guard position < bytes.count else { break }
            readToken()
        }
        tokens.append(Token(kind: .end, range: bytes.count..<bytes.count))
    }

    private mutating func skipSpace() {
        while position < bytes.count,
            bytes[position] == 0x20 || (0x09...0x0D).contains(bytes[position])
        {
            position += 1
        }
    }

    private mutating func readToken() {
        let start = position
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "("): add(.leftParenthesis, from: start, length: 1)
        case UInt8(ascii: ")"): add(.rightParenthesis, from: start, length: 1)
        case UInt8(ascii: "["): add(.leftBracket, from: start, length: 1)
        case UInt8(ascii: "]"): add(.rightBracket, from: start, length: 1)
        case UInt8(ascii: ","): add(.comma, from: start, length: 1)
        case UInt8(ascii: "="): add(.sign(.equal), from: start, length: 1)
        case UInt8(ascii: "|"): add(.sign(.union), from: start, length: 1)
        case UInt8(ascii: "+"): add(.sign(.plus), from: start, length: 1)
        case UInt8(ascii: "-"): add(.sign(.minus), from: start, length: 1)
        case UInt8(ascii: "<"): addComparison(.less, orEqual: .lessOrEqual)
        case UInt8(ascii: ">"): addComparison(.greater, orEqual: .greaterOrEqual)
        case UInt8(ascii: "!") where next == UInt8(ascii: "="):
            add(.sign(.notEqual), from: start, length: 2)
        case UInt8(ascii: "/"):
            if next == UInt8(ascii: "/") {
                refuse("//", from: start, length: 2)
            } else {
                add(.slash, from: start, length: 1)
            }
        case UInt8(ascii: "*"):
            if expectsOperator {
                add(.sign(.times), from: start, length: 1)
            } else {
                refuse("*", from: start, length: 1)
            }
        case UInt8(ascii: "@"): refuse("@", from: start, length: 1)
        case UInt8(ascii: "'"), UInt8(ascii: "\""): readLiteral(quote: byte)
        case UInt8(ascii: "$"): readVariable()
        case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
        case UInt8(ascii: "."):
            if let next, Self.isDigit(next) {
                readNumber()
            } else if next == UInt8(ascii: ".") {
                refuse("..", from: start, length: 2)
            } else {
                add(.dot, from: start, length: 1)
            }
        default:
            if Self.startsName(byte) { readName() } else { skipUnexpected() }
        }
    }

    private var next: UInt8? {
        position + 1 < bytes.count ? bytes[position + 1] : nil
    }

    /// XPath reads `*` and names as operators when something that can be an operand comes before.
    private var expectsOperator: Bool {
        switch tokens.last?.kind {
        case nil, .sign, .leftParenthesis, .leftBracket, .comma, .slash: false
        default: true
        }
    }

    private mutating func add(_ kind: Token.Kind, from start: Int, length: Int) {
        position = start + length
        tokens.append(Token(kind: kind, range: start..<position))
    }

    private mutating func addComparison(_ plain: Token.Sign, orEqual: Token.Sign) {
        if next == UInt8(ascii: "=") {
            add(.sign(orEqual), from: position, length: 2)
        } else {
            add(.sign(plain), from: position, length: 1)
        }
    }

    private mutating func refuse(_ spelling: String, from start: Int, length: Int) {
        position = start + length
        problems.append(RuleProblem(.unsupportedSyntax(spelling), at: start..<position))
    }

    private mutating func readLiteral(quote: UInt8) {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != quote { position += 1 }
        let text = String(decoding: bytes[(start + 1)..<position], as: UTF8.self)
        if position < bytes.count {
            position += 1
        } else {
            problems.append(RuleProblem(.unterminatedLiteral, at: start..<position))
        }
        tokens.append(Token(kind: .literal(text), range: start..<position))
    }

    private mutating func readNumber() {
        let start = position
        while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        let digits = text.split(separator: ".", omittingEmptySubsequences: false)
        let isTooPrecise =
            (digits.first?.utf8.count ?? 0) > ExactDecimal.mostIntegerDigits
            || (digits.count > 1 && digits[1].utf8.count > ExactDecimal.mostFractionDigits)
        if isTooPrecise {
            problems.append(RuleProblem(.numberTooPrecise(text), at: start..<position))
        }
        tokens.append(Token(kind: .number(ExactDecimal(lenient: text)), range: start..<position))
    }

    private mutating func readVariable() {
        let start = position
        position += 1
        guard let first = takeName() else {
            problems.append(RuleProblem(.missingVariableName, at: start..<position))
            tokens.append(
                Token(kind: .variable(prefix: nil, name: ""), range: start..<position))
            return
        }
        var kind = Token.Kind.variable(prefix: nil, name: first)
        if position + 1 < bytes.count, bytes[position] == UInt8(ascii: ":"),
            Self.startsName(bytes[position + 1])
        {
            position += 1
            if let second = takeName() { kind = .variable(prefix: first, name: second) }
        }
        tokens.append(Token(kind: kind, range: start..<position))
    }

    private mutating func readName() {
        let start = position
        guard let name = takeName() else { return }
        if position + 1 < bytes.count, bytes[position] == UInt8(ascii: ":"),
            bytes[position + 1] == UInt8(ascii: ":")
        {
            refuse(name + "::", from: start, length: position + 2 - start)
            return
        }
        if expectsOperator, let sign = Token.Sign.words[name] {
            tokens.append(Token(kind: .sign(sign), range: start..<position))
        } else {
            tokens.append(Token(kind: .name(name), range: start..<position))
        }
    }

    private mutating func takeName() -> String? {
        let start = position
        guard position < bytes.count, Self.startsName(bytes[position]) else { return nil }
        while position < bytes.count, Self.continuesName(bytes[position]) { position += 1 }
        // A name does not end with a point: `$a.` is a slip, and `.` has a meaning of its own.
        while position > start + 1, bytes[position - 1] == UInt8(ascii: ".") { position -= 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// Skips one character, of as many bytes as it has.
    private mutating func skipUnexpected() {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        problems.append(RuleProblem(.unexpectedCharacter(text), at: start..<position))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private static func startsName(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == UInt8(ascii: "_")
    }

    private static func continuesName(_ byte: UInt8) -> Bool {
        startsName(byte) || isDigit(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }
}
