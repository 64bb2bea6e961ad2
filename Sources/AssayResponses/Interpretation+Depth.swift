import AssayExpressions
import AssayQuestionnaires

extension Interpretation {
    /// Decides how much of each questionnaire is asked, and takes what is not asked out of the answers
    /// that rules see.
    ///
    /// A submission can ask for more and never for less.
    ///
    /// - Returns: the depths of the questionnaires, in their order.
    mutating func settleDepth(
        of questionnaires: [QuestionnaireIndex], _ exposure: Exposure
    ) -> [AskedDepth] {
        var depths = questionnaires.map { depth(of: $0, exposure) }
        guard depths.contains(where: { $0.depth == .core }) else { return depths }
        var isLeftOut = [Bool](repeating: false, count: reading.library.questions.count)
        for (number, questionnaire) in questionnaires.enumerated()
        where depths[number].depth == .core {
            depths[number].isFlagged = isFlagged(questionnaire, depths[number].reason, exposure)
            for slot in reading.library.questionnaires[questionnaire].questions
            where !reading.library.tables.questions[slot].isCore {
                if sheet.isRelevant(QuestionIndex(rawValue: Int32(slot))) {
                    depths[number].leftOut += 1
                }
                isLeftOut[slot] = depths[number].asksCoreOnly
            }
        }
        sheet.leaveOut(isLeftOut, reading.library)
        declaredSheet?.leaveOut(isLeftOut, reading.library)
        return depths
    }

    private func depth(of questionnaire: QuestionnaireIndex, _ exposure: Exposure) -> AskedDepth {
        var asked = AskedDepth()
        guard reading.library.tables.hasCore[questionnaire.rawValue] else { return asked }
        if reading.submission.depth == .full {
            asked.reason = .submission
            return asked
        }
        if let chosen = depth {
            asked.reason = .chosen
            asked.depth = chosen
            return asked
        }
        guard let programme,
            let part = reading.library.programmes[programme].parts.first(where: {
                $0.questionnaire == questionnaire
            })
        else { return asked }
        let material = part.material.flatMap { exposure.material($0) }
        if part.depth == .core {
            asked.reason = .programme
        } else if exposure.isSmall {
            asked.reason = .smallCompany
        } else if material?.isLow ?? false {
            asked.reason = .lowExposure
        }
        if asked.reason != .usual { asked.depth = .core }
        return asked
    }

    /// Whether something is told for which everything is asked: harm, or where little is asked for a small
    /// amount, an origin that is a red flag.
    private func isFlagged(
        _ questionnaire: QuestionnaireIndex, _ reason: AskedDepth.Reason, _ exposure: Exposure
    ) -> Bool {
        let isBySize = reason == .smallCompany || reason == .lowExposure
        if isBySize, exposure.hasRedFlag { return true }
        let first = reading.library.tables.questionnaires[questionnaire.rawValue].firstFinding
        let findings = reading.library.questionnaires[questionnaire].findings.indices
        return reading.library.rules.evaluating(sheet) { rules in
            for number in findings {
                let row = reading.library.tables.findings[first + number]
                if row.kind == .harm, let rule = row.rule, rules.holds(rule) { return true }
            }
            return false
        }
    }
}

extension AnswerSheet {
    /// Makes questions irrelevant, then settles anew whether those that depend on them are relevant.
    fileprivate mutating func leaveOut(_ isLeftOut: [Bool], _ library: QuestionnaireLibrary) {
        for slot in isLeftOut.indices where isLeftOut[slot] {
            setRelevance(false, of: QuestionIndex(rawValue: Int32(slot)))
        }
        let rules = library.tables.relevanceRules.filter { !isLeftOut[Int($0.question.rawValue)] }
        library.rules.settleRelevance(of: &self, by: rules)
    }
}
