import AssayActionPlans
import AssayDiagnostics
import AssayExpressions

extension PlanSheetReader {
    /// What a row says of an action, after what the plan said of it; `nil` after saying what is
    /// wrong with it.
    ///
    /// A status and its days must say the same. Days alone decide how a plan goes on, so a status
    /// without its day would be lost, and a day that the status denies would count.
    mutating func standing(in row: Int, after known: ActionStanding) -> ActionStanding? {
        let status = status(in: row)
        let begun = day(.begun, in: row, known: known.begun)
        let done = day(.done, in: row, known: known.done)
        let verified = day(.verified, in: row, known: known.verified)
        let effective = day(.effective, in: row, known: known.effective)
        guard let status, begun.isSound, done.isSound, verified.isSound, effective.isSound else {
            return nil
        }
        var standing = known
        standing.status = status
        (standing.begun, standing.done) = (begun.day, done.day)
        (standing.verified, standing.effective) = (verified.day, effective.day)
        if standing == known { return known }
        let before = diagnostics.count
        if status == .noLongerNeeded || status == .waived {
            if known.status != status { report(.noLongerNeededByHand(status), row, .status) }
        } else {
            compare(standing, in: row)
        }
        checkOrder(standing, in: row)
        guard diagnostics.count == before else { return nil }
        // What somebody confirmed was done by then.
        standing.done = standing.done ?? standing.verified
        return standing
    }

    /// The steps of an action with their days, the last one first.
    private func steps(_ standing: ActionStanding) -> [(
        heading: PlanHeading, status: ActionStatus, day: CalendarDate?
    )] {
        [
            (.effective, .effective, standing.effective),
            (.verified, .verified, standing.verified),
            (.done, .doneAsClaimed, standing.done), (.begun, .inProgress, standing.begun),
        ]
    }

    private mutating func compare(_ standing: ActionStanding, in row: Int) {
        let word = PlanStatus.word(standing.status)
        for step in steps(standing) {
            if step.status == standing.status {
                if step.day == nil {
                    report(
                        .dateMissing(status: word, heading: step.heading.rawValue), row,
                        step.heading)
                }
                break
            }
            if let day = step.day {
                let error = PlanSheetError.statusBehindDate(
                    status: word, heading: step.heading.rawValue, date: day,
                    expected: PlanStatus.word(step.status))
                report(error, row, .status)
                return
            }
        }
        if standing.status == .effective, standing.verified == nil {
            report(
                .dateMissing(status: word, heading: PlanHeading.verified.rawValue), row, .verified)
        }
    }

    private mutating func checkOrder(_ standing: ActionStanding, in row: Int) {
        var later: (heading: PlanHeading, day: CalendarDate)?
        for step in steps(standing) {
            guard let day = step.day else { continue }
            if let later, later.day < day {
                report(
                    .datesOutOfOrder(
                        heading: later.heading.rawValue, earlier: step.heading.rawValue,
                        date: later.day),
                    row, later.heading)
                return
            }
            later = (step.heading, day)
        }
        guard let effective = standing.effective, let done = standing.done ?? standing.verified
        else { return }
        if effective < done.adding(CalendarDuration(months: 3, days: 0)) {
            report(.effectiveTooEarly(done: done), row, .effective)
        }
    }
}
