"""Opens the form in real browsers as people do: from a file, by keyboard, saved and opened again.

    python3 browser_form.py --page FORM.html [--quick] [--shots FOLDER] [--only chromium|firefox] [SUBMISSION.xml …]

The page is one for the programme of battery materials. With --quick one browser goes through fewer pages.
Submissions are opened, saved and opened once more. Ends with one line `N passed, N failed, N skipped` and
with status 1 when something failed, or when CI=true and something is not there.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import wrong_files
from browsers import BACKTAB, DOWN, ENTER, ESCAPE, SPACE, TAB, available, axe_source
from filling import Filling
from visit import Skipped, Visit

ROOT = Path(__file__).resolve().parents[2]
TOOL = os.environ.get("ASSAY", ROOT / ".build/debug/assay")
PAGES = ["start", "section/supplier-profile:materials", "section/supplier-profile:company", "section/graphite:composition", "section/graphite:footprint", "certificates",
         "results/score", "results/lost", "results/missing", "results/findings", "results/plan"]
HOSTILE = ["<script>window.broken = 1</script>", "<img src=x onerror='window.broken = 1'>", "\"quotes\" & 'more' ]]> ?>", "=cmd|' /C calc'!A0", "\u202eevil", "👩‍🔬 emoji", "lone \ud800 surrogate"]


def scored(file, *options):
    """What the tool makes of a file, less the digest of the questionnaires that it read; a page holds no files."""
    done = subprocess.run([TOOL, "score", "--format", "json", file, *options], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return re.sub(r'  "questionnairesSHA256": "[0-9a-f]{64}",\n', "", done.stdout, count=1)


def by_keyboard(visit):
    """A section is answered, saved and found again without a mouse."""
    browser = visit.browser
    visit.tab_to("one.matches('.contents a[href*=\"supplier-profile:materials\"]') || one.matches('summary')")
    for _ in range(60):
        if browser.run("return document.activeElement.matches('.contents a[href*=\"supplier-profile:materials\"]')"):
            break
        browser.press(TAB)
    browser.press(ENTER)
    visit.settle()
    visit.tab_to(visit.in_question("supplier-profile:materials", "input[value=graphite]"))
    browser.press(SPACE)
    visit.tab_to(visit.in_question("supplier-profile:countries-of-origin", "[role=combobox]"))
    browser.press("Moz")
    browser.press(ENTER)
    browser.press("cote d")
    browser.press(DOWN)
    browser.press(ESCAPE)
    browser.press("tanz")
    browser.press(ENTER)
    visit.tab_to(visit.in_question("supplier-profile:origin-share-known", "input.number"))
    browser.press("12,5")
    visit.tab_to(visit.in_question("supplier-profile:cahra-origin", "input[type=radio]"))
    browser.press(SPACE)
    browser.press(DOWN)
    visit.tab_to(visit.in_question("supplier-profile:recycled-share", "input[type=checkbox]"))
    browser.press(SPACE)
    visit.settle()
    text = visit.saved()
    for part in ("<value>graphite</value>", "<value>MZ</value>", "<value>TZ</value>", "<value>12.5</value>", '<answer question="cahra-origin">\n      <value>no</value>', '<answer question="recycled-share" state="unknown">', '<questionnaire id="graphite"'):
        assert part in text, f"{part} is not in\n{text}"
    assert "<value>CI</value>" not in text
    # The check "no high-risk origin although less than half is known" stands at its question.
    assert browser.run("return document.querySelector('[data-key=\"supplier-profile:cahra-origin\"] .check') !== null"), "the check is not shown"

    visit.tab_to("one.matches('.tools .primary')", key=BACKTAB)
    browser.press(ENTER)
    assert visit.appears("dialog[open]"), "the dialog for the supplier did not open"
    told = visit.check("dialog")
    assert not told, "\n".join(told)
    browser.press("Frenos & <Sur>")
    browser.press(TAB)
    browser.press("FDS-310")
    browser.press(ENTER)
    file = visit.downloaded()
    assert file.read_text(encoding="utf-8") == visit.saved(), "the file differs from what the form says"
    visit.file = file


def reopened(visit):
    """After a reload the browser's copy is offered, and the file opens to the same answers."""
    browser = visit.browser
    text = visit.saved()
    browser.reload()
    visit.ready()
    assert visit.appears(".notice .primary"), "no copy was offered"
    browser.click(browser.run("return document.querySelector('.notice .primary')"))
    assert visit.comes_to(text), "the browser's copy differs"
    browser.reload()
    visit.ready()
    visit.go("start")
    visit.open_file(visit.file)
    assert visit.comes_to(text), "the opened file differs"


