// Holds the parts together: which page is shown, in which language, and what is done with files.

import { el, fill } from "./dom.js";
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
import { DraftShelf, keepPreferences, readPreferences } from "./storage.js";
import { chooseText, downloadText } from "./files.js";
import { fileName, openText, savedText } from "./saving.js";
import { UnreadableFile } from "./xml-read.js";
import { isTouched } from "./submission.js";
import { announce } from "./announce.js";
import { confirmed, showDialog } from "./dialogs.js";
import { dayOf } from "./text.js";

export class App {
  constructor(settings, engine, places) {
    Object.assign(this, { settings, engine, places });
    this.preferences = { isOneByOne: false, ...readPreferences() };
    this.names = { programme: settings.programme, questionnaires: settings.questionnaires };
    this.store = new Store(settings.today ?? dayOf(new Date()));
    this.whatIf = new Set();
    this.movedNotes = [];
    this.drafts = [];
    this.hasSaved = false;
    this.describe(this.preferences.language && settings.languages.includes(this.preferences.language) ? this.preferences.language : settings.language);
    this.live = new Live(engine, this.store, this.definition, this.names);
    this.shelf = new DraftShelf(settings.programme?.id ?? settings.questionnaires.map(({ id }) => id).join("+"), () => this.tellOnce(t("draft.none")));
    if (settings.submission) this.takeText(settings.submission);
    this.drafts = this.shelf.drafts();
    // What was typed before comes first, wherever the visit ended.
    if (this.drafts.length) history.replaceState(null, "", "#/start");
    this.live.onResults(() => this.update());
    this.store.onChange(() => this.changed());
    addEventListener("hashchange", () => this.showPage(true));
    addEventListener("beforeunload", (event) => { if (this.store.isDirty) event.preventDefault(); });
    addEventListener("pagehide", () => this.keepDraft());
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.keepDraft(); });
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
    const [, kind = "start", name = "", ...rest] = decodeURIComponent(location.hash).split("/");
    const wanted = rest.join("/");
    this.page?.leave?.();
    this.page = this.buildPage(kind, name, wanted);
    fill(this.places.main, this.page.root);
    this.header.toggleContents(false);
    this.navigation.markCurrent(kind === "section" ? name : kind === "results" ? `results/${this.page.tab ?? "score"}` : kind);
    const title = this.page.root.querySelector("h1");
    document.title = title.textContent === this.settings.title ? title.textContent : `${title.textContent} – ${this.settings.title}`;
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
    const words = score ? t("nav.score", { claimed: shownScore(score.claimed), assured: shownScore(score.assured) }) : "";
    if (this.toldScore !== undefined && words !== this.toldScore && words) announce(words, 1500);
    this.toldScore = words;
  }

  setPreference(name, value) {
    this.preferences[name] = value;
    keepPreferences(this.preferences);
  }

  // Answers and files

  changed() {
    this.header?.update();
    clearTimeout(this.draftTimer);
    this.draftTimer = setTimeout(() => this.keepDraft(), 800);
  }

  keepDraft() {
    if (!this.store.isDirty) return;
    clearTimeout(this.draftTimer);
    this.shelf.keep(this.store.supplier.name, savedText(this.live));
  }

  /** Takes over the text of a file; throws where it cannot be read. */
  takeText(text) {
    this.movedNotes = openText(text, this.store, this.definition, this.names);
    this.live.asked = null;
    this.whatIf.clear();
    this.live.refresh();
    this.header?.update();
  }

  async open() {
    if (this.store.isDirty && !await confirmed(t("open.replaceTitle"), t("open.replace"), t("open.replaceGo"))) return;
    try {
      const text = await chooseText();
      if (!text) return;
      this.takeText(text);
      this.hasSaved = true;
      this.header.shown = "";
      this.afterOpening();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      await showDialog(t("open.failed"), [el("p", {}, t(error.reason)), error.detail && el("pre", { class: "detail", dir: "auto" }, error.detail)].filter(Boolean), [{ value: "", label: t("dialog.close"), kind: "primary" }]);
    }
  }

  afterOpening() {
    announce(t("open.done"));
    if (location.hash === "#/start" || location.hash === "") this.showPage(true);
    else location.hash = "#/start";
    this.update();
  }

  async save() {
    if (!await this.hasSupplier()) return;
    downloadText(fileName(this.store, this.names), savedText(this.live));
    this.shelf.keep(this.store.supplier.name, savedText(this.live));
    this.store.isDirty = false;
    this.hasSaved = true;
    this.header.update();
    const left = this.live.problems.size;
    announce(t("save.done"));
    if (left > 0) await showDialog(t("save.withProblems"), [el("p", {}, t("save.withProblemsText", { n: left })), el("p", {}, el("a", { href: "#/results/missing" }, t("save.look")))], [{ value: "", label: t("dialog.close"), kind: "primary" }]);
  }

  /** The file needs the name and number of the company; asks for them where they are missing. */
  async hasSupplier() {
    const { store } = this;
    if (store.supplier.id && store.supplier.name) return true;
    const line = (name) => {
      const input = el("input", { type: "text", dir: "auto", oninput: () => store.setSupplier(name, input.value) });
      input.value = store.supplier[name];
      return el("label", { class: "field wide" }, el("span", {}, t(`supplier.${name}`)), input, el("span", { class: "hint" }, t(`supplier.${name}Help`)));
    };
    const answer = await showDialog(t("save.who"), [el("p", {}, t("save.whoText")), line("name"), line("id")],
      [{ value: "save", label: t("header.save"), kind: "primary" }, { value: "", label: t("dialog.cancel") }]);
    if (this.page instanceof StartPage) this.showPage(false);
    if (answer !== "save") return false;
    return this.hasSupplier();
  }

  continueDraft(draft) {
    this.takeText(draft.text);
    this.shelf.adopt(draft);
    this.drafts = [];
    this.store.isDirty = true;
    this.afterOpening();
  }

  deleteDraft(draft) {
    this.shelf.remove(draft.key);
    this.drafts = this.drafts.filter((one) => one !== draft);
    this.page.update();
    announce(t("draft.deleted"));
    this.page.root.querySelector("h1").focus();
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

  tellOnce(text) {
    setTimeout(() => {
      fill(this.places.notice, el("p", {}, text));
      this.places.notice.hidden = false;
    });
  }
}
