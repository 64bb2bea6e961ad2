"""Fills the templates of RMI with ten stories in three languages, imports them, and compares.

The templates are licensed and not in the tree, so that their folder is given. openpyxl fills them; with
--recalculate LibreOffice computes the sheet Checker, line by line against what the import says of it. With
--export what came of the stories is written into the blank template again, and read and computed once more.

    python3 Tests/SpreadsheetTests/templates.py --tool assay --folder rmi --work /tmp/filled [--recalculate] [--export]
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

import openpyxl

LANGUAGES = {"en": "English", "zh": "中文 Chinese", "de": "Deutsch"}
YES, NO, UNKNOWN = "Yes", "No", "Unknown"

# Where things stand, written down a second time so that a slip of the definitions shows.
QUESTIONS = {
    "EMRT 2": dict(used=30, remains=42, high=54, recycled=66, suppliers=78, identified=90, reported=102, validated=120),
    "EMRT 1": dict(used=26, remains=32, high=38, recycled=44, suppliers=50, identified=56, reported=62, validated=74),
    "CMRT": dict(used=26, remains=32, covered=38, high=44, recycled=50, suppliers=56, identified=62, reported=68),
}
COMPANY = {
    "EMRT 2": dict(company=8, scope=9, description=10, number=16, authority=17, address=18, contact=19, email=20,
                   phone=21, authorizer=22, title=23, authorizer_email=24, authorizer_phone=25, date=26),
    "EMRT 1": dict(company=8, scope=9, description=10, number=12, authority=13, address=14, contact=15, email=16,
                   phone=17, authorizer=18, title=19, authorizer_email=20, authorizer_phone=21, date=22),
}
COMPANY["CMRT"] = COMPANY["EMRT 1"]
POLICY = {
    "EMRT 2": dict(policy=115, public=117, measures=131, surveys=133, reviews=135, corrects=137),
    "EMRT 1": dict(policy=69, public=71, measures=77, surveys=79, reviews=81, corrects=83),
    "CMRT": dict(policy=75, public=77, validated=79, measures=81, surveys=83, reviews=85, corrects=87, files=89),
}
MINERALS = {
    "EMRT 2": ["Cobalt", "Copper", "Graphite", "Lithium", "Mica", "Nickel"],
    "EMRT 1": ["Cobalt", "Mica"],
    "CMRT": ["Tantalum", "Tin", "Gold", "Tungsten"],
}
CHOICE = dict(zip(MINERALS["EMRT 2"], ["D12", "E12", "G12", "D13", "E13", "G13"]))
# What the submission calls them.
IDS = dict(high="high-risk", identified="all-identified", reported="all-reported", description="scope-description",
           contact="contact-name", email="contact-email", phone="contact-phone", title="authorizer-title",
           authorizer_email="authorizer-email", authorizer_phone="authorizer-phone", measures="due-diligence")
WORDS = {
    "Yes": "yes", "No": "no", "Unknown": "unknown", "Not declaring": "not-declaring",
    "Not applicable for this declaration": "not-declaring", "DRC only": "only-named",
    "India and/or Madagascar only": "only-named", "100%": "all", 1: "all", "Greater than 90%": "over-90",
    "Greater than 75%": "over-75", "Greater than 50%": "over-50", "50% or less": "half-or-less", "None": "none",
    "Did not survey": "not-surveyed", "Yes, when more processors are validated": "when-more",
    "A. Company": "company", "B. Product (or List of Products)": "products",
    "C. User defined [Specify in 'Description of scope']": "user-defined", "yes ": "yes", "Ｙｅｓ": "yes",
    "Yes, with the SEC": "sec", "Yes, with the EU": "eu", "Yes, with the SEC and the EU": "both",
}


class Story:
    """What somebody fills in: cells by sheet, and the answers that must come of them."""

    def __init__(self, kind, revision, language):
        self.kind, self.revision, self.language = kind, revision, language
        self.cells = {}
        self.expected = {}
        self.rows = {"minerals": [], "smelters": [], "mines": [], "products": []}
        self.prefilled = {}
        self.smelter_row, self.mine_row, self.product_row = 5, 5, 6
        self.minerals = list(MINERALS[kind])
        self.put("Declaration", "D3", LANGUAGES[language])
        self.by_mineral = {}

    def put(self, sheet, cell, value):
        self.cells[sheet, cell] = value

    def company(self, **said):
        for name, value in said.items():
            self.put("Declaration", f"D{COMPANY[self.kind][name]}", value)
            text = WORDS.get(value, value) if name == "scope" else value
            if name == "date":
                text = said.get("_date", value)
            if isinstance(text, str) and text.strip():
                self.expected[IDS.get(name, name)] = text.strip()

    def everybody(self):
        """A company that leaves nothing out."""
        name = {"en": "Nordmetall GmbH", "zh": "北方金属有限公司", "de": "Nordmetall Süd GmbH & Co. KG"}[self.language]
        self.company(company=name, scope="A. Company", number="31-245-9982", authority="DUNS", address="Werkstraße 1",
                     contact="Li Wei", email="li@example.org", phone="+49 30 1", authorizer="Petra Lang",
                     title="Head of purchasing", authorizer_email="lang@example.org", authorizer_phone="+49 30 2",
                     date="2026-03-20")

    def only(self, *minerals):
        """Chooses minerals; EMRT 2 alone asks which."""
        if self.kind == "EMRT 2":
            self.minerals = sorted(minerals)
            for mineral, cell in CHOICE.items():
                self.put("Declaration", cell, mineral if mineral in minerals else f"(Delete {mineral})")

    def mineral(self, mineral, **said):
        position = self.minerals.index(mineral)
        row = self.by_mineral.setdefault(mineral, {})
        for name, value in said.items():
            note = name.endswith("_note")
            question = name.removesuffix("_note")
            first = QUESTIONS[self.kind].get(question)
            if first is None or (question == "recycled" and self.kind == "EMRT 1" and mineral != "Cobalt"):
                continue
            self.put("Declaration", f"{'G' if note else 'D'}{first + position}", value)
            column = IDS.get(question, question) + ("-note" if note else "")
            row[column] = value if note else WORDS[value]

    def every(self, **said):
        for mineral in self.minerals:
            self.mineral(mineral, **said)

    def policy(self, **said):
        for name, value in said.items():
            note = name.endswith("_note")
            question = name.removesuffix("_note")
            row = POLICY[self.kind].get(question)
            if row is None:
                continue
            self.put("Declaration", f"{'G' if note else 'D'}{row}", value)
            question = IDS.get(question, question)
            if note:
                self.expected["public-address" if question == "public" else question + "-note"] = value
            elif question == "surveys":
                self.expected[question] = {"Yes, i": "ipc-1755", "Yes, u": "other", "No": "no"}[value[:5].lower().replace("yes, ", "Yes, ") + value[5:6].lower() if value != "No" else "No"]
            else:
                self.expected[question] = WORDS[value]

    def surveys_word(self, other=False):
        if other:
            return "Yes, using other format (describe)" if self.kind == "CMRT" else "Yes, Using Other Format (Describe)"
        return "Yes, in conformance with IPC1755 (e.g., CMRT)" if self.kind == "CMRT" else "Yes, in conformance with IPC1755 (e.g. EMRT)"

    def all_policies(self):
        self.policy(policy=YES, public=YES, public_note="https://example.org/policy", measures=YES,
                    surveys=self.surveys_word(), reviews=YES, corrects=YES, validated=YES, files="Yes, with the EU")

    def smelter(self, expect, **cells):
        for column, value in cells.items():
            self.put("Smelter List", f"{column}{self.smelter_row}", value)
        self.rows["smelters"].append(expect)
        self.smelter_row += 1

    def mine(self, expect, **cells):
        if self.kind != "EMRT 2":
            return
        for column, value in cells.items():
            self.put("Mine List", f"{column}{self.mine_row}", value)
        self.rows["mines"].append(expect)
        self.mine_row += 1

    def product(self, expect, row=None, **cells):
        self.product_row = row or self.product_row
        for column, value in cells.items():
            self.put("Product List", f"{column}{self.product_row}", value)
        self.rows["products"].append(expect)
        self.product_row += 1


def lowered(mineral):
    return mineral.lower()


def complete_answers(story, **changes):
    said = dict(used=YES, remains=YES, covered=NO, high=NO, recycled=NO, suppliers="Greater than 90%", identified=YES,
                reported=YES, validated=YES)
    said.update(changes)
    story.every(**said)


def name_plants(story, known):
    """One plant of the list by number, one by metal and name, one that is not listed, for each mineral."""
    for mineral in story.minerals:
        plants = known.get(mineral, [])
        if plants:
            alias, standard, country, number, code = plants[0]
            story.smelter(dict(material=lowered(mineral), name=standard, country=code, identification=number, kind="known",
                               entered=number), A=number)
        if len(plants) > 1:
            alias, standard, country, number, code = plants[1]
            story.smelter(dict(material=lowered(mineral), name=standard, country=code, identification=number, kind="known"),
                          B=mineral, C=alias)
        story.smelter(dict(material=lowered(mineral), name="Hütte 一号", country="CD", kind="not-listed",
                           **{"country-said": "CONGO, DEMOCRATIC REPUBLIC OF THE"}),
                      B=mineral, C="Smelter not listed", D="Hütte 一号", E="CONGO, DEMOCRATIC REPUBLIC OF THE")


def stories(kind, revision, language, known):
    """Ten stories, each by its name."""
    def new():
        return Story(kind, revision, language)

    def metals(*wanted):
        return [m for m in MINERALS[kind] if m in wanted] or MINERALS[kind][:1]

    s = new()
    s.everybody(); complete_answers(s); s.all_policies(); name_plants(s, known)
    s.mine(dict(material="cobalt", name="Mine 1", country="CD"), A="Cobalt", C="Mine 1", F="CONGO, DEMOCRATIC REPUBLIC OF THE")
    s.mine(dict(material="nickel", name="Mine 2", country="ID"), A="Nickel", C="Mine 2", F="Indonesia")
    s.prefilled["supplier-profile", "materials"] = sorted(lowered(m) for m in s.minerals)
    s.prefilled["oecd-five-step", "policy-public"] = ["https://example.org/policy"]
    s.prefilled["supplier-profile", "contact"] = ["Li Wei, li@example.org, +49 30 1"]
    if kind == "EMRT 2":
        s.prefilled["supplier-profile", "countries-of-origin"] = ["CD", "ID"]
    s.prefilled["supplier-profile", "cahra-origin"] = None
    yield "complete", s

    s = new()
    s.everybody(); s.every(used=NO); s.policy(policy=NO)
    s.prefilled["supplier-profile", "materials"] = None
    s.prefilled["oecd-five-step", "policy-materials"] = None
    yield "nothing used", s

    s = new()
    s.everybody()
    complete_answers(s, high=UNKNOWN, recycled=UNKNOWN, suppliers="None", identified=NO, reported=NO, used_note="备注")
    s.all_policies()
    for mineral in s.minerals:
        s.smelter(dict(material=lowered(mineral), kind="not-identified", name=None), B=mineral, C="Smelter not yet identified")
    s.prefilled["supplier-profile", "cahra-origin"] = "unknown"
    yield "not known", s

    s = new()
    s.everybody(); s.company(scope="B. Product (or List of Products)"); complete_answers(s); s.all_policies()
    name_plants(s, known)
    s.product(dict(number="00123", name="Wire"), row=8, B="00123", C="Wire")
    s.product(dict(number="4711"), B=4711)
    s.prefilled["supplier-profile", "materials"] = sorted(lowered(m) for m in s.minerals)
    yield "products below the first row", s

    s = new()
    s.company(company="Halb AG", scope="C. User defined [Specify in 'Description of scope']", contact="Li", email="n/a",
              phone="0", authorizer="P", authorizer_email="not available")
    s.every(used=YES)
    yield "half", s

    s = new()
    s.everybody(); complete_answers(s, used=NO, high=YES); s.all_policies(); name_plants(s, known)
    s.prefilled["supplier-profile", "materials"] = None
    s.prefilled["supplier-profile", "cahra-origin"] = None
    yield "left behind", s

    s = new()
    s.everybody(); s.only(*metals("Cobalt", "Nickel", "Tantalum"))
    some = s.minerals[0]
    s.mineral(some, used=YES, remains=YES, covered=YES, high=YES, recycled=YES, suppliers="50% or less", identified=NO, reported=NO,
              validated=NO)
    s.all_policies()
    s.prefilled["supplier-profile", "materials"] = [lowered(some)]
    s.prefilled["supplier-profile", "cahra-origin"] = ["yes"]
    yield "one mineral", s

    s = new()
    s.everybody(); complete_answers(s); s.all_policies()
    for mineral in s.minerals[:1]:
        s.smelter(dict(material=lowered(mineral), kind="not-listed", name="Ohne Land"), B=mineral, C="Smelter not listed", D="Ohne Land")
        s.smelter(dict(material=lowered(mineral), kind="not-listed", name=None), B=mineral, C="Smelter not listed",
                  E="CHINA")
    yield "unlisted and incomplete", s

    s = new()
    s.everybody(); complete_answers(s, suppliers=1); s.policy(policy=NO, public=YES, public_note="x", measures=NO,
                                                            surveys=s.surveys_word(True), reviews=NO)
    s.prefilled["oecd-five-step", "policy-materials"] = None
    s.prefilled["oecd-five-step", "policy-public"] = None
    yield "contradictions", s

    s = new()
    s.everybody(); complete_answers(s); s.all_policies()
    s.company(date="20-Mar-2026"); s.expected["date"] = "2026-03-20"
    s.mineral(s.minerals[0], used="yes ")
    s.mineral(s.minerals[-1], remains="Ｙｅｓ")
    name_plants(s, known)
    s.smelter(dict(entered="CID999999", kind="not-found"), A="CID999999")
    s.mine(dict(material="cobalt", country=None, **{"country-said": "Katanga"}), A="Cobalt", F="Katanga")
    yield "odd words", s


def known_plants(book):
    """The first plants of each metal of the template's own list."""
    codes = {}
    for code, name in book["C"].iter_rows(min_row=2, max_col=2, values_only=True):
        if code:
            codes[name] = code
    plants, seen = {}, set()
    for metal, alias, standard, country, number, *_ in book["Smelter Look-up"].iter_rows(min_row=5, max_col=5, values_only=True):
        if metal and not str(alias).startswith("Smelter not") and (metal, alias) not in seen:
            seen.add((metal, alias))
            plants.setdefault(metal, []).append((alias, standard, country, number, codes[country]))
    # Names that two plants have are a trap of their own.
    return {metal: [p for p in list_ if sum(q[1] == p[1] for q in list_) == 1] for metal, list_ in plants.items()}


