import AssayExpressions
import AssayQuestionnaires
import AssayResponses

extension PlanQuality {
    /// Counts what a plan asks for.
    ///
    /// - Parameters:
    ///   - actions: the actions of the plan on which work is still to be done.
    ///   - backlog: how many wait.
    ///   - context: what the plan was made from.
    init(of actions: [PlannedAction], backlog: Int, in context: PlanningContext) {
        let all = actions.count
        func part(_ line: Line, where has: (PlannedAction) -> Bool) -> Count {
            let lacking = actions.filter { !has($0) }.map { $0.identity }
            return Count(
                line: line, count: all - lacking.count, whole: all, lacking: lacking.sorted())
        }
        /// Where none should be: those that are there are named.
        func faults(_ line: Line, where has: (PlannedAction) -> Bool) -> Count {
            let names = actions.filter(has).map { $0.identity }
            return Count(line: line, count: names.count, lacking: names.sorted())
        }
        let addressing = Addressing(context)
        var onDay: [CalendarDate: Int] = [:]
        var wordings: [String: Int] = [:]
        var roles: Set<String> = []
        for action in actions {
            onDay[action.schedule.due, default: 0] += 1
            wordings[context.wording(of: action), default: 0] += 1
            if let row = context.row(of: action), row.owner == .supplier {
                roles.insert(action.person.original)
            }
        }
        counts = [
            Count(line: .open, count: all), Count(line: .backlog, count: backlog),
            Count(line: .roles, count: roles.count, whole: context.wholePeople),
            part(.knownBaselines) {
                $0.indicators(in: context.library).contains { $0.today != nil }
            },
            Count(line: .mostOnOneDay, count: onDay.values.max() ?? 0),
            part(.namedPersons) { $0.agreement.person != nil },
            faults(.doubles) { wordings[context.wording(of: $0)] ?? 0 > 1 },
            part(.fittingAddressees) { addressing.fits($0, people: context.wholePeople) },
            faults(.outsideWorkingDays) { !context.workingDays.contains($0.schedule.due) },
        ]
    }
}

extension PlanningContext {
    /// How many people work for the supplier as a whole number; `nil` where it is not known.
    fileprivate var wholePeople: Int? {
        inUse?.people.flatMap { Int($0.formatted(fractionDigits: 0)) }
    }

    fileprivate func wording(of action: PlannedAction) -> String {
        guard let title = action.title(in: library) else { return action.identity }
        return action.person.original + "\n" + title.original
    }
}
