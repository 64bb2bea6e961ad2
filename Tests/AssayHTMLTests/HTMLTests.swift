import AssayHTML
import Testing

/// Pages are written as they are meant, and no text is taken for markup.
@Suite("HTML")
struct HTMLTests {
    private func written(_ root: HTML) -> String {
        String(decoding: root.document, as: UTF8.self).replacing("<!DOCTYPE html>\n", with: "")
    }

    @Test(
        "escapes text and attributes",
        arguments: [
            ("<b>", "&lt;b&gt;", "&lt;b&gt;"), ("\"'&", "&quot;&#39;&amp;", "&quot;'&amp;"),
            ("镍 é", "镍 é", "镍 é"), ("", "", ""), ("a&lt;", "a&amp;lt;", "a&amp;lt;"),
            ("</p><script>", "&lt;/p&gt;&lt;script&gt;", "&lt;/p&gt;&lt;script&gt;"),
            ("{{x}}", "{{x}}", "{{x}}"), ("a\nb", "a\nb", "a\nb"),
        ])
    func escaping(text: String, escaped: String, inAttribute: String) {
        #expect(
            written(Tag.p(["class": text]) { text })
                == "<p class=\"\(inAttribute)\">\(escaped)</p>\n")
    }

    @Test("keeps attributes in their order and leaves out those without a value")
    func attributes() {
        let common: Attributes = ["class": "n", "hidden": ""]
        #expect(
            written(Tag.td(["id": "a", "title": nil] + common) { "1" })
                == "<td id=\"a\" class=\"n\" hidden=\"\">1</td>\n")
    }

    @Test("closes what holds content, and nothing else") func endings() {
        #expect(written(Tag.br()) == "<br>\n")
        #expect(written(Tag.meta(["charset": "utf-8"])) == "<meta charset=\"utf-8\">\n")
        #expect(written(Tag.rect(["x": "1"])) == "<rect x=\"1\"/>\n")
        #expect(written(Tag.p {}) == "<p></p>\n")
        #expect(written(Tag.div()) == "<div></div>\n")
    }

    @Test("breaks lines between the elements of a section, a list or a table only")
    func lines() {
        let page = Tag.section {
            Tag.h2 { "Title" }
            Tag.dl {
                for number in 1...2 {
                    Tag.dt { "\(number)" }
                    Tag.dd {
                        Tag.p { "a" }
                        Tag.p { "b" }
                    }
                }
            }
            Tag.table {
                Tag.thead { Tag.tr { Tag.th { "Heading" } } }
                Tag.tbody {}
            }
        }
        #expect(
            written(page) == """
                <section>
                <h2>Title</h2>
                <dl>
                <dt>1</dt><dd><p>a</p><p>b</p></dd>
                <dt>2</dt><dd><p>a</p><p>b</p></dd>
                </dl>
                <table>
                <thead><tr><th>Heading</th></tr></thead>
                <tbody>
                </tbody>
                </table>
                </section>

                """)
    }

    @Test("takes conditions and pieces", arguments: [true, false]) func conditions(isLate: Bool) {
        let cells = [Tag.td { "1" }, Tag.td { "2" }]
        let row = Tag.tr {
            if isLate { Tag.th { "late" } }
            if isLate { "!" } else { "?" }
            cells
        }
        let start = isLate ? "<th>late</th>!" : "?"
        #expect(written(row) == "<tr>\(start)<td>1</td><td>2</td></tr>\n")
    }

    @Test("leaves code as it is, and refuses code that ends its element") func code() async {
        #expect(
            written(Tag.style { "a > b { content: \"&\" }" }).contains("a > b { content: \"&\" }"))
        await #expect(processExitsWith: .failure) {
            _ = Tag.script { "x = \"</script>\"" }.document
        }
    }

    @Test("begins a document by its type") func document() {
        #expect(
            String(decoding: Tag.html(["lang": "en"]).document, as: UTF8.self)
                == "<!DOCTYPE html>\n<html lang=\"en\"></html>\n")
    }
}
