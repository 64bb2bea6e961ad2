import AssayCompiler
import AssayDiagnostics
public import AssayQuestionnaires
import FoundationEssentials
import Glibc

/// A folder of questionnaires, catalogues and programmes.
public struct Workspace: Sendable {
    /// The folder.
    public let folder: String

    /// Finds the folder that was named, by the caller or by `ASSAY_QUESTIONNAIRES`, or else one
    /// that is installed beside the program, or the one of the checkout that the program lies in.
    ///
    /// The current folder is not looked into: it may hold what somebody sent.
    ///
    /// - Parameter named: the folder that a person named; `nil` when nobody did.
    /// - Throws: ``WorkspaceError/noSuchFolder(_:)`` or ``WorkspaceError/noQuestionnaires``.
    public init(at named: String?) throws(WorkspaceError) {
        let named = named ?? ProcessInfo.processInfo.environment["ASSAY_QUESTIONNAIRES"]
        if let named, !named.isEmpty {
            guard isFolder(named) != nil else { throw .noSuchFolder(named) }
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
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let installed = program.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("share/assay/questionnaires")
        if isFolder(installed.path) == true { return installed.path }
        var folder = program.deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("Questionnaires").path
            if isFolder(candidate + "/Catalogues") == true {
                // Whoever works in the checkout reads short names in messages.
                return FileIdentity(of: candidate) == FileIdentity(of: "Questionnaires")
                    ? "Questionnaires" : candidate
            }
            folder.deleteLastPathComponent()
        }
        return nil
    }
}
