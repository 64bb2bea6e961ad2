package import AssayDiagnostics

/// Reads a mapping from the bytes of its file.
///
/// Every problem of its form is reported in one run, with its exact place, and `nil` is returned when
/// there was one. Whether it fits the questions and the file is judged when it is used.
///
/// - Parameters:
///   - bytes: UTF-8, at most 4 MB, without a document type.
///   - file: the name that messages show.
///   - diagnostics: where problems are reported.
package func readMapping(
    _ bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector
) -> SurveyMapping? {
    guard
        let root = MarkupReader.read(
            bytes, file: file, mostBytes: 4 << 20, as: MappingGrammar.grammar,
            diagnostics: &diagnostics)
    else { return nil }
    return mapping(root)
}

private func mapping(_ root: MarkupElement) -> SurveyMapping {
    func word<Word: RawRepresentable<String>>(_ name: String) -> Word? {
        root[name].flatMap { Word(rawValue: $0.value.trimmed) }
    }
    func number(_ name: String) -> Int? { root[name].flatMap { Int($0.value.trimmed) } }
    var mapping = SurveyMapping()
    mapping.supplier = SurveyMapping.Supplier(root.first("supplier") ?? root)
    mapping.delimiter = word("delimiter")
    mapping.encoding = word("encoding")
    mapping.decimals = word("decimals") ?? .point
    mapping.dates = word("dates") ?? .yearMonthDay
    mapping.separator = separator(root)
    mapping.headings = number("headings") ?? 1
    mapping.first = number("first")
    mapping.programme = root["programme"]
    mapping.words = words(root)
    mapping.questions = root.children(named: "question").map(question)
    mapping.tables = root.children(named: "table").map(table)
    mapping.ignored = root.children(named: "ignore").map { $0.needed("column") }
    return mapping
}

private func words(_ element: MarkupElement) -> [SurveyMapping.Word] {
    element.children(named: "word").map { word in
        SurveyMapping.Word(
            text: word.foldedText, place: word.place, option: word["option"],
            means: word["means"].flatMap { SurveyMapping.Meaning(rawValue: $0.value.trimmed) },
            reason: word["reason"]?.value.trimmed)
    }
}

/// What stands between several answers, which may be a line break; nothing is between none.
private func separator(_ element: MarkupElement) -> String? {
    element["separator"].flatMap { $0.value.isEmpty ? nil : $0.value }
}

private func evidence(_ element: MarkupElement) -> [SurveyMapping.Evidence] {
    element.children(named: "evidence").map { evidence in
        SurveyMapping.Evidence(
            kind: evidence.needed("kind"), name: evidence["name"]?.value.trimmed,
            title: evidence["title"], file: evidence["file"], address: evidence["address"],
            issued: evidence["issued"], expires: evidence["expires"])
    }
}

private func question(_ element: MarkupElement) -> SurveyMapping.Question {
    SurveyMapping.Question(
        id: element.needed("id"), column: element["column"], comment: element["comment"],
        reason: element["reason"], separator: separator(element),
        words: words(element),
        options: element.children(named: "option").map { option in
            SurveyMapping.Option(
                id: option.needed("id"), column: option.needed("column"),
                word: option["word"]?.value.trimmed)
        },
        evidence: evidence(element))
}

private func table(_ element: MarkupElement) -> SurveyMapping.Table {
    SurveyMapping.Table(
        id: element.needed("id"), comment: element["comment"], key: element["key"],
        only: element["only"], isOnly: element["is"]?.value.trimmed,
        columns: element.children(named: "column").map(cell),
        rows: element.children(named: "row").map { $0.children(named: "cell").map(cell) },
        evidence: evidence(element))
}

private func cell(_ element: MarkupElement) -> SurveyMapping.Cell {
    SurveyMapping.Cell(
        id: element.needed("id"), column: element["column"], value: element["value"]?.value,
        words: words(element))
}