def broken_file(visit):
    """A file that is no submission changes nothing and says why."""
    text = visit.saved()
    for bad in ("<html/>", "not xml", "<!DOCTYPE a><submission/>"):
        told = visit.browser.run("try { assayForm.open(arguments[0]); return ''; } catch (error) { return error.reason ?? String(error); }", bad)
        assert told.startswith("open."), told
    assert visit.saved() == text


def messages(visit):
    """All that the form says to be wrong with what it holds."""
    found = set()
    for place in ("start", "results/missing", "certificates"):
        visit.go(place)
        found.update(visit.browser.run("return [...document.querySelectorAll('main .notice, main .problem, main .check')].map((one) => one.textContent)"))
    return found


def wrong(visit):
    """What is wrong with a file or an entry is told, and nothing that was typed is lost."""
    browser = visit.browser
    sound = wrong_files.file()
    browser.run("assayForm.open(arguments[0])", sound)
    quiet_messages, saved = messages(visit), visit.saved()
    path = visit.downloads / "wrong.file"
    for name, text in wrong_files.REFUSED.items():
        path.write_text(text, encoding="utf-8")
        visit.open_file(path)
        assert visit.appears("dialog[open]"), f"{name}: nothing was told"
        assert len(browser.run("return document.querySelector('dialog[open]').textContent")) > 60, name
        browser.run("document.querySelector('dialog[open]').close()")
        assert visit.saved() == saved, f"{name}: the answers changed"
    untold = []
    for name, text in wrong_files.TOLD.items():
        browser.run("assayForm.open(arguments[0])", text)
        if not messages(visit) - quiet_messages:
            untold.append(name)
        again = visit.saved()
        browser.run("assayForm.open(arguments[0])", again)
        if visit.saved() != again:
            untold.append(f"{name} (it came back changed)")
    for name, (key, entry) in wrong_files.ENTRIES.items():
        browser.run("assayForm.open(arguments[0])", sound)
        browser.run("location.hash = '#/section/' + arguments[0]", "supplier-profile:materials")
        browser.run("assayForm.set(arguments[0], arguments[1])", key, entry)
        if not messages(visit) - quiet_messages:
            untold.append(name)
        assert browser.run("return assayForm.state() !== null"), name
    browser.run("assayForm.open(arguments[0])", saved)
    assert not untold, f"nothing was told of {', '.join(untold)}"


def unforeseen(visit):
    """Something unforeseen is told, and what was typed can be saved."""
    browser = visit.browser
    browser.run("setTimeout(() => { throw new Error('unforeseen'); })")
    assert visit.appears("#form-notice:not([hidden]) button"), "nothing was told"
    browser.run("document.querySelector('#form-notice').hidden = true")


def many_foreign(visit):
    """A hundred thousand answers to another questionnaire are kept."""
    browser = visit.browser
    before = visit.saved()
    many = "".join(f'    <answer question="q{n}"><value>{n}</value></answer>\n' for n in range(100_000))
    text = wrong_files.file(f'  <answers questionnaire="other">\n{many}  </answers>\n')
    took = browser.run("const start = performance.now(); assayForm.open(arguments[0]); return performance.now() - start", text)
    print(f"    opened in {took / 1000:.1f} s", flush=True)
    assert browser.run("return assayForm.save().split('q99999').length === 2")
    browser.run("assayForm.open(arguments[0])", before)


