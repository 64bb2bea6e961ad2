import AssayResponses
import CLibXML2

/// Where in the file a parser stands, asked while it tells of what it reads.
///
/// Its input is the file as it is, since a file in another encoding is not read this way.
struct ParserInput {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private let context: xmlParserCtxtPtr

    /// Creates the input of a parser, which must outlive it.
    init(of context: xmlParserCtxtPtr) {
        self.context = context
    }

    /// Whether libxml2 found another encoding than UTF-8 by itself and converts the file.
    var isConverted: Bool { context.pointee.input?.pointee.buf?.pointee.encoder != nil }

    /// Where the file has bytes that stand in the parser's own input; `nil` for a copy of them.
    func offset(of bytes: Bytes) -> Int? {
        guard let input = context.pointee.input, let base = input.pointee.base,
            let end = input.pointee.end, let start = bytes.baseAddress, start >= base, start <= end
        else { return nil }
        return Int(input.pointee.consumed) + (start - base)
    }

    /// Where bytes would stand that end where the parser stands.
    func offset(endingHere count: Int) -> Int? {
        guard let input = context.pointee.input, let base = input.pointee.base,
            let current = input.pointee.cur
        else { return nil }
        return Int(input.pointee.consumed) + (current - base) - count
    }

    /// Where the tag that the parser has just read begins.
    ///
    /// - Parameters:
    ///   - length: the bytes of the name of the element.
    ///   - first: where the value of its first attribute begins, and the bytes of the name of that
    ///     attribute; `nil` where it has none.
    func offsetOfTag(
        _ length: Int, first: (value: UnsafePointer<xmlChar>, nameLength: Int)?
    ) -> SourceOffset {
        guard let input = context.pointee.input, let base = input.pointee.base,
            let current = input.pointee.cur
        else { return .start }
        // The parser stands behind the last attribute; the first value is nearer to the `<`, unless it
        // was copied because something in it was escaped. No name and no value holds a `<`, so it
        // mostly stands right before the names, and else is the first one backwards.
        var tag = current - length - 1
        if let first, first.value > base, first.value < current {
            tag = first.value - first.nameLength - length - 4
        }
        if tag < base || tag.pointee != UInt8(ascii: "<") {
            tag = current - 1
            while tag > base, tag.pointee != UInt8(ascii: "<") { tag -= 1 }
        }
        return SourceOffset(rawValue: UInt32(Int(input.pointee.consumed) + (tag - base)))
    }
}
