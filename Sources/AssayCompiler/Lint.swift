public import AssayDefinitions
public import AssayDiagnostics
public import AssayExpressions
public import AssayQuestionnaires

/// Warns of what an author would regret, in definitions that compile.
///
/// - Parameters:
///   - library: what came of compiling the files.
///   - files: the same files that were compiled.
///   - day: the day against which facts are held; they are not looked at where there is none.
///   - diagnostics: where warnings are reported.
public func lint(
    _ library: QuestionnaireLibrary, _ files: [DefinitionFile], asOf day: CalendarDate? = nil,
    diagnostics: inout DiagnosticCollector
) {
    var linting = Linting(library, files, asOf: day)
    for rule in Linting.rules { rule(&linting) }
    diagnostics.report(contentsOf: linting.diagnostics)
}
