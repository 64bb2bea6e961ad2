import AssayActionPlans
import AssayAssessments
import AssayDiagnostics
import AssayDocuments
import AssayExpressions
import AssayInterchange
import AssayQuestionnaires
import AssayResponses
import AssayXML
import TestSupport
import Testing

/// A plan, a year, and the plan after it.
@Suite("Plans over the years")
struct CarryOverTests {
    let library: QuestionnaireLibrary
    let first: JudgedSubmission
    let earlier: EarlierPlan

    init() throws {
        library = try #require(Repository.library())
        first = try #require(
            JudgedSubmission(
                String(
                    decoding: Repository.bytes("Examples/Submissions/careful-tier-one.xml"),
                    as: UTF8.self), with: library))
        var diagnostics = DiagnosticCollector()
        let document = JSONWriter.bytes { [first, library] in
            $0.write(first.plan, for: first.assessment, with: library)
        }
        let plans = readEarlierPlans(document, file: "plan.json", diagnostics: &diagnostics)
        earlier = try #require(plans.first)
    }

    func later(
        _ change: (inout Submission) -> Void = { _ in },
        reviewed changeReview: (inout Review) -> Void = { _ in }
    ) throws -> JudgedSubmission {
        var diagnostics = DiagnosticCollector()
        var submission = try #require(
            readSubmission(
                Repository.bytes("Examples/Submissions/later/careful-tier-one-2027.xml"),
                file: "later.xml", diagnostics: &diagnostics))
        change(&submission)
        var review = try #require(
            readReview(
                Repository.bytes("Examples/Submissions/later/reviews/careful-tier-one-2027.xml"),
                file: "review.xml", diagnostics: &diagnostics))
        changeReview(&review)
        return try #require(
            JudgedSubmission(submission, reviews: [review], with: library, after: earlier))
    }

    func action(_ identity: String, in judged: JudgedSubmission) throws -> PlannedAction {
        try #require(judged.plan.allActions.first { $0.identity == identity })
    }

    @Test func aPlanIsReadBackAsItWasWritten() {
        #expect(earlier.actions.count == first.plan.allActions.count)
        #expect(earlier.actions.map(\.due) == first.plan.allActions.map(\.schedule.due))
        #expect(earlier.supplier == "DBS-1001")
    }

    @Test(
        "statuses",
        arguments: [
            ("themes:material-list", ActionStatus.verified),
            ("themes:supplier-clauses", .inProgress),
            ("themes:map-mines", .inProgress),
            ("themes:site-assessment", .open),
        ])
    func status(identity: String, status: ActionStatus) throws {
        let judged = try later()
        #expect(try action(identity, in: judged).standing.status == status)
    }

    @Test func aDeadlineDoesNotMove() throws {
        let judged = try later()
        for known in earlier.actions {
            let action = try action(known.identity, in: judged)
            #expect(!action.standing.isNew)
            // What waited had no deadline.
            if known.wave?.isLater ?? false { continue }
            #expect(action.schedule.due == (action.agreement.due ?? known.due))
            #expect(!(action.wave?.isLater ?? false))
        }
    }

    @Test func aPlanThatWasMadeBeforeThereWereWavesKeepsItsDates() throws {
        var former = earlier
        for position in former.actions.indices { former.actions[position].wave = nil }
        let judged = try #require(
            JudgedSubmission(first.response.submission, with: library, after: former))
        for known in former.actions {
            #expect(try action(known.identity, in: judged).schedule.due == known.due)
        }
        #expect(!judged.plan.backlog.isEmpty)
    }

    @Test func whatIsOpenPastItsDateIsOverdue() throws {
        let today = CalendarDate(text: "2027-11-22")!
        let open = try later().plan.actions.filter { $0.standing.status == .open }
        for action in open {
            #expect(
                action.standing.daysOverdue == max(0, action.schedule.due.days(until: today)))
        }
        #expect(open.contains { $0.standing.daysOverdue > 0 })
    }

    @Test(.covers("U-15", "U-16")) func theSuppliersWordAloneVerifiesNothing() throws {
        let judged = try later { submission in
            submission.progress = [
                ProgressEntry(
                    action: "graphite:gap-and-audit", state: .verified,
                    on: CalendarDate(text: "2027-05-01")!, by: "Supplier", role: .supplier,
                    note: "")
            ]
        }
        let action = try action("themes:site-assessment", in: judged)
        #expect(action.standing.status == .doneAsClaimed)
        #expect(action.standing.verified == nil)
    }

    @Test("effective needs three months", arguments: [("2027-06-30", false), ("2027-08-02", true)])
    func effective(day: String, isEffective: Bool) throws {
        let judged = try later(reviewed: { review in
            review.progress = [
                ("2027-05-01", ProgressState.done), ("2027-05-15", .verified), (day, .effective),
            ].map { date, state in
                ProgressEntry(
                    action: "graphite:gap-and-audit", state: state,
                    on: CalendarDate(text: date)!, by: "Buyer", role: .buyer, note: "")
            }
        })
        let action = try action("themes:site-assessment", in: judged)
        #expect((action.standing.effective != nil) == isEffective)
    }

    @Test func aFindingThatComesBackIsCounted() throws {
        var before = earlier
        for position in before.actions.indices
        where before.actions[position].identity == "themes:site-assessment" {
            before.actions[position].standing.status = .verified
            before.actions[position].standing.verified = CalendarDate(text: "2026-12-01")
        }
        let judged = try #require(
            JudgedSubmission(first.response.submission, with: library, after: before))
        let action = try action("themes:site-assessment", in: judged)
        #expect(action.standing.recurrences == 1)
        #expect(action.findingClass == .priority)
        #expect(judged.plan.progress.recurring >= 1)
    }

    @Test(
        "every action says what it must",
        arguments: Repository.files(
            in: "Examples/Submissions", ending: ".xml"))
    func complete(name: String) throws {
        let xml = String(
            decoding: Repository.bytes("Examples/Submissions/" + name), as: UTF8.self)
        let judged = try #require(JudgedSubmission(xml, with: library))
        #expect(
            judged.plan.quality.counts.contains { $0.line == .outsideWorkingDays && $0.count == 0 })
        #expect(Set(judged.plan.allActions.map(\.identity)).count == judged.plan.allActions.count)
        for action in judged.plan.allActions {
            let template = library.action(try #require(action.template))
            #expect(!template.title.isEmpty && !template.indicators.isEmpty)
            #expect(!template.closesWith.isEmpty && !template.verifications.isEmpty)
            #expect(!action.findings.isEmpty)
            #expect(action.schedule.start <= action.schedule.due)
            #expect(action.schedule.due < action.schedule.effectivenessCheck)
            for waiting in action.schedule.waitsFor {
                let first = try self.action(waiting, in: judged)
                #expect(first.schedule.due <= action.schedule.start)
            }
        }
        #expect(Set(judged.plan.allActions.map(\.schedule.due)).count > 3)
    }
}
