/// The elements of what a buyer expects, as `expectations.rnc` states them.
enum ExpectationGrammar {
    static let namespace = "urn:assay:expectations:1"

    static let grammar = Grammar(
        namespace: namespace, roots: ["expectations"], elements: elements,
        names: elements.keys.sorted())

    private typealias G = ElementGrammar

    static let elements: [String: ElementGrammar] = [
        "expectations": G.element(.some("supplier")),
        "supplier": G.element(
            .needs("id", .filled), .takes("role", .filled), .takes("people", .integer),
            .some("material")),
        "material": G.element(
            .needs("id", .id), .takes("kilograms", .weight), .takes("kilograms-to", .weight),
            .takes("spend", .weight)),
    ]
}
