/// The functions of the rule language.
enum Function: String, CaseIterable, Sendable {
    case not, count, sum, number, string, concat, contains
    case startsWith = "starts-with"
    case stringLength = "string-length"
    case normalizeSpace = "normalize-space"
    case floor, ceiling, round, boolean
    case `true`, `false`
    case answered, unknown
    case notApplicable = "not-applicable"
    case evidence
    case `if`
    case min, max
    case daysBetween = "days-between"
    case assessmentDate = "assessment-date"

    /// All names, sorted.
    static var names: [String] { allCases.map { $0.rawValue }.sorted() }

    /// The least and most arguments; `nil` is any number.
    var arity: (least: Int, most: Int?) {
        switch self {
        case .true, .false, .assessmentDate: (0, 0)
        case .concat: (2, nil)
        case .contains, .startsWith, .daysBetween: (2, 2)
        case .if: (3, 3)
        case .not, .count, .sum, .number, .string, .stringLength, .normalizeSpace, .floor,
            .ceiling, .round, .boolean, .answered, .unknown, .notApplicable, .evidence, .min, .max:
            (1, 1)
        }
    }

    /// How a message names the number of arguments.
    var arityText: String {
        let (least, most) = arity
        guard let most else { return "at least " + String(least) }
        return String(most)
    }
}
