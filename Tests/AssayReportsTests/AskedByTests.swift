import AssayActionPlans
import TestSupport
import Testing

@testable import AssayReports

/// The laws and guidance that ask for an action, as a plan names them.
@Suite("Asked by")
struct AskedByTests {
    @Test func namesALawOnceAndAtMostTwo() throws {
        let examples = try #require(ReportSamples.shared).examples
        var most = 0
        for sample in examples {
            for action in sample.judged.plan.actions {
                let clauses = sample.report.words.askedBy(action)
                let names = clauses.map { $0.prefix { $0 != "," } }
                #expect(Set(names).count == names.count && names.count <= 2, "\(action.identity)")
                most = max(most, names.count)
            }
        }
        #expect(most == 2)
    }
}
