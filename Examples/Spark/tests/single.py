"""The same rows as the cluster's tables, made without Spark: one process of the tool, and its JSON read here.

So that files of any size can be compared, the rows of a submission in a table become one line: how many
there are, and the SHA-256 of what they say.
"""

import datetime
import hashlib
import itertools
import json
import multiprocessing
import pathlib
import subprocess

import pyarrow.parquet

SCORE = ("claimed", "assured", "lowest", "highest", "validated", "maximum")
FINDING = (
    "id", "title", "because", "kind", "class", "severity", "scale", "scope", "irremediability",
    "likelihood", "priority", "gate", "connection", "issue", "material")
ACTION = (
    "id", "title", "wave", "year", "kind", "theme", "addressee", "owner", "person", "effortDays", "class",
    "priority", "severity", "gate")
TABLES = ("submissions", "scores", "findings", "actions", "errors")


def line_of(table, digest, rows):
    """What is compared of the rows of a submission in a table."""
    said = hashlib.sha256()
    for row in rows:
        said.update(repr(row).encode() + b"\n")
    return f"{table} {digest} {len(rows)} {said.hexdigest()}\n"


# Without Spark

def expected(tool, questionnaires, table, lines):
    """Writes the lines of a table of submissions as the tool alone answers them."""
    commands = [[tool, command, "--stream", "--questionnaires", questionnaires] for command in ("score", "plan")]
    records = pathlib.Path(f"{lines}.records")
    with open(records, "wb") as out:
        out.writelines(_record(submission) for _, submission in _rows(table))
    with _answering(commands[0], records) as scores, _answering(commands[1], records) as plans:
        answers = zip(_rows(table), scores.stdout, plans.stdout, strict=True)
        with multiprocessing.Pool(2) as pool, open(lines, "w") as out:
            while some := list(itertools.islice(answers, 500)):
                out.writelines(pool.map(_lines_of_answer, some))
    assert scores.returncode == plans.returncode == 0
    records.unlink()


def _answering(command, records):
    with open(records) as lines:
        return subprocess.Popen(command, stdin=lines, stdout=subprocess.PIPE, bufsize=1 << 20)


def _rows(table):
    for batch in pyarrow.parquet.ParquetFile(table).iter_batches(batch_size=100):
        yield from zip(*(column.to_pylist() for column in batch.columns))


def _record(submission):
    try:
        if submission.startswith(b"<"):
            return json.dumps({"xml": submission.decode()}).encode() + b"\n"
    except UnicodeDecodeError:
        pass
    return submission.replace(b"\n", b"\r") + b"\n"


def _lines_of_answer(asked):
    (row_id, submission), score, plan = asked
    score, plan = json.loads(score), json.loads(plan)
    digest = hashlib.sha256(submission).hexdigest()
    result = score.get("result")
    told = score.get("diagnostics", [])
    told = told + [each for each in plan.get("diagnostics", []) if each not in told]
    supplier = result and result["supplier"]["id"]
    rows = {
        "submissions": [_submission(digest, row_id, len(submission), result, told)],
        "errors": [
            (digest, row_id, number, *(each.get(name) for name in (
                "severity", "id", "pointer", "line", "column", "message", "help")))
            for number, each in enumerate(told, 1)],
    }
    if result:
        rows["scores"] = [_score(digest, supplier, each) for each in result["questionnaires"]]
        rows["findings"] = [
            (digest, supplier, number, *map(each.get, FINDING), float(each["count"]),
             each["questions"], each["actions"])
            for number, each in enumerate(result["findings"], 1)]
        steps = plan["result"]["actions"] + plan["result"]["backlog"]
        rows["actions"] = [
            (digest, supplier, number, *map(each.get, ACTION), _day(each["start"]), _day(each["due"]),
             each["dueBecause"], each["closesWith"], each["findings"], each["questions"], each["waitsFor"])
            for number, each in enumerate(steps, 1)]
    return "".join(line_of(table, digest, rows[table]) for table in TABLES if rows.get(table))


def _submission(digest, row_id, size, result, told):
    if not result:
        return (digest, row_id, size, "refused", len(told), *[None] * 15)
    supplier, programme = result["supplier"], result["programme"] or {}
    return (
        digest, row_id, size, "scored", len(told), *map(supplier.get, ("id", "name", "country", "site")),
        _day(result["assessed"]), programme.get("id"), programme.get("version"),
        *_numbers(programme.get("score")), result["questionnairesSHA256"], result["formulaVersion"])


def _score(digest, supplier, each):
    level = each["level"] or {}
    return (
        digest, supplier, each["id"], each["version"], *_numbers(each["score"]),
        *map(level.get, ("reached", "claimed", "step", "steps")), float(each["coverage"]["percent"]),
        *map(each["coverage"].get, ("applicable", "answered", "unknown", "notApplicable", "unanswered")))


def _numbers(score):
    values = [(score or {}).get(name) for name in SCORE]
    return [value if value is None else float(value) for value in values]


def _day(text):
    return text and datetime.date.fromisoformat(text)


# With Spark

def found(results, lines):
    """Writes the lines of a folder of results, in the order in which its files have them."""
    files = [
        (table, path) for table in TABLES
        for path in sorted(pathlib.Path(results).glob(f"run=*/{table}/*.parquet"))]
    with multiprocessing.Pool(2) as pool, open(lines, "w") as out:
        for said in pool.imap(_lines_of_file, files):
            out.write(said)


def _lines_of_file(file):
    table, path = file
    rows = (
        row for batch in pyarrow.parquet.ParquetFile(path).iter_batches()
        for row in zip(*(column.to_pylist() for column in batch.columns)))
    groups = itertools.groupby(rows, key=lambda row: row[0])
    return "".join(line_of(table, digest, list(rows)) for digest, rows in groups)


def sort(lines):
    """Sorts a file of lines by their bytes."""
    subprocess.run(["sort", "-o", lines, lines], env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}, check=True)
