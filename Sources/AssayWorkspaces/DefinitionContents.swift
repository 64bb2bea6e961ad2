import AssayDiagnostics
import CSodium

/// What a person needs to know which questionnaires were used.
public struct DefinitionContents: Sendable {
    /// How many files of definitions there are.
    public let fileCount: Int
    /// The SHA-256 of all files, in hexadecimal digits: of their names below each path and their
    /// bytes, in the order of the names. It is the same wherever a folder lies.
    public let digest: String

    /// Reads all definition files at the given files and folders.
    public init(at paths: [String]) {
        var state = crypto_hash_sha256_state()
        crypto_hash_sha256_init(&state)
        func add(_ bytes: [UInt8]) {
            // The length keeps apart what would run together.
            crypto_hash_sha256_update(
                &state, Array("\(bytes.count):".utf8),
                UInt64("\(bytes.count):".utf8.count))
            crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
        }
        var count = 0
        for path in paths {
            for file in definitionFiles(at: path) {
                var problems = DiagnosticCollector()
                add(Array(file.utf8.dropFirst(path.utf8.count)))
                add(readBytes(ofFile: file, diagnostics: &problems) ?? [])
                count += 1
            }
        }
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256_final(&state, &digest)
        fileCount = count
        self.digest = hexadecimal(digest)
    }
}

/// Returns the SHA-256 of some bytes in 64 hexadecimal digits in lower case.
public func sha256(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return hexadecimal(digest)
}

private func hexadecimal(_ digest: [UInt8]) -> String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

extension Workspace {
    /// Reads all files of the folder.
    public func contents() -> DefinitionContents { DefinitionContents(at: [folder]) }
}
