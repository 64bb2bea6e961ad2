import AssayDiagnostics
import CSodium

extension Workspace {
    /// What a person needs to know which questionnaires were used.
    public struct Contents: Sendable {
        /// How many files of definitions there are.
        public var fileCount: Int
        /// The SHA-256 of all files, in hexadecimal digits: of their names below the folder and their
        /// bytes, in the order of the names. It is the same wherever the folder lies.
        public var digest: String
    }

    /// Reads all files of the folder.
    public func contents() -> Contents {
        let files = definitionFiles(at: folder)
        var state = crypto_hash_sha256_state()
        crypto_hash_sha256_init(&state)
        func add(_ bytes: [UInt8]) {
            // The length keeps apart what would run together.
            crypto_hash_sha256_update(
                &state, Array("\(bytes.count):".utf8),
                UInt64("\(bytes.count):".utf8.count))
            crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
        }
        for file in files {
            var problems = DiagnosticCollector()
            add(Array(file.utf8.dropFirst(folder.utf8.count)))
            add(readBytes(ofFile: file, diagnostics: &problems) ?? [])
        }
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256_final(&state, &digest)
        return Contents(
            fileCount: files.count,
            digest: digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }
}
