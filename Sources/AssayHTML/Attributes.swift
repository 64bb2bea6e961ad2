/// The attributes of an element, in their order.
///
/// They are written as a dictionary of names, which must be literals, and values, which may be
/// any text: `["class": "late", "id": anchor]`. Those whose value is `nil` are left out.
public struct Attributes: Sendable, ExpressibleByDictionaryLiteral {
    var pairs: [(name: String, value: String)]

    /// Creates attributes from names and values.
    public init(dictionaryLiteral elements: (StaticString, String?)...) {
        pairs = elements.compactMap { name, value in value.map { (name.description, $0) } }
    }

    /// All attributes of two sets; a name must not be in both.
    public static func + (left: Attributes, right: Attributes) -> Attributes {
        var both = left
        both.pairs += right.pairs
        return both
    }
}
