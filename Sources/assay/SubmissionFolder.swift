import ArgumentParser
import AssayInterchange
import AssayWorkspaces

/// A folder into which submissions of several suppliers are written, a file each.
struct SubmissionFolder {
    private let path: String
    private let names: ReportNames
    private let ending: String

    /// Names the files, each as its supplier.
    ///
    /// - Throws: a `ValidationError` where a file would replace what the run reads.
    init(
        _ path: String, of suppliers: [String], form: SubmissionForm, sparing inputs: InputFiles
    ) throws {
        self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
        ending = form.fileEnding
        // What stands behind a stroke would be taken for the name of a file.
        names = ReportNames(of: suppliers.map(Self.flat), endings: [ending])
        for supplier in suppliers {
            let file = self.path + "/" + name(of: supplier)
            if let input = inputs.input(sameAs: file) { throw overwriting(input, by: file) }
        }
    }

    /// The name of a supplier's file.
    private func name(of supplier: String) -> String { names[Self.flat(supplier), ending] }

    private static func flat(_ supplier: String) -> String {
        supplier.replacing("/", with: "\u{2215}")
    }

    /// Makes the folder and writes the files, each whole or not at all.
    func write(_ submissions: [(id: String, bytes: [UInt8])]) throws {
        do throws(SystemError) {
            try makeFolder(path)
        } catch {
            printError("The folder '\(shown(path))' cannot be made: \(error.reason).")
            throw ExitCode(73)
        }
        for submission in submissions {
            try Output.write(submission.bytes, to: path + "/" + name(of: submission.id))
        }
    }
}
