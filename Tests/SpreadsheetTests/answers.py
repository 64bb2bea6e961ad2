"""Fills in workbooks for answers with other programs, moves and breaks them, and reads them back.

openpyxl fills them in as people do, LibreOffice, where it is there, saves them again, and what comes back has
to be the answers that were meant. Sixty damaged files have to be told with their places, without any output.
"""

import argparse
import base64
import datetime
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

ASKED = ["supplier-profile", "graphite", "copper"]


def expect(holds, what):
    if not holds:
        sys.exit("NOT AS EXPECTED: " + what)
    print("ok: " + what)


def run(tool, *arguments, code=None):
    done = subprocess.run([tool, *map(str, arguments)], capture_output=True, text=True)
    if code is not None and done.returncode != code:
        sys.exit(f"NOT AS EXPECTED: {arguments} ended with {done.returncode}: {done.stderr}")
    return done


class Form:
    """A workbook for answers, by what its hidden cells say."""

    def __init__(self, path, results=False):
        self.book = openpyxl.load_workbook(path, data_only=results)

    def sheet(self, mark):
        for sheet in self.book:
            for row in sheet.iter_rows(min_row=1, max_row=4):
                for cell in row:
                    if cell.value == "assay:" + mark or str(cell.value).startswith("assay:" + mark + " "):
                        return sheet, cell.row, cell.column
        raise KeyError(mark)

    def marked(self, mark):
        """The sheet, the row of its marks, and the columns by what they are for."""
        sheet, row, _ = self.sheet(mark)
        columns = {str(cell.value).split()[0]: cell.column for cell in sheet[row] if cell.value}
        return sheet, row, columns

    def rows(self, key):
        """Each row of a question: the sheet, the row, and the part of the answer."""
        for sheet in self.book:
            if not str(sheet["A2"].value or sheet["A3"].value or "").startswith("assay:section"):
                continue
            for row in range(1, sheet.max_row + 1):
                if sheet.cell(row, 1).value == key:
                    yield sheet, row, sheet.cell(row, 2).value or ""

    def put(self, key, value, part="", role="answer"):
        for sheet, row, found in self.rows(key):
            if found != part:
                continue
            for marks in range(1, 5):
                for cell in sheet[marks]:
                    if str(cell.value).split(" ")[0] == role:
                        sheet.cell(row, cell.column).value = value
                        return sheet, row, cell.column
        raise KeyError((key, part, role))

    def who(self, **fields):
        sheet, _, columns = self.marked("who")
        for row in range(1, sheet.max_row + 1):
            if sheet.cell(row, 1).value in fields:
                sheet.cell(row, columns["answer"]).value = fields[sheet.cell(row, 1).value]

    def row(self, mark, number, **cells):
        sheet, row, columns = self.marked(mark)
        for name, value in cells.items():
            key = name if name in columns else "#" + name
            sheet.cell(row + number, columns[key]).value = value
        return sheet, row + number

    def label(self, name, id):
        """What people see of an entry of a list."""
        lists = self.book["_lists"]
        for cell in lists[1]:
            if cell.value != name and name is not None:
                continue
            if cell.value is None or cell.column % 3 != 1:
                continue
            for row in range(2, lists.max_row + 1):
                if lists.cell(row, cell.column + 1).value == id:
                    return lists.cell(row, cell.column).value
        raise KeyError((name, id))

    def choice(self, key, id):
        for sheet, row, part in self.rows(key):
            if not part:
                return self.label(sheet.cell(row, 3).value.split(":")[1], id)
        raise KeyError(key)


