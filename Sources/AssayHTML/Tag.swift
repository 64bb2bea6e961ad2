/// The elements that our pages are made of, HTML's and those of drawings in SVG.
public enum Tag: String, Sendable {
    case html, head, meta, title, style, script, noscript, body
    case header, main, footer, nav, section, article, div
    case h1, h2, h3, p, ul, ol, li, dl, dt, dd, br
    case table, caption, thead, tbody, tr, th, td
    case a, bdi, code, small, span, strong
    case fieldset, legend, label, input, textarea
    case svg, circle, path, rect, text

    /// Makes an element with content.
    public func callAsFunction(
        _ attributes: Attributes = [:], @HTMLBuilder content: () -> [HTML]
    ) -> HTML {
        .element(self, attributes, content())
    }

    /// Makes an element that holds nothing.
    public func callAsFunction(_ attributes: Attributes = [:]) -> HTML {
        .element(self, attributes, nil)
    }

    /// A Boolean value indicating whether it has no end tag.
    var isVoid: Bool { self == .meta || self == .br || self == .input }

    /// A Boolean value indicating whether it is a shape, which closes itself.
    var isShape: Bool { self == .circle || self == .path || self == .rect }

    /// A Boolean value indicating whether HTML knows no escapes in its content.
    var holdsCode: Bool { self == .style || self == .script }

    /// A Boolean value indicating whether each element in it is on a line of its own.
    var holdsLines: Bool {
        switch self {
        case .html, .head, .body, .header, .main, .footer, .section, .article, .div, .ul, .ol, .dl,
            .fieldset, .table, .tbody:
            true
        default: false
        }
    }
}
