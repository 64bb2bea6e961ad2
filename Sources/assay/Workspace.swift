import ArgumentParser
import AssayCompiler
import AssayDiagnostics
import AssayQuestionnaires
import AssayReports
import AssayXML
import Foundation

/// The questionnaires that a run works with, and where they were found.
struct Workspace {
    var library: QuestionnaireLibrary

    /// Reads and compiles the questionnaires; problems in them end the run.
    ///
    /// - Parameters:
    ///   - options: where they are, and how problems are shown.
    ///   - selection: what is needed; everything when left out.
    static func load(
        _ options: SharedOptions, for selection: DefinitionSelection? = nil
    ) throws -> Workspace {
        let folder = try questionnairesFolder(options.questionnaires)
        var diagnostics = DiagnosticCollector()
        if let selection, let loaded = loadDefinitions(selection, in: folder) {
            // With a problem in any of them all are read below, and all problems told.
            var problems = DiagnosticCollector()
            if let library = compile(loaded.files, diagnostics: &problems), !problems.hasErrors {
                return Workspace(library: library)
            }
        }
        let loaded = loadDefinitions(at: [folder], validating: false, diagnostics: &diagnostics)
        let library = compile(
            loaded.files, isIncomplete: loaded.isIncomplete, diagnostics: &diagnostics)
        guard let library, !diagnostics.hasErrors else {
            options.show(diagnostics.sorted(), texts: loaded.texts)
            throw ExitCode(78)
        }
        return Workspace(library: library)
    }

    /// The folder named by the option, by `ASSAY_QUESTIONNAIRES`, installed beside the tool, or
    /// above the tool or the current folder.
    static func questionnairesFolder(_ option: String?) throws -> String {
        let manager = FileManager.default
        let named = option ?? ProcessInfo.processInfo.environment["ASSAY_QUESTIONNAIRES"]
        if let named, !named.isEmpty {
            if manager.fileExists(atPath: named) { return named }
            printError("The folder of questionnaires '\(named)' does not exist.")
            throw ExitCode(66)
        }
        if let found = foundFolder() { return found }
        printError(
            "No questionnaires were found. Name their folder with --questionnaires, or set "
                + "ASSAY_QUESTIONNAIRES.")
        throw ExitCode(78)
    }

    private static func foundFolder() -> String? {
        let manager = FileManager.default
        let current = URL(fileURLWithPath: manager.currentDirectoryPath)
        if manager.fileExists(
            atPath: current.appendingPathComponent("Questionnaires/Catalogues").path)
        {
            return "Questionnaires"
        }
        let tool = (Bundle.main.executableURL ?? current).resolvingSymlinksInPath()
        let installed = tool.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("share/assay/questionnaires")
        if manager.fileExists(atPath: installed.path) { return installed.path }
        for start in [tool.deletingLastPathComponent(), current] {
            var folder = start
            while folder.path != "/" {
                let candidate = folder.appendingPathComponent("Questionnaires")
                if manager.fileExists(atPath: candidate.appendingPathComponent("Catalogues").path) {
                    return candidate.path
                }
                folder.deleteLastPathComponent()
            }
        }
        return nil
    }
}

/// Writes a line on standard error.
func printError(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
}

/// The nearest name in spelling.
func nearestCommand(to word: String, among names: [String]) -> String? {
    nearestSpelling(to: word, among: names)
}
