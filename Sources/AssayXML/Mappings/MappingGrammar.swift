/// The elements of mappings, as `mapping.rnc` states them.
enum MappingGrammar {
    static let namespace = "urn:assay:mapping:1"

    static let grammar = Grammar(
        namespace: namespace, roots: ["mapping"], elements: elements,
        names: elements.keys.sorted())

    private typealias G = ElementGrammar

    private static func words<Word: RawRepresentable<String> & CaseIterable>(
        _ type: Word.Type
    ) -> G.Form {
        .word(type.allCases.map(\.rawValue))
    }

    static let elements: [String: ElementGrammar] = [
        "mapping": G.element(
            .takes("delimiter", words(SurveyMapping.Delimiter.self)),
            .takes("encoding", words(SurveyMapping.Encoding.self)),
            .takes("decimals", words(SurveyMapping.Decimals.self)),
            .takes("dates", words(SurveyMapping.Dates.self)), .takes("separator", .anything),
            .takes("headings", .positive), .takes("first", .positive), .takes("programme", .id),
            .one("supplier"), .any("word"), .any("question", "table"), .any("ignore")),
        "supplier": G.element(
            .takes("id", .filled), .needs("name", .filled), .takes("country", .filled),
            .takes("site", .filled), .takes("respondent", .filled), .takes("assessed", .filled),
            .takes("key", .filled)),
        "word": G.element(
            .takes("option", .id), .takes("means", words(SurveyMapping.Meaning.self)),
            .takes("reason", .filled), .text(.needed(.filled))),
        "question": G.element(
            .needs("id", .reference), .takes("column", .filled), .takes("comment", .filled),
            .takes("reason", .filled), .takes("separator", .anything), .any("word"),
            .any("option"), .any("evidence")),
        "option": G.element(
            .needs("id", .id), .needs("column", .filled), .takes("word", .filled)),
        "evidence": G.element(
            .needs("kind", .id), .takes("name", .filled), .takes("title", .filled),
            .takes("file", .filled), .takes("address", .filled), .takes("issued", .filled),
            .takes("expires", .filled)),
        "table": G.element(
            .needs("id", .reference), .takes("comment", .filled), .takes("key", .filled),
            .takes("only", .filled), .takes("is", .filled), .any("column"), .any("row"),
            .any("evidence")),
        "column": G.element(.needs("id", .id), .needs("column", .filled), .any("word")),
        "row": G.element(.some("cell")),
        "cell": G.element(
            .needs("id", .id), .takes("column", .filled), .takes("value", .filled),
            .any("word")),
        "ignore": G.element(.needs("column", .filled)),
    ]
}
