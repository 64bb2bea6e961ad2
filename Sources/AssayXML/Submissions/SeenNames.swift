import CLibXML2

/// Names as the parser's dictionary holds them: the same name is the same address.
///
/// A name is compared letter by letter when it is first met, and by its address from then on.
struct SeenNames {
    private struct Entry {
        var address: UnsafePointer<xmlChar>?
        var number: Int
    }

    private static let size = 128

    private let spellings: UnsafeMutablePointer<UnsafePointer<CChar>>
    private let count: Int
    /// Each name where its address says; one that falls onto another takes its place.
    private let entries: UnsafeMutablePointer<Entry>

    init(_ spellings: UnsafeMutablePointer<UnsafePointer<CChar>>, _ count: Int) {
        self.spellings = spellings
        self.count = count
        entries = .allocate(capacity: Self.size)
        entries.initialize(repeating: Entry(address: nil, number: 0), count: Self.size)
    }

    /// The number of a name; `nil` for one that is not known.
    func number(of name: UnsafePointer<xmlChar>) -> Int? {
        let bits = UInt(bitPattern: name)
        let entry = entries + Int((bits ^ bits >> 7) % UInt(Self.size))
        if entry.pointee.address == name { return entry.pointee.number }
        for number in 0..<count where Self.isSame(name, spellings[number]) {
            entry.pointee = Entry(address: name, number: number)
            return number
        }
        return nil
    }

    static func isSame(
        _ name: UnsafePointer<xmlChar>, _ spelling: UnsafePointer<CChar>
    ) -> Bool {
        spelling.withMemoryRebound(to: xmlChar.self, capacity: 1) {
            // Most names differ at once.
            name[0] == $0[0] && xmlStrEqual(name, $0) != 0
        }
    }

    func deallocate() { entries.deallocate() }
}
