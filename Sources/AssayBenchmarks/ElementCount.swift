import CLibXML2

/// Returns the number of elements of a document, or `nil` when it is not well-formed.
///
/// Nothing but libxml2's own reading is done, so that other ways of reading can be measured by it.
func countElements(in bytes: [UInt8]) -> Int? {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { data, _, _, _, _, _, _, _, _ in
        data?.assumingMemoryBound(to: Int.self).pointee += 1
    }
    handler.characters = { _, _, _ in }
    handler.endElementNs = { _, _, _, _ in }
    var count = 0
    let isWellFormed = bytes.withUnsafeBytes { buffer in
        withUnsafeMutablePointer(to: &count) { pointer in
            xmlSAXUserParseMemory(
                &handler, pointer, buffer.bindMemory(to: CChar.self).baseAddress,
                Int32(buffer.count)) == 0
        }
    }
    return isWellFormed ? count : nil
}
