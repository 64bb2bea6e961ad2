import AssayDiagnostics
import AssayInterchange
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

/// Submissions of earlier versions become submissions of today, with nothing lost.
@Suite("Migration", .covers("Q-6", "Q-16"))
struct MigrationTests {
    private static let work = """
        <questionnaire xmlns="urn:assay:questionnaire:1" id="work" version="2.0.0" xml:lang="en">
        <title>Work</title><section id="all"><title>All</title>
        <question id="rules" type="choice"><text>Rules?</text>
          <formerly question="policy"/>
          <formerly since="2.0.0"><value from="open" to="public"/><value from="maybe"/></formerly>
          <option id="public">Public</option><option id="none">None</option></question>
        <question id="mine" type="boolean"><text>Mine?</text>
          <formerly question="place"><value from="pit" to="yes"/><value from="both" to="yes"/></formerly>
        </question>
        <question id="plant" type="boolean"><text>Plant?</text>
          <formerly question="place"><value from="plant" to="yes"/><value from="both" to="yes"/></formerly>
        </question>
        <question id="roles" type="choices"><text>Roles?</text>
          <formerly question="is-trader"><value from="yes" to="trader"/></formerly>
          <formerly question="is-maker"><value from="yes" to="maker"/></formerly>
          <option id="trader">Trader</option><option id="maker">Maker</option></question>
        <question id="level" type="choice"><text>Level?</text>
          <formerly question="low"><value from="yes" to="a"/></formerly>
          <formerly question="high"><value from="yes" to="b"/></formerly>
          <option id="a">A</option><option id="b">B</option></question>
        <question id="sites" type="table"><text>Sites?</text>
          <column id="name" type="text"><text>Name</text></column></question>
        </section>
        <retired question="fax" since="2.0.0">Nobody sends one.</retired>
        </questionnaire>
        """
    private static let people = """
        <questionnaire xmlns="urn:assay:questionnaire:1" id="people" version="1.3.0" xml:lang="en">
        <title>People</title><section id="all"><title>All</title>
        <question id="hours" type="number"><text>Hours?</text>
          <formerly questionnaire="work" question="week"/></question>
        </section></questionnaire>
        """

