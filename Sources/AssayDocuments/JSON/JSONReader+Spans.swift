extension JSONReader {
    /// Takes a value of any kind, all of which is checked, and returns which bytes it has.
    public mutating func span() throws(JSONError) -> Range<Int> {
        _ = try kind()
        let start = position
        try skip()
        return start..<position
    }
}
