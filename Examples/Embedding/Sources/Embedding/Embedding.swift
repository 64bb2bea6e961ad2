import AssayEngine
import AssayWorkspaces

/// Judges a submission as a program of your own would: `swift run Embedding QUESTIONNAIRES FILE`.
@main
enum Embedding {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            fatalError("Name a folder of questionnaires and a file.")
        }
        let workspace = try Workspace(at: arguments[1])
        let batch = try Batch([arguments[2]], in: workspace)
        do throws(RefusedSubmission) {
            show(try batch.judge(arguments[2]))
        } catch {
            for problem in error.problems { print("\(problem.message). \(problem.help)") }
        }
    }

    /// Prints the level in each questionnaire, and the first action of the plan.
    static func show(_ judged: Judged) {
        print(judged.assessment.supplier.name)
        for result in judged.assessment.questionnaires {
            let questionnaire = judged.library.questionnaires[result.questionnaire]
            let level = result.level?.reached.map { questionnaire.levels[$0].title.text(in: "en") }
            print("  \(questionnaire.title.text(in: "en")): \(level ?? "no level yet")")
        }
        guard let first = judged.plan().actions.first,
            let title = first.title(in: judged.library)
        else { return }
        print("First, by \(first.schedule.due): \(title.text(in: "en"))")
    }
}
