// The first page: what the form is for, who answers, and where to begin.

import { button, el, fill } from "./dom.js";
import { shownDay, shownTime, t } from "./i18n.js";
import { dayOf, isDay } from "./text.js";
import { CountryPicker } from "./combobox.js";
import { showDay } from "./fields.js";
import { sentBackNotice } from "./sent-back.js";

export class StartPage {
  constructor(app) {
    this.app = app;
    this.showsSupplier = true;
    this.list = el("ul", { class: "questionnaires" });
    this.notices = el("div", { class: "notices" });
    this.root = el("div", {},
      el("h1", { tabindex: "-1" }, app.settings.title),
      el("p", { class: "lead" }, t("start.lead")),
      this.notices,
      el("ol", { class: "steps" },
        ["answer", "see", "send"]
        .map((step) => el("li", {}, el("strong", {}, t(`start.${step}`)), " ", t(`start.${step}Help`)))),
      el("p", { class: "note" }, t("start.private")),
      this.buildSupplier(),
      el("p", {}, this.begin = el("a", { class: "button primary" }, t("start.begin"))),
      el("h2", {}, t("start.questionnaires")), this.depth = el("p", { class: "depth" }), this.list);
    this.update();
  }

  buildSupplier() {
    const { store } = this.app;
    const line = (name, attributes = {}) => {
      const input = el("input",
        { type: "text", dir: "auto", ...attributes, oninput: () => store.setSupplier(name, input.value) });
      input.value = store.supplier[name];
      return el("label", { class: "field" },
        el("span", {}, t(`supplier.${name}`),
          attributes.required && el("span", { class: "required" }, ` ${t("table.required")}`)),
        input, el("span", { class: "hint" }, t(`supplier.${name}Help`)));
    };
    const country = new CountryPicker(this.app.definition,
      { onpick: (code) => store.setSupplier("country", code), attributes: { id: "supplier-country" } });
    country.setCode(store.supplier.country);
    this.day = el("input", { type: "date", max: "9999-12-31", oninput: () => {
      if (!isDay(this.day.value)) return;
      store.setAssessed(this.day.value);
      this.showDayNote();
    }, onchange: () => showDay(this.day, store.assessed) });
    showDay(this.day, store.assessed);
    this.dayNote = el("span", { class: "hint" });
    this.showDayNote();
    return el("fieldset", { class: "panel supplier" }, el("legend", {}, t("supplier.title")),
      line("name", { required: true, autocomplete: "organization" }), line("id", { required: true }),
      el("div", { class: "field" }, el("label", { for: "supplier-country" }, t("supplier.country")), country.root),
      line("site"), line("respondent", { autocomplete: "name" }),
      el("label", { class: "field" }, el("span", {}, t("supplier.assessed")), this.day, this.dayNote));
  }

  /** Says how far the day of the answers lies from today. */
  showDayNote() {
    const { store } = this.app;
    const today = dayOf(new Date());
    const useToday = button(t("supplier.useToday"), () => {
      store.setAssessed(today);
      showDay(this.day, today);
      this.showDayNote();
    }, { class: "button small quiet" });
    const isFar = Math.abs(new Date(store.assessed) - new Date(today)) > 366 * 86_400_000;
    if (store.assessed === today) this.dayNote.textContent = t("supplier.assessedHelp");
    else fill(this.dayNote, isFar ? t("supplier.assessedUnusual")
      : t("supplier.assessedEarlier", { day: shownDay(store.assessed) }), " ", useToday);
  }

  update() {
    const { live, definition } = this.app;
    fill(this.list, definition.questionnaires.map((questionnaire) => {
      const isAsked = live.isAsked(questionnaire);
      if (!isAsked) return el("li", { class: "is-not-asked" }, el("h3", {}, questionnaire.title),
        el("p", {}, t("start.notAsked")));
      return el("li", {}, el("h3", {}, questionnaire.title), el("p", {}, questionnaire.description),
        el("p", { class: "hint" },
          [questionnaire.audience, questionnaire.minutes && t("start.minutes", { n: this.minutes(questionnaire) })]
          .filter(Boolean).join(" · ")));
    }));
    const first = this.app.askedSections()[0];
    if (first) this.begin.setAttribute("href", `#/section/${first.key}`);
    this.showDepth();
    this.showNotices();
  }

  /** The minutes that a questionnaire takes: of its core the share that is asked. */
  minutes({ id, minutes }) {
    const { depth, applicable } = this.app.live.questionnaireState(id) ?? {};
    return depth ? Math.max(1, Math.round(minutes * applicable / (applicable + depth.leftOut))) : minutes;
  }

  /** Says that only the core is asked, and offers to answer everything. */
  showDepth() {
    const { live, store } = this.app;
    const leftOut = (live.state?.questionnaires ?? []).reduce((sum, { depth }) => (
      sum + (depth && !depth.flagged ? depth.leftOut : 0)), 0);
    const shown = `${leftOut} ${store.depth}`;
    if (this.depthShown === shown) return;
    this.depthShown = shown;
    const choose = (depth, words) => button(t(words), () => store.setDepth(depth), { class: "button small" });
    fill(this.depth, leftOut > 0 && [t("depth.core", { n: leftOut }), " ", choose("full", "depth.deeper")],
      leftOut === 0 && store.depth === "full" && [t("depth.full"), " ", choose("", "depth.usual")]);
  }

  /** What an opened file brought along that is not where it was, and drafts that wait in the browser. */
  showNotices() {
    const { app } = this;
    const { store } = app;
    const changed = [...store.before.keys()].filter((key) => store.hasChanged(key));
    const signature = JSON.stringify([app.filing.movedNotes, app.filing.drafts, store.reviews, changed, store.digest,
      store.locksAny()]);
    if (signature === this.signature) return;
    this.signature = signature;
    fill(this.notices, app.filing.drafts.map((draft) => this.draftNotice(draft)),
      store.reviews.length > 0 && sentBackNotice(app, () => store.unlock(store.answers.keys())),
      app.filing.movedNotes.length > 0 && this.movedNotice(app.filing.movedNotes));
  }

  draftNotice(draft) {
    return el("section", { class: "notice" }, el("h2", {}, t("draft.title")),
      el("p", {}, t("draft.text", { day: shownTime(draft.at) }), " ",
        el("bdi", { class: "own-words" }, draft.name || t("draft.nameless"))),
      el("div", { class: "row-buttons" },
        button(t("draft.continue"), () => this.app.filing.continueDraft(draft), { class: "button primary" }),
        button(t("draft.delete"), () => this.app.filing.deleteDraft(draft))));
  }

  movedNotice(notes) {
    const title = (key) => this.app.definition.questions.get(key)?.text
      ?? this.app.definition.questionnairesById.get(key)?.title ?? key;
    return el("section", { class: "notice" }, el("h2", {}, t("moved.title")),
      el("ul", {},
        notes.map(({ kind, key, now, version }) => el("li", {},
          t(`moved.${kind}`, { what: title(key), id: key, now: kind === "moved" || kind === "twice" ? title(now)
              : now ?? "", version: version ?? "" }),
        kind === "moved" && [" ",
          el("a", { href: `#/section/${this.app.definition.questions.get(now).section.key}/${now}` },
            t("moved.look"))]))),
      button(t("moved.dismiss"), () => { this.app.filing.movedNotes = []; this.update(); }, { class: "button small" }));
  }
}
