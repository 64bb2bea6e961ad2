"""Fills in a whole assessment through the inputs of the page, as a person does."""

import hashlib
import zlib
import xml.etree.ElementTree as ElementTree

NAMESPACE = "{urn:assay:submission:1}"
NUMBERS = ["37.5", "40", "2021", "3", "1"]
COUNTRIES = [("Mozamb", "MZ"), ("Tanzan", "TZ"), ("German", "DE"), ("Madag", "MG")]

CARDS = """const done = new Set(arguments[0]);
    const one = [...document.querySelector('main .questions').children].find((card) => !done.has(card.dataset.key));
    if (!one) return null;
    const field = one.querySelector('[data-answer]');
    const kind = field.getAttribute('role') ?? (field.matches('.number') ? 'number' : field.type);
    return { key: one.dataset.key, card: one, field, kind: kind === 'combobox' && one.querySelector('.chips') ? 'countries' : kind };"""


class Filling:
    """One assessment under way; what is said is noted, so that the file can be held against it."""

    def __init__(self, visit, materials, variant, folder):
        self.visit, self.browser = visit, visit.browser
        self.materials, self.variant, self.folder = materials, variant, folder
        self.said = {}
        self.documents = {}

    def draw(self, key, below):
        """A number below another, the same in every run."""
        return zlib.crc32(f"{self.variant} {key}".encode()) % below

    def parts(self, inside, selector):
        return self.browser.run("return [...arguments[0].querySelectorAll(arguments[1])]", inside, selector)

    def part(self, inside, selector):
        return self.browser.run("return arguments[0].querySelector(arguments[1])", inside, selector)

    # Who answers

    def supplier(self, name, number):
        panel = self.browser.run("return document.querySelector('.supplier')")
        texts = [name, number, None, "Werk 1, Linz", "Ana Núñez"]
        for field, text in zip(self.parts(panel, "input[type=text]"), texts):
            if text:
                self.browser.type(field, text)
            else:
                self.country(field, "Austr", "Austria")

    def country(self, field, typed, whole=None):
        self.browser.type(field, whole or typed)
        self.browser.press("enter")

    # Questions

    def everything(self):
        """Answers each section, and those that answers bring in, until nothing more is asked."""
        before = -1
        while len(self.said) > before and self.still_asked():
            before = len(self.said)
            for place in self.browser.run("return [...document.querySelectorAll('.contents .group a[href^=\"#/section/\"]')].filter((one) => !one.closest('[hidden]')).map((one) => one.hash.slice(2))"):
                self.section(place)

    def still_asked(self):
        questions = self.browser.run("return Object.entries(assayForm.state().questions).filter(([, one]) => one.state === 'unanswered').map(([key]) => key)")
        return any(key not in self.said for key in questions)

    def section(self, place):
        self.visit.go(place)
        while True:
            found = self.browser.run(CARDS, list(self.said))
            if not found:
                return
            self.question(found["key"], found["card"], found["field"], found["kind"])
            if self.draw(found["key"] + " evidence", 9) == 0:
                self.evidence(found["key"], found["card"])
            if self.draw(found["key"] + " comment", 7) == 0:
                self.comment(found["card"])

    def question(self, key, card, field, kind):
        answer = {
            "radiogroup": self.one, "group": self.several, "table": self.table, "combobox": self.one_country,
            "countries": self.some_countries, "number": self.number, "date": self.day,
        }.get(kind, self.text)
        self.said[key] = None
        if kind != "radiogroup" and self.draw(key + " known", 12) == 0 and (stances := self.parts(card, ".stances input")):
            self.browser.click(stances[0])
            self.reason(card)
            self.visit.frame()
            return
        self.said[key] = answer(key, field, card)
        self.visit.frame()
        assert not self.browser.run("return arguments[0].classList.contains('has-problem')", card), f"{key}: the answer is not taken"

    def one(self, key, field, card):
        options = self.parts(field, ".option:not(.stance) input")
        stances = self.parts(field, ".stance input")
        if stances and self.draw(key + " known", 8) == 0:
            self.browser.click(stances[self.draw(key, len(stances))])
            self.reason(card)
            return None
        chosen = options[self.draw(key, len(options))]
        self.browser.click(chosen)
        return [self.browser.run("return arguments[0].value", chosen)]

    def several(self, key, field, card):
        boxes = self.parts(field, "input")
        values = self.browser.run("return arguments[0].map((one) => one.value)", boxes)
        wanted = self.materials if key == "supplier-profile:materials" else {values[self.draw(key, len(values))], values[self.draw(key + " too", len(values))]}
        for box, value in zip(boxes, values):
            if value in wanted:
                self.browser.click(box)
        return self.browser.run("return arguments[0].filter((one) => one.checked).map((one) => one.value)", boxes)

    def text(self, key, field, card):
        text = f"Said of {key}: <b>“yes”</b> & ‘no’, 100 % — 石墨"
        self.browser.type(field, text)
        return [text]

    def number(self, key, field, card):
        for number in NUMBERS:
            self.browser.type(field, number)
            self.visit.frame()
            if not self.browser.run("return arguments[0].classList.contains('has-problem')", card):
                return [number]
        return [NUMBERS[-1]]

    def day(self, key, field, card):
        self.browser.type_day(field, "2026-03-17")
        return ["2026-03-17"]

    def one_country(self, key, field, card):
        typed, code = COUNTRIES[self.draw(key, len(COUNTRIES))]
        self.country(field, typed)
        return [code]

    def some_countries(self, key, field, card):
        for typed, _ in COUNTRIES[:2]:
            self.country(field, typed)
        return [code for _, code in COUNTRIES[:2]]

    def table(self, key, field, card):
        for number in range(1 + self.draw(key, 2)):
            self.browser.click(self.part(card, ".row-buttons .button"))
            self.row(self.parts(card, ".answer-row")[number], NUMBERS[1])
        self.visit.frame()
        for number in NUMBERS[2:]:
            if not self.browser.run("return arguments[0].classList.contains('has-problem')", card):
                break
            for field in self.parts(card, ".answer-row input.number"):
                self.browser.type(field, number)
            self.visit.frame()
        return None

    def row(self, row, number):
        for column, field in enumerate(self.parts(row, "td:not(.row-actions) :is(input, select)")):
            kind = self.browser.run("return arguments[0].getAttribute('role') ?? (arguments[0].matches('.number') ? 'number' : arguments[0].type)", field)
            if kind == "combobox":
                self.country(field, COUNTRIES[column % len(COUNTRIES)][0])
            elif kind == "select-one":
                options = self.parts(field, "option")
                self.browser.click(options[1 + self.draw(f"{column}", len(options) - 1)])
            elif kind == "date":
                self.browser.type_day(field, "2026-02-28")
            else:
                self.browser.type(field, number if kind == "number" else f"Part {column}")

    def reason(self, card):
        field = self.part(card, ".reason:not([hidden]) textarea")
        if field:
            self.browser.type(field, "We do not handle it.")

    # What belongs to an answer

    def opened(self, card, number):
        """The disclosures below an answer: evidence, then the comment."""
        disclosure = self.parts(card, ".extras details")[number]
        if not self.browser.run("return arguments[0].open", disclosure):
            self.browser.click(self.part(disclosure, "summary"))
        return disclosure

    def evidence(self, key, card):
        disclosure = self.opened(card, 0)
        self.browser.click(self.parts(disclosure, "button")[-1])
        document = self.folder / f"{key.replace(':', '-')}.pdf"
        document.write_bytes(f"Evidence for {key}".encode())
        self.browser.give_file(self.part(disclosure, "input[type=file]"), document)
        digest = hashlib.sha256(document.read_bytes()).hexdigest()
        for _ in range(50):
            if digest in self.browser.run("return arguments[0].textContent", self.part(disclosure, ".checksum")):
                break
            self.visit.frame()
        self.browser.type_day(self.parts(disclosure, "input[type=date]")[0], "2026-01-15")
        self.documents[key] = (document.name, digest)

    def comment(self, card):
        self.browser.type(self.part(self.opened(card, 1), "textarea"), "See our report.")

    def certificate(self, scheme, material):
        """A certificate for half of the volume, with what it covers chosen by name."""
        self.visit.go("certificates")
        self.browser.click(self.browser.run("return document.querySelector('main > div > .button')"))
        panel = self.browser.run("return document.querySelector('.certificate')")
        self.browser.click(self.part(panel, f"option[value={scheme}]"))
        texts = self.parts(panel, ".field > input[type=text]")
        self.browser.type(texts[0], "Werk 1, Linz")
        self.browser.type(texts[1], "50")
        for field, day in zip(self.parts(panel, "input[type=date]"), ["2026-01-01", "2026-12-31"]):
            self.browser.type_day(field, day)
        materials, issues = self.parts(panel, ".scope")
        self.browser.click(self.part(materials, f"input[value={material}]"))
        self.browser.click(self.parts(issues, "input")[0])
        return self.browser.run("return arguments[0].value", self.parts(issues, "input")[0])

    # The file

    def hold_against(self, text):
        """Whatever was said stands in the file."""
        root = ElementTree.fromstring(text.split("?>", 1)[1] if text.startswith("<?xml") else text)
        found = {f"{group.get('questionnaire')}:{answer.get('question')}": answer
                 for group in root.iter(f"{NAMESPACE}answers") for answer in group.iter(f"{NAMESPACE}answer")}
        for key, values in self.said.items():
            assert key in found, f"{key} is not in the file"
            if values is not None:
                there = [value.text for value in found[key].findall(f"{NAMESPACE}value")]
                assert there == values, f"{key}: {there} instead of {values}"
        for key, (name, digest) in self.documents.items():
            evidence = found[key].find(f"{NAMESPACE}evidence")
            assert evidence is not None and digest in ElementTree.tostring(evidence, encoding="unicode"), f"{key}: {name} is not in the file"
