public import AssayDefinitions
public import AssayDiagnostics

/// Reads the policy of a buyer: a file with the element `<capacity>` of the catalogue.
///
/// Every problem of the file is reported in one run, with its exact place. Returns `nil` when there was
/// one.
///
/// - Parameters:
///   - bytes: UTF-8, at most 1 MB, without a document type.
///   - file: the name that messages show, `-` for standard input.
///   - diagnostics: gets the problems.
public func readPolicy(
    _ bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector
) -> CapacityDefinition? {
    guard
        let root = MarkupReader.read(
            bytes, file: file, mostBytes: 1 << 20, as: DefinitionGrammar.policy,
            diagnostics: &diagnostics)
    else { return nil }
    return DefinitionBuilder.capacity(root)
}
