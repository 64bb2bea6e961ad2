import AssayXML

/// Why a file cannot be read as a workbook: the facts.
enum WorkbookProblem: Error, Hashable {
    case notAnArchive(String)
    case encrypted
    case tooManyParts(Int)
    case unsafeName(String)
    case missingPart(String)
    case brokenPart(String)
    case partTooLarge(String, most: Int)
    case tooLarge(most: Int)
    case markup(part: String, MarkupFault)
    case wrongCell(part: String, String)
    case tooManyCells(part: String, most: Int)
}
