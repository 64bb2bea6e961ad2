import ArgumentParser
import AssayDiagnostics
import AssayDocuments
import AssayEngine
import AssayReports
import AssayWorkspaces

struct Explain: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a score, question, finding or action: rule, values and clause.",
        discussion: """
            Without a name, the names that can be explained are listed.

            Examples:
              assay explain supplier.xml
              assay explain supplier.xml graphite:split
              assay explain supplier.xml graphite:origin-not-known
              assay explain supplier.xml residents-harmed:river-report --audience buyer
            """)

    @Argument(help: "A submission, or - for standard input.", completion: .submission)
    var file: String
    @Argument(help: "The name of a questionnaire, section, question, finding or action.")
    var id: String?
    @OptionGroup var audience: AudienceOptions
    @OptionGroup var reviews: ReviewOptions
    @OptionGroup var age: EvidenceAgeOptions
    @OptionGroup var schemes: SchemeOptions
    @OptionGroup var asking: AskingOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var shared: SharedOptions
    @OptionGroup var output: OutputOptions

    var inputNames: [String] { [file] }
    var reviewNames: [String] { reviews.review }
    var expectationName: String? { asking.expect }
    var policyName: String? { policy.policy }
    var outputName: String? { output.output }

    func run(reporting problems: ProblemPrinter) throws {
        try existingFile(at: file)
        let batch = try shared.batch(
            [file], reviews, asking, age, schemes, policy, reporting: problems)
        let (judged, notes) = try batch.judgeWithNotes(file)
        problems.show(notes)
        problems.show(batch.judging.reviews, strangersTo: Set(notes.names))
        let explainer = Explainer(
            assessment: judged.assessment, response: judged.response, plan: judged.plan(),
            library: judged.library, audience: audience.reader)
        guard let id else {
            switch output.format {
            case .text:
                try output.write(explainer.names.map { TextLayout.inert($0) + "\n" }.joined())
            case .json: try output.write { $0.array(explainer.names) }
            }
            return
        }
        guard let explanation = explainer.explain(id) else {
            let nearest = nearestSpelling(to: id, among: explainer.names)
            printError(
                "Nothing in this result is named '\(shown(id))'."
                    + (nearest.map { " Did you mean '\(shown($0))'?" }
                        ?? " Leave the name out for a list.")
            )
            throw ExitCode(1)
        }
        switch output.format {
        case .text:
            try output.write(explanation.text(layout: shared.layout(for: 1, language: output.lang)))
        case .json:
            let digest = try shared.questionnairesDigest()
            try output.write { json in
                json.object { json in
                    json.member("schema", "urn:assay:explanation:1")
                    json.questionnaires(sha256: digest)
                    json.member("id", explanation.id)
                    json.member("title", explanation.title)
                    json.array("parts", explanation.parts) { json, part in
                        json.object { json in
                            json.member("heading", part.heading)
                            json.member("lines", part.lines)
                        }
                    }
                }
            }
        }
    }
}
