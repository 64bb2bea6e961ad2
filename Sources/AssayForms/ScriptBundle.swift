/// Puts modules together to one script, because a page that is opened from disk cannot load others.
///
/// Each module stands in the order given: its lines that import are left out, and `export` is taken
/// off its declarations. All top-level names are therefore unique over the modules, as the tests of
/// the modules see to.
func bundled(_ modules: [String]) -> String {
    var script = "(() => {\n\"use strict\";\n"
    for module in modules {
        for line in module.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("import ") { continue }
            script += line.hasPrefix("export ") ? line.dropFirst("export ".count) : line
            script += "\n"
        }
    }
    return script + "})();\n"
}
