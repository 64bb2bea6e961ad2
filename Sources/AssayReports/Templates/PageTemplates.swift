import Mustache

/// The templates that ship, read once, and the style that all pages share.
struct PageTemplates: Sendable {
    static let shared = PageTemplates()

    /// The names of the templates.
    enum Name: String, CaseIterable {
        case report, markdown, index, guide
    }

    private let library: MustacheLibrary
    /// The style in every page.
    private let style: String
    /// The digest of the style, by which a page allows it and nothing else.
    private let digest: String

    private init() {
        MustacheContentTypes.register(PageEscaping(), named: "PAGE")
        MustacheContentTypes.register(MarkdownEscaping(), named: "MARKDOWN")
        var library = MustacheLibrary()
        for name in Name.allCases {
            do {
                try library.register(Self.source(of: name), named: name.rawValue)
            } catch {
                preconditionFailure("the template \(name) cannot be read: \(error)")
            }
        }
        self.library = library
        style = String(decoding: PackageResources.report_css, as: UTF8.self)
        digest = ContentDigest.base64(of: PackageResources.report_css)
    }

    /// Fills a template; words are escaped as its form needs it, and the style is at hand.
    func render(_ name: Name, with content: [String: Any]) -> String {
        let all = content.merging(["style": style, "digest": digest]) { own, _ in own }
        return library.render(all, withTemplate: name.rawValue) ?? ""
    }

    /// The text of a template.
    static func source(of name: Name) -> String {
        let bytes =
            switch name {
            case .report: PackageResources.report_mustache
            case .markdown: PackageResources.markdown_mustache
            case .index: PackageResources.index_mustache
            case .guide: PackageResources.guide_mustache
            }
        return String(decoding: bytes, as: UTF8.self)
    }
}
