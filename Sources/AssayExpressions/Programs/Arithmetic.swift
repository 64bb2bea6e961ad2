/// What is done with two numbers.
enum Arithmetic: Int32, Sendable {
    case add, subtract, multiply, divide, modulo

    func apply(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal {
        switch self {
        case .add: left + right
        case .subtract: left - right
        case .multiply: left * right
        case .divide: left / right
        case .modulo: left % right
        }
    }
}

/// How a number is made whole.
enum Rounding: Int32, Sendable {
    case floor, ceiling, round

    func apply(_ value: ExactDecimal) -> ExactDecimal {
        switch self {
        case .floor: value.floor
        case .ceiling: value.ceiling
        case .round: value.rounded
        }
    }
}
