import Foundation
import Mustache
import TestSupport
import Testing

@testable import AssayReports

/// The templates name nothing that the view models do not have: a misspelt name would show nothing.
@Suite("Templates")
struct TemplateTests {
    @Test("name what there is", arguments: PageTemplates.Name.allCases)
    func names(template: PageTemplates.Name) throws {
        let samples = try #require(ReportSamples.shared)
        var known: Set = [
            "page", "supplier", "style", "digest", "count", "unread", "first", "links",
        ]
        known.formUnion(["form", "address", "entry", "rank", "last()", ".", "questions", "guide"])
        // What a leverage plan has; its own test looks that each is found.
        known.formUnion([
            "buyer", "partners", "omissions", "parts", "intro", "heading", "tag", "gravest",
            "assessed", "findings", "disclosure",
        ])
        for sample in samples.examples + [samples.valley, samples.later] {
            collect(ReportPage(sample.report.maker), &known)
            collect(ConversationGuide(sample.report.maker), &known)
            collect(Disclosure(sample.report.maker), &known)
            collect(sample.report.indexEntry, &known)
        }
        known.formUnion(PageFrame.Part.allCases.map(\.rawValue))
        known.insert("rows")
        for match in PageTemplates.source(of: template).matches(of: /\{\{\{?[#^\/]?([^{}% ]+)\}\}/)
        {
            let path = match.output.1.replacing(/^empty\((.*)\)$/) { $0.output.1 }
            for name in path == "." ? ["."] : path.split(separator: ".").map(String.init) {
                #expect(known.contains(name), "\(name)")
            }
        }
    }

    @Test func allValuesAreFoundByName() throws {
        let samples = try #require(ReportSamples.shared)
        for sample in samples.examples + [samples.valley, samples.later] {
            check(ReportPage(sample.report.maker))
            check(ConversationGuide(sample.report.maker))
            check(Disclosure(sample.report.maker))
        }
    }

    /// What reflection finds must be found by name.
    private func check(_ value: Any) {
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .struct {
            guard let values = value as? any MustacheParent else { return }
            for child in mirror.children {
                let isThere =
                    Mirror(reflecting: child.value).displayStyle != .optional
                    || Mirror(reflecting: child.value).children.count > 0
                let found = values.child(named: child.label ?? "")
                #expect((found != nil) == isThere, "\(type(of: value)).\(child.label ?? "")")
            }
        }
        for child in mirror.children { check(child.value) }
    }

    private func collect(_ value: Any, _ names: inout Set<String>) {
        for child in Mirror(reflecting: value).children {
            if let label = child.label { names.insert(label) }
            collect(child.value, &names)
        }
    }

    @Test func framesArePutAroundParts() throws {
        // A sign of the frame inside a part changes nothing.
        let page = PageFrame.report.filled { part, page in
            switch part {
            case .name: page += "(a\u{6})"
            case .body: page += "(b\u{1})"
            default: break
            }
        }
        let text = String(decoding: page, as: UTF8.self)
        #expect(text.contains("<h1><bdi class=\"said\">(a\u{6})</bdi></h1>"))
        #expect(text.contains("</section>\n(b\u{1})</main>"))
        #expect(text.hasPrefix("<!DOCTYPE html>") && text.hasSuffix("</html>\n"))
    }

    @Test(
        "what is set into markup is text",
        arguments: [
            ("<b>", "&lt;b&gt;"), ("\"'&", "&quot;&#39;&amp;"), ("镍 é", "镍 é"), ("", ""),
            ("a&lt;", "a&amp;lt;"),
            (String(repeating: "é.", count: 50) + ">", String(repeating: "é.", count: 50) + "&gt;"),
        ])
    func escaping(words: String, escaped: String) {
        let piece: Markup = "<p class=\"\(words)\">\(words)</p>"
        #expect(piece.renderText == "<p class=\"\(escaped)\">\(escaped)</p>")
        #expect(PageEscaping().escapeText(words) == escaped)
        let several: Markup = "\(each: [words, words], as: { "<i>\($0)</i>" })\(words as String?)"
        #expect(several.renderText == "<i>\(escaped)</i><i>\(escaped)</i>\(escaped)")
    }

    @Test(
        "the digest is SHA-256",
        arguments: [
            ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
            ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
            ),
        ])
    func digest(text: String, base64: String) {
        #expect(ContentDigest.base64(of: Array(text.utf8)) == base64)
    }
}
