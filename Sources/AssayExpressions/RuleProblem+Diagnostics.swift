public import AssayDiagnostics

extension RuleProblem {
    /// The problem as people read it, at its place in the file that holds the rule.
    public func diagnostic(in text: EmbeddedText) -> Diagnostic {
        Diagnostic(
            id: id, place: text.place(atUTF8Offset: range.lowerBound), message: message, help: help)
    }

    /// The stable name of the kind of problem.
    public var id: DiagnosticID {
        switch kind {
        case .unexpectedCharacter: .unexpectedCharacter
        case .unterminatedLiteral: .unterminatedLiteral
        case .missingVariableName: .missingVariableName
        case .unsupportedSyntax: .unsupportedSyntax
        case .unexpectedToken: .unexpectedToken
        case .unclosed: .unclosed
        case .nestedTooDeeply: .nestedTooDeeply
        case .ruleTooLong: .ruleTooLong
        case .numberTooPrecise: .numberTooPrecise
        case .unknownQuestion: .unknownQuestion
        case .unknownPrefix: .unknownPrefix
        case .unknownColumn: .unknownColumn
        case .columnOutsideTable: .columnOutsideTable
        case .nothingCurrent: .nothingCurrent
        case .unknownFunction: .unknownFunction
        case .wrongArgumentCount: .wrongArgumentCount
        case .wrongArgumentType: .wrongArgumentType
        case .wrongOperandType: .wrongOperandType
        case .unknownOption: .unknownOption
        case .notADate: .notADate
        case .incomparable: .incomparableTypes
        case .setComparedWithBoolean: .setComparedWithBoolean
        case .notATable: .notATable
        case .tableNeedsColumn: .tableNeedsColumn
        case .numericPredicate: .numericPredicate
        case .settledByLimits: .settledByLimits
        case .evidenceNotAllowed: .evidenceNotAllowed
        case .wrongRuleType: .wrongRuleType
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