def fill(path, work):
    """Fills one template with all stories; yields each with its file."""
    book = openpyxl.load_workbook(path)
    title, revision = re.match(r"RMI_([A-Z]+)_([0-9.]+)", path.stem).groups()
    kind = title if title == "CMRT" else f"EMRT {revision[0]}"
    known = known_plants(book)
    for language in LANGUAGES:
        for number, (name, story) in enumerate(stories(kind, revision, language, known), 1):
            # The copies are not all blank.
            cleared = {("Declaration", c): None for c in ["D9", "D32", "D38", "D44", "D50", "D56", "D62", "D68", "D75"]
                       if kind == "CMRT"}
            before = {}
            for (sheet, cell), value in {**cleared, **story.cells}.items():
                before[sheet, cell] = book[sheet][cell].value
                book[sheet][cell].value = value
            target = work / f"{title}-{revision}-{language}-{number:02}.xlsx"
            book.save(target)
            for (sheet, cell), value in before.items():
                book[sheet][cell].value = value
            yield name, story, target


def imported(tool, path):
    run = subprocess.run([tool, "import", "template", path, "--supplier-id", "31", "--assessed", "2026-12-01", "-o", "-",
                          "--to", "json", "--checker", "--max-errors", "500"], capture_output=True, text=True)
    if run.returncode:
        raise SystemExit(f"{path}: {run.stderr}")
    checks = {int(row): standing for row, standing in
              re.findall(r"^  Checker!(\d+) .*: (missing|complete|not needed)$", run.stderr, re.M)}
    return json.loads(run.stdout), checks, run.stderr


