/// Writes values as bytes, or reads them again: each type says once, for both ways, what it holds.
///
/// Whole numbers take seven bits a byte; texts and lists come after their length. Reading never
/// traps: after the first fault every value is left as it is, and ``fault`` says where it was.
package struct ByteCoder {
    /// The bytes written so far, or those that are read.
    package private(set) var bytes: [UInt8]
    #if hasFeature(Embedded)
        /// A browser only reads, and what writes takes no room there.
        package var isReading: Bool { true }
    #else
        /// A Boolean value indicating whether bytes are read.
        package let isReading: Bool
    #endif
    /// The offset of the first byte that cannot be right.
    package private(set) var fault: Int?
    /// The rules that were read, in order.
    package var rules = RuleBook()
    /// For each question the columns of its table, or 1; what rules read is held against it.
    package var columnCounts: [Int32] = []
    private var position = 0

    #if hasFeature(Embedded)
        /// Creates a coder that reads.
        package init(reading bytes: [UInt8]) {
            self.bytes = bytes
        }
    #else
        /// Creates a coder that writes.
        package init() {
            bytes = []
            isReading = false
        }

        /// Creates a coder that reads.
        package init(reading bytes: [UInt8]) {
            self.bytes = bytes
            isReading = true
        }
    #endif

    /// A Boolean value indicating whether all bytes were read without a fault.
    package var isAtEnd: Bool { fault == nil && position == bytes.count }

    /// Notes that what was read last cannot be right.
    package mutating func refuse() {
        if isReading, fault == nil { fault = position }
    }

    /// Refuses what was read unless something holds.
    package mutating func require(_ holds: Bool) {
        if !holds { refuse() }
    }

    package mutating func code(_ value: inout UInt8) {
        guard isReading else {
            bytes.append(value)
            return
        }
        guard fault == nil, position < bytes.count else { return refuse() }
        value = bytes[position]
        position += 1
    }

    package mutating func code(_ value: inout UInt64) {
        guard isReading else {
            var rest = value
            while rest >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(truncatingIfNeeded: rest))
            return
        }
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            var byte: UInt8 = 0
            code(&byte)
            guard fault == nil else { return }
            let bits = UInt64(byte & 0x7F)
            // Each number has one spelling: no bits past the last, and no zeros in front.
            guard shift < 63 || (shift == 63 && bits <= 1), byte != 0 || shift == 0 else {
                return refuse()
            }
            result |= bits << shift
            if byte < 0x80 { break }
            shift += 7
        }
        value = result
    }

    package mutating func code(_ value: inout Int) {
        let whole = Int64(value)
        var folded = UInt64(bitPattern: whole << 1 ^ whole >> 63)
        code(&folded)
        // `Int` has 32 bits in a browser.
        let read = Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
        guard let exact = Int(exactly: read) else { return refuse() }
        value = exact
    }

    package mutating func code(_ value: inout Int32) {
        var whole = Int(value)
        code(&whole)
        guard let exact = Int32(exactly: whole) else { return refuse() }
        value = exact
    }

    package mutating func code(_ value: inout Bool) {
        var byte: UInt8 = value ? 1 : 0
        code(&byte)
        require(byte <= 1)
        value = byte == 1
    }

    package mutating func code(_ value: inout String) {
        var count = UInt64(value.utf8.count)
        code(&count)
        guard isReading else {
            bytes.append(contentsOf: value.utf8)
            return
        }
        guard fault == nil, count <= UInt64(bytes.count - position) else { return refuse() }
        let end = position + Int(count)
        guard let text = String(validating: bytes[position..<end], as: UTF8.self) else {
            return refuse()
        }
        value = text
        position = end
    }

    /// Writes or reads a list, each element by `body`, which starts from `blank` when it reads.
    package mutating func code<Element>(
        _ list: inout [Element], from blank: @autoclosure () -> Element,
        _ body: (inout Element, inout ByteCoder) -> Void
    ) {
        var count = UInt64(list.count)
        code(&count)
        guard isReading else {
            for position in list.indices { body(&list[position], &self) }
            return
        }
        // Every element takes a byte at least, so a count cannot ask for more than there is.
        guard fault == nil, count <= UInt64(bytes.count - position) else { return refuse() }
        list = []
        for _ in 0..<count {
            var element = blank()
            body(&element, &self)
            guard fault == nil else { return }
            list.append(element)
        }
    }

    /// Writes or reads a value that may be missing.
    package mutating func code<Wrapped>(
        _ value: inout Wrapped?, from blank: @autoclosure () -> Wrapped,
        _ body: (inout Wrapped, inout ByteCoder) -> Void
    ) {
        var isThere = value != nil
        code(&isThere)
        guard isThere, fault == nil else {
            if isReading { value = nil }
            return
        }
        var wrapped = value ?? blank()
        body(&wrapped, &self)
        value = wrapped
    }

    /// Writes or reads a case by its place among all cases.
    package mutating func code<Case: CaseIterable & Equatable>(_ value: inout Case) {
        var place: UInt8 = 0
        if !isReading {
            for candidate in Case.allCases {
                if candidate == value { break }
                place += 1
            }
        }
        code(&place)
        guard isReading, fault == nil else { return }
        var number: UInt8 = 0
        for candidate in Case.allCases {
            if number == place {
                value = candidate
                return
            }
            number += 1
        }
        refuse()
    }

    package mutating func code(_ list: inout [String]) {
        code(&list, from: "") { $1.code(&$0) }
    }
}
