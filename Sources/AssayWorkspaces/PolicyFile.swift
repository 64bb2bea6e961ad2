import AssayCompiler
public import AssayDiagnostics
public import AssayQuestionnaires
import AssayXML

/// A file that was read as the policy of a buyer, whatever came of it.
public struct PolicyFile: Sendable {
    /// What suppliers can carry; `nil` where the file does not say it.
    public let capacity: PlanCapacity?
    /// What is wrong with it, sorted by place.
    public let problems: [Diagnostic]
    /// Its bytes by its name, for showing its lines.
    public let texts: [String: [UInt8]]

    /// Reads a file. Standard input can be read once only.
    public init(reading name: String) {
        var problems = DiagnosticCollector()
        let bytes = readBytes(ofFile: name, mostBytes: 1 << 20, diagnostics: &problems)
        let definition = bytes.flatMap { readPolicy($0, file: name, diagnostics: &problems) }
        capacity = definition.flatMap { compile($0, diagnostics: &problems) }
        self.problems = problems.sorted()
        texts = bytes.map { [name: $0] } ?? [:]
    }
}
