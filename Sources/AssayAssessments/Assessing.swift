import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// Judges what was said: scores, levels and findings of every questionnaire of a response.
///
/// The same response gives the same assessment on any machine; nothing but the response and the
/// library is looked at.
public func assess(_ response: Response, with library: QuestionnaireLibrary) -> Assessment {
    var questionnaires: [QuestionnaireResult] = []
    var findings: [FindingResult] = []
    for (number, position) in response.questionnaires.enumerated() {
        let (result, found) = assess(
            position, completeness: response.completeness[number], response, library)
        questionnaires.append(result)
        findings += found
    }
    findings += expiredCertificates(response, library)
    findings = byUrgency(findings)
    return Assessment(
        supplier: response.submission.supplier, assessed: response.submission.assessed,
        questionnaires: questionnaires,
        programme: programme(of: response, questionnaires, library), findings: findings)
}

private func assess(
    _ position: Int, completeness: Completeness, _ response: Response,
    _ library: QuestionnaireLibrary
) -> (QuestionnaireResult, [FindingResult]) {
    let isReviewed = response.validatedSheet != nil
    var results = Crediting(library: library, response: response, position: position).results()
    let search = FindingSearch(library: library, response: response, position: position)
    let authored = search.authored()
    let deductions = deductions(for: authored, library.questionnaires[position].scoring)
    let deducted = deductions.reduce(ExactDecimal.zero) { $0 + $1.total }
    let arithmetic = ScoreArithmetic(
        of: position, in: library, results: results, deducted: deducted)
    for (number, share) in arithmetic.shares().enumerated() { results[number].share = share }
    let scores = arithmetic.scores(isReviewed: isReviewed)
    let sections = scores.sections.enumerated().map { number, score in
        SectionResult(
            section: number, score: score,
            weight: library.questionnaires[position].sections[number].weight)
    }
    let level = Leveling(
        levels: library.questionnaires[position].levels, sections: sections, questions: results,
        facts: library.questionFacts, coverage: completeness.coverage,
        gates: authored.filter { $0.isGate }.map { $0.identity }
    ).result()
    let limit = library.questionnaires[position].scoring.reviewNotApplicableAbove
    let standing = search.standing(besides: authored, results)
    let result = QuestionnaireResult(
        questionnaire: position, score: scores.whole, sections: sections,
        layers: arithmetic.layerScores(in: library, isReviewed: isReviewed), level: level,
        completeness: completeness, questions: results, deductions: deductions,
        reviewsNotApplicable: limit.map { completeness.notApplicableShare > $0 } ?? false)
    return (result, authored + standing)
}

private func deductions(
    for findings: [FindingResult], _ scoring: Scoring
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

private func expiredCertificates(
    _ response: Response, _ library: QuestionnaireLibrary
) -> [FindingResult] {
    var found: [FindingResult] = []
    for number in library.catalogue.standingFindings.indices {
        let facts = library.findingFacts[library.factsPosition(ofStanding: number)]
        guard facts.event == .certificateExpired else { continue }
        for (position, certificate) in response.submission.certificates.enumerated()
        where !certificate.isValid(on: response.submission.assessed, in: library.catalogue) {
            let identity = library.catalogue.standingFindings[number].identity
            let name = certificate.scheme + "-" + String(position + 1)
            found.append(
                FindingResult(
                    facts, identity: identity + "/" + name, source: .standing(number),
                    subject: .certificate(position), questionnaire: nil, questions: []))
        }
    }
    return found
}

private func programme(
    of response: Response, _ questionnaires: [QuestionnaireResult], _ library: QuestionnaireLibrary
) -> ProgrammeResult? {
    guard let position = response.programme else { return nil }
    var weights: [ProgrammeResult.Weight] = []
    var sums = [ExactDecimal](repeating: .zero, count: 5)
    var total = ExactDecimal.zero
    var isReviewed = false
    for part in library.programmes[position].parts where part.weight > .zero {
        guard let result = questionnaires.first(where: { $0.questionnaire == part.questionnaire }),
            let score = result.score
        else { continue }
        weights.append(
            ProgrammeResult.Weight(questionnaire: part.questionnaire, weight: part.weight))
        total = total + part.weight
        if score.validated != nil { isReviewed = true }
        let readings = [
            score.claimed, score.assured, score.lowest, score.highest,
            score.validated ?? score.claimed,
        ]
        for (number, reading) in readings.enumerated() {
            let share = score.maximum == .zero ? .zero : reading / score.maximum * .hundred
            sums[number] = sums[number] + part.weight * share
        }
    }
    guard total > .zero else {
        return ProgrammeResult(programme: position, score: nil, weights: weights)
    }
    let scores = sums.map { $0 / total }
    let score = Score(
        claimed: scores[0], assured: scores[1], lowest: scores[2], highest: scores[3],
        validated: isReviewed ? scores[4] : nil, maximum: .hundred)
    return ProgrammeResult(programme: position, score: score, weights: weights)
}

/// Severe abuse first, then by priority, class and name.
private func byUrgency(_ findings: [FindingResult]) -> [FindingResult] {
    // Findings are large and their order is a number, so numbers are sorted.
    let ranks = findings.map { finding in
        (finding.isGate ? 0 : 1) * 10_000 + (100 - finding.priority) * 10
            + finding.findingClass.urgency
    }
    return findings.indices.sorted { left, right in
        ranks[left] == ranks[right]
            ? findings[left].identity < findings[right].identity : ranks[left] < ranks[right]
    }.map { findings[$0] }
}