def hostile(visit, places):
    """Whatever is typed is shown as text and kept."""
    browser = visit.browser
    visit.go("section/supplier-profile:company")
    browser.run("assayForm.supplier('id', 'FDS-310')")
    for text in [*HOSTILE, " ".join(HOSTILE), "x" * 1_000_000]:
        # Lone surrogates cannot be sent as they are.
        browser.run("assayForm.set('supplier-profile:contact', { values: [JSON.parse(arguments[0])], comment: JSON.parse(arguments[0]) })", json.dumps(text))
        if len(text) < 1000:
            browser.run("assayForm.supplier('name', JSON.parse(arguments[0]))", json.dumps(text))
        saved = visit.saved()
        browser.run("assayForm.open(arguments[0])", saved)
        assert visit.saved() == saved, f"{text[:40]!r} came back changed"
        for place in places:
            visit.go(place)
        assert not browser.run("return 'broken' in window"), f"{text!r} was run"
        if text in HOSTILE:
            continue
        file = visit.downloads / "hostile.saved"
        file.write_text(saved, encoding="utf-8")
        assert scored(file) == browser.run("return assayForm.evaluate(1).assessment"), f"the tool scores {text[:40]!r} otherwise"
    browser.run("assayForm.set('supplier-profile:contact', { values: [], comment: '' })")
    browser.run("assayForm.supplier('name', 'Frenos del Sur S.L.')")


def languages(visit):
    """The language changes, the answers do not."""
    text = visit.saved()
    for language in ("de", "es", "fr", "zh-Hans", "en"):
        for place in ("section/supplier-profile:materials", "results/plan"):
            visit.go(place)
            visit.browser.run("const one = document.querySelector('.language'); one.value = arguments[0]; one.dispatchEvent(new Event('change'));", language)
            visit.settle()
            assert visit.browser.run("return document.documentElement.lang") == language
            assert visit.saved() == text, language


def paste(visit):
    """Cells from a spreadsheet become rows."""
    browser = visit.browser
    browser.run("assayForm.set('supplier-profile:materials', { values: ['graphite'] })")
    visit.go("section/graphite:composition")
    browser.run("document.querySelector('[data-key=\"graphite:split\"] .row-buttons .button').click()")
    browser.run("""const data = new DataTransfer(); data.setData('text/plain', 'Cell A\\t1 200\\t60\\t40\\t0\\t0\\r\\n"Cell\\tB"\\t10\\t10\\t10\\t10\\t10\\r\\n');
        const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'clipboardData', { value: data });
        document.querySelector('[data-key="graphite:split"] td input').dispatchEvent(event);""")
    visit.settle()
    text = visit.saved()
    assert '<cell column="mass">1200</cell>' in text and '<cell column="component">Cell\tB</cell>' in text, text
    assert browser.run("return document.querySelectorAll('[data-key=\"graphite:split\"] tbody tr').length") == 2
    assert browser.run("return document.querySelector('[data-key=\"graphite:split\"] .check') !== null"), "the sum is not checked"


def meant(visit):
    """What is typed means what its writer means, and what is deleted comes back."""
    browser = visit.browser
    choose = "const one = document.querySelector('.language'); one.value = arguments[0]; one.dispatchEvent(new Event('change'))"
    visit.go("section/graphite:composition")
    browser.run(choose, "de")
    browser.run("const input = document.querySelector('[data-key=\"graphite:split\"] input.number'); input.value = '12.000';"
                "input.dispatchEvent(new Event('input', { bubbles: true })); input.dispatchEvent(new Event('change'))")
    assert '<cell column="mass">12000</cell>' in visit.saved()
    told = "document.querySelector('[data-key=\"graphite:split\"] .reading')"
    assert "12.000" in browser.run(f"return {told}.textContent"), "the table does not say how it read the number"
    browser.run(f"{told}.querySelector('button').click()")
    assert '<cell column="mass">12</cell>' in visit.saved()
    browser.run("document.querySelector('[data-key=\"graphite:split\"] .confidential input').click()")
    assert '<answer question="split" confidential="yes">' in visit.saved()
    visit.go("section/supplier-profile:materials")
    browser.run("document.querySelector('[data-key=\"supplier-profile:materials\"] .stance input').click()")
    ticked = "return document.querySelectorAll('[data-key=\"supplier-profile:materials\"] .options input:checked').length"
    assert browser.run(ticked) == 0, "not known yet stands beside materials"
    browser.run("assayForm.set('supplier-profile:materials', { mode: '', values: ['graphite'] })")
    browser.run(choose, "en")
    browser.run("assayForm.supplier('id', 'S-1'); assayForm.supplier('name', 'S')")
    text = visit.saved()
    browser.run("document.querySelector('.tools .primary').click()")
    visit.downloaded()
    browser.run("for (const one of document.querySelectorAll('dialog[open]')) one.close()")
    browser.reload()
    visit.ready()
    visit.go("start")
    for _ in range(2):
        browser.run("document.querySelector('.notice .row-buttons button:last-child').click()")
        assert visit.appears("dialog[open]"), "a copy is deleted without a question"
        browser.run("document.querySelector('dialog[open] .primary').click()")
        assert visit.appears("#form-notice:not([hidden]) button"), "nothing takes the deletion back"
        browser.run("document.querySelector('#form-notice button').click()")
        assert visit.appears(".notice .row-buttons"), "the copy is gone"
        browser.run("document.querySelector('#form-notice').hidden = true")
    browser.click(browser.run("return document.querySelector('.notice .primary')"))
    assert visit.comes_to(text), "the copy that came back differs"


