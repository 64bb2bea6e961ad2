"""One browser with the form open, and what a person does there."""

import json
import time

from browsers import TAB, axe_source

AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Skipped(Exception):
    """Something that cannot be tried here."""


class Visit:
    def __init__(self, browser, page, downloads):
        self.browser, self.page, self.downloads = browser, page, downloads
        self.told = []
        browser.open(page.as_uri())
        self.ready()

    def ready(self):
        answer = self.browser.wait_for("const done = arguments[arguments.length - 1]; (function wait() { if (window.assayForm) assayForm.ready.then(() => setTimeout(() => done('ready'), 50), (error) => done(String(error))); else setTimeout(wait, 20); })();")
        assert answer == "ready", answer

    def afresh(self):
        """The form as it opens, with nothing filled in."""
        self.browser.reload()
        self.ready()
        self.go("start")

    def go(self, place):
        self.browser.run("location.hash = '#/' + arguments[0]", place)
        self.settle()

    def settle(self):
        self.browser.wait_for("const done = arguments[arguments.length - 1]; (function wait(n) { const panel = document.querySelector('.results-panel'); if (n > 100 || (!panel || !panel.classList.contains('is-waiting'))) setTimeout(done, 120); else setTimeout(() => wait(n + 1), 50); })(0);")

    def frame(self):
        """Waits until the page shows what the last change brought."""
        self.browser.wait_for("const done = arguments[arguments.length - 1]; requestAnimationFrame(() => setTimeout(done));")

    def appears(self, selector):
        """Whether an element comes to be there within five seconds."""
        return self.browser.wait_for("const [selector, done] = arguments; (function wait(n) { if (document.querySelector(selector)) done(true); else if (n > 250) done(false); else setTimeout(() => wait(n + 1), 20); })(0);", selector)

    def comes_to(self, text):
        """Whether the answers come to be those of a file within five seconds."""
        return any(self.saved() == text or time.sleep(0.1) for _ in range(50))

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

    def downloaded(self):
        """The file that was saved last; those before it are taken away."""
        for _ in range(100):
            found = [one for one in self.downloads.iterdir() if one.suffix == ".xml"]
            if found:
                time.sleep(0.2)
                newest = max(found, key=lambda one: one.stat().st_mtime_ns)
                kept = newest.rename(self.downloads / "saved.kept")
                for one in self.downloads.glob("*.xml"):
                    one.unlink()
                return kept
            time.sleep(0.1)
        raise AssertionError("nothing was saved to a file")

    def open_file(self, path):
        """Opens a file with the button, as a person does."""
        self.browser.click(self.browser.run("return document.querySelector('.tools .button')"))
        self.browser.choose_file(path)

    def check(self, name, source=None):
        """What an accessibility checker finds on the page as it is."""
        source = source or axe_source()
        if not source:
            return []
        if not self.browser.run("return 'axe' in window"):
            self.browser.run(source + "; window.axe = axe;")
        result = self.browser.wait_for("""const done = arguments[arguments.length - 1];
            axe.run(document, { runOnly: { type: 'tag', values: arguments[0] }, resultTypes: ['violations'] })
              .then((r) => done(r.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? n.failureSummary ?? '')).join(' | ')}`)), (error) => done([String(error)]));""", AXE_RULES)
        return [f"{name}: {one}" for one in result]
