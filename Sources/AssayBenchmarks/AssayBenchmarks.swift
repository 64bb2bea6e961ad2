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
/// Times are processor time. Those of one machine say little; the ratios to the parse in the same run
/// are what counts. With the
/// beginning of a step's name only that step is measured, for a profile: `AssayBenchmarks assess 5`
/// goes over the submissions five times.
@main
enum AssayBenchmarks {
    static func main() {
        if FileSteps.run(Array(CommandLine.arguments.dropFirst())) { return }
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
        let stages = SampleLanguage.allCases.map { language in
            let texts = (1...64).map { seed in
                Array(GeneratedSubmission.xml(seed: UInt64(seed), in: language).utf8)
            }
            let sizes = texts.map(\.count).sorted()
            print(
                "64 submissions in \(language) of \(sizes[0]) to \(sizes[63]) bytes, median "
                    + "\(sizes[32])")
            return Stages(library: library, texts: texts)
        }
        stages[0].describe()
        let arguments = CommandLine.arguments.dropFirst()
        let step = arguments.first ?? ""
        let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? (step.isEmpty ? 60 : 400)
        report(stages.map { $0.measure(rounds: max(1, rounds), only: step) })
        guard step.isEmpty else { return }
        let (load, validate) = Loading.measure(rounds: 15)
        print(
            "all shipped questionnaires: \(hundredths(load)) ms to load and compile, "
                + "\(hundredths(load / validate))× of libxml2's \(hundredths(validate)) ms to read "
                + "and validate them, the schema read for each file")
    }

    /// Prints the rows of each language beside each other.
    private static func report(_ tables: [[Stages.Row]]) {
        let heads = SampleLanguage.allCases.flatMap { ["\($0), µs", "to the parse"] }
        print(columns(["step"] + heads))
        for number in tables[0].indices {
            let cells = tables.flatMap {
                [hundredths($0[number].microseconds), hundredths($0[number].ratio) + "×"]
            }
            print(columns([tables[0][number].name] + cells))
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
    /// The text with spaces after it, or before it for a negative width.
    fileprivate func padding(_ width: Int) -> String {
        let spaces = String(repeating: " ", count: max(0, abs(width) - count))
        return width < 0 ? spaces + self : self + spaces
    }
}
