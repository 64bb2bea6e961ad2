/// What may be in an element: the reader's copy of the schema, which a test holds against it.
struct ElementGrammar {
    /// The form of an attribute or a text.
    enum Form {
        case anything
        case id
        case ids
        /// `id` or `prefix:id`.
        case reference
        /// `home:id`.
        case qualified
        /// The id of a clause.
        case clause
        case clauses
        case version
        case decimal
        /// A decimal of 0 or more.
        case weight
        case integer
        case positive
        case duration
        case date
        case language
        case digest
        case country
        /// Days with their years.
        case dates
        /// Days of any year, such as `05-01`.
        case yearDays
        /// Days of the week by their first three letters.
        case weekdays
        /// Anything but nothing.
        case filled
        /// One of the words.
        case word([String])

        static let flag = Form.word(["true", "false"])
        static let step = Form.word(["1", "2", "3", "4"])
    }

    struct AttributeGrammar {
        var name: String
        var isRequired: Bool
        var form: Form
    }

    /// One kind of child, or several that may be mixed.
    struct ChildGrammar {
        var names: [String]
        var isRequired: Bool
        var isSingle: Bool
    }

    /// What text is for.
    enum TextUse {
        case none
        /// Text is needed unless there are child elements with it.
        case needed(Form)
        /// Text is needed, and child elements may stand within it.
        case mixed(Form)
        /// Text may be left out.
        case possible(Form)
    }

    var attributes: [AttributeGrammar] = []
    var children: [ChildGrammar] = []
    var text = TextUse.none

    // MARK: Building blocks

    static func element(_ parts: Part...) -> ElementGrammar {
        var grammar = ElementGrammar()
        for part in parts {
            switch part {
            case .attribute(let attribute): grammar.attributes.append(attribute)
            case .children(let children): grammar.children.append(children)
            case .text(let use): grammar.text = use
            }
        }
        return grammar
    }

    enum Part {
        case attribute(AttributeGrammar)
        case children(ChildGrammar)
        case text(TextUse)

        static func needs(_ name: String, _ form: Form) -> Part {
            .attribute(AttributeGrammar(name: name, isRequired: true, form: form))
        }

        static func takes(_ name: String, _ form: Form) -> Part {
            .attribute(AttributeGrammar(name: name, isRequired: false, form: form))
        }

        /// Exactly one.
        static func one(_ name: String) -> Part {
            .children(ChildGrammar(names: [name], isRequired: true, isSingle: true))
        }

        /// None or one.
        static func maybe(_ name: String) -> Part {
            .children(ChildGrammar(names: [name], isRequired: false, isSingle: true))
        }

        /// Any number of them, in any order.
        static func any(_ names: String...) -> Part {
            .children(ChildGrammar(names: names, isRequired: false, isSingle: false))
        }

        /// At least one of them, in any order.
        static func some(_ names: String...) -> Part {
            .children(ChildGrammar(names: names, isRequired: true, isSingle: false))
        }
    }
}

extension ElementGrammar.Form {
    /// How a message names what was expected.
    var expectation: String {
        switch self {
        case .anything: "text"
        case .filled: "some text"
        case .id: "an id (a letter, then letters, digits, '.', '_' or '-', at most 64)"
        case .ids: "ids separated by single spaces"
        case .reference: "an id, or 'questionnaire:id'"
        case .qualified: "'questionnaire:action'"
        case .clause: "a clause (letters, digits, '.' or '-', at most 32)"
        case .clauses: "clauses separated by single spaces, such as 1A 2B"
        case .version: "a version such as 1.0.0"
        case .decimal: "a decimal such as 12.5"
        case .weight: "a decimal of 0 or more, such as 0.5"
        case .integer: "a whole number of 0 or more"
        case .positive: "a whole number of 1 or more"
        case .duration: "a duration such as P60D or P6M"
        case .date: "a day such as 2026-11-21"
        case .language: "a language such as en or zh-Hans"
        case .digest: "a SHA-256 digest of 64 hexadecimal digits"
        case .country: "a country code of two capital letters"
        case .dates: "days such as 2026-04-03"
        case .yearDays: "days such as 05-01"
        case .weekdays: "days of the week such as 'sat sun'"
        case .word(let words): "one of " + words.joined(separator: ", ")
        }
    }
}
