import AssayDiagnostics

/// What can be wrong with a filled template: the facts.
enum TemplateError {
    case notATemplate(known: [String])
    case unknownRevision(String, String?, known: [String])
    case missingSheet(String)
    case unknownWord(String, known: [String])
    case notThisType(String, expected: String)
    case noComputedValue
    case answerOfNobody(String)
    case repeatedTemplate(String, first: String)
    case contradiction(String, String, question: String)
    case contradictionWithin(String)
    case tooManyRows(count: Int, most: Int, question: String)
    case smelterNotListed(String)
    case dayLater(String)
    case notInOfficialList(String)

    func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(id: id, severity: severity, place: place, message: message, help: help)
    }

    private var id: DiagnosticID {
        switch self {
        case .notATemplate, .missingSheet: .notATemplate
        case .unknownRevision: .unknownRevision
        case .unknownWord, .notThisType, .noComputedValue, .dayLater, .notInOfficialList,
            .tooManyRows:
            .templateWord
        case .answerOfNobody: .answerOfNobody
        case .repeatedTemplate, .contradiction, .contradictionWithin: .answersContradict
        case .smelterNotListed: .smelterNotListed
        }
    }

    private var severity: Diagnostic.Severity {
        switch self {
        case .notATemplate, .unknownRevision, .missingSheet, .repeatedTemplate: .error
        default: .warning
        }
    }

    private var message: String {
        switch self {
        case .notATemplate(let known):
            "the workbook is none of the templates that are known: "
                + known.unique().joined(separator: ", ")
        case .unknownRevision(let title, let revision, let known):
            "the workbook is \(title), "
                + (revision.map { "revision \($0), which is not known" }
                    ?? "and does not say of which revision")
                + "; known are \(known.joined(separator: ", "))"
        case .missingSheet(let name): "the sheet '\(name)' is missing"
        case .unknownWord(let word, _): "'\(word)' is no answer of the template"
        case .notThisType(let text, let expected): "'\(text)' is not \(expected)"
        case .noComputedValue: "the formula has no value in the file"
        case .answerOfNobody(let text):
            "'\(text)' answers for no mineral: the row has none"
        case .repeatedTemplate(let title, let first):
            "'\(first)' is \(title) as well"
        case .contradiction(let found, let first, let question):
            "\(question) is '\(first)' by another file, and '\(found)' by this one"
        case .contradictionWithin(let message): message
        case .tooManyRows(let count, let most, let question):
            "\(question) takes at most \(most) rows; \(count - most) of \(count) were left out"
        case .smelterNotListed(let name): "'\(name)' is not in the list of smelters"
        case .dayLater(let day): "the template is of \(day), after the day of assessment"
        case .notInOfficialList(let id):
            "'\(id)' is not in the template's own list, so that its checker cannot count"
        }
    }

    private var help: String {
        switch self {
        case .notATemplate: "Name a filled template as it was downloaded and saved."
        case .unknownRevision:
            "Ask for a revision that is known, or describe this one in Questionnaires/Workbooks."
        case .missingSheet: "Take the template as it was downloaded, and fill it in again."
        case .unknownWord(_, let known):
            "Choose one of: \(known.joined(separator: "; ")). It was kept as a note."
        case .notThisType: "Write it as the template asks. It was kept as a note."
        case .noComputedValue: "Open the file in a spreadsheet and save it again."
        case .answerOfNobody:
            "Choose the mineral again, or clear the answer. It was kept as a note."
        case .repeatedTemplate: "Import one of them."
        case .contradiction: "Ask the supplier which is right; the first was taken."
        case .contradictionWithin: "Ask the supplier which is right."
        case .tooManyRows: "Nothing is lost: all of them stay in the answers to the template."
        case .smelterNotListed: "Look it up under other names, or ask the supplier for its number."
        case .dayLater: "Check the day; the evidence has no day as it is."
        case .notInOfficialList: "Check the number; the row is kept as it is."
        }
    }
}

extension [String] {
    /// The words, each once.
    fileprivate func unique() -> [String] {
        var known: Set<String> = []
        return filter { known.insert($0).inserted }
    }
}
