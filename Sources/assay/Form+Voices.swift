import ArgumentParser
import AssayActionPlans
import AssayEngine
import AssayReports
import AssayResponses
import AssayWorkspaces

extension Form {
    /// Names the page for those affected in place of a programme.
    static let voices = "voices"

    var isForVoices: Bool { ids.first == Self.voices }

    /// The submission whose questionnaires give the topics; all questionnaires where there is none.
    var voicesSubmission: String? { isForVoices && ids.count == 2 ? ids[1] : nil }

    func validateVoices() throws {
        if ids.count > 2 {
            throw ValidationError("The page for those affected takes one submission at most.")
        }
        if submission != nil || depth != nil || logo != nil || title != nil {
            throw ValidationError(
                "The page for those affected names nobody: it takes no --submission, --depth, --logo or "
                    + "--title.")
        }
    }

    /// Writes the page; where people cannot speak freely the one who prints it is told.
    func writeVoices(reporting problems: ProblemPrinter) throws {
        let library = try shared.workspace().library()
        guard let file = voicesSubmission else {
            let topics = VoiceTopic.topics(of: nil, in: library)
            return try Output.write(VoicesPage(about: topics).html, to: output)
        }
        let judged = try Judging(by: library).judge(
            SubmissionFile(reading: try existingFile(at: file)))
        if let caution = VoicesPage.caution(
            at: judged.response.namedCountries(in: library), in: library)
        {
            printError(caution)
        }
        let topics = VoiceTopic.topics(of: judged.response.questionnaires, in: library)
        try Output.write(VoicesPage(about: topics).html, to: output)
    }
}
