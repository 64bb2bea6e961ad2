public import AssayDiagnostics
import AssayResponses
import AssayWorkbooks

extension ExchangeDocument {
    /// Returns the document in another form, after reading it back: it says the same there, to the
    /// letter.
    ///
    /// - Parameters:
    ///   - form: the form that is wanted.
    ///   - asked: the questionnaires, which a workbook shows.
    ///   - diagnostics: gets what would be lost.
    /// - Returns: `nil` after reporting what the form cannot hold; nothing is lost silently.
    public func converted(
        to form: SubmissionForm, asked: AskedQuestions? = nil,
        diagnostics: inout DiagnosticCollector
    ) -> [UInt8]? {
        switch self {
        case .submission(let submission):
            submission.converted(to: form, asked: asked, diagnostics: &diagnostics)
        case .review(let review):
            ReviewForm(rawValue: form.rawValue).flatMap {
                review.converted(to: $0, asked: asked, diagnostics: &diagnostics)
            }
        }
    }
}

extension Submission {
    fileprivate func converted(
        to form: SubmissionForm, asked: AskedQuestions?, diagnostics: inout DiagnosticCollector
    ) -> [UInt8]? {
        let bytes: [UInt8]
        do throws(WorkbookError) {
            bytes = try form.bytes(of: self, asked: asked)
        } catch {
            diagnostics.report(
                lossInConversion(
                    to: form.fileEnding, at: SourcePlace(file: file), because: error.description))
            return nil
        }
        var problems = DiagnosticCollector()
        let name = "-." + form.fileEnding
        let again = readSubmission(bytes, named: name, diagnostics: &problems)
        if let again, SubmissionForm.areSame(self, again) { return bytes }
        diagnostics.report(
            lostInConversion(
                to: form.fileEnding, readAs: again, because: problems.sorted().first))
        return nil
    }
}

extension Submission {
    /// Says that in another form the submission would not be the same, with the first answer that is not.
    ///
    /// - Parameters:
    ///   - form: the ending of the form.
    ///   - other: what was read of it; `nil` where nothing was.
    ///   - problem: why it was not read.
    func lostInConversion(
        to form: String, readAs other: Submission?, because problem: Diagnostic?
    ) -> Diagnostic {
        var places = PlaceFinder(in: input)
        let lost = other.flatMap { firstAnswer(unlike: $0) }
        return lossInConversion(
            to: form, at: places.place(of: lost ?? .input), because: problem.map(wordsOfProblem))
    }

    /// Where the first answer is that another submission does not have the same.
    private func firstAnswer(unlike other: Submission) -> Origin? {
        for position in answers.indices {
            let own = alone(answers[position])
            guard other.answers.indices.contains(position),
                SubmissionForm.areSame(own, alone(other.answers[position]))
            else { return answers[position].origin }
        }
        return nil
    }

    private func alone(_ answer: AnswerEntry) -> Submission {
        var alone = Submission(file: "", assessed: assessed, supplier: Supplier(id: "", name: ""))
        alone.answers.append(answer)
        return alone
    }
}

extension Review {
    fileprivate func converted(
        to form: ReviewForm, asked: AskedQuestions?, diagnostics: inout DiagnosticCollector
    ) -> [UInt8]? {
        let bytes: [UInt8]
        do throws(WorkbookError) {
            bytes = try form.bytes(of: self, asked: asked)
        } catch {
            diagnostics.report(
                lossInConversion(
                    to: form.fileEnding, at: SourcePlace(file: file), because: error.description))
            return nil
        }
        var problems = DiagnosticCollector()
        let name = "-." + form.fileEnding
        let again = readReview(bytes, named: name, diagnostics: &problems)
        if let again, ReviewForm.areSame(self, again) { return bytes }
        diagnostics.report(
            lossInConversion(
                to: form.fileEnding, at: SourcePlace(file: file),
                because: problems.sorted().first.map(wordsOfProblem)))
        return nil
    }
}

/// What a problem says, with its place in the file.
private func wordsOfProblem(_ problem: Diagnostic) -> String {
    let place = problem.place.descriptionInFile
    return problem.message + (place.isEmpty ? "" : " (" + place + ")")
}

private func lossInConversion(
    to form: String, at place: SourcePlace, because problem: String?
) -> Diagnostic {
    Diagnostic(
        id: .lostInConversion, place: place,
        message: "in " + form + " this would not be read as the same"
            + (problem.map { ": " + $0 } ?? ""),
        help: "Let each column stand once in a row, and each text be one that both forms can hold.")
}
