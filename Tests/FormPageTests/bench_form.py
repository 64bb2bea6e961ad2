"""Measures the form in real browsers, opened from a file.

    python3 bench_form.py --page FORM.html [--runs N] [--keys N]

The page is one for all materials. Two times are told: until the first page stands on the screen and can be used, and
what a keystroke costs where everything is answered: the engine's evaluation, and with it the page that is brought up to date
and laid out. Nothing fails for being slow.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from browsers import available
from visit import Visit

HERE = Path(__file__).resolve().parent
FIRST_QUESTION = "#/section/supplier-profile:company"
PLACES = {"a short text": ("section/supplier-profile:company", "textarea.text[data-answer], input.text[data-answer]"),
          "a cell of a table, in the largest section": ("LARGEST", ".answer-table input.number, .answer-table input[type=text]")}
TARGETS = {"first": 1000, "key": 10}

WATCH = """
const live = assayForm.live;
window.keyTimes = [];
const timed = (name) => {
  const kept = live[name].bind(live);
  live[name] = (...given) => { const start = performance.now(); const made = kept(...given); live[`${name}Time`] = performance.now() - start; return made; };
};
timed('evaluate');
timed('refresh');
const refresh = live.refresh;
live.refresh = () => {
  refresh();
  const start = performance.now();
  document.body.getBoundingClientRect();
  keyTimes.push({ evaluate: live.evaluateTime, refresh: live.refreshTime, layout: performance.now() - start, key: live.keyTime ?? 0 });
};
addEventListener('keydown', () => { live.keyStart = performance.now(); }, true);
addEventListener('input', () => { live.keyTime = performance.now() - live.keyStart; });"""

LARGEST = """const all = assayForm.live.definition.sections;
return 'section/' + [...all].filter((one) => one.questions.some(({ type }) => type === 'table')).sort((one, other) => other.questions.length - one.questions.length)[0].key"""


def median(times):
    return sorted(times)[len(times) // 2]


def percentile95(times):
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.95))]


def first_page(browser, page, runs):
    """Milliseconds from the beginning of the navigation until the first question can be answered."""
    times = []
    for _ in range(runs):
        browser.open("about:blank")
        browser.open(page.as_uri() + FIRST_QUESTION)
        times.append(browser.wait_for("""const done = arguments[arguments.length - 1];
            (function wait() { const [mark] = performance.getEntriesByName('form-usable'); if (mark) done(mark.startTime); else setTimeout(wait, 10); })();"""))
        assert browser.run("return document.querySelector('main .question [data-answer]') !== null"), "there is no question on the page"
    return times


def keystrokes(visit, place, selector, keys):
    """For each key what the engine took, and what it took until the page showed it."""
    browser = visit.browser
    visit.go(browser.run(LARGEST) if place == "LARGEST" else place)
    browser.run(f"const one = [...document.querySelectorAll(arguments[0])].find((one) => one.closest('main .question') && one.offsetParent); one.focus(); keyTimes.length = 0;", selector)
    for number in range(keys):
        browser.press(str(number % 10))
        visit.frame()
    told = browser.run("return keyTimes")
    return [one["evaluate"] for one in told], [one["key"] + one["refresh"] + one["layout"] for one in told]


def line(browser, what, times, target):
    print(f"{browser:<10}{what:<62}{median(times):>9.1f}{percentile95(times):>9.1f}{target:>9}", flush=True)


def measure(kind, page, submission, runs, keys):
    with tempfile.TemporaryDirectory() as folder:
        browser = kind(Path(folder))
        try:
            line(kind.name, "first question usable, after the file is opened", first_page(browser, page, runs), TARGETS["first"])
            visit = Visit(browser, page, Path(folder))
            visit.browser.run("assayForm.open(arguments[0])", submission)
            visit.browser.run(WATCH)
            for what, (place, selector) in PLACES.items():
                evaluated, shown = keystrokes(visit, place, selector, keys)
                line(kind.name, f"a key in {what}: evaluated", evaluated, TARGETS["key"])
                line(kind.name, f"a key in {what}: shown", shown, TARGETS["key"])
        finally:
            browser.close()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--page", type=Path, required=True)
    options.add_argument("--runs", type=int, default=9)
    options.add_argument("--keys", type=int, default=60)
    options = options.parse_args()
    page = options.page.resolve()
    submission = subprocess.run(["node", HERE / "fullest.mjs", page], check=True, capture_output=True, text=True, encoding="utf-8").stdout
    browsers, missing = available()
    for why in missing:
        print(f"SKIPPED {why}")
    print(f"{page.stat().st_size:,} bytes of form, {submission.count('<answer '):,} answers and {submission.count('<row>'):,} rows in {len(submission.encode()):,} bytes")
    print(f"{'':<10}{'milliseconds':<62}{'median':>9}{'95 %':>9}{'target':>9}")
    for kind in browsers:
        measure(kind, page, submission, options.runs, options.keys)


if __name__ == "__main__":
    main()
