import AssayWorkspaces
import TestSupport
import Testing

/// Which files a path means.
@Suite("Files of submissions")
struct SubmissionFilesTests {
    @Test func aFolderIsItsSubmissionsByName() throws {
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        for name in ["b.xml", "a.xml", "notes.txt"] { try folder.write([], name) }
        #expect(
            try submissionFiles(at: ["-", folder.url.path, folder.path("notes.txt")])
                == ["-"] + ["a.xml", "b.xml", "notes.txt"].map { folder.path($0) })
    }

    @Test func whatIsNotThereIsRefused() {
        let refusal = WorkspaceError.noSuchFile("/no/such/file.xml")
        #expect(throws: refusal) { try submissionFiles(at: ["/no/such/file.xml"]) }
        #expect(throws: refusal) { try existingFile(at: "/no/such/file.xml") }
    }

    @Test func aFolderWithoutSubmissionsIsRefused() throws {
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        try folder.write([], "notes.txt")
        #expect(throws: WorkspaceError.noSubmissions(folder: folder.url.path)) {
            try submissionFiles(at: [folder.url.path])
        }
    }
}
