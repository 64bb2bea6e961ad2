/// A string of a questionnaire, such as the id of an option or a country code, as a number.
///
/// Rules compare symbols, not strings; two symbols of one table are equal exactly when their
/// strings are.
public struct Symbol: RawRepresentable, Sendable, Hashable {
    /// The position of the string in its table.
    public let rawValue: Int32

    /// Creates a symbol from its position in a table.
    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// The answer yes to a boolean question.
    public static let yes = Symbol(rawValue: 0)
    /// The answer no to a boolean question.
    public static let no = Symbol(rawValue: 1)
}

/// The strings of symbols, each once, in the order in which they were met.
public struct SymbolTable: Sendable, Hashable {
    private var words: [String]
    private var positions: [String: Int32]

    /// Creates a table that knows `yes` and `no`.
    public init() {
        words = ["yes", "no"]
        positions = ["yes": 0, "no": 1]
    }

    /// The number of strings.
    public var count: Int { words.count }

    /// Returns the symbol of a string, giving it one when it is new.
    public mutating func intern(_ word: String) -> Symbol {
        if let known = positions[word] { return Symbol(rawValue: known) }
        let position = Int32(words.count)
        words.append(word)
        positions[word] = position
        return Symbol(rawValue: position)
    }

    /// Returns the symbol of a string, or `nil` when it is not in the table.
    public func symbol(for word: String) -> Symbol? {
        positions[word].map(Symbol.init(rawValue:))
    }

    /// Returns the string of a symbol of this table.
    public func word(for symbol: Symbol) -> String {
        words[Int(symbol.rawValue)]
    }
}
