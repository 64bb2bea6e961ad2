import AssayResponses
import CLibXML2

/// Finds where tags begin while the parser reads on; each byte is looked at a few times at most.
struct TagPlaces {
    private var lastTag = 0
    private var lastColumn = 1

    /// The line and column of the `<` of the tag that the parser has just read.
    ///
    /// The parser stands behind the last attribute and counts lines; columns are counted here, in
    /// characters, from the line's start or from the tag before on the same line.
    mutating func position(of context: xmlParserCtxtPtr?) -> TextPosition {
        guard let input = context?.pointee.input, let base = input.pointee.base,
            let current = input.pointee.cur
        else { return TextPosition(line: 1, column: 1) }
        let dropped = Int(input.pointee.consumed)
        var line = input.pointee.line
        var tag = current - 1
        while tag > base, tag.pointee != UInt8(ascii: "<") {
            if tag.pointee == 0x0A { line -= 1 }
            tag -= 1
        }
        var column: Int32 = 1
        var place = tag
        while place > base, dropped + (place - base) > lastTag {
            place -= 1
            if place.pointee == 0x0A { return remember(tag - base + dropped, line, column) }
            if place.pointee & 0xC0 != 0x80 { column += 1 }
        }
        if dropped + (place - base) == lastTag, lastTag > 0 { column += Int32(lastColumn) - 1 }
        return remember(tag - base + dropped, line, column)
    }

    private mutating func remember(_ tag: Int, _ line: Int32, _ column: Int32) -> TextPosition {
        lastTag = tag
        lastColumn = Int(column)
        return TextPosition(line: line, column: column)
    }
}