def accessible(visit, looks):
    """axe finds nothing at AA on any page, light and dark, wide and narrow."""
    source = axe_source()
    if not source:
        raise Skipped("axe-core is not installed (PyPI: axe-playwright-python or axe-selenium-python)")
    browser = visit.browser
    browser.run("assayForm.set('graphite:split', { rows: [[['component', 'A'], ['mass', 'much']]], evidence: [{ kind: 'document', title: '', file: 'a.pdf', address: '', sha256: '', issued: '', expires: '' }] })")
    found = []
    for is_dark, width in looks:
        browser.dark(is_dark)
        browser.size(width)
        for place in PAGES:
            visit.go(place)
            browser.run("document.querySelectorAll('main details').forEach((one, number) => { if (number < 12) one.open = true; });")
            found += visit.check(f"{place} {'dark' if is_dark else 'light'} {width}", source)
            wide = browser.run("return document.documentElement.scrollWidth - innerWidth")
            if wide > 1:
                found.append(f"{place} at {width}: {wide} pixels too wide")
    browser.dark(False)
    browser.size(1280)
    assert not found, "\n".join(found)


def filled(visit, materials, variant):
    """A whole assessment is filled in by its inputs, and scores elsewhere to the bytes that the page shows."""
    browser = visit.browser
    visit.afresh()
    filling = Filling(visit, materials, variant, visit.downloads)
    filling.supplier("Frenos & <Sur> „Süd“", f"FDS-{variant}")
    filling.everything()
    issue = filling.certificate("rmap", materials[0])
    state = json.loads(browser.run("return assayForm.evaluate(0).state"))
    for one in state["questionnaires"]:
        # Answers that cannot be known stay open; nothing else does.
        if one["assessed"]:
            assert one["unanswered"] == 0, f"{one['id']}: {one['unanswered']} of {one['applicable']} not answered"
    assert {"oecd-five-step", *materials} <= {one["id"] for one in state["questionnaires"] if one["assessed"]}
    assert not state["problems"], state["problems"]
    shown = browser.run("return assayForm.evaluate(1).assessment")
    text = visit.saved()
    filling.hold_against(text)
    assert f"<issue>{issue}</issue>" in text and f"<material>{materials[0]}</material>" in text

    browser.click(browser.run("return document.querySelector('.tools .primary')"))
    file = visit.downloaded()
    assert file.read_text(encoding="utf-8") == text, "the file differs from what the form says"
    assert scored(file) == shown, "the tool scores the file otherwise"

    visit.afresh()
    browser.click(browser.run("return document.querySelector('.notice .primary')"))
    assert visit.comes_to(text), "the browser's copy differs"
    visit.afresh()
    visit.open_file(file)
    assert visit.comes_to(text), "the opened file differs"
    assert browser.run("return assayForm.evaluate(1).assessment") == shown, "the opened file scores otherwise"
    print(f"    {len(filling.said)} questions, {len(filling.documents)} documents, {len(shown)} bytes of assessment")


