// What a reviewer says of an answer, the list of answers that are asked again, and the lock on the others.

import { button, el } from "./dom.js";
import { named, shownDay, t } from "./i18n.js";
import { answerInWords } from "./answers.js";
import { asksAgain } from "./verdicts.js";
import { isDay } from "./text.js";

function who({ party, on }) {
  return { who: named("reviewer", party), day: isDay(on) ? shownDay(on) : on };
}

/** The lines about one answer, with the reviewer's own words. */
export function verdictLines(verdict, question, definition) {
  if (!verdict) return [];
  const quotedComment = (words) => words && [" ", el("bdi", { class: "own-words" }, words)];
  const lines = verdict.evidence.map(({ piece, rejected, comment }) => el("p", { class: "note urgent" },
    t("review.rejected", { n: piece, reason: named("reason", rejected) }), quotedComment(comment)));
  if (verdict.verdict === "sent-back") lines.unshift(el("p", { class: "note urgent" },
    el("strong", {}, t("review.sentBack", who(verdict))), " ", named("reason", verdict.reason), ".",
    quotedComment(verdict.comment)));
  if (verdict.verdict === "corrected") lines.unshift(el("p", { class: "note" },
    el("strong", {}, t("review.corrected", who(verdict))), " ",
    el("bdi", { class: "own-words" }, answerInWords({ mode: ["unknown", "not-applicable"].includes(verdict.state)
      ? verdict.state : "", values: verdict.values, rows: verdict.rows }, question, definition)),
    quotedComment(verdict.comment)));
  return lines;
}

/** The line that says that an answer is locked, and opens it. */
export function lockLine(unlock) {
  return el("p", { class: "locked no-print" }, t("review.locked"), " ",
    button(t("review.unlock"), unlock, { class: "button small quiet" }));
}

/** The notice on the first page: who asks for what again. */
export function sentBackNotice({ store, definition }, unlockAll) {
  const asked = definition.order.filter((key) => asksAgain(store.verdicts.get(key)));
  const link = (key) => {
    const question = definition.questions.get(key);
    return el("li", {}, el("a", { href: `#/section/${question.section.key}/${key}` }, question.text),
      store.hasChanged(key) && ` – ${t("review.changed")}`);
  };
  return el("section", { class: "notice" }, el("h2", {}, t("review.title")),
    el("p", {}, t(asked.length ? "review.lead" : "review.nothing", { n: asked.length })), el("ul", {}, asked.map(link)),
    el("p", {}, t(store.countedReviews().length ? "review.counted" : "review.notCounted")),
    store.locksAny() && button(t("review.unlockAll"), unlockAll, { class: "button small" }));
}
