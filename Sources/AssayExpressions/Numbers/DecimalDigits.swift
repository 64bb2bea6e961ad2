extension [UInt8] {
    /// Appends a number in decimal digits as ASCII, with zeros before it up to `width` digits.
    package mutating func append(digitsOf number: UInt64, width: Int = 1) {
        var count = 1
        var rest = number / 10
        while rest > 0 {
            rest /= 10
            count += 1
        }
        append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(count, width)))
        rest = number
        for position in indices.suffix(count).reversed() {
            self[position] += UInt8(rest % 10)
            rest /= 10
        }
    }
}
