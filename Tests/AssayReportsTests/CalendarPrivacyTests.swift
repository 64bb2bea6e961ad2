import TestSupport
import Testing

/// A calendar that is opened as text, or on a screen in a meeting.
@Suite("What a calendar tells")
struct CalendarPrivacyTests {
    private static func identities(_ calendar: String) -> [String] {
        calendar.replacing("\r\n ", with: "").matches(of: /\r\nUID:([^\r]*)/).map {
            String($0.output.1)
        }
    }

    @Test("is neither the supplier nor what is to be done")
    func neutral() throws {
        let samples = try #require(ReportSamples.shared)
        for sample in [samples.valley, samples.later] + samples.examples {
            let calendar = sample.text(.ics).replacing("\r\n ", with: "")
            let supplier = sample.judged.assessment.supplier
            #expect(!calendar.contains(supplier.name) && !calendar.contains(supplier.id))
            for action in sample.judged.plan.allActions {
                #expect(!calendar.contains(action.identity), "\(action.identity)")
                let id = action.identity.split(separator: ":").last ?? ""
                #expect(!id.contains("-") || !calendar.contains(id), "\(id)")
            }
            for identity in Self.identities(calendar) {
                #expect(identity.wholeMatch(of: /[0-9a-f]{64}@assay/) != nil, "\(identity)")
            }
        }
    }

    @Test("An entry has one name in every plan, and another for every supplier and action")
    func identity() throws {
        let samples = try #require(ReportSamples.shared)
        let calendars = ([samples.valley] + samples.examples).map {
            Self.identities($0.text(.ics))
        }
        let all = calendars.flatMap { $0 }
        #expect(!all.isEmpty && Set(all).count == all.count)
        // What is still open a year later keeps its name.
        let lasting = Set(
            samples.valley.judged.plan.actions.filter { !$0.standing.status.isFinished }
                .map(\.identity)
        ).intersection(
            samples.later.judged.plan.actions.filter { !$0.standing.status.isFinished }
                .map(\.identity))
        let kept = Set(calendars[0]).intersection(Self.identities(samples.later.text(.ics)))
        #expect(!lasting.isEmpty && kept.count == lasting.count)
    }
}
