import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Compilation {
    /// Compiles what the answers to templates say to the questions of others.
    mutating func compilePrefills() {
        for (position, definition) in questionnaires.enumerated() {
            for part in definition.prefills {
                let index = QuestionnaireIndex(rawValue: position)
                if let prefill = compile(part, of: index, definition.language.word) {
                    library.templates.prefills.append(prefill)
                    library.questionnaires[position].isTemplate = true
                }
            }
        }
    }

    private mutating func compile(
        _ definition: PrefillDefinition, of template: QuestionnaireIndex, _ language: String
    ) -> Prefill? {
        var scope = scopes[template.rawValue]
        scope.allowsEvidence = false
        let when = definition.when.flatMap { program($0, in: scope) }
        let remarks = definition.remarks.map { remark in
            Prefill.Remark(
                when: remark.when.flatMap { program($0, in: scope) },
                text: localized(remark.text, language))
        }
        guard let question = target(of: definition) else { return nil }
        guard let content = content(of: definition, for: question, in: scope) else { return nil }
        var prefill = Prefill(template: template, question: question, content: content)
        prefill.when = when
        prefill.isDraft = definition.draft?.isTrue ?? false
        prefill.remarks = remarks
        return prefill
    }

    /// The question that is filled; `nil` after reporting that there is none.
    private mutating func target(of definition: PrefillDefinition) -> QuestionIndex? {
        let name = definition.question.word
        if let index = questionIndexes[name] { return index }
        let parts = name.split(separator: ":").map(String.init)
        let home = questionnaires.first { $0.id.word == parts.first }
        guard let home else {
            reportUnknown(
                "questionnaire",
                EmbeddedText(parts.first ?? "", at: definition.question.start),
                among: questionnairePositions.keys)
            return nil
        }
        reportUnknown(
            "question", definition.question,
            among: home.sections.flatMap { $0.questions }.map { home.id.word + ":" + $0.id.word })
        return nil
    }

    private mutating func content(
        of definition: PrefillDefinition, for question: QuestionIndex, in scope: RuleScope
    ) -> Prefill.Content? {
        let said = [definition.value, definition.state, definition.copy, definition.rows]
        guard said.count(where: { $0 != nil }) == 1 else {
            report(.prefillNeedsOneSource, at: definition.place)
            return nil
        }
        let target = signatures[Int(question.rawValue)]
        if let rows = definition.rows {
            return self.rows(rows, definition, for: target, in: scope)
        }
        if let cell = definition.cells.first { report(.prefillNeedsOneSource, at: cell.place) }
        if definition.state != nil {
            if questionDefinitions[Int(question.rawValue)].unknown?.word == "refused" {
                refuse("the state unknown", definition.question, at: definition.place)
            }
            return .unknown
        }
        let item: ItemSignature
        switch target.shape {
        case .single(let values), .multiple(let values): item = values
        case .table:
            refuse("values, but rows", definition.question, at: definition.place)
            return nil
        }
        if let value = definition.value {
            return check(value, for: item, of: definition.question) ? .value(value.word) : nil
        }
        guard let copy = definition.copy else { return nil }
        let compilation = compiled(copy, as: .values, in: scope)
        guard let program = compilation.program, let source = compilation.values else {
            return nil
        }
        guard fits(source, item, of: definition.question, at: copy.start) else { return nil }
        return .copy(program)
    }

    private mutating func rows(
        _ rows: EmbeddedText, _ definition: PrefillDefinition, for target: QuestionSignature,
        in scope: RuleScope
    ) -> Prefill.Content? {
        let compilation = compiled(rows, as: .rows, in: scope)
        guard case .table(let columns) = target.shape else {
            refuse("rows", definition.question, at: definition.place)
            return nil
        }
        guard let program = compilation.program, let source = compilation.table,
            case .table(let sources) = source.shape
        else { return nil }
        var cells: [Prefill.Cell] = []
        for cell in definition.cells {
            let known = columns.map { $0.name }
            guard let number = known.firstIndex(of: cell.column.word) else {
                reportUnknown("column", cell.column, among: known)
                continue
            }
            let item = columns[number].item
            switch (cell.copy, cell.value) {
            case (let copy?, nil):
                let names = sources.map { $0.name }
                guard let from = names.firstIndex(of: copy.word) else {
                    reportUnknown("column", copy, among: names)
                    continue
                }
                if fits(sources[from].item, item, of: cell.column, at: copy.start) {
                    cells.append(Prefill.Cell(column: number, content: .copy(from)))
                }
            case (nil, let value?):
                if check(value, for: item, of: cell.column) {
                    cells.append(Prefill.Cell(column: number, content: .value(value.word)))
                }
            default: report(.prefillNeedsOneSource, at: cell.place)
            }
        }
        return .rows(program, of: source.index, cells: cells)
    }

    /// Returns whether a value is one that a question or a column takes; reports why not.
    private mutating func check(
        _ value: EmbeddedText, for item: ItemSignature, of name: EmbeddedText
    ) -> Bool {
        let word = value.word
        switch item.type {
        case .choice, .country:
            let known = item.options.map { library.symbols.word(for: $0) }
            if known.contains(word) { return true }
            reportUnknown("option", value, among: known)
            return false
        case .boolean:
            if word == "yes" || word == "no" { return true }
            reportUnknown("option", value, among: ["yes", "no"])
            return false
        case .number:
            if let number = ExactDecimal(text: word), number >= item.minimum ?? .minusInfinity,
                number <= item.maximum ?? .infinity
            {
                return true
            }
        case .date: if CalendarDate(text: word) != nil { return true }
        case .text, .file: return true
        }
        refuse("'" + word + "'", name, at: value.start)
        return false
    }

    /// Returns whether all values of one kind are values of another; reports why not.
    private mutating func fits(
        _ source: ItemSignature, _ target: ItemSignature, of name: EmbeddedText,
        at place: SourcePlace
    ) -> Bool {
        if target.type.takesText(of: source.type) { return true }
        guard source.type == target.type else {
            refuse(source.type.plural, name, at: place)
            return false
        }
        if source.type == .choice,
            let other = source.options.first(where: { !target.options.contains($0) })
        {
            refuse("the option '" + library.symbols.word(for: other) + "'", name, at: place)
            return false
        }
        return true
    }

    private mutating func refuse(_ what: String, _ name: EmbeddedText, at place: SourcePlace) {
        report(.prefillUnfit(what: what, target: name.word), at: place)
    }
}

extension ItemType {
    /// Whether values of another type are written as text.
    fileprivate func takesText(of other: ItemType) -> Bool {
        self == .text && (other == .choice || other == .text || other == .country)
    }
}
