import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// What an assessment is made from.
struct JudgingContext {
    let response: Response
    let library: QuestionnaireLibrary
    let schemeChecks: [SchemeCheck]
    /// Where each certificate of the submission stands.
    let certificates: [CertificateStanding]

    init(
        response: Response, library: QuestionnaireLibrary, schemeChecks: [SchemeCheck]
    ) {
        self.response = response
        self.library = library
        self.schemeChecks = schemeChecks
        certificates = response.submission.certificates.map {
            CertificateStanding(of: $0, response, library)
        }
    }

    /// Returns whether an answer tells of harm: by an option, in a cell, or by the rule of its question.
    func tellsOfHarm(_ question: QuestionIndex) -> Bool {
        response.sheet.relevantState(of: question) == .answered
            && library.tellsOfHarm(
                response.sheet.items(of: question), to: question, on: response.sheet)
    }
}

extension QuestionnaireLibrary {
    /// Returns whether values that a sheet has as the answer to a question tell of harm.
    func tellsOfHarm(
        _ items: ArraySlice<AnswerSheet.Item>, to question: QuestionIndex, on sheet: AnswerSheet
    ) -> Bool {
        let row = tables.questions[Int(question.rawValue)]
        for symbol in row.harms where items.contains(.symbol(symbol)) { return true }
        guard let rule = row.tellsOfHarm else { return false }
        return rules.evaluating(sheet) { $0.holds(rule) }
    }
}
