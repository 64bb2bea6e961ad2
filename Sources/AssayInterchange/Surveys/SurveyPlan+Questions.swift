import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayXML

extension SurveyPlan {
    /// The question that an id names, with its questionnaire or where only one questionnaire has it.
    mutating func find(_ id: EmbeddedText) -> AssayQuestionnaires.Question? {
        let name = id.value.trimmed
        guard let found = names[name], let index = found.first, found.count == 1 else {
            let known = names.keys.filter { $0.contains(":") == name.contains(":") }
            let nearest =
                names[name]?.first.map { library.qualifiedID(of: $0) }
                ?? nearestSpelling(to: name, among: known)
            report(.unknownName(.question, name, nearest: nearest), at: id)
            return nil
        }
        if !mapped.insert(index).inserted { report(.questionTwice(name), at: id) }
        return library.question(index)
    }

    /// Makes a question that nothing answers yet.
    mutating func question(
        _ question: AssayQuestionnaires.Question, words: [SurveyMapping.Word] = []
    ) -> Question {
        let shape = SurveyShape(question)
        check(words, for: shape)
        let reader = SurveyCellReader(
            shape, own: words, shared: mapping.words, mapping, separator: mapping.separator)
        return Question(
            index: question.index, questionnaire: library.questionnaires[question.questionnaire].id,
            id: question.id,
            reader: reader)
    }

    mutating func read(_ mapped: SurveyMapping.Question) {
        guard let found = find(mapped.id) else { return }
        var question = question(found, words: mapped.words)
        if found.type == .table {
            report(
                .unfit(
                    "the question '\(mapped.id.value)' takes rows",
                    help: "Write <table> in place of <question>."), at: mapped.id)
        }
        if let separator = mapped.separator { question.reader.separator = separator }
        question.column = column(mapped.column)
        question.comment = column(mapped.comment)
        question.reason = column(mapped.reason)
        if !mapped.options.isEmpty, !found.type.traits.takesSeveral || found.options.isEmpty {
            report(
                .unfit(
                    "the question '\(mapped.id.value)' does not take several of its options",
                    help: "Name the one column that answers it."), at: mapped.id)
        }
        if mapped.column == nil, mapped.options.isEmpty, found.type != .table {
            report(
                .unfit(
                    "nothing answers the question '\(mapped.id.value)'",
                    help: "Name its column, or an <option> with a column each."), at: mapped.id)
        }
        for option in mapped.options { read(option, of: found, into: &question) }
        question.evidence = mapped.evidence.map { evidence($0) }
        questions.append(question)
    }

    private mutating func read(
        _ option: SurveyMapping.Option, of found: AssayQuestionnaires.Question,
        into question: inout Question
    ) {
        let id = option.id.value.trimmed
        let column = column(option.column)
        guard let known = found.options.first(where: { $0.id == id }) else {
            let nearest = nearestSpelling(to: id, among: found.options.map(\.id))
            if !found.options.isEmpty {
                report(.unknownName(.option, id, nearest: nearest), at: option.id)
            }
            return
        }
        guard let column else { return }
        let words = SurveyWords.yes + ["x", "1", "✓", "✔", known.id] + known.text.all
        question.options.append(
            Option(
                id: id, column: column,
                words: Set((words + [option.word].compactMap(\.self)).map(SurveyWords.key))))
    }

    mutating func evidence(_ mapped: SurveyMapping.Evidence) -> Evidence {
        let kind = mapped.kind.value.trimmed
        let kinds = library.catalogue.assuranceTables.flatMap { $0.kinds.map(\.id) }
        if !kinds.contains(kind) {
            let nearest = nearestSpelling(to: kind, among: kinds)
            report(.unknownName(.evidence, kind, nearest: nearest), at: mapped.kind)
        }
        if mapped.columns.isEmpty {
            report(
                .unfit(
                    "nothing names the evidence",
                    help: "Name the column of its title, file or address."), at: mapped.kind)
        }
        return Evidence(
            kind: mapped.kind, name: mapped.name, title: column(mapped.title),
            file: column(mapped.file), address: column(mapped.address),
            issued: column(mapped.issued), expires: column(mapped.expires))
    }
}
