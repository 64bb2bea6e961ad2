// Why an answer cannot be read, in the words of the page; the engine's own words stay at hand as detail.

import { el } from "./dom.js";
import { hasWords, t } from "./i18n.js";

/** Problems that every half-written answer has; they are told when the respondent has moved on. */
const UNFINISHED = new Set(["missing-column", "no-value", "reason-missing", "evidence-undated"]);

export function isUnfinished(problem) {
  return UNFINISHED.has(problem.id);
}

export function problemText(problem) {
  const key = `problem.${problem.id}`;
  return hasWords(key) ? t(key) : problem.message;
}

/** A problem as a line; what the engine says of it is added, since it names values and limits. */
export function problemLine(problem) {
  const detail = problem.message ? ` (${problem.message})` : "";
  return el("li", { class: "problem" }, el("span", { class: "mark", "aria-hidden": "true" }, "!"),
    el("span", {}, problemText(problem), el("span", { class: "hint", lang: "en", dir: "auto" }, detail)));
}

export function checkLine(text) {
  return el("li", { class: "check" }, el("span", { class: "mark", "aria-hidden": "true" }, "?"),
    el("span", {}, el("strong", {}, t("check.title")), " ", text));
}
