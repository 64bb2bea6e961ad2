/// Bytes that words are looked through for.
///
/// Nearly always none is there, so that all bytes of the words are looked at: a table answers for each
/// in a step, where comparisons take several.
package struct ByteSet: Sendable {
    /// For each byte 1 if it is one of these, else 0.
    private let marks: [UInt8]

    /// The bytes for which something holds.
    package init(where isMeant: (UInt8) -> Bool) {
        marks = (UInt8.min...UInt8.max).map { isMeant($0) ? 1 : 0 }
    }

    /// Returns whether any of the bytes is one of these.
    package func isAny(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        marks.withUnsafeBufferPointer { marks in
            var found: UInt8 = 0
            for byte in bytes { found |= marks[Int(byte)] }
            return found != 0
        }
    }

    /// Returns whether any byte of the words is one of these.
    package func isAny(in words: String) -> Bool {
        words.utf8.withContiguousStorageIfAvailable { isAny(in: $0) }
            ?? isAny(in: String(decoding: Array(words.utf8), as: UTF8.self))
    }
}