    private func migrated(
        _ answers: String, version: String = "1.0.0"
    ) throws -> (submission: Submission, words: [String]) {
        let library = try Story.library(of: [Self.work, Self.people])
        let text = """
            <submission xmlns="urn:assay:submission:1" assessed="2026-03-01">
              <supplier id="S"><name>N</name></supplier>
              <questionnaire id="work" version="\(version)"/>
              <answers questionnaire="work">\(answers)</answers>
            </submission>
            """
        var diagnostics = DiagnosticCollector()
        let read = try #require(
            readSubmission(Array(text.utf8), named: "a.xml", diagnostics: &diagnostics))
        let migration = Migration(of: read, to: library)
        #expect(
            interpret(migration.submission, with: library, diagnostics: &diagnostics) != nil,
            "\(diagnostics.sorted())")
        // What was migrated is current.
        #expect(
            Migration(of: migration.submission, to: library).steps.filter { !$0.isRetired } == [])
        return (migration.submission, migration.steps.map(\.words))
    }

    private func said(_ answers: String, version: String = "1.0.0") throws -> [String] {
        try migrated(answers, version: version).submission.answers.map { answer in
            let values = answer.said.values.map(\.text).joined(separator: "+")
            return answer.questionnaire + ":" + answer.question + "="
                + (answer.state == .answered ? values : answer.state.rawValue)
        }
    }

    private static func answer(_ question: String, _ values: String...) -> String {
        "<answer question=\"\(question)\">"
            + values.map { "<value>\($0)</value>" }.joined() + "</answer>"
    }

    @Test(
        "is as declared",
        arguments: [
            ([("policy", "none")], ["work:rules=none"]),
            ([("rules", "open")], ["work:rules=public"]),
            ([("rules", "public")], ["work:rules=public"]),
            ([("week", "40")], ["people:hours=40"]),
            ([("place", "pit")], ["work:mine=yes"]),
            ([("place", "both")], ["work:mine=yes", "work:plant=yes"]),
            ([("is-trader", "yes"), ("is-maker", "yes")], ["work:roles=trader+maker"]),
            ([("low", "yes")], ["work:level=a"]),
            ([("fax", "yes")], ["work:fax=yes"]),
        ])
    func carried(_ answers: [(String, String)], _ expected: [String]) throws {
        #expect(try said(answers.map { Self.answer($0.0, $0.1) }.joined()) == expected)
    }

    @Test(
        "keeps as a note",
        arguments: [
            ([("rules", "maybe")], [], ["work 1.0.0:rules"]),
            ([("place", "office")], [], ["work 1.0.0:place"]),
            ([("gone", "x")], [], ["work 1.0.0:gone"]),
            // Two words for one answer, and an answer of today that stands.
            ([("low", "yes"), ("high", "yes")], [], ["work 1.0.0:low", "work 1.0.0:high"]),
            ([("mine", "no"), ("place", "pit")], ["work:mine=no"], ["work 1.0.0:place"]),
        ])
    func kept(_ answers: [(String, String)], _ expected: [String], _ notes: [String]) throws {
        let text = answers.map { Self.answer($0.0, $0.1) }.joined()
        #expect(try said(text) == expected)
        let kept = try migrated(text).submission.notes
        #expect(kept.map(\.at) == notes)
        for (note, answer) in zip(kept.suffix(answers.count), answers.suffix(kept.count)) {
            #expect(note.text == "value: " + answer.1)
        }
    }

    @Test func aFileOfTodayStaysAsItIs() throws {
        let result = try migrated(Self.answer("rules", "none"), version: "2.0.0")
        #expect(result.words == [])
    }

    @Test func everythingBesideAValueIsCarriedOrKept() throws {
        let both = """
            <answer question="is-trader" confidential="yes"><value>yes</value>
              <evidence kind="document" title="Deed" issued="2026-01-01"/><comment>Old.</comment></answer>
            <answer question="is-maker"><value>yes</value>
              <evidence kind="document" title="Deed" issued="2026-01-01"/>
              <evidence kind="document" title="Line" file="l.pdf" issued="2026-01-02"/>
              <comment>New.</comment></answer>
            <answer question="gone" state="not-applicable"><reason>Because.</reason></answer>
            <answer question="sites"><row><cell column="name">A</cell><cell column="size">7</cell></row></answer>
            """
        let result = try migrated(both).submission
        let roles = try #require(result.answers.first)
        #expect(roles.evidence.map(\.title) == ["Deed", "Line"])
        #expect(roles.comment == "Old.\nNew.")
        #expect(roles.isConfidential)
        #expect(
            result.notes.map(\.text) == [
                "state: not-applicable\nreason: Because.", "row: size = 7",
            ])
    }

    /// The example submissions as version 1.0 had them, before anything was renamed.
    @Test(
        "reads files of version 1.0",
        arguments: Repository.files(
            in: "Tests/Corpus/Submissions/version-1.0", ending: ".xml"))
    func version1(name: String) throws {
        let library = try #require(Repository.library())
        var diagnostics = DiagnosticCollector()
        let read = try #require(
            readSubmission(
                Repository.bytes("Tests/Corpus/Submissions/version-1.0/" + name), named: name,
                diagnostics: &diagnostics))
        let migrated = Migration(of: read, to: library).submission
        #expect(
            interpret(migrated, with: library, diagnostics: &diagnostics) != nil,
            "\(diagnostics.sorted())")
        let words = migrated.answers.map { AnswerWords($0) }
        let notes = migrated.notes.map(\.text).joined(separator: "\n")
        for answer in read.answers {
            let before = AnswerWords(answer)
            let isCarried = words.contains { $0.others.isSuperset(of: before.others) }
            #expect(
                isCarried || before.others.allSatisfy(notes.contains), "\(answer.question)")
        }
        #expect(migrated.answers.count + migrated.notes.count >= read.answers.count)
    }
}

/// What an answer says beside its values, which may read otherwise.
private struct AnswerWords {
    let others: Set<String>

    init(_ answer: AnswerEntry) {
        var words = Set(answer.evidence.map(\.title))
        if let comment = answer.comment { words.insert(comment) }
        if let reason = answer.reason { words.insert(reason) }
        others = words
    }
}

extension MigrationStep {
    fileprivate var isRetired: Bool {
        if case .retired = self { true } else { false }
    }
}
