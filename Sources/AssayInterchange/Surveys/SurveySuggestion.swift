public import AssayDiagnostics
public import AssayQuestionnaires
import AssayXML

/// A first mapping of an export, made from its headings for somebody to look through.
public struct SurveySuggestion: Sendable {
    /// The mapping, with what was not found as a comment.
    public let mapping: String
    /// How many columns there are.
    public let columnCount: Int
    /// How many of them have a meaning in the mapping.
    public let foundCount: Int

    /// Looks for questions among the headings; `nil` after reporting why the file has no rows.
    ///
    /// - Parameters:
    ///   - file: the export.
    ///   - questionnaires: those that were asked; all of the library where there are none.
    ///   - programme: the programme that the submissions are to name.
    ///   - library: the questionnaires.
    ///   - diagnostics: where problems are reported.
    public init?(
        for file: SurveyImport.File, asking questionnaires: [QuestionnaireIndex],
        programme: ProgrammeIndex?, in library: QuestionnaireLibrary,
        diagnostics: inout DiagnosticCollector
    ) {
        // What is no UTF is most often what Windows wrote in the West.
        var unread = DiagnosticCollector()
        var encoding = SurveyMapping.Encoding(of: file.bytes)
        if encoding == .utf8, String(validating: file.bytes, as: UTF8.self) == nil {
            encoding = .windows1252
        }
        let read = ReadTable(
            file.bytes, file: file.name, encoding: encoding, diagnostics: &unread)
        diagnostics.report(contentsOf: unread)
        guard let read else { return nil }
        var headings = SurveyHeadings(
            SurveyTable(read, headings: 1), asking: questionnaires, in: library)
        headings.look()
        var writer = SuggestionWriter(headings, encoding: encoding, separator: read.separator)
        mapping = writer.text(programme: programme.map { library.programmes[$0].id })
        columnCount = headings.columns.count
        foundCount = headings.columns.count { headings.findings[$0] != nil }
    }
}
