/// Puts modules together to one script, because a page that is opened from disk cannot load others.
///
/// The modules are in the order given: its lines that import are left out, and `export` is taken
/// off its declarations. All top-level names are therefore unique over the modules. Comments on lines
/// of their own and indentation do not travel; no text of a module goes over lines, as the tests see to.
func bundled(_ modules: [String]) -> String {
    var script = "(() => {\n\"use strict\";\n"
    for module in modules {
        var isComment = false
        for line in module.split(separator: "\n") {
            if line.hasPrefix("import ") { continue }
            let exported = line.hasPrefix("export ") ? line.dropFirst("export ".count) : line
            let code = exported.drop { $0 == " " }
            if code.hasPrefix("/**") { isComment = true }
            if !isComment, !code.hasPrefix("//"), !code.isEmpty { script += code + "\n" }
            if isComment, code.hasSuffix("*/") { isComment = false }
        }
    }
    return script + "})();\n"
}
