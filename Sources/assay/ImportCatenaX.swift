import ArgumentParser
import AssayDiagnostics
import AssayExpressions
import AssayInterchange
import AssayQuestionnaires
import AssayResponses
import AssayWorkspaces

struct ImportCatenaX: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "catena-x",
        abstract:
            "Take certificates of Catena-X into a submission, and incidents into a review of it.",
        discussion: """
            Certificates of business partners (BusinessPartnerCertificate 3) become certificates of the \
            submission where their scheme is in the catalogue, and notes of it where it is not. They do not \
            say which share of the volume a site brings: write it, until then they count for nothing.

            Incidents (EssIncident 4) become observations of a review, which is the buyer's: nobody who \
            told one is in anything that a supplier gets. An incident names no question; name one in the \
            review where it contradicts an answer.

            Both are taken where they name the supplier by a business partner number that the submission \
            has too, in <identifier kind="bpn">.

            Examples:
              assay import catena-x certificate.json --submission supplier.xml -o imported
              assay import catena-x incidents/*.json --submission supplier.xml -o - > review.xml
            """)

    @Argument(
        help: "Certificates and incidents in JSON, each file one or a list.",
        completion: .file(extensions: ["json"]))
    var files: [String]
    @ArgumentParser.Option(help: "The submission that they belong to.", completion: .submission)
    var submission: String
    @ArgumentParser.Option(help: "The form to write: xml, json or xlsx.")
    var to = SubmissionForm.xml
    @ArgumentParser.Option(
        help: "The day of the review; that of the last incident, or of assessment, when left out.",
        transform: day)
    var on: CalendarDate?
    @OptionGroup var shared: SharedOptions
    @ArgumentParser.Option(
        name: .shortAndLong,
        help:
            "The folder for the submission and the review, or - where only one of them is written.",
        completion: .directory)
    var output: String

    var inputNames: [String] { files + [submission] }

    func run(reporting problems: ProblemPrinter) throws {
        var found = DiagnosticCollector()
        let entries = try files.flatMap { name in
            let bytes = readBytes(
                ofFile: try existingFile(at: name), mostBytes: SubmissionFile.mostBytes,
                diagnostics: &found)
            return bytes.map { readCatenaX($0, file: name, diagnostics: &found) } ?? []
        }
        guard !found.hasErrors else {
            problems.show(found.sorted(), texts: [:])
            throw ExitCode(1)
        }
        let read = SubmissionFile(reading: try existingFile(at: submission))
        let library = try shared.workspace().library()
        var taken = CatenaXImport(into: try read.soundSubmission(), with: library)
        for entry in entries { taken.take(entry, diagnostics: &found) }
        problems.show(found.sorted(), texts: [:])
        try write(taken, of: read, asking: AskedQuestions(in: library))
    }

    private func write(
        _ taken: CatenaXImport, of read: SubmissionFile, asking asked: AskedQuestions
    ) throws {
        var written: [(name: String, bytes: [UInt8])] = []
        let stem = submission.split(separator: "/").last.map(String.init) ?? submission
        let name =
            stem.hasSuffix(".xml") || stem.hasSuffix(".json")
            ? String(stem[..<(stem.lastIndex(of: ".") ?? stem.endIndex)]) : stem
        var digest = read.digest
        if taken.certificates > 0 {
            let bytes = try to.bytes(of: taken.submission, asked: asked)
            digest = sha256(of: bytes)
            written.append((name + "." + to.fileEnding, bytes))
        }
        if !taken.observations.isEmpty {
            let last = taken.observations.map(\.date).max() ?? taken.submission.assessed
            var review = Review(
                file: "-", of: taken.submission.supplier.id, submission: digest,
                day: on ?? Swift.max(last, taken.submission.assessed),
                reviewer: Reviewer(name: "Catena-X", party: .thirdParty))
            review.observations = taken.observations
            review.notes = taken.notes
            let form = ReviewForm(rawValue: to.rawValue) ?? .xml
            written.append(
                (name + ".review." + form.fileEnding, try form.bytes(of: review, asked: asked)))
        }
        guard !written.isEmpty else {
            printError("Nothing was taken.")
            return
        }
        if output == "-" {
            guard written.count == 1 else {
                throw ValidationError(
                    "A submission and a review are written; name a folder with -o.")
            }
            return try Output.write(written[0].bytes, to: "-")
        }
        try makeOutputFolder(output)
        let own = try inputFiles()
        for (name, bytes) in written {
            let path = output + "/" + name
            if let input = own.input(sameAs: path) { throw overwriting(input, by: path) }
            try Output.write(bytes, to: path)
        }
    }
}
