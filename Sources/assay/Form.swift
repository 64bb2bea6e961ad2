import ArgumentParser
import AssayDiagnostics
import AssayForms
import AssayInterchange
import AssayQuestionnaires
import AssayReports
import AssayResponses
import AssayWorkspaces
import AssayXML
import FoundationEssentials
import Glibc

extension FormPage.CreditDisplay: ExpressibleByArgument {}

struct Form: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Write an offline form: one HTML file that a supplier fills in and mails back.",
        discussion: """
            The file holds the questionnaires and the engine. It opens from disk, asks for nothing \
            from the network, shows scores, findings and plan while it is filled in, and saves a \
            submission that assay score reads. It goes to the supplier, so it has no edition for a buyer.

            Examples:
              assay form battery -o form.html
              assay form supplier-profile graphite -o graphite.html --title "Graphite 2026"
              assay form battery -o form.html --submission last-year.xml --lang de
              assay form battery -o short.html --depth core
              assay form battery -o again.html --submission answers.xml --review review.xml
              assay form voices supplier.xml -o page.html

            voices in place of a programme writes a page for those affected: a union, a committee or \
            neighbours answer it with a partner they trust. It names no company and no person. What \
            comes back becomes a review: assay review supplier.xml --voices.
            """)

    @Argument(help: "A programme, or the questionnaires to answer; or voices and a submission.")
    var ids: [String]
    @ArgumentParser.Option(
        name: .shortAndLong,
        help: "Write to this file, whole or not at all; - for standard output.",
        completion: .file())
    var output: String
    @ArgumentParser.Option(help: "The language in which the form opens, such as de.")
    var lang = "en"
    @ArgumentParser.Option(
        help: """
            A language of the form's own words to switch to; repeat it for several. All when left \
            out, English always: \(FormPage.allLanguages.joined(separator: ", ")).
            """)
    var uiLanguage: [String] = []
    @ArgumentParser.Option(help: "The title; by default that of the programme or questionnaire.")
    var title: String?
    @ArgumentParser.Option(
        help: "A submission to begin with.", completion: .submission)
    var submission: String?
    @ArgumentParser.Option(
        help: """
            A review of that submission: the form asks again for what was sent back and keeps the \
            rest locked. It carries only what the supplier may read. Give it again for others.
            """,
        completion: .file(extensions: ReviewForm.allCases.map(\.fileEnding)))
    var review: [String] = []
    @ArgumentParser.Option(
        help: """
            When the form shows what an answer earns: at-once, or when-done, once the section has no \
            open question.
            """)
    var credit: FormPage.CreditDisplay = .atOnce
    @ArgumentParser.Option(
        help: """
            How much is asked: core for the short path of about 20 minutes, or full. The supplier can \
            go deeper. Judge the answers with the same --depth.
            """)
    var depth: Depth?
    @ArgumentParser.Option(
        help: "A logo, PNG, JPEG, GIF or WebP, of at most 1 MB.",
        completion: .file(extensions: ["png", "jpg", "jpeg", "gif", "webp"]))
    var logo: String?
    @OptionGroup var audience: AudienceOptions
    @OptionGroup var shared: SharedOptions

    /// A form is mailed, and most mail takes some megabytes.
    private static let mostLogoBytes = 1 << 20

    var inputNames: [String] { [submission, logo, voicesSubmission].compactMap { $0 } }
    var reviewNames: [String] { review }
    var outputName: String? { output }

    func run(reporting problems: ProblemPrinter) throws {
        if isForVoices { return try writeVoices(reporting: problems) }
        let workspace = try shared.workspace()
        let selection = try selection(in: try workspace.library())
        let library = try workspace.library(for: selection)
        let programme = selection.programmes.first.flatMap { id in
            library.programmes.libraryIndex { $0.id == id }
        }
        let questionnaires =
            programme.map { library.programmes[$0].parts.map(\.questionnaire) }
            ?? ids.compactMap { library.position(ofQuestionnaire: $0) }
        let known =
            programme.map { library.programmes[$0].title }
            ?? library.questionnaires[questionnaires[0]].title
        var page = FormPage(
            title: title ?? known.text(in: lang), language: lang, library: library,
            questionnaires: questionnaires, programme: programme)
        if !uiLanguage.isEmpty { page.languages = uiLanguage + [lang] }
        if let submission {
            let read = SubmissionFile(reading: try existingFile(at: submission))
            page.submission = try submissionText(read)
            if !review.isEmpty {
                page.reviews = try editions(ofReviewsAt: review, of: read, reporting: problems)
            }
        }
        page.credit = credit
        page.depth = depth
        page.logo = try logo.map { try dataAddress($0, problems) }
        try Output.write(Array(try page.html().utf8), to: output)
    }

    func validate() throws {
        if isForVoices { return try validateVoices() }
        try audience.refuse(
            .buyer, what: "A form goes to the supplier and",
            instead: "'assay score' shows the buyer what came back.")
        if submission == nil, !review.isEmpty {
            throw ValidationError("Name the submission that --review is about.")
        }
        if ids.isEmpty { throw ValidationError("Name a programme or questionnaires.") }
        if let unknown = uiLanguage.first(where: { !FormPage.allLanguages.contains($0) }) {
            throw ValidationError(
                "The form has no words in '\(shown(unknown))', only in "
                    + FormPage.allLanguages.joined(separator: ", ") + ".")
        }
        // A browser refuses to work in a language that is spelled otherwise.
        guard lang.wholeMatch(of: #/[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?/#) != nil
        else {
            throw ValidationError(
                "'\(shown(lang))' names no language; --lang takes one such as de or zh-Hans.")
        }
        if Set(ids).count < ids.count { throw ValidationError("A name is given twice.") }
    }

    /// One programme, or questionnaires; the nearest name is told for one that does not exist.
    private func selection(in library: QuestionnaireLibrary) throws -> DefinitionSelection {
        var selection = DefinitionSelection()
        if ids.count == 1, library.programmes.contains(where: { $0.id == ids[0] }) {
            selection.programmes = [ids[0]]
            return selection
        }
        for id in ids where library.position(ofQuestionnaire: id) == nil {
            if library.programmes.contains(where: { $0.id == id }) {
                throw ValidationError(
                    "'\(shown(id))' is a programme; a form has one programme alone.")
            }
            let names = library.questionnaires.map { $0.id } + library.programmes.map { $0.id }
            let nearest = nearestSpelling(to: id, among: names)
            printError(
                "There is no questionnaire or programme '\(shown(id))'."
                    + (nearest.map { " Did you mean '\($0)'?" } ?? ""))
            throw ExitCode(66)
        }
        selection.questionnaires = Set(ids)
        return selection
    }

    /// The text of a submission that can be read.
    private func submissionText(_ read: SubmissionFile) throws -> String {
        var submission = try read.soundSubmission()
        let bytes = read.bytes ?? []
        // The page opens XML, whatever the file was.
        guard
            SubmissionForm(ofFile: read.name, bytes: bytes) != .xml
                || !submission.observations.isEmpty
        else { return String(decoding: bytes, as: UTF8.self) }
        // The form goes to the supplier, who must not learn who reported something.
        for position in submission.observations.indices {
            submission.observations[position].source = "not named"
        }
        return writeSubmission(submission)
    }

    private func dataAddress(_ file: String, _ printer: ProblemPrinter) throws -> String {
        try existingFile(at: file)
        var problems = DiagnosticCollector()
        guard
            let bytes = readBytes(
                ofFile: file, mostBytes: Self.mostLogoBytes, diagnostics: &problems)
        else {
            printer.show(problems.sorted(), texts: [:])
            throw ExitCode(66)
        }
        guard bytes.count <= Self.mostLogoBytes else {
            throw ValidationError("The logo '\(shown(file))' has more than 1 MB.")
        }
        let data = Data(bytes)
        let kinds: [(start: [UInt8], kind: String)] = [
            ([0x89, 0x50, 0x4E, 0x47], "png"), ([0xFF, 0xD8, 0xFF], "jpeg"),
            (Array("GIF8".utf8), "gif"), (Array("RIFF".utf8), "webp"),
        ]
        guard let kind = kinds.first(where: { data.starts(with: $0.start) })?.kind else {
            throw ValidationError("The logo '\(shown(file))' is no PNG, JPEG, GIF or WebP.")
        }
        return "data:image/\(kind);base64," + data.base64EncodedString()
    }
}
