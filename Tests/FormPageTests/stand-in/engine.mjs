// An engine that answers at once with made-up results, so that the page's own logic is tested without WebAssembly.

export class StandInEngine {
  /** `conditions` says for each questionnaire of a programme whether it is asked, given the answers; `refuses` lists keys that cannot be read. */
  constructor({ conditions = {}, refuses = [] } = {}) {
    Object.assign(this, { conditions, refuses, calls: [] });
  }

  evaluate(submission, parts) {
    const message = JSON.parse(submission);
    this.calls.push({ message, parts });
    const listed = message.questionnaires.map(({ id }) => id);
    const isAsked = (id) => (message.programme ? Boolean(this.conditions[id]?.(message)) : listed.includes(id));
    const state = {
      schema: "urn:assay:form-state:1",
      problems: message.answers.flatMap(({ questionnaire, question }, answer) => (
        this.refuses.includes(`${questionnaire}:${question}`) ? [{ id: "wrong-value", message: "made up", help: "", answer }] : [])),
      checks: [], questions: {},
      questionnaires: [...new Set([...listed, ...Object.keys(this.conditions)])].map((id) => ({ id, assessed: isAsked(id) })),
      programme: null,
    };
    return { state: JSON.stringify(state), assessment: "{}", plan: "{}" };
  }

  isSound(submission) {
    return JSON.parse(submission).certificates.every(({ site }) => site);
  }
}
