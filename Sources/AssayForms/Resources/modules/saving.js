// The text of a submission file, and a store from such a text again.

import { isTouched } from "./submission.js";
import { writeSubmissionXML } from "./xml-write.js";
import { parseSubmissionXML, readSubmission } from "./xml-read.js";
import { readDraft, writeDraft } from "./draft.js";
import { settleAnswers } from "./moving.js";
import { isDay } from "./text.js";

/** The file: what the engine can read as a submission, and the rest as a draft behind it. */
export function savedText(live) {
  live.refresh();
  const { store } = live;
  const submission = live.compose();
  const unproven = live.keysLosing("evidence");
  const written = new Set(submission.answers.map(({ key }) => key).filter((key) => !unproven.has(key)));
  return writeSubmissionXML(submission) + writeDraft({
    answers: [...store.answers].filter(([key, entry]) => !written.has(key) && isTouched(entry)),
    certificates: store.certificates.filter((one) => !live.isCertificate(one)),
    foreign: store.foreign,
    reviews: store.reviews,
    before: [...store.before],
  });
}

/** Takes over what a file says; returns notes on what moved. Throws an `UnreadableFile` and changes nothing. */
export function openText(text, store, definition, names, digest = "") {
  const document = parseSubmissionXML(text);
  const said = readSubmission(document);
  const draft = readDraft(document);
  const { answers, foreign, notes } = settleAnswers(said, draft, definition, names);
  const assessed = isDay(said.assessed) ? said.assessed : store.assessed;
  if (said.assessed !== assessed) notes.push({ kind: "day", key: said.assessed });
  store.replace({ ...said, assessed, answers, foreign, certificates: [...said.certificates, ...draft.certificates],
    digest, reviews: draft.reviews, before: draft.reviews.length ? new Map(draft.before) : undefined });
  return notes;
}

/** The text of a file in the encoding that it declares. */
export function decodedFile(bytes) {
  const [first, second] = bytes;
  if (first === 0xFF && second === 0xFE) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xFE && second === 0xFF) return new TextDecoder("utf-16be").decode(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*encoding=["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** A name that says whose file it is and when it was made. */
export function fileName(store, names) {
  const about = names.programme?.id ?? names.questionnaires[0]?.id ?? "assessment";
  const who = (store.supplier.id || store.supplier.name).replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[-.]+|[-.]+$/g,
    "");
  return `${[who.slice(0, 40), about, store.assessed].filter(Boolean).join("_")}.xml`;
}
