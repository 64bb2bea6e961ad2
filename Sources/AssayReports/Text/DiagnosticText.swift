public import AssayDiagnostics
import AssayWording

/// Writes problems for people: place, message, the line with marks below it, and the mend.
///
/// - Parameters:
///   - diagnostics: sorted by place.
///   - texts: the bytes of files by name, as far as they were read.
///   - layout: width and colour.
///   - most: how many problems are shown at most; the summary names them all.
public func diagnosticText(
    _ diagnostics: [Diagnostic], texts: [String: [UInt8]], layout: TextLayout, most: Int = 100
) -> String {
    var output = ""
    for diagnostic in diagnostics.prefix(most) {
        let bounded = diagnostic.bounded()
        let isError = diagnostic.severity == .error
        let place = diagnostic.place
        var named = place
        named.file = TextLayout.shown(place.file)
        let start = TextLayout.inert(named.description)
        let kind = layout.styled(
            "\(isError ? "error" : "warning")[\(diagnostic.id.rawValue)]", isError ? .red : .yellow)
        output += "\(start): \(kind): \(bounded.message)\n"
        if place.grid == .text, place.line > 0, place.column > 0, let bytes = texts[place.file],
            let excerpt = excerpt(of: bytes, at: place, width: layout.width)
        {
            output += excerpt
        }
        output +=
            layout.folded(bounded.help, first: "  help: ", hanging: 8) + "\n"
    }
    if diagnostics.count > most {
        output += "… and \(diagnostics.count - most) more; mend these first.\n"
    }
    return output
}

extension Diagnostic {
    /// The problem with its message and its mend as people may be shown them: inert, and every
    /// quotation cut. The name of the file stays as it is.
    public func bounded() -> Diagnostic {
        Diagnostic(
            id: id, severity: severity, place: place, message: AssayReports.bounded(message),
            help: AssayReports.bounded(help))
    }
}

/// A message, inert, with every quotation cut; none of our own sentences comes near the whole length.
private func bounded(_ text: String) -> String {
    guard text.utf8.count > TextLayout.mostEchoed else { return TextLayout.inert(text) }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    let cut = parts.enumerated().map { position, part in
        position % 2 == 1 ? TextLayout.shown(String(part)) : TextLayout.inert(String(part))
    }
    return TextLayout.cut(
        String(String.UnicodeScalarView(cut.joined(separator: "'").unicodeScalars.prefix(2000))),
        to: 1000)
}

/// Returns a line such as "3 errors, 1 warning in 2 files".
public func summary(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.filter { $0.severity == .error }.count
    let warnings = diagnostics.count - errors
    let files = Set(diagnostics.map(\.place.file)).count
    var parts: [String] = []
    if errors > 0 { parts.append(counted(errors, "error")) }
    if warnings > 0 { parts.append(counted(warnings, "warning")) }
    return parts.joined(separator: ", ") + " in " + counted(files, "file")
}

/// The line of a place, cut to the width, with marks below the culprit.
private func excerpt(of bytes: [UInt8], at place: SourcePlace, width: Int) -> String? {
    var number = 1
    var start = 0
    while number < place.line {
        guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
        start = end + 1
        number += 1
    }
    let endOfLine = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
    let line = SourceMask.masked(start..<Swift.min(endOfLine, start + 4000), of: bytes)
    let scalars = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
    let column = place.column - 1
    guard column <= scalars.count else { return nil }
    let room = width - 4
    let first = column > room - 20 ? column - room / 2 : 0
    let shown = scalars[first..<Swift.min(scalars.count, first + room)]
    var text = ""
    text.unicodeScalars.append(contentsOf: shown)
    let end = Swift.max(column, Swift.min(column + place.length, first + shown.count))
    let spaces = TextLayout.spaces(columns(of: scalars[first..<column]))
    let marks = String(repeating: "^", count: Swift.max(1, columns(of: scalars[column..<end])))
    return "    \(TextLayout.inert(text))\n    \(spaces)\(marks)\n"
}

/// How many columns of a terminal a part of a line takes.
private func columns(of part: ArraySlice<Unicode.Scalar>) -> Int {
    var text = ""
    text.unicodeScalars.append(contentsOf: part)
    return TextLayout.columns(of: TextLayout.inert(text))
}
