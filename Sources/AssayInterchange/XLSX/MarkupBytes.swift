/// What markup is made of, added without a text in between.
extension [UInt8] {
    /// Adds what stands in the code.
    mutating func append(_ literal: StaticString) {
        append(
            contentsOf: UnsafeBufferPointer(
                start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Adds the digits of a number.
    mutating func append(number: Int) {
        guard number >= 0 else { return append(contentsOf: String(number).utf8) }
        if number > 9 { append(number: number / 10) }
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// Adds words with references for the signs that have a meaning in markup.
    mutating func append(markup words: String) {
        var words = words
        words.withUTF8 { bytes in
            guard ByteSet.references.isAny(in: bytes) else { return append(contentsOf: bytes) }
            var start = 0
            for (position, byte) in bytes.enumerated() {
                let reference: StaticString
                switch byte {
                case UInt8(ascii: "&"): reference = "&amp;"
                case UInt8(ascii: "<"): reference = "&lt;"
                case UInt8(ascii: ">"): reference = "&gt;"
                default: continue
                }
                append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<position]))
                append(reference)
                start = position + 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }
}

extension ByteSet {
    /// What stands in markup as a reference.
    fileprivate static let references = ByteSet {
        $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
    }
}
