public import AssayDefinitions
public import AssayDiagnostics
import AssayXML

/// The definitions that were read from files, and the texts they were read from.
public struct LoadedDefinitions: Sendable {
    /// What each sound file says, in the order of their names.
    public var files: [DefinitionFile] = []
    /// The bytes of each file by name, for showing the line of a problem.
    public var texts: [String: [UInt8]] = [:]
    /// A Boolean value indicating whether a file was left out because of problems.
    public var isIncomplete = false
}

/// Returns the definition files below a folder of questionnaires, sorted; for a file, the file.
///
/// A folder gives `*/definition.xml`, `Catalogues/*.xml`, `Programmes/*.xml` and `Workbooks/*.xml`,
/// and a folder of one questionnaire its `definition.xml`.
public func definitionFiles(at path: String) -> [String] {
    guard isFolder(path) == true else { return [path] }
    let own = path + "/definition.xml"
    if isFolder(own) != nil { return [own] }
    var found: [String] = []
    for name in (try? folderEntries(at: path)) ?? [] {
        let folder = path + "/" + name
        if ["Catalogues", "Programmes", "Workbooks"].contains(name) {
            let files = (try? folderEntries(at: folder)) ?? []
            found += files.filter { $0.hasSuffix(".xml") }.map { folder + "/" + $0 }
        } else if isFolder(folder + "/definition.xml") != nil {
            found.append(folder + "/definition.xml")
        }
    }
    return found.sorted()
}

/// Reads all definitions of the given files and folders, reporting every problem of each file.
///
/// Holding each file against the schema, with `validating`, takes longer.
public func loadDefinitions(
    at paths: [String], validating: Bool, diagnostics: inout DiagnosticCollector
) -> LoadedDefinitions {
    var loaded = LoadedDefinitions()
    for path in distinctFiles(paths.flatMap(definitionFiles(at:))) {
        guard let file = loaded.read(path, diagnostics: &diagnostics) else {
            loaded.isIncomplete = true
            continue
        }
        if validating, let bytes = loaded.texts[path] {
            validate(bytes, file: path, against: .questionnaire, diagnostics: &diagnostics)
        }
        loaded.files.append(file)
    }
    return loaded
}

extension LoadedDefinitions {
    /// Reads a file and keeps its text; `nil` after reporting its problems.
    mutating func read(
        _ path: String, diagnostics: inout DiagnosticCollector
    ) -> DefinitionFile? {
        guard let bytes = readBytes(ofFile: path, diagnostics: &diagnostics) else { return nil }
        texts[path] = bytes
        return readDefinition(bytes, file: path, diagnostics: &diagnostics)
    }
}
