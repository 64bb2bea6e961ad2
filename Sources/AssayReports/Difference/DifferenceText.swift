/// Whom a difference between two versions is for.
public enum DifferenceReader: String, Sendable, CaseIterable {
    /// Who writes questionnaires: everything that differs.
    case author
    /// Who answers them: what is asked, and what becomes of answers.
    case supplier
}

/// Writes for people what differs between two versions of a questionnaire.
public func differenceText(
    _ difference: QuestionnaireDifference, for reader: DifferenceReader, layout: TextLayout
) -> String {
    let writer = DifferenceTextWriter(difference: difference, layout: layout)
    return switch reader {
    case .author: writer.forAuthors()
    case .supplier: writer.forSuppliers()
    }
}

private struct DifferenceTextWriter {
    let difference: QuestionnaireDifference
    let layout: TextLayout

    private var heading: String {
        let title = TextLayout.inert(difference.title)
        let versions =
            switch (difference.oldVersion, difference.newVersion) {
            case (let old?, let new?): "\(old) to \(new)"
            case (nil, let new?): "\(new), new"
            case (let old?, nil): "\(old), no longer there"
            case (nil, nil): ""
            }
        return layout.styled("\(title): \(versions)", .bold) + "\n"
    }

    private func line(_ text: String, first: String = "  ", hanging: Int = 4) -> String {
        layout.folded(TextLayout.inert(text), first: first, hanging: hanging) + "\n"
    }

    // MARK: For authors

    func forAuthors() -> String {
        var output = heading
        if difference.isEmpty { return output + line("Both say the same.") }
        for part in QuestionnaireDifference.Part.allCases {
            for kind in QuestionnaireDifference.Kind.allCases {
                let changes = difference.changes.filter { $0.part == part && $0.kind == kind }
                guard !changes.isEmpty else { continue }
                output += "\n" + layout.styled(Self.title(part, kind, changes.count), .bold) + "\n"
                for change in changes { output += self.change(change) }
            }
        }
        return output
    }

    private static func title(
        _ part: QuestionnaireDifference.Part, _ kind: QuestionnaireDifference.Kind, _ count: Int
    ) -> String {
        let name =
            switch part {
            case .questionnaire: "The questionnaire"
            case .section: "Sections"
            case .question: "Questions"
            case .finding: "Findings"
            case .action: "Actions"
            }
        return part == .questionnaire ? name : "\(name) \(kind.rawValue) (\(count))"
    }

    private func change(_ change: QuestionnaireDifference.Change) -> String {
        let former = change.formerID.map { $0 + " → " } ?? ""
        let isAlone = change.aspects.isEmpty
        var output =
            change.part == .questionnaire
            ? "" : line(former + change.id + (isAlone ? ": " + change.title : ""))
        for aspect in change.aspects { output += self.aspect(aspect) }
        return output
    }

    private func aspect(_ aspect: QuestionnaireDifference.Aspect) -> String {
        let isShort = (aspect.old?.utf8.count ?? 0) + (aspect.new?.utf8.count ?? 0) < 48
        if isShort {
            return line(
                "\(aspect.name): \(aspect.old ?? "–") → \(aspect.new ?? "–")", first: "    ",
                hanging: 6)
        }
        var output = line(aspect.name + ":", first: "    ", hanging: 6)
        if let old = aspect.old { output += line(old, first: "      − ", hanging: 8) }
        if let new = aspect.new { output += line(new, first: "      + ", hanging: 8) }
        return output
    }

    // MARK: For suppliers

    func forSuppliers() -> String {
        var output = heading
        if difference.isEmpty { return output + line("Nothing is asked otherwise.") }
        let questions = difference.changes.filter { $0.part == .question }
        output += list("Newly asked", questions.filter { $0.kind == .added }.map(\.title))
        output += list("No longer asked", questions.filter { $0.kind == .removed }.map(\.title))
        let reread = questions.filter { change in
            change.kind != .added && change.aspects.contains(where: \.isForSuppliers)
        }
        if !reread.isEmpty {
            output += "\n" + layout.styled("Reads otherwise (\(reread.count))", .bold) + "\n"
            for change in reread {
                output += line(change.title)
                for aspect in change.aspects where aspect.isForSuppliers {
                    output += self.aspect(aspect)
                }
            }
        }
        return output + carryOver()
    }

    private func list(_ title: String, _ texts: [String]) -> String {
        guard !texts.isEmpty else { return "" }
        return "\n" + layout.styled("\(title) (\(texts.count))", .bold) + "\n"
            + texts.map { line($0) }.joined()
    }

    private func carryOver() -> String {
        guard !difference.fates.isEmpty else { return "" }
        let kept = difference.fates.count {
            $0.fate == .kept || { if case .renamed = $0 { true } else { false } }($0.fate)
        }
        var output = "\n" + layout.styled("What becomes of your answers", .bold) + "\n"
        output += line(
            "\(kept) of \(difference.fates.count) count as they are."
                + (kept < difference.fates.count ? " The others:" : ""))
        for (_, text, fate) in difference.fates {
            guard let words = Self.words(fate) else { continue }
            output += line(text)
            output += line(words, first: "    ", hanging: 6)
        }
        return output
    }

    private static func words(_ fate: QuestionnaireDifference.Fate) -> String? {
        switch fate {
        case .kept, .renamed: nil
        case .reread(let values, _):
            values.map { value in
                value.to.map { "'\(value.from)' is read as '\($0)'" }
                    ?? "'\(value.from)' is kept as a note; please answer again"
            }.joined(separator: "; ") + "."
        case .askedAgain(let values):
            values.map { "'\($0)'" }.joined(separator: ", ")
                + " is no longer an answer and is kept as a note; please answer again."
        case .otherType(let type): "Another kind of answer is asked for (\(type))."
        case .retired(let reason):
            "Kept, and counts as nothing." + (reason.map { " " + $0 } ?? "")
        }
    }
}
