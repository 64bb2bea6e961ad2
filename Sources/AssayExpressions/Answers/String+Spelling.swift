extension String {
    /// Returns whether this is spelled as some UTF-8 is.
    package func isSpelled(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard utf8.count == text.count else { return false }
        var string = self
        return string.withUTF8 { utf8 in
            utf8.indices.allSatisfy { utf8[$0] == text[$0] }
        }
    }
}
