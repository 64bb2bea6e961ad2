// The list of sections beside the page, with how far each has come.

import { el, fill, say } from "./dom.js";
import { shownScore, t } from "./i18n.js";
import { bar } from "./charts.js";

export class Navigation {
  constructor(app) {
    this.app = app;
    this.links = new Map();
    this.root = el("nav", { class: "contents", id: "contents", "aria-label": t("nav.label") });
    this.build();
  }

  build() {
    const { definition } = this.app;
    this.groups = definition.questionnaires.map((questionnaire) => {
      const count = el("span", { class: "count" });
      const list = el("ul", {},
        definition.sections.filter((one) => one.questionnaire === questionnaire).map((section) => (
        el("li", {}, this.link(`#/section/${section.key}`, section.title, section.key)))));
      const root = el("details", { class: "group" },
        el("summary", { class: "group-title" }, el("span", {}, questionnaire.title), count), list);
      return { questionnaire, root, count };
    });
    fill(this.root,
      el("ul", {}, el("li", {}, this.link("#/start", t("nav.start"), "start"))),
      this.groups.map(({ root }) => root),
      definition.schemes.length > 0
        && el("ul", {}, el("li", {}, this.link("#/certificates", t("nav.certificates"), "certificates"))),
      el("div", { class: "group results" }, el("p", { class: "group-title" }, t("nav.results")),
        this.score = el("div", { class: "nav-score" }),
        el("ul", {}, ["score", "lost", "missing", "findings", "plan"].map((tab) => (
          el("li", {}, this.link(`#/results/${tab}`, t(`results.${tab}`), `results/${tab}`)))))));
  }

  link(href, title, key) {
    const done = el("span", { class: "count" });
    const link = el("a", { href }, el("span", { class: "nav-title" }, title), done);
    this.links.set(key, { link, done });
    return link;
  }

  markCurrent(key) {
    for (const [name, { link }] of this.links) {
      if (name === key) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    const group = this.groups.find(({ questionnaire }) => key.startsWith(`${questionnaire.id}:`))
      ?? (key === "start" ? this.groups[0] : null);
    if (group) group.root.open = true;
    this.links.get(key)?.link.scrollIntoView?.({ block: "nearest" });
  }

  update(live) {
    for (const { questionnaire, root, count } of this.groups) {
      const state = live.questionnaireState(questionnaire.id);
      root.hidden = state ? !state.assessed : false;
      if (!state?.assessed) continue;
      say(count,
        t("nav.count", { n: state.answered + state.unknown + state.notApplicable,
          all: state.applicable + state.notApplicable }));
    }
    for (const section of this.app.definition.sections) this.updateSection(section, live);
    this.updateScore(live);
  }

  updateSection({ key, questions }, live) {
    const entry = this.links.get(key);
    const states = questions.map((question) => live.questionState(question.key)?.state ?? "unanswered")
      .filter((state) => state !== "not-relevant");
    const applicable = states.length;
    const answered = states.filter((state) => state !== "unanswered").length;
    entry.link.parentElement.hidden = applicable === 0 && !this.app.hasKeptAnswers(key);
    const isDone = applicable > 0 && answered >= applicable;
    entry.link.classList.toggle("is-done", isDone);
    const label = t("nav.count", { n: answered, all: applicable });
    if (entry.label === label) return;
    entry.label = label;
    fill(entry.done, el("span", { class: "out-of-sight" }, t("nav.answered")), " ", label);
  }

  updateScore(live) {
    const score = overallScore(live.state);
    const signature = JSON.stringify(score);
    if (this.scoreSignature === signature) return;
    this.scoreSignature = signature;
    if (!score) {
      this.score.textContent = "";
      return;
    }
    fill(this.score, bar(score, t("results.score")),
      el("p", {}, t("nav.score", { claimed: shownScore(score.claimed), assured: shownScore(score.assured) })));
  }
}

/** The score of the programme, or of the questionnaire where only one is scored. */
export function overallScore(state) {
  if (!state) return null;
  if (state.programme) return state.programme.score;
  const scored = state.questionnaires.filter(({ assessed, score }) => assessed && score);
  return scored.length === 1 ? scored[0].score : null;
}
