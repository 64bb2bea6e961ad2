import ArgumentParser
import AssayActionPlans
import AssayAssessments
import AssayDiagnostics
import AssayQuestionnaires
import AssayResponses
import AssayXML
import Foundation

/// One submission with all that came of it.
struct Judged {
    var file: String
    var response: Response
    var assessment: Assessment
    var plan: ActionPlan
}

/// Reads, matches and judges submissions one by one; a broken one does not keep back the others.
struct Judging {
    let library: QuestionnaireLibrary
    var programme: String?
    var earlier: [EarlierPlan] = []
    private(set) var hadProblems = false

    init(library: QuestionnaireLibrary, programme: String? = nil, earlier: [EarlierPlan] = []) {
        self.library = library
        self.programme = programme
        self.earlier = earlier
    }

    /// Judges a file, or shows what is wrong with it and returns `nil`.
    mutating func judge(_ file: String, options: SharedOptions) -> Judged? {
        if file == "-", isatty(0) == 1 {
            printError("Reading a submission from the keyboard; end with Ctrl-D.")
        }
        var diagnostics = DiagnosticCollector()
        guard
            let bytes = readBytes(ofFile: file, mostBytes: 16 << 20, diagnostics: &diagnostics),
            var submission = readSubmission(bytes, file: file, diagnostics: &diagnostics)
        else {
            hadProblems = true
            show(diagnostics, file: file, options: options)
            return nil
        }
        if let programme, let known = library.programmes.first(where: { $0.id == programme }) {
            submission.programme = VersionedName(
                id: known.id, version: known.version, position: TextPosition(line: 1, column: 1))
        }
        guard let response = interpret(submission, with: library, diagnostics: &diagnostics) else {
            hadProblems = true
            options.show(diagnostics.sorted(), texts: [file: bytes])
            return nil
        }
        let assessment = assess(response, with: library)
        let before = earlier.first { $0.supplier == submission.supplier.id }
        let plan = plan(for: assessment, of: response, with: library, after: before)
        return Judged(file: file, response: response, assessment: assessment, plan: plan)
    }

    private func show(_ diagnostics: DiagnosticCollector, file: String, options: SharedOptions) {
        var ignored = DiagnosticCollector()
        let bytes =
            file == "-" ? nil : readBytes(ofFile: file, mostBytes: 16 << 20, diagnostics: &ignored)
        options.show(diagnostics.sorted(), texts: bytes.map { [file: $0] } ?? [:])
    }
}

/// The submissions that an argument means: a folder stands for its XML files, sorted by name.
func submissionFiles(_ paths: [String]) throws -> [String] {
    var files: [String] = []
    for path in paths {
        var isFolder: ObjCBool = false
        guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        else {
            if path != "-" {
                printError("There is no file '\(path)'.")
                throw ExitCode(66)
            }
            files.append(path)
            continue
        }
        guard isFolder.boolValue else {
            files.append(path)
            continue
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        files += names.filter { $0.hasSuffix(".xml") }.sorted().map { path + "/" + $0 }
    }
    return files
}

extension QuestionnaireLibrary {
    /// Refuses a programme that does not exist, naming the nearest.
    func checkProgramme(_ id: String?) throws {
        guard let id, !programmes.contains(where: { $0.id == id }) else { return }
        let nearest = nearestSpelling(to: id, among: programmes.map { $0.id })
        throw ValidationError(
            "There is no programme '\(id)'." + (nearest.map { " Did you mean '\($0)'?" } ?? ""))
    }
}