def whole(visit, submissions):
    """Each submission opens, saves and opens again to the same file and the same scores, here and elsewhere."""
    for path in submissions:
        visit.browser.run("assayForm.open(arguments[0])", path.read_text(encoding="utf-8"))
        saved, first = visit.saved(), visit.browser.run("return assayForm.evaluate(3)")
        visit.browser.run("assayForm.open(arguments[0])", saved)
        assert visit.saved() == saved, path
        assert visit.browser.run("return assayForm.evaluate(3)") == first, path
        file = visit.downloads / path.name.replace(".xml", ".saved")
        file.write_text(saved, encoding="utf-8")
        assert scored(file) == first["assessment"], f"the tool scores {path} otherwise"


def sent_back(visit):
    """A review opens beside its submission: what was sent back is asked again, and the rest is locked."""
    browser, example = visit.browser, ROOT / "Examples/Submissions/yes-to-everything.xml"
    reviews = example.parent / "reviews"
    edition = visit.downloads / "sent" / "edition.xml"
    edition.parent.mkdir()
    subprocess.run([TOOL, "review", example, "--for-supplier", reviews / example.name, "-o", edition], check=True)
    visit.afresh()
    visit.open_file(example)
    assert visit.appears(".questionnaires"), "the submission did not open"
    visit.open_file(reviews / "contradicting.xml")
    assert visit.appears("dialog[open]"), "a review with sources was read"
    browser.click(browser.run("return document.querySelector('dialog[open] .primary')"))
    visit.open_file(edition)
    assert visit.appears(".notice li a"), "nothing was sent back"
    links = browser.run("return [...document.querySelectorAll('.notice li a')].map((one) => one.getAttribute('href'))")
    assert len(links) == 4, links
    assert browser.run("return assayForm.evaluate(1).assessment") == scored(example, "--review", edition, "--programme", "battery")
    visit.go(links[0][2:])
    key = links[0].split("/")[-1]
    assert browser.run("return document.querySelector(`[data-key='${arguments[0]}'] .review`).textContent", key), key
    assert not browser.run("return document.querySelector(`[data-key='${arguments[0]}'] .lockable`).disabled", key)
    locked = browser.run("return document.querySelector('.lockable:disabled').closest('[data-key]').dataset.key")
    browser.run("assayForm.set(arguments[0], { mode: 'unknown', values: [], rows: [] })", key)
    assert browser.run("return assayForm.live.store.countedReviews().length") == 0, "the review is of another file now"
    assert key in visit.saved(), "what was sent back is forgotten in the file"
    browser.run("document.querySelector(`[data-key='${arguments[0]}'] .locked button`).click()", locked)
    assert not browser.run("return document.querySelector(`[data-key='${arguments[0]}'] .lockable`).disabled", locked)


def told_harm(visit):
    """Where harm was told the plan begins with what protects people; its waves come next, and no lost point."""
    browser = visit.browser
    visit.afresh()
    visit.open_file(ROOT / "Examples/Submissions/conflict-affected-mine.xml")
    assert visit.appears(".questionnaires"), "the submission did not open"
    visit.go("results/plan")
    assert visit.appears(".results-panel .help"), "nothing says what protects people"
    first = browser.run("const one = document.querySelector('.results-panel').firstElementChild; return [one.className, one.querySelectorAll('a').length, one.textContent]")
    assert "help" in first[0] and first[1] > 0 and "point" not in first[2], first
    waves = browser.run("return [...document.querySelectorAll('.wave > h2')].map((one) => one.textContent)")
    assert waves[0] == "Now" and len(waves) > 2, waves
    plan = browser.run("return JSON.parse(assayForm.evaluate(3).plan)")
    cards = browser.run("return [...document.querySelectorAll('.wave .action')].map((one) => [one.dataset.about, one.querySelector('h3').textContent, one.querySelectorAll('.steps > li').length])")
    own = [one for one in plan["actions"] if one["owner"] != "buyer"] + [one for one in plan["actions"] if one["owner"] == "buyer"]
    assert cards == [[one["id"], one["title"], len(one["steps"])] for one in own], cards


