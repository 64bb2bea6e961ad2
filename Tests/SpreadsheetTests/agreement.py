"""Fills a plan's workbook in as a supplier would, and looks for everything in what `assay agree` writes.

openpyxl fills it in; LibreOffice, where it is there, carries it through its own format and back.
"""

import argparse
import datetime
import html
import json
import pathlib
import shutil
import sys
import tempfile

import openpyxl
from openpyxl.comments import Comment

from spreadsheet import EXAMPLE, convert, expect, headings, run


def fill_in(book, path):
    """Writes into 36 kinds of places what a supplier might, and returns what must come back."""
    sheet = book["Plan"]
    columns = headings(sheet)
    for heading in ("Person", "Agreed date", "Reply", "Reason", "Cost", "Evidence link", "My own"):
        if heading not in columns:
            columns[heading] = sheet.max_column + 1
            sheet.cell(1, columns[heading]).value = heading
    marks = []

    def put(row, heading, value=None):
        if value is None:
            value = "typed %d here" % len(marks)
            marks.append(value)
        sheet.cell(row, columns[heading]).value = value

    # A reply with all that belongs to it.
    for heading in ("Person", "Reason", "Cost", "Evidence link", "Notes"):
        put(2, heading)
    put(2, "Reply", " \uff2f\uff4b ")
    # A counter with a real date, in German; a dispute in Chinese.
    put(3, "Reply", "Verschoben")
    put(3, "Agreed date", datetime.date(2031, 5, 5))
    put(3, "Reason")
    marks.append("2031-05-05")
    put(4, "Reply", "\u4e0d\u540c\u610f")
    put(4, "Reason")
    # The same columns without a reply, and with one that nobody knows.
    for row, reply in ((5, None), (6, "typed perhaps")):
        for heading in ("Person", "Reason", "Cost", "Evidence link", "Notes", "Agreed date"):
            put(row, heading)
        if reply:
            put(row, "Reply", reply)
            marks.append(reply)
    # What the tool wrote.
    for heading in ("Status", "Due", "Begun", "Done", "Verified", "Effective", "Action", "Owner", "Role",
                    "Kind", "Start", "Why", "Indicators", "Closes with", "Action name"):
        put(7, heading)
    put(8, "My own")
    # Formulas, numbers and truth where words belong.
    put(8, "Reply", "=1+41")
    marks.append("=1+41")
    put(9, "Person", 4711)
    marks.append("4711")
    put(10, "Reply", True)
    marks.append("TRUE")
    # Rows, cells, sheets and comments of their own.
    last = sheet.max_row + 2
    for column in (2, 3, columns["Person"]):
        marks.append("typed %d here" % len(marks))
        sheet.cell(last, column).value = marks[-1]
    marks.append("far away")
    sheet.cell(4, sheet.max_column + 8).value = marks[-1]
    marks.append("a comment of theirs")
    sheet.cell(3, columns["Action"]).comment = Comment(marks[-1], "them")
    for name in ("Backlog", "Findings", "Scores"):
        marks.append("typed on " + name)
        book[name].cell(2, 2).value = marks[-1]
        marks.append("below " + name)
        book[name].cell(book[name].max_row + 3, 1).value = marks[-1]
    book.create_sheet("Ours")["B7"] = "a sheet of ours"
    marks.append("a sheet of ours")
    # Columns and rows in another order, and some gone.
    sheet.move_range("A2:%s2" % sheet.cell(1, sheet.max_column).column_letter, rows=last + 3)
    sheet.delete_cols(columns["Priority"])
    book.save(path)
    return marks


def agree(tool, path, marks, folder, how):
    """Everything that was typed stands in the submission, and in the review of a buyer."""
    for side in ("supplier", "buyer"):
        out = folder / (how + "-" + side + ".xml")
        code, _, problems = run(
            tool, "agree", EXAMPLE, "--plan", path, "--as", side, "--on", "2026-12-05", "-o", out)
        expect(code == 0, how + ": what a " + side + " wrote is taken")
        text = html.unescape(out.read_text())
        lost = ", ".join(mark for mark in marks if mark not in text)
        expect(not lost, how + ": %d things that a %s wrote are there %s" % (len(marks), side, lost))
        if side == "supplier":
            expect(
                all(' state="%s"' % state in text for state in ("accepted", "countered", "disputed")),
                how + ": words are understood in three languages")
            code, output, _ = run(tool, "plan", out, "--format", "json")
            agreed = [
                action["agreement"] for action in json.loads(output)["actions"] if "agreement" in action]
            expect(code == 0 and len(agreed) >= 3, how + ": the plan knows of the replies")
        expect("column 'Priority' is gone" in problems, how + ": a column that is gone is told")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True)
    tool = str(pathlib.Path(parser.parse_args().tool).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        path = folder / "plan.xlsx"
        code, _, _ = run(tool, "report", EXAMPLE, "-o", path)
        expect(code == 0, "the workbook is written")
        filled = folder / "filled.xlsx"
        marks = fill_in(openpyxl.load_workbook(path), filled)
        agree(tool, filled, marks, folder, "openpyxl")
        if shutil.which("soffice") is None:
            print("SKIPPED: LibreOffice is not here", file=sys.stderr)
            return
        back = convert(convert(filled, "ods", folder), "xlsx", folder / "back")
        agree(tool, back, marks, folder, "LibreOffice")


if __name__ == "__main__":
    main()
