public import AssayDiagnostics

extension JSONWriter {
    /// Writes problems in the shape `urn:assay:diagnostics:1`.
    ///
    /// - Parameters:
    ///   - diagnostics: the problems.
    ///   - unshown: how many there are besides.
    ///   - digest: the SHA-256 of the questionnaires, to stand in the document.
    public mutating func write(
        _ diagnostics: some Sequence<Diagnostic>, unshown: Int = 0,
        questionnairesSHA256 digest: String? = nil
    ) {
        object { json in
            json.member("schema", "urn:assay:diagnostics:1")
            json.questionnaires(sha256: digest)
            json.member("unshown", unshown)
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
