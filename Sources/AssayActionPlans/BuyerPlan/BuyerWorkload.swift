public import AssayExpressions
public import AssayQuestionnaires

/// The buyer's own work of all suppliers' plans, by month and function.
///
/// No function has more in a month than it can carry; what is above moves to later months, the least
/// grave first.
public struct BuyerWorkload: Sendable {
    /// A task of a supplier's plan with the month in which it stands.
    public struct Entry: Sendable {
        /// The position of the supplier.
        public var supplier: Int
        /// The task.
        public var task: BuyerShare.Task
        /// The position of the function.
        public var function: Int
        /// The first day of the month in which it is done.
        public var month: CalendarDate
        /// A Boolean value indicating whether that is after the month in which it is due.
        public var isMoved: Bool
    }

    /// The most that a function has in a month.
    public var most: Int
    /// The names of the functions in plans, sorted; the empty one is nobody's.
    public var functions: [LocalizedText]
    /// The tasks by month, function and gravity.
    public var entries: [Entry]

    /// The months with work, in order.
    public var months: [CalendarDate] {
        entries.reduce(into: []) { if $0.last != $1.month { $0.append($1.month) } }
    }

    /// Returns the number of tasks of a function in a month.
    public func count(of function: Int, in month: CalendarDate) -> Int {
        entries.count { $0.function == function && $0.month == month }
    }

    /// Levels the tasks.
    ///
    /// - Parameters:
    ///   - shares: what each supplier's plan leaves to the buyer.
    ///   - first: a day of the first month: what was due before stands there.
    ///   - most: the most that a function has in a month, at least 1.
    init(of shares: [BuyerShare], from first: CalendarDate, most: Int) {
        let most = Swift.max(1, most)
        self.most = most
        var entries: [Entry] = []
        let people = shares.flatMap { $0.tasks.map { $0.person } }
        functions = people.reduce(into: [LocalizedText]()) { functions, person in
            if !functions.contains(where: { $0.original == person.original }) {
                functions.append(person)
            }
        }.sorted { $0.original < $1.original }
        for function in functions.indices {
            var open: [Entry] = []
            for (supplier, share) in shares.enumerated() {
                for task in share.tasks where task.person.original == functions[function].original {
                    open.append(
                        Entry(
                            supplier: supplier, task: task, function: function,
                            month: Swift.max(task.due, first).firstOfMonth, isMoved: false))
                }
            }
            entries += Self.levelled(open, most)
        }
        self.entries = entries.sorted { left, right in
            if left.month != right.month { return left.month < right.month }
            if left.function != right.function { return left.function < right.function }
            return left.isGraver(than: right)
        }
    }

    private static func levelled(_ entries: [Entry], _ most: Int) -> [Entry] {
        var waiting = entries.sorted { $0.month < $1.month }[...]
        var open: [Entry] = []
        var placed: [Entry] = []
        var month = waiting.first?.month ?? .last
        while !waiting.isEmpty || !open.isEmpty {
            if open.isEmpty, let next = waiting.first?.month { month = Swift.max(month, next) }
            while let next = waiting.first, next.month <= month {
                open.append(waiting.removeFirst())
            }
            open.sort { $0.isGraver(than: $1) }
            for var entry in open.prefix(most) {
                entry.isMoved = entry.month < month
                entry.month = month
                placed.append(entry)
            }
            open.removeFirst(Swift.min(most, open.count))
            month = month.adding(CalendarDuration(months: 1, days: 0))
        }
        return placed
    }
}

extension BuyerWorkload.Entry {
    /// Protection of people first, then severe abuse, severity, priority and date.
    fileprivate func isGraver(than other: BuyerWorkload.Entry) -> Bool {
        let (left, right) = (task, other.task)
        if left.isContainment != right.isContainment { return left.isContainment }
        if left.isGate != right.isGate { return left.isGate }
        if left.severity != right.severity { return left.severity > right.severity }
        if left.priority != right.priority { return left.priority > right.priority }
        if left.due != right.due { return left.due < right.due }
        return supplier == other.supplier
            ? left.identity < right.identity : supplier < other.supplier
    }
}

extension CalendarDate {
    /// The first day of its month.
    fileprivate var firstOfMonth: CalendarDate {
        CalendarDate(year: parts.year, month: parts.month, day: 1) ?? self
    }
}
