extension ExactDecimal {
    /// The most digits before the point that a decimal is read with.
    public static let mostIntegerDigits = 24
    /// The most digits after the point that a decimal is read with.
    public static let mostFractionDigits = 12

    /// Reads a decimal: an optional minus, digits, and optionally a point with more digits.
    ///
    /// Returns `nil` for anything else, also for white space, a plus, an exponent, a bare point,
    /// more than 24 digits before the point or more than 12 after it: nothing is rounded silently.
    public init?(text: some StringProtocol) {
        var text = String(text)
        guard let value = text.withUTF8({ ExactDecimal(utf8: $0) }) else { return nil }
        self = value
    }

    /// Reads a decimal from its UTF-8 bytes; see ``init(text:)``.
    public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        let isNegative = bytes.first == UInt8(ascii: "-")
        var position = isNegative ? 1 : 0
        let integerStart = position
        // Eighteen digits fit 64 bits, in which most numbers are read.
        var short: UInt64 = 0
        var value: Int128 = 0
        var fractionDigits = 0
        var integerDigits = 0
        var sawPoint = false
        while position < bytes.count {
            let byte = bytes[position]
            let digit = byte &- UInt8(ascii: "0")
            if digit <= 9 {
                if integerDigits + fractionDigits < 18 {
                    short = short * 10 + UInt64(digit)
                } else {
                    if integerDigits + fractionDigits == 18 { value = Int128(short) }
                    value = value * 10 + Int128(digit)
                }
                if sawPoint { fractionDigits += 1 } else { integerDigits += 1 }
                if integerDigits > Self.mostIntegerDigits { return nil }
                if fractionDigits > Self.mostFractionDigits { return nil }
            } else if byte == UInt8(ascii: "."), !sawPoint, position > integerStart {
                sawPoint = true
            } else {
                return nil
            }
            position += 1
        }
        guard integerDigits > 0, !sawPoint || fractionDigits > 0 else { return nil }
        if integerDigits + fractionDigits <= 18 { value = Int128(short) }
        value *= Self.powersOfTen[Self.mostFractionDigits - fractionDigits]
        scaled = isNegative ? -value : value
    }

    private static let powersOfTen: [Int128] = (0...12).map { count in
        (0..<count).reduce(1) { power, _ in power * 10 }
    }

    /// Reads a number as XPath's `number()` does: white space around it is ignored, digits may
    /// begin or end with the point, and anything else is not a number.
    ///
    /// Digits beyond the twelfth after the point are cut; a number too large is infinite.
    public init(lenient text: some StringProtocol) {
        var bytes = Array(text.utf8)
        while let last = bytes.last, Self.isSpace(last) { bytes.removeLast() }
        while let first = bytes.first, Self.isSpace(first) { bytes.removeFirst() }
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { bytes.removeFirst() }
        var value: Int128 = 0
        var digits = 0
        var fraction: Int?
        var isTooLarge = false
        for byte in bytes {
            if byte == UInt8(ascii: "."), fraction == nil {
                fraction = 0
            } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                digits += 1
                if let known = fraction {
                    if known == Self.mostFractionDigits { continue }
                    fraction = known + 1
                }
                let limit: Int128 = 10_000_000_000_000_000_000_000_000
                if fraction == nil, value >= limit { isTooLarge = true }
                if !isTooLarge { value = value * 10 + Int128(byte - UInt8(ascii: "0")) }
            } else {
                self = .notANumber
                return
            }
        }
        guard digits > 0 else {
            self = .notANumber
            return
        }
        if isTooLarge {
            self = isNegative ? .minusInfinity : .infinity
            return
        }
        for _ in (fraction ?? 0)..<Self.mostFractionDigits { value *= 10 }
        self.init(scaled: isNegative ? -value : value)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// The number of digits after the point in the shortest way of writing it.
    public var fractionDigits: Int { isFinite ? shortestParts.digits : 0 }

    /// The shortest way of writing the number: `0.5`, `-3`, `NaN`, `Infinity`, `-Infinity`.
    public var description: String {
        guard isFinite else { return formatted(fractionDigits: 0) }
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Returns the number with exactly so many digits after the point, rounded for display.
    public func formatted(fractionDigits digits: Int) -> String {
        if isNaN { return "NaN" }
        if !isFinite { return scaled > 0 ? "Infinity" : "-Infinity" }
        let shown = min(max(digits, 0), Self.mostFractionDigits)
        var (whole, fraction) = rounded(toFractionDigits: digits).parts
        for _ in shown..<Self.mostFractionDigits { fraction /= 10 }
        var bytes: [UInt8] = []
        write(whole, fraction, digits: shown, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the shortest way of writing the number as ASCII; the number must be finite.
    package func write(to bytes: inout [UInt8]) {
        let (whole, fraction, digits) = shortestParts
        write(whole, fraction, digits: digits, to: &bytes)
    }

    /// The digits before the point, and those after it up to the last that is not nought.
    private var shortestParts: (whole: UInt128, fraction: UInt64, digits: Int) {
        var (whole, fraction) = parts
        var digits = fraction == 0 ? 0 : Self.mostFractionDigits
        while digits > 0, fraction % 10 == 0 {
            fraction /= 10
            digits -= 1
        }
        return (whole, fraction, digits)
    }

    /// The digits before the point, and the twelve after it.
    private var parts: (whole: UInt128, fraction: UInt64) {
        // Nearly all numbers are below 18 million; 64 bits are divided much faster.
        if let short = UInt64(exactly: scaled.magnitude) {
            let (whole, fraction) = short.quotientAndRemainder(dividingBy: UInt64(Self.scale))
            return (UInt128(whole), fraction)
        }
        let (whole, fraction) = scaled.magnitude.quotientAndRemainder(
            dividingBy: UInt128(Self.scale))
        return (whole, UInt64(fraction))
    }

    /// Appends the sign, the digits before the point, and so many after it.
    private func write(
        _ whole: UInt128, _ fraction: UInt64, digits: Int, to bytes: inout [UInt8]
    ) {
        if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
        if let whole = UInt64(exactly: whole) {
            bytes.append(digitsOf: whole)
        } else {
            let half: UInt128 = 1_000_000_000_000_000_000
            bytes.append(digitsOf: UInt64(whole / half))
            bytes.append(digitsOf: UInt64(whole % half), width: 18)
        }
        guard digits > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(digitsOf: fraction, width: digits)
    }
}

extension ExactDecimal: CustomStringConvertible {}
