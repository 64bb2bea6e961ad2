import Testing

/// A file that someone may send: what is in it, and what is told of it.
struct HostileFile: Sendable, CustomTestStringConvertible {
    var name: String
    /// The id of the first problem in a submission, and in a definition where that differs.
    var id: String
    var idInDefinition: String?
    /// The bytes, made for the namespace and outermost element of either language.
    var bytes: @Sendable (Frame) -> [UInt8]

    var testDescription: String { name }

    /// The id of the first problem in a review, which knows no element that a definition has and is
    /// smaller.
    var idInReview: String {
        switch id {
        case "invalid-value": "unknown-element"
        case "too-many-attributes": "file-too-large"
        default: id
        }
    }

    /// The outermost element of a submission, a definition or a review.
    struct Frame: Sendable {
        var start: String
        var end: String

        static let submission = Frame(
            start: "<submission xmlns=\"urn:assay:submission:1\" assessed=\"2026-11-21\">",
            end: "</submission>")
        static let definition = Frame(
            start: "<questionnaire xmlns=\"urn:assay:questionnaire:1\" id=\"a\" version=\"1.0.0\" "
                + "xml:lang=\"en\">",
            end: "</questionnaire>")
        static let review = Frame(
            start: "<review xmlns=\"urn:assay:review:1\" supplier=\"FDS-310\" on=\"2026-12-04\" "
                + "submission=\"" + String(repeating: "0", count: 64) + "\">",
            end: "</review>")

        func around(_ text: String) -> [UInt8] { Array((start + text + end).utf8) }
    }

    init(
        _ name: String, _ id: String, inDefinition other: String? = nil,
        _ bytes: @escaping @Sendable (Frame) -> [UInt8]
    ) {
        self.name = name
        self.id = id
        idInDefinition = other
        self.bytes = bytes
    }
}

extension HostileFile {
    private static func behind(_ declaration: String, _ text: String = "")
        -> @Sendable (Frame) -> [UInt8]
    {
        { Array((declaration + $0.start + text + $0.end).utf8) }
    }

    private static func units(_ text: String, _ encode: (Unicode.Scalar) -> [UInt8]) -> [UInt8] {
        text.unicodeScalars.flatMap(encode)
    }

