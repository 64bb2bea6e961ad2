/// Why a score, finding or action is what it is: answers, rules with their values, and clauses.
public struct Explanation: Sendable {
    /// A part of an explanation.
    public struct Part: Sendable {
        /// What the part is about.
        public var heading: String
        /// Its sentences, one a line.
        public var lines: [String]
    }

    /// The name of what is explained.
    public var id: String
    /// What it is called.
    public var title: String
    /// The parts in the order in which they are read.
    public var parts: [Part]

    /// The explanation as text.
    public func text(layout: TextLayout) -> String {
        var output = layout.styled(layout.folded("\(id): \(title)"), .bold) + "\n"
        for part in parts {
            output += "\n" + layout.styled(part.heading, .cyan) + "\n"
            for line in part.lines { output += layout.folded(line, first: "  ", hanging: 4) + "\n" }
        }
        return output
    }
}
