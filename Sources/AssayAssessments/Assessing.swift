import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// Judges what was said: scores, levels and findings of every questionnaire of a response.
///
/// The same response gives the same assessment on any machine; nothing but the response and the
/// library is read, and what the buyer found about schemes.
///
/// - Parameters:
///   - response: what was said.
///   - library: the questionnaires that it was matched with.
///   - schemeChecks: what the buyer found when it looked into schemes; of several for one scheme the
///     last counts, and a scheme without one has the strength of the catalogue.
public func assess(
    _ response: Response, with library: QuestionnaireLibrary, schemeChecks: [SchemeCheck] = []
) -> Assessment {
    var questionnaires: [QuestionnaireResult] = []
    questionnaires.reserveCapacity(response.questionnaires.count)
    var findings: [FindingResult] = []
    findings.reserveCapacity(64)
    let context = JudgingContext(
        response: response, library: library, schemeChecks: schemeChecks)
    for (number, position) in response.questionnaires.enumerated() {
        questionnaires.append(
            assess(
                position, completeness: response.completeness[number], context, &findings))
    }
    addCertificates(to: &findings, context)
    addDoubt(to: &findings, about: questionnaires, context)
    return Assessment(
        supplier: response.submission.supplier, assessed: response.submission.assessed,
        evidenceDay: response.evidenceDay,
        questionnaires: questionnaires,
        programme: programme(of: response, questionnaires, library),
        findings: FindingOrder(of: findings, in: library).sorted(findings),
        schemes: context.schemeStrengths)
}

private func assess(
    _ position: QuestionnaireIndex, completeness: Completeness, _ context: JudgingContext,
    _ findings: inout [FindingResult]
) -> QuestionnaireResult {
    let range = context.library.questionnaires[position].questions
    let isReviewed = context.response.reviewedQuestions.contains {
        range.contains(Int($0.question.rawValue))
    }
    var results = Crediting(context: context, position: position).results()
    let first = findings.count
    FindingSearch(context: context, position: position).add(to: &findings)
    let authored = first..<findings.count
    let deductions = deductions(
        for: findings[authored], context.library.questionnaires[position].scoring)
    let arithmetic = ScoreArithmetic(
        of: position, in: context, results: results,
        deducted: deductions.reduce(ExactDecimal.zero) { $0 + $1.total })
    arithmetic.share(among: &results, in: context.library)
    let scores = arithmetic.scores(isReviewed: isReviewed)
    let sections = scores.sections.enumerated().map { number, score in
        SectionResult(
            section: SectionIndex(rawValue: number), score: score,
            weight: context.library.tables.questionnaires[position.rawValue].sectionWeights[number])
    }
    let level = Leveling(
        levels: context.library.questionnaires[position].levels, sections: sections,
        questions: results,
        rows: context.library.tables.questions,
        gates: gates(findings[authored], results, position, context)
    ).result()
    StandingSearch(context: context, position: position, results: results)
        .add(to: &findings, besides: authored)
    let limit = context.library.questionnaires[position].scoring.reviewNotApplicableAbove
    return QuestionnaireResult(
        questionnaire: position, score: scores.whole, sections: sections,
        layers: arithmetic.layerScores(isReviewed: isReviewed), level: level,
        completeness: completeness, questions: results, deductions: deductions,
        reviewsNotApplicable: limit.map { completeness.notApplicableShare > $0 } ?? false,
        arithmetic: arithmetic)
}

/// What holds the level at the lowest: severe abuse that is told until containment has begun, and
/// questions about it where silence is kept, or telling would be worse.
private func gates(
    _ findings: ArraySlice<FindingResult>, _ results: [QuestionResult],
    _ position: QuestionnaireIndex, _ context: JudgingContext
) -> [LevelResult.Shortfall] {
    var gates: [LevelResult.Shortfall] = []
    for finding in findings where finding.holdsLevel {
        gates.append(.gate(finding: finding.identity))
    }
    let isFlagged = context.response.depth(of: position).isFlagged
    for result in results
    where (!isFlagged || context.library.tables.questions[Int(result.question.rawValue)].isCore)
        && context.library.tables.questions[Int(result.question.rawValue)].isBehindGate
        && isSilent(result, context)
    {
        gates.append(.silence(result.question))
    }
    return gates
}

