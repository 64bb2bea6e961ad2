import AssayExpressions

/// Writes the lines of a calendar (RFC 5545): words escaped, lines folded at 75 octets.
struct CalendarText {
    private static let mostOctets = 75

    private(set) var text = ""

    /// Adds a property whose value has a form of its own.
    mutating func add(_ name: String, _ value: String) {
        fold("\(name):\(value)")
    }

    /// Adds a property whose value is words; a line break in them is kept.
    mutating func add(words name: String, _ value: String) {
        let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
        fold("\(name):" + lines.map { Self.escaped(String($0)) }.joined(separator: "\\n"))
    }

    /// A day in the form of calendars, such as `20261124`.
    static func day(_ date: CalendarDate) -> String {
        date.description.filter { $0 != "-" }
    }

    private static func escaped(_ words: String) -> String {
        var result = ""
        for scalar in TextLayout.inert(words).unicodeScalars {
            if scalar == "\\" || scalar == ";" || scalar == "," { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// Folds between characters: no line is longer than 75 octets, and none is cut within one.
    private mutating func fold(_ line: String) {
        var octets = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > Self.mostOctets {
                text += "\r\n "
                octets = 1
            }
            text.unicodeScalars.append(scalar)
            octets += width
        }
        text += "\r\n"
    }
}
