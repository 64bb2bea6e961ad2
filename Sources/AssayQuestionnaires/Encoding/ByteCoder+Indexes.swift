import AssayExpressions

extension ByteCoder {
    mutating func code<Element>(_ index: inout LibraryIndex<Element>) {
        var position = index.rawValue
        code(&position)
        guard position >= 0 else { return refuse() }
        index = LibraryIndex(rawValue: position)
    }

    mutating func code<Element>(_ indexes: inout [LibraryIndex<Element>]) {
        code(&indexes, from: LibraryIndex(rawValue: 0)) { $1.code(&$0) }
    }
}
