public import AssayDiagnostics

/// Why a run cannot begin.
///
/// Whoever catches it words it for people; only ``unusable(problems:texts:)`` carries messages.
public enum WorkspaceError: Error, Sendable, Equatable {
    /// The folder that was named for the questionnaires does not exist.
    case noSuchFolder(String)
    /// No folder was named, and there is none in any of the usual places.
    case noQuestionnaires
    /// The definitions cannot be used.
    ///
    /// - Parameters:
    ///   - problems: what is wrong, sorted by place.
    ///   - texts: the bytes of the files by name, for showing their lines.
    case unusable(problems: [Diagnostic], texts: [String: [UInt8]])
    /// A file or folder of submissions does not exist.
    case noSuchFile(String)
    /// A folder of submissions cannot be read.
    case unreadableFolder(String, SystemError)
    /// A folder holds no file in a form that submissions have.
    case noSubmissions(folder: String)
    /// A folder holds no file in a form that reviews have.
    case noReviews(folder: String)
    /// A programme that is in no definition, and the nearest name there is.
    case unknownProgramme(String, nearest: String?)
}
