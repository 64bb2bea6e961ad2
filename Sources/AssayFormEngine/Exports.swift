#if arch(wasm32)
    import AssayQuestionnaires
    import CFormRuntime

    // What a page calls. Bytes go in and out through memory that the page asks for and gives back; a
    // result is one part after the other, each a length of four bytes, the least first, and UTF-8.

    // Unsafe is safe here: a page runs the engine in one thread.
    nonisolated(unsafe) private var engine: FormEngine?

    /// Gives memory for so many bytes; `nil` where there is none left.
    @_expose(wasm, "engine_alloc")
    @_cdecl("engine_alloc")
    public func allocate(_ count: Int32) -> UnsafeMutableRawPointer? {
        form_allocate(Int(count))
    }

    /// Takes memory back that ``allocate(_:)`` or a result gave.
    @_expose(wasm, "engine_free")
    @_cdecl("engine_free")
    public func release(_ memory: UnsafeMutableRawPointer?) {
        form_release(memory)
    }

    /// Takes the library; 0 where it can be used.
    @_expose(wasm, "engine_load")
    @_cdecl("engine_load")
    public func load(_ bytes: UnsafeRawPointer, _ count: Int32) -> Int32 {
        do throws(LibraryDecodingError) {
            engine = try FormEngine(decoding: copied(bytes, count))
            return 0
        } catch {
            return 1
        }
    }

    /// Asks only the short path from now on, as `--depth core` does.
    @_expose(wasm, "engine_ask_core")
    @_cdecl("engine_ask_core")
    public func askCore() {
        engine?.depth = .core
    }

    /// Describes the questionnaires in a language; one part, or `nil` before a library was taken.
    @_expose(wasm, "engine_describe")
    @_cdecl("engine_describe")
    public func describe(_ bytes: UnsafeRawPointer, _ count: Int32) -> UnsafeMutableRawPointer? {
        let language = String(decoding: copied(bytes, count), as: UTF8.self)
        return (engine?.describe(language: language)).flatMap { result([$0]) }
    }

    /// Judges a submission in JSON, by reviews in JSON on lines; the state and the parts asked for, or
    /// `nil` where one of them is no JSON.
    @_expose(wasm, "engine_evaluate")
    @_cdecl("engine_evaluate")
    public func evaluate(
        _ bytes: UnsafeRawPointer, _ count: Int32, _ reviews: UnsafeRawPointer,
        _ reviewsCount: Int32, _ parts: Int32
    ) -> UnsafeMutableRawPointer? {
        let documents = engine?.evaluate(
            copied(bytes, count), reviews: copied(reviews, reviewsCount),
            parts: FormEngine.Parts(rawValue: parts))
        return documents.flatMap { result($0) }
    }

    /// Estimates the scores of a submission with reviews once actions are done, whose names follow on
    /// lines; one part, or `nil` as from `engine_evaluate`.
    @_expose(wasm, "engine_what_if")
    @_cdecl("engine_what_if")
    public func whatIf(
        _ bytes: UnsafeRawPointer, _ count: Int32, _ reviews: UnsafeRawPointer,
        _ reviewsCount: Int32, _ names: UnsafeRawPointer, _ namesCount: Int32
    ) -> UnsafeMutableRawPointer? {
        let lines = copied(names, namesCount).split(separator: UInt8(ascii: "\n"))
        let actions = Set(lines.map { String(decoding: $0, as: UTF8.self) })
        let estimate = engine?.whatIf(
            copied(bytes, count), reviews: copied(reviews, reviewsCount), actions: actions)
        return estimate.flatMap { result([$0]) }
    }

    /// Returns whether nothing of a submission in JSON must be left out; 1 where it is so.
    @_expose(wasm, "engine_is_sound")
    @_cdecl("engine_is_sound")
    public func isSound(_ bytes: UnsafeRawPointer, _ count: Int32) -> Int32 {
        engine?.isSound(copied(bytes, count)) == true ? 1 : 0
    }

    private func copied(_ bytes: UnsafeRawPointer, _ count: Int32) -> [UInt8] {
        Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    }

    private func result(_ parts: [[UInt8]]) -> UnsafeMutableRawPointer? {
        var bytes: [UInt8] = []
        for part in parts {
            let count = UInt32(part.count)
            for shift in stride(from: UInt32(0), through: 24, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: count >> shift))
            }
            bytes.append(contentsOf: part)
        }
        let memory = form_allocate(bytes.count)
        bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            memory?.copyMemory(from: start, byteCount: bytes.count)
        }
        return memory
    }
#endif
