import AssayHTML

/// A page that asks for nothing from anywhere: its style is in it, and a browser may use no other.
func page(
    titled title: String, class: String? = nil, adding more: String = "",
    @HTMLBuilder body: () -> [HTML]
) -> [UInt8] {
    let style = String(decoding: PackageResources.report_css, as: UTF8.self) + more
    let policy =
        "default-src 'none'; style-src '\(sourceHash(of: style))'; base-uri 'none'; "
        + "form-action 'none'"
    return Tag.html(["lang": "en"]) {
        Tag.head {
            Tag.meta(["charset": "utf-8"])
            Tag.meta(["name": "viewport", "content": "width=device-width, initial-scale=1"])
            Tag.meta(["http-equiv": "Content-Security-Policy", "content": policy])
            Tag.meta(["name": "referrer", "content": "no-referrer"])
            Tag.title { title }
            Tag.style { style }
        }
        Tag.body(["class": `class`], content: body)
    }.document
}

/// Text that a supplier or others wrote, in whichever direction it runs.
func said(_ text: String) -> HTML { Tag.bdi(["class": "said"]) { text } }

/// The heading of a column of a table.
func columnHeading(_ text: String, class: String? = nil) -> HTML {
    Tag.th(["scope": "col", "class": `class`]) { text }
}

extension Sequence {
    /// A piece of a page for each element, with a text between two of them.
    func pieces(separatedBy separator: String, @HTMLBuilder _ piece: (Element) -> [HTML]) -> [HTML]
    {
        Array(map(piece).joined(separator: [.text(separator)]))
    }
}
