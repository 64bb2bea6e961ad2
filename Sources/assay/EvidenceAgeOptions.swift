import ArgumentParser
import AssayExpressions

/// The option that names the day to which evidence ages.
struct EvidenceAgeOptions: ParsableArguments {
    @Option(
        help: """
            The day to which evidence and certificates age, such as 2026-12-04, where it is after the \
            day that the submission names.
            """,
        transform: day)
    var asOf: CalendarDate?
}
