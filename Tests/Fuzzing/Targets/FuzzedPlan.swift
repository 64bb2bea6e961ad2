import AssayActionPlans
import AssayAssessments
import AssayDiagnostics
import AssayDocuments
import AssayInterchange
import AssayQuestionnaires
import AssayReports
import AssayResponses
import AssayXML
import TestSupport

/// Reads any bytes as an earlier plan, and plans anew after it.
///
/// Bytes that begin as an archive or a part of one are a workbook, see ``fuzzWorkbook(_:)``; any
/// others are JSON. What must hold: nothing traps, a plan is read or an error says why not, and the
/// plan that follows is read again as it was, from JSON and from a workbook.
public func fuzzPlan(_ bytes: [UInt8]) {
    var diagnostics = DiagnosticCollector()
    let file = bytes.first == UInt8(ascii: "{") ? bytes : archive(bytes)
    let plans = readEarlierPlans(file, file: "fuzzed", diagnostics: &diagnostics)
    precondition(!plans.isEmpty || diagnostics.hasErrors || bytes.contains(UInt8(ascii: "[")))
    precondition(plans.isEmpty || !diagnostics.hasErrors)
    fuzzReturned(file, sent: file, of: plans.first?.supplier ?? "")
    for diagnostic in diagnostics.sorted() {
        precondition(!diagnostic.message.isEmpty && !diagnostic.help.isEmpty)
    }
    guard let sample = PlannedSample.shared else { preconditionFailure("no sample") }
    for earlier in plans.prefix(3) { sample.check(after: earlier) }
}

/// A submission for which plans are made.
private struct PlannedSample {
    static let shared = PlannedSample()

    let library: QuestionnaireLibrary
    let submission: Submission

    init?() {
        let corpus = Repository.root + "/Tests/Corpus/Reports/"
        guard let library = Repository.library(at: [corpus + "questionnaires"]) else { return nil }
        let file = "Tests/Corpus/Reports/valley-2027.xml"
        var diagnostics = DiagnosticCollector()
        guard
            let submission = readSubmission(
                Repository.bytes(file), file: file, diagnostics: &diagnostics)
        else { return nil }
        self.library = library
        self.submission = submission
    }

    /// Plans after an earlier plan, and reads what is written of it.
    func check(after earlier: EarlierPlan) {
        guard let judged = JudgedSubmission(submission, with: library, after: earlier) else {
            preconditionFailure("the sample cannot be judged")
        }
        let remembered = EarlierPlan(judged.plan, for: judged.assessment)
        let json = JSONWriter.bytes {
            $0.write(judged.plan, for: judged.assessment, with: library)
        }
        precondition(read(json) == remembered, "in JSON the plan differs")
        let report = SupplierReport(
            of: judged.assessment, response: judged.response, plan: judged.plan, with: library)
        guard let workbook = try? report.contents(as: [.xlsx])[0] else { return }
        precondition(read(workbook) == remembered, "in a workbook the plan differs")
    }

    private func read(_ bytes: [UInt8]) -> EarlierPlan? {
        var diagnostics = DiagnosticCollector()
        return readEarlierPlans(bytes, file: "again", diagnostics: &diagnostics).first
    }
}

/// A plan in JSON, and in a workbook as parts.
public func planSeeds() -> [[UInt8]] {
    guard let sample = PlannedSample.shared,
        let judged = JudgedSubmission(sample.submission, with: sample.library)
    else { preconditionFailure("the sample cannot be judged") }
    let json = JSONWriter.bytes {
        $0.write(judged.plan, for: judged.assessment, with: sample.library)
    }
    return [json, workbookSeeds()[1]]
}
