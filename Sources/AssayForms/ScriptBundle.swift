/// Puts modules together to one script, because a page that is opened from disk cannot load others.
///
/// The modules are in the order given, each after those that it imports: its lines that import are left
/// out, and `export` is taken off its declarations. All top-level names are therefore unique over the
/// modules. Comments on lines of their own and indentation do not travel; no text of a module goes over
/// lines, as the tests see to.
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

/// Returns the names of a module and of all that it needs, each after those that it imports.
///
/// - Parameters:
///   - first: the name of the module that runs the script.
///   - text: returns the text of a module; names are paths from one folder.
func modulesInOrder(from first: String, text: (String) -> String) -> [String] {
    var order: [String] = []
    var seen: Set<String> = []
    func add(_ name: String) {
        guard seen.insert(name).inserted else { return }
        for imported in imports(of: text(name), in: name) { add(imported) }
        order.append(name)
    }
    add(first)
    return order
}

/// The names of the modules that a module imports: each `import` takes one line.
private func imports(of module: String, in name: String) -> [String] {
    let folder = name.split(separator: "/").dropLast()
    return module.split(separator: "\n").filter { $0.hasPrefix("import ") }.compactMap { line in
        let path = line.split(separator: "\"").dropLast().last ?? ""
        let parts = path.split(separator: "/")
        let levels = parts.prefix { $0 == ".." }.count
        return (folder.dropLast(levels) + parts.filter { $0 != "." && $0 != ".." })
            .joined(separator: "/")
    }
}
