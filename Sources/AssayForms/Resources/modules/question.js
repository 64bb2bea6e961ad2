// One question on a card: what is asked, the answer, what it earns, and what belongs to it.

import { button, disclosure, el, fill, freshId, say } from "./dom.js";
import { shownScore, shownShare, t } from "./i18n.js";
import { isTouched } from "./submission.js";
import { buildSimpleField } from "./fields.js";
import { oneChoiceField, severalChoicesField } from "./choices.js";
import { TableField } from "./tables.js";
import { EvidenceList, expectedEvidenceText } from "./evidence.js";
import { markBox } from "./mark-box.js";
import { checkLine, isUnfinished, problemLine, problemText } from "./problems.js";
import { announce } from "./announce.js";
import { answerInWords } from "./answers.js";
import { QUESTION_TYPES } from "./question-types.js";
import { lockLine, verdictLines } from "./sent-back.js";

export class QuestionCard {
  constructor(question, app) {
    Object.assign(this, { question, app });
    this.keep = (change) => {
      app.store.update(question.key, change);
      this.show();
    };
    this.titleId = freshId("question");
    this.messagesId = freshId("messages");
    this.field = this.buildField();
    this.stanceInputs = new Map();
    this.messages = el("ul", { class: "messages", id: this.messagesId });
    this.earned = el("p", { class: "earned" });
    this.root = el("article",
      { class: "question", "aria-labelledby": this.titleId, "data-key": question.key,
        onfocusout: () => setTimeout(() => this.showResults()) },
      this.buildHead(), this.review = el("div", { class: "review" }), this.lock = el("div"),
      this.lockable = el("fieldset", { class: "lockable" }, this.field.root,
        this.field.holdsStances ? this.clearButton() : this.buildStances(), this.buildReason(),
        this.buildDraft(), this.messages, this.earned, this.buildExtras()));
    this.show();
  }

  labelled(...describedBy) {
    return { "aria-labelledby": this.titleId, "aria-describedby": [...describedBy, this.messagesId].join(" "),
      "data-answer": "" };
  }

  buildField() {
    const { question, keep } = this;
    const labelled = (...ids) => this.labelled(...ids);
    const { values, takesSeveral } = QUESTION_TYPES[question.type];
    switch (values) {
      case "choice": case "boolean": return takesSeveral ? severalChoicesField(question, keep, labelled)
        : oneChoiceField(question, keep, this.stances(), labelled);
      case "rows": return new TableField(question, keep, this.app.definition, labelled);
      default: return buildSimpleField(question, keep, this.app.definition, labelled);
    }
  }

  stances() {
    const { allowsUnknown, allowsNotApplicable } = this.question;
    return [allowsUnknown && { mode: "unknown", text: t("state.unknown") },
      allowsNotApplicable && { mode: "not-applicable", text: t("state.not-applicable") }].filter(Boolean);
  }

  buildHead() {
    const { question } = this;
    return el("header", { class: "question-head" },
      el("p", { class: "question-marks" }, this.place = el("span"),
        question.critical && el("span", { class: "tag critical" }, t("question.critical")),
        question.layer && el("span", { class: "tag" }, t(`layer.${question.layer}`)),
        !question.scored && el("span", { class: "tag" }, t("question.notScored"))),
      el("h2", { id: this.titleId, class: "question-title" }, question.text),
      this.buildGuidance());
  }

  buildGuidance() {
    const { guidance, citations, expects } = this.question;
    if (!guidance && !citations.length) return null;
    return disclosure(t("question.guidance"), { class: "guidance" },
      guidance && el("p", {}, guidance),
      expects && el("p", {}, el("strong", {}, t("evidence.expectedTitle")), " ", expectedEvidenceText(expects)),
      citations.length > 0 && el("p", { class: "sources" }, t("question.sources"), " ",
        citations.map(({ source, title, at }, number) => [number > 0 && "; ", el("cite", {}, title || source),
          at && `, ${at}`])));
  }

  buildStances() {
    if (!this.stances().length) return null;
    return el("div", { class: "stances" }, this.stances().map(({ mode, text }) => {
      const input = el("input",
        { type: "checkbox", "aria-describedby": this.titleId,
          onchange: () => this.keep((entry) => {
            entry.mode = input.checked ? mode : "";
            if (input.checked && this.field.isExcluded) entry.values = [];
          }) });
      this.stanceInputs.set(mode, input);
      return el("label", { class: "option stance" }, input, el("span", {}, text));
    }));
  }

  clearButton() {
    this.clear = button(t("question.clear"), () => {
      this.keep((entry) => { entry.mode = ""; entry.values = []; });
      this.field.focusable.focus();
    }, { class: "button small quiet clear" });
    return this.clear;
  }

  buildReason() {
    this.reason = el("textarea",
      { rows: "2", class: "text", dir: "auto",
        oninput: () => this.keep((entry) => { entry.reason = this.reason.value; }) });
    this.reasonLine = el("label", { class: "field wide reason" }, el("span", {}, t("question.reason")), this.reason);
    return this.reasonLine;
  }

  /** What was taken over from a file half done counts once a person says that it is whole. */
  buildDraft() {
    this.draft = markBox("draft", "question.draft", (mark) => this.keep((entry) => { entry.draft = mark; }));
    return this.draft.root;
  }

