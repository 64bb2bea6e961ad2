import AssayWording

extension TextLayout {
    /// Folds text at spaces and line breaks, every line after the first indented by `hanging` spaces.
    ///
    /// The first line begins with `first`, whose width counts. Lines are as wide as the layout where no
    /// width is given.
    public func folded(
        _ text: String, first: String = "", hanging: Int = 0, width: Int? = nil
    ) -> String {
        let bytes = Array(text.utf8)
        var lines = FoldedLines(first: first, hanging: hanging, width: width ?? self.width)
        var (start, end, columns) = (0, 0, 0)
        for scalar in text.unicodeScalars {
            let next = end + UTF8.width(scalar)
            if Self.separatesWords(scalar) {
                lines.add(bytes[start..<end], columns: columns)
                (start, columns) = (next, 0)
            } else {
                columns += scalar.columns
            }
            end = next
        }
        lines.add(bytes[start..<end], columns: columns)
        return String(decoding: lines.bytes, as: UTF8.self)
    }

    private static func separatesWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}

/// Lines that words are added to, one after the other.
private struct FoldedLines {
    private(set) var bytes: [UInt8]
    private let hanging: Int
    private let width: Int
    private var used: Int
    private var isEmpty = true

    init(first: String, hanging: Int, width: Int) {
        bytes = Array(first.utf8)
        used = first.columns
        self.hanging = hanging
        self.width = width
    }

    /// Adds a word to the last line, or to a new one where it does not fit.
    mutating func add(_ word: ArraySlice<UInt8>, columns: Int) {
        guard !word.isEmpty else { return }
        if !isEmpty, used + 1 + columns > width {
            bytes.append(UInt8(ascii: "\n"))
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: hanging))
            used = hanging
        } else if !isEmpty {
            bytes.append(UInt8(ascii: " "))
            used += 1
        }
        bytes.append(contentsOf: word)
        used += columns
        isEmpty = false
    }
}
