extension String {
    /// The text with full-width forms, as Chinese and Japanese keyboards give them, as ASCII has them.
    var inHalfWidth: String {
        var narrow = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            narrow.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(narrow)
    }
}
