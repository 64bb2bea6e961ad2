// Answers on their way to a file and back, and the copy that the browser keeps in between.

import { button, el } from "./dom.js";
import { t } from "./i18n.js";
import { DraftShelf } from "./storage.js";
import { chooseFile, downloadText } from "./files.js";
import { fileName, openText, savedText } from "./saving.js";
import { isReview, parseFile, UnreadableFile } from "./xml-read.js";
import { readReview } from "./review-read.js";
import { announce } from "./announce.js";
import { confirmed, showDialog } from "./dialogs.js";

export class Filing {
  constructor(app) {
    this.app = app;
    const { programme, questionnaires } = app.settings;
    // Two customers' forms of one programme differ in their titles, and so do their drafts.
    const asked = programme?.id ?? questionnaires.map(({ id }) => id).join("+");
    this.shelf = new DraftShelf(`${asked}:${app.settings.title}`, () => app.notify(t("draft.none")));
    this.movedNotes = [];
    this.hasSaved = false;
    if (app.settings.submission) this.takePrefilled(app.settings.submission);
    this.drafts = this.shelf.drafts();
    app.store.onChange(() => this.keepDraftSoon());
    addEventListener("beforeunload", (event) => { if (app.store.isDirty) event.preventDefault(); });
    addEventListener("pagehide", () => this.keepDraft());
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.keepDraft(); });
  }

  /** A form may come with answers; it opens all the same where they cannot be read. */
  takePrefilled(text) {
    try {
      const reviews = (this.app.settings.reviews ?? []).map((review) => JSON.parse(review));
      this.takeText(text, reviews[0]?.submission);
      if (reviews.length) this.app.store.takeReviews(reviews);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      this.app.notify(`${t("open.failed")}: ${t(error.reason)}`);
    }
  }

  keepDraftSoon() {
    clearTimeout(this.draftTimer);
    this.draftTimer = setTimeout(() => this.keepDraft(), 800);
  }

  keepDraft() {
    if (!this.app.store.isDirty) return;
    clearTimeout(this.draftTimer);
    this.shelf.keep(this.app.store.supplier.name, savedText(this.app.live));
  }

  /** Takes over the text of a file; where it cannot be read or judged it throws and changes nothing. */
  takeText(text, digest) {
    const { store, live, definition, names } = this.app;
    const before = store.contents();
    const notes = openText(text, store, definition, names, digest);
    live.refresh();
    if (live.trouble) {
      store.replace(before);
      live.refresh();
      throw new UnreadableFile("open.refused");
    }
    this.movedNotes = notes;
    this.app.whatIf.clear();
    this.app.header?.update();
  }

  async mayReplace() {
    return !this.app.store.isDirty || confirmed(t("open.replaceTitle"), t("open.replace"), t("open.replaceGo"));
  }

  /** Takes a review of the answers at hand; throws where it is about another supplier, and changes nothing. */
  takeReview({ root }) {
    const { store, live } = this.app;
    const review = readReview(root);
    if (review.supplier !== store.supplier.id) throw new UnreadableFile("open.otherReview", review.supplier);
    const isThis = (one) => one.on === review.on && one.submission === review.submission
      && one.reviewer?.party === review.reviewer.party;
    store.takeReviews([...store.reviews.filter((one) => !isThis(one)), review]);
    live.refresh();
  }

  async open() {
    try {
      const file = await chooseFile();
      if (file === null) return;
      const document = parseFile(file.text);
      if (isReview(document)) this.takeReview(document);
      else {
        if (!await this.mayReplace()) return;
        this.takeText(file.text, file.digest);
        this.hasSaved = true;
      }
      this.app.header.shown = "";
      this.afterOpening();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      await showDialog(t("open.failed"),
        [el("p", {}, t(error.reason)), error.detail && el("pre", { class: "detail", dir: "auto" }, error.detail)]
        .filter(Boolean), [{ value: "", label: t("dialog.close"), kind: "primary" }]);
    }
  }

  afterOpening() {
    announce(t("open.done"));
    if (location.hash === "#/start" || location.hash === "") this.app.showPage(true);
    else location.hash = "#/start";
    this.app.update();
  }

  async save() {
    if (!await this.hasSupplier()) return;
    downloadText(fileName(this.app.store, this.app.names), savedText(this.app.live));
    this.shelf.keep(this.app.store.supplier.name, savedText(this.app.live));
    this.app.store.isDirty = false;
    this.hasSaved = true;
    this.app.header.update();
    const left = this.app.live.keysLosing("all").size + this.app.live.keysLosing("evidence").size;
    announce(t("save.done"));
    if (left > 0) await showDialog(t("save.withProblems"),
      [el("p", {}, t("save.withProblemsText", { n: left })),
        el("p", {}, el("a", { href: "#/results/missing" }, t("save.look")))],
      [{ value: "", label: t("dialog.close"), kind: "primary" }]);
  }

  /** The file needs the name and number of the company; asks for them where they are missing. */
  async hasSupplier() {
    const { store } = this.app;
    if (store.supplier.id && store.supplier.name) return true;
    const line = (name) => {
      const input = el("input", { type: "text", dir: "auto", oninput: () => store.setSupplier(name, input.value) });
      input.value = store.supplier[name];
      return el("label", { class: "field wide" }, el("span", {}, t(`supplier.${name}`)), input,
        el("span", { class: "hint" }, t(`supplier.${name}Help`)));
    };
    const answer = await showDialog(t("save.who"), [el("p", {}, t("save.whoText")), line("name"), line("id")],
      [{ value: "save", label: t("header.save"), kind: "primary" }, { value: "", label: t("dialog.cancel") }]);
    if (this.app.page.showsSupplier) this.app.showPage(false);
    if (answer !== "save") return false;
    return this.hasSupplier();
  }

  async continueDraft(draft) {
    if (!await this.mayReplace()) return;
    this.takeText(draft.text);
    this.shelf.adopt(draft);
    this.drafts = [];
    this.app.store.isDirty = true;
    this.afterOpening();
  }

  async deleteDraft(draft) {
    const who = draft.name || t("draft.nameless");
    if (!await confirmed(t("draft.deleteTitle"), t("draft.deleteText", { who }), t("draft.delete"))) return;
    this.shelf.remove(draft.key);
    this.showDrafts();
    this.app.notify(t("draft.deleted"), " ", button(t("draft.undo"), () => {
      this.shelf.putBack(draft);
      this.showDrafts();
    }, { class: "button small" }));
    this.app.page.root.querySelector("h1").focus();
  }

  showDrafts() {
    this.drafts = this.shelf.drafts();
    this.app.page.update();
  }
}
