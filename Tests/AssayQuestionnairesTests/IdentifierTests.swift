import AssayQuestionnaires
import Testing

/// Numbers of registers: their form, their check digits, and when two are the same.
@Suite("Identifiers")
struct IdentifierTests {
    @Test(
        "are sound",
        arguments: [
            (IdentifierKind.lei, "529900T8BM49AURSDO55"), (.lei, "5299 00t8 bm49 aurs do55"),
            (.lei, "549300GFX6WN7JDUSN34"), (.duns, "150483782"), (.duns, "15-048-3782"),
            // The last digit is no check digit.
            (.duns, "150483781"), (.osHub, "CN2021250D1DTN7"), (.osHub, "cn-2021250-d1dtn-7"),
            (.bpn, "BPNL00000003AYRE"), (.bpn, "BPNS1234567890ZZ"), (.bpn, "BPNA000000000001"),
            (.rmiCID, "CID001234"), (.rmiCID, "cid001234"),
        ])
    func sound(kind: IdentifierKind, text: String) {
        #expect(Identifier(kind, text).fault == nil, "\(text)")
    }

    @Test(
        "have another form",
        arguments: [
            (IdentifierKind.lei, "529900T8BM49AURSDO5"), (.lei, "529900T8BM49AURSDOXX"),
            (.lei, "529900T8BM49AURSD\u{D6}55"), (.duns, "15048378"), (.duns, "15048378A"),
            (.osHub, "CN2021367D1DTN7"), (.osHub, "CN2021000D1DTN7"), (.osHub, "CN2021250D1UTN7"),
            (.osHub, "C12021250D1DTN7"), (.bpn, "BPNX00000003AYRE"), (.bpn, "BPNL0003AYRE"),
            (.rmiCID, "CID1234"), (.rmiCID, "001234"), (.lei, ""), (.bpn, ""),
        ])
    func otherForm(kind: IdentifierKind, text: String) {
        #expect(Identifier(kind, text).fault == .form, "\(text)")
    }

    @Test(
        "say what their last signs should be",
        arguments: [
            (IdentifierKind.lei, "529900T8BM49AURSDO56", "55"),
            // Two signs that are exchanged are found.
            (.lei, "529900T8BM94AURSDO55", "95"), (.osHub, "CN2021250D1DTN8", "7"),
        ])
    func checkSigns(kind: IdentifierKind, text: String, expected: String) {
        guard case .checkSigns(let found) = Identifier(kind, text).fault else {
            Issue.record("\(text) is sound")
            return
        }
        #expect(found == expected)
    }

    /// Every digit for another and every letter for another is found, as MOD 97-10 promises; a letter for a
    /// digit nearly always.
    @Test func oneWrongSignIsFound() {
        let known = Array("529900T8BM49AURSDO55".utf8)
        for position in known.indices {
            for sign in Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
            where sign != known[position] && (sign < 0x41) == (known[position] < 0x41) {
                var other = known
                other[position] = sign
                let text = String(decoding: other, as: UTF8.self)
                #expect(Identifier(.lei, text).fault != nil, "\(text)")
            }
        }
    }

    @Test func groupsAndCaseMeanNothing() {
        #expect(Identifier(.duns, "15-048-3782") == Identifier(.duns, "150483782"))
        #expect(Identifier(.bpn, "bpnl 00000003 ayre") == Identifier(.bpn, "BPNL00000003AYRE"))
        #expect(Identifier(.lei, "150483782") != Identifier(.duns, "150483782"))
        #expect(Set([Identifier(.duns, "1-2"), Identifier(.duns, "12")]).count == 1)
    }
}
