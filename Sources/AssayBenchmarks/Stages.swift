import AssayActionPlans
import AssayAssessments
import AssayDiagnostics
import AssayEngine
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayXML

/// The steps that are measured, each over all submissions.
struct Stages {
    struct Row {
        var name: String
        var microseconds: Double
        var ratio: Double
    }

    let library: QuestionnaireLibrary
    let texts: [[UInt8]]

    private let submissions: [Submission]
    private let engine: Engine
    private let judged: [Judged]

    init(library: QuestionnaireLibrary, texts: [[UInt8]]) {
        self.library = library
        self.texts = texts
        var diagnostics = DiagnosticCollector()
        submissions = texts.compactMap {
            readSubmission($0, file: "s.xml", diagnostics: &diagnostics)
        }
        engine = Engine(library)
        judged = submissions.compactMap { [engine] in
            engine.judge($0, diagnostics: &diagnostics)
        }
        precondition(judged.count == texts.count, "\(diagnostics.sorted())")
    }

    func describe() {
        let findings = judged.map(\.assessment.findings.count).sorted()
        let actions = judged.map { $0.plan().actions.count }.sorted()
        print(
            "\(library.questions.count) questions, \(library.questionnaires[0].findings.count) "
                + "findings; a median of \(findings[findings.count / 2]) hold, for "
                + "\(actions[actions.count / 2]) actions")
    }

    /// The median processor time of each step for one submission, and the median of its ratios to the parse.
    ///
    /// - Parameters:
    ///   - rounds: how often each step goes over all submissions.
    ///   - name: the beginning of the only step to measure beside the parse; all when empty.
    func measure(rounds: Int, only name: String) -> [Row] {
        let all: [(String, (Int) -> Int)] = [
            ("libxml2 SAX parse", { countElements(in: texts[$0]) ?? 0 }),
            ("read into a submission", { read($0).answers.count }),
            ("match with the questionnaires", { interpreted($0).questionnaires.count }),
            ("all rules", { judged[$0].response.evaluateRules(of: library) }),
            ("assess", { assess(judged[$0].response, with: library).findings.count }),
            ("plan", { judged[$0].plan().actions.count }),
            ("from bytes to the assessment", { whole($0).findings.count }),
        ]
        let steps = all.enumerated().filter { $0 == 0 || $1.0.hasPrefix(name) }.map(\.element)
        var times = [[Double]](repeating: [], count: steps.count)
        for round in 0..<(rounds + 3) {
            for (number, (_, step)) in steps.enumerated() {
                var sum = 0
                let microseconds = ProcessorTime.microseconds {
                    for text in texts.indices { sum &+= step(text) }
                }
                precondition(sum > 0)
                guard round >= 3 else { continue }
                times[number].append(microseconds / Double(texts.count))
            }
        }
        return steps.indices.map { number in
            let ratios = zip(times[number], times[0]).map { $0 / $1 }
            return Row(
                name: steps[number].0, microseconds: median(times[number]), ratio: median(ratios))
        }
    }

    private func read(_ number: Int) -> Submission {
        var diagnostics = DiagnosticCollector()
        guard
            let submission = readSubmission(
                texts[number], file: "s.xml", diagnostics: &diagnostics)
        else { preconditionFailure("a generated submission is sound") }
        return submission
    }

    private func interpreted(_ number: Int) -> Response {
        var diagnostics = DiagnosticCollector()
        let response = interpret(submissions[number], with: library, diagnostics: &diagnostics)
        guard let response else { preconditionFailure("a generated submission fits") }
        return response
    }

    private func whole(_ number: Int) -> Assessment {
        var diagnostics = DiagnosticCollector()
        guard let judged = engine.judge(read(number), diagnostics: &diagnostics) else {
            preconditionFailure("a generated submission fits")
        }
        return judged.assessment
    }

    private func median(_ values: [Double]) -> Double {
        values.sorted()[values.count / 2]
    }
}

extension Response {
    /// Evaluates every rule of relevance, credit and findings; returns how many hold.
    fileprivate func evaluateRules(of library: QuestionnaireLibrary) -> Int {
        library.rules.evaluating(sheet) { evaluation in
            var held = 1
            for (_, rule) in library.tables.relevanceRules where evaluation.holds(rule) {
                held += 1
            }
            for question in library.tables.questions {
                for credit in question.credits {
                    if let rule = credit.when, evaluation.holds(rule) { held += 1 }
                }
            }
            for finding in library.tables.findings {
                if let rule = finding.rule, evaluation.holds(rule) { held += 1 }
            }
            return held
        }
    }
}