def exported(tool, blank, document, path):
    """Writes a submission into a blank template, and returns what is read there."""
    submission = path.with_suffix(".json")
    submission.write_text(json.dumps(document))
    title = blank.stem.split("_")[1].lower()
    run = subprocess.run([tool, "export", title, submission, "--blank", blank, "-o", path], capture_output=True, text=True)
    if run.returncode:
        raise SystemExit(f"{path}: {run.stderr}")
    return imported(tool, path)[:2]


def compare_export(name, path, before, after, problems):
    """Holds what a template says against the submission that was written into it."""
    # A plant that was named gets its number as well, and a number that the list lacks has no place.
    def rows(answer):
        return [{column: text.replace("not-found", "not-listed") for column, text in row.items() if column != "entered"}
                for row in answer.get("rows", [])]

    def said(document):
        return {(a["questionnaire"], a["question"]): (a.get("values"), rows(a), a.get("state"))
                for a in document["answers"] if a["questionnaire"].startswith("rmi-")}

    expected, found = said(before), said(after)
    for place in sorted(expected.keys() | found.keys()):
        if expected.get(place) != found.get(place):
            problems.append(f"{path.name} ({name}): {place[1]}: exported {expected.get(place)!r}, read {found.get(place)!r}")
    return len(expected)


def compare(name, story, path, document, problems):
    def tell(what, expected, found):
        problems.append(f"{path.name} ({name}): {what}: expected {expected!r}, found {found!r}")

    own = "rmi-cmrt" if story.kind == "CMRT" else "rmi-emrt"
    answers = {(a["questionnaire"], a["question"]): a for a in document["answers"]}
    compared = 0
    for question, expected in story.expected.items():
        found = (answers.get((own, question)) or {}).get("values", [None])[0]
        compared += 1
        if found != expected:
            tell(question, expected, found)
    rows = {r["mineral"]: r for r in (answers.get((own, "minerals")) or {}).get("rows", [])}
    if sorted(rows) != sorted(map(lowered, story.minerals)):
        tell("minerals", story.minerals, list(rows))
    for mineral in story.minerals:
        row = rows.get(lowered(mineral), {})
        said = story.by_mineral.get(mineral, {})
        compared += len(said)
        if {k: v for k, v in row.items() if k != "mineral"} != said:
            tell(mineral, said, row)
    for table in ["smelters", "mines", "products"]:
        found = (answers.get((own, table)) or {}).get("rows", [])
        if len(found) != len(story.rows[table]):
            tell(table, len(story.rows[table]), len(found))
        for expected, row in zip(story.rows[table], found):
            for column, value in expected.items():
                compared += 1
                if row.get(column) != value:
                    tell(f"{table} {column}", value, row.get(column))
    for question, expected in story.prefilled.items():
        answer = answers.get(question)
        compared += 1
        if expected is None:
            if answer is not None:
                tell(question, "no answer", answer)
        elif isinstance(expected, str):
            if (answer or {}).get("state") != expected:
                tell(question, expected, answer)
        else:
            values = (answer or {}).get("values", [])
            if (values if len(expected) < 2 else sorted(values)) != expected:
                tell(question, expected, values)
            if answer and (answer["evidence"][0]["kind"] != "template" or "Declaration!" not in answer["comment"]
                           and "List!" not in answer["comment"]):
                tell(question, "evidence and cells", answer)
    for (questionnaire, question), answer in answers.items():
        if questionnaire != own and "rows" in answer and not answer.get("draft"):
            tell(question, "a draft", answer)
    return compared


