import AssayActionPlans
import AssayAssessments
import AssayCompiler
import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires
import AssayResponses
import AssayWorkspaces
import AssayXML

/// Measures each step from the bytes of a submission to its plan against libxml2's own reading.
///
/// Times of one machine say little; the ratios to the parse in the same run are what counts. With the
/// beginning of a step's name only that step is measured, for a profile: `AssayBenchmarks assess 5`
/// goes over the submissions five times.
@main
enum AssayBenchmarks {
    static func main() {
        var diagnostics = DiagnosticCollector()
        let definition = readDefinition(
            Array(GeneratedQuestionnaire.xml().utf8), file: "bench.xml", diagnostics: &diagnostics)
        let shipped = loadDefinitions(
            at: ["Questionnaires"], validating: false, diagnostics: &diagnostics)
        let catalogues = shipped.files.filter { file in
            if case .catalogue = file { return true }
            return false
        }
        let files = catalogues + (definition.map { [$0] } ?? [])
        guard let library = compile(files, diagnostics: &diagnostics), !diagnostics.hasErrors else {
            for diagnostic in diagnostics.sorted().prefix(10) { print(diagnostic) }
            return
        }
        let texts = (1...64).map { Array(GeneratedSubmission.xml(seed: UInt64($0)).utf8) }
        let sizes = texts.map(\.count).sorted()
        print("64 submissions of \(sizes[0]) to \(sizes[63]) bytes, median \(sizes[32])")
        let stages = Stages(library: library, texts: texts)
        stages.describe()
        let arguments = CommandLine.arguments.dropFirst()
        let step = arguments.first ?? ""
        let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? (step.isEmpty ? 60 : 400)
        report(stages.measure(rounds: max(1, rounds), only: step))
        guard step.isEmpty else { return }
        let (load, validate) = Loading.measure(rounds: 15)
        print(
            "all shipped questionnaires: \(hundredths(load)) ms to load and compile, "
                + "\(hundredths(load / validate))× of libxml2's \(hundredths(validate)) ms to read "
                + "and validate them, the schema read for each file")
    }

    private static func report(_ rows: [Stages.Row]) {
        print(columns(["step", "µs", "to the parse"]))
        for row in rows {
            print(columns([row.name, hundredths(row.microseconds), hundredths(row.ratio) + "×"]))
        }
    }

    private static func columns(_ cells: [String]) -> String {
        cells[0].padding(36) + cells.dropFirst().map { $0.padding(-14) }.joined()
    }

    private static func hundredths(_ value: Double) -> String {
        let whole = Int((value * 100).rounded())
        return "\(whole / 100)." + (whole % 100 < 10 ? "0" : "") + "\(whole % 100)"
    }
}

extension String {
    /// The text with spaces behind it, or before it for a negative width.
    fileprivate func padding(_ width: Int) -> String {
        let spaces = String(repeating: " ", count: max(0, abs(width) - count))
        return width < 0 ? spaces + self : self + spaces
    }
}
