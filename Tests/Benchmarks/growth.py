"""Measures how time and memory of the tool grow with each list of an input.

Each series is run at five sizes, each the double of the one before. A row shows the processor time
that the tool spent in its own code, the most memory, and the exponents: 1 is linear, 2 the square.
Nothing is asserted; times say something about one machine alone. A row whose last exponent is above
1.3 is marked.
"""

import argparse
import json
import math
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

import growth_inputs as inputs

# A run that takes longer is ended.
MOST_SECONDS = 100
# What is run for a number n, in a folder of its own; returns the arguments of the tool.
SERIES = {}


def series(name, *sizes):
    def keep(function):
        SERIES[name] = (function, [sizes[0] * 2**step for step in range(5)])
        return function
    return keep


@series("check: questions", 500)
def check_questions(folder, n, tool):
    return ["check", inputs.workspace(folder, [inputs.questionnaire(questions=n)])]


@series("check: a chain of questions", 250)
def check_chain(folder, n, tool):
    return ["check", inputs.workspace(folder, [inputs.questionnaire(questions=n, chained=True)])]


@series("check: findings on 100 questions", 500)
def check_findings(folder, n, tool):
    return ["check", inputs.workspace(
        folder, [inputs.questionnaire(questions=100, findings=n)])]


@series("check: findings on one question", 125)
def check_findings_of_one(folder, n, tool):
    return ["check", inputs.workspace(folder, [inputs.questionnaire(questions=1, findings=n)])]


@series("check: columns of a table", 25)
def check_columns(folder, n, tool):
    return ["check", inputs.workspace(folder, [inputs.questionnaire(columns=n)])]


@series("check: options of a choice", 125)
def check_options(folder, n, tool):
    return ["check", inputs.workspace(folder, [inputs.questionnaire(questions=1, options=n)])]


@series("check: files", 50)
def check_files(folder, n, tool):
    texts = [inputs.questionnaire(f"q{number}", questions=20) for number in range(n)]
    return ["check", inputs.workspace(folder, texts)]


@series("check: rules with unknown names", 500)
def check_problems(folder, n, tool):
    text = inputs.questionnaire(questions=n).replace('when="$a', 'when="$b')
    return ["check", inputs.workspace(folder, [text])]


@series("check: names of unknown questions", 500)
def check_unknown(folder, n, tool):
    text = inputs.questionnaire(questions=n).replace('addresses="a', 'addresses="b')
    return ["check", inputs.workspace(folder, [text])]


def judged(folder, n, submission, **parts):
    place = inputs.workspace(folder, [inputs.questionnaire(**parts)])
    path = folder / "s.xml"
    path.write_text(submission)
    return [str(path), "--questionnaires", place]


@series("score: questions and answers", 1000)
def score_questions(folder, n, tool):
    return ["score"] + judged(folder, n, inputs.submission(answers=n), questions=n)


@series("score: a chain of questions", 1000)
def score_chain(folder, n, tool):
    return ["score"] + judged(folder, n, inputs.submission(answers=n), questions=n, chained=True)


@series("score: findings", 500)
def score_findings(folder, n, tool):
    return ["score"] + judged(
        folder, n, inputs.submission(answers=100), questions=100, findings=n)


@series("score: rows of a table", 2000)
def score_rows(folder, n, tool):
    return ["score"] + judged(folder, n, inputs.submission(rows=n), columns=4)


@series("score: unknown answers", 500)
def score_unknown(folder, n, tool):
    text = inputs.submission(answers=n).replace('question="a', 'question="b')
    return ["score"] + judged(folder, n, text, questions=n)


