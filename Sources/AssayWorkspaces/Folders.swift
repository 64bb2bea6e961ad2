import AssayInterchange
import FoundationEssentials
import Glibc

/// Returns the names in a folder, by their bytes; throws where it cannot be read.
public func folderEntries(at path: String) throws(SystemError) -> [String] {
    guard let folder = opendir(FileName.cString(path)) else { throw .last }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map(FileName.text)
}

/// Returns whether a folder stands at a path; `nil` where nothing does.
public func isFolder(_ path: String) -> Bool? {
    fileStatus(path).map { $0.st_mode & S_IFMT == S_IFDIR }
}

/// Makes a folder and those it lies in, as far as they are missing.
public func makeFolder(_ path: String) throws(SystemError) {
    if isFolder(path) == true { return }
    let place = FilePlace(path.hasSuffix("/") ? String(path.dropLast()) : path)
    if !place.name.isEmpty, isFolder(place.folder) == nil { try makeFolder(place.folder) }
    guard mkdir(FileName.cString(path), 0o777) != 0 else { return }
    let error = SystemError.last
    if isFolder(path) != true { throw error }
}
