/// Collects the content of an element: strings become text, conditions and loops may be used.
@resultBuilder public enum HTMLBuilder {
    /// Text.
    public static func buildExpression(_ text: String) -> [HTML] { [.text(text)] }
    /// An element.
    public static func buildExpression(_ piece: HTML) -> [HTML] { [piece] }
    /// Several pieces.
    public static func buildExpression(_ pieces: [HTML]) -> [HTML] { pieces }
    /// All pieces of a block.
    public static func buildBlock(_ pieces: [HTML]...) -> [HTML] { pieces.flatMap { $0 } }
    /// What is there only if a condition holds.
    public static func buildOptional(_ pieces: [HTML]?) -> [HTML] { pieces ?? [] }
    /// What is there if a condition holds.
    public static func buildEither(first pieces: [HTML]) -> [HTML] { pieces }
    /// What is there if it does not hold.
    public static func buildEither(second pieces: [HTML]) -> [HTML] { pieces }
    /// What a loop makes.
    public static func buildArray(_ pieces: [[HTML]]) -> [HTML] { pieces.flatMap { $0 } }
}
