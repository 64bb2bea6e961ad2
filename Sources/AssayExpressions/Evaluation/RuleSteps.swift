/// The arrays of rule code where they stand in memory.
struct RuleSteps {
    let nodes: UnsafeBufferPointer<Node>
    let sets: UnsafeBufferPointer<SetNode>
    let parts: UnsafeBufferPointer<Int32>
    let numbers: UnsafeBufferPointer<ExactDecimal>
    let texts: UnsafeBufferPointer<String>
    let lists: UnsafeBufferPointer<PartRange>
    let listSymbols: UnsafeBufferPointer<Symbol>
    let words: UnsafeBufferPointer<RuleCode.SymbolWord>

    /// The word of a symbol, empty where no rule needs it.
    func word(for symbol: Symbol) -> String {
        words.first { $0.symbol == symbol }?.text ?? ""
    }
}

extension RuleCode {
    /// Calls `body` with the arrays in place.
    func withSteps<Result>(_ body: (RuleSteps) -> Result) -> Result {
        nodes.withUnsafeBufferPointer { nodes in
            sets.withUnsafeBufferPointer { sets in
                parts.withUnsafeBufferPointer { parts in
                    numbers.withUnsafeBufferPointer { numbers in
                        texts.withUnsafeBufferPointer { texts in
                            lists.withUnsafeBufferPointer { lists in
                                listSymbols.withUnsafeBufferPointer { listSymbols in
                                    words.withUnsafeBufferPointer { words in
                                        body(
                                            RuleSteps(
                                                nodes: nodes, sets: sets, parts: parts,
                                                numbers: numbers, texts: texts, lists: lists,
                                                listSymbols: listSymbols, words: words))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
