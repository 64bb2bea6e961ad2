import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

/// How certificates, and what others say, are matched with the catalogue and the questions.
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

    /// Tells what the submission says in the name of others; whoever says it has a review for it.
    mutating func tellVerdicts() {
        for review in reading.submission.answers.reviews {
            tell(.reviewedBySupplier, at: review.origin)
        }
        for observation in reading.submission.observations {
            tell(.observedBySupplier, at: observation.origin)
        }
        for entry in reading.submission.progress where !isOwn(entry) {
            tell(.confirmedBySupplier(entry.role.rawValue), at: entry.origin)
        }
    }

    /// Tells which progress is dated after the day of assessment, which may have been dated back.
    mutating func tellFutureProgress() {
        for entry in reading.submission.progress
        where isOwn(entry) && entry.on > reading.submission.assessed {
            reading.report(.progressFromTheFuture(entry.on.description), at: entry.origin)
        }
    }

    /// What the submission reports itself of actions, by the day of assessment.
    var ownProgress: [ProgressEntry] {
        reading.submission.progress.filter {
            isOwn($0) && $0.on <= reading.submission.assessed
        }
    }

    /// Whether progress is the word of whose file it is: the supplier's, or a buyer's about a measure.
    private func isOwn(_ entry: ProgressEntry) -> Bool {
        entry.role == .supplier || entry.action.utf8.starts(with: "leverage:".utf8)
    }

    private mutating func tell(_ error: ReviewError, at origin: Origin) {
        reading.diagnostics.report(error.diagnostic(at: reading.place(of: origin)))
    }

    /// Reports what an observation names that does not exist.
    mutating func checkObservation(_ observation: Observation) {
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
            return
        }
        guard let id = observation.question,
            reading.library.tables.questionnaires[questionnaire.rawValue].questionIndexes[id] == nil
        else { return }
        refuseQuestion(
            id, reading.library.questionnaires[questionnaire], at: observation.questionOrigin)
    }
}
