public import AssayDiagnostics

extension JSONWriter {
    /// Writes problems in the shape `urn:assay:diagnostics:1`.
    public mutating func write(_ diagnostics: [Diagnostic]) {
        object { json in
            json.member("schema", "urn:assay:diagnostics:1")
            json.array("diagnostics", diagnostics) { json, diagnostic in
                json.object { json in
                    json.member("id", diagnostic.id.rawValue)
                    json.member("severity", diagnostic.severity == .error ? "error" : "warning")
                    json.member("file", diagnostic.place.file)
                    json.member("line", diagnostic.place.line)
                    json.member("column", diagnostic.place.column)
                    json.member("message", diagnostic.message)
                    json.member("help", diagnostic.help)
                }
            }
        }
    }
}
