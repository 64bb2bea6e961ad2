/// A piece of a page whose words are escaped: what a literal says is markup, and everything that is
/// set into it is text.
///
/// The templates of pages leave to it what stands there hundreds of times: a template looks each
/// name up anew, this is compiled. Escaping is that of `PageEscaping`, so no piece can be made of a
/// supplier's words except through it.
struct Markup: Sendable, ExpressibleByStringInterpolation {
    private(set) var bytes: [UInt8]

    init() { bytes = [] }

    /// Begins a piece for which there is to be room for so many bytes.
    init(room: Int) {
        bytes = []
        bytes.reserveCapacity(room)
    }

    init(stringLiteral markup: StaticString) {
        bytes = markup.withUTF8Buffer { Array($0) }
    }

    init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    /// Joins a piece for each of several values.
    init<Value>(of values: some Sequence<Value>, _ piece: (Value) -> Markup) {
        bytes = []
        for value in values { bytes += piece(value).bytes }
    }

    /// Adds what stands in the code.
    mutating func add(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Adds what has its bytes already.
    mutating func add(_ markup: [UInt8]) { bytes += markup }

    static func += (markup: inout Markup, other: Markup) { markup.bytes += other.bytes }

    static func + (markup: Markup, other: Markup) -> Markup {
        var both = markup
        both += other
        return both
    }

    /// Collects the parts of a literal.
    struct StringInterpolation: StringInterpolationProtocol {
        private(set) fileprivate var bytes: [UInt8]

        init(literalCapacity: Int, interpolationCount: Int) {
            bytes = []
            bytes.reserveCapacity(literalCapacity + 64 * interpolationCount)
        }

        mutating func appendLiteral(_ markup: StaticString) {
            markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        /// Sets words in as text.
        mutating func appendInterpolation(_ words: String) {
            PageEscaping.append(words, to: &bytes)
        }

        /// Sets words in as text, or nothing.
        mutating func appendInterpolation(_ words: String?) {
            if let words { appendInterpolation(words) }
        }

        mutating func appendInterpolation(_ number: Int) { appendInterpolation(number.description) }

        mutating func appendInterpolation(_ markup: Markup) { bytes += markup.bytes }

        /// Sets a piece in where there is something to say.
        mutating func appendInterpolation<Value>(_ value: Value?, as piece: (Value) -> Markup) {
            if let value { bytes += piece(value).bytes }
        }

        /// Sets a piece in where something is the case.
        mutating func appendInterpolation(_ markup: @autoclosure () -> Markup, if isSo: Bool) {
            if isSo { bytes += markup().bytes }
        }

        /// Sets a piece in for each of several values.
        mutating func appendInterpolation<Value>(
            each values: [Value], as piece: (Value) -> Markup
        ) {
            for value in values { bytes += piece(value).bytes }
        }
    }
}
