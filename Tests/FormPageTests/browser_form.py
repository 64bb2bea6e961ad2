"""Opens the form in real browsers as people do: from a file, by keyboard, saved and opened again.

    python3 browser_form.py [--page FORM.html] [--shots FOLDER] [--only chromium|firefox] [SUBMISSION.xml …]

Without a page, Tests/assemble.mjs makes one from the samples. Submissions are opened, saved and opened once more.
Ends with one line `N passed, N failed, N skipped` and with status 1 when something failed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from browsers import BACKTAB, DOWN, ENTER, ESCAPE, SPACE, TAB, available, axe_source

HERE = Path(__file__).resolve().parent
PAGES = ["start", "section/supplier-profile:materials", "section/supplier-profile:company", "section/graphite:composition", "section/graphite:footprint", "certificates",
         "results/score", "results/lost", "results/missing", "results/findings", "results/plan"]
HOSTILE = ["<script>window.broken = 1</script>", "<img src=x onerror='window.broken = 1'>", "\"quotes\" & 'more' ]]> ?>", "=cmd|' /C calc'!A0", "\u202eevil", "👩‍🔬 emoji", "lone \ud800 surrogate"]


class Visit:
    """One browser with the form open."""

    def __init__(self, browser, page, downloads):
        self.browser, self.page, self.downloads = browser, page, downloads
        self.told = []
        browser.open(page.as_uri())
        self.ready()

    def ready(self):
        answer = self.browser.wait_for("const done = arguments[arguments.length - 1]; (function wait() { if (window.assayForm) assayForm.ready.then(() => setTimeout(() => done('ready'), 50), (error) => done(String(error))); else setTimeout(wait, 20); })();")
        assert answer == "ready", answer

    def go(self, place):
        self.browser.run("location.hash = '#/' + arguments[0]", place)
        self.settle()

    def settle(self):
        self.browser.wait_for("const done = arguments[arguments.length - 1]; (function wait(n) { const panel = document.querySelector('.results-panel'); if (n > 100 || (!panel || !panel.classList.contains('is-waiting'))) setTimeout(done, 120); else setTimeout(() => wait(n + 1), 50); })(0);")

    def saved(self):
        return self.browser.run("return assayForm.save()")

    def tab_to(self, test, most=400, key=TAB):
        """Presses tab until the focused element fits; `test` is a condition on `one`."""
        for _ in range(most):
            self.browser.press(key)
            if self.browser.run(f"const one = document.activeElement; return Boolean({test});"):
                return
        raise AssertionError(f"tab never reached: {test}")

    def in_question(self, key, inside="input"):
        return f"one.matches({json.dumps(inside)}) && one.closest('[data-key]')?.dataset.key === {json.dumps(key)}"


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
    time.sleep(0.3)
    assert browser.run("return document.querySelector('dialog[open]') !== null"), "the dialog for the supplier did not open"
    visit.check_dialog()
    browser.press("Frenos & <Sur>")
    browser.press(TAB)
    browser.press("FDS-310")
    browser.press(ENTER)
    file = visit.downloaded()
    assert file.read_text(encoding="utf-8") == visit.saved(), "the file differs from what the form says"
    visit.file = file


def downloaded(visit):
    for _ in range(100):
        found = [one for one in visit.downloads.iterdir() if one.suffix == ".xml"]
        if found:
            time.sleep(0.2)
            return found[0]
        time.sleep(0.1)
    raise AssertionError("nothing was saved to a file")


def reopened(visit):
    """After a reload the browser's copy is offered, and the file opens to the same answers."""
    browser = visit.browser
    text = visit.saved()
    browser.reload()
    visit.ready()
    assert browser.run("return document.querySelector('.notice .primary') !== null"), "no copy was offered"
    browser.run("document.querySelector('.notice .primary').focus()")
    browser.press(ENTER)
    visit.settle()
    assert visit.saved() == text, "the browser's copy differs"
    browser.reload()
    visit.ready()
    visit.go("start")
    browser.run("document.querySelectorAll('.tools .button')[0].focus()")
    browser.press(ENTER)
    time.sleep(0.3)
    browser.choose_file(visit.file)
    time.sleep(0.5)
    visit.settle()
    assert visit.saved() == text, "the opened file differs"


def broken_file(visit):
    """A file that is no submission changes nothing and says why."""
    text = visit.saved()
    for bad in ("<html/>", "not xml", "<!DOCTYPE a><submission/>"):
        told = visit.browser.run("try { assayForm.open(arguments[0]); return ''; } catch (error) { return error.reason ?? String(error); }", bad)
        assert told.startswith("open."), told
    assert visit.saved() == text


def hostile(visit):
    """Whatever is typed is shown as text and kept."""
    browser = visit.browser
    visit.go("section/supplier-profile:company")
    for text in HOSTILE + ["x" * 1_000_000]:
        # Lone surrogates cannot be sent as they are.
        browser.run("assayForm.set('supplier-profile:contact', { values: [JSON.parse(arguments[0])], comment: JSON.parse(arguments[0]) })", json.dumps(text))
        if len(text) < 1000:
            browser.run("assayForm.supplier('name', JSON.parse(arguments[0]))", json.dumps(text))
        saved = visit.saved()
        browser.run("assayForm.open(arguments[0])", saved)
        assert visit.saved() == saved, f"{text[:40]!r} came back changed"
        for place in ("results/lost", "results/missing", "results/plan", "start"):
            visit.go(place)
        assert not browser.run("return 'broken' in window"), f"{text!r} was run"
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


