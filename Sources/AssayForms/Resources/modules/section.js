// A section as a page: its questions all at once or one by one, and what is no longer asked kept below.

import { button, el, fill, say } from "./dom.js";
import { t } from "./i18n.js";
import { isTouched } from "./submission.js";
import { QuestionCard } from "./question.js";

export class SectionPage {
  constructor(section, app, wantedKey) {
    Object.assign(this, { section, app });
    this.cards = section.questions.map((question) => new QuestionCard(question, app));
    this.current = 0;
    this.wanted = wantedKey;
    this.asked = el("div", { class: "questions" });
    this.setAside = el("div", { class: "questions" });
    this.setAsideSummary = el("summary");
    this.setAsideBox = el("details", { class: "no-longer" }, this.setAsideSummary,
      el("p", { class: "hint" }, t("section.noLongerHelp")), this.setAside);
    this.locked = el("div", { class: "questions" });
    this.lockedSummary = el("summary");
    this.lockedBox = el("details", { class: "no-longer" }, this.lockedSummary, this.locked);
    this.notAsked = el("p", { class: "hint" });
    this.stepper = el("div", { class: "stepper" });
    this.root = el("div", {},
      el("p", { class: "page-kind" }, section.questionnaire.title),
      el("h1", { tabindex: "-1" }, section.title),
      section.description && el("p", { class: "lead" }, section.description),
      this.buildSwitch(), this.asked, this.stepper, this.lockedBox, this.notAsked, this.setAsideBox,
      this.buildWays());
    this.update();
  }

  get isOneByOne() {
    return this.app.preferences.isOneByOne;
  }

  buildSwitch() {
    const choice = (isOneByOne, words) => {
      const input = el("input", { type: "radio", name: "view", onchange: () => {
        this.app.setPreference("isOneByOne", isOneByOne);
        this.update();
      } });
      input.checked = this.isOneByOne === isOneByOne;
      return el("label", {}, input, el("span", {}, t(words)));
    };
    return el("fieldset", { class: "switch no-print" }, el("legend", { class: "out-of-sight" }, t("section.view")),
      choice(false, "section.all"), choice(true, "section.oneByOne"));
  }

  buildWays() {
    const sections = this.app.askedSections();
    const position = sections.findIndex(({ key }) => key === this.section.key);
    const link = (section, words, kind) => section
      && el("a", { class: `button ${kind}`, href: `#/section/${section.key}` }, t(words, { title: section.title }));
    return el("nav", { class: "ways no-print", "aria-label": t("section.ways") },
      link(sections[position - 1], "section.previous", "quiet"),
      link(sections[position + 1], "section.next", "primary")
        ?? el("a", { class: "button primary", href: "#/results/score" }, t("section.results")));
  }

  /** Puts each card where it belongs now. A card moves only when its place changes, so focus stays. */
  update() {
    const isPut = this.cards.map((card) => card.showResults());
    const isLocked = (card) => this.app.store.isLocked(card.question.key);
    const put = this.cards.filter((card, number) => isPut[number] && !isLocked(card));
    const locked = this.cards.filter((card, number) => isPut[number] && isLocked(card));
    const aside = this.cards.filter((card, number) => !isPut[number]);
    const kept = aside.filter((card) => isTouched(this.app.store.entry(card.question.key)));
    put.forEach((card, number) => card.setPlace(number + 1, put.length));
    aside.forEach((card) => card.setPlace(0));
    locked.forEach((card) => card.setPlace(0));
    place(this.asked, put);
    place(this.locked, locked);
    this.lockedBox.hidden = locked.length === 0;
    say(this.lockedSummary, t("section.locked", { n: locked.length }));
    place(this.setAside, kept);
    this.setAsideBox.hidden = kept.length === 0;
    say(this.setAsideSummary, t("section.noLonger", { n: kept.length }));
    const never = aside.length - kept.length;
    say(this.notAsked, never ? t("section.notAsked", { n: never }) : "");
    if (this.wanted && !this.hasArrived) this.current = Math.max(0,
      put.findIndex(({ question }) => question.key === this.wanted));
    this.showStep(put);
  }

  showStep(put) {
    if (this.current >= put.length) this.current = Math.max(0, put.length - 1);
    put.forEach((card, number) => { card.root.hidden = this.isOneByOne && number !== this.current; });
    const position = this.isOneByOne ? `${this.current}/${put.length}` : "";
    if (this.stepper.dataset.position === position) return;
    this.stepper.dataset.position = position;
    const go = (by) => {
      this.current += by;
      this.showStep(put);
      put[this.current].field.focusable?.focus();
    };
    fill(this.stepper, position && [
      button(t("step.previous"), () => go(-1), { disabled: this.current === 0 }),
      el("span", { role: "status" },
        t("step.position", { n: Math.min(this.current + 1, put.length), all: put.length })),
      button(t("step.next"), () => go(1), { class: "button primary", disabled: this.current >= put.length - 1 })]);
  }

  /** Brings a question into view that a link asked for. */
  arrive() {
    const card = this.wanted && this.cards.find(({ question }) => question.key === this.wanted);
    this.hasArrived = true;
    if (!card) return false;
    if (card.root.closest("details")) card.root.closest("details").open = true;
    card.root.scrollIntoView({ block: "start" });
    card.root.classList.add("is-wanted");
    card.field.focusable?.focus({ preventScroll: true });
    return true;
  }
}

function place(parent, cards) {
  const wanted = cards.map(({ root }) => root);
  const isSame = wanted.length === parent.children.length
    && wanted.every((root, number) => parent.children[number] === root);
  if (isSame) return;
  for (const child of [...parent.children]) if (!wanted.includes(child)) child.remove();
  wanted.forEach((root, number) => {
    if (parent.children[number] !== root) parent.insertBefore(root, parent.children[number] ?? null);
  });
}
