// Writes a submission as the XML that `assay score` reads, laid out as Assay itself would write it.

class XMLWriter {
  constructor() {
    this.lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
    this.depth = 0;
  }

  open(name, attributes = {}) {
    this.lines.push(`${this.start(name, attributes)}>`);
    this.depth += 1;
  }

  close(name) {
    this.depth -= 1;
    this.lines.push(`${"  ".repeat(this.depth)}</${name}>`);
  }

  text(name, text, attributes = {}) {
    const start = this.start(name, attributes);
    this.lines.push(text === "" ? `${start}/>` : `${start}>${escapedText(text)}</${name}>`);
  }

  /** An element that is left out when it has nothing to say. */
  possibleText(name, text) {
    if (text !== "") this.text(name, text);
  }

  start(name, attributes) {
    const written = Object.entries(attributes)
      .filter(([, value]) => value !== "")
      .map(([key, value]) => ` ${key}="${escapedText(value).replace(/"/g, "&quot;")}"`);
    return `${"  ".repeat(this.depth)}<${name}${written.join("")}`;
  }
}

function escapedText(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** The text of a submission file. */
export function writeSubmissionXML(submission) {
  const xml = new XMLWriter();
  const { supplier } = submission;
  xml.open("submission", { xmlns: "urn:assay:submission:1", assessed: submission.assessed, depth: submission.depth });
  xml.open("supplier", { id: supplier.id });
  xml.text("name", supplier.name);
  xml.possibleText("country", supplier.country);
  xml.possibleText("site", supplier.site);
  xml.possibleText("respondent", supplier.respondent);
  writeIdentifiers(supplier, xml);
  xml.close("supplier");
  const versioned = ({ id, version }) => ({ id, version });
  if (submission.programme) xml.text("programme", "", versioned(submission.programme));
  for (const name of submission.questionnaires) xml.text("questionnaire", "", versioned(name));
  let current = "";
  for (const answer of submission.answers) {
    if (answer.questionnaire !== current) {
      if (current) xml.close("answers");
      xml.open("answers", { questionnaire: answer.questionnaire });
      current = answer.questionnaire;
    }
    writeAnswer(answer, xml);
  }
  if (current) xml.close("answers");
  for (const certificate of submission.certificates) writeCertificate(certificate, xml);
  for (const { id, questionnaire, question, date, source, text } of submission.observations) {
    xml.text("observation", text, { id, questionnaire, question, date, source });
  }
  for (const { action, state, on, by, role, note } of submission.progress) {
    xml.text("progress", note, { action, state, on, by, role });
  }
  for (const reply of submission.replies) writePlanReply(reply, xml);
  for (const { at, action, heading, text } of submission.notes) xml.text("note", text, { at, action, heading });
  xml.close("submission");
  return `${xml.lines.join("\n")}\n`;
}

function writePlanReply({ action, state, on, by, person, due, cost, evidence, reason, comment }, xml) {
  const attributes = { action, state, on, by, person, due, cost, evidence };
  if (!reason && !comment) {
    xml.text("reply", "", attributes);
    return;
  }
  xml.open("reply", attributes);
  if (reason) xml.text("reason", reason.text, { code: reason.code });
  xml.possibleText("comment", comment);
  xml.close("reply");
}

function writeAnswer(answer, xml) {
  const state = (said) => (said.state === "answered" ? "" : said.state);
  const { question, confidential, draft } = answer;
  xml.open("answer", { question, state: state(answer), confidential, draft });
  writeSaid(answer, xml);
  xml.possibleText("reason", answer.reason);
  for (const { kind, title, file, address, sha256, issued, expires, confidential } of answer.evidence) {
    xml.text("evidence", "", { kind, title, file, address, sha256, issued, expires, confidential });
  }
  xml.possibleText("comment", answer.comment);
  if (answer.validated) writeReview(answer.validated,
    { by: answer.validated.by, on: answer.validated.on, state: state(answer.validated) }, xml);
  xml.close("answer");
}

function writeReview(review, attributes, xml) {
  if (!review.values.length && !review.rows.length && !review.comment) {
    xml.text("validated", "", attributes);
    return;
  }
  xml.open("validated", attributes);
  writeSaid(review, xml);
  xml.possibleText("comment", review.comment);
  xml.close("validated");
}

function writeSaid(said, xml) {
  for (const value of said.values) xml.text("value", value);
  for (const row of said.rows) {
    xml.open("row");
    for (const [column, text] of row) xml.text("cell", text, { column });
    xml.close("row");
  }
}

function writeIdentifiers({ identifiers }, xml) {
  for (const { kind, text } of identifiers ?? []) xml.text("identifier", text, { kind });
}

function writeCertificate(certificate, xml) {
  const { scheme, version, level, site, issued, expires, address, confidential } = certificate;
  xml.open("certificate", {
    scheme, version, level, site, issued, expires,
    "volume-share": certificate.volumeShare, "open-findings": certificate.openFindings, address, confidential,
  });
  writeIdentifiers(certificate, xml);
  for (const material of certificate.materials) xml.text("material", material);
  for (const issue of certificate.issues) xml.text("issue", issue);
  xml.close("certificate");
}
