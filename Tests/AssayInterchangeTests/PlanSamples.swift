import AssayActionPlans
import AssayAssessments
import AssayDiagnostics
import AssayReports
import AssayResponses
import TestSupport
import Testing

@testable import AssayInterchange

/// Plans of which the tests read the workbooks.
struct PlanSamples {
    static let shared = try? PlanSamples()

    struct Sample {
        let judged: JudgedSubmission
        let report: SupplierReport

        var earlier: EarlierPlan { EarlierPlan(judged.plan, for: judged.assessment) }
    }

    /// A mine with eight actions.
    let valley: Sample
    /// Its plan a year later, with actions that have come far.
    let later: Sample
    let examples: [Sample]

    init() throws {
        let library = try #require(
            Repository.library(at: [Repository.root + "/Tests/Corpus/Reports/questionnaires"]))
        func text(_ path: String) -> String {
            String(decoding: Repository.bytes("Tests/Corpus/Reports/" + path), as: UTF8.self)
        }
        func sample(
            _ name: String, reviews: [String] = [], after earlier: EarlierPlan? = nil
        ) throws -> Sample {
            let judged = try #require(
                JudgedSubmission(
                    text(name), reviews: reviews.map(text), with: library, after: earlier))
            return Sample(
                judged: judged,
                report: SupplierReport(
                    of: judged.assessment, response: judged.response, plan: judged.plan,
                    with: library))
        }
        valley = try sample("valley.xml", reviews: ["reviews/valley.xml"])
        later = try sample("valley-2027.xml", after: valley.earlier)
        let all = try #require(Repository.library())
        examples = try Repository.files(in: "Examples/Submissions", ending: ".xml").map { name in
            let bytes = Repository.bytes("Examples/Submissions/" + name)
            let judged = try #require(
                JudgedSubmission(String(decoding: bytes, as: UTF8.self), with: all))
            return Sample(
                judged: judged,
                report: SupplierReport(
                    of: judged.assessment, response: judged.response, plan: judged.plan, with: all))
        }
    }
}

extension PlanSamples.Sample {
    var workbook: [UInt8] { get throws { try report.contents(as: [.xlsx])[0] } }

    func edited() throws -> EditedWorkbook { try EditedWorkbook(workbook) }
}

/// Reads a plan, with everything that is told of it as people see it.
func readPlan(_ bytes: [UInt8], file: String = "plan.xlsx") -> (plan: EarlierPlan?, told: String) {
    var diagnostics = DiagnosticCollector()
    let plans = readEarlierPlans(bytes, file: file, diagnostics: &diagnostics)
    let told = diagnosticText(
        diagnostics.sorted(), texts: [file: bytes], layout: TextLayout(), most: 50)
    return (plans.first, told)
}
