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
    private let questionnaire: Questionnaire
    private let results: [QuestionResult]
    private let sectionOfQuestion: [Int]
    private let deducted: ExactDecimal

    /// Creates the arithmetic of a questionnaire.
    ///
    /// - Parameters:
    ///   - questionnaire: the questionnaire with its scheme and weights.
    ///   - results: one for each question, in order.
    ///   - deducted: points to take off in the scheme of deductions.
    public init(
        _ questionnaire: Questionnaire, results: [QuestionResult], deducted: ExactDecimal
    ) {
        self.questionnaire = questionnaire
        self.results = results
        self.deducted = deducted
        var sections: [Int] = []
        for (position, section) in questionnaire.sections.enumerated() {
            sections += Array(repeating: position, count: section.questions.count)
        }
        sectionOfQuestion = sections
    }

    /// The mean of each section for a reading of the credits, 0 to 1; `nil` where nothing counts.
    public func sectionMeans(_ credit: (QuestionResult) -> ExactDecimal) -> [ExactDecimal?] {
        var earned = [ExactDecimal](repeating: .zero, count: questionnaire.sections.count)
        var possible = earned
        for (result, section) in zip(results, sectionOfQuestion) where result.counts {
            earned[section] = earned[section] + result.weight * credit(result)
            possible[section] = possible[section] + result.weight
        }
        return zip(earned, possible).map { $1 == .zero ? nil : $0 / $1 }
    }

    /// The score of the questionnaire for a reading of the credits; `nil` where nothing counts.
    public func total(_ credit: (QuestionResult) -> ExactDecimal) -> ExactDecimal? {
        switch questionnaire.scoring.scheme {
        case .weightedMean:
            return mean(sectionMeans(credit)).map { $0 * .hundred }
        case .minimum:
            let means = sectionMeans(credit).compactMap { $0 }
            return means.min().map { $0 * .hundred }
        case .points:
            var sum = ExactDecimal.zero
            var counts = false
            for result in results where result.counts {
                sum = sum + result.weight * credit(result)
                counts = true
            }
            return counts ? sum : nil
        case .deductions:
            return mean(sectionMeans(credit)).map { mean in
                Swift.max(questionnaire.scoring.base * mean - deducted, .zero)
            }
        }
    }

    private func mean(_ means: [ExactDecimal?]) -> ExactDecimal? {
        var sum = ExactDecimal.zero
        var weights = ExactDecimal.zero
        for (section, mean) in zip(questionnaire.sections, means) {
            guard let mean else { continue }
            sum = sum + section.weight * mean
            weights = weights + section.weight
        }
        return weights == .zero ? nil : sum / weights
    }

    /// The most that can be reached.
    public var maximum: ExactDecimal {
        switch questionnaire.scoring.scheme {
        case .weightedMean, .minimum: .hundred
        case .deductions: questionnaire.scoring.base
        case .points: results.reduce(.zero) { $1.counts ? $0 + $1.weight : $0 }
        }
    }

    /// The points of the score that each question can bring, in order.
    func shares() -> [ExactDecimal] {
        if questionnaire.scoring.scheme == .points {
            return results.map { $0.counts ? $0.weight : .zero }
        }
        var possible = [ExactDecimal](repeating: .zero, count: questionnaire.sections.count)
        for (result, section) in zip(results, sectionOfQuestion) where result.counts {
            possible[section] = possible[section] + result.weight
        }
        var weights = ExactDecimal.zero
        for (section, sum) in zip(questionnaire.sections, possible) where sum > .zero {
            weights = weights + section.weight
        }
        return zip(results, sectionOfQuestion).map { result, section in
            guard result.counts, weights > .zero else { return .zero }
            let ofSection = result.weight / possible[section]
            if questionnaire.scoring.scheme == .minimum { return ofSection * .hundred }
            return maximum * questionnaire.sections[section].weight / weights * ofSection
        }
    }

    /// The score in all its readings.
    func score(isReviewed: Bool) -> Score? {
        guard let claimed = total({ $0.credit }), let assured = total({ $0.assuredCredit }),
            let lowest = total({ $0.worst }), let highest = total({ $0.best })
        else { return nil }
        return Score(
            claimed: claimed, assured: assured, lowest: lowest, highest: highest,
            validated: isReviewed ? total { $0.validatedCredit } : nil, maximum: maximum)
    }

    func sectionScores(isReviewed: Bool) -> [Score?] {
        let claimed = sectionMeans { $0.credit }
        let assured = sectionMeans { $0.assuredCredit }
        let lowest = sectionMeans { $0.worst }
        let highest = sectionMeans { $0.best }
        let validated = sectionMeans { $0.validatedCredit }
        return claimed.indices.map { position in
            guard let mean = claimed[position], let sure = assured[position],
                let low = lowest[position], let high = highest[position]
            else { return nil }
            return Score(
                claimed: mean * .hundred, assured: sure * .hundred, lowest: low * .hundred,
                highest: high * .hundred,
                validated: isReviewed ? validated[position].map { $0 * .hundred } : nil,
                maximum: .hundred)
        }
    }

    /// The scores of the layers that have questions, each weighed by question and section.
    func layerScores(of questions: [Question], isReviewed: Bool) -> [LayerResult] {
        Layer.allCases.compactMap { layer in
            var sums = [ExactDecimal](repeating: .zero, count: 5)
            var weights = ExactDecimal.zero
            for (position, result) in results.enumerated()
            where result.counts && questions[position].layer == layer {
                let section = questionnaire.sections[sectionOfQuestion[position]]
                let weight = questions[position].weight * section.weight
                weights = weights + weight
                let credits = [
                    result.credit, result.assuredCredit, result.worst, result.best,
                    result.validatedCredit,
                ]
                for (reading, credit) in credits.enumerated() {
                    sums[reading] = sums[reading] + weight * credit
                }
            }
            guard weights > .zero else { return nil }
            let scores = sums.map { $0 / weights * .hundred }
            return LayerResult(
                layer: layer,
                score: Score(
                    claimed: scores[0], assured: scores[1], lowest: scores[2], highest: scores[3],
                    validated: isReviewed ? scores[4] : nil, maximum: .hundred))
        }
    }
}
