import FoundationEssentials
import Glibc

/// Reads lines from a descriptor, of which it holds one and a part of the next at a time.
struct LineReader {
    /// A line without the line feed at its end.
    enum Line {
        case whole([UInt8])
        /// A line of which only the number of bytes is known, since there were too many.
        case tooLong(Int)
    }

    private let descriptor: Int32
    private let mostBytes: Int
    private var buffer: [UInt8] = []
    /// Where in the buffer the next line begins, and up to where there is no line feed.
    private var (start, searched) = (0, 0)
    private var hasEnded = false

    init(_ descriptor: Int32, mostBytes: Int) {
        self.descriptor = descriptor
        self.mostBytes = mostBytes
    }

    /// Returns the next line, for which it waits; `nil` at the end.
    mutating func next() throws(SystemError) -> Line? {
        var dropped = 0
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer[start..<end]
                (start, searched) = (end + 1, end + 1)
                return finished(line, after: dropped)
            }
            searched = buffer.count
            if searched - start > mostBytes {
                dropped += searched - start
                start = searched
            }
            if try !fill() {
                let line = buffer[start...]
                start = buffer.count
                return line.isEmpty && dropped == 0 ? nil : finished(line, after: dropped)
            }
        }
    }

    private func finished(_ line: ArraySlice<UInt8>, after dropped: Int) -> Line {
        let count = line.count + dropped
        if count > mostBytes { return .tooLong(count) }
        return .whole(Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
    }

    /// Reads more; returns `false` at the end.
    private mutating func fill() throws(SystemError) -> Bool {
        guard !hasEnded else { return false }
        buffer.removeSubrange(..<start)
        searched -= start
        start = 0
        while true {
            var count = 0
            let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { part, initialized in
                count = read(descriptor, part.baseAddress, part.count)
                initialized = max(0, count)
            }
            if count > 0 {
                buffer += part
                return true
            }
            if count == 0 {
                hasEnded = true
                return false
            }
            switch errno {
            case EINTR: continue
            case EAGAIN, EWOULDBLOCK:
                var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                poll(&waiting, 1, -1)
            default: throw .last
            }
        }
    }
}
