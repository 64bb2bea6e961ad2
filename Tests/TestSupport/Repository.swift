import AssayCompiler
import AssayDiagnostics
public import AssayQuestionnaires
import AssayWorkspaces
import AssayXML
import Foundation

/// Where the tests find what the repository holds.
public enum Repository {
    /// The folder of the checkout.
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The questionnaires that ship, compiled.
    public static func library() -> QuestionnaireLibrary? {
        library(at: [root + "/Questionnaires"])
    }

    /// The library of some definition files.
    public static func library(at paths: [String]) -> QuestionnaireLibrary? {
        var diagnostics = DiagnosticCollector()
        let loaded = loadDefinitions(at: paths, validating: false, diagnostics: &diagnostics)
        return compile(loaded.files, isIncomplete: loaded.isIncomplete, diagnostics: &diagnostics)
    }

    /// Small libraries that have everything the language has, and each scheme of scoring.
    public static func sampleLibraries() -> [QuestionnaireLibrary] {
        let corpus = root + "/Tests/Corpus/"
        return [corpus + "Definitions/good", corpus + "Submissions/questionnaires"].compactMap {
            library(at: [$0])
        }
            + files(in: "Tests/Corpus/Schemes", ending: ".xml").compactMap {
                library(at: [corpus + "Schemes/" + $0])
            }
    }

    /// The names of the files in a folder with an ending, sorted.
    public static func files(in folder: String, ending: String) -> [String] {
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []
        return names.filter { $0.hasSuffix(ending) }.sorted()
    }

    /// The paths of all files below a folder with an ending, sorted.
    public static func paths(under folder: String, ending: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: root + "/" + folder)
        return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(ending) }
            .map { folder + "/" + $0 }.sorted()
    }

    /// The bytes of a file of the repository.
    public static func bytes(_ path: String) -> [UInt8] {
        FileManager.default.contents(atPath: root + "/" + path).map { Array($0) } ?? []
    }
}

/// Compares a text with a file beside the tests.
///
/// With `RECORD_SNAPSHOTS` set the file is renewed and the comparison fails, so that a person looks
/// at the difference.
public func matchesSnapshot(_ text: String, _ path: String) -> Bool {
    let file = URL(fileURLWithPath: Repository.root + "/" + path)
    let known = try? String(contentsOf: file, encoding: .utf8)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil, known != text {
        try? Data(text.utf8).write(to: file)
        return false
    }
    return known == text
}
