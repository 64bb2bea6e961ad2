import FoundationEssentials
import Glibc

/// What makes a file the same under any name: the disk that it is on and its number there.
public struct FileIdentity: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64

    /// Looks at what a path leads to; `nil` where nothing is there.
    public init?(of path: String) {
        guard let status = fileStatus(path) else { return nil }
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }
}

/// The files that a run reads, which no output of the run may replace.
public struct InputFiles: Sendable {
    private let names: [FileIdentity: String]

    /// Notes the files, as far as they are there.
    public init(_ names: [String]) {
        let known = names.compactMap { name in FileIdentity(of: name).map { ($0, name) } }
        self.names = Dictionary(known) { first, _ in first }
    }

    /// The name of the input that is the same file as an output, however both are spelled.
    public func input(sameAs output: String) -> String? {
        FileIdentity(of: output).flatMap { names[$0] }
    }
}

/// Returns the files without those that stood there before, under this name or another.
func distinctFiles(_ files: [String]) -> [String] {
    var known: Set<FileIdentity> = []
    var readsInput = false
    return files.filter { file in
        if file == "-" {
            defer { readsInput = true }
            return !readsInput
        }
        return FileIdentity(of: file).map { known.insert($0).inserted } ?? true
    }
}
