"""Checks that the English titles and steps of actions and themes can be read at the age of about 14.

Tells every action whose steps together are harder than a grade, and every sentence that is too long, each
with its place. Needs textstat, which `make reading-test` installs.
"""

import pathlib
import re
import sys
import xml.sax

import textstat

MOST_GRADE = 9.5
MOST_WORDS = 25


class Texts(xml.sax.ContentHandler):
    """Gathers the texts of each action and theme: place, name, and the steps in English."""

    def __init__(self, path):
        super().__init__()
        self.path, self.found, self.languages = path, [], []
        self.owner, self.text = None, None

    def setDocumentLocator(self, locator):
        self.locator = locator

    def startElement(self, name, attributes):
        outer = self.languages[-1] if self.languages else ""
        self.languages.append(attributes.get("xml:lang", outer))
        if name in ("action", "theme"):
            self.owner = (f"{name} '{attributes['id']}'", self.place(), [])
        elif self.owner and name in ("title", "step", "buyer-part", "request"):
            self.text = (name, self.place(), [])

    def characters(self, content):
        if self.text:
            self.text[2].append(content)

    def endElement(self, name):
        language = self.languages.pop()
        if name in ("action", "theme") and self.owner:
            self.found.append(self.owner)
            self.owner = None
        elif self.text and name == self.text[0]:
            if language.startswith("en"):
                kind, place, parts = self.text
                self.owner[2].append((kind, place, " ".join("".join(parts).split())))
            self.text = None

    def place(self):
        return f"{self.path}:{self.locator.getLineNumber()}"


def sentences(text):
    return [part for part in re.split(r"(?<=[.!?])[\"')”’]*\s+", text) if part]


def words(sentence):
    return [word for word in sentence.split() if re.search(r"\w", word)]


def problems(path):
    texts = Texts(path)
    xml.sax.parse(str(path), texts)
    for name, place, parts in texts.found:
        for _, where, text in parts:
            for sentence in sentences(text):
                if len(words(sentence)) > MOST_WORDS:
                    yield f"{where}: {name}: {len(words(sentence))} words: {sentence}"
        steps = " ".join(text for kind, _, text in parts if kind == "step")
        grade = textstat.flesch_kincaid_grade(steps) if steps else 0
        if grade > MOST_GRADE:
            yield f"{place}: {name}: grade {grade:.1f}: {steps}"


def main(folders):
    paths = [pathlib.Path(path) for path in folders]
    files = [path for path in paths if path.is_file()]
    files += sorted(path for folder in paths for path in folder.rglob("*.xml"))
    files = [path for path in files if "cases" not in path.parts]
    found = [problem for path in files for problem in problems(path)]
    print("\n".join(found + [f"files read: {len(files)}; too hard: {len(found)}"]))
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
