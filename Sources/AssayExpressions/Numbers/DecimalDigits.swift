extension [UInt8] {
    /// Appends a number in decimal digits as ASCII, with zeros before it up to `width` digits.
    package mutating func append(digitsOf number: UInt64, width: Int = 1) {
        var first = count
        var rest = number
        // The last digit comes first.
        repeat {
            append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0 || count - first < width
        var last = count - 1
        while first < last {
            swapAt(first, last)
            (first, last) = (first + 1, last - 1)
        }
    }
}
