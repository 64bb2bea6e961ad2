import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Says what enters the plan, in which wave and with which dates; the rest waits in the backlog.
///
/// In come what cannot wait, what an earlier plan has begun or both sides agreed on, and then, up to
/// the number that the supplier can carry, harm, grave dangers at its own sites, what the rest stands on,
/// duties of law, what is critical, and the highest priorities. What an action waits for comes in before it,
/// at its cost, and never stands in a later wave. Dates of an earlier plan stay: a deadline never moves silently.
struct Scheduling {
    let context: PlanningContext
    /// The actions in the order of work; those on which no more work is expected are last.
    var actions: [PlannedAction]
    /// For each action those before which it cannot begin.
    let preceding: [[Int]]
    /// The actions of the earlier plan by their names.
    private let kept: [String: EarlierPlan.Action]
    /// What enters the plan whatever the numbers say.
    private var isForced: [Bool]
    /// What takes no place of what the supplier can carry.
    private var isOnTop: [Bool]
    /// What protects people, and what that waits for.
    private var isNow: [Bool]
    private let urgencies: [Urgency]
    private var load: DateLoad
    private var openCount: [PlannedAction.Party: Int] = [:]
    private var newInWave: [PlannedAction.Party: [ActionWave: Int]] = [:]
    /// What is settled, whether it came in or not.
    private var isSettled: [Bool]

    init(
        _ context: PlanningContext, _ actions: [PlannedAction], after earlier: EarlierPlan?
    ) {
        self.context = context
        self.actions = actions
        preceding = actions.precedingPlaces(in: context.library)
        kept = (earlier?.actions ?? []).reduce(into: [:]) { $0[$1.identity] = $1 }
        isForced = Array(repeating: false, count: actions.count)
        isOnTop = Array(repeating: false, count: actions.count)
        isNow = Array(repeating: false, count: actions.count)
        isSettled = Array(repeating: false, count: actions.count)
        urgencies = actions.map { context.urgency(of: $0) }
        load = DateLoad(context.capacity, context.workingDays)
    }

    /// Schedules all actions; those without a wave are finished, those in a later one the backlog.
    mutating func schedule() {
        let open = actions.indices.filter { !actions[$0].standing.status.isFinished }
        let urgent = open.filter { urgencies[$0] == .cannotWait }
        let carried = open.filter { isCarried($0) }
        for position in urgent { force(position, onTop: true) }
        for position in carried { force(position, onTop: false) }
        for position in open where context.row(of: actions[position])?.kind == .containment {
            hurry(position)
        }
        for position in urgent + carried { settle(position) }
        let ranks = actions.map { context.beginning(with: $0) ?? .max }
        let others = open.filter { !isForced[$0] }.sorted { left, right in
            (urgencies[left], urgencies[left] == .basis ? ranks[left] : 0, left)
                < (urgencies[right], urgencies[right] == .basis ? ranks[right] : 0, right)
        }
        for position in others { settle(position) }
        putOff(others.filter { actions[$0].wave == nil })
    }

    /// An earlier plan asks for it by a date, both sides agreed on one, or work on it has begun.
    private func isCarried(_ position: Int) -> Bool {
        if actions[position].standing.begun != nil || actions[position].agreement.due != nil {
            return true
        }
        guard let wave = known(at: position)?.wave else { return false }
        return !wave.isLater
    }

    /// Lets an action in whatever the numbers say, with all that it waits for.
    private mutating func force(_ position: Int, onTop: Bool) {
        guard !isForced[position] else { return }
        isForced[position] = true
        isOnTop[position] = onTop
        for place in preceding[position] { force(place, onTop: onTop) }
    }

    /// Lets an action begin at once, with all that it waits for.
    private mutating func hurry(_ position: Int) {
        guard !isNow[position] else { return }
        isNow[position] = true
        for place in preceding[position] { hurry(place) }
    }

    /// Gives an action its wave and its dates after those it waits for; the compiler has refused cycles.
    private mutating func settle(_ position: Int) {
        guard !isSettled[position] else { return }
        isSettled[position] = true
        for place in preceding[position] { settle(place) }
        guard preceding[position].allSatisfy({ actions[$0].wave != nil }) else { return }
        let party = party(of: position)
        let isFull = openCount[party] ?? 0 >= context.open(for: party)
        guard isForced[position] || !isFull else { return }
        guard let (wave, schedule) = place(for: position) else { return }
        actions[position].wave = wave
        actions[position].schedule = schedule
        load.add(schedule.due, role: role(of: position))
        if !isOnTop[position] {
            openCount[party, default: 0] += 1
            if !isForced[position] { newInWave[party, default: [:]][wave, default: 0] += 1 }
        }
    }

