import AssayExpressions

/// What the credits of some questions add up to, in every reading.
struct CreditSums: Sendable {
    /// A Boolean value indicating whether any question was added.
    private(set) var counts = false
    /// Σ weight of what counts.
    private(set) var weight = ExactDecimal.zero
    /// Σ weight·credit as the supplier says.
    private(set) var claimed = ExactDecimal.zero
    private var assured = ExactDecimal.zero
    private var lowest = ExactDecimal.zero
    private var highest = ExactDecimal.zero
    private var validated = ExactDecimal.zero

    /// Adds a question that counts.
    mutating func add(_ result: UnsafePointer<QuestionResult>, weight more: ExactDecimal) {
        counts = true
        weight = weight + more
        // Most readings of a question are the same, and one product serves them all.
        let credit = result.pointee.credit
        let earned = more * credit
        func product(_ other: ExactDecimal) -> ExactDecimal {
            other == credit ? earned : more * other
        }
        claimed = claimed + earned
        assured = assured + product(result.pointee.assuredCredit)
        lowest = lowest + product(result.pointee.worst)
        highest = highest + product(result.pointee.best)
        validated = validated + product(result.pointee.validatedCredit)
    }

    /// The sums in the order of ``Readings``.
    var readings: Readings {
        Readings(
            claimed: claimed, assured: assured, lowest: lowest, highest: highest,
            validated: validated)
    }

    /// The means: each sum divided by the weights, which are not zero.
    var means: Readings { readings.map { $0 / weight } }
}

/// A number in the five readings of the credits.
struct Readings: Sendable {
    var claimed: ExactDecimal
    var assured: ExactDecimal
    var lowest: ExactDecimal
    var highest: ExactDecimal
    var validated: ExactDecimal

    static let zero = Readings(
        claimed: .zero, assured: .zero, lowest: .zero, highest: .zero, validated: .zero)

    /// Applies the same to each; what is equal to the claim is worked out once.
    func map(_ body: (ExactDecimal) -> ExactDecimal) -> Readings {
        let first = body(claimed)
        return Readings(
            claimed: first, assured: assured == claimed ? first : body(assured),
            lowest: lowest == claimed ? first : body(lowest),
            highest: highest == claimed ? first : body(highest),
            validated: validated == claimed ? first : body(validated))
    }

    /// Combines each with its like.
    func combined(
        with other: Readings, _ body: (ExactDecimal, ExactDecimal) -> ExactDecimal
    ) -> Readings {
        Readings(
            claimed: body(claimed, other.claimed), assured: body(assured, other.assured),
            lowest: body(lowest, other.lowest), highest: body(highest, other.highest),
            validated: body(validated, other.validated))
    }

    func score(of maximum: ExactDecimal, isReviewed: Bool) -> Score {
        Score(
            claimed: claimed, assured: assured, lowest: lowest, highest: highest,
            validated: isReviewed ? validated : nil, maximum: maximum)
    }
}

extension Readings {
    /// The readings of a score; what nobody reviewed is as it was claimed.
    init(of score: Score) {
        self.init(
            claimed: score.claimed, assured: score.assured, lowest: score.lowest,
            highest: score.highest, validated: score.validated ?? score.claimed)
    }
}
