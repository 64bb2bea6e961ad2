/// Gathers problems while work goes on, so that one run reports all of them.
public struct DiagnosticCollector: Sendable {
    private var collected: [Diagnostic] = []

    /// Creates an empty collector.
    public init() {}

    /// A Boolean value indicating whether an error, not only a warning, was reported.
    public private(set) var hasErrors = false

    /// The number of problems reported so far, repeats included.
    public var count: Int { collected.count }

    /// Adds a problem.
    public mutating func report(_ diagnostic: Diagnostic) {
        if diagnostic.severity == .error { hasErrors = true }
        collected.append(diagnostic)
    }

    /// Adds all problems of another collector.
    public mutating func report(contentsOf other: DiagnosticCollector) {
        for diagnostic in other.collected { report(diagnostic) }
    }

    /// A Boolean value indicating whether names that are near in spelling are still looked for.
    ///
    /// Looking at every candidate for each of thousands of names takes minutes, and nobody mends so
    /// many one by one.
    public var makesSuggestions: Bool { count < 100 }

    /// The problems sorted by place, then severity, then id, each reported once.
    public func sorted() -> [Diagnostic] {
        let ordered = collected.sorted { left, right in
            if left.place != right.place { return left.place < right.place }
            if left.severity != right.severity { return left.severity < right.severity }
            if left.id != right.id { return left.id < right.id }
            return left.message < right.message
        }
        var told: [Diagnostic] = []
        for diagnostic in ordered where told.last != diagnostic { told.append(diagnostic) }
        return told
    }
}
