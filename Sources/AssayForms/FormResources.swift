/// The texts that a page is made of, as they stand in `Resources`.
enum FormResources {
    /// The page, with places for what belongs in it.
    static var template: String { text("template.html") }
    /// The style.
    static var style: String { text("form.css") }
    /// The script that unpacks the others and runs them.
    static var boot: String { text("boot.js") }
    /// The modules in the order in which they become one script.
    static var modules: [String] {
        text("modules/order.txt").split(separator: "\n").map { name in
            text(name.hasPrefix("../") ? String(name.dropFirst(3)) : "modules/" + name)
        }
    }
    /// The engine, compiled for WebAssembly, in the form of gzip and as base64.
    static var engine: String { text("engine.base64") }

    private static func text(_ name: String) -> String {
        guard let text = EmbeddedTexts.text(name) else {
            preconditionFailure("the resource \(name) belongs to the form")
        }
        return text
    }
}
