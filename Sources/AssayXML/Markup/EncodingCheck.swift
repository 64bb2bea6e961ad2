import AssayDiagnostics

/// What is looked at before a parser sees a file: its size, its encoding, and overlong tags.
enum EncodingCheck {
    /// Returns the text of a file without a byte order mark; `nil` after reporting what is wrong.
    static func text(
        of bytes: [UInt8], file: String, mostBytes: Int, diagnostics: inout DiagnosticCollector
    ) -> [UInt8]? {
        if let (error, offset) = problem(in: bytes, mostBytes: mostBytes) {
            var cursor = PlaceCursor(file: file, bytes: bytes)
            let place = offset.map { cursor.place(at: $0) } ?? SourcePlace(file: file)
            diagnostics.report(error.diagnostic(at: place))
            return nil
        }
        let text = withoutMark(bytes)
        guard !text.isEmpty else {
            diagnostics.report(MarkupError.empty.diagnostic(at: SourcePlace(file: file)))
            return nil
        }
        return text
    }

    /// The bytes without a byte order mark at their beginning.
    static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// Returns what is wrong with a file, and from which byte on, where it is not all of it.
    static func problem(in bytes: [UInt8], mostBytes: Int) -> (error: MarkupError, offset: Int?)? {
        if bytes.count > mostBytes { return (.tooLarge(bytes.count, most: mostBytes), nil) }
        if bytes.isEmpty { return (.empty, nil) }
        // The mark of UTF-16 and UTF-32, or the zeros that ASCII has in them.
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            || bytes.prefix(2).contains(0)
        {
            return (.otherEncoding("UTF-16 or UTF-32"), nil)
        }
        if let declared = declaredEncoding(bytes), declared != "utf-8" {
            return (.otherEncoding(declared.uppercased()), nil)
        }
        if let offset = firstInvalidByte(bytes) { return (.notUTF8, offset) }
        if let offset = firstUnread(bytes) {
            return (.notWellFormed(.invalidCharacter, open: nil), offset)
        }
        return firstOvergrownTag(in: bytes).map {
            (.tooManyAttributes(most: mostAttributes), $0)
        }
    }

    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        var head = bytes[...]
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
        guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let parts = head[..<end].split { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        for (part, value) in zip(parts, parts.dropFirst()) {
            let words = part.split {
                $0 == UInt8(ascii: "=") || UnsafeBufferPointer<UInt8>.isSpace($0)
            }
            if let name = words.last, name.elementsEqual("encoding".utf8) {
                return String(decoding: value, as: UTF8.self).lowercased()
            }
        }
        return nil
    }

    private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
        // To look for bytes beyond ASCII takes a tenth of what validating takes.
        if bytes.reduce(0, |) < 0x80 || String(validating: bytes, as: UTF8.self) != nil {
            return nil
        }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput, .error: return offset
            }
        }
    }

    /// The first character that libxml2 takes for the end of a document, or for none: a NUL, or a
    /// second byte order mark.
    private static func firstUnread(_ bytes: [UInt8]) -> Int? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]) { return 3 }
        // The least of all bytes is found many at a time.
        return bytes.reduce(0xFF, Swift.min) == 0 ? bytes.firstIndex(of: 0) : nil
    }

    /// The most attributes of one tag; none of ours has a twentieth of them.
    private static let mostAttributes = 1_000

    /// A file up to this size cannot hold so many that it matters.
    private static let harmlessSize = 1 << 16

    /// The offset of the first tag with too many attributes.
    ///
    /// libxml2 2.9 compares each attribute of a tag with all others, so that a million of them would
    /// keep it busy for hours. An attribute takes five bytes at least.
    private static func firstOvergrownTag(in bytes: [UInt8]) -> Int? {
        guard bytes.count > harmlessSize else { return nil }
        var start = 0
        while let tag = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
            let next = bytes[(tag + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            if next - tag > mostAttributes * 5, attributes(in: bytes[tag..<next]) > mostAttributes {
                return tag
            }
            start = next
        }
        return nil
    }

    /// How many attributes a tag has; comments, instructions and the like end at their first `>`,
    /// which is close enough.
    private static func attributes(in tag: ArraySlice<UInt8>) -> Int {
        var attributes = 0
        var quote: UInt8 = 0
        for byte in tag {
            switch byte {
            case UInt8(ascii: ">") where quote == 0: return attributes
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                if quote == byte { quote = 0 } else if quote == 0 { quote = byte }
            case UInt8(ascii: "=") where quote == 0: attributes += 1
            default: break
            }
        }
        return attributes
    }
}
