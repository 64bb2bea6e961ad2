import AssayDiagnostics
import CLibXML2

/// What can be wrong with the form of an XML file, in words for its author.
enum MarkupError {
    /// Encoding and size, told before the parser sees the file.
    static func ofEncoding(_ bytes: [UInt8], file: String, mostBytes: Int) -> Diagnostic? {
        let place = SourcePlace(file: file)
        if bytes.count > mostBytes {
            return Diagnostic(
                id: .fileTooLarge, place: place,
                message: "the file has \(bytes.count) bytes, more than \(mostBytes)",
                help: "Split it, or leave out what does not belong.")
        }
        if bytes.isEmpty { return empty(file) }
        // The mark of UTF-16 and UTF-32, or the zeros that ASCII has in them.
        let isUTF16 =
            bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            || bytes.prefix(2).contains(0)
        let declared = declaredEncoding(bytes)
        if isUTF16 || (declared != nil && declared != "utf-8") {
            let name = isUTF16 ? "UTF-16 or UTF-32" : declared?.uppercased() ?? ""
            return Diagnostic(
                id: .notUTF8, place: place, message: "the file is written in '\(name)'",
                help: "Save it as UTF-8 and declare encoding=\"UTF-8\", or nothing.")
        }
        var cursor = PlaceCursor(file: file, bytes: bytes)
        if let offset = firstInvalidByte(bytes) {
            return Diagnostic(
                id: .notUTF8, place: cursor.place(at: offset),
                message: "the bytes here are not UTF-8", help: "Save the file as UTF-8.")
        }
        guard let offset = OvergrownTag.first(in: bytes) else { return nil }
        return Diagnostic(
            id: .tooManyAttributes, place: cursor.place(at: offset),
            message: "the tag has more than \(OvergrownTag.mostAttributes) attributes",
            help: "Keep those that the element takes.")
    }

    /// Whether nothing at the start of a file says that it is anything but UTF-8.
    static func startsAsUTF8(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 3, bytes[0] != 0, bytes[1] != 0, bytes[0] < 0xFE else { return false }
        // As nearly every file begins; another one is looked at more closely.
        if bytes.starts(with: usualDeclaration) { return true }
        let declared = declaredEncoding(bytes)
        return declared == nil || declared == "utf-8"
    }

    private static let usualDeclaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)

    static func empty(_ file: String) -> Diagnostic {
        Diagnostic(
            id: .notWellFormed, place: SourcePlace(file: file), message: "the file is empty",
            help: "Write an XML document, or name another file.")
    }

    static func documentType(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            id: .doctypeNotAllowed, place: place,
            message: "the file declares a document type",
            help: "Take out <!DOCTYPE …>; only the entities &lt; &gt; &amp; &quot; &apos; exist.")
    }

    /// What the parser reports, in our own words for the common cases.
    static func notWellFormed(
        _ error: xmlError, open: (name: String, place: SourcePlace)?, at place: SourcePlace
    ) -> Diagnostic {
        let name = open.map { "'<\($0.name)>' from line \($0.place.line)" } ?? "an element"
        let (message, help): (String, String)
        switch xmlParserErrors(rawValue: UInt32(error.code)) {
        case XML_ERR_TAG_NAME_MISMATCH:
            message = "another element is closed here while \(name) is open"
            help = "Close \(name) first, or correct the name in the closing tag."
        case XML_ERR_TAG_NOT_FINISHED, XML_ERR_LTSLASH_REQUIRED, XML_ERR_GT_REQUIRED:
            message = "the file ends or goes on before \(name) is closed"
            help = "Close every element that was opened."
        case XML_ERR_DOCUMENT_END:
            message = "something stands behind the end of the document"
            help = "Keep a single outermost element and nothing behind it."
        case XML_ERR_DOCUMENT_EMPTY:
            message = "there is no element"
            help = "Write an XML document, or name another file."
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
            message = "this entity is not defined"
            help = "Write the character itself; only &lt; &gt; &amp; &quot; &apos; exist."
        case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_INVALID_CHARREF:
            message = "a '<' or '&' stands where text belongs"
            help = "Write &lt; for < and &amp; for &."
        case XML_ERR_LT_IN_ATTRIBUTE:
            message = "a '<' stands inside an attribute"
            help = "Write &lt; in its place."
        case XML_ERR_ATTRIBUTE_REDEFINED:
            message = "an attribute stands twice in the same element"
            help = "Keep one of them."
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_ATTRIBUTE_NOT_STARTED,
            XML_ERR_ATTRIBUTE_NOT_FINISHED:
            message = "an attribute has no value in quotes"
            help = "Write it as name=\"value\"."
        case XML_ERR_INVALID_CHAR:
            message = "this character cannot stand in XML"
            help = "Take out control characters and halves of surrogate pairs."
        case XML_ERR_INTERNAL_ERROR, XML_ERR_NAME_TOO_LONG:
            message = "the file is nested more than 256 deep, or a name or text is too long"
            help = "Keep documents flat and texts short."
        default:
            message = "the XML is not well-formed here"
            help = "Check the tags and quotes before this place."
        }
        return Diagnostic(id: .notWellFormed, place: place, message: message, help: help)
    }

    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        var head = bytes[...]
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
        guard head.starts(with: Array("<?xml".utf8)),
            let end = head.firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let declaration = String(decoding: head[..<end], as: UTF8.self)
        let parts = declaration.split(whereSeparator: { $0 == "\"" || $0 == "'" })
        for (position, part) in parts.enumerated() where position + 1 < parts.count {
            let name = part.split { $0 == " " || $0 == "=" || $0 == "\n" || $0 == "\t" }.last
            if name == "encoding" { return parts[position + 1].lowercased() }
        }
        return nil
    }

    private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
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
}
