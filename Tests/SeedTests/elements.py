#!/usr/bin/env python3
"""Checks the tables of what carries each element of the reports.

    Tests/SeedTests/elements.py [TABLE.md ...]

A line of a table is a number, a place, an element in at most twelve words, and what carries it: ids in
backquotes, `home/id` or `home/question:option`, or "Left out:" with the reason. Without arguments the
tables beside the article on sources are read, `Elements-*.md`. The exit code says how many faults there are.
"""

import pathlib
import re
import sys
import xml.etree.ElementTree as XML

ROOT = pathlib.Path(__file__).parent.parent.parent
QUESTIONNAIRES = ROOT / "Questionnaires"
MOST_WORDS = 12
MOST_LEFT_OUT = 10


def known():
    """The names that a line may give: of questionnaires, catalogues and programmes, and of what is in them."""
    names = set()
    for path in QUESTIONNAIRES.rglob("*.xml"):
        if "cases" in path.parts:
            continue
        root = XML.parse(path).getroot()
        kind = root.tag.rpartition("}")[2]
        names.add(str(path.relative_to(QUESTIONNAIRES)))
        if kind == "programme":
            names.add("programmes/" + root.get("id"))
            continue
        for element in root.iter():
            part = element.tag.rpartition("}")[2]
            if element.get("id") and (kind == "catalogue" or part in ("question", "finding", "action")):
                names.add(f"{root.get('id')}/{element.get('id')}")
            if part == "question":
                names.update(f"{root.get('id')}/{element.get('id')}:{child.get('id')}"
                             for child in element if child.tag.endswith("}option"))
    return names


def faults(path, names):
    """The faults of a table, each with its line."""
    last, left_out, lines = 0, 0, 0
    for place, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith("## "):
            last = 0
        found = re.match(r"\| *([A-Z]?)(\d+) *\|", line)
        if not found:
            continue
        lines += 1
        number = int(found.group(2))
        if number != last + 1:
            yield place, f"{number} follows {last}"
        last = number
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) != 4:
            yield place, f"{len(cells)} cells in place of 4"
            continue
        if len(cells[2].split()) > MOST_WORDS:
            yield place, f"{len(cells[2].split())} words: {cells[2]}"
        named = [name for name in re.findall(r"`([^`]+)`", cells[3]) if "/" in name]
        yield from ((place, f"nothing is called {name}") for name in named if name not in names)
        if cells[3].startswith("Left out: "):
            left_out += 1
        elif not named:
            yield place, "neither carried nor left out"
    if left_out > MOST_LEFT_OUT:
        yield 0, f"{left_out} elements are left out"
    if not lines:
        yield 0, "no element"
    print(f"{path.name}: {lines} elements, {left_out} left out")


def main():
    beside = ROOT / "Sources/AssayQuestionnaires/AssayQuestionnaires.docc"
    tables = [pathlib.Path(name) for name in sys.argv[1:]] or sorted(beside.glob("Elements-*.md"))
    names = known()
    count = 0
    for table in tables:
        for place, fault in faults(table, names):
            count += 1
            print(f"{table.name}:{place}: {fault}")
    return min(count, 100)


if __name__ == "__main__":
    sys.exit(main())
