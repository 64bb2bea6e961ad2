public import AssayExpressions
public import AssayQuestionnaires

/// Turns the credits of a questionnaire into scores by its scheme, in a fixed order.
///
/// - weighted mean: a section is Σ weight·credit ÷ Σ weight, the questionnaire the mean of its
///   sections by their weights, times 100;
/// - minimum: the lowest section;
/// - points: Σ weight·credit;
/// - deductions: base times the weighted mean, less the points of findings, never below 0.
public struct ScoreArithmetic: Sendable {
    private let scheme: ScoringScheme
    private let base: ExactDecimal
    private let deducted: ExactDecimal
    private let sectionWeights: [ExactDecimal]
    /// The position of the questionnaire's first question in the library.
    private let firstQuestion: Int
    private let results: [QuestionResult]
    private let sections: [Int32]
    /// Σ weight of what counts, by section.
    private let possible: [ExactDecimal]
    /// Σ weight·credit as claimed, by section.
    private let claimed: [ExactDecimal]

    /// Creates the arithmetic of a questionnaire.
    ///
    /// - Parameters:
    ///   - position: the position of the questionnaire in the library.
    ///   - library: the library.
    ///   - results: one for each question, in order.
    ///   - deducted: points to take off in the scheme of deductions.
    public init(
        of position: Int, in library: QuestionnaireLibrary, results: [QuestionResult],
        deducted: ExactDecimal
    ) {
        scheme = library.questionnaires[position].scoring.scheme
        base = library.questionnaires[position].scoring.base
        firstQuestion = library.questionnaires[position].questions.lowerBound
        sectionWeights = library.questionnaires[position].sections.map { $0.weight }
        self.deducted = deducted
        self.results = results
        var sections: [Int32] = []
        sections.reserveCapacity(results.count)
        for result in results {
            sections.append(library.questionFacts[Int(result.question.rawValue)].section)
        }
        self.sections = sections
        var possible = [ExactDecimal](repeating: .zero, count: sectionWeights.count)
        for (number, section) in sections.enumerated() where results[number].counts {
            possible[Int(section)] = possible[Int(section)] + results[number].weight
        }
        self.possible = possible
        claimed = Self.earned(results, sections, count: possible.count, .claimed)
    }

    /// A reading of the credits.
    private enum Reading {
        case claimed, assured, lowest, highest, validated
    }

    /// Σ weight·credit of each section for a reading of the credits.
    private static func earned(
        _ results: [QuestionResult], _ sections: [Int32], count: Int, _ reading: Reading
    ) -> [ExactDecimal] {
        var earned = [ExactDecimal](repeating: .zero, count: count)
        for number in results.indices where results[number].counts {
            let credit =
                switch reading {
                case .claimed: results[number].credit
                case .assured: results[number].assuredCredit
                case .lowest: results[number].worst
                case .highest: results[number].best
                case .validated: results[number].validatedCredit
                }
            let section = Int(sections[number])
            earned[section] = earned[section] + results[number].weight * credit
        }
        return earned
    }

    /// The score as claimed if the given questions earned full credit, and if so much was taken off.
    ///
    /// - Parameters:
    ///   - addressed: each question once; those of other questionnaires change nothing.
    ///   - deducted: points to take off in the scheme of deductions.
    public func total(
        raising addressed: some Sequence<QuestionIndex>, deducted: ExactDecimal
    ) -> ExactDecimal? {
        var earned = claimed
        for question in addressed {
            let number = Int(question.rawValue) - firstQuestion
            guard results.indices.contains(number), results[number].counts else { continue }
            let section = Int(sections[number])
            earned[section] =
                earned[section] - results[number].weight * results[number].credit
                + results[number].weight
        }
        return total(earned, deducted: deducted)
    }

    /// The score of the questionnaire from the sums of its sections; `nil` where nothing counts.
    private func total(_ earned: [ExactDecimal], deducted: ExactDecimal) -> ExactDecimal? {
        switch scheme {
        case .weightedMean: return mean(earned).map { $0 * .hundred }
        case .minimum:
            var least: ExactDecimal?
            for section in earned.indices where possible[section] != .zero {
                let mean = earned[section] / possible[section]
                least = Swift.min(least ?? mean, mean)
            }
            return least.map { $0 * .hundred }
        case .points:
            guard results.contains(where: { $0.counts }) else { return nil }
            return earned.reduce(.zero) { $0 + $1 }
        case .deductions:
            return mean(earned).map { Swift.max(base * $0 - deducted, .zero) }
        }
    }

    private func mean(_ earned: [ExactDecimal]) -> ExactDecimal? {
        var sum = ExactDecimal.zero
        var weights = ExactDecimal.zero
        for section in earned.indices where possible[section] != .zero {
            sum = sum + sectionWeights[section] * (earned[section] / possible[section])
            weights = weights + sectionWeights[section]
        }
        return weights == .zero ? nil : sum / weights
    }

