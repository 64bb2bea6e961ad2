enum FormResources {
    static let modules: [String] = []
    static let style = ""
    static let template = "{{{library}}}"
}
