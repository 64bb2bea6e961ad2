/// What people read of a file or line that has more bytes than are read.
package enum TooLarge {
    /// Says how many bytes there are, and how many are read.
    package static func message(_ what: String, bytes: Int, most: Int) -> String {
        "the " + what + " has " + String(bytes) + " bytes, more than " + String(most)
    }

    /// How to mend it.
    package static let help = "Split it, or leave out what does not belong."
}
