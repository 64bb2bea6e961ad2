/// The words of rules in one language; what a rule says stays the same in all of them.
///
/// A further language is one more value, one more case of ``phrases(in:)``, and its words in
/// ``function(_:_:)``. Parts of a rule are arguments in the order in which the rule has them.
package struct RulePhrases: Sendable {
    typealias One = @Sendable (String) -> String
    typealias Two = @Sendable (String, String) -> String

    let language: Language

    // MARK: Conditions

    let and: Two
    let or: Two
    let not: One
    let given: One
    let notGiven: One
    let empty: One
    let givenButNot: Two
    let unknown: One
    let known: One
    let notApplicable: One
    let always: String
    let never: String
    let holds: One
    let moreThanNothing: One
    /// Of a table and a condition.
    let rowSays: Two
    let noRowSays: Two
    /// Of a column and a table.
    let cellGiven: Two
    let equal: Two
    let notEqual: Two
    /// The same after a negation.
    let isNot: Two
    let less: Two
    let lessOrEqual: Two
    let greater: Two
    let greaterOrEqual: Two
    let contains: Two
    let startsWith: Two

    // MARK: Values

    /// Of what an answer says.
    let text: One
    let answer: One
    let onlyAnswer: String
    let otherAnswer: String
    let current: String
    let yes: String
    let no: String
    let decimalMark: String
    let negative: One
    let plus: Two
    let minus: Two
    let times: Two
    let divided: Two
    let modulo: Two
    let union: Two
    /// Of a column and a table.
    let column: Two
    /// Of a table and a condition.
    let rows: Two

    /// The words in a language; English where there is no table of it.
    package static func phrases(in language: String) -> RulePhrases {
        switch language.prefix(while: { $0 != "-" }) {
        case "de": .german
        case "es": .spanish
        case "fr": .french
        case "zh": .chinese
        default: .english
        }
    }
}
