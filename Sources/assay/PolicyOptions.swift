import ArgumentParser
import AssayQuestionnaires
import AssayWorkspaces

/// The option by which a buyer says what its suppliers can carry.
struct PolicyOptions: ParsableArguments {
    @ArgumentParser.Option(
        help: """
            What your suppliers can carry at a time, as XML: the element capacity of \
            Catalogues/capacity.xml with your numbers.
            """,
        completion: .file(extensions: ["xml"]))
    var policy: String?

    /// Reads the policy; errors in it end the run.
    func read(reporting problems: ProblemPrinter) throws -> PlanCapacity? {
        guard let policy else { return nil }
        let file = PolicyFile(reading: try existingFile(at: policy))
        problems.show(file.problems, texts: file.texts)
        guard let capacity = file.capacity else { throw ExitCode(1) }
        return capacity
    }
}
