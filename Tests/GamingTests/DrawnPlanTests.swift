import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

/// The plan of any supplier can be carried: sizes, waves, dates and order hold for drawn answers.
@Suite("Plans of drawn suppliers", .tags(.oneThread), .sanitizedByTag)
struct DrawnPlanTests {
    /// A supplier of a drawn size and country.
    private func file(
        _ drawn: inout DrawnSubmission, _ random: inout SeededGenerator, share: Int
    ) -> Submission {
        var file = drawn.submission(answering: share)
        file.supplier.country = random.pick(["DE", "CN", "CD", "ID", "CL", "MZ", "US", "XK"])
        let people = random.pick(["12", "60", "240", "640", "5000", ""])
        file = file.changingAnswers { $0.question == "employees" ? nil : $0 }
        if !people.isEmpty {
            var entry = AnswerEntry(
                questionnaire: "supplier-profile", question: "employees", origin: .input)
            var said = Said()
            said.values = [SaidValue(text: people, origin: .input)]
            entry.said = said
            file.answers.append(entry)
        }
        return file
    }

    @Test(.seeded) func canBeCarried() throws {
        let library = try #require(TellingTests.library)
        let count = Proof.cases(60, full: 2_000)
        var sizes: [Int] = []
        for number in 0..<count {
            let seed = Proof.seed &+ UInt64(number) &* 53
            var drawn = DrawnSubmission(from: library, seed: seed)
            var random = SeededGenerator(seed: seed)
            let file = file(&drawn, &random, share: 1 + number % 10)
            guard let judged = JudgedSubmission(file, with: library) else { continue }
            let check = PlanCheck(judged, library)
            #expect(check.problems() == [], "drawn \(number)")
            sizes.append(judged.plan.actions.count)
            // Nobody gets a shorter plan by hiding how large the company is.
            let hidden = file.changingAnswers { $0.question == "employees" ? nil : $0 }
            let after = try #require(JudgedSubmission(hidden, with: library))
            let cut = Set(judged.plan.actions.map(\.identity))
                .subtracting(after.plan.allActions.map(\.identity))
            let isUrgent = check.urgent.isSubset(of: Set(after.plan.actions.map(\.identity)))
            #expect(cut.isEmpty && isUrgent, "drawn \(number)")
            #expect(after.plan.actions.count >= judged.plan.actions.count, "drawn \(number)")
        }
        #expect(sizes.count > count / 2)
        Proof.tell("\(sizes.count) plans of \(sizes.min() ?? 0) to \(sizes.max() ?? 0) actions")
    }
}

/// What section 7 of the design asks of a plan, held against one.
private struct PlanCheck {
    let judged: JudgedSubmission
    let library: QuestionnaireLibrary
    /// What no number cuts: containment, remedy of grave harm, and what they wait for.
    let urgent: Set<String>
    private let byName: [String: PlannedAction]

    init(_ judged: JudgedSubmission, _ library: QuestionnaireLibrary) {
        self.judged = judged
        self.library = library
        let all = judged.plan.allActions
        byName = Dictionary(uniqueKeysWithValues: all.map { ($0.identity, $0) })
        func isGraveHarm(_ position: Int) -> Bool {
            let finding = judged.assessment.findings[position]
            return finding.definition(in: library).kind == .harm
                && (finding.severity == 4 || finding.isGate)
        }
        var urgent = Set(
            all.filter { action in
                guard let template = action.template.map(library.action) else { return false }
                return template.kind == .containment
                    || (template.kind == .remedy || template.owner == .buyer)
                        && action.findings.contains { isGraveHarm($0) }
            }.map(\.identity))
        var waiting = Array(urgent)
        while let name = waiting.popLast() {
            for other in byName[name]?.schedule.waitsFor ?? [] where urgent.insert(other).inserted {
                waiting.append(other)
            }
        }
        self.urgent = urgent
    }

    func problems() -> [String] { sizes() + dates() + order() + whole() }

    private func isBuyers(_ action: PlannedAction) -> Bool {
        action.template.map { library.action($0).owner == .buyer } ?? false
    }

    /// The time that the longest of what the supplier does itself takes, the shortest where one piece of
    /// research stands for all, or to have answers.
    private func within(_ action: PlannedAction) -> CalendarDuration? {
        let joined = action.parts.filter { $0.isRequest == action.isRequest }.map {
            library.action($0.action).within
        }
        let own = action.isOutside ? joined.min() : joined.max()
        return own.map { own in action.letter(in: library).map { min(own, $0.within) } ?? own }
    }

