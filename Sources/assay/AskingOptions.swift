import ArgumentParser
import AssayInterchange
import AssayQuestionnaires
import AssayResponses
import AssayWorkspaces

extension Depth: ExpressibleByArgument {}

/// The options by which a buyer says what it asks of suppliers.
struct AskingOptions: ParsableArguments {
    @ArgumentParser.Option(
        help: """
            What you expect of each supplier, as CSV or XML: materials, kilograms, spend. What a \
            supplier leaves out counts as not answered.
            """,
        completion: .file(extensions: ExpectationForm.allCases.map(\.fileEnding)))
    var expect: String?

    @ArgumentParser.Option(
        help: """
            Ask core or full, whatever the programme says; a submission can still go deeper.
            """)
    var depth: Depth?

    /// Reads what is expected; errors in it end the run.
    ///
    /// - Parameters:
    ///   - others: the other files of the run, of which one at most can be standard input.
    ///   - problems: shows what is wrong with the file.
    func read(
        besides others: [String], reporting problems: ProblemPrinter
    ) throws -> ExpectationIndex {
        guard let expect else { return ExpectationIndex([]) }
        guard (others + [expect]).count(where: { $0 == "-" }) <= 1 else {
            throw ValidationError("Only one of the files can be standard input.")
        }
        let file = ExpectationFile(reading: try existingFile(at: expect))
        problems.show(file.problems, texts: file.texts)
        guard let expectations = file.expectations else { throw ExitCode(1) }
        var index = ExpectationIndex(expectations)
        index.texts = file.texts
        return index
    }
}
