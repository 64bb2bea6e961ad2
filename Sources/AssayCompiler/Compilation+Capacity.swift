public import AssayDefinitions
public import AssayDiagnostics
import AssayExpressions
public import AssayQuestionnaires

/// Compiles the policy of a buyer: what its suppliers can carry at a time.
///
/// - Parameters:
///   - definition: the policy as written.
///   - diagnostics: where problems are reported.
/// - Returns: the capacity; `nil` where there was a problem.
public func compile(
    _ definition: CapacityDefinition, diagnostics: inout DiagnosticCollector
) -> PlanCapacity? {
    let problems = definition.problems
    for problem in problems { diagnostics.report(problem) }
    guard problems.isEmpty else { return nil }
    var capacity = definition.compiled
    capacity.origin = .policy
    return capacity
}

extension Compilation {
    /// Takes the capacity of a catalogue; of all catalogues one has it.
    mutating func compile(_ definition: CapacityDefinition) {
        check(definition.citations)
        if let first = capacityPlace {
            report(
                .duplicate(
                    kind: "capacity", id: definition.id.word, firstLine: first.line,
                    firstFile: first.file), at: definition.place)
            return
        }
        capacityPlace = definition.place
        for problem in definition.problems { diagnostics.report(problem) }
        library.catalogue.capacity = definition.compiled
    }

    /// Adds the holidays of a country.
    mutating func compile(_ definition: HolidaysDefinition) {
        check(definition.citations)
        checkCountry(definition.country)
        var holidays = Holidays(country: definition.country.word)
        if let weekend = definition.weekend {
            holidays.weekend = weekend.words.compactMap { Weekday(rawValue: $0.value) }
        }
        holidays.eachYear = (definition.eachYear?.words ?? []).compactMap { day in
            CalendarDate(text: "2028-" + day.value).map {
                Holidays.YearDay(month: $0.parts.month, day: $0.parts.day)
            }
        }
        let dates = (definition.dates?.words ?? []).compactMap { CalendarDate(text: $0.value) }
        holidays.dates = dates.sorted()
        holidays.citations = definition.citations.compiled
        library.catalogue.holidays.append(holidays)
    }
}

extension CapacityDefinition {
    fileprivate var compiled: PlanCapacity {
        var capacity = PlanCapacity(
            id: id.word, version: version.word, open: open.integer ?? 1,
            newInWave: newInWave.integer ?? 1, roleInMonth: roleInMonth.integer ?? 1,
            onDay: onDay.integer ?? 1, buyer: buyer.integer ?? 1, waves: waves.map { $0.duration })
        if let team = team?.integer { capacity.team = team }
        capacity.sizes = sizes.map {
            PlanCapacity.Size(below: $0.below.integer ?? 1, open: $0.open.integer ?? 1)
        }
        capacity.citations = citations.compiled
        return capacity
    }

    /// A larger company never carries less, or hiding how small one is would shorten a plan; and each
    /// wave ends after the one before it.
    fileprivate var problems: [Diagnostic] {
        var problems: [Diagnostic] = []
        func check(_ text: EmbeddedText, rises: Bool) {
            if !rises {
                let error = CompilationError.capacityOutOfOrder(text.word)
                problems.append(error.diagnostic(at: text.start))
            }
        }
        var last = (below: 0, open: 0)
        for size in sizes {
            let next = (below: size.below.integer ?? 1, open: size.open.integer ?? 1)
            check(size.below, rises: next.below > last.below)
            check(size.open, rises: next.open >= last.open)
            last = next
        }
        check(open, rises: open.integer ?? 1 >= last.open)
        for (wave, next) in zip(waves, waves.dropFirst()) {
            check(next, rises: wave.duration < next.duration)
        }
        return problems
    }
}
