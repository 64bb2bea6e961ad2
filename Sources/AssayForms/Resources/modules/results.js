// The results: one page with a tab for each question that a reader has.

import { button, el, fill } from "./dom.js";
import { t } from "./i18n.js";
import { scoreTab } from "./score.js";
import { lostTab } from "./lost.js";
import { missingTab } from "./missing.js";
import { findingsTab } from "./findings.js";
import { PlanTab } from "./plan.js";

const TABS = ["score", "lost", "missing", "findings", "plan"];

export class ResultsPage {
  constructor(app, tab, wanted) {
    Object.assign(this, { app, wanted });
    this.tab = TABS.includes(tab) ? tab : "score";
    this.panel = el("div", { role: "tabpanel", id: "results-panel", "aria-labelledby": `tab-${this.tab}`,
      class: "results-panel", tabindex: "0" });
    this.tabs = el("div", { role: "tablist", class: "tabs no-print", "aria-label": t("nav.results"),
      onkeydown: (event) => this.key(event) },
      TABS.map((name) => el("button",
        { type: "button", role: "tab", id: `tab-${name}`, "aria-selected": String(name === this.tab),
          "aria-controls": "results-panel",
        tabindex: name === this.tab ? "0" : "-1", onclick: () => { location.hash = `#/results/${name}`; } },
          t(`results.${name}`))));
    this.root = el("div", { class: "results-page" },
      el("div", { class: "results-head" }, el("h1", { tabindex: "-1" }, t(`results.${this.tab}`)),
      button(t("results.print"), () => app.printPage(), { class: "button no-print" })), this.tabs, this.panel);
    this.planTab = this.tab === "plan" ? new PlanTab(app) : null;
    app.live.setWantsReport(true);
    this.update();
  }

  key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const position = TABS.indexOf(this.tab) + (getComputedStyle(this.tabs).direction === "rtl" ? -step : step);
    this.app.focusTab = true;
    location.hash = `#/results/${TABS[(position + TABS.length) % TABS.length]}`;
  }

  update() {
    const { app } = this;
    const { live } = app;
    if (!live.report) {
      this.panel.classList.add("is-waiting");
      if (!this.panel.hasChildNodes()) fill(this.panel, el("p", { role: "status" }, t("results.working")));
      return;
    }
    this.panel.classList.remove("is-waiting");
    if (this.shown === live.report) return;
    this.shown = live.report;
    if (live.report.error) {
      fill(this.panel, el("p", { class: "problem", role: "alert" }, t("results.failed")));
      return;
    }
    if (this.planTab) this.planTab.show(this.panel);
    else fill(this.panel, { score: scoreTab, lost: lostTab, missing: missingTab,
      findings: findingsTab }[this.tab](app));
  }

  arrive() {
    if (this.app.focusTab) {
      this.app.focusTab = false;
      this.tabs.querySelector('[aria-selected="true"]').focus();
      return true;
    }
    const target = this.wanted && [...this.panel.querySelectorAll("[data-about]")]
      .find((one) => one.dataset.about === this.wanted);
    if (!target) return false;
    target.open = true;
    target.scrollIntoView({ block: "start" });
    target.classList.add("is-wanted");
    return true;
  }

  leave() {
    this.app.live.setWantsReport(false);
  }
}
