public import AssayDiagnostics

extension RuleProblem {
    /// The problem as people read it, at its place in the file that holds the rule.
    public func diagnostic(in text: EmbeddedText) -> Diagnostic {
        Diagnostic(
            id: id, place: text.place(atUTF8Offset: range.lowerBound), message: message, help: help)
    }

    /// The ids of all problems that a rule can have, with what each means.
    public static let catalogue: [(id: String, meaning: String)] = [
        ("column-outside-table", "A bare name stands where no row of a table is looked at."),
        ("evidence-not-allowed", "evidence() stands where more evidence could lower a score."),
        ("incomparable-types", "Two things are compared that are of different kinds."),
        ("missing-variable-name", "A $ has no name behind it."),
        ("nested-too-deeply", "Parentheses or brackets are nested more than 64 deep."),
        ("not-a-date", "A date is compared with a text that is no day of the calendar."),
        ("not-a-table", "A column is taken from something that is not a table."),
        ("nothing-current", "A . stands where there is no current answer."),
        ("number-too-precise", "A number has more digits than are kept exactly."),
        ("numeric-predicate", "A predicate is a number, which would be a position."),
        ("rule-too-long", "A rule is longer than 10,000 bytes."),
        ("set-compared-with-boolean", "The values of a question are compared with true or false."),
        ("settled-by-limits", "A comparison holds for no possible value."),
        ("table-needs-column", "A whole table stands where the values of a column are needed."),
        ("unclosed", "A parenthesis or bracket is never closed."),
        ("unexpected-character", "A rule has a character that means nothing in rules."),
        ("unexpected-token", "Something else was expected at this place of a rule."),
        ("unknown-column", "A table has no column of this name."),
        ("unknown-function", "There is no function of this name."),
        ("unknown-option", "A question has no option of this name."),
        ("unknown-prefix", "No questionnaire is used under this prefix."),
        ("unknown-question", "There is no question of this name."),
        ("unsupported-syntax", "Rules do not have this part of XPath."),
        ("unterminated-literal", "A text in quotes is never closed."),
        ("wrong-argument-count", "A function has too many or too few arguments."),
        ("wrong-argument-type", "A function does not take an argument of this type."),
        ("wrong-operand-type", "An operator does not take an operand of this type."),
        ("wrong-rule-type", "A rule gives another type than its place needs."),
    ]

    /// The stable name of the kind of problem.
    public var id: String {
        switch kind {
        case .unexpectedCharacter: "unexpected-character"
        case .unterminatedLiteral: "unterminated-literal"
        case .missingVariableName: "missing-variable-name"
        case .unsupportedSyntax: "unsupported-syntax"
        case .unexpectedToken: "unexpected-token"
        case .unclosed: "unclosed"
        case .nestedTooDeeply: "nested-too-deeply"
        case .ruleTooLong: "rule-too-long"
        case .numberTooPrecise: "number-too-precise"
        case .unknownQuestion: "unknown-question"
        case .unknownPrefix: "unknown-prefix"
        case .unknownColumn: "unknown-column"
        case .columnOutsideTable: "column-outside-table"
        case .nothingCurrent: "nothing-current"
        case .unknownFunction: "unknown-function"
        case .wrongArgumentCount: "wrong-argument-count"
        case .wrongArgumentType: "wrong-argument-type"
        case .wrongOperandType: "wrong-operand-type"
        case .unknownOption: "unknown-option"
        case .notADate: "not-a-date"
        case .incomparable: "incomparable-types"
        case .setComparedWithBoolean: "set-compared-with-boolean"
        case .notATable: "not-a-table"
        case .tableNeedsColumn: "table-needs-column"
        case .numericPredicate: "numeric-predicate"
        case .settledByLimits: "settled-by-limits"
        case .evidenceNotAllowed: "evidence-not-allowed"
        case .wrongRuleType: "wrong-rule-type"
        }
    }

