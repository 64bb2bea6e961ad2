public import AssayActionPlans
public import AssayAssessments
import AssayDocuments
public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses
import AssayWording
public import AssayWorkbooks

/// A form in which a report is given to people or to other systems.
public enum ReportForm: String, Sendable, Hashable, CaseIterable {
    /// One page that needs nothing else and prints on A4.
    case html
    /// Text for mails and repositories.
    case md
    /// The plan as a sheet: one row an action.
    case csv
    /// A workbook for tracking: the plan with statuses to choose, the findings, the scores.
    case xlsx
    /// The due dates of the plan as a calendar.
    case ics
    /// The assessment and the plan as data.
    case json
    /// The page as it is printed; its text is that of ``html``, for a program that prints.
    case pdf
    /// A page or two for a conversation: what to ask, to listen for and to offer.
    case guide
    /// The skeleton of a public report after OECD step 5, as a page.
    case step5
    /// The same as text.
    case step5Text = "step5-md"

    /// How the names of its files end, without the point before it.
    public var fileEnding: String {
        switch self {
        case .guide: "guide.html"
        case .step5: "step5.html"
        case .step5Text: "step5.md"
        case .html, .pdf, .md, .csv, .xlsx, .ics, .json: rawValue
        }
    }
}

/// The report of one supplier, in any form.
public struct SupplierReport: Sendable {
    let maker: PageMaker

    /// Creates a report.
    ///
    /// The words of questionnaires are in the language that is named, where they are translated;
    /// in their own when it is left out. JSON always has their own.
    public init(
        of assessment: Assessment, response: Response, plan: ActionPlan,
        with library: QuestionnaireLibrary, language: String? = nil
    ) {
        self.init(
            of: assessment, response: response, plan: plan,
            sharing: KeptWords(of: library, language: language))
    }

    /// Creates one of several reports, which make the words that they have in common once.
    public init(
        of assessment: Assessment, response: Response, plan: ActionPlan, sharing kept: KeptWords
    ) {
        maker = PageMaker(
            plan: plan,
            words: ResultWords(
                assessment: assessment, response: response, library: kept.library,
                language: kept.language), kept: kept)
    }

    /// The day as of which everything was judged.
    public var assessed: CalendarDate { maker.assessment.assessed }

    /// Writes the report in several forms, in their order; what they share is made once.
    ///
    /// Throws only for workbooks.
    public func contents(as forms: [ReportForm]) throws(WorkbookError) -> [[UInt8]] {
        let needsPage = !Set(forms).isDisjoint(with: [.html, .pdf, .md])
        let page = needsPage ? ReportPage(maker) : nil
        var contents: [[UInt8]] = []
        for form in forms {
            switch form {
            case .html, .pdf:
                contents.append(page?.html ?? [])
            case .xlsx: contents.append(try planWorkbook(maker).bytes())
            case .json: contents.append(document)
            case .md, .csv, .ics, .guide, .step5, .step5Text:
                contents.append(Array(text(form, page).utf8))
            }
        }
        return contents
    }

    /// The report in a form that is a text and no large page.
    private func text(_ form: ReportForm, _ page: ReportPage?) -> String {
        switch form {
        case .md:
            page?.markdown ?? ""
        case .csv: commaSeparatedPlan(maker)
        case .ics: planCalendar(maker)
        case .guide:
            String(decoding: ConversationGuide(maker).html, as: UTF8.self)
        case .step5: String(decoding: Disclosure(maker).html, as: UTF8.self)
        case .step5Text: Disclosure(maker).markdown
        case .html, .pdf, .xlsx, .json: ""
        }
    }

    private var document: [UInt8] {
        JSONWriter.bytes {
            $0.writeReport(
                maker.assessment, of: maker.response, plan: maker.plan, with: maker.library)
        }
    }
}
