public import AssayDefinitions
public import AssayDiagnostics
public import AssayQuestionnaires

/// Warns of what an author would regret, in definitions that compile.
///
/// - Parameters:
///   - library: what came of compiling the files.
///   - files: the same files that were compiled.
///   - diagnostics: where warnings are reported.
public func lint(
    _ library: QuestionnaireLibrary, _ files: [DefinitionFile],
    diagnostics: inout DiagnosticCollector
) {
    var linting = Linting(library, files)
    for rule in Linting.rules { rule(&linting) }
    diagnostics.report(contentsOf: linting.diagnostics)
}