  buildExtras() {
    this.evidence = new EvidenceList(this.question, this.keep, this.app.definition);
    this.evidenceSummary = el("span");
    this.commentSummary = el("span");
    this.comment = el("textarea",
      { rows: "3", class: "text", dir: "auto", "aria-label": t("question.commentFor"), "aria-describedby": this.titleId,
      oninput: () => this.keep((entry) => { entry.comment = this.comment.value; }) });
    this.confidential = markBox("confidential", "question.confidential",
      (mark) => this.keep((entry) => { entry.confidential = mark; }));
    return el("div", { class: "extras" },
      disclosure(this.evidenceSummary, {}, this.evidence.root),
      disclosure(this.commentSummary, {}, this.comment), this.confidential.root);
  }

  /** Says which of the questions that are put now this is. */
  setPlace(number, all) {
    say(this.place, number ? t("question.number", { n: number, all }) : "");
  }

  /** Shows what the store holds; an input that already means it keeps what was typed. */
  show() {
    const entry = this.app.store.entry(this.question.key);
    this.field.show(entry);
    this.field.root.classList.toggle("is-set-aside", Boolean(entry.mode) && !this.field.holdsStances);
    for (const [mode, input] of this.stanceInputs) input.checked = entry.mode === mode;
    if (this.clear) this.clear.hidden = !entry.mode && entry.values.length === 0;
    this.reasonLine.hidden = entry.mode !== "not-applicable";
    if (this.reason.value.trim() !== entry.reason) this.reason.value = entry.reason;
    if (this.comment.value.trim() !== entry.comment) this.comment.value = entry.comment;
    this.evidence.show(entry);
    this.confidential.show(entry);
    this.draft.show(entry);
    if (entry.draft) this.draftWasSeen = true;
    this.draft.root.hidden = !this.draftWasSeen;
    say(this.evidenceSummary, entry.evidence.length ? t("evidence.count", { n: entry.evidence.length })
        : t("evidence.none"));
    say(this.commentSummary, entry.comment ? t("question.hasComment") : t("question.comment"));
    this.showReview(entry.validated);
    this.showLock();
  }

  /** An answer that nobody asked for again stays as it is until somebody unlocks it. */
  showLock() {
    const { store } = this.app;
    const isLocked = store.isLocked(this.question.key);
    if (this.isLocked === isLocked) return;
    this.isLocked = isLocked;
    this.lockable.disabled = isLocked;
    fill(this.lock, isLocked && lockLine(() => {
      store.unlock([this.question.key]);
      this.app.page.update();
      this.show();
      this.field.focusable?.focus();
    }));
  }

  showReview(validated) {
    fill(this.review, verdictLines(this.app.store.verdicts.get(this.question.key), this.question, this.app.definition),
      validated
        && el("p", { class: "note" }, el("strong", {}, t("review.found", { by: validated.by, day: validated.on })), " ",
      el("bdi", { class: "own-words" },
        answerInWords({ ...validated, mode: validated.state === "answered" ? "" : validated.state, comment: "",
          evidence: [] }, this.question, this.app.definition)),
      validated.comment && [" – ", el("bdi", { class: "own-words" }, validated.comment)]));
  }

  /** Shows what the engine says of the answer; returns whether the question is put. */
  showResults() {
    const { live } = this.app;
    const result = live.questionState(this.question.key);
    this.showLock();
    this.evidence.showWorths(result?.evidence ?? [], this.app.store.entry(this.question.key));
    const isBeingWritten = this.root.contains(document.activeElement);
    const problems = (live.problems.get(this.question.key) ?? [])
      .filter((one) => !isBeingWritten || !isUnfinished(one));
    const checks = (live.state?.checks ?? []).filter(({ question }) => question === this.question.key);
    const signature = JSON.stringify([problems, checks]);
    if (signature !== this.signature) {
      const isNew = this.signature !== undefined;
      this.signature = signature;
      if (isNew && (problems.length || checks.length)) announce(problems.length ? problemText(problems[0])
          : `${t("check.title")} ${checks[0].text}`);
      fill(this.messages, problems.map(problemLine), checks.map(({ text }) => checkLine(text)));
    }
    const isUnread = problems.some(({ voids }) => voids === "all");
    if (isUnread || this.root.classList.contains("has-problem")) this.markProblem(isUnread);
    const entry = this.app.store.entry(this.question.key);
    const waits = problems.length === 0 && isTouched(entry) && result?.state === "unanswered";
    this.showEarned(waits ? t("question.waits") : this.earnedText(result), JSON.stringify([waits, result]));
    return result ? result.state !== "not-relevant" : true;
  }

  markProblem(hasProblem) {
    for (const input of this.field.root.querySelectorAll(
      "input:not([type=radio], [type=checkbox]), textarea, select")) {
      if (hasProblem) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
    this.root.classList.toggle("has-problem", hasProblem);
  }

  /** What has not changed stays as it is, since a key in one answer must not lay out all others anew. */
  showEarned(content, signature) {
    if (this.earnedSignature === signature) return;
    this.earnedSignature = signature;
    fill(this.earned, content);
  }

  /** Whoever made the form may show credit only once a section has no open question. */
  showsCredit() {
    if (this.app.settings.credit !== "when-done") return true;
    const { live } = this.app;
    return this.question.section.questions.every(({ key }) => live.questionState(key)?.state !== "unanswered");
  }

  earnedText(result) {
    if (!result?.counts || !this.showsCredit()) return "";
    const values = { share: shownScore(result.share), lost: shownScore(result.lost) };
    if (result.state === "unanswered") return t("question.worth", values);
    if (Number(result.credit) >= 1) return el("span", { class: "is-full" }, t("question.full", values));
    return [el("span", { class: "is-lost" }, t("question.lost", { ...values, credit: shownShare(result.credit) })), " ",
      el("a", { href: `#/results/lost/${this.question.key}` }, t("question.why"))];
  }
}
