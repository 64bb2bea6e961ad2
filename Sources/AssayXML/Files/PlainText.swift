public import AssayDiagnostics

/// Returns the text of a file that must be UTF-8, without a byte order mark; `nil` after reporting what
/// is wrong: too many bytes, none, another encoding, or a NUL.
///
/// - Parameters:
///   - bytes: the file, at most 16 MB.
///   - file: the name that messages show, `-` for standard input.
///   - diagnostics: where problems are reported.
public func plainText(
    of bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector
) -> String? {
    EncodingCheck.text(of: bytes, file: file, mostBytes: 16 << 20, diagnostics: &diagnostics).map {
        String(decoding: $0, as: UTF8.self)
    }
}
