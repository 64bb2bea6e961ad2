import ArgumentParser
import AssayDiagnostics
import AssayWorkspaces
import FoundationEssentials
import Glibc

/// The tool: one subcommand a verb.
@main
struct AssayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assay",
        abstract: "Scores supplier due-diligence questionnaires and plans corrective action.",
        discussion: """
            The commonest commands:

              assay plan supplier.xml                   what to do first, and by when
              assay score submissions/*.xml             scores, levels and findings
              assay report submissions -o reports       pages, and whom to call first
              assay compare 2026.xml 2027.xml           what moved in a year, and why
              assay buyer-plan --buyer us.xml suppliers one plan for all of them
              assay explain supplier.xml graphite       why a result is what it is
              assay form battery -o form.html           one page to be filled in offline
              assay template graphite > blank.xml       a blank submission with guidance
              assay review supplier.xml > review.xml    your view of it, to be filled in
              assay agree supplier.xml --plan p.xlsx    what a plan that came back says
              assay convert supplier.xml --to json      the same in another form
              assay import csv a.csv --map m.xml -o in  what a survey tool exports
              assay import answers.xlsx -o answers      submissions from filled workbooks
              assay import template emrt.xlsx …         filled templates of others
              assay migrate old.xml -o new.xml          the same in the current version
              assay schema battery                      what JSON must look like
              assay coverage --framework EU-BATT        which clauses are asked, how well
              assay check Questionnaires                mistakes with line, column, mend

            Exit codes: 0 done, gaps are results; 1 problems in definitions or submissions; \
            64 wrong usage; 66 no such input, or a folder without any; 69 nothing that prints; \
            73 an output cannot be written; 78 the questionnaires cannot be found or used; \
            141 the reader closed the pipe.
            """,
        version: "0.1.0",
        subcommands: [
            Check.self, ScoreCommand.self, PlanCommand.self, ReportCommand.self,
            CompareCommand.self, BuyerPlanCommand.self, Form.self, ReviewCommand.self,
            AgreeCommand.self, Explain.self, Coverage.self, TestCommand.self, Template.self,
            ImportCommand.self, ConvertCommand.self, MigrateCommand.self, DiffCommand.self,
            SchemaCommand.self, ExportCommand.self,
        ])

    static func main() {
        Surroundings.prepare()
        let arguments = CommandLine.exactArguments
        let code = run(arguments)
        Leftovers.ofRun.removeAll()
        Glibc.exit(code.rawValue)
    }

    /// The most arguments that are read; the time to read them grows by their square, to 0.5 s here.
    private static let mostArguments = 4096

    private static func run(_ arguments: [String]) -> ExitCode {
        do {
            do {
                guard arguments.count <= mostArguments else {
                    throw ValidationError(
                        "There are \(arguments.count) arguments, more than \(mostArguments). Name "
                            + "the folder of the submissions in place of each file.")
                }
                var command = try parseAsRoot(arguments)
                try command.run()
            } catch let error where !(error is OutputError) {
                try tell(error, of: arguments)
                return exitCode(for: error)
            }
            try Output.closeStandardOutput()
            return .success
        } catch {
            return (error as? OutputError)?.tell() ?? .failure
        }
    }

    /// Writes what an error says, or the help that was asked for.
    private static func tell(_ error: any Error, of arguments: [String]) throws(OutputError) {
        let message = fullMessage(for: error)
        guard exitCode(for: error) != .success else {
            return try Output.write(Array((message + "\n").utf8), to: nil)
        }
        if let hint = suggestion(for: arguments.first) { printError(hint) }
        if !message.isEmpty { printError(echo(message, of: arguments)) }
    }

    /// A message with the arguments that it echoes as they may be shown.
    private static func echo(_ message: String, of arguments: [String]) -> String {
        let words = arguments.flatMap { argument in
            // The value of --option=value is echoed alone.
            [argument] + argument.split(separator: "=", maxSplits: 1).map(String.init)
        }
        return words.filter { shown($0) != $0 }.sorted { $0.utf8.count > $1.utf8.count }
            .reduce(message) { $0.replacing($1, with: shown($1)) }
    }

    /// A mistyped subcommand gets the nearest one.
    private static func suggestion(for word: String?) -> String? {
        guard let word, !word.hasPrefix("-") else { return nil }
        let names = configuration.subcommands.flatMap {
            [$0.configuration.commandName].compactMap { $0 } + $0.configuration.aliases
        }
        guard !names.contains(word), word != "help",
            let nearest = nearestSpelling(to: word, among: names)
        else { return nil }
        return "Did you mean 'assay \(nearest)'?"
    }
}
