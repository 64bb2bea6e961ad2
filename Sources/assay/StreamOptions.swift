import ArgumentParser
import AssayDocuments
import AssayEngine
import AssayWorkspaces

/// The arguments of commands that answer submissions as they come.
struct StreamOptions: ParsableArguments {
    @Flag(
        help: """
            Read a submission a line from standard input and answer each with a line of JSON, in \
            their order. A line is a submission in JSON, or {"id": …, "offset": …, "xml": "…"} with \
            its XML, or with its JSON in "submission"; id and offset come back. What is wrong with a \
            record stands in its answer, and the exit code is 0.
            """)
    var stream = false

    @Flag(help: "Write the answer to each line of a stream at once.")
    var flush = false

    func validate() throws {
        if flush, !stream { throw ValidationError("--flush goes with --stream.") }
    }
}

extension BatchOptions {
    /// Judges what comes from standard input and answers each record with a line.
    func runStream(
        after earlier: EarlierPlanOptions?, policy: PolicyOptions?,
        reporting problems: ProblemPrinter,
        document: @escaping @Sendable (Judged, String, inout JSONWriter) -> Void
    ) throws {
        guard submissions.files.allSatisfy({ $0 == "-" }) else {
            throw ValidationError("--stream reads standard input; name no files.")
        }
        guard format != .json else {
            throw ValidationError("--stream writes ndjson; leave out --format.")
        }
        let batch = try submissions.batch(
            after: earlier, policy: policy, isStream: true, reporting: problems)
        let digest = try submissions.shared.questionnairesDigest()
        let writer = try ResultWriter(
            to: output, as: .lines, mostWaiting: stream.flush ? 0 : 1 << 20)
        let stream = SubmissionStream(by: batch.judging, threads: batch.threads)
        let problem = try stream.run { judged in
            JSONWriter.bytes(.compact) { document(judged, digest, &$0) }
        } take: {
            try writer.add($0)
        }
        try writer.finish()
        if let problem {
            printError("Standard input cannot be read: \(problem.reason).")
            throw ExitCode(66)
        }
    }
}
