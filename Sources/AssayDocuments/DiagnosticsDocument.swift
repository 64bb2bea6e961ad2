public import AssayDiagnostics

/// Writes problems as JSON of the shape `urn:assay:diagnostics:1`.
public func diagnosticsDocument(_ diagnostics: [Diagnostic]) -> JSONValue {
    .object([
        ("schema", .string("urn:assay:diagnostics:1")),
        (
            "diagnostics",
            .array(
                diagnostics.map { diagnostic in
                    .object([
                        ("id", .string(diagnostic.id.rawValue)),
                        ("severity", .string(diagnostic.severity == .error ? "error" : "warning")),
                        ("file", .string(diagnostic.place.file)),
                        ("line", .int(diagnostic.place.line)),
                        ("column", .int(diagnostic.place.column)),
                        ("message", .string(diagnostic.message)),
                        ("help", .string(diagnostic.help)),
                    ])
                })
        ),
    ])
}