def compare_checker(path, recalculated, checks, problems):
    """Holds each line of Checker, as LibreOffice computes it, against what the import says."""
    sheet = openpyxl.load_workbook(recalculated, data_only=True, read_only=True)["Checker"]
    compared = 0
    for number, row in enumerate(sheet.iter_rows(min_row=1, max_row=130, max_col=8, values_only=True), 1):
        row = list(row) + [None] * 8
        necessary, missing = row[5], row[7]
        standing = checks.get(number)
        if standing is None:
            # Titles have no line, the total is the sum, and prepared rows of no mineral stay 0.
            if missing == 1 and necessary == 1 and row[6] == 1:
                problems.append(f"{path.name}: Checker!{number} is missing there and unknown here")
            continue
        compared += 1
        found = "missing" if missing == 1 else "complete" if necessary == 1 else "not needed"
        if (found == "missing") != (standing == "missing") or (isinstance(necessary, (int, float)) and found != standing):
            problems.append(f"{path.name}: Checker!{number}: LibreOffice {found} (F={necessary} G={row[6]} H={missing}), "
                            f"here {standing}")
    return compared


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True)
    parser.add_argument("--folder", required=True, type=pathlib.Path)
    parser.add_argument("--work", required=True, type=pathlib.Path)
    parser.add_argument("--recalculate", action="store_true")
    parser.add_argument("--export", action="store_true")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    files = sorted(f for f in options.folder.glob("RMI_*.xlsx") if options.only in f.name)
    if not files:
        print("SKIPPED: there are no templates in the folder", file=sys.stderr)
        return
    options.work.mkdir(parents=True, exist_ok=True)
    problems, answers, lines, count = [], 0, 0, 0
    for file in files:
        stories_ = list(fill(file, options.work))
        results = {}
        for name, story, path in stories_:
            document, checks, _ = imported(options.tool, path)
            results[path] = checks
            answers += compare(name, story, path, document, problems)
            count += 1
            if options.export:
                again = path.with_stem(path.stem + "-again")
                written, results[again] = exported(options.tool, file, document, again)
                answers += compare_export(name, again, document, written, problems)
        if options.recalculate:
            out = options.work / "recalculated"
            subprocess.run(["soffice", "--headless", "--convert-to", "xlsx", "--outdir", str(out)]
                           + [str(p) for p in results], check=True, capture_output=True)
            for path, checks in results.items():
                lines += compare_checker(path, out / path.name, checks, problems)
        print(f"{file.name}: {len(stories_)} stories", flush=True)
    for problem in problems:
        print(problem)
    print(f"{count} filled templates, {answers} answers and {lines} lines of Checker compared, {len(problems)} differ")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