def quiet(visit):
    """Nothing was told in the console, and no request left the page."""
    told = visit.told + visit.browser.complaints()
    assert not told, "\n".join(told)


def shots(visit, folder):
    """Every page is drawn, wide and narrow, light and dark, and the windows that open on it."""
    folder.mkdir(parents=True, exist_ok=True)
    browser = visit.browser
    for is_dark in (False, True):
        browser.dark(is_dark)
        for width in (1280, 390):
            browser.size(width)
            look = f"{width}-{'dark' if is_dark else 'light'}.png"
            for place in PAGES:
                visit.go(place)
                browser.screenshot(folder / f"{place.replace('/', '-').replace(':', '-')}-{look}")
            visit.go("section/graphite:composition")
            browser.run("document.querySelectorAll('main .extras details:first-child').forEach((one, number) => { if (number < 2) { one.open = true; [...one.querySelectorAll('.button')].at(-1).click(); } })")
            visit.settle()
            browser.screenshot(folder / f"evidence-{look}")
            browser.click(browser.run("return document.querySelector('[data-key] .row-buttons .quiet')"))
            visit.appears("dialog[open]")
            browser.screenshot(folder / f"dialog-{look}", is_whole=False)
            browser.press(ESCAPE)
    browser.dark(False)
    browser.size(1280)
    visit.go("results/plan")
    browser.paper(folder / "plan.pdf")


def steps_for(options):
    """What is done, each under its name with what it takes besides the visit."""
    looks = [(is_dark, width) for is_dark in (False, True) for width in (1280, 390)]
    steps = {one.__name__: (one,) for one in (by_keyboard, reopened, broken_file, wrong, many_foreign, paste, meant, languages, sent_back, told_harm)}
    steps["hostile"] = hostile, ["results/plan"] if options.quick else ["results/lost", "results/missing", "results/plan", "start"]
    steps["accessible"] = accessible, looks[1:2] if options.quick else looks
    steps["filled"] = filled, ["graphite"], 1
    if not options.quick:
        steps["filled-battery"] = filled, ["graphite", "nickel", "cobalt", "lithium"], 2
    if options.submissions:
        steps["whole"] = whole, options.submissions
    if options.shots:
        steps["shots"] = shots, options.shots
    wanted = options.steps.split(",") if options.steps else list(steps)
    return [step for name, step in steps.items() if name in wanted] + [(quiet,), (unforeseen,)]


class Tally:
    """What came of the steps."""

    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def skip(self, why):
        """Where everything was to be installed, nothing may be left out."""
        self.skipped += 1
        if os.environ.get("CI") == "true":
            self.failed += 1
        print(f"SKIPPED {why}")

    def run(self, browser, visit, step, *given):
        about = step.__doc__.splitlines()[0]
        start = time.monotonic()
        try:
            step(visit, *given)
            self.passed += 1
            print(f"ok {browser}: {about} ({time.monotonic() - start:.0f} s)", flush=True)
        except Skipped as why:
            self.skip(f"{browser}: {about} {why}")
        except Exception as error:
            self.failed += 1
            print(f"FAILED {browser}: {about}\n{error if isinstance(error, AssertionError) else traceback.format_exc()}", flush=True)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--page", type=Path, required=True)
    options.add_argument("--quick", action="store_true")
    options.add_argument("--shots", type=Path)
    options.add_argument("--only")
    options.add_argument("--steps", help="names of steps, with commas between")
    options.add_argument("submissions", type=Path, nargs="*")
    options = options.parse_args()
    tally = Tally()
    browsers, missing = available()
    browsers = [one for one in browsers if not options.only or one.name.lower() == options.only.lower()]
    if options.quick:
        browsers = browsers[:1]
    if not browsers or not options.quick:
        for why in missing:
            tally.skip(why)
    for kind in browsers:
        with tempfile.TemporaryDirectory() as folder:
            browser = kind(Path(folder))
            try:
                visit = Visit(browser, options.page.resolve(), Path(folder))
                for step in steps_for(options):
                    tally.run(kind.name, visit, *step)
            finally:
                browser.close()
    print(f"{tally.passed} passed, {tally.failed} failed, {tally.skipped} skipped")
    sys.exit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()
