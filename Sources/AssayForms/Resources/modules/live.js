// Keeps the results up to date with the answers: the state at once, the long results when somebody looks at them.

import { composeSubmission, submissionJSON, submissionOf } from "./submission.js";

export class Live {
  constructor(engine, store, definition, names) {
    Object.assign(this, { engine, store, definition, names });
    this.listeners = [];
    this.state = null;
    this.report = null;
    this.wantsReport = false;
    this.isScheduled = false;
    /** Why the answers could not be judged last. */
    this.trouble = null;
    /** What is told of answers: their keys, each with its problems. */
    this.problems = new Map();
    /** The questionnaires that are asked now, by id; the file lists no others. */
    this.asked = null;
    store.onChange(() => this.schedule());
  }

  onResults(listener) {
    this.listeners.push(listener);
  }

  /** What is saved: it lists only the questionnaires that are asked, and holds only what is sound. */
  compose() {
    return this.composeFor(this.names.questionnaires.filter((one) => this.isAsked(one)), this.keysLosing("all"),
      this.keysLosing("evidence"));
  }

  /** The keys of answers of which a problem voids a part: `all`, or the `evidence` beside the answer. */
  keysLosing(part) {
    return new Set([...this.problems].filter(([, problems]) => problems.some(({ voids }) => voids === part))
      .map(([key]) => key));
  }

  composeFor(questionnaires, leftOut, unproven) {
    return composeSubmission(this.store, this.definition.order, { ...this.names, questionnaires },
      { leftOut, unproven, isSound: (one) => this.isCertificate(one) });
  }

  /** Whether a certificate says all that the file must have; until then, or while none can tell, it is only noted. */
  isCertificate(certificate) {
    try {
      return this.engine.isSound(submissionJSON(submissionOf(certificate, this.store.assessed)));
    } catch {
      return false;
    }
  }

  /** The texts of the engine for the answers as they stand; it says which questionnaires are asked. */
  evaluate(parts) {
    const submission = this.composeFor(this.names.questionnaires);
    const texts = this.engine.evaluate(submissionJSON(submission), parts, this.reviewLines());
    return { ...texts, keys: submission.answers.map(({ key }) => key) };
  }

  /** The claimed scores now and once some actions are done. */
  whatIf(actions) {
    const submission = submissionJSON(this.composeFor(this.names.questionnaires));
    return this.engine.whatIf(submission, actions, this.reviewLines()).scores;
  }

  /** The reviews that are counted, a line of JSON each. */
  reviewLines() {
    return this.store.countedReviews().map((review) => JSON.stringify(review)).join("\n");
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

  /** Brings the state up to date now; where nothing can be judged, it stays as it was and `trouble` says so. */
  refresh() {
    this.isScheduled = false;
    try {
      const { state, keys } = this.evaluate(0);
      this.takeState(JSON.parse(state), keys);
      this.trouble = null;
    } catch (error) {
      this.trouble = error;
    }
    this.tell();
    if (this.wantsReport) this.scheduleReport();
  }

  takeState(state, keys) {
    this.state = state;
    this.asked = new Set(state.questionnaires.filter(({ assessed }) => assessed).map(({ id }) => id));
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
    return this.asked?.has(id) ?? true;
  }
}
