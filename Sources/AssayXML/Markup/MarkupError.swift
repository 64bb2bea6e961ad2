import CLibXML2

/// What can be wrong with the form of an XML file: the facts.
enum MarkupError {
    case tooLarge(Int, most: Int)
    case empty
    /// It is written in another encoding than UTF-8.
    case otherEncoding(String)
    /// Its bytes are not UTF-8 from here on.
    case notUTF8
    case tooManyAttributes(most: Int)
    case documentType
    /// It is not well-formed from here on; the element is the innermost that is open.
    case notWellFormed(Fault, open: OpenElement?)

    struct OpenElement {
        var name: String
        var line: Int
    }

    /// The common ways in which a document is not well-formed.
    enum Fault {
        case otherElementClosed, elementNotClosed, contentAfterEnd, noElement, undefinedEntity
        case strayMarkup, lessThanInAttribute, repeatedAttribute, attributeWithoutValue
        case invalidCharacter, tooDeepOrTooLong, other

        /// Sorts what libxml2 reports.
        init(_ error: xmlError) {
            switch xmlParserErrors(rawValue: UInt32(error.code)) {
            case XML_ERR_TAG_NAME_MISMATCH: self = .otherElementClosed
            case XML_ERR_TAG_NOT_FINISHED, XML_ERR_LTSLASH_REQUIRED, XML_ERR_GT_REQUIRED:
                self = .elementNotClosed
            case XML_ERR_DOCUMENT_END: self = .contentAfterEnd
            case XML_ERR_DOCUMENT_EMPTY: self = .noElement
            case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: self = .undefinedEntity
            case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_INVALID_CHARREF:
                self = .strayMarkup
            case XML_ERR_LT_IN_ATTRIBUTE: self = .lessThanInAttribute
            case XML_ERR_ATTRIBUTE_REDEFINED: self = .repeatedAttribute
            case XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_ATTRIBUTE_NOT_STARTED,
                XML_ERR_ATTRIBUTE_NOT_FINISHED:
                self = .attributeWithoutValue
            case XML_ERR_INVALID_CHAR: self = .invalidCharacter
            case XML_ERR_INTERNAL_ERROR, XML_ERR_NAME_TOO_LONG: self = .tooDeepOrTooLong
            default: self = .other
            }
        }
    }
}