    static let all: [HostileFile] = [
        HostileFile(
            "billion laughs", "doctype-not-allowed",
            behind(
                "<!DOCTYPE a [<!ENTITY a \"ha\">"
                    + (1...30).map { number in
                        let name = number == 1 ? "a" : "a\(number - 1)"
                        return "<!ENTITY a\(number) \"&\(name);&\(name);&\(name);\">"
                    }.joined() + "]>", "&a30;")),
        HostileFile(
            "quadratic blow-up", "doctype-not-allowed",
            behind(
                "<!DOCTYPE a [<!ENTITY a \"" + String(repeating: "x", count: 100_000) + "\">]>",
                String(repeating: "&a;", count: 10_000))),
        HostileFile(
            "external entity", "doctype-not-allowed",
            behind("<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;")),
        HostileFile(
            "parameter entity", "doctype-not-allowed",
            behind("<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>")),
        HostileFile(
            "external subset", "doctype-not-allowed",
            behind("<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/evil.dtd\">")),
        HostileFile("XInclude", "unknown-element") {
            $0.around(
                "<include xmlns=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\" "
                    + "parse=\"text\"/>")
        },
        HostileFile("UTF-16, little end first", "not-utf-8") { frame in
            [0xFF, 0xFE] + units(frame.start + frame.end) { [UInt8($0.value), 0] }
        },
        HostileFile("UTF-16, big end first", "not-utf-8") { frame in
            [0xFE, 0xFF] + units(frame.start + frame.end) { [0, UInt8($0.value)] }
        },
        HostileFile("UTF-16 without a mark", "not-utf-8") { frame in
            units("<?xml version=\"1.0\"?>" + frame.start + frame.end) { [UInt8($0.value), 0] }
        },
        HostileFile("UTF-32", "not-utf-8") { frame in
            [0xFF, 0xFE, 0, 0] + units(frame.start + frame.end) { [UInt8($0.value), 0, 0, 0] }
        },
        HostileFile("Latin-1 declared as UTF-8", "not-utf-8") { frame in
            Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8) + Array(frame.start.utf8)
                + [0xE9] + Array(frame.end.utf8)
        },
        HostileFile(
            "declared as Latin-1", "not-utf-8",
            behind("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>")),
        HostileFile(
            "declared as Latin-1 behind 300 spaces", "not-utf-8",
            behind(
                "<?xml version=\"1.0\"" + String(repeating: " ", count: 300)
                    + "encoding=\"ISO-8859-1\"?>")),
        HostileFile("a NUL byte", "not-well-formed") { frame in
            Array(frame.start.utf8) + [0] + Array(frame.end.utf8)
        },
        HostileFile("a NUL byte behind the end", "not-well-formed") { $0.around("") + [0] },
        HostileFile("a text behind a NUL byte", "not-well-formed") { frame in
            frame.around("") + [0] + Array("<more/>".utf8)
        },
        HostileFile("two byte order marks", "not-well-formed", behind("\u{FEFF}\u{FEFF}")),
        HostileFile("half of a surrogate pair as bytes", "not-utf-8") { frame in
            Array(frame.start.utf8) + [0xED, 0xA0, 0x80] + Array(frame.end.utf8)
        },
        HostileFile("half of a surrogate pair as a reference", "not-well-formed") {
            $0.around("&#xD800;")
        },
        HostileFile("a byte order mark in the middle", "unexpected-text") {
            $0.around("\u{FEFF}")
        },
        HostileFile("100,000 levels, closed", "not-well-formed") {
            $0.around(
                String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
            )
        },
        HostileFile("1,000,000 attributes", "too-many-attributes") {
            $0.around("<a" + (0..<1_000_000).map { " a\($0)=\"\"" }.joined() + "/>")
        },
        HostileFile("an attribute twice among 900", "not-well-formed") {
            $0.around("<a" + (0..<900).map { " a\($0)=\"\"" }.joined() + " a7=\"\"/>")
        },
        HostileFile("a name of 40,000 letters", "unknown-element") {
            $0.around("<" + String(repeating: "n", count: 40_000) + "/>")
        },
        HostileFile("a number of 1,000,000 digits", "invalid-value") { frame in
            let digits = String(repeating: "9", count: 1_000_000)
            return frame.start.hasPrefix("<sub")
                ? frame.around(
                    "<supplier id=\"s\"><name>n</name></supplier><certificate scheme=\"a\" site=\"b\" issued=\"2026-01-01\" expires=\"2027-01-01\" volume-share=\"\(digits)\"/>"
                )
                : frame.around("<minutes>\(digits)</minutes>")
        },
        HostileFile("ids that differ by normalisation only", "invalid-value") { frame in
            frame.start.hasPrefix("<sub")
                ? frame.around(
                    "<supplier id=\"s\"><name>n</name></supplier><questionnaire id=\"caf\u{E9}\" "
                        + "version=\"1.0.0\"/><questionnaire id=\"cafe\u{301}\" version=\"1.0.0\"/>"
                )
                : frame.around(
                    "<title>t</title><section id=\"caf\u{E9}\"><title>t</title></section>"
                        + "<section id=\"cafe\u{301}\"><title>t</title></section>")
        },
        HostileFile("60,000 mistakes", "unknown-element") {
            $0.around(String(repeating: "<wrong/>", count: 60_000))
        },
        HostileFile("nothing but spaces", "not-well-formed") { _ in
            [UInt8](repeating: 0x20, count: 1_000_000)
        },
        HostileFile("a comment that never ends", "not-well-formed") { frame in
            Array((frame.start + "<!-- " + String(repeating: "- ", count: 500_000)).utf8)
        },
        HostileFile("terminal control codes", "not-well-formed") {
            $0.around("\u{1B}]0;evil\u{7}")
        },
    ]
}
