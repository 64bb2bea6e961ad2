import ArgumentParser
import AssayInterchange
import AssayResponses
import AssayWorkspaces

/// The option that names what others say about submissions.
struct ReviewOptions: ParsableArguments {
    @Option(
        help: """
            A review of a submission, or a folder of reviews; - for standard input. Give it again \
            for others. A review counts for the very file that was reviewed.
            """,
        completion: .file(extensions: ReviewForm.allCases.map(\.fileEnding)))
    var review: [String] = []

    /// Reads the reviews; errors in them end the run.
    ///
    /// - Parameters:
    ///   - others: the other files of the run, of which one at most can be standard input.
    ///   - problems: shows what is wrong with the reviews.
    func read(
        besides others: [String], reporting problems: ProblemPrinter
    ) throws -> ReviewIndex {
        guard !review.isEmpty else { return ReviewIndex([]) }
        guard (others + review).count(where: { $0 == "-" }) <= 1 else {
            throw ValidationError("Only one of the files can be standard input.")
        }
        return try Self.index(ofReviewsAt: review, reporting: problems)
    }

    /// Reads reviews; errors in them end the run.
    static func index(
        ofReviewsAt names: [String], reporting problems: ProblemPrinter
    ) throws -> ReviewIndex {
        var reviews: [Review] = []
        var isSound = true
        for file in try reviewFiles(at: names) {
            let read = ReviewFile(reading: file)
            problems.show(read.problems, texts: read.texts)
            if let review = read.review { reviews.append(review) } else { isSound = false }
        }
        if !isSound { throw ExitCode(1) }
        return ReviewIndex(reviews)
    }
}
