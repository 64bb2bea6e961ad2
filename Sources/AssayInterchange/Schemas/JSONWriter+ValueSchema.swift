import AssayDocuments
import AssayExpressions
import AssayQuestionnaires

/// The schemas of values, as a question or a column takes them.
extension JSONWriter {
    /// Writes the schema of one value.
    mutating func value(
        of type: QuestionType, _ limits: ValueLimits, _ options: [Option], language: String?
    ) {
        switch type.traits.values {
        case .choice:
            object { json in
                json.array("oneOf", options) { json, option in
                    json.object { json in
                        json.member("const", option.id)
                        json.title(option.text.text(in: language))
                    }
                }
            }
        case .boolean:
            object { json in
                json.key("enum")
                json.array { json in
                    json.value("yes")
                    json.value("no")
                    json.value(true)
                    json.value(false)
                }
            }
        case .number: number(type.traits, limits)
        case .date: reference("day")
        case .country: reference("country")
        case .text, .file, nil:
            object { json in
                json.member("type", "string")
                json.member("minLength", 1)
                json.member("maxLength", limits.maximumLength)
            }
        }
    }

    private mutating func number(_ traits: QuestionTypeTraits, _ limits: ValueLimits) {
        let digits = traits.digits == 0 ? 0 : limits.digits ?? traits.digits
        let minimum = limits.minimum ?? traits.minimum
        let maximum = limits.maximum ?? traits.maximum
        object { json in
            if let unit = limits.unit ?? traits.unit {
                json.member("description", "In " + unit + ".")
            }
            json.key("anyOf")
            json.array { json in
                json.object { json in
                    json.member("type", digits == 0 ? "integer" : "number")
                    if let minimum { json.member("minimum", minimum) }
                    if let maximum { json.member("maximum", maximum) }
                }
                json.string(pattern: Self.pattern(digits: digits, minimum: minimum))
            }
        }
    }

    /// The form of a number as a string.
    private static func pattern(digits: Int?, minimum: ExactDecimal?) -> String {
        let sign = minimum.map { $0 >= .zero } == true ? "" : "-?"
        let fraction =
            switch digits {
            case 0: ""
            case let digits?: "(\\.[0-9]{1," + String(digits) + "})?"
            case nil: "(\\.[0-9]+)?"
            }
        return "^" + sign + "[0-9]+" + fraction + "$"
    }

    /// Writes the schema of the values that a question takes.
    mutating func values(of question: Question, language: String?) {
        let exclusive = question.options.filter(\.isExclusive).map(\.id)
        object { json in
            json.member("type", "array")
            json.member("minItems", 1)
            if question.type.traits.takesSeveral {
                json.member("uniqueItems", true)
            } else {
                json.member("maxItems", 1)
            }
            json.key("items")
            json.value(of: question.type, question.limits, question.options, language: language)
            guard !exclusive.isEmpty, question.type.traits.takesSeveral else { return }
            json.object("if") { json in
                json.key("contains")
                json.words(exclusive)
            }
            json.object("then") { $0.member("maxItems", 1) }
        }
    }

    /// Writes the schema of the rows that a table takes.
    mutating func rows(of question: Question, language: String?) {
        object { json in
            json.member("type", "array")
            json.member("minItems", 1)
            json.member("maxItems", question.maximumRows)
            json.key("items")
            json.closedObject(needs: []) { json in
                for column in question.columns {
                    json.key(data: column.id)
                    json.cell(of: column, language: language)
                }
            }
        }
    }

    /// Writes what the rows of a finished answer have besides.
    mutating func requiredColumns(of question: Question) {
        let required = question.columns.filter(\.isRequired).map(\.id)
        guard !required.isEmpty else { return }
        object("if") { json in
            json.object("properties") { json in
                json.object("draft") { $0.member("const", false) }
            }
        }
        object("then") { json in
            json.object("properties") { json in
                json.object("rows") { json in
                    json.object("items") { $0.member("required", required) }
                }
            }
        }
    }

    /// Writes the schema of a cell, which may be empty where it need not be filled.
    private mutating func cell(of column: Column, language: String?) {
        object { json in
            json.title(column.text.text(in: language))
            json.key("anyOf")
            json.array { json in
                json.value(of: column.type, column.limits, column.options, language: language)
                if !column.isRequired { json.object { $0.member("const", "") } }
            }
        }
    }
}
