import AssayDocuments
public import AssayWorkbooks

/// A form in which a report is given to people or to other systems.
///
/// A new form is an entry in ``allCases`` and what writes it. Other targets of the package may make
/// forms of their own, which are given to ``SupplierReport/contents(as:)`` and have no name in options.
public struct ReportForm: Sendable, RawRepresentable, Hashable, CaseIterable,
    CustomStringConvertible
{
    /// How options name it.
    public let rawValue: String
    /// How the names of its files end, without the point before it.
    public let fileEnding: String
    /// What it is, for people who choose one; nothing where its name says it.
    public let summary: String?
    fileprivate let write: @Sendable (SupplierReport) throws(WorkbookError) -> [UInt8]

    /// Creates a form from what writes it; its files end as it is named unless it says otherwise.
    package init(
        _ name: String, fileEnding: String? = nil, _ summary: String?,
        write: @escaping @Sendable (SupplierReport) throws(WorkbookError) -> [UInt8]
    ) {
        rawValue = name
        self.fileEnding = fileEnding ?? name
        self.summary = summary
        self.write = write
    }

    /// The form that options name so; `nil` where there is none.
    public init?(rawValue: String) {
        guard let form = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = form
    }

    /// Its name.
    public var description: String { rawValue }
}

extension ReportForm {
    /// All forms that options name.
    public static let allCases = [html, pdf, md, csv, xlsx, ics, json, guide, step5, step5Text]

    /// One page that needs nothing else.
    public static let html = ReportForm("html", "one page that needs nothing else and prints on A4")
    {
        ReportContent($0).html
    }
    /// The page as it is printed; its text is that of ``html``, for a program that prints.
    public static let pdf = ReportForm("pdf", "the same page, printed by WeasyPrint or Chromium") {
        ReportContent($0).html
    }
    /// Text for mails and repositories.
    public static let md = ReportForm("md", nil) { Array(ReportContent($0).markdown.utf8) }
    /// The plan as a sheet.
    public static let csv = ReportForm("csv", "one row an action") {
        Array(commaSeparatedPlan($0).utf8)
    }
    /// A workbook with statuses to choose, the findings, the scores.
    public static let xlsx = ReportForm(
        "xlsx", "a workbook for tracking, whose statuses and days --previous reads again"
    ) { report throws(WorkbookError) in try planWorkbook(report).bytes() }
    /// The due dates of the plan.
    public static let ics = ReportForm("ics", "due dates for a calendar") {
        Array(planCalendar($0).utf8)
    }
    /// The assessment and the plan as data.
    public static let json = ReportForm("json", "assessment and plan") { report in
        JSONWriter.bytes {
            $0.writeReport(
                report.assessment, of: report.response, plan: report.plan, with: report.library,
                questionnairesSHA256: report.digest, isForBuyer: report.audience == .buyer)
        }
    }
    /// A page or two for a conversation.
    public static let guide = ReportForm(
        "guide", fileEnding: "guide.html",
        "what to ask, to listen for and to offer in a conversation, on a page or two"
    ) { ConversationGuide($0).html }
    /// The skeleton of a public report.
    public static let step5 = ReportForm(
        "step5", fileEnding: "step5.html",
        "the skeleton of a public report after OECD step 5 and Article 52 of the EU Battery "
            + "Regulation: what the supplier answered, what it must still write, and nothing that it "
            + "marked as confidential"
    ) { Disclosure($0).html }
    /// The same as text.
    public static let step5Text = ReportForm(
        "step5-md", fileEnding: "step5.md", "the same as Markdown"
    ) { Array(Disclosure($0).markdown.utf8) }
}

extension SupplierReport {
    /// Writes the report in several forms, in their order.
    ///
    /// Throws only for workbooks.
    public func contents(as forms: [ReportForm]) throws(WorkbookError) -> [[UInt8]] {
        var contents: [[UInt8]] = []
        for form in forms { contents.append(try form.write(self)) }
        return contents
    }
}
