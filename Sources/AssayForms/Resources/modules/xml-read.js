// Reads a submission file that somebody saved, strictly: what is no submission changes nothing.

import { cleanText, cleanAttribute } from "./text.js";
import { MalformedXML, parseXML } from "./xml-parse.js";

const SUBMISSION_NAMESPACE = "urn:assay:submission:1";
const REVIEW_NAMESPACE = "urn:assay:review:1";

/** Why a file cannot be opened; `reason` names a message of the page. */
export class UnreadableFile extends Error {
  constructor(reason, detail = "") {
    super(reason);
    this.reason = reason;
    this.detail = detail;
  }
}

/** The document of a file, where it is well-formed and has no document type. */
export function parseFile(text) {
  if (hasDocumentType(text)) throw new UnreadableFile("open.doctype");
  return parsedOrRefused(text);
}

/** Whether the root of a document is that of a review. */
export function isReview({ root }) {
  return root.name === "review" && root.space === REVIEW_NAMESPACE;
}

/** The document of a file that must be a submission. */
export function parseSubmissionXML(text) {
  const document = parseFile(text);
  const { root } = document;
  if (root.name !== "submission" || root.space !== SUBMISSION_NAMESPACE) throw new UnreadableFile("open.noSubmission",
    root.name);
  return document;
}

function parsedOrRefused(text) {
  try {
    return parseXML(text);
  } catch (error) {
    if (error instanceof MalformedXML) throw new UnreadableFile("open.malformed", error.message);
    throw error;
  }
}

function hasDocumentType(text) {
  const prolog = text.replace(/^\uFEFF/, "").replace(/^(\s|<\?[^]*?\?>|<!-{2}[^]*?-{2}>)+/, "");
  return prolog.startsWith("<!DOCTYPE");
}

/** What a document says, in the shape that the store keeps. */
export function readSubmission({ root }) {
  const supplier = childrenOf(root, "supplier")[0];
  if (!supplier) throw new UnreadableFile("open.noSubmission", "supplier");
  const programme = childrenOf(root, "programme")[0];
  return {
    assessed: attributeOf(root, "assessed"),
    depth: attributeOf(root, "depth"),
    supplier: {
      id: attributeOf(supplier, "id"), name: textOf(supplier, "name"), country: textOf(supplier, "country"),
      site: textOf(supplier, "site"), respondent: textOf(supplier, "respondent"),
      identifiers: readIdentifiers(supplier),
    },
    programme: programme ? readVersionedName(programme) : null,
    questionnaires: childrenOf(root, "questionnaire").map(readVersionedName),
    answers: childrenOf(root, "answers").flatMap((group) => childrenOf(group, "answer").map((answer) => [
      `${attributeOf(group, "questionnaire")}:${attributeOf(answer, "question")}`, readAnswer(answer),
    ])),
    certificates: childrenOf(root, "certificate").map(readCertificate),
    observations: childrenOf(root, "observation").map((one) => ({
      ...attributesOf(one, ["id", "questionnaire", "question", "date", "source"]), text: cleanText(one.text),
    })),
    progress: childrenOf(root, "progress").map((one) => ({
      ...attributesOf(one, ["action", "state", "on", "by", "role"]), note: cleanText(one.text),
    })),
    replies: childrenOf(root, "reply").map(readPlanReply),
    notes: childrenOf(root, "note").map((one) => ({
      ...attributesOf(one, ["at", "action", "heading"]), text: cleanText(one.text),
    })),
  };
}

function readPlanReply(reply) {
  const reason = childrenOf(reply, "reason")[0];
  return {
    ...attributesOf(reply, ["action", "state", "on", "by", "person", "due", "cost", "evidence"]),
    reason: reason ? { code: attributeOf(reason, "code"), text: cleanText(reason.text) } : null,
    comment: textOf(reply, "comment"),
  };
}

function readAnswer(answer) {
  const state = attributeOf(answer, "state") || "answered";
  const validated = childrenOf(answer, "validated")[0];
  return {
    mode: state === "unknown" || state === "not-applicable" ? state : "",
    ...readSaid(answer),
    reason: textOf(answer, "reason"),
    comment: textOf(answer, "comment"),
    ...attributesOf(answer, ["confidential", "draft"]),
    evidence: childrenOf(answer, "evidence").map((one) => (
      attributesOf(one, ["kind", "title", "file", "address", "sha256", "issued", "expires", "confidential"]))),
    validated: validated ? {
      ...attributesOf(validated, ["by", "on"]), state: attributeOf(validated, "state") || "answered",
      ...readSaid(validated), comment: textOf(validated, "comment"),
    } : null,
  };
}

export function readSaid(parent) {
  return {
    values: childrenOf(parent, "value").map((value) => cleanText(value.text)),
    rows: childrenOf(parent, "row").map(readRow),
  };
}

function readRow(row) {
  const cells = new Map();
  for (const cell of childrenOf(row, "cell")) {
    const column = attributeOf(cell, "column");
    if (!cells.has(column)) cells.set(column, cleanText(cell.text));
  }
  return cells;
}

function readCertificate(certificate) {
  return {
    ...attributesOf(certificate, ["scheme", "version", "level", "site", "issued", "expires"]),
    volumeShare: attributeOf(certificate, "volume-share"), openFindings: attributeOf(certificate, "open-findings"),
    ...attributesOf(certificate, ["address", "confidential"]),
    identifiers: readIdentifiers(certificate),
    materials: childrenOf(certificate, "material").map((one) => cleanText(one.text)),
    issues: childrenOf(certificate, "issue").map((one) => cleanText(one.text)),
  };
}

function readIdentifiers(element) {
  return childrenOf(element, "identifier")
    .map((one) => ({ kind: attributeOf(one, "kind"), text: cleanText(one.text) }));
}

function readVersionedName(element) {
  return attributesOf(element, ["id", "version"]);
}

export function childrenOf(parent, name) {
  return parent.children.filter((one) => one.name === name && one.space === parent.space);
}

export function textOf(parent, name) {
  const child = childrenOf(parent, name)[0];
  return child ? cleanText(child.text) : "";
}

export function attributeOf(element, name) {
  return cleanAttribute(element.attributes.get(name) ?? "");
}

export function attributesOf(element, names) {
  return Object.fromEntries(names.map((name) => [name, attributeOf(element, name)]));
}
