import AssayDiagnostics
import CLibXML2

/// The file whose twin a parser reads where it stands.
struct FileBehindTwin {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The file as it is.
    let bytes: Bytes
    /// What the parser reads, as long as the file.
    private let twin: UnsafePointer<UInt8>
    private let hidesLetters: Bool

    /// Creates the file behind its twin, both valid until the reading has ended.
    init?(_ bytes: Bytes, _ twin: ASCIITwin) {
        guard let start = twin.ended.baseAddress else { return nil }
        precondition(twin.ended.count == bytes.count + 1)
        self.bytes = bytes
        self.twin = start
        hidesLetters = twin.hidesLetters
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

    /// The tag that is open at an offset, which begins at the last `<` before it.
    func tag(before offset: Int) -> Origin {
        guard let first = bytes[..<offset].lastIndex(of: UInt8(ascii: "<")) else { return .input }
        return .bytes(first..<offset)
    }
}
