public import AssayDiagnostics
import AssayDocuments
public import AssayResponses
import AssayXML

/// A submission on a line of a stream, whatever came of it.
///
/// The line is a submission in the JSON of `urn:assay:submission:1`, or an object with the submission
/// in `submission`, or its XML as a string in `xml`, beside which `id` and `offset` may say whose it is.
public struct SubmissionRecord: Sendable {
    /// The number of the line, from 1.
    public let number: Int
    /// The JSON of `id`, byte for byte; `nil` where there is none.
    public private(set) var id: [UInt8]?
    /// The JSON of `offset`, byte for byte; `nil` where there is none.
    public private(set) var offset: [UInt8]?
    /// The bytes of the submission alone; `nil` where they could not be told from the rest.
    public private(set) var bytes: [UInt8]?
    /// What the submission says; `nil` where it is none.
    public private(set) var submission: Submission?
    /// What is wrong with it, as in a file of its own; ``located(_:)`` says where that is.
    public private(set) var problems = DiagnosticCollector()

    /// The most bytes that a line may have: the largest submission, with half of its characters escaped.
    public static let mostBytes = 32 << 20

    /// The name of standard input, from which records come.
    public static let file = "-"

    /// The pointer to the submission in the line.
    private var pointer = ""

    /// Reads a line without the line feed at its end.
    public init(reading line: [UInt8], number: Int) {
        self.number = number
        do throws(JSONError) {
            try read(line)
        } catch {
            problems.report(error.diagnostic(of: line, file: Self.file))
        }
    }

    /// Makes a record of a line that has more than ``mostBytes``.
    public init(tooLong count: Int, number: Int) {
        self.number = number
        report(
            .fileTooLarge,
            TooLarge.message("line", bytes: count, most: Self.mostBytes),
            TooLarge.help)
    }

    /// Problems of the submission, as problems of the record.
    public func located(_ problems: [Diagnostic]) -> [Diagnostic] {
        problems.map { problem in
            guard problem.place.file == Self.file, problem.place.record == nil else {
                return problem
            }
            var place = problem.place
            place.record = number
            if place.pointer != nil || !pointer.isEmpty {
                place.pointer = pointer + (place.pointer ?? "")
            }
            return Diagnostic(
                id: problem.id, severity: problem.severity, place: place, message: problem.message,
                help: problem.help)
        }
    }

    private mutating func read(_ line: [UInt8]) throws(JSONError) {
        var json = try JSONReader(line)
        guard try json.kind() == .object else { return take(json: line) }
        try json.beginObject()
        var name = try json.nextName()
        guard let first = name, Member(rawValue: first) != nil else { return take(json: line) }
        var contents: [(member: Member, bytes: [UInt8])] = []
        while let member = name {
            switch Member(rawValue: member) {
            case .id: id = Array(line[try json.span()])
            case .offset: offset = Array(line[try json.span()])
            case .submission: contents.append((.submission, Array(line[try json.span()])))
            case .xml:
                guard try json.kind() == .string else {
                    report(
                        .invalidValue, "the member 'xml' is no string", "Write the XML as a string."
                    )
                    return
                }
                contents.append((.xml, Array(try json.string().utf8)))
            case nil:
                try json.skip()
                report(
                    .unknownMember, "the record has an unknown member '\(member)'",
                    "Take it out, or write it into the id, which comes back as it is.")
            }
            name = try json.nextName()
        }
        try json.end()
        guard let (member, bytes) = contents.first, contents.count == 1 else {
            return report(
                contents.isEmpty ? .missingMember : .unknownMember,
                contents.isEmpty
                    ? "the record has neither 'submission' nor 'xml'"
                    : "the record has both 'submission' and 'xml'",
                "Write the submission as JSON in \"submission\", or as XML in \"xml\".")
        }
        guard !problems.hasErrors else { return }
        pointer = "/" + member.rawValue
        if member == .xml { take(xml: bytes) } else { take(json: bytes) }
    }

    private mutating func take(json bytes: [UInt8]) {
        self.bytes = bytes
        submission = readSubmission(json: bytes, file: Self.file, diagnostics: &problems)
    }

    private mutating func take(xml bytes: [UInt8]) {
        self.bytes = bytes
        submission = readSubmission(bytes, file: Self.file, diagnostics: &problems)
    }

    private mutating func report(_ id: DiagnosticID, _ message: String, _ help: String) {
        problems.report(
            Diagnostic(
                id: id, place: SourcePlace(file: Self.file), message: message, help: help))
    }

    /// What a record may have besides the submission.
    private enum Member: String {
        case id, offset, submission, xml
    }
}

extension SubmissionRecord {
    /// The line that answers the record, with the line feed at its end.
    ///
    /// - Parameters:
    ///   - result: the JSON of the result on one line; `nil` where the submission cannot be judged.
    ///   - problems: what is told about the submission; left out where it is empty.
    public func answer(_ result: [UInt8]?, problems: [Diagnostic]) -> [UInt8] {
        var line = Array("{\"record\":\(number)".utf8)
        func add(_ name: String, _ value: [UInt8]?) {
            guard let value else { return }
            line += Array(",\"\(name)\":".utf8) + value
        }
        add("id", id)
        add("offset", offset)
        add("result", result)
        if !problems.isEmpty {
            add(
                "diagnostics",
                JSONWriter.bytes(.compact) { $0.array(located(problems)) { $0.write($1) } })
        }
        line += Array("}\n".utf8)
        return line
    }
}
