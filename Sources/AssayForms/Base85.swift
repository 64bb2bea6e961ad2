/// Returns bytes as text of 85 letters, five for four bytes: a sixteenth shorter than base64, which
/// is 36 kB of the page for batteries.
///
/// The letters run from `(` to `|` with `}` in place of `<`, so that the text can stand in a script
/// element as it is. Of a last group of n bytes n + 1 letters are kept, as in Ascii85.
func base85(_ bytes: [UInt8]) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count / 4 * 5 + 5)
    for start in stride(from: 0, to: bytes.count, by: 4) {
        let group = bytes[start..<min(start + 4, bytes.count)]
        var number = (0..<4).reduce(UInt32(0)) { number, position in
            number << 8 | UInt32(position < group.count ? group[start + position] : 0)
        }
        var digits = [UInt8](repeating: 0, count: 5)
        for position in (0..<5).reversed() {
            digits[position] = UInt8(number % 85)
            number /= 85
        }
        letters += digits.prefix(group.count + 1).map(letter(of:))
    }
    return String(decoding: letters, as: UTF8.self)
}

private func letter(of digit: UInt8) -> UInt8 {
    let letter = digit + UInt8(ascii: "(")
    return letter == UInt8(ascii: "<") ? UInt8(ascii: "}") : letter
}
