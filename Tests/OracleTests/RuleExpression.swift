/// A generated rule, spelled twice: as our language writes it, and as XPath does.
///
/// The spellings differ only where our language has functions of its own, and for days, which XPath
/// does not know: it gets them as numbers such as 20261121.
final class RuleExpression {
    enum Kind: Equatable {
        case truth, number, text, date
        case numbers, words(String), texts, dates, rows
    }

    let kind: Kind
    let pieces: [String]
    let theirPieces: [String]
    let parts: [RuleExpression]
    /// Numbers: binary digits behind the point, and before it, that the value can need.
    let fractionBits: Int
    let integerBits: Int
    /// What the rule can name where it stands; a part can only take the place of one of its kind
    /// that stands in the same surroundings.
    let surroundings: String

    init(
        _ kind: Kind, _ pieces: [String], theirs: [String]? = nil, _ parts: [RuleExpression] = [],
        fraction: Int = 0, integer: Int = 0, in surroundings: String
    ) {
        precondition(pieces.count == parts.count + 1)
        self.kind = kind
        self.pieces = pieces
        theirPieces = theirs ?? pieces
        self.parts = parts
        fractionBits = fraction
        integerBits = integer
        self.surroundings = surroundings
    }

    var ours: String { spelled(pieces) { $0.ours } }
    var theirs: String { spelled(theirPieces) { $0.theirs } }

    private func spelled(_ pieces: [String], _ spelling: (RuleExpression) -> String) -> String {
        var text = pieces[0]
        for (part, piece) in zip(parts, pieces.dropFirst()) { text += spelling(part) + piece }
        return text
    }

    /// The same rule with one of its parts in place of a larger one, every way it can be done.
    var smaller: [RuleExpression] {
        var found: [RuleExpression] = descendants.filter {
            $0.kind == kind && $0.surroundings == surroundings
        }
        for (position, part) in parts.enumerated() {
            for replacement in part.smaller {
                var changed = parts
                changed[position] = replacement
                found.append(
                    RuleExpression(
                        kind, pieces, theirs: theirPieces, changed, fraction: fractionBits,
                        integer: integerBits, in: surroundings))
            }
        }
        return found
    }

    private var descendants: [RuleExpression] { parts + parts.flatMap(\.descendants) }
}
