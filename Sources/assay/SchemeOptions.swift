import ArgumentParser
import AssayAssessments
import AssayDiagnostics
import AssayEngine
import AssayExpressions
import AssayQuestionnaires
import AssayWorkspaces

/// The option that names what the buyer found about certification and assurance schemes.
struct SchemeOptions: ParsableArguments {
    @ArgumentParser.Option(
        help: ArgumentHelp(
            """
            The buyer's answers to assurance-scheme-check about a scheme of the catalogue, such as \
            irma=irma.xml: certificates of it count as far as they carry. Give it again for others; \
            without it the catalogue's default counts.
            """, valueName: "scheme=file"))
    var scheme: [String] = []

    /// The files that the option names.
    var files: [String] { scheme.compactMap { Self.parts(of: $0)?.file } }

    func validate() throws {
        for text in scheme where Self.parts(of: text) == nil {
            throw ValidationError(
                "'\(shown(text))' names no scheme and file, such as irma=irma.xml.")
        }
    }

    /// Judges the buyer's answers; what is wrong with them ends the run.
    func read(in workspace: Workspace, reporting problems: ProblemPrinter) throws -> [SchemeCheck] {
        try scheme.compactMap { Self.parts(of: $0) }.map { id, file in
            try existingFile(at: file)
            let batch = try Batch([file], in: workspace)
            let schemes = batch.judging.engine.library.catalogue.schemes.map(\.id)
            guard schemes.contains(id) else {
                let nearest = nearestSpelling(to: id, among: schemes)
                throw ValidationError(
                    "There is no scheme '\(shown(id))'."
                        + (nearest.map { " Did you mean '\(shown($0))'?" } ?? ""))
            }
            let (judged, notes) = try batch.judgeWithNotes(file)
            problems.show(notes)
            guard let check = SchemeCheck(of: judged.assessment, about: id) else {
                throw ValidationError(
                    "The file '\(shown(file))' answers no questionnaire about a scheme, or several "
                        + "that are scored. Answer assurance-scheme-check alone in it.")
            }
            return check
        }
    }

    private static func parts(of text: String) -> (scheme: String, file: String)? {
        guard let sign = text.firstIndex(of: "="), sign > text.startIndex else { return nil }
        let file = text[text.index(after: sign)...]
        return file.isEmpty ? nil : (String(text[..<sign]), String(file))
    }
}
