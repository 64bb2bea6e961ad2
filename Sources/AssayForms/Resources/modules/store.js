// The answers as they stand, and who wants to know when they change.

import { cleanText, cleanAttribute } from "./text.js";
import { isTouched } from "./submission.js";
import { asksAgain, verdictsOf } from "./verdicts.js";

export function blankEntry() {
  return { mode: "", values: [], rows: [], reason: "", comment: "", confidential: "", draft: "", evidence: [],
    validated: null };
}

export function blankCertificate() {
  return {
    scheme: "", version: "", level: "", site: "", issued: "", expires: "", volumeShare: "", openFindings: "",
    address: "", confidential: "", identifiers: [], materials: [], issues: [],
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
    /** `full` where the supplier answers everything although less is asked. */
    this.depth = said.depth ?? "";
    this.supplier = { id: "", name: "", country: "", site: "", respondent: "", ...said.supplier };
    this.answers = new Map(said.answers ?? []);
    this.certificates = said.certificates ?? [];
    this.observations = said.observations ?? [];
    this.progress = said.progress ?? [];
    /** Replies to a plan and what was written into one; the form keeps them as they are. */
    this.replies = said.replies ?? [];
    this.notes = said.notes ?? [];
    /** Answers to questionnaires that this form does not hold; they are kept for another form. */
    this.foreign = said.foreign ?? [];
    this.isDirty = said.isDirty ?? false;
    /** The SHA-256 of the file that was opened, until something of it is changed. */
    this.digest = said.digest ?? "";
    this.unlocked = said.unlocked ?? new Set();
    this.takeReviews(said.reviews ?? [], said.before);
  }

  /** Takes what others say of the answers; `before` are answers by key as they stood when they were sent back. */
  takeReviews(reviews, before) {
    this.reviews = reviews;
    this.verdicts = verdictsOf(reviews);
    this.before = before ?? new Map([...this.verdicts].filter(([, verdict]) => asksAgain(verdict))
      .map(([key]) => [key, this.signatureOf(key)]));
  }

  /** The reviews that are about the very file that was opened. */
  countedReviews() {
    return this.digest ? this.reviews.filter(({ submission }) => submission === this.digest) : [];
  }

  signatureOf(key) {
    const entry = this.answers.get(key);
    return entry ? JSON.stringify({ ...entry, rows: entry.rows.map((row) => [...row]) }) : "";
  }

  /** Whether an answer that was sent back is another one now. */
  hasChanged(key) {
    return this.before.has(key) && this.before.get(key) !== this.signatureOf(key);
  }

  /** Whether an answer stays as it is, since somebody reviewed it and nobody asks for it again. */
  isLocked(key) {
    return this.reviews.length > 0 && !this.unlocked.has(key) && !asksAgain(this.verdicts.get(key))
      && isTouched(this.entry(key));
  }

  locksAny() {
    return [...this.answers.keys()].some((key) => this.isLocked(key));
  }

  unlock(keys) {
    for (const key of keys) this.unlocked.add(key);
    for (const listener of this.listeners) listener(null);
  }

  /** All that is held, as `replace` takes it. */
  contents() {
    const { assessed, depth, supplier, answers, certificates, observations, progress, replies, notes, foreign,
      isDirty, digest, unlocked, reviews, before } = this;
    return { assessed, depth, supplier, answers, certificates, observations, progress, replies, notes, foreign,
      isDirty, digest, unlocked, reviews, before };
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

  setDepth(depth) {
    this.depth = depth;
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
    this.digest = "";
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
