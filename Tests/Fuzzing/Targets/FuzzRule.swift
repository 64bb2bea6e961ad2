import AssayDiagnostics
import AssayExpressions
import TestSupport

/// Compiles any text as a rule, and evaluates and explains it where it is one.
///
/// The first byte chooses whether a truth value or a number is expected. What must hold: nothing
/// traps, every problem lies within the text and has words, and what is told again is the same.
public func fuzzRule(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let type: RuleType = first & 1 == 0 ? .boolean : .number
    var symbols = Sample.answers.symbols
    let compilation = compileRule(
        text, expecting: type, in: Sample.answers.scope, symbols: &symbols)
    for problem in compilation.problems {
        precondition(problem.range.upperBound <= text.utf8.count, "a place outside of the rule")
        let place = SourcePlace(file: "rule", line: 1, column: 1)
        let diagnostic = problem.diagnostic(in: EmbeddedText(text, at: place))
        precondition(!diagnostic.message.isEmpty && !diagnostic.help.isEmpty)
    }
    precondition((compilation.program == nil) == !compilation.problems.isEmpty)
    guard let program = compilation.program else { return }
    for sheet in [Sample.answers.sheet, Sample.silence] {
        let truth = program.evaluateBoolean(on: sheet)
        let number = program.evaluateNumber(on: sheet)
        precondition(truth == program.evaluateBoolean(on: sheet))
        precondition(number == program.evaluateNumber(on: sheet))
        let trace = program.trace(on: sheet, symbols: symbols, as: type)
        precondition(trace.steps.allSatisfy { $0.range.upperBound <= text.utf8.count })
    }
}

private enum Sample {
    static let answers = SampleAnswers()
    static let silence = AnswerSheet(
        columnCounts: (0..<answers.sheet.questionCount).map { $0 == 11 ? 4 : 1 },
        assessmentDate: answers.sheet.assessmentDate)
}
