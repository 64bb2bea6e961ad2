import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

/// How certificates, and what others report, are matched with the catalogue and the questions.
extension Interpretation {
    mutating func checkCertificates() {
        for certificate in reading.submission.certificates {
            let schemes = reading.library.catalogue.schemes.map { $0.id }
            if !schemes.contains(certificate.scheme) {
                reading.report(
                    .unknownScheme(
                        certificate.scheme,
                        nearest: nearestSpelling(to: certificate.scheme, among: schemes)),
                    at: certificate.schemeOrigin)
            }
            if certificate.expires < certificate.issued {
                reading.report(.expiresBeforeIssue, at: certificate.expiresOrigin)
            }
            if certificate.issued > reading.submission.assessed {
                reading.report(
                    .evidenceFromTheFuture(certificate.issued.description),
                    at: certificate.issuedOrigin)
            }
            if certificate.volumeShare < .zero || certificate.volumeShare > .hundred {
                reading.report(
                    .volumeShareOutsideRange(certificate.volumeShare.description),
                    at: certificate.volumeShareOrigin)
            }
        }
    }

    mutating func checkObservations() {
        for observation in reading.submission.observations {
            guard
                let questionnaire = reading.library.position(
                    ofQuestionnaire: observation.questionnaire)
            else {
                let nearest = nearestSpelling(
                    to: observation.questionnaire,
                    among: reading.library.questionnaires.map { $0.id })
                reading.report(
                    .unknownQuestionnaire(observation.questionnaire, nearest: nearest),
                    at: observation.questionnaireOrigin)
                continue
            }
            guard let id = observation.question,
                reading.library.tables.questionnaires[questionnaire.rawValue].questionIndexes[id]
                    == nil,
                !reading.library.questionnaires[questionnaire].retired.contains(where: {
                    $0.id == id
                })
            else { continue }
            let range = reading.library.questionnaires[questionnaire].questions
            let nearest =
                reading.diagnostics.makesSuggestions
                ? nearestSpelling(to: id, among: reading.library.questions[range].map { $0.id })
                : nil
            reading.report(.unknownQuestion(id, nearest: nearest), at: observation.questionOrigin)
        }
    }
}
