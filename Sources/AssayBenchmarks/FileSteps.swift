import AssayCompiler
import AssayDefinitions
import AssayDiagnostics
import AssayEngine
import AssayWorkspaces
import AssayXML
import Foundation

/// Single steps over files, for counting instructions: `make bench-instructions` runs them.
enum FileSteps {
    /// Runs the step that arguments name; returns false where they name none.
    static func run(_ arguments: [String]) -> Bool {
        guard arguments.count >= 2 else { return false }
        switch arguments[0] {
        case "write": write(to: arguments[1])
        case "parse": parse(arguments[2...], times: Int(arguments[1]) ?? 1)
        case "judge": judge(arguments[2...], by: arguments[1])
        default: return false
        }
        return true
    }

    /// Writes the generated questionnaire and 60 submissions into a folder.
    private static func write(to folder: String) {
        let questionnaires = URL(fileURLWithPath: folder + "/questionnaires/bench")
        let submissions = URL(fileURLWithPath: folder + "/submissions")
        do {
            for place in [questionnaires, submissions] {
                try FileManager.default.createDirectory(
                    at: place, withIntermediateDirectories: true)
            }
            try Data(GeneratedQuestionnaire.xml().utf8)
                .write(to: questionnaires.appendingPathComponent("definition.xml"))
            for seed in 10..<70 {
                try Data(GeneratedSubmission.xml(seed: UInt64(seed), in: .english).utf8)
                    .write(to: submissions.appendingPathComponent("\(seed).xml"))
            }
        } catch {
            print(error)
        }
    }

    /// Reads each file and has libxml2 parse it so many times.
    private static func parse(_ files: ArraySlice<String>, times: Int) {
        for file in files {
            let bytes = bytes(of: file)
            for _ in 0..<times { precondition(countElements(in: bytes) != nil) }
        }
    }

    /// Judges each file by the questionnaires of a folder.
    private static func judge(_ files: ArraySlice<String>, by folder: String) {
        var diagnostics = DiagnosticCollector()
        let loaded = loadDefinitions(at: [folder], validating: false, diagnostics: &diagnostics)
        guard let library = compile(loaded.files, diagnostics: &diagnostics) else {
            return print(diagnostics.sorted())
        }
        let engine = Engine(library)
        for file in files {
            let submission = readSubmission(
                bytes(of: file), file: file, diagnostics: &diagnostics)
            let judged = submission.flatMap { engine.judge($0, diagnostics: &diagnostics) }
            precondition(judged != nil, "\(diagnostics.sorted())")
        }
    }

    private static func bytes(of file: String) -> [UInt8] {
        var diagnostics = DiagnosticCollector()
        return readBytes(ofFile: file, diagnostics: &diagnostics) ?? []
    }
}
