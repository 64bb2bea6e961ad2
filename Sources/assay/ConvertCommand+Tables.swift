import ArgumentParser
import AssayDiagnostics
import AssayInterchange
import AssayResponses
import AssayWorkspaces
import FoundationEssentials

extension ConvertCommand {
    private static let ending = ".csv"

    /// A Boolean value indicating whether a table of submissions is read.
    var readsTable: Bool { files.count == 1 && files[0].hasSuffix(Self.ending) }

    /// The second file of a table, as it is named where nobody names it.
    private static func second(of file: String) -> String {
        (file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : file) + "-tables" + ending
    }

    // MARK: Into a table

    func writeTable(reporting problems: ProblemPrinter) throws {
        var found = DiagnosticCollector()
        var submissions: [Submission] = []
        for name in try readsTable ? files : submissionFiles(at: files) {
            if name.hasSuffix(Self.ending) {
                submissions += try read(name, reporting: problems)
                continue
            }
            let bytes = readBytes(
                ofFile: name, mostBytes: SubmissionFile.mostBytes, diagnostics: &found)
            let document = bytes.flatMap {
                ExchangeDocument($0, named: name, diagnostics: &found)
            }
            switch document {
            case .submission(let submission): submissions.append(submission)
            case .review:
                throw ValidationError(
                    "'\(shown(name))' is a review, which has no form in csv; name submissions.")
            case nil: break
            }
        }
        let table =
            found.hasErrors ? nil : SubmissionTable(of: submissions, diagnostics: &found)
        problems.show(found.sorted(), texts: [:])
        guard let table else { throw ExitCode(1) }
        guard let output, output != "-" else {
            guard table.hasNoEntries else {
                throw ValidationError(
                    "A row does not hold all of it; name the file with --output, and a second one is "
                        + "written beside it.")
            }
            return try Output.write(table.rows, to: nil)
        }
        let second = tables ?? Self.second(of: output)
        if let input = try inputFiles().input(sameAs: second) {
            throw overwriting(input, by: second)
        }
        try Output.write(table.entries, to: second)
        try Output.write(table.rows, to: output)
    }

    // MARK: From a table

    func writeSubmissions(
        as form: SubmissionForm, reporting problems: ProblemPrinter
    ) throws {
        let submissions = try read(files[0], reporting: problems)
        var found = DiagnosticCollector()
        var written: [(id: String, bytes: [UInt8])] = []
        let asked = try asked(by: form)
        for submission in submissions {
            let document = ExchangeDocument.submission(submission)
            if let bytes = document.converted(to: form, asked: asked, diagnostics: &found) {
                written.append((submission.supplier.id, bytes))
            }
        }
        problems.show(found.sorted(), texts: [:])
        guard !found.hasErrors else { throw ExitCode(1) }
        if written.count == 1, output.map({ isFolder($0) != true && !$0.hasSuffix("/") }) ?? true {
            return try Output.write(written[0].bytes, to: output)
        }
        guard let output, output != "-" else {
            throw ValidationError(
                "The table holds \(written.count) submissions; name a folder for them with "
                    + "--output.")
        }
        try SubmissionFolder(output, of: written.map(\.id), form: form, sparing: inputFiles())
            .write(written)
    }

    private func read(_ name: String, reporting problems: ProblemPrinter) throws -> [Submission] {
        let name = try existingFile(at: name)
        let second = tables ?? Self.second(of: name)
        var found = DiagnosticCollector()
        let rows = readBytes(ofFile: name, diagnostics: &found)
        let hasSecond = tables != nil || name != "-" && isFolder(second) == false
        let entries = hasSecond ? readBytes(ofFile: second, diagnostics: &found) : nil
        let submissions = rows.flatMap { rows in
            hasSecond && entries == nil
                ? nil
                : readSubmissions(
                    rows, named: name, entries: entries, named: second, diagnostics: &found)
        }
        problems.show(found.sorted(), texts: [:])
        guard let submissions else { throw ExitCode(1) }
        return submissions
    }
}
