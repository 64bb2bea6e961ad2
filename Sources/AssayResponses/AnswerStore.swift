package import AssayDiagnostics
package import AssayExpressions

/// The answers of a submission, which read like an array of ``AnswerEntry``.
///
/// Texts are ranges of one run of bytes, and values, rows and evidence of all answers stand in one
/// array each, so that reading a file allocates little; an entry is put together when it is asked
/// for. Setting an entry keeps the bytes of the one before it.
public struct AnswerStore: Sendable {
    /// A text: a range of the bytes, or none.
    package struct Text: Sendable {
        package var start: UInt32
        package var count: UInt32

        package init(start: UInt32, count: UInt32) {
            self.start = start
            self.count = count
        }

        package static let none = Text(start: .max, count: 0)
        package var isNone: Bool { start == .max }
    }

    /// One value.
    package struct Value: Sendable {
        package var text: Text
        package var origin: Origin

        package init(text: Text, origin: Origin) {
            self.text = text
            self.origin = origin
        }
    }

    /// One cell of a row.
    package struct Cell: Sendable {
        package var column: Text
        package var text: Text
        package var columnOrigin: Origin
        package var origin: Origin

        package init(column: Text, text: Text, origin: Origin) {
            self.column = column
            self.text = text
            self.origin = origin
            columnOrigin = origin
        }
    }

    /// One row of a table.
    package struct Row: Sendable {
        package var cells: Range<Int32>
        package var origin: Origin

        package init(cells: Range<Int32>, origin: Origin) {
            self.cells = cells
            self.origin = origin
        }
    }

    /// The values or rows of an answer, each a range of those of all answers.
    package struct Content: Sendable {
        package var values: Range<Int32> = 0..<0
        package var rows: Range<Int32> = 0..<0

        package init() {}

        package var isEmpty: Bool { values.isEmpty && rows.isEmpty }
    }

    /// A document or other proof.
    package struct Piece: Sendable {
        package var kind: Text
        package var title: Text
        package var kindOrigin: Origin
        package var issuedOrigin: Origin
        package var expiresOrigin: Origin
        package var file = Text.none
        package var address = Text.none
        package var sha256 = Text.none
        package var issued: CalendarDate?
        package var expires: CalendarDate?
        package var isConfidential = false

        package init(kind: Text, title: Text, origin: Origin) {
            self.kind = kind
            self.title = title
            kindOrigin = origin
            issuedOrigin = origin
            expiresOrigin = origin
        }
    }

    /// The answer that a reviewer found to be right.
    package struct Review: Sendable {
        package var by: Text
        package var on: CalendarDate
        package var origin: Origin
        package var onOrigin: Origin
        package var state = StatedState.answered
        package var content = Content()
        package var comment = Text.none

        package init(by: Text, on: CalendarDate, origin: Origin) {
            self.by = by
            self.on = on
            self.origin = origin
            onOrigin = origin
        }
    }

    /// What is said about one question.
    package struct Answer: Sendable {
        package var questionnaire: Text
        package var question: Text
        package var origin: Origin
        package var questionnaireOrigin: Origin
        package var questionOrigin: Origin
        package var stateOrigin: Origin
        package var state = StatedState.answered
        package var isConfidential = false
        package var isDraft = false
        package var content = Content()
        package var reason = Text.none
        package var comment = Text.none
        package var evidence: Range<Int32> = 0..<0
        /// The position among the reviews; -1 for none.
        package var review: Int32 = -1

        package init(questionnaire: Text, question: Text, origin: Origin) {
            self.questionnaire = questionnaire
            self.question = question
            self.origin = origin
            questionnaireOrigin = origin
            questionOrigin = origin
            stateOrigin = origin
        }
    }

    package var bytes: [UInt8] = []
    package var answers: [Answer] = []
    package var values: [Value] = []
    package var rows: [Row] = []
    package var cells: [Cell] = []
    package var pieces: [Piece] = []
    package var reviews: [Review] = []

    /// Creates a store without answers.
    public init() {}
}

extension AnswerStore {
    /// Keeps a text.
    package mutating func keep(_ text: UnsafeBufferPointer<UInt8>) -> Text {
        let start = UInt32(bytes.count)
        bytes.append(contentsOf: text)
        return Text(start: start, count: UInt32(text.count))
    }

    /// Keeps a text.
    package mutating func keep(_ text: String) -> Text {
        let start = UInt32(bytes.count)
        bytes.append(contentsOf: text.utf8)
        return Text(start: start, count: UInt32(bytes.count) - start)
    }

    mutating func keep(_ text: String?) -> Text {
        text.map { keep($0) } ?? .none
    }

    /// The text; empty for none.
    package func string(_ text: Text) -> String {
        guard !text.isNone else { return "" }
        return bytes.withUnsafeBufferPointer { bytes in
            String(
                decoding: UnsafeBufferPointer(rebasing: bytes[text.range]), as: UTF8.self)
        }
    }

    /// Returns whether two texts are the same.
    package func areSame(_ first: Text, _ second: Text) -> Bool {
        first.start == second.start
            || first.count == second.count && bytes[first.range] == bytes[second.range]
    }

    func optional(_ text: Text) -> String? { text.isNone ? nil : string(text) }
}

extension AnswerStore.Text {
    /// The range among the bytes; there must be a text.
    package var range: Range<Int> { Int(start)..<Int(start + count) }
}

extension Range<Int32> {
    /// The same as positions in an array.
    package var positions: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
