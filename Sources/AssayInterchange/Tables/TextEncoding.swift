import AssayXML
import FoundationEssentials
import Glibc

extension SurveyMapping.Encoding {
    /// Where a text has bytes that its encoding does not.
    struct Broken: Error {
        /// The line, from 1.
        var line: Int
    }

    /// The encoding that the first bytes of a file tell: UTF-16 by its mark, UTF-8 else.
    init(of bytes: [UInt8]) {
        self =
            bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? .utf16 : .utf8
    }

    /// Decodes a file, without a byte order mark.
    func text(of bytes: [UInt8]) throws(Broken) -> String {
        var bytes = self == .utf8 ? bytes : try Self.converted(bytes, from: rawValue)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Broken(line: Self.lines(in: bytes[..<Self.firstBroken(in: bytes)]))
        }
        return text
    }

    /// Converts to UTF-8 with the system's tables.
    private static func converted(
        _ bytes: [UInt8], from name: String
    ) throws(Broken) -> [UInt8] {
        let converter = iconv_open("UTF-8", name.uppercased())
        guard converter != iconv_t(bitPattern: -1) else { throw Broken(line: 0) }
        defer { iconv_close(converter) }
        // No encoding here needs more than three bytes for one.
        var output = [UInt8](repeating: 0, count: bytes.count * 3 + 16)
        var input = bytes.map { CChar(bitPattern: $0) }
        var (inputLeft, outputLeft) = (input.count, output.count)
        let result = input.withUnsafeMutableBufferPointer { from in
            output.withUnsafeMutableBytes { to in
                var source = from.baseAddress
                var target = to.bindMemory(to: CChar.self).baseAddress
                return iconv(converter, &source, &inputLeft, &target, &outputLeft)
            }
        }
        let written = output[..<(output.count - outputLeft)]
        guard result != Int(bitPattern: UInt.max), inputLeft == 0 else {
            throw Broken(line: lines(in: written))
        }
        return Array(written)
    }

    private static func firstBroken(in bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            offset += UTF8.width(scalar)
        }
        return offset
    }

    private static func lines(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.count { $0 == UInt8(ascii: "\n") } + 1
    }
}
