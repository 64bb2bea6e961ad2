// The score in three readings, and how it comes about: questionnaires, sections and layers.

import { disclosure, el } from "./dom.js";
import { named, shownNumber, shownScore, t } from "./i18n.js";
import { bar, legend } from "./charts.js";

export function scoreTab({ live, definition }) {
  const { assessment } = live.report;
  const { programme } = assessment;
  return [
    el("p", { class: "lead" }, t("score.lead")),
    programme?.score && scoreCard(definition.programmeTitle(programme.id), programme.score, "h2",
      el("p", { class: "hint" }, t("score.programme"))),
    ordered(assessment.questionnaires, definition).filter(({ score }) => score)
      .map((one) => questionnaireCard(one, definition)),
    ordered(assessment.questionnaires, definition).filter(({ score }) => !score).map(({ id }) => (
      el("p", { class: "hint" }, t("score.none", { title: definition.questionnairesById.get(id).title })))),
    el("section", { class: "panel" }, el("h2", {}, t("score.meaning")), legend(),
      el("dl", {}, ["claimed", "assured", "range"]
        .flatMap((kind) => [el("dt", {}, t(`score.${kind}`)), el("dd", {}, t(`score.${kind}Help`))])),
      el("p", { class: "hint" }, t("score.noVerdict"))),
  ];
}

/** Results in the order of the form. */
export function ordered(results, definition) {
  const order = definition.questionnaires.map(({ id }) => id);
  return [...results].sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

function scoreCard(title, score, heading, ...more) {
  return el("section", { class: "panel score-card" }, el(heading, {}, title),
    el("div", { class: "figures" }, figure("claimed", shownScore(score.claimed)),
      figure("assured", shownScore(score.assured)),
      figure("range", t("score.fromTo", { lowest: shownScore(score.lowest), highest: shownScore(score.highest) })),
      score.validated !== null && score.validated !== undefined && figure("validated", shownScore(score.validated))),
    bar(score, title), el("p", { class: "hint" }, t("score.outOf", { maximum: shownNumber(score.maximum) })), ...more);
}

function figure(kind, value) {
  return el("p", { class: `figure ${kind}` }, el("span", { class: "figure-name" }, t(`score.${kind}`)),
    el("strong", {}, value));
}

function questionnaireCard(result, definition) {
  const questionnaire = definition.questionnairesById.get(result.id);
  const { coverage } = result;
  return scoreCard(questionnaire.title, result.score, "h2",
    el("p", {},
      t("score.coverage", { answered: coverage.answered, applicable: coverage.applicable, unknown: coverage.unknown,
        unanswered: coverage.unanswered })),
    levelText(result.level, questionnaire), gapText(result.paperToOutcomeGap),
    el("h3", {}, t("score.sections")), scoreRows(result.sections.map(({ id, score }) => ({
      title: questionnaire.sections.find((one) => one.id === id)?.title ?? id, score,
        href: `#/section/${result.id}:${id}` }))),
    result.layers.length > 0 && [el("h3", {}, t("score.layers")),
      scoreRows(result.layers.map(({ id, score }) => ({ title: named("layer", id), score })))],
    result.deductions?.length > 0 && [el("h3", {}, t("score.deductions")), el("ul", {}, result.deductions.map((one) => (
      el("li", {},
        t("score.deduction", { kind: named("class", one.class), n: one.count, points: shownScore(one.points),
          total: shownScore(one.total) })))))]);
}

function scoreRows(rows) {
  return el("ul", { class: "score-rows" }, rows.map(({ title, score, href }) => el("li", {},
    el("span", { class: "row-title" }, href ? el("a", { href }, title) : title),
    score ? [bar(score, title),
      el("span", { class: "row-figure", "aria-hidden": "true" },
        t("score.pair", { claimed: shownScore(score.claimed), assured: shownScore(score.assured) }))]
      : el("span", { class: "hint" }, t("score.notCounted")))));
}

function gapText(gap) {
  if (gap === null || gap === undefined || Number(gap) <= 0) return null;
  return el("p", { class: "note" }, t("score.gap", { points: shownScore(gap) }));
}

function levelText(level, questionnaire) {
  if (!level) return null;
  const { levels } = questionnaire;
  const title = (id) => levels.find((one) => one.id === id)?.title ?? id;
  const step = (id) => t("level.step",
    { step: levels.findIndex((one) => one.id === id) + 1, steps: levels.length, level: title(id) });
  const reached = levels.find((one) => one.id === level.reached);
  return el("div", { class: "level" },
    el("p", {}, el("strong", {}, level.reached ? t("level.reached", { level: step(level.reached) }) : t("level.none")),
      reached?.description && ` ${reached.description}`),
    level.claimed && el("p", {}, t("level.asClaimed", { level: step(level.claimed) })),
    level.next && disclosure(t("level.next", { level: title(level.next) }), {},
      el("ul", {}, level.shortfalls.map((one) => el("li", {}, shortfallText(one, questionnaire))))));
}

function shortfallText(shortfall, questionnaire) {
  const minimum = shortfall.minimum === undefined ? "" : shownScore(shortfall.minimum);
  if (shortfall.section) {
    const section = questionnaire.sections.find(({ id }) => id === shortfall.section);
    return t("level.section",
      { title: section?.title ?? shortfall.section, score: shownScore(shortfall.score), minimum });
  }
  const textOf = (wanted) => questionnaire.sections.flatMap(({ questions }) => questions)
    .find(({ id }) => id === wanted)?.text ?? wanted;
  if (shortfall.silence) return t("level.silence", { title: textOf(shortfall.silence) });
  if (shortfall.question) return t("level.question", { title: textOf(shortfall.question),
    credit: shownScore(shortfall.credit * 100), minimum: shownScore(shortfall.minimum * 100) });
  if (shortfall.coverage !== undefined) return t("level.coverage",
    { coverage: shownScore(shortfall.coverage), minimum });
  return t("level.gate", { title: shortfall.gate });
}

