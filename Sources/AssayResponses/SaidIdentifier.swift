public import AssayDiagnostics
public import AssayQuestionnaires

/// A number that a register gives to a company or a site, as a submission names it.
public struct SaidIdentifier: Sendable {
    /// The number and its register.
    public var identifier: Identifier
    /// Where the number is.
    public var origin: Origin

    /// Creates an identifier.
    public init(_ identifier: Identifier, origin: Origin) {
        self.identifier = identifier
        self.origin = origin
    }
}

extension Supplier {
    /// Returns whether somebody else's name for a company means this one: its own number, or one that a
    /// register gives it.
    public func isNamed(_ name: String) -> Bool {
        name == id
            || identifiers.contains { said in
                said.identifier.fault == nil
                    && said.identifier == Identifier(said.identifier.kind, name)
            }
    }
}
