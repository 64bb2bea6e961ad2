/// A piece of Markdown: what the code says is markup, and what is set into it is text.
struct Markdown: Sendable, ExpressibleByStringInterpolation {
    private(set) var source: String

    init(stringLiteral source: StaticString) { self.source = source.description }

    init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

    static func += (piece: inout Markdown, other: Markdown) { piece.source += other.source }

    /// Collects the parts of a literal.
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var source = ""

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ markup: StaticString) { source += markup.description }

        mutating func appendInterpolation(_ text: String) {
            source += Markdown.escaped(text)
        }

        mutating func appendInterpolation(_ number: Int) { source += String(number) }
    }
}

/// A document in Markdown: blocks with an empty line between two of them.
struct MarkdownDocument: Sendable {
    private var blocks: [String] = []

    var text: String { blocks.joined(separator: "\n\n") + "\n" }

    /// Adds a block of a line.
    mutating func add(_ line: Markdown) { blocks.append(line.source) }

    /// Adds a block of several lines: a paragraph, a list, a table; nothing if there are none.
    mutating func add(lines: [Markdown]) {
        if !lines.isEmpty { blocks.append(lines.map(\.source).joined(separator: "\n")) }
    }
}
