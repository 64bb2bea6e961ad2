#!/usr/bin/env python3
"""Writes the places of the five reports that citations may name: pages, sections, boxes, tables.

    Tests/SeedTests/places.py ../shared/seeds > Tests/Corpus/Seeds/places.tsv

Only headings and page numbers are taken, no text. The pages come from the tables of contents; where
a contents list has no page for a heading, it gets those of the heading above it. Footnotes and the
five clauses on graphite were set by hand from breaks in the text.
"""

import pathlib
import re
import sys

FILES = {
    "LEVIN-LEV": "levin-raw-materials-leverage-2022.txt",
    "LEVIN-CU": "levin-beyond-audits-copper-2024.txt",
    "RESRC-MOB": "resourcing-mobility-good-practice-2022.txt",
    "RESRC-FIN": "resourcing-final-report-2023.txt",
    "RESRC-CA": "resourcing-common-approach-2020.txt",
}
# The last page before what is no text any more: references, lists of links.
LAST_PAGE = {"LEVIN-LEV": 34, "LEVIN-CU": 30, "RESRC-MOB": 44, "RESRC-FIN": 79, "RESRC-CA": 45}
BY_HAND = {
    "LEVIN-LEV": [("clause 1", 16, 16), ("clause 2", 16, 16), ("clause 3", 16, 16), ("clause 4", 16, 17),
                  ("clause 5", 17, 17), ("fn. 1", 8, 8), ("fn. 2", 8, 8), ("fn. 3", 8, 8), ("fn. 4", 11, 11),
                  ("fn. 5", 12, 12), ("fn. 6", 12, 12), ("fn. 7", 16, 16), ("fn. 8", 17, 17), ("fn. 9", 21, 21),
                  ("fn. 10", 24, 24), ("fn. 11", 25, 25), ("fn. 12", 26, 26), ("fn. 13", 26, 26)],
    "LEVIN-CU": [("fn. 26", 29, 29), ("fn. 30", 29, 29)],
}


def contents(lines):
    """The headings of a table of contents with their pages."""
    for line in lines:
        found = re.match(r"(.*?\S)[ .…\t]+(\d{1,2})$", line)
        if found and re.search(r"\.\.|\t", line[len(found.group(1)):]) or found and line[0:1] in "IV":
            yield re.sub(r"\s+", " ", found.group(1)).rstrip(". "), int(found.group(2))


def name(key, heading):
    """The name by which a citation calls a heading, and the heading without its number."""
    patterns = [("LEVIN-CU", r"(VIII\.\d|[IV]+)\.\s+(.*)", "section %s"), ("LEVIN-CU", r"([A-G])\.\s+(.*)", "box %s"),
                ("RESRC-CA", r"7\.1 Annex (I+): (.*)", "Annex %s"), ("RESRC-", r"(\d)\s+(.*)", "chapter %s"),
                ("RESRC-", r"(\d(?:\.\d)+)\s+(.*)", "§%s"), ("RESRC-", r"Table (\d(?:-\d)?):?\s+(.*)", "Table %s"),
                ("LEVIN-LEV", r"(?:\d\.\s+)?()(.*)", "%s")]
    for prefix, pattern, form in patterns:
        found = re.fullmatch(pattern, heading)
        if key.startswith(prefix) and found:
            return (form % found.group(1) or found.group(2)), found.group(2)
    return None


def places(key, text):
    rows = [("pages", 1, LAST_PAGE[key], "")] + [(*row, "") for row in BY_HAND.get(key, [])]
    lines = text.split("\n")
    entries = []
    for heading, page in contents(lines[:330]):
        called = name(key, heading)
        if called:
            entries.append((*called, page))
    plain = [entry for entry in entries if not entry[0].startswith("Table")]
    for position, (called, heading, page) in enumerate(plain):
        # Until the next heading that is no part of this one.
        inside = called.replace("chapter ", "§") + "."
        if called.startswith("section ") or called.startswith("box "):
            inside = called + "."
        later = [p for c, _, p in plain[position + 1:] if not c.startswith(inside)
                 and not (called.startswith("section") and c.startswith("box"))]
        rows.append((called, page, max(page, later[0] if later else LAST_PAGE[key]), heading))
    rows += [(called, page, page + 1, heading) for called, heading, page in entries if called.startswith("Table")]
    known = {row[0]: row for row in rows}
    for line in lines:
        deep = re.fullmatch(r"#* ?\**(\d\.\d\.\d)\.?\s+([A-Z].*?)\**", line)
        above = deep and known.get("§" + deep.group(1)[:3])
        if key.startswith("RESRC") and deep and "§" + deep.group(1) not in known and not line.endswith(tuple("0123456789")):
            chapter = known["chapter " + deep.group(1)[0]]
            first, last = (above or chapter)[1:3]
            known["§" + deep.group(1)] = ("§" + deep.group(1), first, last, deep.group(2))
            rows.append(known["§" + deep.group(1)])
        box = re.match(r"Box (\d) (.*)", line)
        if key == "RESRC-FIN" and box:
            rows.append(("Box " + box.group(1), {"1": 25, "2": 29, "3": 59}[box.group(1)], {"1": 25, "2": 30, "3": 59}[box.group(1)], box.group(2)))
    return rows


def main():
    folder = pathlib.Path(sys.argv[1])
    print("# Report, place, first page, last page, heading. Made by Tests/SeedTests/places.py.")
    for key, file in FILES.items():
        seen = set()
        for called, first, last, heading in places(key, (folder / file).read_text()):
            if called not in seen:
                print(key, called, first, last, heading, sep="\t")
            seen.add(called)


if __name__ == "__main__":
    main()
