import AssayExpressions

/// Why bytes are not a library.
public enum LibraryDecodingError: Error, Hashable {
    /// They do not begin as a library does, or are of a version that this engine does not read.
    case notALibrary
    /// There are more than a library can have.
    case tooLarge
    /// Something about an offset cannot be right.
    case damaged(offset: Int)
    /// Every part can be read, and they do not fit together.
    case inconsistent
}

extension QuestionnaireLibrary {
    /// The most bytes that are read as a library.
    public static let mostBytes = 16 << 20

    /// The bytes with which a library begins: a name and the version of the form.
    private static let mark = Array("assay-library-6\n".utf8)

    #if !hasFeature(Embedded)
        /// Returns the library as bytes, from which ``init(decoding:)`` makes the same library.
        ///
        /// The same library gives the same bytes on any machine. What can be worked out again, such as
        /// the tables, is left out.
        public func encoded() -> [UInt8] {
            var coder = ByteCoder()
            var contents = LibraryBuilder(self)
            contents.code(with: &coder)
            return Self.mark + coder.bytes
        }
    #endif

    /// Reads a library from bytes that may come from anywhere.
    ///
    /// What is read is verified: every index is within its list, every rule stays within its own
    /// steps and ends, and no action waits for itself. A library that is returned can be used for
    /// any answers without a trap. Texts are as they were written, whatever they say.
    ///
    /// - Parameter bytes: what ``encoded()`` returned; at most ``mostBytes``.
    /// - Throws: a ``LibraryDecodingError`` for anything else.
    public convenience init(decoding bytes: [UInt8]) throws(LibraryDecodingError) {
        guard bytes.starts(with: Self.mark) else { throw .notALibrary }
        guard bytes.count <= Self.mostBytes else { throw .tooLarge }
        var coder = ByteCoder(reading: Array(bytes.dropFirst(Self.mark.count)))
        var contents = LibraryBuilder()
        contents.code(with: &coder)
        if let fault = coder.fault { throw .damaged(offset: fault + Self.mark.count) }
        guard coder.isAtEnd, LibraryVerification(of: contents).isSound() else {
            throw .inconsistent
        }
        contents.rules = coder.rules
        self.init(contents)
    }
}

extension LibraryBuilder {
    fileprivate mutating func code(with coder: inout ByteCoder) {
        // Rules are held against the questions when they are read, so their tables come first.
        coder.code(&columnCounts, from: 1) { count, coder in
            coder.code(&count)
            coder.require(count >= 1 && count <= 1_000)
        }
        coder.columnCounts = columnCounts
        coder.code(&symbols)
        coder.code(
            &questions,
            from: Question(
                index: QuestionIndex(rawValue: 0), id: "",
                questionnaire: .init(rawValue: 0), section: .init(rawValue: 0), type: .text,
                text: LocalizedText())
        ) { $1.code(&$0) }
        coder.code(&actions, from: .blank) { $1.code(&$0) }
        coder.code(
            &questionnaires,
            from: Questionnaire(
                id: "", version: "", language: "", title: LocalizedText(),
                scoring: Scoring(scheme: .weightedMean, version: ""))
        ) { $1.code(&$0) }
        coder.code(
            &programmes, from: Programme(id: "", version: "", title: LocalizedText())
        ) { $1.code(&$0) }
        coder.code(&catalogue)
        coder.code(&relevanceOrder)
    }
}
