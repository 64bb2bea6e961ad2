/// The lines by which two texts differ, from the first such line on.
///
/// Comparing takes the square of what differs, so of long texts no more is compared than is shown.
struct LineDifference {
    /// How many lines behind the first that differs are compared.
    private static let mostCompared = 500

    private let changes: [CollectionDifference<Substring>.Change]

    /// Compares two texts.
    init(from old: String, to new: String) {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false)
        let same = zip(old, new).prefix { $0 == $1 }.count
        // The ends of what is compared need not fit each other; the first half is not touched by that.
        let isCut = Swift.max(old.count, new.count) - same > Self.mostCompared
        let difference = Array(new[same...].prefix(Self.mostCompared))
            .difference(from: Array(old[same...].prefix(Self.mostCompared)))
        changes = difference.sorted { $0.line < $1.line }
            .filter { !isCut || $0.line < Self.mostCompared / 2 }
    }

    /// The first lines that only one side has, marked with - for the old and + for the new.
    func text(most: Int) -> String {
        changes.prefix(most).map { change in
            switch change {
            case .remove(_, let line, _): "  - " + line
            case .insert(_, let line, _): "  + " + line
            }
        }.joined(separator: "\n")
    }
}

extension CollectionDifference.Change {
    fileprivate var line: Int {
        switch self {
        case .remove(let offset, _, _), .insert(let offset, _, _): offset
        }
    }
}
