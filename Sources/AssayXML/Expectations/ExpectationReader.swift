public import AssayDiagnostics
import AssayExpressions
public import AssayResponses

/// Reads what a buyer expects of its suppliers from XML.
///
/// Every problem is reported in one run, with its exact place, and `nil` is returned when there was one.
///
/// - Parameters:
///   - bytes: UTF-8, at most 16 MB, without a document type.
///   - file: the name that messages show, `-` for standard input.
///   - diagnostics: where problems are reported.
public func readExpectations(
    _ bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector
) -> [BuyerExpectation]? {
    guard
        let root = MarkupReader.read(
            bytes, file: file, mostBytes: 16 << 20, as: ExpectationGrammar.grammar,
            diagnostics: &diagnostics)
    else { return nil }
    var problems = DiagnosticCollector()
    var expectations: [BuyerExpectation] = []
    var suppliers: Set<String> = []
    for element in root.children(named: "supplier") {
        let expectation = expectation(element, &problems)
        if !suppliers.insert(expectation.supplier).inserted {
            problems.report(
                Diagnostic(
                    id: .supplierTwice, place: expectation.place,
                    message: "the supplier '\(expectation.supplier)' already has an element",
                    help: "Put all of its materials into one element."))
        }
        expectations.append(expectation)
    }
    diagnostics.report(contentsOf: problems)
    return problems.hasErrors ? nil : expectations
}

private func expectation(
    _ element: MarkupElement, _ problems: inout DiagnosticCollector
) -> BuyerExpectation {
    let id = element.needed("id")
    var expectation = BuyerExpectation(supplier: id.value.trimmed, place: id.start)
    expectation.role = element["role"]?.value.trimmed
    expectation.people = element["people"].flatMap { Int($0.value.trimmed) }
    for child in element.children(named: "material") {
        let id = child.needed("id")
        var material = BuyerExpectation.Material(id: id.value.trimmed, place: id.start)
        let (from, to) = (child["kilograms"], child["kilograms-to"])
        if let first = from ?? to {
            let (least, most) = (amount(first), amount(to ?? first))
            if let to, most < least {
                problems.report(
                    Diagnostic(
                        id: .rangeReversed, place: to.start,
                        message: "the end of the range is below its beginning",
                        help: "Exchange the two numbers."))
            }
            material.kilograms = Kilograms(least, most)
        }
        material.spend = child["spend"].map { amount($0) }
        if expectation.materials.contains(where: { $0.id == material.id }) {
            problems.report(
                Diagnostic(
                    id: .materialTwice, place: material.place,
                    message: "the supplier already has the material '\(material.id)'",
                    help: "Keep one, with the sum of both."))
        }
        expectation.materials.append(material)
    }
    return expectation
}

private func amount(_ text: EmbeddedText) -> ExactDecimal {
    ExactDecimal(text: text.value.trimmed) ?? .zero
}
