import AssayDiagnostics
import AssayResponses

extension Submission {
    /// The submission without the answers, certificates and observations for which an error was
    /// reported. An answer stays where only its evidence is wrong, and what was only warned of stays
    /// whole.
    func leavingOut(_ problems: DiagnosticCollector) -> Submission {
        let problems = problems.sorted()
        func answers(losing part: VoidedPart) -> Set<Origin> {
            Set(
                problems.compactMap { $0.voids == part ? $0.place.answer : nil }.map {
                    .answer(UInt32($0))
                })
        }
        let (refused, unproven) = (answers(losing: .all), answers(losing: .evidence))
        var sound = AnswerStore()
        for var answer in self.answers where !refused.contains(answer.origin) {
            if unproven.contains(answer.origin) { answer.evidence = [] }
            sound.append(answer)
        }
        let places = problems.compactMap { $0.voids == .nothing ? nil : $0.place }
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
