// The bar at the top: what this is, whether it is saved, and what can be done with it.

import { button, el, fill } from "./dom.js";
import { currentLanguage, languageName, t } from "./i18n.js";

export class Header {
  constructor(app) {
    this.app = app;
    this.status = el("p", { class: "save-status" });
    this.menu = button(t("header.contents"), () => this.toggleContents(),
      { class: "button menu", "aria-expanded": "false", "aria-controls": "contents" });
    const language = el("select",
      { class: "language", "aria-label": t("header.language"), onchange: () => app.chooseLanguage(language.value) },
      app.settings.languages.map((code) => el("option", { value: code, lang: code }, languageName(code))));
    language.value = currentLanguage();
    this.root = el("div", { class: "bar-content" },
      el("p", { class: "brand" }, app.settings.logo && el("img", { src: app.settings.logo, alt: "" }),
        el("a", { href: "#/start" }, app.settings.title)),
      this.menu, this.status,
      el("div", { class: "tools" }, app.settings.languages.length > 1 && language,
        button(t("header.open"), () => app.filing.open(), { class: "button" }),
          button(t("header.print"), () => app.printPlan(), { class: "button" }),
        button(t("header.save"), () => app.filing.save(), { class: "button primary" })));
    this.update();
  }

  update() {
    const { store } = this.app;
    const words = store.isDirty ? "header.unsaved" : this.app.filing.hasSaved ? "header.saved" : "header.nothing";
    if (this.shown === words) return;
    this.shown = words;
    this.status.classList.toggle("is-unsaved", store.isDirty);
    fill(this.status, t(words));
  }

  toggleContents(isOpen = this.menu.getAttribute("aria-expanded") !== "true") {
    this.menu.setAttribute("aria-expanded", String(isOpen));
    document.body.classList.toggle("shows-contents", isOpen);
  }
}
