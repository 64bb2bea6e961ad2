public import AssayDiagnostics
import CLibXML2

/// The languages that have a schema.
public enum SchemaName: Sendable {
    /// Questionnaires, catalogues and programmes.
    case questionnaire
    /// Submissions.
    case submission
    /// Reviews.
    case review

    /// The schema in RELAX NG, in XML syntax.
    public var text: [UInt8] {
        switch self {
        case .questionnaire: PackageResources.questionnaire_rng
        case .submission: PackageResources.submission_rng
        case .review: PackageResources.review_rng
        }
    }
}

/// Validates a document against the RELAX NG schema that ships, the authority on structure.
///
/// The readers report mistakes more exactly; this is the net below them, so one problem is reported
/// for the first place that the schema refuses.
public func validate(
    _ bytes: [UInt8], file: String, against schema: SchemaName,
    diagnostics: inout DiagnosticCollector
) {
    let text = schema.text
    let line: Int32? = text.withUnsafeBytes { schemaBytes in
        bytes.withUnsafeBytes { documentBytes in
            firstInvalidLine(documentBytes, schema: schemaBytes)
        }
    }
    guard let line else { return }
    diagnostics.report(
        Diagnostic(
            id: .schemaViolation, place: SourcePlace(file: file, line: Int(line), column: 1),
            message: "the document does not fit its schema here",
            help: "Compare the element and what stands in it with the schema."))
}

/// Returns the line of the first element that does not fit, or `nil` when all fit.
private func firstInvalidLine(
    _ document: UnsafeRawBufferPointer, schema: UnsafeRawBufferPointer
) -> Int32? {
    guard LibXML2.isReady,
        let parser = xmlRelaxNGNewMemParserCtxt(
            schema.bindMemory(to: CChar.self).baseAddress, Int32(schema.count))
    else { return 0 }
    defer { xmlRelaxNGFreeParserCtxt(parser) }
    xmlRelaxNGSetParserStructuredErrors(parser, assay_xml_ignore, nil)
    guard let grammar = xmlRelaxNGParse(parser) else { return 0 }
    defer { xmlRelaxNGFree(grammar) }
    guard
        let tree = xmlReadMemory(
            document.bindMemory(to: CChar.self).baseAddress, Int32(document.count), nil, nil,
            Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue))
    else { return 0 }
    defer { xmlFreeDoc(tree) }
    guard let context = xmlRelaxNGNewValidCtxt(grammar) else { return 0 }
    defer { xmlRelaxNGFreeValidCtxt(context) }
    var line: Int32 = 0
    withUnsafeMutablePointer(to: &line) { pointer in
        xmlRelaxNGSetValidStructuredErrors(context, assay_xml_note_line, pointer)
        if xmlRelaxNGValidateDoc(context, tree) == 0 { pointer.pointee = -1 }
    }
    return line == -1 ? nil : line
}
