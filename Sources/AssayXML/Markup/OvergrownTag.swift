/// Tags with more attributes than any of ours has.
///
/// libxml2 2.9 compares each attribute of a tag with all others, so that a million of them would
/// keep it busy for hours; they are refused before it sees them.
enum OvergrownTag {
    /// The most attributes of one tag.
    static let mostAttributes = 1_000
    /// A file up to this size cannot hold so many that it matters, and is not looked through.
    private static let harmlessSize = 1 << 16

    /// The offset of the first tag with too many attributes, or `nil` when there is none.
    static func first(in bytes: [UInt8]) -> Int? {
        guard bytes.count > harmlessSize else { return nil }
        return bytes.withUnsafeBufferPointer { first(in: $0) }
    }

    private static func first(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var position = 0
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                position += 1
                continue
            }
            let tag = position
            var attributes = 0
            var quote: UInt8 = 0
            position += 1
            // Comments, instructions and the like end at their first '>', which is close enough.
            scan: while position < bytes.count {
                let byte = bytes[position]
                switch byte {
                case UInt8(ascii: "<"): break scan
                case UInt8(ascii: ">") where quote == 0: break scan
                case UInt8(ascii: "'"), UInt8(ascii: "\""):
                    if quote == byte { quote = 0 } else if quote == 0 { quote = byte }
                case UInt8(ascii: "=") where quote == 0: attributes += 1
                default: break
                }
                position += 1
            }
            if attributes > mostAttributes { return tag }
        }
        return nil
    }
}
