public import AssayXML

/// Why a file cannot be read as a workbook: the facts.
public enum WorkbookProblem: Error, Hashable, Sendable {
    /// It is no archive, for a reason in libzip's words.
    case notAnArchive(String)
    /// It needs a password.
    case encrypted
    /// It has so many parts, more than are read.
    case tooManyParts(Int)
    /// A part has a name that leads out of the archive.
    case unsafeName(String)
    /// A part of this name is missing.
    case missingPart(String)
    /// A part cannot be unpacked.
    case brokenPart(String)
    /// A part is larger than so many bytes.
    case partTooLarge(String, most: Int)
    /// All parts together are larger than so many bytes.
    case tooLarge(most: Int)
    /// A part is no sound XML.
    case markup(part: String, MarkupFault)
    /// A part has a cell that no sheet can have.
    case wrongCell(part: String, String)
    /// A part has more filled cells than are read.
    case tooManyCells(part: String, most: Int)
}