def many(folder, n, place="s{}.xml"):
    folder = folder / "many"
    for number in range(n):
        path = folder / place.format(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(inputs.submission(f"S-{number}", answers=5))
    return folder


@series("score: submissions as arguments", 250)
def score_arguments(folder, n, tool):
    place = inputs.workspace(folder, [inputs.questionnaire(questions=5)])
    files = sorted(str(path) for path in many(folder, n).iterdir())
    return ["score", "--questionnaires", place, "--format", "ndjson"] + files


@series("score: submissions in a folder", 1000)
def score_folder(folder, n, tool):
    place = inputs.workspace(folder, [inputs.questionnaire(questions=5)])
    return ["score", "--questionnaires", place, "--format", "ndjson", str(many(folder, n))]


@series("plan: findings", 500)
def plan_findings(folder, n, tool):
    return ["plan"] + judged(
        folder, n, inputs.submission(answers=100), questions=100, findings=n)


@series("report: findings", 250)
def report_findings(folder, n, tool):
    return ["report"] + judged(
        folder, n, inputs.submission(answers=100), questions=100, findings=n)


@series("report: questions", 500)
def report_questions(folder, n, tool):
    return ["report"] + judged(folder, n, inputs.submission(answers=n), questions=n)


@series("report: submissions in a folder", 250)
def report_submissions(folder, n, tool):
    place = inputs.workspace(folder, [inputs.questionnaire(questions=5)])
    return ["report", "--questionnaires", place, "-o", str(folder / "out"), str(many(folder, n))]


@series("report: submissions of one name", 250)
def report_same_names(folder, n, tool):
    place = inputs.workspace(folder, [inputs.questionnaire(questions=5)])
    files = sorted(map(str, many(folder, n, "{}/submission.xml").glob("*/*.xml")))
    return ["report", "--questionnaires", place, "-o", str(folder / "out")] + files


@series("test: cases", 250)
def test_cases(folder, n, tool):
    place = inputs.workspace(folder, [inputs.questionnaire(questions=5)])
    cases = many(folder, n, "cases/s{}.xml")
    subprocess.run([tool, "test", "--record", "--questionnaires", place, str(cases / "cases")],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return ["test", "--questionnaires", place, str(cases / "cases")]


@series("test: lines of an expected result", 5000)
def test_lines(folder, n, tool):
    place = inputs.workspace(folder, [inputs.questionnaire(questions=5)])
    case = many(folder, 1, "cases/s{}.xml") / "cases"
    (case / "s0.expected.json").write_text("".join(f"other line {number}\n" for number in range(n)))
    return ["test", "--questionnaires", place, str(case)]


@series("test: lines that differ on both sides", 250)
def test_both(folder, n, tool):
    place = inputs.workspace(folder, [inputs.questionnaire(questions=100, findings=n)])
    case = folder / "cases"
    case.mkdir()
    (case / "s.xml").write_text(inputs.submission(answers=100))
    run = [tool, "test", "--record", "--questionnaires", place, str(case)]
    subprocess.run(run, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    expected = case / "s.expected.json"
    expected.write_text(expected.read_text().replace('"', "'"))
    return ["test", "--questionnaires", place, str(case)]


def previous(folder, n, tool, name, change=None, **parts):
    """A plan of n actions, as the file of a name."""
    rest = judged(folder, n, inputs.submission(answers=100), questions=100, findings=n)
    file = folder / name
    verb = "plan" if name.endswith(".json") else "report"
    form = ["--format", name.split(".")[-1]]
    subprocess.run([tool, verb] + form + ["-o", str(file)] + rest, check=True)
    if change:
        change(file)
    return ["plan", "--previous", str(file)] + rest


@series("earlier plan: actions in JSON", 500)
def plan_json(folder, n, tool):
    return previous(folder, n, tool, "p.json")


def all_unknown(file):
    plan = json.loads(file.read_text())
    for action in plan["actions"]:
        action["id"] = action["id"].replace(":", ":x")
        action["findings"] = [name.replace(":", ":x") for name in action["findings"]]
    file.write_text(json.dumps(plan))


@series("earlier plan: unknown actions in JSON", 500)
def plan_json_unknown(folder, n, tool):
    return previous(folder, n, tool, "p.json", all_unknown)


@series("earlier plan: plans in JSON", 250)
def plans_json(folder, n, tool):
    rest = judged(folder, n, inputs.submission(answers=100), questions=100, findings=10)
    file = folder / "p.json"
    subprocess.run([tool, "plan", "--format", "json", "-o", str(file)] + rest, check=True)
    plan = json.loads(file.read_text())
    plans = [{**plan, "supplier": {**plan["supplier"], "id": f"S-{number}"}} for number in range(n)]
    file.write_text(json.dumps({"schema": "urn:assay:plans:1", "plans": plans}))
    return ["plan", "--previous", str(file)] + rest


@series("earlier plan: rows of a workbook", 250)
def plan_rows(folder, n, tool):
    return previous(folder, n, tool, "p.xlsx")


def unknown_rows(file):
    inputs.rewrite(file, lambda name, text: text.replace(">grown:a", ">grown:b"))


@series("earlier plan: unknown rows of a workbook", 250)
def plan_unknown_rows(folder, n, tool):
    return previous(folder, n, tool, "p.xlsx", unknown_rows)


@series("earlier plan: sheets of a workbook", 100)
def plan_sheets(folder, n, tool):
    arguments = previous(folder, 20, tool, "p.xlsx")
    inputs.add_sheets(folder / "p.xlsx", n)
    return arguments


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


def measure(tool, make, n):
    """Processor time in seconds, memory in MB, and how the tool ended."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="assay-growth-"))
    try:
        arguments = make(folder, n, tool)
        with open(os.devnull, "w") as sink:
            child = subprocess.Popen(
                [tool] + arguments, stdout=sink, stderr=sink, preexec_fn=limit)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        return usage.ru_utime, usage.ru_maxrss / 1024, child.returncode
    finally:
        shutil.rmtree(folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", required=True)
    parser.add_argument("only", nargs="*", help="beginnings of the names of series")
    options = parser.parse_args()
    for name, (make, sizes) in SERIES.items():
        if options.only and not any(name.startswith(each) for each in options.only):
            continue
        rows = [measure(options.tool, make, n) for n in sizes]
        times = [max(row[0], 0.001) for row in rows]
        exponents = [math.log2(after / before) for before, after in zip(times, times[1:])]
        print(f"{name}, {sizes[0]} to {sizes[-1]}")
        print("  seconds  " + "".join(f"{time:8.2f}" for time in times))
        print("  MB       " + "".join(f"{row[1]:8.0f}" for row in rows))
        print("  exponent         " + "".join(f"{each:8.2f}" for each in exponents)
              + ("   GROWS" if exponents[-1] > 1.3 else ""))
        codes = sorted({row[2] for row in rows})
        if codes != [0]:
            print(f"  ended with {codes}")
        sys.stdout.flush()


main()
