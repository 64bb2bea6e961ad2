import ArgumentParser
import AssayActionPlans
import AssayDocuments
import AssayEngine
import AssayReports
import AssayResponses
import AssayWorkspaces

enum BuyerPlanForm: String, CaseIterable, ExpressibleByArgument {
    case text, json, md, html
}

extension SharingThreshold: ExpressibleByArgument {
    /// Reads a number of suppliers from 2 on, a share such as `20%`, or `usual`.
    public init?(argument: String) {
        if argument == "usual" {
            self = .usual
        } else if argument.hasSuffix("%") {
            guard let percent = Int(argument.dropLast()), (1...100).contains(percent) else {
                return nil
            }
            self = .percent(percent)
        } else {
            guard let count = Int(argument), (2...1_000_000).contains(count) else { return nil }
            self = .count(count)
        }
    }
}

struct BuyerPlanCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "buyer-plan",
        abstract: "Plan what a buyer does for all its suppliers, alone and with others.",
        discussion: """
            Reads the buyer's answers to buyer-profile, makes the suppliers' plans, and prints one \
            plan of two pages for all of them. First what to do together with others: the joint \
            actions of all plans, each once, of severity 3 and above and with a measure that fits \
            and is ready, with a letter; and the measures for the gravest shared issues in their \
            order. Then the buyer's own purchasing, its team's work by month and function, capped \
            by the number in the catalogue or in --policy, and the smelters, mines and countries \
            that several suppliers name or assume. --full adds all suppliers, all measures, and whom to \
            engage.

            A finding counts as shared from a tenth of the suppliers on, and from two at least, \
            unless --shared-by names a number or a share. Of several submissions of a supplier the \
            latest counts. With --previous it says who closed a gap that others have. The \
            questions before a relationship ends are shown only where a severe \
            finding lasts, an earlier plan had no effect, the buyer's own actions are \
            done, and every fitting measure was carried out: reported as progress on \
            leverage:MEASURE in the buyer's file, or in the supplier's. The plan is for the buyer: \
            it names suppliers to nobody else, and never a source or an observer.

            Exit codes: 0 done; 1 a file cannot be read, or the buyer's answers are to no \
            questionnaire about measures; 64 wrong usage; 66 no such input, or a folder without \
            any; 73 the output cannot be written.

            Examples:
              assay buyer-plan --buyer buyer.xml submissions
              assay buyer-plan --buyer buyer.xml submissions --shared-by 20% --format html \
            -o plan.html
              assay buyer-plan --buyer buyer.xml supplier.xml --previous plans-2026.json
            """,
        aliases: ["leverage"])

    @ArgumentParser.Option(
        help: "The buyer's answers to buyer-profile.", completion: .submission)
    var buyer: String
    @OptionGroup var submissions: SubmissionOptions
    @OptionGroup var earlier: EarlierPlanOptions
    @OptionGroup var policy: PolicyOptions
    @ArgumentParser.Option(
        help: "From how many suppliers on a finding is shared: a number, or a share such as 20%.")
    var sharedBy: SharingThreshold = .usual
    @Flag(help: "Add all suppliers, all measures and whom to engage.")
    var full = false
    @ArgumentParser.Option(help: "The form of the result: text, json, md or html.")
    var format: BuyerPlanForm = .text
    @ArgumentParser.Option(
        name: .shortAndLong, help: "Write to this file, whole or not at all.", completion: .file())
    var output: String?
    @ArgumentParser.Option(
        help: "The language of texts where they are translated, such as de.")
    var lang: String?

    func validate() throws {
        try submissions.audience.refuse(
            .supplier, what: "The plan of all suppliers is the buyer's and",
            instead: "'assay plan' writes a supplier's own.")
        if submissions.files.isEmpty {
            throw ValidationError("Name the submissions of suppliers, or folders of them.")
        }
        if buyer == "-", submissions.files.contains("-") {
            throw ValidationError("Standard input holds the buyer's answers or a supplier's.")
        }
    }

    var shared: SharedOptions { submissions.shared }
    var inputNames: [String] { [buyer] + submissions.files + earlier.previous }
    var reviewNames: [String] { submissions.reviews.review }
    var expectationName: String? { submissions.asking.expect }
    var policyName: String? { policy.policy }
    var outputName: String? { output }

    func run(reporting problems: ProblemPrinter) throws {
        let buyerFile = try submissionFiles(at: [buyer])
        guard buyerFile == [buyer] else {
            throw ValidationError("Name the buyer's file, not a folder.")
        }
        var batch = try submissions.batch(
            after: earlier, besides: buyerFile, policy: policy, reporting: problems)
        // The buyer's own answers may lie in the folder of its suppliers'.
        let own = InputFiles(buyerFile)
        batch.files.removeAll { $0 == buyer || own.input(sameAs: $0) != nil }
        guard !batch.files.isEmpty else {
            throw ValidationError("There are no submissions of suppliers.")
        }
        let library = batch.judging.engine.library
        let (judgedBuyer, notes) = try Judging(by: library).judgeWithNotes(batch.read(buyer))
        problems.show(notes)
        let position = BuyerPosition(
            of: judgedBuyer.assessment, response: judgedBuyer.response, with: library)
        guard position.isInformed else {
            printError(
                "The buyer's file '\(shown(buyer))' answers no questionnaire about "
                    + "measures. Answer buyer-profile; 'assay template buyer-profile' writes a "
                    + "blank one.")
            throw ExitCode(1)
        }
        var needs: [SupplierNeeds] = []
        let unread = try batch.run(reporting: problems) { judged in
            SupplierNeeds(
                of: judged.assessment, response: judged.response,
                plan: judged.plan(), with: library)
        } take: {
            needs.append($0)
        }
        if needs.isEmpty { throw ExitCode(1) }
        let plan = buyerPlan(
            for: needs, of: position, sharedBy: sharedBy, with: library,
            policy: batch.judging.engine.policy)
        try write(plan, judgedBuyer, unread: unread)
        if !unread.isEmpty { throw ExitCode(1) }
    }

    private func write(_ plan: BuyerPlan, _ own: Judged, unread: [String]) throws {
        let library = own.library
        let report = BuyerPlanReport(
            plan, buyer: own.assessment, response: own.response, with: library, unread: unread,
            full: full, language: lang)
        var options = OutputOptions()
        options.output = output
        options.format = .text
        switch format {
        case .text:
            try options.write(
                report.text(layout: shared.layout(for: 1, language: lang)))
        case .json:
            let digest = try shared.questionnairesDigest()
            try options.write {
                $0.write(plan, with: library, unread: unread, questionnairesSHA256: digest)
            }
        case .md: try options.write(report.markdown)
        case .html: try options.write(report.html)
        }
    }
}
