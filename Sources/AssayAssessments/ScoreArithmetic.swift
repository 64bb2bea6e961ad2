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
    /// The position of the questionnaire in the library.
    private let position: QuestionnaireIndex
    /// The position of the questionnaire's first question in the library.
    private let firstQuestion: Int
    private let sections: [CreditSums]
    private let layers: [CreditSums]
    /// Σ weight of the sections in which something counts.
    private let weights: ExactDecimal
    /// Weight·mean of each section as claimed.
    private let parts: [ExactDecimal]
    /// The sum of the parts.
    private let weighted: ExactDecimal

    /// Creates the arithmetic of a questionnaire.
    ///
    /// - Parameters:
    ///   - position: the position of the questionnaire in the library.
    ///   - context: what is judged.
    ///   - results: one for each question, in order.
    ///   - deducted: points to take off in the scheme of deductions.
    init(
        of position: QuestionnaireIndex, in context: JudgingContext, results: [QuestionResult],
        deducted: ExactDecimal
    ) {
        self.position = position
        scheme = context.library.questionnaires[position].scoring.scheme
        base = context.library.questionnaires[position].scoring.base
        let firstQuestion = context.library.questionnaires[position].questions.lowerBound
        self.firstQuestion = firstQuestion
        sectionWeights = context.library.tables.questionnaires[position.rawValue].sectionWeights
        self.deducted = deducted
        let groups = context.library.tables.questionnaires[position.rawValue].weightGroups
        var inGroups = groups.map { _ in CreditTally() }
        var inSections = sectionWeights.map { _ in CreditTally() }
        var inLayers = Layer.allCases.map { _ in CreditTally() }
        let rows = context.library.tables.questions
        for number in results.indices where results[number].counts {
            let position = rows[firstQuestion + number].group
            if rows[firstQuestion + number].isWhole {
                inGroups[position].add(results[number])
                continue
            }
            // Each product is rounded on its own.
            let group = groups[position]
            inSections[group.section.rawValue].add(results[number], weight: group.weight.value)
            if let layer = group.layer {
                inLayers[layer].add(results[number], weight: group.layerWeight.value)
            }
        }
        for (group, tally) in zip(groups, inGroups) where tally.counts {
            inSections[group.section.rawValue].add(tally, weight: group.weight)
            if let layer = group.layer { inLayers[layer].add(tally, weight: group.layerWeight) }
        }
        sections = inSections.map { CreditSums($0) }
        layers = inLayers.map { CreditSums($0) }
        var weights = ExactDecimal.zero
        var parts = sections.map { _ in ExactDecimal.zero }
        for section in sections.indices where sections[section].weight != .zero {
            weights = weights + sectionWeights[section]
            parts[section] =
                sectionWeights[section] * (sections[section].claimed / sections[section].weight)
        }
        self.weights = weights
        self.parts = parts
        weighted = parts.reduce(.zero) { $0 + $1 }
    }

    /// The score as claimed if the given questions earned full credit, and if so much was taken off;
    /// `nil` where that changes nothing.
    ///
    /// - Parameters:
    ///   - addressed: each question once; those of other questionnaires change nothing.
    ///   - results: what every question of the questionnaire earned.
    ///   - library: the library that both were made with.
    ///   - deducted: points to take off in the scheme of deductions.
    public func total(
        raising addressed: [QuestionIndex], of results: [QuestionResult],
        in library: QuestionnaireLibrary, deducted: ExactDecimal
    ) -> ExactDecimal? {
        // Actions address questions of few sections.
        var gains: [(section: Int, gain: ExactDecimal)] = []
        for question in addressed {
            let number = Int(question.rawValue) - firstQuestion
            guard number >= 0, number < results.count, results[number].counts,
                results[number].credit != .one
            else { continue }
            let gain = results[number].weight - results[number].weight * results[number].credit
            let section = library.tables.questions[Int(question.rawValue)].section.rawValue
            if let place = gains.firstIndex(where: { $0.section == section }) {
                gains[place].gain = gains[place].gain + gain
            } else {
                gains.append((section, gain))
            }
        }
        guard !gains.isEmpty || deducted != self.deducted else { return nil }
        var weighted = weighted
        for (section, gain) in gains {
            // Only the means of sections that gain change; sums are exact, so the others stay.
            let mean = (sections[section].claimed + gain) / sections[section].weight
            weighted = weighted + sectionWeights[section] * mean - parts[section]
        }
        return total(weighted: weighted, deducted: deducted) { section in
            sections[section].claimed + (gains.first { $0.section == section }?.gain ?? .zero)
        }
    }

    /// The score of the questionnaire; `nil` where nothing counts.
    ///
    /// - Parameters:
    ///   - weighted: Σ weight·mean of the sections.
    ///   - deducted: points to take off.
    ///   - earned: Σ weight·credit of a section.
    private func total(
        weighted: ExactDecimal, deducted: ExactDecimal, earned: (Int) -> ExactDecimal
    ) -> ExactDecimal? {
        switch scheme {
        case .weightedMean:
            return weights == .zero ? nil : weighted / weights * .hundred
        case .minimum:
            var least: ExactDecimal?
            for section in sections.indices where sections[section].weight != .zero {
                let mean = earned(section) / sections[section].weight
                least = Swift.min(least ?? mean, mean)
            }
            return least.map { $0 * .hundred }
        case .points:
            guard sections.contains(where: { $0.counts }) else { return nil }
            return sections.indices.reduce(.zero) { $0 + earned($1) }
        case .deductions:
            guard weights != .zero else { return nil }
            return Swift.max(base * (weighted / weights) - deducted, .zero)
        }
    }

    /// The most that can be reached.
    public var maximum: ExactDecimal {
        switch scheme {
        case .weightedMean, .minimum: .hundred
        case .deductions: base
        case .points: sections.reduce(.zero) { $0 + $1.weight }
        }
    }

    /// Gives each question the points of the score that it can bring.
    func share(among results: inout [QuestionResult], in library: QuestionnaireLibrary) {
        let maximum = maximum
        let bringing: [ExactDecimal] = sections.indices.map { section in
            switch scheme {
            case .points: .one
            case .minimum: .hundred
            case .weightedMean, .deductions:
                weights > .zero && sections[section].weight != .zero
                    ? maximum * sectionWeights[section] / weights : .zero
            }
        }
        // Questions of a group have the same weight, which is divided once.
        let shares = library.tables.questionnaires[position.rawValue].weightGroups.map { group in
            let weight = group.weight.value
            if scheme == .points { return weight }
            let section = group.section.rawValue
            guard weights > .zero, sections[section].weight != .zero else { return .zero }
            return bringing[section] * (weight / sections[section].weight)
        }
        for number in results.indices where results[number].counts {
            results[number].share = shares[library.tables.questions[firstQuestion + number].group]
        }
    }

    /// The score in all its readings, of the whole and of each section.
    func scores(isReviewed: Bool) -> (whole: Score?, sections: [Score?]) {
        var sums = Readings.zero
        var parts: [Score?] = []
        parts.reserveCapacity(sections.count)
        for section in sections.indices {
            guard sections[section].weight != .zero else {
                parts.append(nil)
                continue
            }
            let means = sections[section].means
            let weight = sectionWeights[section]
            sums = sums.combined(with: means.map { weight * $0 }) { $0 + $1 }
            parts.append(
                means.map { $0 * .hundred }.score(of: .hundred, isReviewed: isReviewed))
        }
        return (whole(sums, isReviewed: isReviewed), parts)
    }

    private func whole(_ sums: Readings, isReviewed: Bool) -> Score? {
        func total(
            _ weighted: ExactDecimal, _ reading: (Readings) -> ExactDecimal
        ) -> ExactDecimal? {
            self.total(weighted: weighted, deducted: deducted) { reading(sections[$0].readings) }
        }
        guard let claimed = total(sums.claimed, { $0.claimed }) else { return nil }
        return Score(
            claimed: claimed, assured: total(sums.assured) { $0.assured } ?? .zero,
            lowest: total(sums.lowest) { $0.lowest } ?? .zero,
            highest: total(sums.highest) { $0.highest } ?? .zero,
            declared: isReviewed ? total(sums.declared) { $0.declared } : nil,
            maximum: maximum)
    }

    /// The scores of the layers that have questions, each weighed by question and section.
    func layerScores(isReviewed: Bool) -> [LayerResult] {
        var scores: [LayerResult] = []
        scores.reserveCapacity(layers.count)
        for (place, layer) in Layer.allCases.enumerated() where layers[place].weight > .zero {
            scores.append(
                LayerResult(
                    layer: layer,
                    score: layers[place].means.map { $0 * .hundred }.score(
                        of: .hundred, isReviewed: isReviewed)))
        }
        return scores
    }
}
