import CLibXML2

/// What libxml2 shares between threads.
///
/// libxml2 2.9 makes the tables of its schema types at their first use and without a lock: two
/// threads that validate at the same moment would each find them half made.
enum LibXML2 {
    /// Makes the shared tables at its first use; Swift lets one thread do so while others wait.
    static let isReady: Bool = {
        xmlInitParser()
        assay_xml_be_silent()
        return xmlRelaxNGInitTypes() == 0
    }()

    /// Reads a document of UTF-8 in place, without a copy, network or entities of other files.
    ///
    /// The parser's pointers are into these very bytes, which must not move while it reads.
    ///
    /// - Parameters:
    ///   - ended: the document and a zero after it. One that declares another encoding is read as
    ///     UTF-8 all the same: whoever calls looks at that before.
    ///   - handler: gets each part.
    ///   - data: what the handler gets besides.
    ///   - opened: takes the parser before it reads, so that the handler can ask it or stop it.
    /// - Returns: whether the document is well-formed, which the handler gets as an error too; `nil` when there
    ///   was no memory for a parser.
    static func parse(
        inPlace ended: UnsafeBufferPointer<UInt8>, with handler: xmlSAXHandler,
        data: UnsafeMutableRawPointer, opened: (xmlParserCtxtPtr) -> Void
    ) -> Bool? {
        precondition(isReady)
        guard let start = ended.baseAddress, let context = xmlNewParserCtxt() else { return nil }
        defer { xmlFreeParserCtxt(context) }
        guard let input = xmlNewInputStream(context) else { return nil }
        let count = ended.count - 1
        input.pointee.base = start
        input.pointee.cur = start
        input.pointee.end = start + count
        input.pointee.length = Int32(count)
        // From here on the parser frees it.
        guard inputPush(context, input) >= 0 else { return nil }
        context.pointee.sax.pointee = handler
        context.pointee.userData = data
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        opened(context)
        return xmlParseDocument(context) == 0
    }
}
