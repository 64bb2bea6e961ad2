import AssayWorkspaces
import TestSupport
import Testing

/// Where questionnaires are found, and what happens when they cannot be used.
@Suite("Workspaces")
struct WorkspaceTests {
    @Test func takesTheFolderThatIsNamed() throws {
        let folder = Repository.root + "/Questionnaires"
        let workspace = try Workspace(at: folder)
        #expect(workspace.folder == folder)
        #expect(try workspace.library().questionnaires.count > 5)
    }

    @Test func refusesAFolderThatIsNotThere() {
        #expect(throws: WorkspaceError.noSuchFolder("/no/such/folder")) {
            try Workspace(at: "/no/such/folder")
        }
    }

    @Test func loadsWhatIsSelectedAndWhatThatUses() throws {
        let workspace = try Workspace(at: Repository.root + "/Questionnaires")
        var selection = DefinitionSelection()
        selection.questionnaires = ["graphite"]
        let some = try workspace.library(for: selection).questionnaires.map(\.id)
        #expect(some.contains("graphite"))
        #expect(some.count < (try workspace.library().questionnaires.count))
    }

    @Test func loadsAllWhereTheSelectionIsNotFound() throws {
        let workspace = try Workspace(at: Repository.root + "/Questionnaires")
        var selection = DefinitionSelection()
        selection.questionnaires = ["graphit"]
        let all = try workspace.library().questionnaires.map(\.id)
        #expect(try workspace.library(for: selection).questionnaires.map(\.id) == all)
    }

    @Test func reportsEveryProblemOfDefinitions() throws {
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let file = try folder.write(Array("<questionnaire".utf8), "definition.xml")
        #expect {
            try Workspace(at: folder.url.path).library()
        } throws: { error in
            guard case WorkspaceError.unusable(let problems, let texts) = error else {
                return false
            }
            return problems.contains {
                $0.id.rawValue == "not-well-formed" && $0.place.file == file
            }
                && texts[file] != nil
        }
    }
}
