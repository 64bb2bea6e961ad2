// Where points were lost: question by question, with the answer, what a strong one looks like, and what follows.

import { el } from "./dom.js";
import { shownScore, shownShare, t } from "./i18n.js";
import { shareBar } from "./charts.js";
import { answerInWords } from "./answers.js";
import { findingTitle } from "./findings.js";

export function lostTab({ live, definition, store }) {
  const groups = definition.questionnaires.filter((one) => live.isAsked(one)).map((questionnaire) => ({
    questionnaire, questions: lostQuestions(questionnaire, live, definition),
  })).filter(({ questions }) => questions.length > 0);
  if (!groups.length) return [el("p", { class: "lead" }, t("lost.none"))];
  return [
    el("p", { class: "lead" }, t("lost.lead")),
    groups.map(({ questionnaire, questions }) => el("section", {}, el("h2", {}, questionnaire.title),
      el("p", { class: "hint" },
        t("lost.sum", { points: shownScore(questions.reduce((sum, { result }) => sum + Number(result.lost), 0)),
          n: questions.length })),
      questions.map((one) => lostCard(one, { live, definition, store })))),
  ];
}

/** Questions with an answer that earns less than they are worth, the dearest first. Open ones are not lost yet. */
function lostQuestions(questionnaire, live, definition) {
  return definition.order.filter((key) => definition.questions.get(key).questionnaire === questionnaire)
    .map((key) => ({ question: definition.questions.get(key), result: live.questionState(key) }))
    .filter(({ result }) => result?.counts && result.state !== "unanswered" && Number(result.lost) > 0)
    .sort((one, other) => Number(other.result.lost) - Number(one.result.lost));
}

function lostCard({ question, result }, { live, definition, store }) {
  const findings = live.report.assessment.findings.filter(({ questions }) => questions.includes(question.key));
  const credit = shownShare(result.credit);
  return el("details", { class: "card lost", "data-about": question.key },
    el("summary", {}, el("h3", { class: "card-title" }, question.text),
      el("span", { class: "card-figure" },
        t("lost.of", { lost: shownScore(result.lost), share: shownScore(result.share) })),
      shareBar(result.credit, t("lost.credit", { credit }))),
    el("dl", { class: "facts" },
      el("dt", {}, t("lost.answer")),
        el("dd", {}, el("bdi", { class: "own-words" }, answerInWords(store.entry(question.key), question, definition))),
      el("dt", {}, t("lost.earns")), el("dd", {}, t("lost.credit", { credit })),
      question.guidance && [el("dt", {}, t("lost.strong")), el("dd", {}, question.guidance)],
      findings.length > 0 && [el("dt", {}, t("lost.findings")), el("dd", {}, el("ul", {}, findings.map((finding) => (
        el("li", {}, el("a", { href: `#/results/findings/${finding.id}` }, findingTitle(finding, definition)), " ",
          finding.because)))))]),
    el("p", {}, el("a", { class: "button small no-print", href: `#/section/${question.section.key}/${question.key}` },
      t("lost.change"))));
}