/// Returns whether a question is not answered, not known, or nobody looked.
private func isSilent(_ result: QuestionResult, _ context: JudgingContext) -> Bool {
    switch result.state {
    case .unanswered, .unknown: return true
    case .notApplicable, .notRelevant: return false
    case .answered: break
    }
    let options = context.library.question(result.question).options
    guard !options.isEmpty else { return false }
    for item in context.response.sheet.items(of: result.question) {
        for option in options where .symbol(option.symbol) == item && !option.saysNobodyLooked {
            return false
        }
    }
    return true
}

private func deductions(
    for findings: ArraySlice<FindingResult>, _ scoring: Scoring
) -> [DeductionResult] {
    guard scoring.scheme == .deductions else { return [] }
    return FindingClass.allCases.compactMap { findingClass in
        guard let points = scoring.deductions[findingClass] else { return nil }
        var count = ExactDecimal.zero
        for finding in findings where finding.findingClass == findingClass {
            count = count + finding.count
        }
        return DeductionResult(findingClass: findingClass, count: count, points: points)
    }
}

/// Adds what there is to say of certificates: that one has expired, or does not fit the rest.
private func addCertificates(to found: inout [FindingResult], _ context: JudgingContext) {
    let library = context.library
    for number in library.catalogue.standingFindings.indices {
        let row = FindingIndex(rawValue: library.tables.firstStanding + number)
        let event = library.tables.findings[row].event
        guard event == .certificateExpired || event == .certificateContradicted else { continue }
        for (position, standing) in context.certificates.enumerated() {
            let questions = (standing.against + standing.smaller).sorted {
                $0.rawValue < $1.rawValue
            }
            let isFound = event == .certificateExpired ? !standing.isValid : !questions.isEmpty
            guard isFound else { continue }
            let identity = library.catalogue.standingFindings[number].identity
            let certificate = context.response.submission.certificates[position]
            let name = certificate.scheme + "-" + String(position + 1)
            found.append(
                FindingResult(
                    row, of: library, identity: identity + "/" + name, source: .standing(number),
                    subject: .certificate(position), questionnaire: nil, questions: questions))
        }
    }
}

/// Adds the one finding about the whole of a submission, in place of those that it makes needless.
private func addDoubt(
    to found: inout [FindingResult], about questionnaires: [QuestionnaireResult],
    _ context: JudgingContext
) {
    guard let doubt = Doubt(of: questionnaires, context.response) else { return }
    let library = context.library
    let rows = library.tables.findings
    for number in library.catalogue.standingFindings.indices {
        let row = FindingIndex(rawValue: library.tables.firstStanding + number)
        guard rows[row].event == doubt.event else { continue }
        if doubt == .blank { found.removeAll { rows[$0.row].event == .unanswered } }
        let questions = questionnaires.flatMap { $0.questions }.filter { $0.counts }.map {
            $0.question
        }
        found.append(
            FindingResult(
                row, of: library, identity: library.catalogue.standingFindings[number].identity,
                source: .standing(number), subject: .answers, questionnaire: nil,
                questions: questions))
    }
}

private func programme(
    of response: Response, _ questionnaires: [QuestionnaireResult], _ library: QuestionnaireLibrary
) -> ProgrammeResult? {
    guard let position = response.programme else { return nil }
    var weights: [ProgrammeResult.Weight] = []
    var sums = Readings.zero
    var total = ExactDecimal.zero
    var isReviewed = false
    for part in library.programmes[position].parts where part.weight > .zero {
        guard let result = questionnaires.first(where: { $0.questionnaire == part.questionnaire }),
            let score = result.score
        else { continue }
        let weight = part.weight * response.exposure.weight(of: part.material)
        let share = part.material.flatMap { response.exposure.material($0)?.share }
        weights.append(
            ProgrammeResult.Weight(
                questionnaire: part.questionnaire, weight: weight, exposure: share))
        total = total + weight
        if score.declared != nil { isReviewed = true }
        let shares = Readings(of: score).map { reading in
            score.maximum == .zero ? .zero : reading / score.maximum * .hundred
        }
        sums = sums.combined(with: shares) { $0 + weight * $1 }
    }
    guard total > .zero else {
        return ProgrammeResult(programme: position, score: nil, weights: weights)
    }
    let score = sums.map { $0 / total }.score(of: .hundred, isReviewed: isReviewed)
    return ProgrammeResult(programme: position, score: score, weights: weights)
}
