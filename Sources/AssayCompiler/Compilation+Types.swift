import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Compilation {
    /// Reports what a question has and its type does not take, or lacks and its type needs.
    mutating func checkType(of question: QuestionDefinition, _ type: QuestionType) {
        checkOptions(
            question.options, type.traits.values == .choice, type, at: question.place)
        if type == .table {
            if question.columns.isEmpty {
                report(
                    .missingForType(what: "at least one <column>", type: type.rawValue),
                    at: question.place)
            }
        } else if let column = question.columns.first {
            refuse("columns", type, allowed: "table", at: column.place)
        }
        if type != .table, let rows = question.maximumRows {
            refuse("maximum-rows", type, allowed: "table", at: rows.start)
        }
        checkLimits(question.limits, type)
        for column in question.columns {
            let columnType = QuestionType(rawValue: column.type.word) ?? .text
            checkOptions(
                column.options, columnType.traits.values == .choice, columnType, at: column.place)
            checkLimits(column.limits, columnType)
            if columnType != .text, let identifier = column.identifier {
                refuse("identifiers", columnType, allowed: "text", at: identifier.start)
            }
        }
    }

    private mutating func checkOptions(
        _ options: [OptionDefinition], _ isExpected: Bool, _ type: QuestionType,
        at place: SourcePlace
    ) {
        if isExpected {
            if options.count < 2 { report(.tooFewOptions(count: options.count), at: place) }
        } else if let option = options.first {
            refuse("options", type, allowed: "choice", at: option.id.start)
        }
        if !type.traits.takesSeveral {
            for option in options where isExpected {
                if let exclusive = option.exclusive {
                    refuse("exclusive options", type, allowed: "choices", at: exclusive.start)
                }
            }
        }
    }

    private mutating func checkLimits(_ limits: LimitsDefinition, _ type: QuestionType) {
        if type.traits.values != .number {
            let given = [
                ("unit", limits.unit), ("minimum", limits.minimum), ("maximum", limits.maximum),
                ("digits", limits.digits),
            ]
            for (name, text) in given {
                if let text { refuse(name, type, allowed: "number", at: text.start) }
            }
        }
        if type.traits.values != .text, let length = limits.maximumLength {
            refuse("maximum-length", type, allowed: "text", at: length.start)
        }
        let values = ValueLimits(limits, type: type)
        if let minimum = values.minimum, let maximum = values.maximum, minimum > maximum,
            let place = (limits.minimum ?? limits.maximum)?.start
        {
            report(
                .minimumAboveMaximum(minimum: minimum.description, maximum: maximum.description),
                at: place)
        }
    }

    private mutating func refuse(
        _ what: String, _ type: QuestionType, allowed: String, at place: SourcePlace
    ) {
        report(.notAllowedForType(what: what, type: type.rawValue, allowed: allowed), at: place)
    }
}
