public import Testing

/// A test's argument that prints as a short name.
public struct Named<Value: Sendable>: Sendable, CustomTestStringConvertible {
    /// The argument.
    public let value: Value
    /// What is printed of it.
    public let testDescription: String

    /// Creates an argument with a name.
    public init(_ name: String, _ value: Value) {
        testDescription = name
        self.value = value
    }
}

extension Named where Value == String {
    /// Creates an argument that is named by its first 40 characters.
    public init(_ text: String) {
        let name = String(text.prefix(40))
        self.init(name.count < text.count ? name + "… (\(text.utf8.count) bytes)" : name, text)
    }
}
