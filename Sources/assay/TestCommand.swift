import ArgumentParser
import AssayActionPlans
import AssayAssessments
import AssayDocuments
import AssayEngine
import AssayQuestionnaires
import AssayReports
import AssayWorkspaces
import FoundationEssentials
import Glibc

struct TestCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the cases beside questionnaires: submissions with their expected results.",
        discussion: """
            A case is a submission NAME.xml with NAME.expected.json beside it. Cases stand in the \
            folder cases of a questionnaire, and among the example submissions; their reviews lie \
            in the folder reviews beside them. What differs is printed line by line; --record \
            writes what was found as what is expected.

            Examples:
              assay test
              assay test Questionnaires/graphite
              assay test Examples/Submissions --record
            """)

    @Argument(help: "Folders or submissions; by default all questionnaires and examples.")
    var paths: [String] = []
    @Flag(help: "Write what was found as the expected result.")
    var record = false
    @Flag(help: "Name findings and actions that no case brings up.")
    var coverage = false
    @OptionGroup var shared: SharedOptions

    var inputNames: [String] { paths }

    func run(reporting problems: ProblemPrinter) throws {
        let workspace = try shared.workspace()
        let library = try workspace.library()
        let folder = workspace.folder
        let examples = URL(fileURLWithPath: folder).deletingLastPathComponent()
            .appendingPathComponent("Examples/Submissions").relativePath
        for path in paths { try existingFile(at: path) }
        let cases = caseFiles(paths.isEmpty ? [folder, examples] : paths)
        let inputs = InputFiles(cases)
        var judgings: [String: Judging] = [:]
        var held = 0
        var differing = 0
        var seen: Set<String> = []
        for file in cases {
            let judged: Judged
            do {
                let folder = URL(fileURLWithPath: file).deletingLastPathComponent().relativePath
                let judging = try judgings[folder] ?? judging(in: folder, library, problems)
                judgings[folder] = judging
                let (result, notes) = try judging.judgeWithNotes(SubmissionFile(reading: file))
                problems.show(notes)
                judged = result
            } catch let error as RefusedSubmission {
                problems.show(error)
                differing += 1
                continue
            }
            let plan = judged.plan()
            seen.formUnion(judged.assessment.findings.map(\.identity))
            // An action of a theme stands for all that it joins.
            let parts = (plan.allActions + plan.joint).flatMap { $0.parts }
            seen.formUnion(parts.map { library.action($0.action).identity })
            let bytes = JSONWriter.bytes {
                $0.writeCase(judged.assessment, plan, with: library)
            }
            let expected = String(file.dropLast(4)) + ".expected.json"
            if record {
                if let input = inputs.input(sameAs: expected) {
                    throw overwriting(input, by: expected)
                }
                try Output.write(bytes, to: expected)
            }
            let found = String(decoding: bytes, as: UTF8.self)
            let known = (try? String(contentsOfFile: expected, encoding: .utf8)) ?? ""
            if known == found {
                held += 1
            } else {
                differing += 1
                try printOutput("\(shown(file)): the result differs from \(shown(expected))")
                try printOutput(
                    LineDifference(from: known, to: found).text(most: 60))
            }
        }
        try printOutput("\(cases.count) cases: \(held) as expected, \(differing) different")
        if coverage { try printCoverage(seen, library) }
        if differing > 0 || cases.isEmpty { throw ExitCode(1) }
    }

    /// What judges the cases of a folder, with the reviews that lie in its folder of reviews.
    private func judging(
        in folder: String, _ library: QuestionnaireLibrary, _ problems: ProblemPrinter
    ) throws -> Judging {
        var reviews = ReviewOptions()
        reviews.review = isFolder(folder + "/reviews") == true ? [folder + "/reviews"] : []
        return try Judging(
            by: library, reviews: try reviews.read(besides: [], reporting: problems))
    }

    /// The cases below folders, sorted by name.
    private func caseFiles(_ paths: [String]) -> [String] {
        var files: [String] = []
        for path in paths {
            if path.hasSuffix(".xml") {
                files.append(path)
                continue
            }
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
            for name in names.sorted() where name.hasSuffix(".xml") {
                let parts = name.split(separator: "/")
                let folder = parts.dropLast().last
                let isCase = folder == "cases" || folder == nil && path.hasSuffix("cases")
                let isExample = parts.count == 1 && path.hasSuffix("Submissions")
                if isCase || isExample { files.append(path + "/" + name) }
            }
        }
        return files
    }

    private func printCoverage(_ seen: Set<String>, _ library: QuestionnaireLibrary) throws {
        var missing: [String] = []
        var total = 0
        for questionnaire in library.questionnaires {
            for finding in questionnaire.findings {
                total += 1
                let name = finding.home + ":" + finding.id
                if !seen.contains(name) { missing.append("finding \(name)") }
            }
        }
        for action in library.actions {
            total += 1
            if !seen.contains(action.identity) { missing.append("action \(action.identity)") }
        }
        try printOutput(
            "\(total - missing.count) of \(total) findings and actions come up in a case")
        for name in missing { try printOutput("  not in any case: \(name)") }
    }
}
