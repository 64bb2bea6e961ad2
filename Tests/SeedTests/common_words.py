#!/usr/bin/env python3
"""Finds runs of eight or more words that our texts have in common with one of the reports.

    Tests/SeedTests/common_words.py ../shared/seeds

Names of bodies and titles of documents may be long and the same: they stand in `names.txt` beside
this script, one a line, and are taken out before. The exit code says how many runs are left.
"""

import pathlib
import re
import sys

LENGTH = 8
HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent


def words(text):
    return re.findall(r"[a-z0-9]+", text.lower().replace("’", "'").replace("'", ""))


def pieces(path):
    """The texts of a file, each with its line."""
    text = path.read_text(errors="replace")
    if path.suffix == ".xml":
        for found in re.finditer(r">([^<>]+)<|=\"([^\"]*)\"", text):
            yield text.count("\n", 0, found.start()) + 1, found.group(1) or found.group(2) or ""
    else:
        line = 1
        for paragraph in re.split(r"(\n\s*\n|\n[|*-])", text):
            yield line, paragraph
            line += paragraph.count("\n")


def main():
    runs = {}
    names = sorted((words(line) for line in (HERE / "names.txt").read_text().splitlines() if line), key=len, reverse=True)
    for seed in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
        text = words(seed.read_text(errors="replace"))
        for position in range(len(text) - LENGTH + 1):
            runs.setdefault(tuple(text[position:position + LENGTH]), seed.name)
    left = 0
    files = [path for folder in ("Questionnaires", "Examples", "Sources", "Tests/Corpus/Submissions")
             for path in (ROOT / folder).rglob("*") if path.suffix in (".xml", ".md") and path.is_file()]
    for path in sorted(files + list(ROOT.glob("*.md"))):
        for line, piece in pieces(path):
            text = words(piece)
            allowed = set()
            for name in names:
                for position in range(len(text) - len(name) + 1):
                    if text[position:position + len(name)] == name:
                        allowed.update(range(position, position + len(name)))
            position = 0
            while position <= len(text) - LENGTH:
                run = tuple(text[position:position + LENGTH])
                own = [i for i in range(position, position + LENGTH) if i not in allowed]
                # A name with a word or two beside it is still a name.
                if run in runs and len(own) > 2:
                    end = position
                    while tuple(text[end:end + LENGTH]) in runs:
                        end += 1
                    left += 1
                    print(f"{path.relative_to(ROOT)}:{line}: {' '.join(text[position:end + LENGTH - 1])} ({runs[run]})")
                    position = end + LENGTH - 1
                else:
                    position += 1
    return min(left, 100)


if __name__ == "__main__":
    sys.exit(main())
