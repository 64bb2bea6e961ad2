import AssayDiagnostics
import AssayDocuments
public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses
public import AssayWorkbooks
import FoundationEssentials

/// A workbook in which a supplier answers questionnaires, or has answered them.
///
/// A sheet a section, with hidden cells that say what each row and column is for, so that it is read again
/// without the questionnaires, whatever people moved in it.
public struct AnswerWorkbook {
    let library: QuestionnaireLibrary
    let submission: Submission
    let questionnaires: [QuestionnaireIndex]
    let language: String?
    let isBlank: Bool
    /// The answers by their questions, the first of each.
    let answers: [String: AnswerEntry]
    /// The number of each question that is asked, in the order of the sheets.
    let numbers: [QuestionIndex: Int]
    var lists = ChoiceLists()
    var names = SheetNames()
    var contents: [SheetContent] = []
    /// The names of the sheets of sections with the number of their questions, for the first sheet.
    var sections: [(questionnaire: String, sheet: String, questions: Int)] = []

    /// Makes ready to write answers.
    ///
    /// - Parameters:
    ///   - submission: what is filled in already.
    ///   - library: the questionnaires; what a submission says to others has no cells and is kept all the
    ///     same.
    ///   - language: the language of texts; the original where it is `nil` or not translated.
    public init(
        of submission: Submission, in library: QuestionnaireLibrary, language: String? = nil
    ) {
        var ids = submission.questionnaires.map(\.id)
        for answer in submission.answers where ids.last != answer.questionnaire {
            ids.append(answer.questionnaire)
        }
        var seen: Set<String> = []
        self.init(
            submission, library,
            ids.filter { seen.insert($0).inserted }
                .compactMap { library.position(ofQuestionnaire: $0) },
            language, isBlank: false)
    }

    /// Makes ready to write a workbook without answers.
    ///
    /// - Parameters:
    ///   - questionnaires: what is asked.
    ///   - programme: the programme that asks it.
    ///   - library: the questionnaires.
    ///   - assessed: the day of assessment; to be filled in where it is `nil`.
    ///   - language: the language of texts; the original where it is `nil` or not translated.
    public init(
        blankFor questionnaires: [QuestionnaireIndex], programme: ProgrammeIndex?,
        in library: QuestionnaireLibrary, assessed: CalendarDate?, language: String? = nil
    ) {
        // Who answers is not known: the reader asks for it, and a day in the far future for that of assessment.
        var blank = Submission(
            file: "", assessed: assessed ?? .last, supplier: Supplier(id: "-", name: "-"))
        blank.questionnaires = questionnaires.map {
            let questionnaire = library.questionnaires[$0]
            return VersionedName(
                id: questionnaire.id, version: questionnaire.version, origin: .input)
        }
        blank.programme = programme.map {
            VersionedName(
                id: library.programmes[$0].id, version: library.programmes[$0].version,
                origin: .input)
        }
        self.init(blank, library, questionnaires, language, isBlank: true)
    }

    private init(
        _ submission: Submission, _ library: QuestionnaireLibrary,
        _ questionnaires: [QuestionnaireIndex], _ language: String?, isBlank: Bool
    ) {
        self.submission = submission
        self.library = library
        self.questionnaires = questionnaires
        self.language = language
        self.isBlank = isBlank
        answers = Dictionary(submission.answers.map { ($0.key, $0) }) { first, _ in first }
        var numbers: [QuestionIndex: Int] = [:]
        for questionnaire in questionnaires {
            for position in library.questionnaires[questionnaire].questions {
                numbers[QuestionIndex(rawValue: Int32(position))] = numbers.count + 1
            }
        }
        self.numbers = numbers
    }

    /// The workbook; the same for the same content.
    public func workbook() -> Workbook {
        var writing = self
        writing.addFixedLists()
        var sheets: [Sheet] = []
        let start = writing.names.name(word(.start))
        for questionnaire in questionnaires {
            for section in library.questionnaires[questionnaire].sections {
                sheets += writing.sheets(of: section, in: questionnaire)
            }
        }
        sheets.append(writing.evidenceSheet())
        if !library.catalogue.schemes.isEmpty || !submission.certificates.isEmpty {
            sheets.append(writing.certificateSheet())
        }
        let opening = writing.openingSheet(named: start)
        writing.contents.insert(.who, at: 0)
        let record = AnswerRecord(
            purpose: isBlank ? .blank : .submission,
            document: JSONWriter.bytes(.compact) { $0.write(submission) },
            sheets: writing.contents)
        return writing.workbook(titled: title, made: made, [opening] + sheets, record)
    }

    /// A workbook of sheets that are locked but for what people may enter.
    func workbook(
        titled title: String, made: CalendarDate, _ sheets: [Sheet], _ record: AnswerRecord
    ) -> Workbook {
        var sheets = sheets
        for position in sheets.indices {
            sheets[position].isProtected = true
            sheets[position].hasFilter = false
            sheets[position].refusals = refusals
        }
        return Workbook(
            title: title, made: made, sheets: sheets + [lists.hiddenSheet(), record.hiddenSheet()])
    }

    /// A day that does not move, so that the same content gives the same bytes.
    private var made: CalendarDate {
        isBlank && submission.assessed == .last
            ? CalendarDate(text: "2026-01-01") ?? submission.assessed : submission.assessed
    }

    /// The name of what is asked, and of who answers where that is known.
    var title: String {
        let programme = submission.programme.flatMap { named in
            library.programmes.first { $0.id == named.id }
        }
        let asked =
            programme.map { $0.title.text(in: language) }
            ?? questionnaires.map { library.questionnaires[$0].title.text(in: language) }
            .joined(separator: ", ")
        return isBlank ? asked : asked + " · " + submission.supplier.name
    }

    func word(_ word: SheetWord) -> String { word.text(in: language) }

    /// A phrase with something in the place that it leaves for it.
    func phrase(_ word: SheetWord, _ text: String) -> String {
        self.word(word).replacing("%", with: text)
    }

    private var refusals: Sheet.Refusals {
        var refusals = Sheet.Refusals()
        refusals.date = Sheet.Refusal(title: word(.notADay), message: word(.notADayHelp))
        refusals.list = Sheet.Refusal(title: word(.notInList), message: word(.notInListHelp))
        refusals.number = Sheet.Refusal(title: word(.notANumber), message: word(.notANumberHelp))
        return refusals
    }

    /// The name of a question that people see, such as `Q12`.
    static func name(of number: Int) -> String { "Q" + String(number) }
}

extension AnswerEntry {
    /// Its question across questionnaires.
    var key: String { questionnaire + ":" + question }
}

/// Names of sheets: short enough, without what spreadsheets refuse, and each once.
struct SheetNames {
    private var used: Set<String> = []

    /// The most characters of a name.
    private static let most = 31

    /// A name like a text.
    mutating func name(_ text: String) -> String {
        let refused: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "'"]
        let plain = String(text.map { refused.contains($0) || $0.isNewline ? " " : $0 })
            .split(separator: " ").joined(separator: " ")
        var name = Self.cut(plain.isEmpty ? "-" : plain, to: Self.most)
        var number = 2
        while !used.insert(name.lowercased()).inserted {
            let ending = " " + String(number)
            name = Self.cut(plain, to: Self.most - ending.count) + ending
            number += 1
        }
        return name
    }

    private static func cut(_ text: String, to most: Int) -> String {
        guard text.utf16.count > most else { return text }
        var cut = ""
        for character in text where cut.utf16.count + String(character).utf16.count < most {
            cut.append(character)
        }
        return cut.trimmed + "…"
    }
}