    /// The most that can be reached.
    public var maximum: ExactDecimal {
        switch scheme {
        case .weightedMean, .minimum: .hundred
        case .deductions: base
        case .points: possible.reduce(.zero) { $0 + $1 }
        }
    }

    /// The points of the score that each question can bring, in order.
    func shares() -> [ExactDecimal] {
        if scheme == .points { return results.map { $0.counts ? $0.weight : .zero } }
        var weights = ExactDecimal.zero
        for (section, sum) in possible.enumerated() where sum > .zero {
            weights = weights + sectionWeights[section]
        }
        let maximum = maximum
        // Questions of one section with the same weight bring the same, so each is divided once.
        var known: [(section: Int32, weight: ExactDecimal, share: ExactDecimal)] = []
        return results.indices.map { number in
            guard results[number].counts, weights > .zero else { return .zero }
            let section = sections[number]
            let weight = results[number].weight
            if let same = known.first(where: { $0.section == section && $0.weight == weight }) {
                return same.share
            }
            let ofSection = weight / possible[Int(section)]
            let share =
                scheme == .minimum
                ? ofSection * .hundred
                : maximum * sectionWeights[Int(section)] / weights * ofSection
            if known.first?.section != section { known = [] }
            known.append((section, weight, share))
            return share
        }
    }

    /// The score in all its readings, of the whole and of each section.
    func scores(isReviewed: Bool) -> (whole: Score?, sections: [Score?]) {
        let assured = Self.earned(results, sections, count: possible.count, .assured)
        let lowest = Self.earned(results, sections, count: possible.count, .lowest)
        let highest = Self.earned(results, sections, count: possible.count, .highest)
        let validated =
            isReviewed
            ? Self.earned(results, sections, count: possible.count, .validated) : nil
        var whole: Score?
        if let total = total(claimed, deducted: deducted) {
            whole = Score(
                claimed: total, assured: self.total(assured, deducted: deducted) ?? .zero,
                lowest: self.total(lowest, deducted: deducted) ?? .zero,
                highest: self.total(highest, deducted: deducted) ?? .zero,
                validated: validated.flatMap { self.total($0, deducted: deducted) },
                maximum: maximum)
        }
        let parts: [Score?] = possible.indices.map { section in
            let possible = possible[section]
            guard possible != .zero else { return nil }
            return Score(
                claimed: claimed[section] / possible * .hundred,
                assured: assured[section] / possible * .hundred,
                lowest: lowest[section] / possible * .hundred,
                highest: highest[section] / possible * .hundred,
                validated: validated.map { $0[section] / possible * .hundred }, maximum: .hundred)
        }
        return (whole, parts)
    }

    /// The scores of the layers that have questions, each weighed by question and section.
    func layerScores(in library: QuestionnaireLibrary, isReviewed: Bool) -> [LayerResult] {
        var sums = [LayerSums](repeating: LayerSums(), count: Layer.allCases.count)
        for number in results.indices where results[number].counts {
            guard let layer = library.questionFacts[firstQuestion + number].layer,
                let place = Layer.allCases.firstIndex(of: layer)
            else { continue }
            let weight =
                library.questionFacts[firstQuestion + number].ownWeight
                * sectionWeights[Int(sections[number])]
            sums[place].add(results, number, weight: weight)
        }
        return Layer.allCases.indices.compactMap { place in
            guard sums[place].weight > .zero else { return nil }
            return LayerResult(
                layer: Layer.allCases[place], score: sums[place].score(isReviewed: isReviewed))
        }
    }
}

/// What the questions of a layer add up to.
private struct LayerSums {
    var weight = ExactDecimal.zero
    private var claimed = ExactDecimal.zero
    private var assured = ExactDecimal.zero
    private var lowest = ExactDecimal.zero
    private var highest = ExactDecimal.zero
    private var validated = ExactDecimal.zero

    mutating func add(_ results: [QuestionResult], _ number: Int, weight more: ExactDecimal) {
        weight = weight + more
        claimed = claimed + more * results[number].credit
        assured = assured + more * results[number].assuredCredit
        lowest = lowest + more * results[number].worst
        highest = highest + more * results[number].best
        validated = validated + more * results[number].validatedCredit
    }

    func score(isReviewed: Bool) -> Score {
        Score(
            claimed: claimed / weight * .hundred, assured: assured / weight * .hundred,
            lowest: lowest / weight * .hundred, highest: highest / weight * .hundred,
            validated: isReviewed ? validated / weight * .hundred : nil, maximum: .hundred)
    }
}
