import AssayDiagnostics
import AssayExpressions
import AssayResponses
import CLibXML2

/// Builds a submission while libxml2 reads it, without a tree in between.
///
/// It is strict and does not explain: the first thing out of place ends the reading, and whoever
/// asked then reads the file as a tree, which tells every problem with its place.
struct SubmissionEvents: ~Copyable {
    private let tables = SubmissionTables.shared.elements
    private var context: xmlParserCtxtPtr?
    private var isSound = true

    private var elements = SeenNames(
        SubmissionTables.shared.elementNames, SubmissionElement.allCases.count)
    private var attributes = SeenNames(
        SubmissionTables.shared.attributeNames, SubmissionAttribute.allCases.count)
    private var namespace: UnsafePointer<xmlChar>?

    /// The elements that are open; the grammar lets few stand in each other.
    private let open = UnsafeMutablePointer<OpenElement>.allocate(capacity: Self.mostDepth)
    private var depth = 0
    private static let mostDepth = SubmissionElement.allCases.count
    private let values = UnsafeMutablePointer<SubmissionAttributes.Bytes>.allocate(
        capacity: SubmissionAttribute.allCases.count)
    private let file: FileBehindTwin
    private var building: SubmissionUnderWay

    private struct OpenElement {
        let table: UnsafeMutablePointer<SubmissionTables.Element>
        var reachedGroup: Int8 = 0
        var seenGroups: UInt32 = 0
    }

    private init(_ bytes: [UInt8], behind twin: FileBehindTwin, name: String) {
        file = twin
        building = SubmissionUnderWay(bytes, at: twin.bytes, file: name)
    }

    deinit {
        values.deallocate()
        open.deallocate()
        elements.deallocate()
        attributes.deallocate()
    }

    /// Reads a sound submission; `nil` where anything is wrong with it.
    ///
    /// - Parameters:
    ///   - bytes: the file without a byte order mark.
    ///   - file: the name that messages show.
    static func read(_ bytes: [UInt8], file: String) -> Submission? {
        var wasTwin = false
        let submission = ASCIITwin.use(of: bytes, isHiding: true) { twin in
            wasTwin = twin.hidesLetters
            return read(bytes, through: twin, file: file)
        }
        guard submission == nil, wasTwin else { return submission }
        return ASCIITwin.use(of: bytes, isHiding: false) { read(bytes, through: $0, file: file) }
    }

    /// Reads a submission while libxml2 sees its twin.
    private static func read(
        _ bytes: [UInt8], through twin: ASCIITwin, file: String
    ) -> Submission? {
        bytes.withUnsafeBufferPointer { source in
            guard let behind = FileBehindTwin(source, twin) else { return nil }
            var reader = SubmissionEvents(bytes, behind: behind, name: file)
            return reader.parse(twin.ended) ? reader.building.finished() : nil
        }
    }

    private mutating func parse(_ ended: SubmissionAttributes.Bytes) -> Bool {
        withUnsafeMutablePointer(to: &self) { reader in
            LibXML2.parse(inPlace: ended, with: Self.handler(), data: reader) {
                reader.pointee.context = $0
            } == true && reader.pointee.isSound
        }
    }

    private static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { data, name, _, uri, _, _, count, _, attributes in
            SubmissionEvents.from(data).pointee.start(name, uri, Int(count), attributes)
        }
        handler.endElementNs = { data, _, _, _ in SubmissionEvents.from(data).pointee.end() }
        handler.characters = { data, text, length in
            SubmissionEvents.from(data).pointee.add(text, Int(length))
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.internalSubset = { data, _, _, _ in SubmissionEvents.from(data).pointee.stop() }
        handler.serror = { data, error in
            guard let data, let error, error.pointee.level != XML_ERR_WARNING else { return }
            SubmissionEvents.from(data).pointee.stop()
        }
        return handler
    }

    private static func from(
        _ data: UnsafeMutableRawPointer?
    ) -> UnsafeMutablePointer<SubmissionEvents> {
        guard let data else { preconditionFailure("the parser was given its reader") }
        return data.assumingMemoryBound(to: SubmissionEvents.self)
    }

    private mutating func stop() {
        isSound = false
        xmlStopParser(context)
    }

    // MARK: Events

    private mutating func start(
        _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard isSound, let name, let uri, let context else { return stop() }
        if depth == 0 {
            guard SeenNames.isSame(uri, SubmissionTables.shared.namespace) else { return stop() }
            namespace = uri
        }
        guard uri == namespace, let number = elements.number(of: name) else { return stop() }
        let table = tables + number
        guard admit(table.pointee.element), let present = take(count, attributes, of: table)
        else { return stop() }
        (open + depth).initialize(to: OpenElement(table: table))
        depth += 1
        let isBuilt = building.begin(
            table.pointee.element,
            SubmissionAttributes(
                values: values, present: present,
                origin: file.tag(before: file.position(of: context))))
        if !isBuilt { stop() }
    }

    /// Returns whether an element can stand where it stands.
    private mutating func admit(_ element: SubmissionElement) -> Bool {
        guard depth > 0 else { return element == .submission }
        let parent = open + depth - 1
        let table = parent.pointee.table
        // No element has both text and children.
        guard depth < Self.mostDepth, !table.pointee.takesText else { return false }
        let group = table.pointee.groups[Int(element.rawValue)]
        guard group >= parent.pointee.reachedGroup else { return false }
        let bit: UInt32 = 1 << UInt32(group)
        guard table.pointee.singles & parent.pointee.seenGroups & bit == 0 else { return false }
        parent.pointee.reachedGroup = group
        parent.pointee.seenGroups |= bit
        return true
    }

    /// Takes the attributes of a tag; returns those that stand as bits, `nil` where they do not fit.
    private mutating func take(
        _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        of table: UnsafeMutablePointer<SubmissionTables.Element>
    ) -> UInt32? {
        var present: UInt32 = 0
        if count > 0 {
            // Five pointers each: name, prefix, namespace, where the value begins and ends.
            guard var parts = attributes else { return nil }
            for _ in 0..<count {
                guard parts[1] == nil, let name = parts[0],
                    let position = self.attributes.number(of: name),
                    let begin = parts[3], let end = parts[4]
                else { return nil }
                let said = UnsafeBufferPointer(start: begin, count: end - begin)
                guard let value = file.bytes(of: said)?.trimmed,
                    table.pointee.forms[position].accepts(value)
                else { return nil }
                (values + position).initialize(to: value)
                present |= 1 << UInt32(truncatingIfNeeded: position)
                parts += 5
            }
        }
        return table.pointee.requiredAttributes & ~present == 0 ? present : nil
    }

    private mutating func end() {
        guard isSound, depth > 0 else { return }
        depth -= 1
        let ended = open + depth
        let table = ended.pointee.table
        guard table.pointee.required & ~ended.pointee.seenGroups == 0 else { return stop() }
        guard table.pointee.takesText else {
            building.end(table.pointee.element, ElementText())
            return
        }
        let text = building.takeText()
        let fits =
            text.isEmpty
            ? !table.pointee.needsText : building.accepts(text, by: table.pointee.text)
        guard fits else { return stop() }
        building.end(table.pointee.element, text)
    }

    private mutating func add(_ characters: UnsafePointer<xmlChar>?, _ length: Int) {
        guard isSound, depth > 0, let characters else { return }
        let piece = UnsafeBufferPointer(start: characters, count: length)
        if open[depth - 1].table.pointee.takesText {
            guard let text = file.bytes(of: piece) else { return stop() }
            building.add(text)
        } else if !piece.isBlank {
            stop()
        }
    }
}
