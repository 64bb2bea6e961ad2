import ArgumentParser
import AssayWorkspaces

/// Makes the folder for results where it is missing.
///
/// - Throws: an exit code after telling why it cannot be made.
func makeOutputFolder(_ path: String) throws {
    do throws(SystemError) {
        try makeFolder(path)
    } catch {
        printError("The folder '\(shown(path))' cannot be made: \(error.reason).")
        throw ExitCode(73)
    }
}
