import AssayExpressions

/// How names of mines, plants and places are compared.
///
/// Two whole names are the same but for spaces around them and the case of Latin letters: certificates
/// and smelters are matched so, since credit and suspicion hang on it. A documented place is found
/// within what people write by its words, since it only says what to talk about.
extension String {
    /// Returns whether two names mean the same place.
    package func isSamePlace(as other: String) -> Bool {
        let own = foldedName
        return !own.isEmpty && own == other.foldedName
    }

    /// The name without spaces around it, in small Latin letters.
    package var foldedName: [UInt8] {
        let space = UInt8(ascii: " ")
        var bytes = utf8.drop { $0 == space }
        while bytes.last == space { bytes.removeLast() }
        return bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }
    }

    /// Its words: letters and digits, those of ASCII in lower case.
    var placeWords: [[UInt8]] {
        let isASCIILetter = { (byte: UInt8) in byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
        return utf8.split { byte in
            byte < 0x80 && !isASCIILetter(byte) && !(byte >= 0x30 && byte <= 0x39)
        }.map { word in word.map { isASCIILetter($0) ? $0 | 0x20 : $0 } }
    }
}

extension [[UInt8]] {
    /// Whether some words stand in it one after the other; not where there are none.
    func hasRun(_ words: [[UInt8]]) -> Bool {
        guard !words.isEmpty, count >= words.count else { return false }
        return (0...(count - words.count)).contains { start in
            words.indices.allSatisfy { self[start + $0] == words[$0] }
        }
    }
}
