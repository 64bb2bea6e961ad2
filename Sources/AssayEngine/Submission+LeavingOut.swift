import AssayDiagnostics
import AssayResponses

extension Submission {
    /// The submission without the answers, certificates and observations for which an error was
    /// reported; what was only warned of stays.
    func leavingOut(_ problems: DiagnosticCollector) -> Submission {
        let places = problems.sorted().filter { $0.severity == .error }.map { $0.place }
        let refused = Set(places.compactMap { $0.answer.map { Origin.answer(UInt32($0)) } })
        var sound = AnswerStore()
        for answer in answers where !refused.contains(answer.origin) { sound.append(answer) }
        let pointers = Set(places.compactMap { $0.pointer })
        func isRefused(_ origin: Origin) -> Bool {
            guard case .pointer(let position) = origin else { return false }
            return pointers.contains(input.pointers[Int(position)])
        }
        var submission = self
        submission.answers = sound
        submission.certificates.removeAll {
            isRefused($0.schemeOrigin) || isRefused($0.issuedOrigin) || isRefused($0.expiresOrigin)
                || isRefused($0.volumeShareOrigin)
        }
        submission.observations.removeAll {
            isRefused($0.questionnaireOrigin) || isRefused($0.questionOrigin)
        }
        return submission
    }
}
