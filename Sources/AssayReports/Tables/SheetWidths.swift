/// How many characters the columns of the workbook show whose words are kept for all suppliers.
///
/// How many lines the words take is worked out when they are kept, so both sides must agree.
enum SheetWidths {
    static let key = 20
    static let name = 36
    static let action = 50
    static let owner = 16
    static let role = 20
    static let kind = 13
    static let indicators = 48
    static let closesWith = 40
    static let verifiedBy = 32
    static let supplierNumber = 18
    static let supplier = 30
    static let finding = 44
    static let because = 48
    static let wording = 44
    static let clauses = 34
    static let connection = 22
}
