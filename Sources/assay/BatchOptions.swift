import ArgumentParser
import AssayDocuments
import AssayEngine
import AssayReports
import AssayWorkspaces

/// The forms of the results of many submissions.
enum BatchFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, ndjson
}

/// The arguments of commands that write a result for each of many submissions.
struct BatchOptions: ParsableArguments {
    @OptionGroup var submissions: SubmissionOptions
    @OptionGroup var stream: StreamOptions

    @Option(
        help: """
            The form of the result: text, json, or ndjson, which is the JSON of each submission on \
            a line of its own.
            """)
    var format: BatchFormat = .text

    @Option(
        name: .shortAndLong, help: "Write to this file, whole or not at all.", completion: .file())
    var output: String?

    @Option(help: "The language of texts where they are translated, such as de.")
    var lang: String?

    /// Judges the files and writes a result for each.
    ///
    /// - Parameters:
    ///   - earlier: the plans made before.
    ///   - policy: what suppliers can carry.
    ///   - problems: shows what is wrong with files.
    ///   - list: the name of the list in JSON where there are several results.
    ///   - text: the result as text; called on any thread, as is `document`.
    ///   - document: writes the result as JSON, with the digest of the questionnaires.
    func run(
        after earlier: EarlierPlanOptions? = nil, policy: PolicyOptions? = nil,
        reporting problems: ProblemPrinter, list: String,
        text: @escaping @Sendable (Judged, TextLayout) -> String,
        document: @escaping @Sendable (Judged, String, inout JSONWriter) -> Void
    ) throws {
        if stream.stream {
            return try runStream(
                after: earlier, policy: policy, reporting: problems, document: document)
        }
        let batch = try submissions.batch(after: earlier, policy: policy, reporting: problems)
        let format = format
        let digest = format == .text ? "" : try submissions.shared.questionnairesDigest()
        let isList = format == .json && batch.files.count != 1
        let writer = try ResultWriter(
            to: output, as: isList ? .list(list) : format == .ndjson ? .lines : .texts)
        let layout = submissions.shared.layout(for: 1, language: lang)
        let refused = try batch.run(reporting: problems) { judged in
            switch format {
            case .text: Array(text(judged, layout).utf8)
            case .json:
                JSONWriter.bytes(isList ? .part(depth: 2) : .document) {
                    document(judged, digest, &$0)
                }
            case .ndjson:
                JSONWriter.bytes(.compact) { document(judged, digest, &$0) }
                    + [UInt8(ascii: "\n")]
            }
        } take: {
            try writer.add($0)
        }
        try writer.finish()
        if !refused.isEmpty { throw ExitCode(1) }
    }
}