def accessible(visit):
    """axe finds nothing at AA on any page, light and dark, wide and narrow."""
    source = axe_source()
    if not source:
        raise Skipped("axe-core is not installed (PyPI: axe-playwright-python or axe-selenium-python)")
    browser = visit.browser
    browser.run("assayForm.set('graphite:split', { rows: [[['component', 'A'], ['mass', 'much']]], evidence: [{ kind: 'document', title: '', file: 'a.pdf', address: '', sha256: '', issued: '', expires: '' }] })")
    found = []
    for is_dark in (False, True):
        browser.dark(is_dark)
        for width in (1280, 390):
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


def check(visit, name, source=None):
    source = source or axe_source()
    if not source:
        return []
    if not visit.browser.run("return 'axe' in window"):
        visit.browser.run(source + "; window.axe = axe;")
    result = visit.browser.wait_for("""const done = arguments[arguments.length - 1];
        axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }, resultTypes: ['violations'] })
          .then((r) => done(r.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? n.failureSummary ?? '')).join(' | ')}`)), (error) => done([String(error)]));""")
    return [f"{name}: {one}" for one in result]


def check_dialog(visit):
    told = visit.check("dialog")
    assert not told, "\n".join(told)


def quick(visit):
    """First paint and re-evaluation are quick enough to type along."""
    browser = visit.browser
    paint = browser.run("return performance.getEntriesByType('paint').find((one) => one.name === 'first-contentful-paint')?.startTime ?? null")
    browser.run("assayForm.evaluate(0)")
    times = browser.run("const all = []; for (let n = 0; n < 60; n += 1) { const start = performance.now(); assayForm.evaluate(0); all.push(performance.now() - start); } return all.sort((a, b) => a - b);")
    print(f"    first contentful paint {paint} ms, re-evaluation median {times[30]:.2f} ms, 95th {times[57]:.2f} ms")
    assert paint is None or paint < 1000


def whole(visit, submissions):
    """Each submission opens, saves and opens again to the same file and the same assessment."""
    for path in submissions:
        text = path.read_text(encoding="utf-8")
        visit.browser.run("assayForm.open(arguments[0])", text)
        saved, first = visit.saved(), visit.browser.run("return assayForm.evaluate(3)")
        visit.browser.run("assayForm.open(arguments[0])", saved)
        assert visit.saved() == saved, path
        assert visit.browser.run("return assayForm.evaluate(3)") == first, path


def quiet(visit):
    """Nothing was told in the console, and no request left the page."""
    told = visit.told + visit.browser.complaints()
    assert not told, "\n".join(told)


Visit.check, Visit.check_dialog, Visit.downloaded = check, check_dialog, downloaded


class Skipped(Exception):
    pass


def shots(visit, folder):
    for is_dark in (False, True):
        visit.browser.dark(is_dark)
        for width in (1280, 390):
            visit.browser.size(width)
            for place in PAGES:
                visit.go(place)
                name = f"{place.replace('/', '-').replace(':', '-')}-{width}-{'dark' if is_dark else 'light'}.png"
                visit.browser.screenshot(folder / name)
    visit.browser.dark(False)
    visit.browser.size(1280)
    visit.go("results/plan")
    visit.browser.paper(folder / "plan.pdf")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--page", type=Path)
    options.add_argument("--shots", type=Path)
    options.add_argument("--only")
    options.add_argument("--steps", help="names of steps, with commas between")
    options.add_argument("submissions", type=Path, nargs="*")
    options = options.parse_args()
    passed = failed = skipped = 0
    browsers, missing = available()
    for why in missing:
        print(f"SKIPPED {why}")
        skipped += 1
    with tempfile.TemporaryDirectory() as folder:
        page = options.page
        if not page:
            page = Path(folder) / "form.html"
            subprocess.run(["node", str(HERE / "assemble.mjs"), str(page), '{"today":"2026-11-21"}'], check=True)
        for kind in browsers:
            if options.only and options.only.lower() != kind.name.lower():
                continue
            downloads = Path(folder) / kind.name
            downloads.mkdir()
            browser = kind(downloads)
            try:
                visit = Visit(browser, page.resolve(), downloads)
                steps = [quick, by_keyboard, reopened, broken_file, paste, languages, hostile, accessible]
                if options.submissions:
                    steps.append(lambda visit: whole(visit, options.submissions))
                if options.shots:
                    options.shots.mkdir(parents=True, exist_ok=True)
                    steps.append(lambda visit: shots(visit, options.shots))
                steps = [one for one in steps if not options.steps or one.__name__ in options.steps.split(",")]
                for step in steps + [quiet]:
                    about = (step.__doc__ or "submissions or screenshots").splitlines()[0]
                    try:
                        step(visit)
                        passed += 1
                        print(f"ok {kind.name}: {about}")
                    except Skipped as why:
                        skipped += 1
                        print(f"SKIPPED {kind.name}: {about} {why}")
                    except Exception as error:
                        failed += 1
                        print(f"FAILED {kind.name}: {about}\n{error if isinstance(error, AssertionError) else traceback.format_exc()}")
            finally:
                browser.close()
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