def fill(form):
    """The answers of a small company, as people type them."""
    form.who(day=datetime.date(2026, 11, 21), number="S-4711", company="Grafit & Söhne  ",
             country=form.label("countries", "DE"), site="Werk 2", respondent="M. Kern, Einkauf")
    form.put("supplier-profile:role", "x", "component-maker")
    form.put("supplier-profile:role", "ja", "recycler")
    form.put("graphite:change-notice", form.choice("graphite:change-notice", "contract") + "  ")
    form.put("graphite:change-notice", "See annex 3", role="comment")
    form.put("graphite:synthetic-country", form.label("countries", "CN"))
    form.put("graphite:synthetic-country", "IN; jp", "2")
    form.put("graphite:unknown-share", "１２，５ %")
    form.put("graphite:energy-trend", "-3,25")
    form.put("graphite:risk-date", 46000)  # 2025-12-09
    form.put("graphite:exceedances", 3)
    form.put("graphite:over-limit", form.label("states", "unknown"), role="state")
    form.put("copper:water", form.label("states", "not-applicable"), role="state")
    form.put("copper:water", "We use no water.", role="reason")
    form.put("graphite:scrap", "45")
    form.row("table graphite:split", 1, component="Anode A", mass=12.5, natural=60, synthetic="40,0",
             recycled=0, unknown="０")
    form.row("table graphite:split", 4, component="=1+1", mass="1 200", natural="100", synthetic=0, recycled=0, unknown=0)
    form.row("evidence", 1, question="Q16", kind=form.label("kinds", "document"), title="Contract",
             issued="21.11.2025")
    form.row("evidence", 2, question="graphite:scrap", kind="document", title="Weighing\nslips",
             issued=datetime.datetime(2026, 5, 1), confidential="yes")
    form.row("certificates", 1, scheme=form.label("schemes", "irma"), site="Mine", issued="2026-01-01",
             expires=datetime.date(2028, 1, 1), volumeShare="30,5", materials="graphite; nickel")


EXPECTED = {
    "supplier-profile:role": ["component-maker", "recycler"],
    "graphite:change-notice": ["contract"],
    "graphite:synthetic-country": ["CN", "IN", "JP"],
    "graphite:unknown-share": ["12.5"],
    "graphite:energy-trend": ["-3.25"],
    "graphite:risk-date": ["2025-12-09"],
    "graphite:exceedances": ["3"],
    "graphite:over-limit": "unknown",
    "copper:water": "not-applicable",
    "graphite:scrap": ["45"],
}


def check(path, tool, folder, what, extra=()):
    out = pathlib.Path(folder) / "json"
    shutil.rmtree(out, ignore_errors=True)
    done = run(tool, "import", "workbook", path, "-o", out, "--to", "json", *extra)
    expect(done.returncode == 0, what + ": it is read" + ("" if done.returncode == 0 else "\n" + done.stderr))
    said = json.loads((out / (pathlib.Path(path).stem + ".json")).read_text())
    answers = {}
    for answer in said["answers"]:
        key = answer["questionnaire"] + ":" + answer["question"]
        answers[key] = answer.get("values") or answer.get("state")
        if answer["question"] == "split":
            rows = answer["rows"]
            expect(rows[0] == {"component": "Anode A", "mass": "12.5", "natural": "60", "synthetic": "40.0",
                               "recycled": "0", "unknown": "0"},
                   what + ": the row of the table is as it was typed")
            expect(len(rows) == 2 and rows[1]["component"] == "2" and rows[1]["mass"] == "1200", what + ": a formula counts by its result, and rows may be left empty")
        if answer["question"] == "change-notice":
            expect(answer["comment"] == "See annex 3", what + ": the comment is kept")
            expect(answer["evidence"] == [{"kind": "document", "title": "Contract", "issued": "2025-11-21"}],
                   what + ": the evidence stands at its question")
        if answer["question"] == "scrap":
            expect(answer["evidence"][0]["title"] == "Weighing slips"
                   and answer["evidence"][0]["confidential"] is True, what + ": evidence is confidential")
        if answer["question"] == "water":
            expect(answer["reason"] == "We use no water.", what + ": the reason is kept")
    for key, value in EXPECTED.items():
        if answers.get(key) != value:
            sys.exit(f"NOT AS EXPECTED: {what}: {key} is {answers.get(key)}, expected {value}")
    print(f"ok: {what}: {len(EXPECTED)} answers are as they were meant")
    expect(said["supplier"] == {"id": "S-4711", "name": "Grafit & Söhne", "country": "DE", "site": "Werk 2",
                                "respondent": "M. Kern, Einkauf"} and said["assessed"] == "2026-11-21",
           what + ": who answers, and when")
    expect(said["certificates"] == [{"scheme": "irma", "site": "Mine", "issued": "2026-01-01",
                                     "expires": "2028-01-01", "volumeShare": 30.5 if isinstance(
                                         said["certificates"][0]["volumeShare"], float) else "30.5",
                                     "materials": ["graphite", "nickel"]}], what + ": the certificate")
    return said, done.stderr


