import AssayDiagnostics
import CLibXML2

/// What receives the elements and texts of a document that another program wrote.
public protocol MarkupTaker: AnyObject {
    /// A Boolean value indicating whether nothing more is wanted; the reading then ends.
    var isDone: Bool { get }
    /// Receives the beginning of an element; names are without prefix.
    func start(_ name: String, _ attributes: [ScannedAttribute])
    /// Receives a text; a long one comes in several parts.
    func text(_ text: String)
    /// Receives the end of the element opened last.
    func end(_ name: String)
}

/// An attribute of an element of another program's document.
public struct ScannedAttribute: Sendable {
    /// Its name without prefix.
    public let name: String
    /// A Boolean value indicating whether it has a prefix.
    public let hasPrefix: Bool
    /// Its value, references replaced.
    public let value: String
}

/// Why a document of another program cannot be read.
public enum MarkupFault: Error, Sendable, Hashable {
    /// It is not written in UTF-8.
    case encoding
    /// A tag has far too many attributes.
    case overgrown
    /// It declares a document type, and with it perhaps entities.
    case documentType
    /// It is not well-formed from this line on.
    case notWellFormed(line: Int)
}

/// Reads a document that another program wrote, with the same caution as our own: no network, no
/// entity but the five predefined ones, no document type, at most 256 levels.
///
/// - Parameters:
///   - bytes: the document in UTF-8.
///   - taker: receives what is in it, in order; also what comes before a fault.
public func scanMarkup(_ bytes: [UInt8], into taker: any MarkupTaker) throws(MarkupFault) {
    switch EncodingCheck.problem(in: bytes, mostBytes: Int(Int32.max))?.error {
    case nil: break
    case .otherEncoding, .notUTF8: throw .encoding
    case .tooManyAttributes: throw .overgrown
    default: throw .notWellFormed(line: 1)
    }
    let scan = MarkupScan(taker)
    scan.parse(bytes)
    if let fault = scan.fault { throw fault }
}

/// One reading of a document from beginning to end.
private final class MarkupScan {
    private let taker: any MarkupTaker
    private var context: xmlParserCtxtPtr?
    private var isStopped = false
    private(set) var fault: MarkupFault?

    init(_ taker: any MarkupTaker) { self.taker = taker }

    func parse(_ bytes: [UInt8]) {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { data, name, _, _, _, _, count, _, attributes in
            MarkupScan.from(data).start(name, Int(count), attributes)
        }
        handler.endElementNs = { data, name, _, _ in MarkupScan.from(data).end(name) }
        handler.characters = { data, text, length in
            MarkupScan.from(data).add(text, Int(length))
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.internalSubset = { data, _, _, _ in MarkupScan.from(data).stop(.documentType) }
        handler.serror = { data, error in
            guard let data, let error else { return }
            MarkupScan.from(data).note(error.pointee)
        }
        let data = Unmanaged.passUnretained(self).toOpaque()
        (bytes + [0]).withUnsafeBufferPointer { ended in
            let isRead = LibXML2.parse(inPlace: ended, with: handler, data: data) { context = $0 }
            if isRead == nil { fault = .notWellFormed(line: 1) }
        }
        context = nil
    }

    private static func from(_ data: UnsafeMutableRawPointer?) -> MarkupScan {
        guard let data else { preconditionFailure("the parser was given its reader") }
        return Unmanaged<MarkupScan>.fromOpaque(data).takeUnretainedValue()
    }

    private func start(
        _ name: UnsafePointer<xmlChar>?, _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let name, !isStopped else { return }
        var scanned: [ScannedAttribute] = []
        // Each attribute is five pointers: name, prefix, namespace, value, and the value's end.
        for position in 0..<count {
            guard let attribute = attributes?.advanced(by: position * 5), let name = attribute[0],
                let value = attribute[3], let end = attribute[4]
            else { continue }
            let raw = String(
                decoding: UnsafeBufferPointer(start: value, count: end - value), as: UTF8.self)
            // The parser hands over &amp; half decoded.
            let text =
                raw.utf8.contains(UInt8(ascii: "&"))
                ? EmbeddedText(attribute: raw, start: SourcePlace(file: "")).value : raw
            scanned.append(
                ScannedAttribute(
                    name: String(cString: name), hasPrefix: attribute[1] != nil, value: text))
        }
        taker.start(String(cString: name), scanned)
        stopWhenDone()
    }

    private func end(_ name: UnsafePointer<xmlChar>?) {
        guard let name, !isStopped else { return }
        taker.end(String(cString: name))
        stopWhenDone()
    }

    private func add(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
        guard let text, !isStopped else { return }
        taker.text(
            String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self))
    }

    private func stopWhenDone() {
        if taker.isDone { stop(nil) }
    }

    private func stop(_ reason: MarkupFault?) {
        guard !isStopped else { return }
        isStopped = true
        fault = reason
        xmlStopParser(context)
    }

    private func note(_ error: xmlError) {
        guard error.level == XML_ERR_FATAL || error.level == XML_ERR_ERROR else { return }
        stop(.notWellFormed(line: Int(error.line)))
    }
}
