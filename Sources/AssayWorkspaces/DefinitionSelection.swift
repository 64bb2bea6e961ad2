import AssayDefinitions
import AssayDiagnostics
public import AssayResponses

/// The questionnaires and programmes that some submissions need, by id.
public struct DefinitionSelection: Sendable {
    /// Ids of questionnaires, without those that they use.
    public var questionnaires: Set<String> = []
    /// Ids of programmes, whose questionnaires are needed too.
    public var programmes: Set<String> = []
    /// A Boolean value indicating whether the templates of others are needed, with the questionnaires that
    /// they hold and to which they say something.
    public var takesTemplates = false

    /// Creates an empty selection.
    public init() {}

    /// Selects what some submissions need.
    ///
    /// - Parameters:
    ///   - submissions: what suppliers say.
    ///   - programme: the id of a programme that is needed besides.
    public init(of submissions: [Submission], programme: String? = nil) {
        if let programme { programmes.insert(programme) }
        for submission in submissions {
            if let programme = submission.programme { programmes.insert(programme.id) }
            questionnaires.formUnion(submission.questionnaires.map(\.id))
            questionnaires.formUnion(submission.answers.map(\.questionnaire))
            questionnaires.formUnion(submission.observations.map(\.questionnaire))
        }
    }
}

/// Reads the definitions of a selection from a folder of questionnaires, and all catalogues.
///
/// A questionnaire is looked for in the folder of its name. Returns `nil` where something is not
/// found or not sound; whoever asked then reads all, which reports every problem.
///
/// - Parameters:
///   - selection: what is needed; what it uses is added.
///   - folder: a folder of questionnaires, catalogues and programmes.
public func loadDefinitions(
    _ selection: DefinitionSelection, in folder: String
) -> LoadedDefinitions? {
    var loaded = LoadedDefinitions()
    var diagnostics = DiagnosticCollector()
    var needed = selection.questionnaires
    var programmes = selection.programmes
    let all = definitionFiles(at: folder)
    for path in all where !path.hasSuffix("/definition.xml") {
        if !selection.takesTemplates, path.hasPrefix(folder + "/Workbooks/") { continue }
        guard let file = loaded.read(path, diagnostics: &diagnostics) else { return nil }
        if case .programme(let programme) = file {
            guard programmes.remove(programme.id.value) != nil else { continue }
            needed.formUnion(programme.includes.map(\.questionnaire.value))
        }
        if case .workbook(let workbook) = file {
            needed.insert(workbook.fills.value)
        }
        loaded.files.append(file)
    }
    guard programmes.isEmpty else { return nil }
    var read: Set<String> = []
    while let id = needed.subtracting(read).min() {
        let path = folder + "/" + id + "/definition.xml"
        guard all.contains(path), let file = loaded.read(path, diagnostics: &diagnostics),
            case .questionnaire(let questionnaire) = file, questionnaire.id.value == id
        else { return nil }
        read.insert(id)
        needed.formUnion(questionnaire.uses.map(\.questionnaire.value))
        // What a template says to others is compiled with them.
        needed.formUnion(
            questionnaire.prefills.compactMap {
                $0.question.value.split(separator: ":").first.map(String.init)
            })
        loaded.files.append(file)
    }
    return diagnostics.hasErrors ? nil : loaded
}
