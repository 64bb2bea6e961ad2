/// What is wrong with an identifier.
public enum IdentifierFault: Sendable, Hashable {
    /// It has not the form of its kind.
    case form
    /// Its last signs do not fit the others; they should be these if the others are right.
    case checkSigns(expected: String)
}

extension Identifier {
    /// What is wrong with it; `nil` where nothing can be told from the number alone.
    ///
    /// A D-U-N-S number has no check digit that holds: the register gave the last digit up in 2006. A
    /// business partner number and a smelter number have none.
    public var fault: IdentifierFault? {
        let signs = signs
        switch kind {
        case .lei:
            guard signs.count == 20, signs.allSatisfy(Self.isSign),
                signs.suffix(2).allSatisfy(Self.isDigit)
            else { return .form }
            return Self.fault(in: signs, expected: Self.leiDigits(of: signs.prefix(18)))
        case .duns:
            return signs.count == 9 && signs.allSatisfy(Self.isDigit) ? nil : .form
        case .osHub:
            guard signs.count == 15, signs.prefix(2).allSatisfy(Self.isLetter),
                signs[2..<9].allSatisfy(Self.isDigit),
                (1...366).contains(signs[6..<9].reduce(0) { $0 * 10 + Int($1) - 48 })
            else { return .form }
            var sum = signs.prefix(2).reduce(0) { $0 + Int($1) }
            for sign in signs[2..<14] {
                guard let value = Self.base32.firstIndex(of: sign) else { return .form }
                sum += value
            }
            return Self.fault(in: signs, expected: [Self.base32[sum % 32]])
        case .bpn:
            let isBPN = ["BPNL", "BPNS", "BPNA"].contains { signs.starts(with: $0.utf8) }
            return isBPN && signs.count == 16 && signs.allSatisfy(Self.isSign) ? nil : .form
        case .rmiCID:
            let isCID = signs.count == 9 && signs.starts(with: "CID".utf8)
            return isCID && signs.suffix(6).allSatisfy(Self.isDigit) ? nil : .form
        }
    }

    private static func fault(in signs: [UInt8], expected: [UInt8]) -> IdentifierFault? {
        guard !signs.suffix(expected.count).elementsEqual(expected) else { return nil }
        return .checkSigns(expected: String(decoding: expected, as: UTF8.self))
    }

    /// The check digits by ISO/IEC 7064, MOD 97-10: letters count from 10, and the whole leaves 1.
    private static func leiDigits(of signs: ArraySlice<UInt8>) -> [UInt8] {
        var rest = 0
        for sign in signs {
            let value = isDigit(sign) ? Int(sign) - 48 : Int(sign) - 55
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97
        }
        let check = 98 - rest * 100 % 97
        return [UInt8(48 + check / 10), UInt8(48 + check % 10)]
    }

    /// Crockford's digits: no I, L, O and U.
    private static let base32 = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    private static func isDigit(_ sign: UInt8) -> Bool { (0x30...0x39).contains(sign) }
    private static func isLetter(_ sign: UInt8) -> Bool { (0x41...0x5A).contains(sign) }
    private static func isSign(_ sign: UInt8) -> Bool { isDigit(sign) || isLetter(sign) }
}

extension Identifier {
    /// What is wrong, in words.
    package func message(of fault: IdentifierFault) -> String {
        let start = String(text.unicodeScalars.prefix(60))
        switch fault {
        case .form: return "'" + start + "' has not the form of a " + kind.name
        case .checkSigns(let expected):
            return "'" + start
                + "' cannot be right: with the signs before them, the last would be "
                + expected
        }
    }

    /// How to mend it.
    package func help(with fault: IdentifierFault) -> String {
        switch fault {
        case .form: "Write " + kind.form + "."
        case .checkSigns:
            "Compare it with the register; two signs may be exchanged, or one mistyped."
        }
    }
}
