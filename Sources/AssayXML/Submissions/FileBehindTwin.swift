import CLibXML2

/// The file whose twin a parser reads where it stands.
struct FileBehindTwin {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The file as it is.
    let bytes: Bytes
    /// What the parser reads, as long as the file.
    private let twin: UnsafePointer<UInt8>
    private let hidesLetters: Bool

    /// Creates the file behind a twin.
    ///
    /// - Parameters:
    ///   - bytes: the file, until the reading has ended.
    ///   - ended: the twin's bytes with a zero behind them, until the reading has ended.
    ///   - hidesLetters: whether letters are hidden in it.
    init?(_ bytes: Bytes, ended: Bytes, hidesLetters: Bool) {
        guard let twin = ended.baseAddress else { return nil }
        precondition(ended.count == bytes.count + 1)
        self.bytes = bytes
        self.twin = twin
        self.hidesLetters = hidesLetters
    }

    /// The bytes that the parser tells of as the file has them, or the parser's own where the file
    /// spells them in another way; `nil` where those may have hidden letters.
    func bytes(of said: Bytes) -> Bytes? {
        guard let first = said.baseAddress else { return nil }
        let offset = first - twin
        guard offset >= 0, offset <= bytes.count else {
            return hidesLetters && said.contains(ASCIITwin.hidden) ? nil : said
        }
        return Bytes(rebasing: bytes[offset..<(offset + said.count)])
    }

    /// How many bytes a parser has read; 0 for one that has ended.
    func position(of context: xmlParserCtxtPtr) -> Int {
        guard let current = context.pointee.input?.pointee.cur else { return 0 }
        return current - twin
    }
}
