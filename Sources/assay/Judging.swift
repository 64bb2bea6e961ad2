import ArgumentParser
import AssayActionPlans
import AssayAssessments
import AssayDiagnostics
import AssayEngine
import AssayQuestionnaires
import AssayResponses
import AssayXML
import Foundation

/// A file that was judged, or everything that is wrong with it.
struct Judgement: Sendable {
    var file: String
    var judged: Judged?
    var problems: [Diagnostic]
    /// The bytes of a file with problems, for showing its lines.
    var text: [UInt8]?
}

/// Reads and judges submissions, each for itself.
struct Judging: Sendable {
    let engine: Engine
    var programme: String?
    /// Earlier plans by the id of the supplier; the first of several counts.
    let earlier: [String: EarlierPlan]

    init(library: QuestionnaireLibrary, programme: String? = nil, earlier: [EarlierPlan] = []) {
        engine = Engine(library)
        self.programme = programme
        self.earlier = Dictionary(earlier.map { ($0.supplier, $0) }) { first, _ in first }
    }

    var library: QuestionnaireLibrary { engine.library }

    /// Judges a file.
    func judge(_ file: String) -> Judgement {
        if file == "-", isatty(0) == 1 {
            printError("Reading a submission from the keyboard; end with Ctrl-D.")
        }
        var diagnostics = DiagnosticCollector()
        let bytes = readBytes(ofFile: file, mostBytes: 16 << 20, diagnostics: &diagnostics)
        guard let bytes,
            var submission = readSubmission(bytes, file: file, diagnostics: &diagnostics)
        else { return broken(file, diagnostics, bytes) }
        if let programme, let known = library.programmes.first(where: { $0.id == programme }) {
            submission.programme = VersionedName(
                id: known.id, version: known.version, position: .start)
        }
        let judged = engine.judge(
            submission, after: earlier[submission.supplier.id], diagnostics: &diagnostics)
        guard let judged else { return broken(file, diagnostics, bytes) }
        return Judgement(file: file, judged: judged, problems: [], text: nil)
    }

    /// Judges a file, or shows what is wrong with it and returns `nil`.
    func judge(_ file: String, options: SharedOptions) -> Judged? {
        let judgement = judge(file)
        options.show(judgement)
        return judgement.judged
    }

    private func broken(
        _ file: String, _ diagnostics: DiagnosticCollector, _ bytes: [UInt8]?
    ) -> Judgement {
        Judgement(file: file, judged: nil, problems: diagnostics.sorted(), text: bytes)
    }
}

extension SharedOptions {
    /// Shows what is wrong with a file, if anything is.
    func show(_ judgement: Judgement) {
        show(judgement.problems, texts: judgement.text.map { [judgement.file: $0] } ?? [:])
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
