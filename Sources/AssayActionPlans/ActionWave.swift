/// When an action of a plan comes up.
public enum ActionWave: Sendable, Hashable {
    /// At once: people are protected, and remedy of grave harm begins.
    case now
    /// In the first part of the year, usually 90 days.
    case first
    /// In the second part, usually up to the 180th day.
    case second
    /// Up to the end of the plan, usually a year.
    case third
    /// In the backlog, with the year in which it comes up.
    case later(year: Int)

    /// The waves of a plan, in order.
    public static let plan = [ActionWave.now, .first, .second, .third]

    /// A Boolean value indicating whether it is in the backlog.
    public var isLater: Bool { year != nil }

    /// The year of the backlog; `nil` in the plan.
    public var year: Int? {
        if case .later(let year) = self { return year }
        return nil
    }

    /// The word for it in files: `now`, `first`, `second`, `third` or `later`.
    public var word: String {
        switch self {
        case .now: "now"
        case .first: "first"
        case .second: "second"
        case .third: "third"
        case .later: "later"
        }
    }

    /// Creates a wave from its word in files, `nil` for anything else; `later` needs a year.
    public init?(word: String, year: Int? = nil) {
        if let wave = ActionWave.plan.first(where: { $0.word == word }) {
            self = wave
        } else if word == "later", let year {
            self = .later(year: year)
        } else {
            return nil
        }
    }
}

extension ActionWave: Comparable {
    private var rank: Int {
        switch self {
        case .now: 0
        case .first: 1
        case .second: 2
        case .third: 3
        case .later(let year): 4 + Swift.max(0, year)
        }
    }

    /// Orders what comes up first before what comes later.
    public static func < (left: ActionWave, right: ActionWave) -> Bool { left.rank < right.rank }
}
