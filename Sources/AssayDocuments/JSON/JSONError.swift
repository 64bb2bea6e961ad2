import AssayDiagnostics

/// The first place at which bytes are not JSON, and why.
public struct JSONError: Error, Sendable, Hashable {
    /// Why the bytes are not JSON.
    public enum Reason: Sendable, Hashable {
        /// There is nothing.
        case isEmpty
        /// The bytes are not UTF-8.
        case notUTF8
        /// The text ends within a value.
        case endsEarly
        /// Something follows the value.
        case goesOn
        /// Something else is where a value must be.
        case valueExpected
        /// Something else is where this character must be.
        case expected(Unicode.Scalar)
        /// A number is spelled as JSON does not have it.
        case notANumber
        /// A control character is in a string.
        case control
        /// A backslash is followed by something that JSON does not have.
        case badEscape
        /// Half of a surrogate pair is escaped alone.
        case loneSurrogate
        /// Two members of an object have one name.
        case nameTwice
        /// There are more arrays and objects in each other than ``JSONReader/mostDepth``.
        case tooDeep
    }

    /// Why the bytes are not JSON.
    public var reason: Reason
    /// The byte at which it shows, from 0.
    public var offset: Int

    /// Creates an error at a byte.
    public init(reason: Reason, offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}

extension JSONError {
    /// The error as a problem of the file that the bytes are from.
    public func diagnostic(of bytes: [UInt8], file: String) -> Diagnostic {
        var input = Input(file: file)
        input.bytes = bytes
        var places = PlaceFinder(in: input)
        let place = places.place(of: .bytes(offset..<offset))
        return Diagnostic(id: id, place: place, message: message, help: help)
    }

    private var id: DiagnosticID {
        switch reason {
        case .notUTF8: .notUTF8
        case .nameTwice: .repeatedMember
        default: .notWellFormed
        }
    }

    private var message: String {
        switch reason {
        case .isEmpty: "the file is empty"
        case .notUTF8: "the bytes here are not UTF-8"
        case .endsEarly: "the JSON ends before it is complete"
        case .goesOn: "something follows the end of the JSON"
        case .valueExpected: "no JSON value begins here"
        case .expected(let character): "'" + String(character) + "' is expected here"
        case .notANumber: "this is no number of JSON"
        case .control: "a control character is inside a string"
        case .badEscape: "JSON has no such escape"
        case .loneSurrogate: "half of a surrogate pair is escaped alone"
        case .nameTwice: "the object has this member already"
        case .tooDeep:
            "more than " + String(JSONReader.mostDepth) + " arrays and objects are in each other"
        }
    }

    private var help: String {
        switch reason {
        case .isEmpty: "Write a JSON document, or name another file."
        case .notUTF8: "Save the file as UTF-8."
        case .endsEarly: "Close every string, array and object that was begun."
        case .goesOn: "Keep a single value in the file."
        case .valueExpected:
            "Write a string in quotation marks, a number, true, false, null, [ or {."
        case .expected: "Check the quotation marks, commas and brackets before this place."
        case .notANumber: "Write digits with a point, such as 12.5, or put it in quotation marks."
        case .control: "Write it as an escape, such as \\n for a line break."
        case .badEscape: "Write \\\\ for a backslash."
        case .loneSurrogate: "Write the character itself, or both halves."
        case .nameTwice: "Keep one of them."
        case .tooDeep: "Keep the document flat."
        }
    }
}
