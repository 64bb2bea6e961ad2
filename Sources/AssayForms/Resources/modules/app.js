// Holds the parts together: which page is shown, in which language, and what is done with files.

import { button, el, fill } from "./dom.js";
import { currentLanguage, directionOf, setLanguage, shownScore, t } from "./i18n.js";
import { Definition } from "./definition.js";
import { Store } from "./store.js";
import { Live } from "./live.js";
import { Navigation, overallScore } from "./navigation.js";
import { Header } from "./header.js";
import { StartPage } from "./start.js";
import { SectionPage } from "./section.js";
import { CertificatesPage } from "./certificates.js";
import { ResultsPage } from "./results.js";
import { Filing } from "./filing.js";
import { keepPreferences, readPreferences } from "./storage.js";
import { isTouched } from "./submission.js";
import { announce } from "./announce.js";
import { dayOf } from "./text.js";

/** What stands behind the address of the page; nothing where it is not spelled right. */
function currentPlace() {
  try {
    return decodeURIComponent(location.hash);
  } catch {
    return "";
  }
}

export class App {
  constructor(settings, engine, places) {
    Object.assign(this, { settings, engine, places });
    this.preferences = { isOneByOne: false, ...readPreferences() };
    const { programme, questionnaires, rules } = settings;
    this.names = { programme, questionnaires, rules };
    this.store = new Store(settings.today ?? dayOf(new Date()));
    // Everything is asked, also where the programme asks for its core alone; the file says so.
    if (settings.depth === "full") this.store.depth = "full";
    this.whatIf = new Set();
    this.describe(this.preferences.language && settings.languages.includes(this.preferences.language)
        ? this.preferences.language : settings.language);
    this.live = new Live(engine, this.store, this.definition, this.names);
    this.filing = new Filing(this);
    // What was typed before comes first, wherever the visit ended.
    if (this.filing.drafts.length) history.replaceState(null, "", "#/start");
    this.live.onResults(() => this.update());
    this.store.onChange(() => this.header?.update());
    // Nothing that goes wrong stays unseen, wherever it was thrown.
    addEventListener("error", ({ error, message }) => this.showTrouble(error ?? message));
    addEventListener("unhandledrejection", ({ reason }) => this.showTrouble(reason));
    addEventListener("hashchange", () => this.showPage(true));
    this.live.refresh();
    this.build();
  }

  // Language

  describe(language) {
    setLanguage(language);
    this.definition = new Definition(JSON.parse(this.engine.describe(language)), this.names, language);
  }

  chooseLanguage(language) {
    this.describe(language);
    this.live.definition = this.definition;
    this.setPreference("language", language);
    this.live.refresh();
    this.build();
    document.querySelector(".language")?.focus();
    announce(t("header.languageNow"));
  }

  // Pages

  build() {
    document.documentElement.lang = currentLanguage();
    document.documentElement.dir = directionOf(currentLanguage());
    this.header = new Header(this);
    this.navigation = new Navigation(this);
    fill(this.places.header, this.header.root);
    fill(this.places.navigation, this.navigation.root);
    this.places.skip.textContent = t("header.skip");
    this.showPage(false);
    this.navigation.update(this.live);
  }

  showPage(isMoving) {
    const [, kind = "start", name = "", ...rest] = currentPlace().split("/");
    const wanted = rest.join("/");
    this.page?.leave?.();
    this.page = this.buildPage(kind, name, wanted);
    fill(this.places.main, this.page.root);
    this.header.toggleContents(false);
    this.navigation.markCurrent(kind === "section" ? name : kind === "results" ? `results/${this.page.tab ?? "score"}`
        : kind);
    const title = this.page.root.querySelector("h1");
    document.title = title.textContent === this.settings.title ? title.textContent
      : `${title.textContent} – ${this.settings.title}`;
    this.wantsArrival = wanted !== "" && kind === "results";
    if (this.page.arrive?.()) {
      this.wantsArrival = false;
      return;
    }
    if (!isMoving) return;
    scrollTo(0, 0);
    title.focus({ preventScroll: true });
  }

  buildPage(kind, name, wanted) {
    const section = kind === "section" && this.definition.section(name);
    if (section) return new SectionPage(section, this, wanted);
    if (kind === "results") return new ResultsPage(this, name, wanted);
    if (kind === "certificates") return new CertificatesPage(this);
    return new StartPage(this);
  }

  update() {
    this.navigation?.update(this.live);
    this.page?.update();
    if (this.wantsArrival && this.page?.arrive?.()) this.wantsArrival = false;
    this.header?.update();
    this.tellScore();
    this.tellTrouble();
  }

  /** Sections in which something is asked at present. */
  askedSections() {
    return this.definition.sections.filter((section) => this.live.isAsked(section.questionnaire)
      && section.questions.some(({ key }) => (this.live.questionState(key)?.state ?? "") !== "not-relevant"));
  }

  hasKeptAnswers(sectionKey) {
    return this.definition.section(sectionKey).questions.some(({ key }) => isTouched(this.store.entry(key)));
  }

  tellScore() {
    const score = overallScore(this.live.state);
    const words = score ? t("nav.score", { claimed: shownScore(score.claimed), assured: shownScore(score.assured) })
      : "";
    if (this.toldScore !== undefined && words !== this.toldScore && words) announce(words, 1500);
    this.toldScore = words;
  }

  setPreference(name, value) {
    this.preferences[name] = value;
    keepPreferences(this.preferences);
  }

  printPlan() {
    if (!location.hash.startsWith("#/results/plan")) location.hash = "#/results/plan";
    setTimeout(() => this.printPage());
  }

  /** Prints once the results are there, with everything opened that paper cannot open. */
  printPage() {
    if (!this.live.report) {
      setTimeout(() => this.printPage(), 60);
      return;
    }
    for (const one of document.querySelectorAll("main details:not(.no-print)")) one.open = true;
    setTimeout(() => window.print(), 60);
  }

  /** Shows a notice above the page. */
  notify(...content) {
    setTimeout(() => {
      fill(this.places.notice, el("p", {}, content));
      this.places.notice.hidden = false;
    });
  }

  /** Says that something went wrong, keeps what was typed in the browser, and offers to save it to a file. */
  showTrouble(error) {
    this.notify(t("trouble.text"), " ", button(t("header.save"), () => this.filing.save(), { class: "button small" }),
      " ", el("span", { class: "hint", lang: "en", dir: "auto" }, String(error)));
    this.filing.keepDraft();
  }

  /** Shows what could not be judged once, until it can be. */
  tellTrouble() {
    const { trouble } = this.live;
    const wasTold = Boolean(this.toldTrouble);
    this.toldTrouble = trouble;
    if (trouble && !wasTold) this.showTrouble(trouble);
    if (!trouble && wasTold) this.places.notice.hidden = true;
  }
}
