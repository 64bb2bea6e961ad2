import AssayActionPlans
import AssayExpressions
import AssayQuestionnaires

extension Phrases {
    /// What is said of the waves of a plan, of its backlog and of what a plan looks like.
    package struct Waves: Sendable {
        package let backlog: String
        package let backlogHelp: String
        /// How many wait.
        package let later: @Sendable (_ number: Int) -> String
        /// Above the first steps of the first actions.
        package let onMonday: String
        /// Before what the customer does.
        package let customer: String
        /// Of the customer's actions and those in which it has a part, each with its number.
        package let hasPart: @Sendable (_ numbers: [Int]) -> String
        /// Above a letter that is ready to be copied.
        package let letter: @Sendable (_ action: Int) -> String
        /// Above a part of the annex.
        package let annex: @Sendable (_ part: String) -> String
        package let bodies: String
        /// A day, as people write it.
        package let day: @Sendable (_ day: CalendarDate) -> String
        /// A day where there is little room; one that is soon without its year, another without its day.
        package let shortDay: @Sendable (_ day: CalendarDate, _ isSoon: Bool) -> String
        /// When an action begins that goes on after its wave, from a day.
        package let from: @Sendable (_ day: String) -> String
        /// The heading of a wave; the day is its last one, where the questionnaires have one.
        package let heading: @Sendable (_ wave: ActionWave, _ end: String?) -> String
        /// In place of a year, of what comes up after the next plan.
        package let comesLater: String
        /// When an action comes up, in a few words.
        package let comesUp: @Sendable (_ wave: ActionWave) -> String
        /// What a supplier can carry at a time, by which the plan is cut, in one short line.
        package let carries: @Sendable (_ capacity: CapacityInUse) -> String
        /// The numbers that a plan was cut by, and where they stand.
        package let capacity: @Sendable (_ capacity: CapacityInUse) -> String
        /// What a plan looks like, from its counts.
        package let quality: @Sendable (_ counts: [String]) -> String
        package let count: @Sendable (_ count: PlanQuality.Count) -> String
    }
}

extension Phrases.Waves {
    package static let english = Phrases.Waves(
        backlog: "Backlog",
        backlogHelp: "What has to wait: nobody needs to begin with it this year.",
        later: { "Later: \($0) in the backlog" }, onMonday: "On Monday",
        customer: "Your customer does",
        hasPart: { numbers in
            "its part in " + (numbers.count > 1 ? "actions " : "action ")
                + numbers.map { String($0) }.joined(separator: ", ")
        },
        letter: { "Letter for action \($0), ready to copy" }, annex: { "Annex: \($0)" },
        bodies: "Whom to engage",
        day: { day in
            let (year, month, number) = day.parts
            return "\(number) \(months[month - 1]) \(year)"
        },
        shortDay: { day, isSoon in
            let (year, month, number) = day.parts
            let name = months[month - 1].prefix(3)
            return isSoon ? "\(number) \(name)" : "\(name) \(year)"
        },
        from: { "from \($0)" },
        heading: { wave, end in
            switch wave {
            case .now: "Now"
            case .first: end.map { "By \($0)" } ?? "First wave"
            case .second: end.map { "By \($0)" } ?? "Second wave"
            case .third: end.map { "By \($0)" } ?? "Third wave"
            case .later: "Later"
            }
        },
        comesLater: "later",
        comesUp: { wave in
            switch wave {
            case .now: "now"
            case .first: "first wave"
            case .second: "second wave"
            case .third: "third wave"
            case .later: "backlog"
            }
        },
        carries: { inUse in
            let numbers = inUse.capacity
            let people =
                inUse.people.map { "for \($0) people" } ?? "for a company of unknown size"
            let place = numbers.origin == .policy ? " by the buyer's policy" : ""
            return "At most \(inUse.open) actions at a time, \(numbers.newInWave) new a wave, "
                + "\(numbers.roleInMonth) a person and month, \(people)\(place); what cannot wait is never cut."
        },
        capacity: { inUse in
            let numbers = inUse.capacity
            let people =
                inUse.people.map { "for \($0) people" } ?? "for a company of unknown size"
            let place = numbers.origin == .policy ? "the buyer's policy" : "the catalogue"
            return
                "Cut to \(inUse.open) open actions at a time \(people), \(numbers.newInWave) new "
                + "ones a wave, \(numbers.roleInMonth) due for one role in a month and "
                + "\(numbers.buyer) of the buyer, beside what cannot wait: “\(numbers.id)” "
                + "version \(numbers.version) of \(place)."
        },
        quality: { "This plan in numbers: " + $0.joined(separator: ", ") + "." },
        count: { count in
            let whole = count.whole.map { " of \($0)" } ?? ""
            return switch count.line {
            case .open: "\(count.count) open"
            case .backlog: "\(count.count) in the backlog"
            case .roles:
                "\(count.count) roles" + (count.whole.map { " for \($0) people" } ?? "")
            case .knownBaselines: "\(count.count)\(whole) with a known baseline"
            case .mostOnOneDay: "at most \(count.count) due on one day"
            case .namedPersons: "\(count.count)\(whole) with a named person"
            case .doubles: "\(count.count) doubles"
            case .fittingAddressees: "\(count.count)\(whole) fit whom they reach"
            case .outsideWorkingDays: "\(count.count) due outside working days"
            }
        })

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