def office(path, folder):
    """Saves a file again with LibreOffice; nothing where that is not there."""
    program = shutil.which("soffice")
    if not program:
        return None
    saved = pathlib.Path(folder) / "office"
    saved.mkdir(exist_ok=True)
    subprocess.run([program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                    "xlsx:Calc MS Excel 2007 XML", "--outdir", str(saved), str(path)],
                   check=True, capture_output=True, timeout=300)
    return saved / pathlib.Path(path).name


def look(path):
    """What a person would look at first."""
    book = openpyxl.load_workbook(path)
    shown = [sheet for sheet in book if sheet.sheet_state == "visible"]
    hidden = [sheet.title for sheet in book if sheet.sheet_state != "visible"]
    expect(hidden == ["_lists", "_assay"], "lists and memory are hidden")
    expect(all(sheet.protection.sheet for sheet in shown), "every sheet is locked but for its entries")
    expect(all(sheet.protection.password is None for sheet in shown), "no password keeps anybody out")
    form = Form(path)
    sheet, row, _ = next(form.rows("graphite:change-notice"))
    answer = next(cell.column for cell in sheet[2] if cell.value == "answer")
    expect(not sheet.cell(row, answer).protection.locked, "an answer can be entered")
    expect(sheet.cell(row, answer - 1).protection.locked, "a question cannot be changed")
    expect(sheet.row_dimensions[2].hidden and sheet.column_dimensions["A"].hidden, "ids are hidden")
    rules = [(rule, str(rule.sqref)) for rule in sheet.data_validations.dataValidation]
    cell = sheet.cell(row, answer).coordinate
    expect(any(place == cell and rule.type == "list" and "_lists" in rule.formula1 for rule, place in rules),
           "a choice has its drop-down list")
    sheet, row, _ = next(form.rows("graphite:unknown-share"))
    cell = sheet.cell(row, answer).coordinate
    expect(any(str(rule.sqref) == cell and rule.type == "decimal"
               and (float(rule.formula1), float(rule.formula2)) == (0, 100)
               for rule in sheet.data_validations.dataValidation), "a share is between 0 and 100")


def moved(form, folder):
    """The same after people rearranged it."""
    book = form.book
    for name in list(book.sheetnames):
        if not name.startswith("_"):
            book[name].title = "x " + name[:25]
    book._sheets = book._sheets[-1:] + book._sheets[:-1]
    book._sheets[3:9] = reversed(book._sheets[3:9])
    sheet, row, _ = form.sheet("section graphite:composition")
    sheet.insert_rows(row + 1, 3)
    sheet.insert_cols(6, 2)
    sheet, row, _ = form.sheet("table graphite:split")
    sheet.insert_rows(1, 2)
    path = pathlib.Path(folder) / "moved.xlsx"
    book.active = 0
    book.save(path)
    return path


