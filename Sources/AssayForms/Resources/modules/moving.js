// Puts what an opened file says into the store, and tells what did not stay where it was.

import { homeOf } from "./submission.js";

/**
 * The answers of a file as today's form holds them, and notes on what moved.
 *
 * A note is `{ kind, key, now }`; kinds are `moved`, `retired`, `unknown`, `foreign`, `twice`, `newer` and `older`.
 */
export function settleAnswers(said, draft, definition, names) {
  const notes = versionNotes(said, names);
  const answers = new Map();
  const foreign = [];
  const place = (key, entry) => {
    if (!definition.questionnairesById.has(homeOf(key))) {
      foreign.push([key, entry]);
      return;
    }
    const now = definition.questions.has(key) ? key : definition.formerKeys.get(key) ?? key;
    if (answers.has(now)) {
      notes.push({ kind: "twice", key, now });
      return;
    }
    answers.set(now, entry);
    if (now !== key) notes.push({ kind: "moved", key, now });
    else if (definition.retiredKeys.has(key)) notes.push({ kind: "retired", key });
    else if (!definition.questions.has(key)) notes.push({ kind: "unknown", key });
  };
  // A draft beside its answer holds more than the file could say.
  const drafted = new Set(draft.answers.map(([key]) => key));
  const whole = said.answers.filter(([key]) => !drafted.has(key));
  for (const [key, entry] of [...whole, ...draft.answers, ...draft.foreign]) place(key, entry);
  for (const id of new Set(foreign.map(([key]) => homeOf(key)))) notes.push({ kind: "foreign", key: id });
  return { answers, foreign, notes };
}

function versionNotes(said, names) {
  const notes = [];
  for (const { id, version } of said.questionnaires) {
    const now = names.questionnaires.find((one) => one.id === id)?.version;
    if (!now || now === version) continue;
    notes.push({ kind: isEarlier(version, now) ? "older" : "newer", key: id, version, now });
  }
  return notes;
}

function isEarlier(version, other) {
  const [one, two] = [version, other].map((text) => text.split(".").map(Number));
  for (const place of [0, 1, 2]) {
    if (one[place] !== two[place]) return one[place] < two[place];
  }
  return false;
}
