// The answers as they stand, and who wants to know when they change.

import { cleanText, cleanAttribute } from "./text.js";
import { isTouched } from "./submission.js";

export function blankEntry() {
  return { mode: "", values: [], rows: [], reason: "", comment: "", confidential: "", evidence: [], validated: null };
}

export function blankCertificate() {
  return {
    scheme: "", version: "", level: "", site: "", issued: "", expires: "", volumeShare: "", openFindings: "",
    address: "", confidential: "", materials: [], issues: [],
  };
}

export class Store {
  constructor(assessed) {
    this.listeners = [];
    this.replace({ assessed });
  }

  /** Takes other answers in place of the ones at hand. */
  replace(said) {
    this.assessed = said.assessed;
    this.supplier = { id: "", name: "", country: "", site: "", respondent: "", ...said.supplier };
    this.answers = new Map(said.answers ?? []);
    this.certificates = said.certificates ?? [];
    this.observations = said.observations ?? [];
    this.progress = said.progress ?? [];
    /** Answers to questionnaires that this form does not hold; they are kept for another form. */
    this.foreign = said.foreign ?? [];
    this.isDirty = said.isDirty ?? false;
  }

  /** All that is held, as `replace` takes it. */
  contents() {
    const { assessed, supplier, answers, certificates, observations, progress, foreign, isDirty } = this;
    return { assessed, supplier, answers, certificates, observations, progress, foreign, isDirty };
  }

  /** What is noted at a question, to be read only. */
  entry(key) {
    return this.answers.get(key) ?? blankEntry();
  }

  /** Changes what is noted at a question; `change` gets the entry. */
  update(key, change) {
    const entry = this.answers.get(key) ?? blankEntry();
    change(entry);
    keepEntry(entry);
    if (isTouched(entry) || entry.rows.length) this.answers.set(key, entry);
    else this.answers.delete(key);
    this.changed(key);
  }

  setSupplier(name, typed) {
    this.supplier[name] = name === "id" ? cleanAttribute(typed) : cleanText(typed);
    this.changed(null);
  }

  setAssessed(day) {
    this.assessed = day;
    this.changed(null);
  }

  updateCertificates(change) {
    change(this.certificates);
    for (const one of this.certificates) keepAttributes(one);
    this.changed(null);
  }

  addProgress(entry) {
    this.progress.push({ ...keepAttributes({ ...entry, note: "" }), note: cleanText(entry.note) });
    this.changed(null);
  }

  removeProgress(position) {
    this.progress.splice(position, 1);
    this.changed(null);
  }

  onChange(listener) {
    this.listeners.push(listener);
  }

  changed(key) {
    this.isDirty = true;
    for (const listener of this.listeners) listener(key);
  }
}

function keepEntry(entry) {
  entry.values = entry.values.map(cleanText);
  for (const row of entry.rows) for (const [column, text] of row) row.set(column, cleanText(text));
  entry.reason = cleanText(entry.reason);
  entry.comment = cleanText(entry.comment);
  for (const one of entry.evidence) keepAttributes(one);
}

function keepAttributes(record) {
  for (const [name, value] of Object.entries(record)) {
    record[name] = Array.isArray(value) ? value.map(cleanAttribute) : cleanAttribute(value);
  }
  return record;
}
