/// The position of a question among all questions that rules can name.
public struct QuestionIndex: Sendable, Hashable, Comparable {
    /// The position, from 0.
    public let rawValue: Int32

    /// Creates an index from a position, which must not be negative.
    package init(rawValue: Int32) {
        precondition(rawValue >= 0, "a position is not negative")
        self.rawValue = rawValue
    }

    /// Orders by position.
    public static func < (left: QuestionIndex, right: QuestionIndex) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// What kind of thing one value of an answer is.
public enum ItemType: UInt8, Sendable, Hashable, CaseIterable {
    /// One of the options that the definition lists.
    case choice
    /// Yes or no.
    case boolean
    /// An exact decimal number; integers and percentages are numbers with limits.
    case number
    /// A day of the calendar.
    case date
    /// Free text.
    case text
    /// A country by its ISO 3166-1 alpha-2 code.
    case country
    /// The name of a file.
    case file
}

/// What the type checker knows of one column of a table, or of the values of a question.
public struct ItemSignature: Sendable, Hashable {
    /// The kind of the values.
    public var type: ItemType
    /// The symbols a value can be; empty when any is possible.
    public var options: [Symbol]
    /// The least number allowed, when there is one.
    public var minimum: ExactDecimal?
    /// The greatest number allowed, when there is one.
    public var maximum: ExactDecimal?

    /// Creates a signature; without options or limits, any value of the type is possible.
    public init(
        type: ItemType, options: [Symbol] = [], minimum: ExactDecimal? = nil,
        maximum: ExactDecimal? = nil
    ) {
        self.type = type
        self.options = options
        self.minimum = minimum
        self.maximum = maximum
    }
}

/// What the type checker knows of a question.
public struct QuestionSignature: Sendable, Hashable {
    /// How many values an answer has.
    public enum Shape: Sendable, Hashable {
        /// At most one value.
        case single(ItemSignature)
        /// Any number of different values.
        case multiple(ItemSignature)
        /// Rows of typed cells, by column in the order of the definition.
        case table([Column])
    }

    /// A column of a table.
    public struct Column: Sendable, Hashable {
        /// The name rules use.
        public var name: String
        /// What its cells hold.
        public var item: ItemSignature

        /// Creates a column.
        public init(name: String, item: ItemSignature) {
            self.name = name
            self.item = item
        }
    }

    /// The position of the answer in an answer sheet.
    public var index: QuestionIndex
    /// How many values there are, and of which kind.
    public var shape: Shape

    /// Creates a signature.
    public init(index: QuestionIndex, shape: Shape) {
        self.index = index
        self.shape = shape
    }

    /// The number of cells in a row; 1 for anything but a table.
    public var columnCount: Int {
        if case .table(let columns) = shape { return columns.count }
        return 1
    }
}
