"""Two browsers behind one face: Chromium through its driver, Firefox through its driver or its own Marionette."""

import base64
import importlib.util
import json
import os
import shutil
import time
from pathlib import Path

TO_MIDDLE = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })"
CHOOSER = """const done = arguments[arguments.length - 1];
    (function wait() { const chooser = document.querySelector('input[type=file][aria-hidden]'); if (chooser) done(chooser); else setTimeout(wait, 20); })();"""
TAB, ENTER, SPACE, DOWN, ESCAPE, BACKTAB = "tab", "enter", "space", "down", "escape", "backtab"


def axe_source():
    """The newest axe-core that an installed package carries."""
    for package in ("axe_playwright_python", "axe_core_python", "axe_selenium_python"):
        found = importlib.util.find_spec(package)
        if found:
            for path in Path(found.origin).parent.rglob("axe.min.js"):
                return path.read_text(encoding="utf-8")
    return None


class Chromium:
    name = "Chromium"

    def __init__(self, downloads, width=1280, height=1000):
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service
        options = webdriver.ChromeOptions()
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--window-size={width},{height}", "--hide-scrollbars"):
            options.add_argument(flag)
        options.binary_location = shutil.which("chromium")
        options.add_experimental_option("prefs", {"download.default_directory": str(downloads), "download.prompt_for_download": False})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.driver.set_script_timeout(120)
        self.driver.execute_cdp_cmd("Page.enable", {})
        # A chooser without a window is cancelled at once; kept from opening, it waits for the test.
        self.driver.execute_cdp_cmd("Page.setInterceptFileChooserDialog", {"enabled": True})
        self.size(width, height)

    def size(self, width, height=1000):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500})

    def dark(self, is_dark):
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}]})

    def open(self, address):
        self.driver.get(address)

    def reload(self):
        self.driver.refresh()
        try:
            self.driver.switch_to.alert.accept()
        except Exception:
            pass

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def wait_for(self, script, *arguments):
        """Runs a script whose last argument is called back."""
        return self.driver.execute_async_script(script, *arguments)

    def press(self, key, times=1):
        from selenium.webdriver.common.action_chains import ActionChains
        from selenium.webdriver.common.keys import Keys
        known = {TAB: Keys.TAB, ENTER: Keys.ENTER, SPACE: Keys.SPACE, DOWN: Keys.ARROW_DOWN, ESCAPE: Keys.ESCAPE}
        for _ in range(times):
            chain = ActionChains(self.driver)
            if key == BACKTAB:
                chain.key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT)
            else:
                chain.send_keys(known.get(key, key))
            chain.perform()

    def click(self, element):
        self.run(TO_MIDDLE, element)
        element.click()

    def type(self, element, text):
        """Types in place of what stands there."""
        self.run(TO_MIDDLE + "; arguments[0].focus(); arguments[0].select();", element)
        element.send_keys(text)

    def type_day(self, element, day):
        """A day such as 2026-03-17, as people in America type it."""
        self.run(TO_MIDDLE, element)
        year, month, date = day.split("-")
        element.send_keys(month + date + year)

    def give_file(self, element, path):
        element.send_keys(str(path))

    def choose_file(self, path):
        """Hands a file to the chooser that is open."""
        self.give_file(self.wait_for(CHOOSER), path)

    def screenshot(self, path, is_whole=True, most=2400):
        """The page from its top, or what stands in the window."""
        if not is_whole:
            self.driver.save_screenshot(str(path))
            return
        self.run("scrollTo({ top: 0, behavior: 'instant' })")
        height = min(most, self.run("return document.documentElement.scrollHeight"))
        shot = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": self.run("return innerWidth"), "height": height, "scale": 1}})
        Path(path).write_bytes(base64.b64decode(shot["data"]))

    def paper(self, path):
        pdf = self.driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True, "paperWidth": 8.27, "paperHeight": 11.69})
        Path(path).write_bytes(base64.b64decode(pdf["data"]))

    def complaints(self):
        """Messages of the console, and requests that went beyond the file."""
        told = [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                address = message["params"]["request"]["url"]
                if not address.startswith(("file:", "blob:", "data:", "about:", "chrome:")):
                    told.append(f"request: {address}")
        return told

    def close(self):
        self.driver.quit()


class Firefox:
    """Debian has no geckodriver, so this speaks Firefox's own protocol (PyPI: marionette-driver)."""

    name = "Firefox"

    def __init__(self, downloads, width=1280, height=1000):
        from marionette_driver.marionette import Marionette
        prefs = {"browser.download.folderList": 2, "browser.download.dir": str(downloads), "browser.download.useDownloadDir": True, "browser.download.always_ask_before_handling_new_types": False,
                 "browser.helperApps.neverAsk.saveToDisk": "application/xml,text/xml", "dom.disable_beforeunload": True, "ui.systemUsesDarkTheme": 0, "datareporting.policy.dataSubmissionEnabled": False,
                 "app.normandy.enabled": False, "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False}
        # The driver deletes its log before it begins, so this must be a file of its own and never a device.
        log = Path(downloads) / "firefox.log"
        self.driver = Marionette(bin=shutil.which("firefox-esr") or shutil.which("firefox"), headless=True, prefs=prefs, gecko_log=str(log))
        self.driver.start_session()
        self.driver.timeout.script = 120
        self.size(width, height)
        self.chrome("""
            const keep = Services.wm.getMostRecentWindow("navigator:browser");
            const assayRequests = keep.assayRequests = [];
            Services.obs.addObserver((subject) => {
              const channel = subject.QueryInterface(Ci.nsIChannel);
              if (channel.loadInfo.loadingPrincipal?.isContentPrincipal) assayRequests.push(channel.URI.spec);
            }, "http-on-modify-request");
            const assayTold = keep.assayTold = [];
            Services.console.registerListener({ observe(message) {
              if (message instanceof Ci.nsIScriptError && message.sourceName.startsWith("file:") && !(message.flags & Ci.nsIScriptError.infoFlag)) assayTold.push(message.errorMessage);
            } });""")

    def chrome(self, script):
        with self.driver.using_context("chrome"):
            return self.driver.execute_script(script)

    def size(self, width, height=1000):
        # No window is narrower than 500 pixels, but each pixel of the page can be larger.
        self.chrome(f"Services.prefs.setStringPref('layout.css.devPixelsPerPx', '{max(1, 500 / width)}');")
        self.driver.set_window_rect(width=max(width, 500), height=height)

    def dark(self, is_dark):
        self.chrome(f"Services.prefs.setIntPref('ui.systemUsesDarkTheme', {int(is_dark)}); Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', {0 if is_dark else 1});")

    def open(self, address):
        self.driver.navigate(address)
        self.focus()

    def focus(self):
        """Keys go to the page and not to the bar above it."""
        # A chooser without a window is cancelled at once; kept from opening, it waits for the test.
        self.run("const click = HTMLInputElement.prototype.click; HTMLInputElement.prototype.click = function () { if (this.type !== 'file') click.call(this); };")
        self.chrome("Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.focus();")

    def reload(self):
        self.driver.refresh()
        self.focus()

    def run(self, script, *arguments):
        return self.driver.execute_script(script, script_args=arguments, sandbox=None)

    def wait_for(self, script, *arguments):
        return self.driver.execute_async_script(script, script_args=arguments, sandbox=None)

    def press(self, key, times=1):
        from marionette_driver.keys import Keys
        known = {TAB: Keys.TAB, ENTER: Keys.ENTER, SPACE: " ", DOWN: Keys.ARROW_DOWN, ESCAPE: Keys.ESCAPE}
        for _ in range(times):
            chain = self.driver.actions.sequence("key", "keyboard")
            if key == BACKTAB:
                chain.key_down(Keys.SHIFT).key_down(Keys.TAB).key_up(Keys.TAB).key_up(Keys.SHIFT)
            else:
                chain.send_keys(known.get(key, key))
            chain.perform()

    def click(self, element):
        self.run(TO_MIDDLE, element)
        element.click()

    def type(self, element, text):
        """Types in place of what stands there."""
        self.run(TO_MIDDLE + "; arguments[0].focus(); arguments[0].select();", element)
        element.send_keys(text)

    def type_day(self, element, day):
        self.run(TO_MIDDLE, element)
        element.send_keys(day)

    def give_file(self, element, path):
        element.send_keys(str(path))

    def choose_file(self, path):
        """Hands a file to the chooser that would be open."""
        self.give_file(self.wait_for(CHOOSER), path)

    def screenshot(self, path, is_whole=True):
        Path(path).write_bytes(base64.b64decode(self.driver.screenshot(full=is_whole)))

    def paper(self, path):
        pass

    def complaints(self):
        told = self.chrome("return Services.wm.getMostRecentWindow('navigator:browser').assayTold.splice(0)") or []
        return told + [f"request: {one}" for one in self.chrome("return Services.wm.getMostRecentWindow('navigator:browser').assayRequests.splice(0)") or []]

    def close(self):
        self.driver.quit(in_app=True)


def available():
    """The browsers that can be driven here, and why others cannot."""
    found, missing = [], []
    if shutil.which("chromium") and shutil.which("chromedriver") and importlib.util.find_spec("selenium"):
        found.append(Chromium)
    else:
        missing.append("Chromium: install chromium, chromium-driver and selenium")
    if (shutil.which("firefox-esr") or shutil.which("firefox")) and importlib.util.find_spec("marionette_driver"):
        found.append(Firefox)
    else:
        missing.append("Firefox: install firefox-esr and marionette-driver (PyPI)")
    return found, missing