def strays(blank, tool, folder):
    """What stands where nothing is read is told and kept."""
    form = Form(blank)
    fill(form)
    form.row("table graphite:split", 4, component=2)
    sheet, row, _ = form.sheet("section graphite:composition")
    sheet.cell(40, 6).value = "below everything"
    sheet.cell(4, 30).value = "to the right"
    form.book.create_sheet("Our notes")["B2"] = "a sheet of our own"
    form.put("graphite:tailings", "only a comment", role="comment")
    form.put("graphite:scrap", "no reason needed", role="reason")
    form.row("evidence", 5, question="Q999", kind="document", title="Lost")
    path = pathlib.Path(folder) / "strays.xlsx"
    form.book.save(path)
    said, told = check(path, tool, folder, "with words elsewhere")
    notes = [note["text"] for note in said["notes"]]
    for text in ["below everything", "to the right", "a sheet of our own", "only a comment",
                 "no reason needed", "Lost"]:
        expect(any(text in note for note in notes), f"'{text}' is kept")
    expect("Our notes!B2" in told and told.count("kept-as-note") == 6, "and told with its cell")


def edits(tool, folder):
    """A filled workbook: what is changed in it counts, and the rest stays to the letter."""
    source = "Examples/Submissions/careful-tier-one.xml"
    path = pathlib.Path(folder) / "filled.xlsx"
    run(tool, "convert", source, "--to", "xlsx", "-o", path, code=0)
    before = json.loads(run(tool, "convert", source, "--to", "json", code=0).stdout)
    again = office(path, folder) or path
    after = json.loads(run(tool, "convert", again, "--to", "json", code=0).stdout)
    expect(before == after, "a filled workbook that was saved again says the same")
    form = Form(path)
    form.put("graphite:scrap", 7.25)
    form.book.save(path)
    after = json.loads(run(tool, "convert", path, "--to", "json", code=0).stdout)
    changed = [one for one in after["answers"] if one not in before["answers"]]
    expect([(one["question"], one["values"]) for one in changed] == [("scrap", ["7.25"])],
           "what was changed in it counts, and nothing else is new")
    done = run(tool, "score", path)
    expect(done.returncode == 0 and "Graphite" in done.stdout, "other commands read the workbook")


def reviews(tool, folder):
    """A review that a person fills in as a workbook."""
    source = "Examples/Submissions/careful-tier-one.xml"
    blank = pathlib.Path(folder) / "review.xlsx"
    run(tool, "template", "--for", "review", source, "--format", "xlsx", "--lang", "de", "-o", blank, code=0)
    form = Form(blank)
    form.who(day="04.12.2026", reviewer="Elif Kaya", party=form.label("parties", "buyer"))
    sheet, row, columns = form.marked("verdicts")
    keys = {sheet.cell(number, 1).value: number for number in range(row + 1, sheet.max_row + 1)}

    def judge(key, **cells):
        for name, value in cells.items():
            sheet.cell(keys[key], columns[name]).value = value

    judge("oecd-five-step:policy-materials", verdict="angenommen")
    judge("supplier-profile:employees", verdict="corrected", correction="1.200,5")
    judge("graphite:split", verdict="zurückgegeben", reason=form.label("reasons", "wrong-scope"),
          comment="Only Regensburg")
    pieces, first, places = form.marked("evidence")
    pieces.cell(first + 1, places["seenAs"]).value = form.label("kinds", "document")
    form.row("observations", 1, id="smoke", question="Q14", day=46000, text="Smoke", place="Gate")
    form.book.save(blank)
    again = office(blank, folder) or blank
    out = pathlib.Path(folder) / "reviews"
    run(tool, "import", "workbook", again, "-o", out, code=0)
    said = json.loads(run(tool, "convert", out / "review.xml", "--to", "json", code=0).stdout)
    expect(said["reviewer"] == {"name": "Elif Kaya", "party": "buyer"} and said["on"] == "2026-12-04",
           "a review says who reviewed, and when")
    expect([(one["question"], one["verdict"]) for one in said["answers"]]
           == [("employees", "corrected"), ("policy-materials", "accepted"), ("split", "sent-back")],
           "the verdicts are those that were chosen")
    expect(said["answers"][0]["values"] == ["1200.5"] and said["answers"][2]["comment"] == "Only Regensburg"
           and said["answers"][1]["evidence"] == [{"piece": 1, "as": "document"}],
           "with correction, comment and evidence")
    expect(said["observations"][0]["place"] == "Gate" and said["observations"][0]["date"] == "2025-12-09",
           "what was reported is in it")
    judge("supplier-profile:tier", correction="Something")
    form.book.save(blank)
    done = run(tool, "import", "workbook", blank, "-o", out)
    expect(done.returncode == 1 and "cell-empty" in done.stderr, "a correction without a verdict is told")


