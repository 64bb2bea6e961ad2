import AssayExpressions

/// What the credits of some questions add up to, in every reading.
struct CreditSums: Sendable {
    /// A Boolean value indicating whether any question was added.
    let counts: Bool
    /// Σ weight of what counts.
    let weight: ExactDecimal
    /// Σ weight·credit in each reading.
    let readings: Readings

    init(_ tally: CreditTally) {
        counts = tally.counts
        weight = tally.weight.value
        readings = Readings(
            claimed: tally.claimed.value, assured: tally.assured.value,
            lowest: tally.lowest.value, highest: tally.highest.value,
            declared: tally.declared.value)
    }

    /// Σ weight·credit as the supplier says.
    var claimed: ExactDecimal { readings.claimed }

    /// The means: each sum divided by the weights, which are not zero.
    var means: Readings { readings.map { $0 / weight } }
}

/// The credits of some questions while they are added up.
struct CreditTally {
    private(set) var counts = false
    private(set) var weight = ExactSum()
    private(set) var claimed = ExactSum()
    private(set) var assured = ExactSum()
    private(set) var lowest = ExactSum()
    private(set) var highest = ExactSum()
    private(set) var declared = ExactSum()

    /// Adds the credits of a question that counts.
    mutating func add(_ result: QuestionResult) {
        counts = true
        weight.add(.one)
        claimed.add(result.credit)
        assured.add(result.assuredCredit)
        lowest.add(result.worst)
        highest.add(result.best)
        declared.add(result.declaredCredit)
    }

    /// Adds the weighed credits of a question that counts.
    mutating func add(_ result: QuestionResult, weight factor: ExactDecimal) {
        counts = true
        weight.add(factor)
        claimed.add(factor * result.credit)
        assured.add(factor * result.assuredCredit)
        lowest.add(factor * result.worst)
        highest.add(factor * result.best)
        declared.add(factor * result.declaredCredit)
    }

    /// Adds the credits of questions with the same whole weight.
    mutating func add(_ group: CreditTally, weight factor: ExactFactor) {
        counts = counts || group.counts
        weight.add(group.weight, times: factor)
        claimed.add(group.claimed, times: factor)
        assured.add(group.assured, times: factor)
        lowest.add(group.lowest, times: factor)
        highest.add(group.highest, times: factor)
        declared.add(group.declared, times: factor)
    }
}

/// A number in the five readings of the credits.
struct Readings: Sendable {
    var claimed: ExactDecimal
    var assured: ExactDecimal
    var lowest: ExactDecimal
    var highest: ExactDecimal
    var declared: ExactDecimal

    static let zero = Readings(
        claimed: .zero, assured: .zero, lowest: .zero, highest: .zero, declared: .zero)

    /// Applies the same to each; what is equal to the claim is worked out once.
    func map(_ body: (ExactDecimal) -> ExactDecimal) -> Readings {
        let first = body(claimed)
        return Readings(
            claimed: first, assured: assured == claimed ? first : body(assured),
            lowest: lowest == claimed ? first : body(lowest),
            highest: highest == claimed ? first : body(highest),
            declared: declared == claimed ? first : body(declared))
    }

    /// Combines each with its like.
    func combined(
        with other: Readings, _ body: (ExactDecimal, ExactDecimal) -> ExactDecimal
    ) -> Readings {
        Readings(
            claimed: body(claimed, other.claimed), assured: body(assured, other.assured),
            lowest: body(lowest, other.lowest), highest: body(highest, other.highest),
            declared: body(declared, other.declared))
    }

    func score(of maximum: ExactDecimal, isReviewed: Bool) -> Score {
        Score(
            claimed: claimed, assured: assured, lowest: lowest, highest: highest,
            declared: isReviewed ? declared : nil, maximum: maximum)
    }
}

extension Readings {
    /// The readings of a score; what nobody reviewed is as it was claimed.
    init(of score: Score) {
        self.init(
            claimed: score.claimed, assured: score.assured, lowest: score.lowest,
            highest: score.highest, declared: score.declared ?? score.claimed)
    }
}
