/// What was read, as far as it is needed to say where something is in it.
public struct Input: Sendable {
    /// The file as it was named by whoever asked for it, `-` for standard input, or `form`.
    public var file: String
    /// The bytes of a text in UTF-8 without a byte order mark; empty where no origin is in bytes.
    public var bytes: [UInt8] = []
    /// The names of a workbook's sheets, in their order.
    public var sheets: [String] = []
    /// The JSON pointers that origins name by position.
    public var pointers: [String] = []
    /// The record of a stream of several, from 1, that this is.
    public var record: Int?

    /// Creates an input; bytes, sheets, pointers and record are set where there are any.
    public init(file: String) {
        self.file = file
    }
}
