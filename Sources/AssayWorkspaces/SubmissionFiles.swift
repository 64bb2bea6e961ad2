import AssayDiagnostics
import AssayInterchange
import FoundationEssentials

/// Returns the files that some paths mean: a folder is its submissions, sorted by name.
///
/// Of the JSON and the workbooks in a folder those are meant that name the shape of submissions: results
/// often lie beside them. Folders in a folder are not looked into. `-` is standard input and is not looked
/// at. A file that is meant twice, under one name or two, comes once.
///
/// - Throws: ``WorkspaceError/noSuchFile(_:)``, ``WorkspaceError/unreadableFolder(_:_:)``, or
///   ``WorkspaceError/noSubmissions(folder:)`` for a folder in which there is none, which is more often
///   a mistyped name than meant.
public func submissionFiles(at paths: [String]) throws(WorkspaceError) -> [String] {
    try files(at: paths, ending: SubmissionForm.allCases.map(\.fileEnding), where: mayBeSubmission)
    { .noSubmissions(folder: $0) }
}

/// Returns whether a file in a folder is to be read as a submission; one that cannot be read is, so that
/// this is told.
private func mayBeSubmission(_ path: String) -> Bool {
    guard !path.hasSuffix("." + SubmissionForm.xml.fileEnding) else { return true }
    var problems = DiagnosticCollector()
    let bytes = readBytes(
        ofFile: path, mostBytes: SubmissionFile.mostBytes, diagnostics: &problems)
    if path.hasSuffix("." + SubmissionForm.xlsx.fileEnding) {
        return bytes.map { AnswerWorkbook.isInside($0) } ?? true
    }
    return bytes.map { $0.firstRange(of: "urn:assay:submission:1".utf8) != nil } ?? true
}

/// Returns the files that some paths mean: a folder is its reviews, sorted by name.
///
/// - Throws: as ``submissionFiles(at:)``, with ``WorkspaceError/noReviews(folder:)`` for a folder in
///   which there is none.
public func reviewFiles(at paths: [String]) throws(WorkspaceError) -> [String] {
    try files(at: paths, ending: ReviewForm.allCases.map(\.fileEnding), where: mayBeReview) {
        .noReviews(folder: $0)
    }
}

/// Returns whether a file in a folder is to be read as a review: any but a workbook that is none.
private func mayBeReview(_ path: String) -> Bool {
    guard path.hasSuffix("." + ReviewForm.xlsx.fileEnding) else { return true }
    var problems = DiagnosticCollector()
    let bytes = readBytes(
        ofFile: path, mostBytes: ReviewFile.mostBytes, diagnostics: &problems)
    return bytes.map { ReviewWorkbook.isInside($0) } ?? true
}

private func files(
    at paths: [String], ending endings: [String], where isMeant: (String) -> Bool,
    none: (String) -> WorkspaceError
) throws(WorkspaceError) -> [String] {
    var files: [String] = []
    for path in paths {
        guard try isExistingFolder(path) else {
            files.append(path)
            continue
        }
        let names: [String]
        do throws(SystemError) {
            names = try folderEntries(at: path)
        } catch {
            throw .unreadableFolder(path, error)
        }
        let meant = names.filter { name in endings.contains { name.hasSuffix("." + $0) } }
            .map { path + "/" + $0 }.filter(isMeant)
        guard !meant.isEmpty else { throw none(path) }
        files += meant
    }
    return distinctFiles(files)
}

/// Returns a path when something stands there, also where that is no submission.
///
/// - Throws: ``WorkspaceError/noSuchFile(_:)``.
@discardableResult
public func existingFile(at path: String) throws(WorkspaceError) -> String {
    _ = try isExistingFolder(path)
    return path
}

private func isExistingFolder(_ path: String) throws(WorkspaceError) -> Bool {
    guard path != "-" else { return false }
    guard let isFolder = isFolder(path) else { throw .noSuchFile(path) }
    return isFolder
}
