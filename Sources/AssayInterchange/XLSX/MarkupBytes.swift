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
        guard (0..<10).contains(number) else {
            self += String(number).utf8
            return
        }
        append(UInt8(ascii: "0") + UInt8(number))
    }

    /// Adds words with references for the signs that have a meaning in markup.
    mutating func append(markup words: String) {
        var words = words
        words.withUTF8 { bytes in
            guard
                bytes.hasAny({
                    $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
                })
            else {
                return append(contentsOf: bytes)
            }
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

extension UnsafeBufferPointer<UInt8> {
    /// Whether any byte is one of these. It looks at all of them, so that the processor may look at
    /// many at a time: nearly always there is none.
    @inline(__always)
    func hasAny(_ isMeant: (UInt8) -> Bool) -> Bool {
        var found: UInt8 = 0
        for byte in self { found |= isMeant(byte) ? 1 : 0 }
        return found != 0
    }
}
