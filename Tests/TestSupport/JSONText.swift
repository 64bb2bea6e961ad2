public import AssayDocuments

/// Returns a JSON document as a string.
public func jsonText(_ write: (inout JSONWriter) -> Void) -> String {
    String(decoding: JSONWriter.bytes(.document, write), as: UTF8.self)
}
