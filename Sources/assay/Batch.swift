import ArgumentParser
import AssayActionPlans
import AssayDocuments
import AssayEngine
import AssayQuestionnaires
import AssayReports
import AssayXML
import Foundation
import Synchronization

/// Judges many submissions on several threads and hands on what came of them in the order of the
/// files.
///
/// A few hundred files are under way at a time, so that memory does not grow with their number.
struct Batch {
    let judging: Judging
    var files: [String]
    let threads: Int
    /// How many files are under way at a time.
    var filesAtATime = 256
    /// From how many files on a terminal shows how far the run has come.
    var showsProgressFrom = 200

    /// What became of a file: its judgement, and the result where there is one.
    private struct Rendered<Result: Sendable>: Sendable {
        var judgement: Judgement
        var result: Result?
    }

    /// Judges all files and hands on a result for each; returns the files that had problems.
    ///
    /// - Parameters:
    ///   - options: where and how problems are shown.
    ///   - render: makes the result of one submission; called on any thread.
    ///   - take: gets the results in the order of the files.
    func run<Result: Sendable>(
        options: SharedOptions, _ render: @escaping @Sendable (Judged) -> Result,
        take: (Result) throws -> Void
    ) throws -> [String] {
        var unread: [String] = []
        var progress = Progress(of: files.count, isShown: files.count > showsProgressFrom)
        var start = 0
        while start < files.count {
            let part = Array(files[start..<min(start + filesAtATime, files.count)])
            for rendered in rendered(part, render) {
                if let result = rendered.result {
                    try take(result)
                } else {
                    unread.append(rendered.judgement.file)
                    progress.clear()
                    options.show(rendered.judgement)
                }
            }
            start += part.count
            progress.show(start)
        }
        progress.clear()
        return unread
    }

    private func rendered<Result: Sendable>(
        _ part: [String], _ render: @escaping @Sendable (Judged) -> Result
    ) -> [Rendered<Result>] {
        let judging = judging
        @Sendable func judge(_ file: String) -> Rendered<Result> {
            var judgement = judging.judge(file)
            guard let judged = judgement.judged else {
                return Rendered(judgement: judgement, result: nil)
            }
            judgement.judged = nil
            return Rendered(judgement: judgement, result: render(judged))
        }
        guard threads > 1, part.count > 1 else { return part.map(judge) }
        let next = Atomic(0)
        var results = [Rendered<Result>?](repeating: nil, count: part.count)
        results.withUnsafeMutableBufferPointer { results in
            // No lock is needed: a position is drawn once, so one thread writes each slot, and the
            // threads are done before anyone reads.
            nonisolated(unsafe) let slots = results
            DispatchQueue.concurrentPerform(iterations: min(threads, part.count)) { _ in
                while true {
                    let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard position < part.count else { return }
                    slots[position] = judge(part[position])
                }
            }
        }
        return results.compactMap { $0 }
    }
}

/// The arguments of commands that judge many submissions.
struct SubmissionOptions: ParsableArguments {
    @Argument(
        help: "Submissions, folders of them, or - for standard input.",
        completion: .file(extensions: ["xml"]))
    var files: [String]
    @ArgumentParser.Option(help: "Judge as for this programme, whatever the submission names.")
    var programme: String?
    @ArgumentParser.Option(
        help: "How many submissions are judged at a time; by default one for each core.")
    var jobs: Int?
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    }

    /// Reads what the submissions need and makes ready to judge them.
    ///
    /// - Parameters:
    ///   - earlier: reads the plans made before; called when the files are known to exist.
    ///   - others: submissions that will be read beside them.
    func batch(
        after earlier: () throws -> [EarlierPlan] = { [] }, besides others: [String] = []
    ) throws -> Batch {
        let files = try submissionFiles(files)
        let earlier = try earlier()
        // Plans made before may name actions of any questionnaire.
        let selection =
            earlier.isEmpty
            ? DefinitionSelection(ofSubmissions: files + others, programme: programme) : nil
        let library = try Workspace.load(shared, for: selection).library
        try library.checkProgramme(programme)
        return Batch(
            judging: Judging(library: library, programme: programme, earlier: earlier),
            files: files, threads: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    }
}

/// The arguments of commands that write a result for each of many submissions.
struct BatchOptions: ParsableArguments {
    @OptionGroup var submissions: SubmissionOptions
    @OptionGroup var output: OutputOptions

    /// Judges the files and writes a result for each.
    ///
    /// - Parameters:
    ///   - earlier: reads the plans made before; called when the files are known to exist.
    ///   - list: the name of the list in JSON where there are several results.
    ///   - text: the result as text; called on any thread, as is `document`.
    ///   - document: writes the result as JSON.
    func run(
        after earlier: () throws -> [EarlierPlan] = { [] }, list: String,
        text: @escaping @Sendable (Judged, QuestionnaireLibrary, TextLayout) -> String,
        document: @escaping @Sendable (Judged, QuestionnaireLibrary, inout JSONWriter) -> Void
    ) throws {
        let batch = try submissions.batch(after: earlier)
        let library = batch.judging.library
        let isList = batch.files.count != 1
        let writer = try ResultWriter(output, list: isList ? list : nil)
        let layout = submissions.shared.layout(for: 1, language: output.lang)
        let format = output.format
        let unread = try batch.run(options: submissions.shared) { judged in
            switch format {
            case .text: return Array(text(judged, library, layout).utf8)
            case .json:
                return JSONWriter.bytes(isList ? .part(depth: 2) : .document) {
                    document(judged, library, &$0)
                }
            }
        } take: {
            try writer.add($0)
        }
        try writer.finish()
        if !unread.isEmpty { throw ExitCode(1) }
    }
}

/// Tells on a terminal how far a long run has come; silent elsewhere.
struct Progress {
    private let total: Int
    private let isShown: Bool
    private var isOnScreen = false

    init(of total: Int, isShown: Bool) {
        self.total = total
        self.isShown = isShown && isatty(2) == 1
    }

    mutating func show(_ count: Int) {
        guard isShown, count < total else { return }
        write("\r\(count) of \(total) submissions")
        isOnScreen = true
    }

    /// Takes the line away, so that something else can be written.
    mutating func clear() {
        guard isOnScreen else { return }
        write("\r\u{1B}[K")
        isOnScreen = false
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
