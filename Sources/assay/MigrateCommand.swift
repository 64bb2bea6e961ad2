import ArgumentParser
import AssayDiagnostics
import AssayInterchange
import AssayQuestionnaires
import AssayResponses
import AssayWorkspaces

struct MigrateCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring submissions to the current version of their questionnaires.",
        discussion: """
            Questions and answers that were renamed, split, merged or moved are carried as the \
            definitions declare. What cannot be carried is listed and kept as a <note> of the \
            submission, to the letter; it counts as nothing. No answer of today is overwritten.

            What was written is read and judged whole before anybody gets it; a file with problems is \
            not written. A review counts for the very file that was reviewed, so keep that file.

            Examples:
              assay migrate supplier-2025.xml -o supplier.xml
              assay migrate --dry-run submissions
              assay migrate submissions -o migrated
            """)

    @Argument(
        help: "Submissions, folders of them, or - for standard input.", completion: .submission)
    var files: [String]
    @Flag(name: [.customShort("n"), .long], help: "Only say what would be done.")
    var dryRun = false
    @OptionGroup var shared: SharedOptions
    @ArgumentParser.Option(
        name: .shortAndLong, help: "The file, or the folder where there are several submissions.",
        completion: .file())
    var output: String?

    var inputNames: [String] { files }
    var outputName: String? { dryRun ? nil : output }

    func run(reporting problems: ProblemPrinter) throws {
        let files = try submissionFiles(at: files)
        let isFolder = output.map { AssayWorkspaces.isFolder($0) == true } ?? false
        guard dryRun || files.count == 1 || output != nil else {
            throw ValidationError("Name the folder for several submissions with -o.")
        }
        promptForStandardInput(files)
        let library = try shared.workspace().library()
        let usesFolder = !dryRun && (isFolder || files.count > 1)
        let names = usesFolder ? try names(of: files) : []
        let inputs = try inputFiles()
        for name in names {
            if let input = inputs.input(sameAs: name) { throw overwriting(input, by: name) }
        }
        var hasProblems = false
        for (number, file) in files.enumerated() {
            let migrated: MigratedFile
            do throws(RefusedSubmission) {
                migrated = try MigratedFile(SubmissionFile(reading: file), to: library)
            } catch {
                problems.show(error)
                hasProblems = true
                continue
            }
            try tell(migrated.migration, of: file)
            if dryRun { continue }
            try Output.write(migrated.bytes, to: usesFolder ? names[number] : output)
        }
        if hasProblems { throw ExitCode(1) }
    }

    /// Says what was done, where the submission itself does not go.
    private func tell(_ migration: Migration, of file: String) throws {
        var lines = [shown(file) + (migration.steps.isEmpty ? ": is current" : "")]
        lines += migration.steps.map { "  " + shown($0.words) }
        let text = lines.joined(separator: "\n")
        if dryRun || output.map({ $0 != "-" }) ?? false {
            try Output.write(Array((text + "\n").utf8), to: nil)
        } else {
            printError(text)
        }
    }

    /// The names in the folder, which is made where it is missing.
    private func names(of files: [String]) throws -> [String] {
        guard let output else { return [] }
        var taken: Set<String> = []
        for file in files {
            let name = file.split(separator: "/").last.map(String.init) ?? file
            guard file != "-", taken.insert(name).inserted else {
                throw ValidationError(
                    "Two submissions would have the name '\(shown(name))' in the folder.")
            }
        }
        try makeOutputFolder(output)
        return files.map { file in
            output + "/" + (file.split(separator: "/").last.map(String.init) ?? file)
        }
    }
}
