"""Looks at a plan's workbook with other programs, changes it with them, and plans on from it.

openpyxl must open it, and LibreOffice, where it is there, must carry it through its own format and
back. What either of them changed has to show in the next plan.
"""

import argparse
import datetime
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl

STATUSES = ["open", "in progress", "done as claimed", "verified", "effective"]
REPLIES = ["accepted", "countered", "disputed"]
EXAMPLE = "Examples/Submissions/careful-tier-one.xml"
LATER = "Examples/Submissions/later/careful-tier-one-2027.xml"


def expect(holds, what):
    if not holds:
        sys.exit("NOT AS EXPECTED: " + what)
    print("ok: " + what)


def run(tool, *arguments):
    done = subprocess.run([tool, *map(str, arguments)], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def rule_column(rule):
    """The letters of the column that a rule is for."""
    return str(rule.sqref).split(":")[0].rstrip("0123456789")


def headings(sheet):
    return {cell.value: cell.column for cell in sheet[1]}


def look(path, plan):
    """What a person would look at first."""
    book = openpyxl.load_workbook(path)
    shown = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    expect(shown == ["Plan", "Backlog", "Findings", "Scores"], "the sheets are there in their order")
    sheet = book["Plan"]
    columns = headings(sheet)
    expect(sheet.max_row == len(plan["actions"]) + 1, "there is a row for each action")
    expect(sheet.freeze_panes == "E2", "the heading and the actions stay in sight")
    expect(sheet.auto_filter.ref == sheet.dimensions, "every column can be filtered")
    expect(sheet.column_dimensions["A"].hidden, "the names of actions are hidden")
    folded = [heading for heading, column in columns.items()
              if sheet.column_dimensions[sheet.cell(1, column).column_letter].outlineLevel]
    expect(folded[0] == "Owner" and "Effective" not in folded, "what people rarely need is folded away")
    rules = {rule_column(rule): rule for rule in sheet.data_validations.dataValidation}
    for heading, words in (("Status", STATUSES), ("Reply", REPLIES)):
        rule = rules[sheet.cell(1, columns[heading]).column_letter]
        expect(
            rule.type == "list" and rule.formula1.strip('"').split(",") == words,
            heading + ": the words to choose are those that people may set")
    dates = ["Agreed date", "Begun", "Done", "Verified", "Effective"]
    letters = [sheet.cell(1, columns[heading]).column_letter for heading in dates]
    expect(all(rules[letter].type == "date" for letter in letters), "days are asked for as dates")
    due = [row[columns["Due"] - 1] for row in sheet.iter_rows(min_row=2)]
    expect(
        [cell.value.date().isoformat() for cell in due]
        == [action["due"] for action in plan["actions"]], "due dates are real dates")
    expect(all(cell.is_date for cell in due), "due dates look like dates")
    formulas = [
        rule.formula[0] for area in sheet.conditional_formatting for rule in area.rules]
    expect(any("TODAY()" in formula for formula in formulas), "overdue rows are coloured")
    everything = [cell for each in book for row in each.iter_rows() for cell in row]
    expect(not any(cell.data_type == "f" for cell in everything), "no cell is a formula")
    scores = book["Scores"]
    at = headings(scores)["Claimed"]
    claimed = [row[at - 1].value for row in scores.iter_rows(min_row=2)]
    expect(all(isinstance(value, (int, float)) for value in claimed), "scores are numbers")
    expect(len(claimed) > 5 and book["Findings"].max_row > 5, "there are findings and scores")
    return book


def change(book, path):
    """Sets four statuses with their days as a buyer would, and says which actions they are."""
    sheet = book["Plan"]
    columns = headings(sheet)

    def put(row, heading, value):
        sheet.cell(row, columns[heading]).value = value

    names = [sheet.cell(row, columns["Action name"]).value for row in range(2, 6)]
    put(2, "Status", "in progress")
    put(2, "Begun", datetime.date(2026, 12, 1))
    put(3, "Status", "Done as claimed")
    put(3, "Done", datetime.datetime(2027, 1, 15, 13, 45))
    put(4, "Status", "verified")
    put(4, "Done", "2027-01-20")
    put(4, "Verified", datetime.date(2027, 2, 3))
    put(5, "Notes", "Waiting for the auditor")
    book.save(path)
    return names


def following(tool, path):
    return run(tool, "plan", LATER, "--previous", path, "--format", "json")


def follow(tool, path, unchanged, names, how):
    """The next plan shows what was entered, and of other actions what it shows after the unchanged workbook."""
    code, output, problems = following(tool, path)
    expect(code == 0, how + ": the workbook is read back" + problems)
    told = [line for line in problems.splitlines() if "[" in line]
    expect(
        len(told) == 1 and "replies-not-read" in told[0],
        how + ": the note is said to be for another command")
    actions = {action["id"]: action for action in json.loads(output)["actions"]}
    begun, done, verified, untouched = (actions[name] for name in names)
    expect(begun["begun"] == "2026-12-01", how + ": the day work began")
    expect(done["done"] == "2027-01-15", how + ": the day an action was done")
    expect(done["status"] == "done-as-claimed", how + ": its status")
    expect(
        verified["status"] == "open" and verified["recurrences"] == 1,
        how + ": what was verified begins anew, for its finding still holds")
    plain = json.loads(following(tool, unchanged)[1])["actions"]
    expect(untouched in plain and not untouched["new"], how + ": the others")


def convert(path, form, folder):
    subprocess.run(
        ["soffice", "--headless", "--convert-to", form, "--outdir", folder, path], check=True,
        capture_output=True, timeout=180)
    return pathlib.Path(folder) / (pathlib.Path(path).stem + "." + form)


def refuse(tool, path, folder):
    """What cannot be meant is told with the cell, and nothing is written."""
    book = openpyxl.load_workbook(path)
    sheet = book["Plan"]
    columns = headings(sheet)
    sheet.cell(2, columns["Status"]).value = "dnoe as claimed"
    sheet.cell(3, columns["Done"]).value = "=TODAY()"
    broken = folder / "broken.xlsx"
    book.save(broken)
    code, output, problems = run(tool, "plan", EXAMPLE, "--previous", broken)
    expect(code == 1 and not output, "a mistyped status keeps the plan back")
    status, done = (sheet.cell(row, columns[heading]).coordinate for row, heading in ((2, "Status"), (3, "Done")))
    expect("broken.xlsx: Plan!%s: error[unknown-status]" % status in problems, "the cell is named")
    expect("Did you mean 'done as claimed'?" in problems, "the nearest word is named")
    expect("broken.xlsx: Plan!%s: error[formula-in-cell]" % done in problems, "a formula is told")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True)
    tool = str(pathlib.Path(parser.parse_args().tool).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        path = folder / "plan.xlsx"
        code, _, problems = run(tool, "report", EXAMPLE, "-o", path)
        expect(code == 0, "the workbook is written" + problems)
        again = folder / "again.xlsx"
        run(tool, "report", EXAMPLE, "-o", again)
        expect(path.read_bytes() == again.read_bytes(), "a second run gives the same bytes")
        plan = json.loads(run(tool, "plan", EXAMPLE, "--format", "json")[1])
        book = look(path, plan)
        edited = folder / "edited.xlsx"
        names = change(book, edited)
        follow(tool, edited, path, names, "openpyxl")
        refuse(tool, path, folder)
        if shutil.which("soffice") is None:
            print("SKIPPED: LibreOffice is not here", file=sys.stderr)
            return
        spreadsheet = convert(edited, "ods", folder)
        back = convert(spreadsheet, "xlsx", folder / "back")
        follow(tool, back, path, names, "LibreOffice")
        printed = convert(path, "pdf", folder)
        expect(printed.read_bytes().startswith(b"%PDF-"), "LibreOffice prints it")


if __name__ == "__main__":
    main()
