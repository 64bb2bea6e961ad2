// The corrective action plan: what to do, who, by when, how it is closed, and what it would bring.

import { button, disclosure, el, fill } from "./dom.js";
import { named, shownAmount, shownDay, shownNumber, shownScore, t } from "./i18n.js";
import { timeline } from "./charts.js";
import { findingTitle } from "./findings.js";
import { progressForm } from "./progress.js";
import { announce } from "./announce.js";

const FINISHED = new Set(["done-as-claimed", "verified", "effective", "no-longer-needed", "waived"]);
/** What protects people and puts harm right: no points are told of it. */
const HELP = new Set(["containment", "remedy"]);
const WAVES = ["now", "first", "second", "third"];

export class PlanTab {
  constructor(app) {
    this.app = app;
    this.ticked = app.whatIf;
  }

  show(panel) {
    const { plan, assessment } = this.app.live.report;
    Object.assign(this, { plan, assessment, panel });
    const open = plan.actions.filter(({ status }) => !FINISHED.has(status));
    const finished = plan.actions.filter(({ status }) => FINISHED.has(status));
    this.numbers = new Map(open.map(({ id }, place) => [id, place + 1]));
    for (const id of [...this.ticked]) if (!this.numbers.has(id)) this.ticked.delete(id);
    this.estimate = el("section", { class: "panel what-if", "aria-label": t("whatIf.title") });
    const own = open.filter(({ owner }) => owner !== "buyer");
    const customers = open.filter(({ owner }) => owner === "buyer");
    this.list = el("div", { class: "waves" },
      WAVES.map((wave) => this.section(this.waveTitle(wave), own.filter((one) => one.wave === wave))),
      this.section(t("plan.customer"), customers));
    fill(panel, this.help(open), this.summary(open),
      open.length > 0 && el("div", { class: "print-only" }, paperTable(own, this.numbers)), this.list,
      open.length > 0 && this.overview(open), this.estimate, this.backlog(),
      finished.length > 0 && [el("h2", {}, t("plan.finished")),
        el("ul", {}, finished.map((one) => el("li", {}, named("status", one.status), ": ", one.title ?? one.id)))],
      this.notes());
    this.showEstimate();
    this.returnFocus();
  }

  /** The cards are built anew after a report on progress; whoever wrote it goes on where it was. */
  returnFocus() {
    const { reportedAction } = this.app;
    this.app.reportedAction = null;
    const card = reportedAction
      && [...this.list.querySelectorAll(".action")].find((one) => one.dataset.about === reportedAction);
    if (card) for (const one of card.querySelectorAll(".more, .reports")) one.open = true;
    card?.querySelector(".reports > summary").focus();
  }

  /** Where harm was told: what protects people, and who helps. */
  help(open) {
    const urgent = open.filter(({ kind, wave }) => wave === "now" && HELP.has(kind));
    if (!urgent.length) return false;
    const { initiativeTitles } = this.app.definition;
    const helpers = [...new Set(urgent.flatMap(({ initiatives }) => initiatives.slice(0, 2)))].slice(0, 4);
    return el("section", { class: "note help" }, el("p", {}, el("strong", {}, t("plan.help"))),
      el("ul", {}, urgent.slice(0, 3).map(({ id, title, steps }) => el("li", {},
        el("a", { href: `#/results/plan/${id}` }, title ?? id), steps.length > 0 && `: ${steps[0]}`))),
      helpers.length > 0 && el("p", {}, t("plan.helpers"), " ",
        helpers.map((id) => initiativeTitles.get(id) ?? id).join("; ")));
  }

  summary(open) {
    const { supplier, made, progress, capacity } = this.plan;
    return [
      el("p", { class: "lead" }, t("plan.lead", { n: open.length })),
      el("p", { class: "plan-for" },
        el("strong", {}, el("bdi", { class: "own-words" }, supplier.name || t("draft.nameless"))),
        supplier.site && [" · ", el("bdi", { class: "own-words" }, supplier.site)], " · ",
        t("plan.made", { day: shownDay(made) })),
      capacity && el("p", {}, t(capacity.people === null ? "plan.carries" : "plan.carriesFor", capacity)),
      el("ul", { class: "print-only" },
        this.assessment.questionnaires.filter(({ score }) => score).map(({ id, score }) => el("li", {},
        `${this.app.definition.questionnairesById.get(id).title}: `,
          t("nav.score", { claimed: shownScore(score.claimed), assured: shownScore(score.assured) })))),
      progress.overdue + progress.done + progress.verified + progress.effective > 0
        && el("p", {},
          t("plan.progress", { done: progress.done, verified: progress.verified, effective: progress.effective,
            overdue: progress.overdue })),
    ];
  }

