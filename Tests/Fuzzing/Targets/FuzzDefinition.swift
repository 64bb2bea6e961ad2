import AssayCompiler
import AssayDiagnostics
import AssayWorkspaces
import AssayXML
import TestSupport

/// Reads any bytes as a definition and compiles it among the catalogues of the tests.
///
/// What must hold: nothing traps, every problem has a place and words, and either there is a
/// library or an error that says why not.
public func fuzzDefinition(_ bytes: [UInt8]) {
    var diagnostics = DiagnosticCollector()
    let file = readDefinition(bytes, file: "fuzzed.xml", diagnostics: &diagnostics)
    precondition((file == nil) == diagnostics.hasErrors)
    guard let file else { return check(diagnostics) }
    let files = [file] + Catalogue.files
    let library = compile(files, diagnostics: &diagnostics)
    precondition(library != nil || diagnostics.hasErrors)
    if let library { lint(library, files, diagnostics: &diagnostics) }
    check(diagnostics)
}

private func check(_ diagnostics: DiagnosticCollector) {
    for diagnostic in diagnostics.sorted() {
        precondition(!diagnostic.message.isEmpty && !diagnostic.help.isEmpty)
        precondition(diagnostic.place.line >= 0 && diagnostic.place.column >= 0)
    }
}

private enum Catalogue {
    static let files = {
        var diagnostics = DiagnosticCollector()
        return loadDefinitions(
            at: [Repository.root + "/Tests/Corpus/Definitions/good/catalogue.xml"],
            validating: false, diagnostics: &diagnostics
        ).files
    }()
}