    private func sizes() -> [String] {
        guard let inUse = judged.plan.capacity else { return ["no capacity"] }
        var problems: [String] = []
        let others = judged.plan.actions.filter { !urgent.contains($0.identity) }
        for isBuyer in [true, false] {
            let own = others.filter { isBuyers($0) == isBuyer }
            if own.count > (isBuyer ? inUse.capacity.buyer : inUse.open) {
                problems.append("\(own.count) open, buyer \(isBuyer)")
            }
            for wave in ActionWave.plan {
                let count = own.count { $0.wave == wave }
                if count > inUse.capacity.newInWave { problems.append("\(count) in \(wave)") }
            }
            let months = Dictionary(grouping: own) { action in
                let due = action.schedule.due.parts
                return "\(action.person.original) \(due.year)-\(due.month)"
            }
            for (month, actions) in months where actions.count > inUse.capacity.roleInMonth {
                problems.append("\(actions.count) due for \(month)")
            }
        }
        let missing = urgent.subtracting(judged.plan.actions.map(\.identity))
        problems += missing.map { "\($0) is cut" }
        return problems
    }

    private func dates() -> [String] {
        let days = WorkingDays(
            in: judged.response.submission.supplier.country, of: library.catalogue)
        var problems: [String] = []
        for action in judged.plan.allActions {
            guard let template = action.template.map(library.action) else { continue }
            let schedule = action.schedule
            if !days.contains(schedule.due) || !days.contains(schedule.start) {
                problems.append("\(action.identity) on a free day")
            }
            if schedule.reason != .containmentLimit,
                schedule.start.adding(within(action) ?? template.within) > schedule.due
            {
                problems.append("\(action.identity) is due before it can be done")
            }
            if schedule.start < judged.plan.made { problems.append("\(action.identity) is past") }
        }
        let byDay = Dictionary(grouping: judged.plan.actions, by: \.schedule.due)
        for (day, actions) in byDay
        where actions.count > 5 && !actions.allSatisfy({ urgent.contains($0.identity) }) {
            problems.append("\(actions.count) due on \(day)")
        }
        return problems
    }

    private func order() -> [String] {
        var problems: [String] = []
        for action in judged.plan.allActions {
            guard let template = action.template.map(library.action), let wave = action.wave else {
                problems.append("\(action.identity) has no wave")
                continue
            }
            if template.kind == .containment, wave != .now {
                problems.append("\(action.identity) waits to protect people")
            }
            for name in action.schedule.waitsFor {
                guard let first = byName[name], let earlier = first.wave else { continue }
                if earlier > wave || first.schedule.due > action.schedule.start {
                    problems.append("\(action.identity) stands before \(name)")
                }
            }
        }
        let waves = judged.plan.actions.compactMap(\.wave)
        if waves != waves.sorted() { problems.append("the waves are not in order") }
        if judged.plan.actions.contains(where: { $0.wave?.isLater ?? false })
            || !judged.plan.backlog.allSatisfy({ $0.wave?.isLater ?? false })
        {
            problems.append("plan and backlog are mixed")
        }
        return problems
    }

    /// Every finding leads to something that the supplier does, in the plan or in the backlog; the work at
    /// a site reaches who runs it, and everybody else asks for it, once a theme.
    private func whole() -> [String] {
        let all = judged.plan.allActions
        let parts = all.flatMap(\.parts)
        let reached = Set(parts.map(\.action))
        var problems = judged.assessment.findings.compactMap { finding in
            let own = finding.definition(in: library).actions.filter {
                library.action($0).owner == .supplier
            }
            return own.isEmpty || own.contains { reached.contains($0) }
                ? nil : "\(finding.identity) leads to nothing"
        }
        let roles = Set(judged.roles(in: library))
        for part in parts {
            let template = library.action(part.action)
            let runsTheSite = template.sites.contains { roles.contains($0) }
            if template.addressee == .operator, part.isRequest == runsTheSite {
                problems.append("\(template.identity) reaches the wrong company")
            }
            if part.findings.isEmpty { problems.append("\(template.identity) has no finding") }
        }
        for action in all where isBuyers(action) && action.isRequest {
            problems.append("\(action.identity) asks for the buyer")
        }
        problems += judged.plan.joint.filter {
            $0.template.map { library.action($0).addressee } != .buyersTogether
        }.map { "\($0.identity) is not joint" }
        return problems
            + (Set(all.map(\.identity)).count == all.count ? [] : ["an action is there twice"])
    }
}

extension JudgedSubmission {
    /// What the supplier says that it does with minerals or metals.
    fileprivate func roles(in library: QuestionnaireLibrary) -> [String] {
        guard let question = library.tables.exposure?.questions.roles else { return [] }
        return response.sheet.items(of: question).compactMap { item in
            if case .symbol(let symbol) = item { return library.symbols.word(for: symbol) }
            return nil
        }
    }
}
