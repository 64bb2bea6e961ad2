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

    /// Reads a document without network and without entities of other files.
    ///
    /// - Parameters:
    ///   - bytes: the document.
    ///   - handler: what is told of each part.
    ///   - data: what the handler is given.
    ///   - opened: takes the parser before it reads, so that the handler can ask it or stop it.
    /// - Returns: whether the document is well-formed, which the handler is told too; `nil` when there
    ///   was no memory for a parser.
    static func parse(
        _ bytes: [UInt8], with handler: xmlSAXHandler, data: UnsafeMutableRawPointer,
        opened: (xmlParserCtxtPtr) -> Void
    ) -> Bool? {
        precondition(isReady)
        return bytes.withUnsafeBytes { buffer in
            guard
                let context = xmlCreateMemoryParserCtxt(
                    buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count))
            else { return nil }
            defer { xmlFreeParserCtxt(context) }
            return parse(context, with: handler, data: data, opened: opened)
        }
    }

    /// Reads a document of UTF-8 where it stands, without a copy, network or entities of other files.
    ///
    /// The parser tells of places in these very bytes, which do not move while it reads.
    ///
    /// - Parameters:
    ///   - ended: the document and a zero behind it. One that declares another encoding is read as
    ///     UTF-8 all the same: whoever calls looks at that before.
    ///   - handler: what is told of each part.
    ///   - data: what the handler is given.
    ///   - opened: takes the parser before it reads, so that the handler can ask it or stop it.
    /// - Returns: whether the document is well-formed, which the handler is told too; `nil` when there
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
        return parse(context, with: handler, data: data, opened: opened)
    }

    private static func parse(
        _ context: xmlParserCtxtPtr, with handler: xmlSAXHandler, data: UnsafeMutableRawPointer,
        opened: (xmlParserCtxtPtr) -> Void
    ) -> Bool {
        context.pointee.sax.pointee = handler
        context.pointee.userData = data
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        opened(context)
        return xmlParseDocument(context) == 0
    }
}
