import AssayInterchange
import Foundation

/// Returns the files that some paths mean: a folder is its submissions, sorted by name.
///
/// Folders in a folder are not looked into. `-` is standard input and is not looked at.
///
/// - Throws: ``WorkspaceError/noSuchFile(_:)``, or ``WorkspaceError/noSubmissions(folder:)`` for a
///   folder in which there is none, which is more often a mistyped name than meant.
public func submissionFiles(at paths: [String]) throws(WorkspaceError) -> [String] {
    var files: [String] = []
    for path in paths {
        guard try isFolder(path) else {
            files.append(path)
            continue
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let submissions = names.filter { name in
            SubmissionForm.allCases.contains { name.hasSuffix("." + $0.fileEnding) }
        }
        guard !submissions.isEmpty else { throw .noSubmissions(folder: path) }
        files += submissions.sorted().map { path + "/" + $0 }
    }
    return files
}

/// Returns a path when something stands there, also where that is no submission.
///
/// - Throws: ``WorkspaceError/noSuchFile(_:)``.
@discardableResult
public func existingFile(at path: String) throws(WorkspaceError) -> String {
    _ = try isFolder(path)
    return path
}

private func isFolder(_ path: String) throws(WorkspaceError) -> Bool {
    guard path != "-" else { return false }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw .noSuchFile(path)
    }
    return isFolder.boolValue
}
