// Reads the engine's message again, to test what was written.

export function readMessage(bytes) {
  let place = 0;
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const count = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[place++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const string = () => {
    const length = count();
    place += length;
    return decoder.decode(bytes.subarray(place - length, place));
  };
  const list = (read) => Array.from({ length: count() }, read);
  const record = (...names) => Object.fromEntries(names.map((name) => [name, string()]));
  const said = () => ({ values: list(string), rows: list(() => list(() => [string(), string()])) });
  const message = {
    assessed: string(),
    supplier: record("id", "name", "country", "site", "respondent"),
    programme: list(() => record("id", "version"))[0] ?? null,
    questionnaires: list(() => record("id", "version")),
    answers: list(() => ({
      ...record("questionnaire", "question", "state", "confidential"), ...said(), ...record("reason", "comment"),
      evidence: list(() => record("kind", "title", "file", "address", "sha256", "issued", "expires", "confidential")),
      validated: list(() => ({ ...record("by", "on", "state"), ...said(), ...record("comment") }))[0] ?? null,
    })),
    certificates: list(() => ({
      ...record("scheme", "version", "level", "site", "issued", "expires", "volumeShare", "openFindings", "address", "confidential"),
      materials: list(string), issues: list(string),
    })),
    observations: list(() => record("id", "questionnaire", "question", "date", "source", "text")),
    progress: list(() => record("action", "state", "on", "by", "role", "note")),
  };
  if (place !== bytes.length) throw new Error(`${bytes.length - place} bytes behind the message`);
  return message;
}
