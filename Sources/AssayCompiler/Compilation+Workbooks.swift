import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Compilation {
    /// Compiles where the answers to templates stand in workbooks.
    mutating func compileWorkbooks() {
        for definition in workbooks {
            let marks = marks(of: definition)
            guard let position = questionnairePositions[definition.fills.word] else {
                reportUnknown(
                    "questionnaire", definition.fills, among: questionnairePositions.keys)
                continue
            }
            if evidenceRanks[definition.evidence.word] == nil {
                reportUnknown(
                    "kind of evidence", definition.evidence, among: evidenceRanks.keys)
            }
            var template = WorkbookTemplate(
                id: definition.id.word,
                title: localized(definition.title, definition.language.word),
                questionnaire: position, evidenceKind: definition.evidence.word)
            template.marks = marks
            compileHead(of: definition, into: &template)
            let vocabularies = vocabularies(of: definition)
            compileContent(of: definition, vocabularies, into: &template)
            compileRequirements(of: definition, into: &template)
            library.templates.workbooks.append(template)
            library.questionnaires[Int(position.rawValue)].isTemplate = true
        }
    }

    /// How a workbook is known.
    private mutating func marks(of definition: WorkbookDefinition) -> [WorkbookTemplate.Mark] {
        var marks: [WorkbookTemplate.Mark] = []
        for mark in definition.marks {
            if mark.conditions.isEmpty {
                guard let place = cell(mark.place) else { continue }
                marks.append(.init(position: .cell(place), contains: mark.contains.value))
            } else if let sheet = mark.place.sheet?.value, let at = mark.place.at,
                let number = column(at)
            {
                let conditions = mark.conditions.compactMap { condition in
                    column(condition.column).map { (column: $0, text: condition.text.value) }
                }
                marks.append(
                    .init(
                        position: .row(sheet: sheet, column: number, conditions: conditions),
                        contains: mark.contains.value))
            } else {
                report(.workbookPlace, at: mark.place.place)
            }
        }
        return marks
    }

    private mutating func compileHead(
        of definition: WorkbookDefinition, into template: inout WorkbookTemplate
    ) {
        let home = definition.fills.word
        if let revision = definition.revision, let place = cell(revision.place) {
            template.revision = (place, revision.after.value)
            template.revisions = revision.known.words.map { $0.word }
        }
        template.dated = definition.dated.flatMap { question($0, of: home) }
        if let supplier = definition.supplier {
            template.supplierName = question(supplier.name, of: home)
            template.supplierNumber = (supplier.number?.words ?? []).compactMap {
                question($0, of: home)
            }
            template.respondent = (supplier.respondent?.words ?? []).compactMap {
                question($0, of: home)
            }
        }
        if let countries = definition.countries, let codes = column(countries.codes),
            let names = column(countries.names)
        {
            template.countries = (countries.sheet.value, codes, names)
        }
    }

    private mutating func vocabularies(
        of definition: WorkbookDefinition
    ) -> [String: [WorkbookDefinition.Word]] {
        var vocabularies: [String: [WorkbookDefinition.Word]] = [:]
        for vocabulary in definition.vocabularies where vocabularies[vocabulary.id.word] == nil {
            vocabularies[vocabulary.id.word] = vocabulary.words
        }
        return vocabularies
    }

    private mutating func compileContent(
        of definition: WorkbookDefinition,
        _ vocabularies: [String: [WorkbookDefinition.Word]],
        into template: inout WorkbookTemplate
    ) {
        let home = definition.fills.word
        for entry in definition.entries {
            guard let name = entry.question else {
                report(.workbookPlace, at: entry.place.place)
                continue
            }
            guard let question = question(name, of: home) else { continue }
            if let found = compile(entry, question, cell(entry.place), vocabularies) {
                template.entries.append(found)
            }
        }
        for block in definition.blocks {
            guard let question = question(block.question, of: home),
                let key = column(block.key, of: question)
            else { continue }
            guard let options = options(of: block, question, key, definition, vocabularies) else {
                continue
            }
            var compiled = WorkbookTemplate.Block(question: question, key: key, options: options)
            for entry in block.entries {
                var place = entry.place
                place.sheet = block.sheet
                if let found = compile(entry, question, cell(place), vocabularies) {
                    compiled.entries.append(found)
                }
            }
            template.blocks.append(compiled)
        }
        for rows in definition.rows {
            guard let question = question(rows.question, of: home) else { continue }
            guard let from = rows.from.integer, let to = rows.to.integer, from <= to else {
                report(.workbookPlace, at: rows.from.start)
                continue
            }
            var compiled = WorkbookTemplate.Rows(
                question: question, sheet: rows.sheet.value, range: from...to)
            compiled.revisions = rows.revisions?.words.map { $0.word }
            compiled.lookups = rows.lookups.map { lookup in
                var list = WorkbookTemplate.Lookup(
                    sheet: lookup.sheet.value, by: lookup.by.words.compactMap { column($0) },
                    columns: lookup.columns.words.compactMap { column($0) })
                list.except = lookup.except?.value
                return list
            }
            for entry in rows.entries {
                guard let at = entry.place.at, let number = column(at) else {
                    if entry.place.at == nil { report(.workbookPlace, at: entry.place.place) }
                    continue
                }
                let place = SheetPlace.cell(sheet: rows.sheet.value, row: from, column: number)
                if let found = compile(entry, question, place, vocabularies) {
                    compiled.entries.append(found)
                }
            }
            template.rows.append(compiled)
        }
    }

    private mutating func options(
        of block: WorkbookDefinition.Block, _ question: QuestionIndex, _ key: Int,
        _ definition: WorkbookDefinition, _ vocabularies: [String: [WorkbookDefinition.Word]]
    ) -> WorkbookTemplate.Block.Options? {
        if let name = block.chosen {
            guard let chosen = definition.choices.first(where: { $0.id.word == name.word }) else {
                reportUnknown("choice", name, among: definition.choices.map { $0.id.word })
                return nil
            }
            let cells = (chosen.place.at?.words ?? []).compactMap { text in
                var place = chosen.place
                place.at = text
                return cell(place)
            }
            let words = words(chosen.words, for: question, key, vocabularies)
            return .chosen(cells, words, skip: chosen.skip?.value)
        }
        guard let options = block.options?.words else {
            report(.workbookPlace, at: block.question.start)
            return nil
        }
        let known = optionWords(of: question, key)
        for option in options where !known.contains(option.word) {
            reportUnknown("option", option, among: known)
        }
        return .fixed(options.map { $0.word })
    }

    private mutating func compile(
        _ entry: WorkbookDefinition.Entry, _ question: QuestionIndex, _ place: SheetPlace?,
        _ vocabularies: [String: [WorkbookDefinition.Word]]
    ) -> WorkbookTemplate.Entry? {
        var number = 0
        if let name = entry.column {
            guard let found = column(name, of: question) else { return nil }
            number = found
        } else if case .table = signatures[Int(question.rawValue)].shape {
            report(.workbookPlace, at: entry.place.place)
            return nil
        }
        guard let place else { return nil }
        var compiled = WorkbookTemplate.Entry(question: question, column: number, place: place)
        if let name = entry.words {
            compiled.words = words(name, for: question, number, vocabularies)
        }
        compiled.lookup = entry.lookup.flatMap { column($0) }
        compiled.only = entry.only?.words.map { $0.word }
        compiled.revisions = entry.revisions?.words.map { $0.word }
        return compiled
    }

    /// The words of a vocabulary for a question or a column, which must have all their options.
    private mutating func words(
        _ name: EmbeddedText, for question: QuestionIndex, _ column: Int,
        _ vocabularies: [String: [WorkbookDefinition.Word]]
    ) -> [WorkbookTemplate.Word] {
        guard let vocabulary = vocabularies[name.word] else {
            reportUnknown("vocabulary", name, among: vocabularies.keys)
            return []
        }
        let known = optionWords(of: question, column)
        return vocabulary.map { definition in
            if !known.contains(definition.option.word) {
                reportUnknown("option", definition.option, among: known)
            }
            var word = WorkbookTemplate.Word(option: definition.option.word)
            word.text = definition.text?.value
            word.start = definition.starts?.value
            word.number = definition.number?.decimal
            word.isFound = definition.found?.isTrue
            return word
        }
    }

    private func optionWords(of question: QuestionIndex, _ column: Int) -> [String] {
        let item: ItemSignature
        switch signatures[Int(question.rawValue)].shape {
        case .single(let values), .multiple(let values): item = values
        case .table(let columns): item = columns[column].item
        }
        return item.type == .boolean
            ? ["yes", "no"] : item.options.map { library.symbols.word(for: $0) }
    }

    private mutating func compileRequirements(
        of definition: WorkbookDefinition, into template: inout WorkbookTemplate
    ) {
        let home = definition.fills.word
        var scope = scopes[template.questionnaire.rawValue]
        scope.allowsEvidence = false
        for part in definition.requirements {
            var requirement = WorkbookTemplate.Requirement(
                label: part.label.value, check: part.check.integer ?? 0)
            requirement.question = part.question.flatMap { question($0, of: home) }
            if let name = part.column, let question = requirement.question {
                requirement.column = column(name, of: question)
            }
            requirement.companion = part.with.flatMap { question($0, of: home) }
            requirement.when = part.when.flatMap { program($0, in: scope) }
            if let rows = part.rows {
                let compilation = compiled(rows, as: .rows, in: scope)
                requirement.rows = compilation.program
                requirement.table = compilation.table?.index
            }
            requirement.filled = part.filled.flatMap {
                compiled($0, as: part.rows == nil ? .boolean : .rows, in: scope).program
            }
            requirement.revisions = part.revisions?.words.map { $0.word }
            template.requirements.append(requirement)
        }
    }

    // MARK: Places

    private mutating func question(_ name: EmbeddedText, of home: String) -> QuestionIndex? {
        if let index = questionIndexes[home + ":" + name.word] { return index }
        let known = questionnaires.first { $0.id.word == home }?.sections.flatMap { $0.questions }
        reportUnknown("question", name, among: (known ?? []).map { $0.id.word })
        return nil
    }

    private mutating func column(_ name: EmbeddedText, of question: QuestionIndex) -> Int? {
        var known: [String] = []
        if case .table(let columns) = signatures[Int(question.rawValue)].shape {
            known = columns.map { $0.name }
        }
        if let number = known.firstIndex(of: name.word) { return number }
        reportUnknown("column", name, among: known)
        return nil
    }

    private mutating func cell(_ place: WorkbookDefinition.Place) -> SheetPlace? {
        if let name = place.name, place.at == nil { return .named(name.value) }
        guard let sheet = place.sheet, let at = place.at, place.name == nil else {
            report(.workbookPlace, at: place.place)
            return nil
        }
        guard let cell = SheetPlace.cell(at.word) else {
            report(.noCell(at.word), at: at.start)
            return nil
        }
        return .cell(sheet: sheet.value, row: cell.row, column: cell.column)
    }

    /// The number of a column of a sheet.
    private mutating func column(_ name: EmbeddedText) -> Int? {
        if let number = SheetPlace.column(name.word) { return number }
        report(.noCell(name.word), at: name.start)
        return nil
    }
}
