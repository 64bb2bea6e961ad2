extension DefinitionGrammar {
    private typealias G = ElementGrammar

    /// Where answers stand in workbooks of others.
    static let workbooks: [String: ElementGrammar] = [
        "workbook": G.element(
            .needs("id", .id), .needs("version", .version), .needs("xml:lang", .language),
            .needs("fills", .id), .needs("evidence", .id), .takes("dated", .id), .some("title"),
            .some("recognise"), .maybe("revision"), .maybe("supplier"), .maybe("countries"),
            .any("vocabulary"), .any("chosen"), .some("entry", "block", "rows"),
            .any("required")),
        "recognise": G.element(
            .takes("sheet", .filled), .takes("at", .filled), .takes("name", .filled),
            .needs("contains", .filled), .any("where")),
        "where": G.element(.needs("at", .filled), .needs("text", .filled)),
        "revision": G.element(
            .takes("sheet", .filled), .takes("at", .filled), .takes("name", .filled),
            .needs("after", .anything), .needs("known", .filled)),
        "supplier": G.element(
            .needs("name", .id), .takes("number", .ids), .takes("respondent", .ids)),
        "countries": G.element(
            .needs("sheet", .filled), .needs("codes", .filled), .needs("names", .filled)),
        "vocabulary": G.element(.needs("id", .id), .some("word")),
        "word": G.element(
            .takes("text", .filled), .takes("starts", .filled), .takes("number", .decimal),
            .takes("found", .flag), .needs("option", .id)),
        "chosen": G.element(
            .needs("id", .id), .needs("sheet", .filled), .needs("at", .filled),
            .needs("words", .id), .takes("skip", .filled)),
        "entry": G.element(
            .takes("question", .id), .takes("column", .id), .takes("sheet", .filled),
            .takes("at", .filled), .takes("name", .filled), .takes("words", .id),
            .takes("lookup", .filled), .takes("only", .ids), .takes("revisions", .filled)),
        "block": G.element(
            .needs("question", .id), .needs("key", .id), .needs("sheet", .filled),
            .takes("chosen", .id), .takes("options", .ids), .some("entry")),
        "rows": G.element(
            .needs("question", .id), .needs("sheet", .filled), .needs("from", .positive),
            .needs("to", .positive), .takes("revisions", .filled), .any("lookup"), .some("entry")),
        "lookup": G.element(
            .needs("sheet", .filled), .needs("by", .filled), .needs("in", .filled),
            .takes("except", .filled)),
        "required": G.element(
            .needs("check", .positive), .takes("question", .id), .takes("column", .id),
            .takes("with", .id), .takes("when", .filled), .takes("rows", .filled),
            .takes("filled", .filled), .takes("revisions", .filled), .text(.needed(.filled))),
    ]
}
