import Mustache

/// What all pages have in common: the template of the page, filled once with a sign for each part
/// that differs and cut at the signs.
///
/// A template looks each name up anew and copies the style, which is longer than all that is asked.
struct PageFrame: Sendable {
    /// A part that differs, with the name that the template has for it.
    enum Part: String, CaseIterable, Sendable {
        case name, assessed, aboutLine, contents, summaryText, body, methodList

        /// What stands for it while the template is filled; it is no sign of any text.
        fileprivate var sign: UInt8 { UInt8(1 + (Self.allCases.firstIndex(of: self) ?? 0)) }
    }

    /// Gives the template the signs.
    private struct Signs: MustacheParent {
        func child(named wanted: String) -> Any? {
            Part(rawValue: wanted).map { String(decoding: [$0.sign], as: UTF8.self) }
        }
    }

    static let report = PageFrame(
        page: PageTemplates.render(.report, with: ["page": Signs(), "supplier": Signs()]))

    /// What stands before each part.
    private let pieces: [(text: [UInt8], part: Part)]
    /// What stands behind the last one.
    private let ending: [UInt8]

    private init(page: String) {
        var pieces: [(text: [UInt8], part: Part)] = []
        var text: [UInt8] = []
        for byte in page.utf8 {
            if let part = Part.allCases.first(where: { $0.sign == byte }) {
                pieces.append((text, part))
                text = []
            } else {
                text.append(byte)
            }
        }
        self.pieces = pieces
        ending = text
    }

    /// What a page seldom goes beyond.
    private static let usualBytes = 1 << 17

    /// The page with what `write` adds for each part.
    func filled(_ write: (Part, inout Markup) -> Void) -> [UInt8] {
        var page = Markup(room: Self.usualBytes)
        for piece in pieces {
            page.add(piece.text)
            write(piece.part, &page)
        }
        page.add(ending)
        return page.bytes
    }
}
