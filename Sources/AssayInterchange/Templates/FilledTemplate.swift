public import AssayDiagnostics
import AssayExpressions
public import AssayQuestionnaires
import AssayWorkbooks

/// A template of others that somebody has filled in, such as an EMRT.
public struct FilledTemplate {
    /// The name of the file.
    public let file: String
    /// Which template it is.
    public let template: WorkbookTemplate
    /// Its revision, such as `2.1`; empty where it has none.
    public let revision: String
    let answers: TemplateAnswers
    /// What its own checks say.
    public let checks: [TemplateCheck]
    /// A Boolean value indicating whether the total of its own checks is an error there.
    public var breaksTotal: Bool { answers.breaksTotal }

    /// The template and its revision, such as `EMRT 2.1`.
    public var name: String {
        template.title.original + (revision.isEmpty ? "" : " " + revision)
    }

    /// Reads a filled template; `nil` after reporting why it cannot be.
    ///
    /// - Parameters:
    ///   - bytes: the workbook.
    ///   - file: its name, for the places of problems.
    ///   - library: has the templates that are known.
    ///   - diagnostics: gets problems, and warnings for what is kept as a note.
    public init?(
        _ bytes: [UInt8], file: String, library: QuestionnaireLibrary,
        diagnostics: inout DiagnosticCollector
    ) {
        do throws(WorkbookProblem) {
            let sheets = TemplateSheets(try ReadWorkbook(bytes))
            guard
                let known = try Self.recognise(
                    sheets, among: library.templates.workbooks, file: file, &diagnostics)
            else { return nil }
            self.file = file
            template = known.template
            revision = known.revision
            var reading = TemplateReading(
                sheets, of: template, revision: revision, file: file, library: library)
            try reading.read()
            answers = reading.answers
            checks = try TemplateChecking(
                sheets, of: template, revision: revision, answers: answers, library: library
            ).checks()
            diagnostics.report(contentsOf: reading.diagnostics)
        } catch {
            diagnostics.report(error.diagnostic(at: SourcePlace(file: file)))
            return nil
        }
        if diagnostics.hasErrors { return nil }
    }

    /// The template of a workbook and its revision; `nil` after reporting that none is known.
    static func recognise(
        _ sheets: TemplateSheets, among templates: [WorkbookTemplate], file: String,
        _ diagnostics: inout DiagnosticCollector
    ) throws(WorkbookProblem) -> (template: WorkbookTemplate, revision: String)? {
        var strangers: [(template: WorkbookTemplate, revision: String?)] = []
        for template in templates {
            var isKnown = true
            for mark in template.marks where isKnown { isKnown = try sheets.has(mark) }
            guard isKnown, !template.marks.isEmpty else { continue }
            guard let (place, start) = template.revision else { return (template, "") }
            let text = try CellText(sheets.cell(at: place)?.cell)?.text
            let revision = text.flatMap { Self.revision(in: $0, after: start) }
            if let revision, template.revisions.contains(revision) { return (template, revision) }
            strangers.append((template, revision))
        }
        let error: TemplateError =
            strangers.first.map { first in
                .unknownRevision(
                    first.template.title.original, first.revision,
                    known: strangers.flatMap(\.template.revisions))
            } ?? .notATemplate(known: templates.map { $0.title.original })
        diagnostics.report(error.diagnostic(at: SourcePlace(file: file)))
        return nil
    }

    /// The number behind a word, such as `2.1` in `Revision 2.1`.
    private static func revision(in text: String, after start: String) -> String? {
        guard let range = text.firstRange(of: start) else { return nil }
        let number = text[range.upperBound...].prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        return number.isEmpty ? nil : String(number)
    }
}

extension TemplateSheets {
    /// Whether a mark is there by which a template is known.
    fileprivate func has(_ mark: WorkbookTemplate.Mark) throws(WorkbookProblem) -> Bool {
        switch mark.position {
        case .cell(let place):
            return CellText(try cell(at: place)?.cell)?.text.contains(mark.contains) ?? false
        case .row(let name, let column, let conditions):
            guard let sheet = try sheet(name) else { return false }
            return sheet.rows.values.contains { row in
                conditions.allSatisfy { CellText(row[$0.column])?.text == $0.text }
                    && CellText(row[column])?.text.contains(mark.contains) ?? false
            }
        }
    }
}
