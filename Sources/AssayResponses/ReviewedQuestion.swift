public import AssayExpressions

/// Where the answer to a question stands after all reviews of its submission.
public struct ReviewedQuestion: Sendable, Hashable {
    /// A part of a review, by the position of the review and its own.
    public struct Part: Sendable, Hashable {
        /// The position of the review among ``Response/reviews``.
        public var review: Int
        /// The position among the review's answers, or a conversation's replies.
        public var position: Int
    }

    /// What the last review says that looked at a piece of evidence.
    public struct Piece: Sendable, Hashable {
        /// The position of the piece in the answer.
        public var position: Int
        /// What becomes of it.
        public var verdict: ReviewedEvidence.Verdict
    }

    /// The question.
    public var question: QuestionIndex
    /// The verdict that counts; `nil` where the question was only spoken about.
    public var verdict: Part?
    /// The pieces of evidence that were judged.
    public var pieces: [Piece] = []
    /// A Boolean value indicating whether the supplier spoke about it in a conversation.
    public var isSpokenOf = false
    /// A Boolean value indicating whether what was said in a conversation is the answer, because the
    /// submission gives none.
    public var isAnsweredInConversation = false
}

extension Response {
    /// Returns where the answer to a question stands after all reviews; `nil` where none speaks of it.
    public func reviewed(_ question: QuestionIndex) -> ReviewedQuestion? {
        reviewedQuestions.first { $0.question == question }
    }

    /// Returns the verdict on the answer to a question that counts, if there is one.
    public func verdict(on question: QuestionIndex) -> ReviewedAnswer? {
        reviewed(question)?.verdict.map { reviews[$0.review].answers[$0.position] }
    }

    /// Returns whether the answer to a question may stand in what is published: it is not confidential,
    /// and not only what somebody said in a conversation.
    public func mayPublish(_ question: QuestionIndex) -> Bool {
        if reviewed(question)?.isAnsweredInConversation == true { return false }
        return !(entry(for: question)?.isConfidential ?? false)
    }

    /// The questions whose answers were sent back, in rising order.
    public var sentBack: [QuestionIndex] {
        reviewedQuestions.map { $0.question }.filter { question in
            if case .sentBack = verdict(on: question)?.verdict { true } else { false }
        }
    }
}
