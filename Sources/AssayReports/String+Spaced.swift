extension String {
    /// A word of the domain as people write it: with spaces in place of hyphens.
    var spaced: String { String(map { $0 == "-" ? " " : $0 }) }
}
