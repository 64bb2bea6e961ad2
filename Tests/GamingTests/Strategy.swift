import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

/// A way in which a supplier changes its own file to look better.
struct Strategy: Sendable, CustomTestStringConvertible {
    let name: String
    let change: @Sendable (Submission, JudgedSubmission) -> Submission
    var testDescription: String { name }

    init(_ name: String, _ change: @escaping @Sendable (Submission, JudgedSubmission) -> Submission)
    {
        self.name = name
        self.change = change
    }
}

extension Submission {
    /// The submission with each answer changed; one that becomes `nil` is left out.
    func changingAnswers(_ change: (AnswerEntry) -> AnswerEntry?) -> Submission {
        var changed = self
        changed.answers = AnswerStore()
        for entry in answers {
            if let entry = change(entry) { changed.answers.append(entry) }
        }
        return changed
    }

    /// The submission with answers changed by their questions; the profile stays, and so does what is
    /// no question. An answer that is said to be unknown, or not to apply, loses its values.
    func changingStates(_ change: (Question, inout AnswerEntry) -> Void) -> Submission {
        changingAnswers { entry in
            guard entry.questionnaire != "supplier-profile",
                let question = TellingTests.library?.question(
                    named: entry.question, of: entry.questionnaire)
            else { return entry }
            var entry = entry
            change(question, &entry)
            if entry.state != .answered { entry.said = Said() }
            if entry.state != .notApplicable { entry.reason = nil }
            return entry
        }
    }

    /// The submission with a piece of evidence at each answer, `times` over.
    func proven(
        by kind: String, issued: CalendarDate?, expires: CalendarDate? = nil, times: Int = 1
    ) -> Submission {
        changingAnswers { entry in
            var piece = EvidenceEntry(kind: kind, title: "x", origin: entry.origin)
            piece.issued = issued
            piece.expires = expires
            var entry = entry
            entry.evidence += Array(repeating: piece, count: times)
            return entry
        }
    }

    /// The submission with a report from outside that the supplier wrote itself.
    func observed(_ text: String) -> Submission {
        var changed = self
        for questionnaire in questionnaires {
            changed.observations.append(
                Observation(
                    id: "own-\(changed.observations.count)", questionnaire: questionnaire.id,
                    date: assessed, source: "A neighbour", text: text, origin: .input))
        }
        return changed
    }

    /// The submission with others' confirmation of every action, as the supplier writes it.
    func confirmed(_ state: ProgressState, by role: Party, _ judged: JudgedSubmission) -> Submission
    {
        var changed = self
        changed.progress = judged.plan.actions.map {
            ProgressEntry(
                action: $0.identity, state: state, on: assessed, by: "TÜV", role: role, note: "")
        }
        return changed
    }

    /// The submission with answers that others found right, as the supplier writes it.
    func validated(as said: (AnswerEntry) -> Said) -> Submission {
        changingAnswers { entry in
            var entry = entry
            var validated = ValidatedEntry(by: "Our buyer", on: assessed, origin: entry.origin)
            validated.said = said(entry)
            entry.validated = validated
            return entry
        }
    }
}