    /// What was found and what was expected.
    public var message: String {
        switch kind {
        case .unexpectedCharacter(let text): "'" + text + "' means nothing in a rule"
        case .unterminatedLiteral: "this text has no closing quote"
        case .missingVariableName: "'$' has no name behind it"
        case .unsupportedSyntax(let text): "rules do not have '" + text + "'"
        case .unexpectedToken(let found, let expected):
            "found " + Self.quoted(found) + " where " + expected + " was expected"
        case .unclosed(let opening, _): "'" + opening + "' is never closed"
        case .nestedTooDeeply: "the rule is nested more than 64 deep"
        case .ruleTooLong(let bytes):
            "the rule has " + String(bytes) + " bytes, more than 10000"
        case .numberTooPrecise(let text): "'" + text + "' has more digits than are kept exactly"
        case .unknownQuestion(let name, _): "there is no question '" + name + "'"
        case .unknownPrefix(let name, _): "no questionnaire is used as '" + name + "'"
        case .unknownColumn(let name, _, _): "the table has no column '" + name + "'"
        case .columnOutsideTable(let name):
            "'" + name + "' stands alone, where no row of a table is looked at"
        case .nothingCurrent: "'.' stands where there is no current answer"
        case .unknownFunction(let name, _): "there is no function '" + name + "'"
        case .wrongArgumentCount(let function, let found, let expected):
            "'" + function + "' has " + String(found) + " arguments, expected " + expected
        case .wrongArgumentType(let function, let found, let expected):
            "'" + function + "' does not take " + found + ", expected " + expected
        case .wrongOperandType(let sign, let found, let expected):
            "'" + sign + "' does not take " + found + ", expected " + expected
        case .unknownOption(let name, let question, _, _):
            "'" + name + "' is no answer to " + question
        case .notADate(let text): "'" + text + "' is no day of the calendar"
        case .incomparable(let left, let right):
            left + " is compared with " + right + ", which never decides anything"
        case .setComparedWithBoolean(let name):
            name + " is compared with true or false, which only asks whether it is answered"
        case .notATable(let name): name + " is not a table"
        case .tableNeedsColumn(let name, _): name + " is a table, expected the values of a column"
        case .numericPredicate: "this predicate is a number, expected a condition"
        case .settledByLimits(let value, let limit):
            "the comparison with " + value + " never holds, since values go " + limit
        case .evidenceNotAllowed: "'evidence' stands where more evidence could lower a score"
        case .wrongRuleType(let found, let expected):
            "the rule gives " + found + ", expected " + expected
        }
    }

    /// How to mend it.
    public var help: String {
        switch kind {
        case .unexpectedCharacter: "Take the character out, or put text into quotes."
        case .unterminatedLiteral: "Close the text with the same quote that opens it."
        case .missingVariableName: "Write the id of a question behind it, such as $policy."
        case .unsupportedSyntax:
            "Name questions as $id, columns as $table/column and conditions as $table[column > 1]."
        case .unexpectedToken: "Complete the rule here, or take out what is too much."
        case .unclosed(_, let closing): "Write '" + closing + "' where it should end."
        case .nestedTooDeeply: "Split the rule, or take out parentheses that are not needed."
        case .ruleTooLong: "Split it into several credits or findings."
        case .numberTooPrecise:
            "Write at most 24 digits before the point and 12 behind it."
        case .unknownQuestion(_, let nearest):
            Self.suggestion(nearest.map { "$" + $0 }, or: "Use the id of a question.")
        case .unknownPrefix(_, let nearest):
            Self.suggestion(nearest, or: "Declare it with <uses questionnaire=\"…\" as=\"…\"/>.")
        case .unknownColumn(_, let nearest, let known):
            Self.suggestion(nearest, or: Self.list("The columns are", known))
        case .columnOutsideTable(let name):
            "Write '" + name + "' in quotes if it is a word, or $" + name + " for a question."
        case .nothingCurrent: "Name the question, such as $policy."
        case .unknownFunction(_, let nearest):
            Self.suggestion(
                nearest.map { $0 + "()" }, or: Self.list("The functions are", Function.names))
        case .wrongArgumentCount: "Give it the arguments that its description names."
        case .wrongArgumentType, .wrongOperandType: "Change the operand, or convert it first."
        case .unknownOption(_, _, let nearest, let known):
            Self.suggestion(nearest.map { "'" + $0 + "'" }, or: Self.list("The answers are", known))
        case .notADate: "Write a day as '2026-11-21'."
        case .incomparable: "Compare values of the same kind."
        case .setComparedWithBoolean:
            "Write = 'yes' or = 'no', or answered($question) for whether there is an answer."
        case .notATable: "Name a question of type table."
        case .tableNeedsColumn(_, let known):
            Self.list("Write the table, a slash and a column", known)
        case .numericPredicate: "Write a condition, such as [share > 50]."
        case .settledByLimits: "Compare with a value inside the limits, or change the limits."
        case .evidenceNotAllowed:
            "Use evidence() in findings and checks only; scores weigh evidence by themselves."
        case .wrongRuleType(_, let expected): "Change the rule so that it gives " + expected + "."
        }
    }

    private static func quoted(_ spelling: String) -> String {
        spelling.hasPrefix("the end") || spelling.hasPrefix("'") ? spelling : "'" + spelling + "'"
    }

    private static func suggestion(_ nearest: String?, or other: String) -> String {
        nearest.map { "Did you mean " + $0 + "?" } ?? other
    }

    private static func list(_ start: String, _ words: [String]) -> String {
        if words.isEmpty { return start + ": none." }
        let shown = words.prefix(20).joined(separator: ", ")
        return start + ": " + shown + (words.count > 20 ? " and more." : ".")
    }
}
