import AssayActionPlans
import AssayAssessments
import AssayDiagnostics
import AssayDocuments
import AssayEngine
public import AssayQuestionnaires
import AssayResponses

/// The engine of the offline form: the same reading, judging and planning as everywhere, from a
/// compiled library and messages of a page.
public struct FormEngine: Sendable {
    /// Parts of a result beside the state of the form.
    public struct Parts: OptionSet, Sendable {
        /// The bits.
        public let rawValue: Int32

        /// Creates parts from their bits.
        public init(rawValue: Int32) {
            self.rawValue = rawValue
        }

        /// The assessment, as `assay score --format json` writes it.
        public static let assessment = Parts(rawValue: 1)
        /// The plan, as `assay plan --format json` writes it.
        public static let plan = Parts(rawValue: 2)
        /// No document of its own: the programme says first which questionnaires it asks, whatever the
        /// submission lists.
        public static let asked = Parts(rawValue: 4)
    }

    let engine: Engine
    private(set) var language = ""
    /// How much is asked, whatever the programme says; a submission can still go deeper.
    public var depth: Depth?

    /// Creates the engine of a library from its bytes.
    ///
    /// - Parameter bytes: what `QuestionnaireLibrary.encoded()` returned.
    /// - Throws: a `LibraryDecodingError` for anything else.
    public init(decoding bytes: [UInt8]) throws(LibraryDecodingError) {
        engine = Engine(try QuestionnaireLibrary(decoding: bytes))
    }

    /// Describes the questionnaires for a page, and keeps the language for later results.
    ///
    /// - Parameter language: a language tag; texts without a translation stay as they are.
    /// - Returns: JSON of the shape `urn:assay:form-description:1`.
    public mutating func describe(language: String) -> [UInt8] {
        self.language = language
        let description = FormDescription(library: engine.library, language: language)
        return JSONWriter.bytes { description.write(to: &$0) }
    }

    /// Judges the answers of a page.
    ///
    /// Answers, certificates, observations and progress that cannot be read are left out, so that the
    /// rest is judged all the same; the state says what is wrong with each.
    ///
    /// - Parameters:
    ///   - submission: JSON of the shape `urn:assay:submission:1`, which need not be finished.
    ///   - reviews: lines of JSON of the shape `urn:assay:review:1`, each a review of this very
    ///     submission.
    ///   - parts: what to return beside the state.
    /// - Returns: the state, then the parts that were asked for; `nil` where the bytes are no such JSON,
    ///   or something else is wrong, such as the day of assessment.
    public func evaluate(
        _ submission: [UInt8], reviews: [UInt8] = [], parts: Parts
    ) -> [[UInt8]]? {
        var diagnostics = DiagnosticCollector()
        guard
            let judged = judge(
                submission, reviews: reviews, asksProgramme: parts.contains(.asked),
                diagnostics: &diagnostics)
        else { return nil }
        let library = engine.library
        let assessment = judged.assessment
        let state = FormState(
            library: library, language: language, response: judged.response,
            assessment: assessment,
            problems: diagnostics.sorted().filter { $0.severity == .error })
        var documents = [JSONWriter.bytes(.compact) { state.write(to: &$0) }]
        if parts.contains(.assessment) {
            documents.append(
                JSONWriter.bytes { $0.write(assessment, of: judged.response, with: library) })
        }
        if parts.contains(.plan) {
            documents.append(
                JSONWriter.bytes { $0.write(judged.plan(), for: assessment, with: library) })
        }
        return documents
    }

    /// Judges what is sound of a submission; `nil` where nothing can be judged.
    func judge(
        _ submission: [UInt8], reviews: [UInt8], asksProgramme: Bool,
        diagnostics: inout DiagnosticCollector
    ) -> Judged? {
        guard let draft = readDraft(json: submission, diagnostics: &diagnostics),
            let reviews = read(reviews, diagnostics: &diagnostics)
        else { return nil }
        return engine.judgeWhatIsSound(
            of: asksProgramme ? engine.asked(of: draft) : draft, reviews: reviews, depth: depth,
            diagnostics: &diagnostics)
    }

    /// Reads a review from each line; `nil` where one is none.
    private func read(
        _ lines: [UInt8], diagnostics: inout DiagnosticCollector
    ) -> [Review]? {
        var reviews: [Review] = []
        for line in lines.split(separator: UInt8(ascii: "\n")) {
            guard
                let review = readReview(json: Array(line), file: "", diagnostics: &diagnostics)
            else { return nil }
            reviews.append(review)
        }
        return reviews
    }
}
