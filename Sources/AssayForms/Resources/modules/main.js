// Starts the form. For tests, `window.assayForm` offers
//   ready           a promise that resolves when the form can be used
//   state()         the latest state, as an object
//   evaluate(parts) the engine's own texts `{ state, assessment, plan }` for the answers as they stand
//   save()          the text of the file that the save button would write
//   open(text)      takes over such a text, as the open button would; returns notes on what moved
//   set(key, entry) answers a question, such as set("graphite:split", { values: ["…"] })
//     or { rows: [[["column", "text"]]] }
//   supplier(name, text)  fills in who answers
//   live            what evaluates and tells the page
// The mark `form-usable` tells when the first page stood on the screen and could be used.

import { el, fill } from "./dom.js";
import { Engine } from "./engine.js";
import { setLanguage, t } from "./i18n.js";
import { App } from "./app.js";
import { savedText } from "./saving.js";
import { useLiveRegion } from "./announce.js";

/** The bytes that a part of the page holds; what unpacks them is where the page boots. */
async function bytesOf(id) {
  return new Uint8Array(await globalThis.unpack(id).arrayBuffer());
}

async function startForm() {
  const places = Object.fromEntries(["header", "navigation", "main", "notice", "skip", "live"]
    .map((id) => [id, document.getElementById(`form-${id}`)]));
  const settings = JSON.parse(document.getElementById("settings").textContent);
  setLanguage(settings.language);
  useLiveRegion(places.live);
  places.skip.addEventListener("click", (event) => {
    event.preventDefault();
    places.main.querySelector("h1")?.focus();
  });
  try {
    const [code, library, rules] = await Promise.all(["engine", "library", "rules"].map(bytesOf));
    settings.rules = JSON.parse(new TextDecoder().decode(rules));
    const app = new App(settings, await Engine.start(code, library, settings.depth === "core"), places);
    return testDoor(app);
  } catch (error) {
    fill(places.main, el("h1", {}, settings.title), el("p", { class: "problem", role: "alert" }, t("start.failed")),
      el("pre", { class: "detail" }, String(error)));
    throw error;
  }
}

/** What tests may do from outside. */
function testDoor(app) {
  return {
    state: () => app.live.state,
    evaluate(parts) {
      const { state, assessment, plan } = app.live.evaluate(parts);
      return { state, assessment, plan };
    },
    save: () => savedText(app.live),
    open(text) {
      app.filing.takeText(text);
      app.showPage(false);
      app.update();
      return app.filing.movedNotes;
    },
    set(key, { rows, ...entry }) {
      app.store.update(key, (kept) => Object.assign(kept, entry, rows ? { rows: rows.map((row) => new Map(row)) }
          : {}));
      app.live.refresh();
      app.page.cards?.forEach((card) => card.show());
    },
    supplier: (name, text) => app.store.setSupplier(name, text),
    live: app.live,
  };
}

const formReady = startForm();
window.assayForm = { ready: formReady.then(() => true) };
formReady.then((door) => {
  Object.assign(window.assayForm, door);
  requestAnimationFrame(() => setTimeout(() => performance.mark("form-usable")));
});