  /** When an action is due; from when to when it goes on where that is after its wave. */
  time({ start, due, wave }) {
    const ends = this.plan.waves.find(({ id }) => id === wave)?.ends;
    return ends && due > ends ? t("plan.span", { start: shownDay(start), day: shownDay(due) })
      : t("plan.due", { day: shownDay(due) });
  }

  waveTitle(wave) {
    const day = this.plan.waves.find(({ id }) => id === wave)?.ends;
    return day ? t("plan.wave.by", { day: shownDay(day) }) : t("plan.wave.now");
  }

  section(title, actions) {
    return actions.length > 0 && el("section", { class: "wave" }, el("h2", {}, title),
      el("div", { class: "cards" }, actions.map((action) => this.card(action))));
  }

  overview(open) {
    const byDue = [...open].sort((one, other) => one.due.localeCompare(other.due));
    return disclosure(t("plan.timeline"), { class: "overview no-print" },
      el("div", { class: "timeline-frame" }, timeline(byDue, this.plan.made),
      el("ol", {},
        byDue.map(({ due, title, id }) => el("li", {},
          el("a", { href: `#/results/plan/${id}` }, `${shownDay(due)} – ${title ?? id}`))))));
  }

  card(action) {
    const { definition } = this.app;
    const tick = el("input", { type: "checkbox", onchange: () => {
      if (tick.checked) this.ticked.add(action.id);
      else this.ticked.delete(action.id);
      this.showEstimate(true);
    } });
    tick.checked = this.ticked.has(action.id);
    const fact = (words, ...value) => value.flat().some((one) => one) && [el("dt", {}, t(words)), el("dd", {}, value)];
    const list = (items) => items.length > 0 && el("ul", {}, items.map((one) => el("li", {}, one)));
    const findings = action.findings.map((id) => this.assessment.findings.find((one) => one.id === id)).filter(Boolean);
    const covers = action.joins.length > 1 || action.joins.some(({ request }) => request);
    return el("article", { class: `card action ${action.class}`, "data-about": action.id },
      el("header", {}, el("p", { class: "question-marks" },
        el("span", { class: "number" }, this.numbers.get(action.id)),
        el("span", {}, action.person || named("owner", action.owner)),
        el("strong", { class: "due" }, this.time(action)),
        action.daysOverdue > 0 && el("span", { class: "tag critical" }, t("plan.overdue", { n: action.daysOverdue }))),
      el("h3", {}, action.title ?? action.id)),
      action.steps.length > 0 && el("ol", { class: "steps" }, action.steps.map((one) => el("li", {}, one))),
      disclosure(t("plan.more"), { class: "more" }, el("dl", { class: "facts" },
        fact("plan.covers", covers && list(action.joins.map(({ title, materials }) =>
          (materials.length ? `${title} (${materials.map((one) => named("material", one)).join(", ")})` : title)))),
        fact("plan.owner", `${named("owner", action.owner)}${action.person ? `: ${action.person}` : ""}`),
        fact("plan.customer", action.buyerPart),
        fact("plan.status", named("status", action.status)),
        fact("plan.why",
          list(findings.slice(0, 4)
            .map((one) => el("a", { href: `#/results/findings/${one.id}` }, findingTitle(one, definition)))),
          findings.length > 4 && t("plan.moreFindings", { n: findings.length - 4 })),
        fact("plan.indicators", list(action.indicators.map((one) => indicatorText(one)))),
        fact("plan.closesWith", action.closesWith),
        fact("plan.verification",
          list(action.verification.map(({ by, method, text }) =>
            `${named("verifier", by)}, ${named("method", method)}${text ? `: ${text}` : ""}`))),
        fact("plan.begins",
          t("plan.beginsText", { start: shownDay(action.start), check: shownDay(action.effectivenessCheck) }),
          action.dueBecause && ` ${named("dueBecause", action.dueBecause)}`),
        fact("plan.milestones", action.milestones.map(shownDay).join(", ")),
        fact("plan.waitsFor",
          list(action.waitsFor.map((id) => this.plan.actions.find((one) => one.id === id)?.title ?? id))),
        fact("plan.leverage",
          list(action.leverage.slice(0, 2).map((id) => definition.measureTitles.get(id) ?? id))),
        fact("plan.initiatives",
          list(action.initiatives.slice(0, 2).map((id) => definition.initiativeTitles.get(id) ?? id))),
        fact("plan.practices",
          list(action.practices.slice(0, 2).map((id) => t("plan.practiceText", definition.practices.get(id))))),
        fact("plan.adds", !HELP.has(action.kind) && action.uplift.length > 0 && this.upliftText(action))),
        !HELP.has(action.kind)
          && el("label", { class: "option tick no-print" }, tick, el("span", {}, t("whatIf.tick"))),
        progressForm(action, this.app)));
  }

