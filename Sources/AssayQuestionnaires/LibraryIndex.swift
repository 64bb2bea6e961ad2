/// The position of an element in a list of a library, such as that of a questionnaire.
///
/// It is typed by what it finds, so that the position of a measure cannot be taken for that of an
/// initiative. A library hands indexes out; an index is meant for the library that it came from, and
/// in another it may find something else or trap.
public struct LibraryIndex<Element>: Sendable, Hashable, Comparable {
    /// The position, from 0.
    public let rawValue: Int

    /// Creates an index from a position, which must not be negative.
    package init(rawValue: Int) {
        precondition(rawValue >= 0, "a position is not negative")
        self.rawValue = rawValue
    }

    /// Orders by position.
    public static func < (left: LibraryIndex, right: LibraryIndex) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// The position of a questionnaire among ``QuestionnaireLibrary/questionnaires``.
public typealias QuestionnaireIndex = LibraryIndex<Questionnaire>
/// The position of a section among ``Questionnaire/sections``.
public typealias SectionIndex = LibraryIndex<Section>
/// The position of a programme among ``QuestionnaireLibrary/programmes``.
public typealias ProgrammeIndex = LibraryIndex<Programme>
/// The position of the row of a finding among ``JudgingTables/findings``.
public typealias FindingIndex = LibraryIndex<FindingRow>
/// The position of a measure among ``Catalogue/measures``.
public typealias MeasureIndex = LibraryIndex<Measure>
/// The position of an initiative among ``Catalogue/initiatives``.
public typealias InitiativeIndex = LibraryIndex<Initiative>
/// The position of a practice among ``Catalogue/practices``.
public typealias PracticeIndex = LibraryIndex<Practice>
/// The position of a place among ``Catalogue/places``.
public typealias PlaceIndex = LibraryIndex<DocumentedPlace>
/// The position of a theme among ``Catalogue/themes``.
public typealias ThemeIndex = LibraryIndex<Theme>
/// The position of a letter among ``Catalogue/letters``.
public typealias LetterIndex = LibraryIndex<RequestLetter>
/// The position of a function among ``Catalogue/functions``.
public typealias FunctionIndex = LibraryIndex<CompanyFunction>
/// The position of a scheme among ``Catalogue/schemes``.
public typealias SchemeIndex = LibraryIndex<Scheme>
/// The position of a framework among ``Catalogue/frameworks``.
public typealias FrameworkIndex = LibraryIndex<Framework>
/// The position of a clause among ``Framework/clauses``.
public typealias ClauseIndex = LibraryIndex<Clause>

extension Array {
    /// The indexes of the elements of a list of a library, in order.
    public var libraryIndexes: [LibraryIndex<Element>] {
        indices.map { LibraryIndex(rawValue: $0) }
    }

    /// Returns the element of an index; traps where there is none.
    public subscript(index: LibraryIndex<Element>) -> Element { self[index.rawValue] }

    /// Returns the index of the first element for which a condition holds.
    public func libraryIndex(where holds: (Element) -> Bool) -> LibraryIndex<Element>? {
        firstIndex(where: holds).map { LibraryIndex(rawValue: $0) }
    }

    /// Returns whether there is an element of an index.
    func has(_ index: LibraryIndex<Element>) -> Bool { indices.contains(index.rawValue) }
}
