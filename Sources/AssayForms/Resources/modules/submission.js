// What the respondent says, in the one form from which both the file and the engine's JSON are written.

import { isDay, isIdentifier } from "./text.js";

/** Whether something was said that the file can hold as an answer. */
export function statedState(entry) {
  if (entry.mode) return entry.mode;
  const isSaid = entry.values.some((value) => value !== "") || entry.rows.some((row) => filledCells(row).length > 0);
  return isSaid ? "answered" : "unanswered";
}

/** Whether anything at all was noted at a question. */
export function isTouched(entry) {
  return statedState(entry) !== "unanswered" || entry.comment !== "" || entry.reason !== ""
    || entry.evidence.length > 0 || entry.validated !== null;
}

export function filledCells(row) {
  return [...row].filter(([, text]) => text !== "");
}

/**
 * Puts together what is sent and saved.
 *
 * `order` lists the keys of questions as they stand in the form; other keys follow, so that the file is the same
 * however it was filled in. `leftOut` holds keys that the engine cannot read, `unproven` those whose evidence it
 * cannot read, and `isSound` says of a certificate whether the engine takes it.
 */
export function composeSubmission(store, order, names,
  { leftOut = new Set(), unproven = new Set(), isSound = () => true } = {}) {
  const answers = [];
  const known = new Set(order);
  const keys = [...order, ...[...store.answers.keys()].filter((key) => !known.has(key)).sort()];
  const listed = names.questionnaires.map(({ id }) => id);
  keys.sort((one, other) => listed.indexOf(homeOf(one)) - listed.indexOf(homeOf(other)));
  for (const key of keys) {
    const entry = store.answers.get(key);
    if (!entry || leftOut.has(key) || !listed.includes(homeOf(key))) continue;
    if (statedState(entry) === "unanswered") continue;
    answers.push(composeAnswer(key, unproven.has(key) ? { ...entry, evidence: [] } : entry));
  }
  return {
    assessed: store.assessed,
    depth: store.depth,
    supplier: store.supplier,
    programme: names.programme,
    questionnaires: names.questionnaires,
    answers,
    certificates: store.certificates.filter(isSound).map(composeCertificate),
    observations: store.observations,
    progress: store.progress,
    replies: store.replies,
    notes: store.notes,
  };
}

/** A submission that says nothing but a certificate. */
export function submissionOf(certificate, assessed) {
  return { assessed, depth: "", supplier: {}, programme: null, questionnaires: [], answers: [],
    certificates: [composeCertificate(certificate)], observations: [], progress: [], replies: [], notes: [] };
}

/** The submission as JSON of the shape `urn:assay:submission:1`; what is empty is left out. */
export function submissionJSON(submission) {
  const { assessed, depth, supplier, programme, questionnaires, answers, certificates, observations,
    progress, replies, notes } = submission;
  return JSON.stringify({
    schema: "urn:assay:submission:1",
    assessed,
    depth: depth || undefined,
    supplier: membersOf(supplier, ["id", "name", "country", "site", "respondent", "identifiers"]),
    programme: programme ?? undefined,
    questionnaires: questionnaires.map((one) => membersOf(one, ["id", "version"])),
    answers: answers.map(answerMembers),
    certificates: certificates.map((one) => membersOf(one, ["scheme", "version", "level", "site", "issued", "expires",
      "volumeShare", "openFindings", "address", "confidential", "identifiers", "materials", "issues"])),
    observations: observations.map((one) => membersOf(one, ["id", "questionnaire", "question", "date", "source",
      "text"])),
    progress: progress.map((one) => membersOf(one, ["action", "state", "on", "by", "role", "note"])),
    replies: replies.map((one) => ({
      ...membersOf(one, ["action", "state", "on", "by", "person", "due", "cost", "evidence", "comment"]),
      reason: one.reason ? membersOf(one.reason, ["code", "text"]) : undefined,
    })),
    notes: notes.map((one) => membersOf(one, ["at", "action", "heading", "text"])),
  });
}

function answerMembers(answer) {
  return {
    ...membersOf(answer, ["questionnaire", "question", "state", "confidential", "draft", "values", "reason",
      "comment"]),
    rows: answer.rows.map(Object.fromEntries),
    evidence: answer.evidence.map((one) => membersOf(one, ["kind", "title", "file", "address", "sha256",
      "issued", "expires", "confidential"])),
    validated: answer.validated
      ? { ...membersOf(answer.validated, ["by", "on", "state", "values", "comment"]),
        rows: answer.validated.rows.map(Object.fromEntries) }
      : undefined,
  };
}

/** The members that programs read as true or false. */
const MARKS = ["confidential", "draft"];

/** The members of a record that say something. */
function membersOf(record, names) {
  const members = names.filter((name) => record[name]?.length > 0).map((name) => [name, record[name]]);
  return Object.fromEntries(members.map(([name, value]) => [name, MARKS.includes(name) ? value === "yes" : value]));
}

export function homeOf(key) {
  return key.slice(0, key.indexOf(":"));
}

function composeAnswer(key, entry) {
  const state = statedState(entry);
  const said = state === "answered" ? composeSaid(entry) : { values: [], rows: [] };
  return {
    key,
    questionnaire: homeOf(key),
    question: key.slice(key.indexOf(":") + 1),
    state,
    confidential: yesOrNothing(entry.confidential),
    draft: state === "answered" ? yesOrNothing(entry.draft) : "",
    ...said,
    reason: state === "not-applicable" ? entry.reason : "",
    comment: entry.comment,
    evidence: entry.evidence.filter(isSoundEvidence).map(composeEvidence),
    validated: entry.validated && { ...entry.validated, ...composeSaid(entry.validated) },
  };
}

/** A mark is there or not. */
function yesOrNothing(mark) {
  return mark === "yes" ? "yes" : "";
}

function composeSaid(entry) {
  return {
    values: entry.values.filter((value) => value !== ""),
    rows: entry.rows.map(filledCells).filter((cells) => cells.length > 0),
  };
}

export function isSoundEvidence(evidence) {
  return evidence.title !== "" || evidence.file !== "" || evidence.address !== "";
}

function composeEvidence(evidence) {
  return {
    ...evidence,
    title: evidence.title || evidence.file || evidence.address,
    sha256: /^[0-9a-f]{64}$/.test(evidence.sha256) ? evidence.sha256 : "",
    issued: isDay(evidence.issued) ? evidence.issued : "",
    expires: isDay(evidence.expires) ? evidence.expires : "",
    confidential: yesOrNothing(evidence.confidential),
  };
}

function composeCertificate(certificate) {
  return {
    ...certificate,
    level: isIdentifier(certificate.level) ? certificate.level : "",
    openFindings: /^\d{1,9}$/.test(certificate.openFindings) ? certificate.openFindings : "",
    confidential: yesOrNothing(certificate.confidential),
    materials: certificate.materials.filter(isIdentifier),
    issues: certificate.issues.filter(isIdentifier),
  };
}
