import Mustache

/// The templates that ship, each read once when it is needed, and the style that all pages share.
enum PageTemplates {
    /// The names of the templates.
    enum Name: String, CaseIterable {
        case report, markdown, index, guide, leverage, step5
        case leverageMarkdown = "leverage-markdown"
        case step5Text = "step5-markdown"
    }

    private static let report = template(.report)
    private static let markdown = template(.markdown)
    private static let index = template(.index)
    private static let guide = template(.guide)
    private static let leverage = template(.leverage)
    private static let leverageMarkdown = template(.leverageMarkdown)
    private static let step5 = template(.step5)
    private static let step5Text = template(.step5Text)
    /// The style in every page.
    private static let style = String(decoding: PackageResources.report_css, as: UTF8.self)
    /// The digest of the style, by which a page allows it and nothing else.
    private static let digest = ContentDigest.base64(of: PackageResources.report_css)
    private static let contentTypes: Void = {
        MustacheContentTypes.register(PageEscaping(), named: "PAGE")
        MustacheContentTypes.register(MarkdownEscaping(), named: "MARKDOWN")
    }()

    /// Fills a template; words are escaped as its form needs it, and the style is at hand.
    static func render(_ name: Name, with content: [String: Any]) -> String {
        let template =
            switch name {
            case .report: report
            case .markdown: markdown
            case .index: index
            case .guide: guide
            case .leverage: leverage
            case .leverageMarkdown: leverageMarkdown
            case .step5: step5
            case .step5Text: step5Text
            }
        return template.render(
            content.merging(["style": style, "digest": digest]) { own, _ in own })
    }

    private static func template(_ name: Name) -> MustacheTemplate {
        _ = contentTypes
        do {
            return try MustacheTemplate(string: source(of: name))
        } catch {
            preconditionFailure("the template \(name) cannot be read: \(error)")
        }
    }

    /// The text of a template.
    static func source(of name: Name) -> String {
        let bytes =
            switch name {
            case .report: PackageResources.report_mustache
            case .markdown: PackageResources.markdown_mustache
            case .index: PackageResources.index_mustache
            case .guide: PackageResources.guide_mustache
            case .step5: PackageResources.step5_mustache
            case .step5Text: PackageResources.step5_markdown_mustache
            case .leverage: PackageResources.leverage_mustache
            case .leverageMarkdown: PackageResources.leverage_markdown_mustache
            }
        return String(decoding: bytes, as: UTF8.self)
    }
}
