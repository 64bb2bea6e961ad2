// What the file cannot hold as answers: notes that wait for an answer, and values that are not sound yet.
//
// They stand behind the submission in a processing instruction, which every XML reader may pass over. So the file
// is scored as it stands, and opened here again nothing of it is lost.

const DRAFT_TARGET = "assay-form";

/** The processing instruction with its line end, or nothing where there is nothing to keep. */
export function writeDraft(draft) {
  if (![draft.answers, draft.certificates, draft.foreign, draft.reviews].some((list) => list.length)) return "";
  const json = JSON.stringify(draft, (key, value) => (value instanceof Map ? [...value] : value));
  const harmless = json.replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
  return `<?${DRAFT_TARGET} ${harmless}?>\n`;
}

/** The draft behind a submission; an empty one where there is none or it cannot be read. */
export function readDraft({ instructions }) {
  const empty = { answers: [], certificates: [], foreign: [], reviews: [], before: [] };
  const node = instructions.find(({ target }) => target === DRAFT_TARGET);
  if (!node) return empty;
  try {
    const draft = JSON.parse(node.data);
    return {
      answers: draftList(draft.answers).map(([key, entry]) => [String(key), entryOf(entry)]),
      certificates: draftList(draft.certificates).map(certificateOf),
      foreign: draftList(draft.foreign).map(([key, entry]) => [String(key), entryOf(entry)]),
      reviews: draftList(draft.reviews).filter((one) => one !== null && typeof one === "object"),
      before: draftList(draft.before).map(([key, text]) => [String(key), draftText(text)]),
    };
  } catch {
    return empty;
  }
}

function draftList(value) {
  return Array.isArray(value) ? value : [];
}

function draftText(value) {
  return typeof value === "string" ? value : "";
}

function textsOf(from, names) {
  return Object.fromEntries(names.map((name) => [name, draftText(from?.[name])]));
}

function entryOf(from) {
  const said = (one) => ({
    values: draftList(one?.values).map(draftText),
    rows: draftList(one?.rows)
      .map((row) => new Map(draftList(row).map(([column, text]) => [String(column), draftText(text)]))),
  });
  return {
    mode: ["unknown", "not-applicable"].includes(from.mode) ? from.mode : "",
    ...said(from),
    ...textsOf(from, ["reason", "comment", "confidential", "draft"]),
    evidence: draftList(from.evidence).map((one) => (
      textsOf(one, ["kind", "title", "file", "address", "sha256", "issued", "expires", "confidential"]))),
    validated: from.validated
      ? { ...textsOf(from.validated, ["by", "on", "state"]), ...said(from.validated),
        ...textsOf(from.validated, ["comment"]) } : null,
  };
}

function certificateOf(from) {
  return {
    ...textsOf(from, ["scheme", "version", "level", "site", "issued", "expires", "volumeShare", "openFindings",
      "address", "confidential"]),
    identifiers: draftList(from.identifiers).map((one) => textsOf(one, ["kind", "text"])),
    materials: draftList(from.materials).map(draftText),
    issues: draftList(from.issues).map(draftText),
  };
}
