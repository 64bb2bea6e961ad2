import AssayCompiler
import AssayDiagnostics
import AssayQuestionnaires
import AssayWorkspaces
import AssayXML
import TestSupport
import Testing

/// The short path of a programme, and the marks that make it.
@Suite("The short path", .covers("P-4", "Q-31"))
struct CoreLintTests {
    private func told(
        minutes: Int, core: Int, of count: Int, andTable tableIsCore: Bool? = nil
    ) throws -> [String] {
        func mark(_ isCore: Bool) -> String { isCore ? " core=\"true\"" : "" }
        var questions = (1...count).map { number in
            "<question id=\"q\(number)\" type=\"text\"\(mark(number <= core))><text>Q</text></question>"
        }.joined()
        if let tableIsCore {
            questions += """
                <question id="t" type="table"\(mark(tableIsCore))><text>T</text>
                <column id="c" type="text"><text>C</text></column></question>
                """
        }
        let questionnaire = """
            <questionnaire xmlns="urn:assay:questionnaire:1" id="a" version="1.0.0" xml:lang="en">
            <title>A</title><minutes>\(minutes)</minutes>
            <section id="s"><title>S</title>\(questions)</section></questionnaire>
            """
        let programme = """
            <programme xmlns="urn:assay:questionnaire:1" id="p" version="1.0.0" xml:lang="en">
            <title>P</title><include questionnaire="a"/></programme>
            """
        var diagnostics = DiagnosticCollector()
        let files = [questionnaire, programme].compactMap {
            readDefinition(Array($0.utf8), file: "d.xml", diagnostics: &diagnostics)
        }
        let library = try #require(compile(files, diagnostics: &diagnostics))
        lint(library, files, diagnostics: &diagnostics)
        return diagnostics.sorted().filter { $0.id == .coreTooLong }.map(\.message)
    }

    @Test func aShortPathTakesTwentyMinutesAtMost() throws {
        #expect(try told(minutes: 80, core: 1, of: 4) == [])
        #expect(
            try told(minutes: 80, core: 2, of: 4)
                == ["the short path of programme 'p' takes 40 minutes, more than 20"])
        #expect(try told(minutes: 80, core: 0, of: 4) == [])
    }

    @Test func aTableTakesAsLongAsFourQuestions() throws {
        #expect(try told(minutes: 80, core: 2, of: 4, andTable: false) == [])
        #expect(
            try told(minutes: 80, core: 0, of: 4, andTable: true)
                == ["the short path of programme 'p' takes 40 minutes, more than 20"])
    }

    @Test func theProgrammesThatShipHaveAShortPath() throws {
        let library = try #require(Repository.library())
        for programme in library.programmes {
            for part in programme.parts {
                #expect(
                    library.tables.hasCore[part.questionnaire.rawValue],
                    "\(library.questionnaires[part.questionnaire].id)")
            }
        }
    }

    @Test("a question of it is put where questions outside of it are not answered")
    func isPutWithoutTheOthers() throws {
        let library = try #require(Repository.library())
        for question in library.questions where question.isCore {
            guard let rule = question.relevance?.text else { continue }
            let own = library.questionnaires[question.questionnaire].id
            for match in rule.matches(of: /\$(?:profile:)?([a-z][a-z0-9-]*)/) {
                let home = match.output.0.hasPrefix("$profile:") ? "supplier-profile" : own
                let read = library.questions.first {
                    $0.id == match.output.1 && library.questionnaires[$0.questionnaire].id == home
                }
                #expect(
                    read?.isCore != false || rule.contains("not(answered(\(match.output.0)))"),
                    "\(own):\(question.id) reads \(match.output.0)")
            }
        }
    }
}
