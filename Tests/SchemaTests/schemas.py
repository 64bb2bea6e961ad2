"""Holds the JSON Schemas of submissions against a validator that is not ours.

Every example and every case, made JSON, must fit the schema of what it answers. What the schema refuses
in a list of mistakes, the tool refuses too.
"""

import argparse
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

SAMPLE = "Examples/Submissions/ore-trader.xml"


def run(tool, *arguments):
    done = subprocess.run([tool, *map(str, arguments)], capture_output=True)
    if done.returncode:
        sys.exit("NOT AS EXPECTED: assay " + " ".join(map(str, arguments)) + "\n" + done.stderr.decode())
    return done.stdout


def validator(tool, document, known):
    """The schema of the programme that a submission names, and of what it lists besides."""
    programme = [document["programme"]["id"]] if "programme" in document else []
    names = tuple(programme + [each["id"] for each in document["questionnaires"]])
    if names not in known:
        schema = json.loads(run(tool, "schema", *names))
        jsonschema.Draft202012Validator.check_schema(schema)
        known[names] = jsonschema.Draft202012Validator(schema)
    return known[names]


def first(document, holds):
    return next(answer for answer in document["answers"] if holds(answer))


def spoil_value(document, value):
    first(document, lambda answer: "values" in answer)["values"] = value


def mistakes():
    """Names of mistakes, and what makes them."""
    def set_member(name, value):
        return lambda document: document.__setitem__(name, value)

    def answer(**members):
        return lambda document: document["answers"][0].update(members)

    return {
        "another shape": set_member("schema", "urn:assay:submission:2"),
        "no day": lambda document: document.pop("assessed"),
        "a day in another form": set_member("assessed", "1.3.2026"),
        "an unknown member": set_member("asessed", "2026-01-01"),
        "no questionnaires": set_member("questionnaires", []),
        "a supplier without a name": lambda document: document["supplier"].pop("name"),
        "a country by its name": lambda document: document["supplier"].update(country="Kenya"),
        "a version of two numbers": lambda document: document["questionnaires"][0].update(version="1.0"),
        "an unknown question": answer(question="no-such-question"),
        "an unknown questionnaire": answer(questionnaire="no-such-questionnaire"),
        "an unknown state": answer(state="perhaps"),
        "a word for a flag": answer(confidential="yes"),
        "an unknown option": lambda document: spoil_value(document, ["no-such-option"]),
        "two values where one is taken": lambda document: spoil_value(document, ["yes", "no"]),
        "no value": lambda document: spoil_value(document, []),
        "rows where values are taken": lambda document: first(
            document, lambda answer: "values" in answer).update(rows=[{"a": "b"}]),
        "a column that is not there": lambda document: first(
            document, lambda answer: "rows" in answer)["rows"][0].update({"no-such-column": "1"}),
        "values beside unknown": lambda document: first(
            document, lambda answer: "values" in answer).update(state="unknown"),
        "evidence of no kind": answer(evidence=[{"kind": "rumour", "title": "R", "issued": "2026-01-01"}]),
        "evidence without a title": answer(evidence=[{"kind": "document"}]),
        "a digest that is short": answer(
            evidence=[{"kind": "document", "title": "D", "issued": "2026-01-01", "sha256": "12"}]),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True)
    tool = parser.parse_args().tool
    known = {}
    paths = sorted(pathlib.Path("Examples/Submissions").glob("*.xml"))
    paths += sorted(pathlib.Path("Examples/Submissions/later").glob("*.xml"))
    paths += sorted(pathlib.Path("Questionnaires").glob("*/cases/*.xml"))
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "submission.json")
        for path in paths:
            document = json.loads(run(tool, "convert", path, "--to", "json"))
            for error in validator(tool, document, known).iter_errors(document):
                sys.exit(f"NOT AS EXPECTED: {path} at {error.json_path}: {error.message[:300]}")
        print(f"ok: {len(paths)} submissions fit {len(known)} schemas")
        sound = json.loads(run(tool, "convert", SAMPLE, "--to", "json"))
        check = validator(tool, sound, known)
        for name, spoil in mistakes().items():
            document = copy.deepcopy(sound)
            spoil(document)
            if check.is_valid(document):
                sys.exit("NOT AS EXPECTED: the schema takes " + name)
            file.write_text(json.dumps(document))
            done = subprocess.run([tool, "score", str(file)], capture_output=True)
            if done.returncode != 1:
                sys.exit(f"NOT AS EXPECTED: the tool takes {name} ({done.returncode})")
        print(f"ok: {len(mistakes())} mistakes are refused by the schema and by the tool")


main()
