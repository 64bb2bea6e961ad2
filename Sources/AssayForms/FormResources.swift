import FoundationEssentials

/// The texts that a page is made of, as they are in `Resources`.
enum FormResources {
    /// The style.
    static var style: String { text("form.css") }
    /// The script that unpacks the others and runs them.
    static var boot: String { text("boot.js") }
    /// The modules in an order in which they can become one script, with the words of some languages.
    ///
    /// The words of others are there as nothing, so that the page speaks English in their place.
    static func modules(for languages: [String]) -> [String] {
        modulesInOrder(from: "modules/main.js", text: text).map { name in
            let module = text(name)
            guard name.hasPrefix("messages/") else { return module }
            let language = name.dropFirst("messages/".count).dropLast(".js".count)
            guard language != "en", !languages.contains(String(language)) else { return module }
            return "const \(declaredName(in: module)) = null;\n"
        }
    }

    private static func declaredName(in module: String) -> Substring {
        let start = module.firstRange(of: "export const ")?.upperBound ?? module.startIndex
        return module[start...].prefix { $0.isLetter }
    }

    /// The engine, compiled for WebAssembly, in the form of gzip and as base64.
    static var engine: String { text("engine.wasm.gz") }

    private static func text(_ name: String) -> String {
        guard let text = EmbeddedTexts.text(name) else {
            preconditionFailure("the resource \(name) belongs to the form")
        }
        return text
    }
}
