import AssayWording

/// The plan on one screen.
extension PlanTextWriter {
    private static let mostPersonColumns = 22
    /// Before a title: a number of two digits and a space.
    private static let margin = 3

    func screen() -> String {
        var output = heading()
        for wave in content.waves {
            output += bold(wave.heading)
            for action in wave.actions { output += row(action) }
        }
        return output + firstSteps() + customer() + later()
    }

    /// Number, title, person and date of an action in one line where they fit, and below it what it joins.
    private func row(_ action: ActionEntry) -> String {
        let titleColumns = layout.width - personColumns - dateColumns - 4
        let title = layout.folded(
            action.action, first: TextLayout.padded("\(action.number)", to: Self.margin),
            hanging: Self.margin, width: titleColumns)
        var lines = title.split(separator: "\n").map(String.init)
        let space = dateColumns - TextLayout.columns(of: action.shortTime)
        let date = action.isOverdue ? layout.styled(action.shortTime, .red) : action.shortTime
        // A long person takes the room that a short title leaves.
        let room = titleColumns - TextLayout.columns(of: lines[0])
        let person = TextLayout.cut(action.person, to: personColumns + room)
        let begin = Swift.min(
            titleColumns, titleColumns + personColumns - TextLayout.columns(of: person))
        lines[0] =
            TextLayout.padded(lines[0], to: begin + 2)
            + TextLayout.padded(person, to: titleColumns + personColumns - begin + 2 + space) + date
        var output = lines.joined(separator: "\n") + "\n"
        if !action.materials.isEmpty {
            let spaces = TextLayout.spaces(Self.margin)
            output += line("(\(action.materials))", first: spaces, hanging: Self.margin)
        }
        return output
    }

    private var rows: [ActionEntry] { content.waves.flatMap(\.actions) }

    private var dateColumns: Int { rows.map { TextLayout.columns(of: $0.shortTime) }.max() ?? 0 }

    private var personColumns: Int {
        Swift.min(Self.mostPersonColumns, rows.map { TextLayout.columns(of: $0.person) }.max() ?? 0)
    }

    /// The first step of each of the first actions of the first wave; actions that begin alike share one.
    private func firstSteps() -> String {
        var first: [(numbers: [String], step: String)] = []
        for action in content.waves.first?.actions ?? [] {
            guard let step = action.steps.first else { continue }
            if let position = first.firstIndex(where: { $0.step == step }) {
                first[position].numbers.append("\(action.number)")
            } else if first.count < 3 {
                first.append((["\(action.number)"], step))
            }
        }
        guard !first.isEmpty else { return "" }
        var output = bold(phrases.waves.onMonday)
        for (numbers, step) in first {
            let numbers = numbers.joined(separator: ", ")
            output += line(
                step, first: TextLayout.padded(numbers + " ", to: Self.margin), hanging: Self.margin
            )
        }
        return output
    }

    private func later() -> String {
        let all = "assay plan --full"
        let count = content.backlog.count
        return count > 0
            ? line("\(phrases.waves.later(count)) (\(all)).") : line("Everything: \(all).")
    }
}
