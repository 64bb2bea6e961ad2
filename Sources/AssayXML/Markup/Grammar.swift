/// A language of XML: its elements by number, so that readers compare numbers and not names.
final class Grammar: Sendable {
    /// What may be in an element, with its children by number.
    final class Element: Sendable {
        let name: String
        let grammar: ElementGrammar
        /// For each attribute by number its position in the grammar; -1 for none.
        let attributes: [Int]
        /// How many attributes are required.
        let requiredAttributes: Int
        /// For each element by number the group of children that it belongs to; -1 for none.
        let groups: [Int]
        /// Groups of which a child is required, as bits.
        let requiredGroups: UInt32
        /// Groups of which at most one child can be there, as bits.
        let singleGroups: UInt32
        let takesText: Bool

        init(
            _ name: String, _ grammar: ElementGrammar, among names: [String],
            attributes: [String]
        ) {
            self.name = name
            self.grammar = grammar
            self.attributes = attributes.map { name in
                grammar.attributes.firstIndex { $0.name == name } ?? -1
            }
            requiredAttributes = grammar.attributes.count { $0.isRequired }
            groups = names.map { name in
                grammar.children.firstIndex { $0.names.contains(name) } ?? -1
            }
            func bits(_ isMember: (ElementGrammar.ChildGrammar) -> Bool) -> UInt32 {
                grammar.children.indices.reduce(0) {
                    isMember(grammar.children[$1]) ? $0 | 1 << UInt32($1) : $0
                }
            }
            requiredGroups = bits { $0.isRequired }
            singleGroups = bits { $0.isSingle }
            if case .none = grammar.text { takesText = false } else { takesText = true }
        }
    }

    let namespace: String
    /// The names that the outermost element can have.
    let roots: [String]
    let elements: [Element]
    /// The number of each element by its name.
    let numbers: [String: Int]

    /// Creates a language; the number of an element or attribute is its position among the names.
    init(
        namespace: String, roots: [String], elements: [String: ElementGrammar],
        names: [String], attributes: [String] = []
    ) {
        self.namespace = namespace
        self.roots = roots
        numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        self.elements = names.map { name in
            Element(name, elements[name] ?? ElementGrammar(), among: names, attributes: attributes)
        }
    }
}
