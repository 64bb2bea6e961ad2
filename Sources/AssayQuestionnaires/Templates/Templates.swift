/// What a library knows of the templates of others: where their answers stand, and what these say.
///
/// Bytes of a library have none of it: judging needs none, and a form asks no template.
public struct Templates: Sendable {
    /// The workbooks by id.
    public var workbooks: [WorkbookTemplate] = []
    /// What answers to templates say to other questions, in the order of the definitions.
    public var prefills: [Prefill] = []

    /// Creates templates, none.
    public init() {}
}
