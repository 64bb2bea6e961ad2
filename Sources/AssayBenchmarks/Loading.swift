import AssayCompiler
import AssayDiagnostics
import AssayWorkspaces
import AssayXML

/// What it costs to have all shipped questionnaires ready, against libxml2 reading and validating
/// the same files.
enum Loading {
    /// The medians in milliseconds, over a number of rounds taken in turn.
    static func measure(rounds: Int) -> (load: Double, validate: Double) {
        var loads: [Double] = []
        var validations: [Double] = []
        for _ in 0..<rounds {
            var diagnostics = DiagnosticCollector()
            var texts: [[UInt8]] = []
            loads.append(
                milliseconds {
                    let loaded = loadDefinitions(
                        at: ["Questionnaires"], validating: false, diagnostics: &diagnostics)
                    texts = Array(loaded.texts.values)
                    precondition(compile(loaded.files, diagnostics: &diagnostics) != nil)
                })
            validations.append(
                milliseconds {
                    for text in texts {
                        validate(
                            text, file: "d.xml", against: .questionnaire, diagnostics: &diagnostics)
                    }
                })
            precondition(!diagnostics.hasErrors)
        }
        return (loads.sorted()[rounds / 2], validations.sorted()[rounds / 2])
    }

    private static func milliseconds(_ body: () -> Void) -> Double {
        ProcessorTime.microseconds(body) / 1e3
    }
}
