import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Compilation {
    /// Orders questions so that each comes after those that decide about it, and refuses circles.
    mutating func orderRelevance() {
        let questions = library.questions
        var search = CycleSearch(count: questions.count) { position in
            questions[position].relevance?.program.dependencies.map {
                Int($0.rawValue)
            } ?? []
        }
        search.run()
        if let cycle = search.cycle {
            let names = cycle.map { questionDefinitions[$0].id.word }
            report(.relevanceCycle(names), at: questionDefinitions[cycle[0]].id.start)
            return
        }
        library.relevanceOrder = search.order
            .filter { library.questions[$0].relevance != nil }
            .map { QuestionIndex(rawValue: Int32($0)) }
    }

    /// Refuses actions that wait for one another.
    mutating func refuseActionCycles() {
        let actions = library.actions
        var search = CycleSearch(count: actions.count) { position in
            actions[position].after.map { Int($0.rawValue) }
        }
        search.run()
        guard let cycle = search.cycle else { return }
        report(
            .actionCycle(cycle.map { library.actions[$0].id }), at: actionPlaces[cycle[0]])
    }
}

/// A search in depth that orders nodes after what they depend on, or finds a circle.
private struct CycleSearch {
    private enum Mark { case new, open, done }

    private let dependencies: (Int) -> [Int]
    private var marks: [Mark]
    private(set) var order: [Int] = []
    /// The nodes of the first circle; the first of them is the last again.
    private(set) var cycle: [Int]?

    init(count: Int, dependencies: @escaping (Int) -> [Int]) {
        self.dependencies = dependencies
        marks = Array(repeating: .new, count: count)
    }

    /// Visits every node; a stack of its own keeps long chains off the machine's.
    mutating func run() {
        for start in marks.indices where marks[start] == .new {
            var stack = [(node: start, next: 0)]
            marks[start] = .open
            while let (node, next) = stack.last {
                let needed = dependencies(node)
                guard next < needed.count else {
                    marks[node] = .done
                    order.append(node)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let target = needed[next]
                guard target < marks.count else { continue }
                switch marks[target] {
                case .done: continue
                case .new:
                    marks[target] = .open
                    stack.append((target, 0))
                case .open:
                    let path = stack.map { $0.node }
                    let first = path.firstIndex(of: target) ?? 0
                    cycle = Array(path[first...]) + [target]
                    return
                }
            }
        }
    }
}
