/// A number that a register gives to a company or a site.
public struct Identifier: Sendable, Hashable {
    /// The register.
    public var kind: IdentifierKind
    /// The number as it was written.
    public var text: String

    /// Creates an identifier.
    public init(_ kind: IdentifierKind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    /// Returns whether two identifiers say the same number, however it is grouped and spelled.
    public static func == (first: Identifier, second: Identifier) -> Bool {
        first.kind == second.kind && first.signs == second.signs
    }

    /// Hashes what ``==(_:_:)`` compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(signs)
    }

    /// The digits and capital letters, without what groups them.
    var signs: [UInt8] { kind.signs(of: text) }
}

/// A register that gives numbers to companies or sites.
public enum IdentifierKind: String, Sendable, Hashable, CaseIterable {
    /// Legal entity identifier (ISO 17442): 18 letters and digits and two check digits.
    case lei
    /// D-U-N-S number: nine digits, of which none is sure to be a check digit any more.
    case duns
    /// Open Supply Hub: country, day of creation, five signs and a check sign.
    case osHub = "os-hub"
    /// Catena-X business partner number of a company, a site or an address.
    case bpn
    /// Identifier of a smelter by the Responsible Minerals Initiative.
    case rmiCID = "rmi-cid"

    /// What such a number is called.
    public var name: String {
        switch self {
        case .lei: "legal entity identifier"
        case .duns: "D-U-N-S number"
        case .osHub: "number of the Open Supply Hub"
        case .bpn: "business partner number"
        case .rmiCID: "smelter number of the RMI"
        }
    }

    /// What such a number looks like.
    public var form: String {
        switch self {
        case .lei: "18 letters and digits and two check digits, such as 529900T8BM49AURSDO55"
        case .duns: "nine digits, such as 15-048-3782"
        case .osHub:
            "15 signs such as CN2021250D1DTN7: country, year, day of the year, five signs, a check sign"
        case .bpn: "BPNL, BPNS or BPNA and twelve letters and digits"
        case .rmiCID: "CID and six digits, such as CID001234"
        }
    }

    /// The digits and capital letters of a number, without the spaces and hyphens that group them.
    func signs(of text: String) -> [UInt8] {
        text.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
            .map { (0x61...0x7A).contains($0) ? $0 - 32 : $0 }
    }
}
