import AssayAssessments
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

/// What a supplier says of its materials and its size to be asked less, or to be weighed otherwise.
@Suite("Exposure and depth", .tags(.oneThread), .sanitizedByTag)
struct ExposureStrategyTests {
    static let programmes = ["battery", "copper-wire", "full", "graphite-supply"]
    static let materials = ["graphite", "nickel", "copper", "cobalt", "lithium", "zinc"]

    /// Amounts as a buyer states them: much of the first material, little of the last.
    private func expectation(of supplier: String, people: Int? = nil) -> BuyerExpectation {
        var expectation = BuyerExpectation(supplier: supplier, place: SourcePlace(file: "expected"))
        expectation.people = people
        for (number, id) in Self.materials.enumerated() {
            var material = BuyerExpectation.Material(id: id, place: SourcePlace(file: "expected"))
            let amount = ExactDecimal([6000, 3000, 500, 300, 150, 50][number])
            material.kilograms = Kilograms(amount, amount)
            material.spend = amount
            expectation.materials.append(material)
        }
        return expectation
    }

    private func judged(
        _ submission: Submission, _ expectation: BuyerExpectation? = nil, depth: Depth? = nil
    ) throws -> JudgedSubmission {
        let library = try #require(TellingTests.library)
        return try #require(
            JudgedSubmission(submission, expecting: expectation, depth: depth, with: library))
    }

    private func advantages(_ better: JudgedSubmission, over known: JudgedSubmission) throws
        -> [String]
    {
        let library = try #require(TellingTests.library)
        return Reached(better.assessment, in: library)
            .advantages(over: Reached(known.assessment, in: library))
    }

    /// The file of a case in a programme.
    private func file(_ path: String, in programme: String) throws -> Submission {
        let library = try #require(TellingTests.library)
        var submission = try TellingTests.submission(path)
        let version = library.programmes.first { $0.id == programme }?.version ?? "1.0.0"
        submission.programme = VersionedName(id: programme, version: version, origin: .input)
        // A case of another programme names that, and not each questionnaire.
        let listed = submission.questionnaires.map { $0.id }
        for id in Set(submission.answers.map { $0.questionnaire }).subtracting(listed).sorted() {
            guard let answered = library.questionnaires.first(where: { $0.id == id }) else {
                continue
            }
            submission.questionnaires.append(
                VersionedName(id: id, version: answered.version, origin: .input))
        }
        return submission
    }

    /// The file with amounts of all of its materials, little of the first of them.
    private func naming(_ materials: [String], small: Int, in file: Submission) -> Submission {
        var entry = AnswerEntry(
            questionnaire: "supplier-profile", question: "supply", origin: .input)
        entry.said.rows = materials.enumerated().map { number, material in
            let cells = [
                ("material", material), ("basis", "unknown"),
                ("kilograms", number < small ? "1" : "5000000"),
                ("share", number < small ? "0.1" : "2"),
            ]
            return SaidRow(
                cells: cells.map { SaidCell(column: $0.0, text: $0.1, origin: .input) },
                origin: .input)
        }
        var changed = file.changingAnswers { $0.question == "supply" ? nil : $0 }
        changed.answers.append(entry)
        return changed
    }

    @Test("leaving materials out is never better", .covers("P-6"), arguments: programmes)
    func leavingOut(programme: String) throws {
        for path in TellingTests.drawnFiles {
            let honest = try file(path, in: programme)
            let expectation = expectation(of: honest.supplier.id)
            let known = try judged(honest, expectation)
            let named = known.response.exposure.materials.filter { $0.isNamed }.map { $0.id }
            for material in [nil] + named.map({ Optional($0) }) {
                let silent = honest.changingAnswers { entry in
                    if let material, entry.questionnaire == material { return nil }
                    guard entry.questionnaire == "supplier-profile" else { return entry }
                    if entry.question == "supply" { return nil }
                    guard entry.question == "materials" else { return entry }
                    guard let material else { return nil }
                    var entry = entry
                    entry.said.values.removeAll { $0.text == material }
                    return entry.said.values.isEmpty ? nil : entry
                }
                let changed = try judged(silent, expectation)
                let isExpected = material.map { Self.materials.contains($0) } ?? true
                guard isExpected, named.allSatisfy({ Self.materials.contains($0) }) else {
                    continue
                }
                #expect(try advantages(changed, over: known) == [], "\(path) \(material ?? "all")")
            }
        }
    }

    @Test("its own small amounts change nothing", .covers("P-5"), arguments: programmes)
    func smallAmounts(programme: String) throws {
        for path in TellingTests.drawnFiles {
            var honest = try file(path, in: programme)
            honest.depth = nil
            let materials = try judged(honest).response.exposure.materials.map { $0.id }
            guard !materials.isEmpty else { continue }
            let large = try judged(naming(materials, small: 0, in: honest))
            for count in 1...materials.count {
                let changed = try judged(naming(materials, small: count, in: honest))
                #expect(
                    changed.assessment.questionnaires.map(\.score)
                        == large.assessment.questionnaires.map(\.score), "\(path)")
                #expect(
                    changed.assessment.programme?.score == large.assessment.programme?.score,
                    "\(path)")
                #expect(
                    changed.plan.actions.map(\.identity) == large.plan.actions.map(\.identity),
                    "\(path)")
                #expect(changed.response.depths.allSatisfy { $0.depth == .full })
            }
        }
    }

    @Test("its own depth and size ask no less", .covers("U-30", "P-8"), arguments: programmes)
    func ownDepth(programme: String) throws {
        for path in TellingTests.drawnFiles {
            var honest = try file(path, in: programme)
            honest.depth = nil
            var shallow = honest
            shallow.depth = .core
            #expect(try judged(shallow).response.depths == (try judged(honest).response.depths))
            let tiny = honest.changingAnswers { entry in
                guard entry.question == "employees" else { return entry }
                var entry = entry
                entry.said.values = [SaidValue(text: "3", origin: .input)]
                return entry
            }
            var expectation = expectation(of: honest.supplier.id, people: 800)
            expectation.isMinorSupplier = true
            #expect(
                try judged(tiny, expectation).response.depths.map(\.depth)
                    == (try judged(honest, expectation).response.depths.map(\.depth)), "\(path)")
        }
    }

    @Test(
        "telling of harm costs nothing in the core", .covers("P-9"),
        arguments: TellingTests.drawnFiles)
    func tellingInTheCore(path: String) throws {
        let library = try #require(TellingTests.library)
        let told = try TellingTests.submission(path)
        let known = try judged(told, depth: .core)
        let harms = HarmTold.all(of: told, known, in: library)
        var ways = harms.flatMap { harm in harm.silences.map { [(harm, $0)] } }
        ways.append(harms.map { ($0, $0.quietest) })
        ways.append(harms.map { ($0, .nothing) })
        for way in ways {
            let hidden = try judged(told.hiding(way), depth: .core)
            #expect(
                try advantages(hidden, over: known) == [], "\(way.map { ($0.0.question.id, $0.1) })"
            )
        }
    }
}