  upliftText({ uplift }) {
    return uplift.map(({ questionnaire, points }) => t("plan.points", { points: shownScore(points),
      title: questionnaire === null ? t("plan.programme")
        : this.app.definition.questionnairesById.get(questionnaire)?.title ?? questionnaire })).join("; ");
  }

  showEstimate(isToTell = false) {
    const { live, definition } = this.app;
    const scores = this.ticked.size > 0 ? live.whatIf([...this.ticked]) : [];
    const lines = scores.map(({ questionnaire, now, then }) => {
      const title = questionnaire === null
        ? definition.programmeTitle(this.assessment.programme.id)
        : definition.questionnairesById.get(questionnaire).title;
      return t("whatIf.line", { title, now: shownScore(now), then: shownScore(then) });
    });
    this.estimate.classList.toggle("no-print", this.ticked.size === 0);
    this.estimate.classList.toggle("is-used", this.ticked.size > 0);
    fill(this.estimate, el("h2", {}, t("whatIf.title")),
      this.ticked.size === 0 ? el("p", { class: "hint" }, t("whatIf.none"))
        : [el("p", {}, t("whatIf.chosen", { n: this.ticked.size })),
          el("ul", {}, lines.map((one) => el("li", {}, one))), el("p", { class: "hint" }, t("whatIf.help")),
          button(t("whatIf.clear"), () => { this.ticked.clear(); this.show(this.panel); },
            { class: "button small no-print" })]);
    if (isToTell) announce(`${t("whatIf.title")}: ${lines.join("; ")}`, 300);
  }

  /** What waits, a line each, by the year in which it comes up. */
  backlog() {
    const { backlog } = this.plan;
    return backlog.length > 0 && [el("h2", {}, t("plan.backlog")), el("p", {}, t("plan.backlogHelp")),
      el("ul", {}, backlog.map((one) => el("li", {}, `${one.year}: ${one.title ?? one.id}`)))];
  }

  notes() {
    const { certificates, lastResort, quality } = this.plan;
    return [
      certificates.length > 0 && el("section", { class: "panel" }, el("h2", {}, t("plan.certificates")),
        certificates.map(({ scheme, doesNotCover }) => (
        el("p", {}, el("strong", {}, this.app.definition.schemeTitles.get(scheme) ?? scheme), ": ", doesNotCover)))),
      lastResort.length > 0 && el("p", { class: "note" }, t("plan.lastResort")),
      disclosure(t("plan.quality"), { class: "panel no-print" },
        el("p", {}, t("plan.qualityHelp")),
        el("ul", {},
          quality.counts.map(({ id, count, of: whole }) => el("li", {}, named("quality", id), ": ",
            whole === null ? String(count) : t("plan.qualityOf", { count, whole }))))),
    ];
  }
}

function paperTable(actions, numbers) {
  return el("table", { class: "paper-table" },
    el("thead", {},
      el("tr", {}, ["", t("plan.dueShort"), t("plan.what"), t("plan.owner")]
        .map((one) => el("th", { scope: "col" }, one)))),
    el("tbody", {},
      actions.map(({ due, title, id, owner, person }) => el("tr", {},
        [numbers.get(id), shownDay(due), title ?? id, person || named("owner", owner)]
          .map((one) => el("td", {}, one))))));
}

function indicatorText({ text, kind, unit, baseline, target, direction }) {
  const from = baseline === null ? t("plan.baselineUnknown")
    : t("plan.baseline", { value: shownAmount(baseline), unit });
  const to = t(`plan.target.${direction}`, { value: shownNumber(target), unit });
  return `${text}: ${from}, ${to} (${named("indicator", kind)})`;
}
