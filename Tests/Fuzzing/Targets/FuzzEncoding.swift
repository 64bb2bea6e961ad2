import AssayActionPlans
import AssayAssessments
import AssayDiagnostics
import AssayDocuments
import AssayEngine
import AssayQuestionnaires
import AssayReports
import AssayResponses
import AssayXML
import TestSupport

/// Reads any bytes as a library, and uses it where it is one.
///
/// What must hold: nothing traps, what is read is written as the same bytes, and answers drawn for
/// it are assessed, planned for and explained.
public func fuzzEncoding(_ bytes: [UInt8]) {
    let library: QuestionnaireLibrary
    do throws(LibraryDecodingError) {
        library = try QuestionnaireLibrary(decoding: bytes)
    } catch { return }
    precondition(library.encoded() == bytes, "read and written again, it is something else")
    var drawn = DrawnSubmission(from: library, seed: 1)
    let submission = drawn.submission()
    var diagnostics = DiagnosticCollector()
    let judged = Engine(library).judge(submission, diagnostics: &diagnostics)
    guard let judged else { return }
    let (response, assessment, plan) = (judged.response, judged.assessment, judged.plan())
    _ = JSONWriter.bytes { $0.write(plan, for: assessment, with: library) }
    _ = JSONWriter.bytes { $0.write(assessment, of: response, with: library) }
    let layout = TextLayout(width: 80, usesColour: false, language: nil)
    _ = planText(plan, for: assessment, of: response, with: library, layout: layout)
}

/// Small libraries with everything that the language has, as bytes.
public func encodedSeeds() -> [[UInt8]] {
    Repository.sampleLibraries().map { $0.encoded() }
}
