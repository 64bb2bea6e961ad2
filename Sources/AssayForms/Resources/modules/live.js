// Keeps the results up to date with the answers: the state at once, the long results when somebody looks at them.

import { composeSubmission } from "./submission.js";
import { encodeMessage } from "./message.js";

export class Live {
  constructor(engine, store, definition, names) {
    Object.assign(this, { engine, store, definition, names });
    this.listeners = [];
    this.state = null;
    this.report = null;
    this.wantsReport = false;
    this.isScheduled = false;
    /** Keys of answers that the engine cannot read, each with its problems. */
    this.problems = new Map();
    /** The questionnaires that are asked now, by id; the file lists no others. */
    this.asked = null;
    store.onChange((key) => {
      if (this.mayDecide(key)) this.asked = null;
      this.schedule();
    });
    /** The questions on which it depends what the programme asks. */
    this.deciders = new Set(definition.programmes.filter(({ id }) => id === names.programme?.id).flatMap(({ parts }) => parts.flatMap(({ reads }) => reads)));
  }

  /** Whether a change may decide which questionnaires are asked: of an answer, or of the day that rules compare. */
  mayDecide(key) {
    return this.deciders.has(key) || this.store.assessed !== this.settledDay;
  }

  /**
   * Finds out which questionnaires the programme asks: from those that are always asked on, each answer may bring in
   * more, until none is added. What the file lists is assessed, so it lists no others.
   */
  settleAsked() {
    if (this.asked) return;
    this.settledDay = this.store.assessed;
    const all = this.names.questionnaires.map(({ id }) => id);
    if (!this.names.programme) {
      this.asked = all;
      return;
    }
    let asked = this.always ??= this.assessedBeside([], true);
    for (;;) {
      const now = this.assessedBeside(asked);
      if (now.length === asked.length) break;
      asked = now;
    }
    this.asked = all.filter((id) => asked.includes(id));
  }

  /** The questionnaires that are assessed when the given ones are listed. */
  assessedBeside(ids, isBlank = false) {
    const listed = this.names.questionnaires.filter(({ id }) => ids.includes(id));
    const submission = this.compose(new Set(), listed);
    if (isBlank) submission.answers = [];
    const state = JSON.parse(this.engine.evaluate(encodeMessage(submission), 0).state);
    return this.names.questionnaires.map(({ id }) => id)
      .filter((id) => ids.includes(id) || state.questionnaires.some((one) => one.id === id && one.assessed));
  }

  onResults(listener) {
    this.listeners.push(listener);
  }

  compose(leftOut = new Set(), questionnaires = this.listed()) {
    return composeSubmission(this.store, this.definition.order, { ...this.names, questionnaires }, leftOut);
  }

  listed() {
    return this.names.questionnaires.filter(({ id }) => this.asked.includes(id));
  }

  /** The texts of the engine for the answers as they stand. */
  evaluate(parts) {
    this.settleAsked();
    const submission = this.compose();
    const texts = this.engine.evaluate(encodeMessage(submission), parts);
    return { ...texts, keys: submission.answers.map(({ key }) => key) };
  }

  /** Evaluates once, however much changes before the next frame. */
  schedule() {
    this.report = null;
    if (this.isScheduled) return;
    this.isScheduled = true;
    const run = () => {
      if (!this.isScheduled) return;
      this.isScheduled = false;
      this.refresh();
    };
    // A page in the background is given no frames.
    requestAnimationFrame(run);
    setTimeout(run, 100);
  }

  /** Brings the state up to date now. */
  refresh() {
    this.isScheduled = false;
    const { state, keys } = this.evaluate(0);
    this.takeState(JSON.parse(state), keys);
    this.tell();
    if (this.wantsReport) this.scheduleReport();
  }

  takeState(state, keys) {
    this.state = state;
    this.problems = new Map();
    this.generalProblems = [];
    for (const problem of state.problems) {
      const key = problem.answer === null ? undefined : keys[problem.answer];
      if (key === undefined) this.generalProblems.push(problem);
      else this.problems.set(key, [...(this.problems.get(key) ?? []), problem]);
    }
  }

  scheduleReport() {
    const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 30));
    idle(() => {
      if (this.wantsReport && !this.report && !this.isScheduled) this.refreshReport();
    }, { timeout: 500 });
  }

  /** Brings assessment and plan up to date now. */
  refreshReport() {
    try {
      const { state, assessment, plan, keys } = this.evaluate(3);
      this.takeState(JSON.parse(state), keys);
      this.report = { assessment: JSON.parse(assessment), plan: JSON.parse(plan) };
    } catch (error) {
      this.report = { error };
    }
    this.tell();
  }

  /** Says whether a page that shows assessment and plan is open. */
  setWantsReport(wants) {
    this.wantsReport = wants;
    if (wants && !this.report) this.scheduleReport();
  }

  tell() {
    for (const listener of this.listeners) listener(this);
  }

  questionState(key) {
    return this.state?.questions[key];
  }

  questionnaireState(id) {
    return this.state?.questionnaires.find((one) => one.id === id);
  }

  isAsked({ id }) {
    return this.asked?.includes(id) ?? true;
  }
}
