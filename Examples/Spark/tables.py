"""The tables that come out: what each column says, and where it stands in the tool's answers.

This is the data dictionary: the sentences are the comments of the columns in the Parquet files, and
`python tables.py` prints them as they stand in the README.
"""

SCORE = """score struct<claimed: double, assured: double, lowest: double, highest: double,
    validated: double, maximum: double>"""

# The members of an answer of `assay score --stream` that are used.
SCORE_ANSWER = f"""
result struct<
  questionnairesSHA256: string, formulaVersion: string,
  supplier: struct<id: string, name: string, country: string, site: string>,
  assessed: string,
  programme: struct<id: string, version: string, {SCORE}>,
  questionnaires: array<struct<
    id: string, version: string, {SCORE},
    coverage: struct<percent: double, applicable: int, answered: int, unknown: int,
      notApplicable: int, unanswered: int>,
    level: struct<reached: string, claimed: string, step: int, steps: int>>>,
  findings: array<struct<
    id: string, title: string, because: string, kind: string, class: string, severity: int,
    scale: int, scope: int, irremediability: int, likelihood: int, priority: int, gate: boolean,
    connection: string, issue: string, material: string, count: double,
    questions: array<string>, actions: array<string>>>>,
diagnostics array<struct<
  id: string, severity: string, pointer: string, line: int, column: int, message: string, help: string>>
"""

_ACTIONS = """array<struct<
    id: string, wave: string, year: int, kind: string, title: string, theme: string,
    addressee: string, owner: string, person: string, effortDays: int, class: string, priority: int,
    severity: int, gate: boolean, start: string, due: string, dueBecause: string,
    closesWith: string, findings: array<string>, questions: array<string>, waitsFor: array<string>>>"""

# The members of an answer of `assay plan --stream` that are used.
PLAN_ANSWER = f"""
result struct<actions: {_ACTIONS}, backlog: {_ACTIONS}>,
diagnostics array<struct<
  id: string, severity: string, pointer: string, line: int, column: int, message: string, help: string>>
"""

DIGEST = ("digest", "digest", "SHA-256 of the submission's bytes: whose row this is")
SUPPLIER = ("supplier_id", "score.result.supplier.id", "the supplier, as the submission names it")
ID = ("id", "id", "the id of its row in the table of submissions; where several rows have the same "
      "submission, the least")

