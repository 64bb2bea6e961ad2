import CXLSXWriter

/// Why a workbook could not be written: what was being done, and what the library says.
public struct WorkbookError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was being done, such as "write a cell of the sheet 'Plan'".
    public let action: String
    /// The reason in the words of the library or of the system.
    public let reason: String

    init(_ action: String, _ code: lxw_error) {
        self.action = action
        reason = lxw_strerror(code).map { String(cString: $0) } ?? "code \(code.rawValue)"
    }

    init(_ action: String, reason: String) {
        self.action = action
        self.reason = reason
    }

    /// Both as a line.
    public var description: String { "cannot \(action): \(reason)" }
}
