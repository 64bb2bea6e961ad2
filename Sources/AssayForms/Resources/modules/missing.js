// What is still missing: answers that cannot be read, questions without an answer, and proof that was asked for.

import { el } from "./dom.js";
import { shownScore, t } from "./i18n.js";
import { isTouched } from "./submission.js";
import { expectedEvidenceText } from "./evidence.js";
import { problemLine } from "./problems.js";

export function missingTab({ live, definition, store }) {
  const asked = definition.order.map((key) => definition.questions.get(key))
    .map((question) => ({ question, result: live.questionState(question.key), entry: store.entry(question.key) }))
    .filter(({ question, result }) => live.isAsked(question.questionnaire) && result
        && result.state !== "not-relevant");
  const unsound = [...live.problems].map(([key, problems]) => ({ question: definition.questions.get(key),
    problems: problems.filter(({ voids }) => voids !== "nothing") })).filter(({ problems }) => problems.length);
  const open = asked.filter(({ question, result }) => result.state === "unanswered"
      && !live.keysLosing("all").has(question.key));
  const unknown = asked.filter(({ result }) => result.state === "unknown");
  const bare = asked.filter(({ question, result, entry }) => question.expects && result.state === "answered"
      && entry.evidence.length === 0);
  const checks = live.state.checks;
  if (![unsound, open, unknown, bare, checks, live.generalProblems]
    .some((list) => list.length > 0)) return [el("p", { class: "lead" }, t("missing.nothing"))];
  return [
    el("p", { class: "lead" }, t("missing.lead")),
    live.generalProblems.length > 0
      && el("section", {}, el("h2", {}, t("missing.general")),
        el("ul", { class: "messages" }, live.generalProblems.map(problemLine))),
    part("missing.unsound", unsound,
      ({ question, problems }) => [question ? link(question) : null,
        el("ul", { class: "messages" }, problems.map(problemLine))]),
    part("missing.checks", checks,
      ({ question, text }) => [link(definition.questions.get(question)), el("p", {}, text)]),
    part("missing.open", open,
      ({ question, result, entry }) => [link(question), worth(result),
        isTouched(entry) && el("p", { class: "hint" }, t("question.waits"))], true),
    part("missing.unknown", unknown, ({ question, result }) => [link(question), worth(result)], true),
    part("missing.evidence", bare,
      ({ question }) => [link(question), el("p", { class: "hint" }, expectedEvidenceText(question.expects))], true),
  ];
}

function link(question) {
  return el("a", { href: `#/section/${question.section.key}/${question.key}` }, question.text);
}

function worth(result) {
  return result.counts && Number(result.lost) > 0
    && el("span", { class: "hint" }, ` ${t("missing.worth", { points: shownScore(result.lost) })}`);
}

function part(words, list, line, isGrouped = false) {
  if (!list.length) return null;
  const groups = isGrouped ? groupedBySection(list) : new Map([[null, list]]);
  return el("section", {}, el("h2", {}, t(words), " ", el("span", { class: "count" }, list.length)),
    el("p", { class: "hint" }, t(`${words}Help`)),
    [...groups].map(([section, items]) => [
      section && el("h3", {}, `${section.questionnaire.title} – ${section.title}`),
      el("ul", { class: "missing-list" }, items.map((item) => el("li", {}, line(item))))]));
}

function groupedBySection(list) {
  const groups = new Map();
  for (const item of list) groups.set(item.question.section, [...(groups.get(item.question.section) ?? []), item]);
  return groups;
}
