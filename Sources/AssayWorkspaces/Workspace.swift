import AssayCompiler
import AssayDiagnostics
public import AssayQuestionnaires
import Foundation

/// A folder of questionnaires, catalogues and programmes.
public struct Workspace: Sendable {
    /// The folder.
    public let folder: String

    /// Finds the folder that was named, by the caller or by `ASSAY_QUESTIONNAIRES`, or else one
    /// that is installed beside the program, or lies above the program or the current folder.
    ///
    /// - Parameter named: the folder that a person named; `nil` when nobody did.
    /// - Throws: ``WorkspaceError/noSuchFolder(_:)`` or ``WorkspaceError/noQuestionnaires``.
    public init(at named: String?) throws(WorkspaceError) {
        let named = named ?? ProcessInfo.processInfo.environment["ASSAY_QUESTIONNAIRES"]
        if let named, !named.isEmpty {
            guard FileManager.default.fileExists(atPath: named) else {
                throw .noSuchFolder(named)
            }
            folder = named
        } else if let found = Self.foundFolder() {
            folder = found
        } else {
            throw .noQuestionnaires
        }
    }

    /// Reads and compiles the questionnaires.
    ///
    /// - Parameter selection: what is needed; everything when left out. Where one of them is
    ///   missing or has a problem, everything is read, so that all problems are reported.
    /// - Throws: ``WorkspaceError/unusable(problems:texts:)`` with every problem of every file.
    public func library(
        for selection: DefinitionSelection? = nil
    ) throws(WorkspaceError) -> QuestionnaireLibrary {
        if let selection, let loaded = loadDefinitions(selection, in: folder) {
            var problems = DiagnosticCollector()
            if let library = compile(loaded.files, diagnostics: &problems), !problems.hasErrors {
                return library
            }
        }
        var problems = DiagnosticCollector()
        let loaded = loadDefinitions(at: [folder], validating: false, diagnostics: &problems)
        let library = compile(
            loaded.files, isIncomplete: loaded.isIncomplete, diagnostics: &problems)
        guard let library, !problems.hasErrors else {
            throw .unusable(problems: problems.sorted(), texts: loaded.texts)
        }
        return library
    }

    private static func foundFolder() -> String? {
        let manager = FileManager.default
        let current = URL(fileURLWithPath: manager.currentDirectoryPath)
        if manager.fileExists(
            atPath: current.appendingPathComponent("Questionnaires/Catalogues").path)
        {
            return "Questionnaires"
        }
        let program = (Bundle.main.executableURL ?? current).resolvingSymlinksInPath()
        let installed = program.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("share/assay/questionnaires")
        if manager.fileExists(atPath: installed.path) { return installed.path }
        for start in [program.deletingLastPathComponent(), current] {
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
