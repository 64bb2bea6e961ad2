/// Looks in the bytes of a document that a parser reports as a whole only.
extension RandomAccessCollection<UInt8> where Index == Int, Indices == Range<Int> {
    /// Where the tag begins of which an offset is inside; no `<` can be in a tag.
    func startOfTag(before offset: Int) -> Int {
        var start = Swift.min(offset, endIndex) - 1
        while start > startIndex, self[start] != UInt8(ascii: "<") { start -= 1 }
        return Swift.max(start, startIndex)
    }

    /// The tag that ends at an offset.
    func tag(before end: Int) -> Range<Int> { startOfTag(before: end)..<end }

    /// Where the entity begins after which a parser is, or the offset itself.
    func startOfEntity(before end: Int) -> Int {
        var start = end - 1
        while start > startIndex, start > end - 100, self[start] != UInt8(ascii: "&") { start -= 1 }
        return start > startIndex && self[start] == UInt8(ascii: "&") ? start : end
    }

    /// Where the text begins that follows a tag, after white space and comments.
    func startOfText(from end: Int) -> Int {
        var start = end
        while start < endIndex {
            if UnsafeBufferPointer<UInt8>.isSpace(self[start]) {
                start += 1
            } else if self[start] != UInt8(ascii: "<") {
                return start
            } else if self[start...].starts(with: "<![CDATA[".utf8) {
                start += 9
            } else if self[start...].starts(with: "<!--".utf8) {
                start += 4
                while start < endIndex, !self[start...].starts(with: "-->".utf8) { start += 1 }
                start += 3
            } else {
                return start
            }
        }
        return Swift.min(start, endIndex)
    }

    /// The text that begins at an offset, without white space at its end.
    func text(from start: Int) -> Range<Int> {
        var end = start
        while end < endIndex, self[end] != UInt8(ascii: "<") { end += 1 }
        while end > start, UnsafeBufferPointer<UInt8>.isSpace(self[end - 1]) { end -= 1 }
        return start..<end
    }
}
