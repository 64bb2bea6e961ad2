import AssayExpressions

extension CalendarDate {
    /// The month and year in English, such as `August 2026`.
    var monthAndYear: String {
        let (year, month, _) = parts
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
        return "\(names[month - 1]) \(year)"
    }
}
