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
            json.array("diagnostics", diagnostics) { $0.write($1) }
        }
    }

    /// Writes a problem; record and pointer stand only in those that have them.
    public mutating func write(_ diagnostic: Diagnostic) {
        object { json in
            let place = diagnostic.place
            json.member("id", diagnostic.id.rawValue)
            json.member("severity", diagnostic.severity == .error ? "error" : "warning")
            json.member("file", place.file)
            if let record = place.record { json.member("record", record) }
            if let pointer = place.pointer { json.member("pointer", pointer) }
            json.member("line", place.line)
            json.member("column", place.column)
            json.member("message", diagnostic.message)
            json.member("help", diagnostic.help)
        }
    }
}