    /// The wave and the dates of an action whose predecessors have theirs; `nil` where the year has no
    /// place for it.
    private func place(for position: Int) -> (ActionWave, ActionSchedule)? {
        let dates = TimeFrame(of: actions[position], in: context, after: lastDue(before: position))
        let earliestWave = preceding[position].compactMap { actions[$0].wave }.max() ?? .now
        if let due = actions[position].agreement.due {
            let known = datesOfEarlierPlan(of: position)
            let wave = dates.isContainment || known?.wave == .now ? .now : context.wave(of: due)
            let schedule = dates.schedule(
                by: actions[position].agreement, due: due, start: known?.start)
            return (Swift.max(wave, earliestWave), finished(schedule, position))
        }
        if let known = datesOfEarlierPlan(of: position) {
            let isAtOnce = isNow[position] || known.wave == .now
            let wave = isAtOnce ? .now : context.wave(of: known.due)
            let schedule = finished(
                dates.schedule(start: known.start, due: known.due, .earlierPlan), position)
            return (Swift.max(wave, earliestWave), schedule)
        }
        let role = role(of: position)
        if isForced[position] {
            let due =
                isNow[position]
                ? load.soonest(from: dates.earliest)
                : load.day(from: dates.earliest, to: dates.quarterLater, role: role)
                    ?? load.soonest(from: dates.earliest)
            let startsNow =
                isNow[position] || dates.startsRemedy && urgencies[position] == .cannotWait
            let day = dates.isOpenEnded ? dates.start(for: due) : due
            let wave = startsNow ? .now : context.wave(of: day)
            return (Swift.max(wave, earliestWave), finished(dates.schedule(due: due), position))
        }
        var begin = context.made
        for wave in [ActionWave.first, .second, .third] {
            defer { begin = context.end(of: wave) }
            let count = newInWave[party(of: position)]?[wave] ?? 0
            guard wave >= earliestWave, count < context.capacity.newInWave,
                let span = dates.span(in: wave, after: begin),
                let due = load.day(from: span.first, to: span.last, role: role)
            else { continue }
            return (wave, finished(dates.schedule(due: due), position))
        }
        return nil
    }

    private func finished(_ schedule: ActionSchedule, _ position: Int) -> ActionSchedule {
        var schedule = schedule
        schedule.waitsFor = preceding[position].map { actions[$0].identity }.sorted()
        return schedule
    }

    /// The dates that a plan before has promised; those of its backlog were none.
    private func datesOfEarlierPlan(of position: Int) -> EarlierPlan.Action? {
        guard !actions[position].standing.isNew, let known = known(at: position),
            !(known.wave?.isLater ?? false)
        else { return nil }
        return known
    }

    /// What the earlier plan says of an action; of several that are one now, what was due first.
    private func known(at position: Int) -> EarlierPlan.Action? {
        if let known = kept[actions[position].identity] { return known }
        let joined = actions[position].parts.compactMap {
            kept[context.library.action($0.action).identity]
        }
        return joined.min { ($0.due, $0.identity) < ($1.due, $1.identity) }
    }

    private func lastDue(before position: Int) -> CalendarDate? {
        preceding[position].map { actions[$0].schedule.due }.max()
    }

    private func party(of position: Int) -> PlannedAction.Party {
        context.row(of: actions[position])?.owner == .buyer ? .buyer : .supplier
    }

    private func role(of position: Int) -> String {
        // The same function on both sides is not the same person.
        let side = context.row(of: actions[position])?.owner == .buyer ? "buyer:" : ":"
        return side + actions[position].person.original
    }
}

extension Scheduling {
    /// Puts the rest into the backlog, a year's work after the other, what others wait for first.
    private mutating func putOff(_ rest: [Int]) {
        var counts: [PlannedAction.Party: Int] = [:]
        for position in inOrder(rest) {
            let party = party(of: position)
            let years = (counts[party] ?? 0) / context.open(for: party)
            counts[party, default: 0] += 1
            putOff(position, by: years)
        }
    }

    /// The actions that have no wave, each after those it waits for.
    private func inOrder(_ rest: [Int]) -> [Int] {
        var order: [Int] = []
        var isIn = Set<Int>()
        func add(_ position: Int) {
            guard actions[position].wave == nil, isIn.insert(position).inserted else { return }
            for place in preceding[position] { add(place) }
            order.append(position)
        }
        for position in rest { add(position) }
        return order
    }

    private mutating func putOff(_ position: Int, by years: Int) {
        let end = context.end(of: .third)
        let begin = end.adding(CalendarDuration(months: 12 * years, days: 0))
        let year = preceding[position].compactMap { actions[$0].wave?.year }
            .reduce(begin.parts.year) { Swift.max($0, $1) }
        let base = Swift.max(begin, lastDue(before: position) ?? begin)
        let dates = TimeFrame(of: actions[position], in: context, after: base)
        let schedule =
            datesOfEarlierPlan(of: position).map {
                dates.schedule(start: $0.start, due: $0.due, .earlierPlan)
            } ?? dates.schedule(due: dates.earliest)
        actions[position].wave = .later(year: year)
        actions[position].schedule = finished(schedule, position)
    }
}

extension [PlannedAction] {
    /// For each action the places of the unfinished ones that it waits for.
    fileprivate func precedingPlaces(in library: QuestionnaireLibrary) -> [[Int]] {
        var places = [Int32](repeating: -1, count: library.actions.count)
        for position in indices where !self[position].standing.status.isFinished {
            for part in self[position].parts {
                places[Int(part.action.rawValue)] = Int32(position)
            }
        }
        var preceding = [[Int]](repeating: [], count: count)
        for position in indices where !self[position].standing.status.isFinished {
            for part in self[position].parts {
                for action in library.tables.actions[Int(part.action.rawValue)].after {
                    let place = Int(places[Int(action.rawValue)])
                    guard place >= 0, place != position, !preceding[position].contains(place),
                        !preceding.waits(place, for: position)
                    else { continue }
                    preceding[position].append(place)
                }
            }
        }
        return preceding
    }
}

extension [[Int]] {
    /// Whether one place waits for another, also through others. Actions never wait for one another in a
    /// circle; themes that join several of them may, and then the more urgent one goes first.
    fileprivate func waits(_ place: Int, for other: Int) -> Bool {
        var seen: Set<Int> = []
        var open = [place]
        while let next = open.popLast() {
            if next == other { return true }
            for before in self[next] where seen.insert(before).inserted { open.append(before) }
        }
        return false
    }
}
