import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayXML

/// What values a question or a column of a table takes, and how a file writes them.
struct SurveyShape {
    var type: QuestionType
    var options: [Option]
    var limits: ValueLimits

    init(_ question: Question) {
        (type, options, limits) = (question.type, question.options, question.limits)
    }

    init(_ column: Column) {
        (type, options, limits) = (column.type, column.options, column.limits)
    }

    /// Returns whether it is an option, yes or no, or the code of a country that can be answered here.
    func takes(_ option: String) -> Bool { options(beside: []).contains(option) }

    /// What can be chosen here; what is given where nothing can.
    func options(beside others: [String]) -> [String] {
        switch type.traits.values {
        case .choice: options.map(\.id)
        case .boolean: ["yes", "no"]
        case .country: Country.all.map(\.code)
        default: others
        }
    }

    /// A country.
    static let country = SurveyShape(Column(id: "country", type: .country, text: LocalizedText()))
}

/// Reads what a cell says, with the words that are known for it.
struct SurveyCellReader {
    /// What a cell says.
    enum Content {
        case values([String])
        case state(SurveyWords.Meaning)
        case wrong(AnswerTableError)
    }

    let shape: SurveyShape
    let words: SurveyWords
    let mapping: SurveyMapping
    /// What stands between several answers; `nil` where a cell has one.
    var separator: String?

    init(
        _ shape: SurveyShape, own words: [SurveyMapping.Word], shared: [SurveyMapping.Word],
        _ mapping: SurveyMapping, separator: String? = nil
    ) {
        self.shape = shape
        self.words = SurveyWords(shape, own: words, shared: shared)
        self.mapping = mapping
        self.separator = separator
    }

    /// The most pieces of which one answer is put together again.
    private static let mostPieces = 12

    /// Reads a cell that is not empty.
    func read(_ cell: String) -> Content {
        switch words.meaning(of: cell) {
        case .option(let id): return .values([id])
        case let state?: return .state(state)
        case nil: break
        }
        guard shape.type.traits.takesSeveral, let separator else {
            return value(cell)
        }
        return several(Self.pieces(of: cell, separator: separator), separator)
    }

    /// A text that is no known word, as a value.
    private func value(_ cell: String) -> Content {
        let text = cell.trimmed
        switch shape.type.traits.values {
        case .choice, .boolean:
            return .wrong(
                .unknownWord(
                    text, nearest: nearest(text),
                    mayBeSeveral: shape.type.traits.takesSeveral && separator == nil))
        case .country: return .wrong(.notACountry(text, nearest: nearest(text)))
        case .number:
            let unit = shape.limits.unit ?? shape.type.traits.unit
            let number = SurveyNumber.read(text, decimals: mapping.decimals, unit: unit)
            return number.map { .values([$0]) }
                ?? .wrong(.notANumber(text, decimals: mapping.decimals.rawValue))
        case .date:
            return TypedDay.read(text, order: mapping.dates).map { .values([$0.description]) }
                ?? .wrong(.notADay(text, order: mapping.dates.rawValue))
        case .text, .file: return .values([text])
        case nil: return .wrong(.notThis(text, expected: "rows, which a cell cannot hold"))
        }
    }

    private func nearest(_ text: String) -> String? {
        nearestSpelling(to: text, among: words.known)
    }

    /// The pieces between separators; those with nothing in them are none.
    private static func pieces(of cell: String, separator: String) -> [String] {
        var pieces: [String] = []
        var rest = cell[...]
        while let range = rest.firstRange(of: separator) {
            pieces.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return (pieces + [String(rest)]).filter { !$0.trimmed.isEmpty }
    }

    /// Reads several answers; one may have the separator in it, as in "None, or not yet".
    private func several(_ pieces: [String], _ separator: String) -> Content {
        var values: [String] = []
        var next = 0
        while next < pieces.count {
            let most = Swift.min(pieces.count, next + Self.mostPieces)
            let known = stride(from: most, to: next, by: -1).lazy.compactMap { end in
                words.meaning(of: pieces[next..<end].joined(separator: separator))
                    .map { (end: end, meaning: $0) }
            }.first
            guard let known else {
                let piece = pieces[next]
                guard case .values(let list) = value(piece) else { return value(piece) }
                values += list
                next += 1
                continue
            }
            guard case .option(let id) = known.meaning else {
                return .wrong(.answeredBeside(pieces[next].trimmed))
            }
            values.append(id)
            next = known.end
        }
        return .values(values)
    }
}