class Broken:
    """Files that are no answers, each with a word that its message must have."""

    def __init__(self, blank, folder):
        self.blank = pathlib.Path(blank)
        self.folder = pathlib.Path(folder) / "broken"
        self.folder.mkdir()
        self.cases = []

    def bytes(self, name, content, word="broken"):
        path = self.folder / (name + ".xlsx")
        path.write_bytes(content)
        self.cases.append((path, word))

    def cells(self, name, change, word):
        form = Form(self.blank)
        fill(form)
        form.row("table graphite:split", 4, component=2)
        change(form)
        path = self.folder / (name + ".xlsx")
        form.book.save(path)
        self.cases.append((path, word))

    def parts(self, name, change, word):
        path = self.folder / (name + ".xlsx")
        with zipfile.ZipFile(self.filled) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
            parts = {part: source.read(part) for part in source.namelist()}
            change(parts)
            for part, content in parts.items():
                target.writestr(part, content)
        self.cases.append((path, word))

    def make(self):
        self.filled = self.folder.parent / "whole.xlsx"
        form = Form(self.blank)
        fill(form)
        form.row("table graphite:split", 4, component=2)
        form.book.save(self.filled)
        whole = self.filled.read_bytes()
        self.files(whole)
        self.parts_of_files()
        self.hidden_cells()
        self.entries()
        return self.cases

    def files(self, whole):
        draw = random.Random(7)
        self.bytes("empty", b"", "workbook")
        self.bytes("short", b"PK\x03\x04", "workbook")
        self.bytes("text", b"question,answer\n1,2\n", "workbook")
        self.bytes("xml", b"<submission/>", "workbook")
        self.bytes("zeros", bytes(4096), "workbook")
        for number, part in enumerate([0.1, 0.5, 0.9, 0.99]):
            self.bytes(f"cut-{number}", whole[:int(len(whole) * part)], "workbook")
        for number in range(6):
            damaged = bytearray(whole)
            for _ in range(200):
                damaged[draw.randrange(len(damaged))] = draw.randrange(256)
            self.bytes(f"noise-{number}", bytes(damaged), "")
        self.bytes("no-end", whole[:-22], "workbook")
        self.bytes("encrypted", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000), "workbook")

    def parts_of_files(self):
        first = "xl/worksheets/sheet1.xml"

        def replaced(part, content):
            return lambda parts: parts.__setitem__(part, content)

        self.parts("no-book", lambda parts: parts.pop("xl/workbook.xml"), "missing")
        self.parts("no-relations", lambda parts: parts.pop("xl/_rels/workbook.xml.rels"), "missing")
        self.parts("no-sheet", lambda parts: parts.pop(first), "missing")
        self.parts("no-strings", lambda parts: [parts.pop(part) for part in list(parts)
                                                         if part.endswith("sharedStrings.xml")], "")
        self.parts("sheet-cut", lambda parts: parts.__setitem__(first, parts[first][:500]), "not well-formed")
        self.parts("doctype", replaced(first, b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'),
                   "document type")
        self.parts("utf-16", replaced(first, "<worksheet/>".encode("utf-16")), "UTF-8")
        self.parts("no-cell", replaced(first, b'<worksheet><sheetData><row><c r="A0"><v>1</v></c></row>'
                                              b"</sheetData></worksheet>"), "A0")
        self.parts("bomb", replaced(first, b"<worksheet>" + b" " * (40 << 20) + b"</worksheet>"), "bytes")
        self.parts("leads-out", lambda parts: parts.__setitem__("../../evil", b"x"), "leads out")
        self.parts("many-parts", lambda parts: parts.update({f"x/{n}": b"" for n in range(2500)}), "parts")
        self.parts("deep", replaced(first, b"<a>" * 5000 + b"</a>" * 5000), "")

    def hidden_cells(self):
        def remember(change):
            def apply(form):
                change(form.book["_assay"])
            return apply

        def no(name):
            return lambda form: form.book.remove(form.book[name])

        def document(change):
            def apply(sheet):
                rows = [row for row in range(2, sheet.max_row + 1)
                        if not str(sheet.cell(row, 1).value).startswith("assay:")]
                text = "".join(str(sheet.cell(row, 1).value) for row in rows)
                said = change(json.loads(base64.b64decode(text)))
                content = json.dumps(said).encode()
                sheet["C1"] = len(content)
                for row in rows:
                    sheet.cell(row, 1).value = None
                sheet.cell(rows[0], 1).value = base64.b64encode(content).decode()
            return remember(apply)

        self.cells("no-memory", no("_assay"), "not-a-form")
        self.cells("no-lists", no("_lists"), "_lists")
        self.cells("other-shape", remember(lambda s: s.__setitem__("A1", "urn:assay:answers-workbook:9")), "shape")
        self.cells("no-shape", remember(lambda s: s.__setitem__("A1", "hello")), "not-a-form")
        self.cells("no-purpose", remember(lambda s: s.__setitem__("B1", "joke")), "_assay")
        self.cells("a-review", remember(lambda s: s.__setitem__("B1", "review")), "review")
        self.cells("no-length", remember(lambda s: s.__setitem__("C1", "many")), "_assay")
        self.cells("wrong-length", remember(lambda s: s.__setitem__("C1", 3)), "_assay")
        self.cells("no-base64", remember(lambda s: s.__setitem__("A" + str(s.max_row), "%%%%")), "_assay")
        self.cells("no-document", document(lambda said: []), "_assay")
        self.cells("no-questionnaires", document(lambda said: {**said, "questionnaires": []}), "_assay")
        self.cells("other-questionnaire", document(
            lambda said: {**said, "questionnaires": [{"id": "no-such", "version": "1.0.0"}]}), "no-such")
        self.cells("newer", document(
            lambda said: {**said, "questionnaires": [{**one, "version": "99.0.0"}
                                                     for one in said["questionnaires"]]}), "99.0.0")

        def no_marks(form):
            sheet, row, _ = form.sheet("section graphite:composition")
            sheet.delete_rows(row)
        self.cells("no-marks", no_marks, "hidden row")

        def no_answer_column(form):
            sheet, row, columns = form.marked("section graphite:composition")
            sheet.cell(row, columns["answer"]).value = None
        self.cells("no-answer-column", no_answer_column, "answer")

    def entries(self):
        def put(key, value, **where):
            return lambda form: form.put(key, value, **where)

        def row(mark, number, **cells):
            return lambda form: form.row(mark, number, **cells)

        self.cells("no-day", lambda form: form.who(day=None), "cell-empty")
        self.cells("no-company", lambda form: form.who(company="  "), "cell-empty")
        self.cells("no-number", lambda form: form.who(number=None), "cell-empty")
        self.cells("wrong-day", lambda form: form.who(day="soon"), "no day")
        self.cells("ambiguous-day", lambda form: form.who(day="03/04/2026"), "no day")
        self.cells("wrong-country", lambda form: form.who(country="Atlantis"), "Atlantis")
        self.cells("words", put("graphite:scrap", "about half"), "about half")
        self.cells("two-numbers", put("graphite:scrap", "1,234"), "1,234")
        self.cells("too-much", put("graphite:scrap", 140), "140")
        self.cells("no-option", put("graphite:change-notice", "perhaps"), "perhaps")
        self.cells("no-mark", put("supplier-profile:role", "maybe", part="trader"), "maybe")
        self.cells("no-state", put("graphite:over-limit", "who knows", role="state"), "who knows")
        self.cells("value-and-state", put("graphite:over-limit", 4), "value-with-state")
        self.cells("no-reason", put("copper:water", None, role="reason"), "reason-missing")
        self.cells("error", put("graphite:scrap", "#DIV/0!"), "#DIV/0!")
        self.cells("not-computed", put("graphite:scrap", "=1+1"), "never computed")
        self.cells("wrong-date", put("graphite:risk-date", "last week"), "last week")
        self.cells("date-too-large", put("graphite:risk-date", 9e9), "wrong-value")
        self.cells("no-land", put("graphite:synthetic-country", "XX"), "XX")
        self.cells("wrong-cell", row("table graphite:split", 2, component="B", natural="lots"), "lots")
        self.cells("evidence-day", row("evidence", 1, issued="yesterday"), "yesterday")
        self.cells("evidence-kind", row("evidence", 1, kind="rumour"), "rumour")
        self.cells("evidence-digest", row("evidence", 1, digest="12ab"), "12ab")
        self.cells("scheme", row("certificates", 1, scheme="none such"), "none such")
        self.cells("certificate-cut", row("certificates", 1, expires=None), "cell-empty")
        self.cells("share", row("certificates", 1, volumeShare="most"), "most")

        def twice(form):
            sheet, number, _ = next(form.rows("graphite:scrap"))
            for cell in list(sheet[number]):
                sheet.cell(sheet.max_row + (1 if cell.column == 1 else 0), cell.column).value = cell.value
            answer = next(cell.column for cell in sheet[2] if cell.value == "answer")
            sheet.cell(sheet.max_row, answer).value = 12
        self.cells("twice", twice, "answered-twice")


def hostile(blank, tool, folder):
    cases = Broken(blank, folder).make()
    out = pathlib.Path(folder) / "out"
    crashed, silent, harmless = [], [], 0
    for path, word in cases:
        done = run(tool, "import", "workbook", path, "-o", out)
        if done.returncode == 0 and not word:
            harmless += 1  # Noise may hit what nobody reads.
            shutil.rmtree(out, ignore_errors=True)
            continue
        if done.returncode != 1:
            crashed.append((path.name, done.returncode, done.stderr[-300:]))
        if str(path) not in done.stderr or word not in done.stderr or "error[" not in done.stderr:
            silent.append((path.name, word, done.stderr[-400:]))
        if out.exists():
            sys.exit(f"NOT AS EXPECTED: {path.name} left an output")
    expect(not crashed, f"no file crashes the tool {crashed}")
    expect(not silent, f"each is told with its place {silent}")
    expect(len(cases) >= 60, f"there are {len(cases)} damaged files, {harmless} of them harmless")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True)
    tool = str(pathlib.Path(parser.parse_args().tool).resolve())
    with tempfile.TemporaryDirectory() as folder:
        for language in ["en", "de", "zh-Hans"]:
            blank = pathlib.Path(folder) / f"blank-{language}.xlsx"
            run(tool, "template", *ASKED, "--format", "xlsx", "--lang", language, "-o", blank, code=0)
            form = Form(blank)
            fill(form)
            path = pathlib.Path(folder) / f"filled-{language}.xlsx"
            form.book.save(path)
            again = office(path, folder)
            if again:
                # A formula has a result only after a spreadsheet saw it.
                said, _ = check(again, tool, folder, f"saved again in {language}")
                check(moved(Form(again, results=True), folder), tool, folder, f"moved in {language}")
            else:
                print("SKIPPED: LibreOffice saved nothing again", file=sys.stderr)
        blank = pathlib.Path(folder) / "blank-en.xlsx"
        look(blank)
        strays(blank, tool, folder)
        edits(tool, folder)
        reviews(tool, folder)
        hostile(blank, tool, folder)
    print("workbooks for answers are read as they were meant")


main()
