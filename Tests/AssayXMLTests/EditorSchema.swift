import CLibXML2

/// Returns what an XSD on disk refuses in a document first, or `nil` when the document fits.
///
/// The RELAX NG schema is the authority; this serves to prove that the XSD for editors agrees.
func firstProblem(in document: [UInt8], ofXSD path: String) -> String? {
    xmlInitParser()
    guard let parser = xmlSchemaNewParserCtxt(path) else { return "the schema cannot be opened" }
    defer { xmlSchemaFreeParserCtxt(parser) }
    xmlSchemaSetParserStructuredErrors(parser, assay_xml_ignore, nil)
    guard let schema = xmlSchemaParse(parser) else { return "the schema cannot be read" }
    defer { xmlSchemaFree(schema) }
    guard let context = xmlSchemaNewValidCtxt(schema) else { return "out of memory" }
    defer { xmlSchemaFreeValidCtxt(context) }
    return document.withUnsafeBytes { bytes -> String? in
        let start = bytes.bindMemory(to: CChar.self).baseAddress
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue)
        guard let tree = xmlReadMemory(start, Int32(bytes.count), nil, nil, options) else {
            return "the document is not well-formed"
        }
        defer { xmlFreeDoc(tree) }
        var line: Int32 = 0
        return withUnsafeMutablePointer(to: &line) { pointer in
            xmlSchemaSetValidStructuredErrors(context, assay_xml_note_line, pointer)
            return xmlSchemaValidateDoc(context, tree) == 0 ? nil : "line \(pointer.pointee)"
        }
    }
}
