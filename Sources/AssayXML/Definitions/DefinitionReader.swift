public import AssayDefinitions
public import AssayDiagnostics

/// Reads a definition, catalogue or programme from the bytes of its file.
///
/// Every problem of the file is reported in one run, with its exact place. Returns `nil` when there
/// was one: half a definition would only cause problems elsewhere.
///
/// - Parameters:
///   - bytes: UTF-8, at most 64 MB, without a document type.
///   - file: the name that messages show.
///   - diagnostics: gets the problems.
public func readDefinition(
    _ bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector
) -> DefinitionFile? {
    guard
        let root = MarkupReader.read(
            bytes, file: file, mostBytes: 64 << 20, as: DefinitionGrammar.grammar,
            diagnostics: &diagnostics)
    else { return nil }
    return DefinitionBuilder.file(root)
}
