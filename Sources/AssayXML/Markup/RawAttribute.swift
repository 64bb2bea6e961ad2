/// An attribute as it is spelled in its tag.
struct RawAttribute {
    /// The bytes of its name, with its prefix.
    var name: Range<Int>
    /// The bytes between its quotes.
    var value: Range<Int>

    /// Scans the tag that begins at an offset; namespace declarations are left out.
    static func scan<Bytes: RandomAccessCollection<UInt8>>(
        _ bytes: Bytes, from start: Int
    ) -> [RawAttribute] where Bytes.Index == Int {
        func isSpace(_ byte: UInt8) -> Bool { UnsafeBufferPointer<UInt8>.isSpace(byte) }
        var found: [RawAttribute] = []
        var offset = start + 1
        while offset < bytes.count, !isSpace(bytes[offset]), bytes[offset] != UInt8(ascii: ">") {
            offset += 1
        }
        while true {
            while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
            guard offset < bytes.count, bytes[offset] != UInt8(ascii: ">"),
                bytes[offset] != UInt8(ascii: "/")
            else { return found }
            let nameStart = offset
            while offset < bytes.count, !isSpace(bytes[offset]), bytes[offset] != UInt8(ascii: "=")
            {
                offset += 1
            }
            let name = nameStart..<offset
            while offset < bytes.count, isSpace(bytes[offset]) || bytes[offset] == UInt8(ascii: "=")
            {
                offset += 1
            }
            guard offset < bytes.count else { return found }
            let quote = bytes[offset]
            let valueStart = offset + 1
            offset = valueStart
            while offset < bytes.count, bytes[offset] != quote { offset += 1 }
            let spelled = bytes[name]
            if !spelled.elementsEqual("xmlns".utf8), !spelled.starts(with: "xmlns:".utf8) {
                found.append(RawAttribute(name: name, value: valueStart..<offset))
            }
            offset += 1
        }
    }
}