# Each table: the list of which each element is a row (none: a row a submission), and the columns.
TABLES = {
    "submissions": (None, [
        DIGEST,
        ID,
        ("bytes", "bytes", "the length of the submission"),
        ("state", "if(score.result is null, 'refused', 'scored')",
         "scored, or refused: then errors says why, and no other table has a row of it"),
        ("problems", "size(problems)", "how many rows errors has of it; warnings count"),
        SUPPLIER,
        ("supplier_name", "score.result.supplier.name", "its name"),
        ("country", "score.result.supplier.country", "its country, two letters"),
        ("site", "score.result.supplier.site", "the site, where the submission is of one"),
        ("assessed", "cast(score.result.assessed as date)", "the day of the submission"),
        ("programme", "score.result.programme.id", "the programme; null without one"),
        ("programme_version", "score.result.programme.version", "its version"),
        ("claimed", "score.result.programme.score.claimed",
         "the programme's score as the answers claim it, from 0 up to the maximum, not rounded"),
        ("assured", "score.result.programme.score.assured", "the score as far as evidence bears it"),
        ("lowest", "score.result.programme.score.lowest",
         "with every open or unknown question at its worst"),
        ("highest", "score.result.programme.score.highest",
         "with every open or unknown question at its best"),
        ("validated", "score.result.programme.score.validated",
         "with reviewers' answers in place of the supplier's; null where nobody reviewed"),
        ("maximum", "score.result.programme.score.maximum", "the most that can be reached"),
        ("questionnaires_sha256", "score.result.questionnairesSHA256",
         "the SHA-256 of the questionnaires that were used"),
        ("formula_version", "score.result.formulaVersion", "the version of the scoring formula"),
    ]),
    "scores": ("score.result.questionnaires", [
        DIGEST,
        SUPPLIER,
        ("questionnaire", "item.id", "the questionnaire"),
        ("version", "item.version", "its version"),
        ("claimed", "item.score.claimed", "as in submissions, of this questionnaire"),
        ("assured", "item.score.assured", "likewise"),
        ("lowest", "item.score.lowest", "likewise"),
        ("highest", "item.score.highest", "likewise"),
        ("validated", "item.score.validated", "likewise"),
        ("maximum", "item.score.maximum", "likewise"),
        ("level", "item.level.reached", "the level reached; null below the first, or without levels"),
        ("level_claimed", "item.level.claimed", "the level that the claimed score alone would reach"),
        ("step", "item.level.step", "the number of the level reached, from 1"),
        ("steps", "item.level.steps", "how many levels there are"),
        ("coverage", "item.coverage.percent", "percent of what applies that was answered"),
        ("applicable", "item.coverage.applicable", "questions that apply"),
        ("answered", "item.coverage.answered", "of them, with an answer"),
        ("unknown", "item.coverage.unknown", "of them, answered with: we do not know"),
        ("not_applicable", "item.coverage.notApplicable", "questions said not to apply"),
        ("unanswered", "item.coverage.unanswered", "questions left open"),
    ]),
    "findings": ("score.result.findings", [
        DIGEST,
        SUPPLIER,
        ("position", "position", "the place among the submission's findings, from 1"),
        ("finding", "item.id", "what was found, as questionnaire:finding"),
        ("title", "item.title", "the same in words"),
        ("because", "item.because", "why it matters"),
        ("kind", "item.kind", "gap, knowledge, contradiction, evidence, harm, risk or observation"),
        ("class", "item.class", "how soon to deal with it: critical, priority, major, minor, risk, observation"),
        ("severity", "item.severity", "the worst of scale, scope and irremediability, 1 to 4"),
        ("scale", "item.scale", "how grave the harm is, 1 to 4"),
        ("scope", "item.scope", "how many people or how much of nature it reaches, 1 to 4"),
        ("irremediability", "item.irremediability", "whether it can be put right, 1 to 4"),
        ("likelihood", "item.likelihood", "how likely it is, 1 to 4"),
        ("priority", "item.priority", "four times the severity plus the likelihood, 5 to 20"),
        ("gate", "item.gate", "whether it is a severe abuse"),
        ("connection", "item.connection", "what the supplier has to do with it: causes, contributes, linked"),
        ("issue", "item.issue", "the subject, such as forced-labour; null without one"),
        ("material", "item.material", "the material; null where it is of no single one"),
        ("count", "item.count", "how many times it counts in deductions"),
        ("questions", "item.questions", "the questions it comes from"),
        ("actions", "item.actions", "the actions that answer it"),
    ]),
    "actions": ("concat(plan.result.actions, plan.result.backlog)", [
        DIGEST,
        SUPPLIER,
        ("position", "position", "the place in the submission's plan, from 1; the backlog comes last"),
        ("action", "item.id", "what to do, as questionnaire:action or themes:theme"),
        ("title", "item.title", "the same in words"),
        ("wave", "item.wave", "now, first, second, third; later waits in the backlog"),
        ("year", "item.year", "the year in which a later one comes up"),
        ("kind", "item.kind", "containment, remedy, corrective or preventive"),
        ("theme", "item.theme", "the theme that joins actions of several questionnaires"),
        ("addressee", "item.addressee", "whom it asks to act: supplier, operator, customer, buyer"),
        ("owner", "item.owner", "who owns it: supplier or buyer"),
        ("person", "item.person", "the role that does it"),
        ("effort_days", "item.effortDays", "days of work"),
        ("class", "item.class", "the most urgent class of its findings"),
        ("priority", "item.priority", "the highest priority of its findings"),
        ("severity", "item.severity", "the highest severity of its findings"),
        ("gate", "item.gate", "whether it answers a severe abuse"),
        ("start", "cast(item.start as date)", "the day it begins"),
        ("due", "cast(item.due as date)", "the day it is due"),
        ("due_because", "item.dueBecause", "what set that day"),
        ("closes_with", "item.closesWith", "what shows that it is done"),
        ("findings", "item.findings", "the findings it answers"),
        ("questions", "item.questions", "the questions they come from"),
        ("waits_for", "item.waitsFor", "the actions that must be done before it"),
    ]),
    "errors": ("problems", [
        DIGEST,
        ID,
        ("position", "position", "the place among what is told of the submission, from 1"),
        ("severity", "item.severity", "error or warning; a submission with an error is refused"),
        ("problem", "item.id", "the problem; assay's documentation lists them"),
        ("pointer", "item.pointer", "where, as a JSON pointer into the record: /xml, or a member of JSON"),
        ("line", "item.line", "the line in the submission, from 1; 0 where it has none"),
        ("column", "item.column", "the column there"),
        ("message", "item.message", "what was found"),
        ("help", "item.help", "how to mend it"),
    ]),
}


def read(answers):
    """The answers with their JSON read; what is told of a submission stands in problems."""
    from pyspark.sql import functions as sql

    strict = {"mode": "FAILFAST"}
    none = "array()"
    return answers.select(
        "digest", "id", "bytes",
        sql.from_json("score", SCORE_ANSWER, strict).alias("score"),
        sql.from_json("plan", PLAN_ANSWER, strict).alias("plan"),
    ).withColumn("problems", sql.expr(
        f"array_union(ifnull(score.diagnostics, {none}), ifnull(plan.diagnostics, {none}))"))


def table(name, answers):
    """The rows of a table, from answers that were read."""
    from pyspark.sql import functions as sql

    rows, columns = TABLES[name]
    if rows:
        answers = answers.select("*", sql.posexplode(sql.expr(rows)).alias("position", "item"))
        answers = answers.withColumn("position", sql.col("position") + 1)
    return answers.select(
        *(sql.expr(source).alias(column, metadata={"comment": says}) for column, source, says in columns))


def dictionary():
    """The data dictionary as Markdown."""
    lines = []
    for name, (_, columns) in TABLES.items():
        lines += [f"**{name}**", "", "| column | says |", "| --- | --- |"]
        lines += [f"| `{column}` | {says} |" for column, _, says in columns] + [""]
    return "\n".join(lines)


if __name__ == "__main__":
    print(dictionary())
