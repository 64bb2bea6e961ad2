import AssayDiagnostics
import AssayQuestionnaires

extension Response {
    /// Takes what both sides say about actions of a plan; what does not count is told.
    mutating func takeAgreements(
        _ library: QuestionnaireLibrary, telling diagnostics: inout DiagnosticCollector
    ) {
        agreements = submission.replies.map { $0.entry }
        for review in reviews {
            agreements += review.decisions.map { $0.entry(of: review.reviewer.party) }
        }
        #if !hasFeature(Embedded)
            guard !agreements.isEmpty else { return }
            tellUnknownActions(library, &diagnostics)
            tellRefusals(&diagnostics)
        #endif
    }

    private func tellUnknownActions(
        _ library: QuestionnaireLibrary, _ diagnostics: inout DiagnosticCollector
    ) {
        let names = library.plannedNames
        var places = PlaceFinder(in: submission.input)
        for reply in submission.replies where !names.contains(reply.entry.action) {
            let name = reply.entry.action
            let error = ReviewError.unknownAction(
                name, nearest: nearestSpelling(to: name, among: names))
            diagnostics.report(error.diagnostic(at: places.place(of: reply.actionOrigin)))
        }
    }

    private func tellRefusals(_ diagnostics: inout DiagnosticCollector) {
        var byAction: [String: [AgreementEntry]] = [:]
        for entry in agreements { byAction[entry.action, default: []].append(entry) }
        var refused: [AgreementEntry: AgreementRefusal] = [:]
        for entries in byAction.values {
            for step in Agreement(entries).history { refused[step.entry] = step.refusal }
        }
        guard !refused.isEmpty else { return }
        var places = PlaceFinder(in: submission.input)
        for reply in submission.replies {
            guard let refusal = refused[reply.entry] else { continue }
            diagnostics.report(
                ReviewError.notCounted(reply.entry.state, refusal).diagnostic(
                    at: places.place(of: reply.origin)))
        }
        for review in reviews {
            places = PlaceFinder(in: review.input)
            for decision in review.decisions {
                let entry = decision.entry(of: review.reviewer.party)
                guard let refusal = refused[entry] else { continue }
                diagnostics.report(
                    ReviewError.notCounted(entry.state, refusal).diagnostic(
                        at: places.place(of: decision.actionOrigin)))
            }
        }
    }
}

extension QuestionnaireLibrary {
    /// The names that an action of a plan can have.
    var plannedNames: [String] {
        actions.map { $0.identity } + catalogue.themes.map { $0.identity }
            + catalogue.measures.map { "leverage:" + $0.id }
    }
}
