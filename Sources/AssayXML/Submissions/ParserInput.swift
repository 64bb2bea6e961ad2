import CLibXML2

/// What a parser holds of the file while it tells of what it read.
///
/// Its input is the file as it is, since a file in another encoding is not read this way. It is asked
/// for at each event, and is not to be kept for the next one.
struct ParserInput {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private let start: UnsafePointer<UInt8>
    /// How many bytes it holds.
    private let count: Int
    /// The bytes of the file before those that it holds.
    private let consumed: Int
    /// How many bytes of the file the parser has read.
    let position: Int

    /// Creates what a parser holds now; `nil` for one that has ended.
    init?(of context: xmlParserCtxtPtr) {
        guard let input = context.pointee.input, let start = input.pointee.base,
            let end = input.pointee.end, let current = input.pointee.cur
        else { return nil }
        self.start = start
        count = end - start
        consumed = Int(input.pointee.consumed)
        position = consumed + (current - start)
    }

    /// Whether libxml2 found another encoding than UTF-8 by itself and converts the file.
    static func isConverted(_ context: xmlParserCtxtPtr) -> Bool {
        context.pointee.input?.pointee.buf?.pointee.encoder != nil
    }

    /// Where the file has bytes that the parser tells of; `nil` for a copy, which the parser makes of
    /// what the file spells in another way.
    func offset(of bytes: Bytes) -> Int? {
        guard let first = bytes.baseAddress else { return nil }
        let distance = first - start
        return distance >= 0 && distance <= count ? consumed + distance : nil
    }
}
